//! The course of a meeting: noted, corrected, taken away, frozen.

use super::*;
use crate::samples::{moment, sample};
use crate::{Action, Store};
use domain::{ItemId, Mode, Outcome, PersonId, Verification};

const JANUARY: MeetingId = MeetingId(3);

fn time(text: &str) -> ClockTime {
    text.parse().unwrap()
}

fn anna() -> PersonId {
    PersonId("anna-ek".to_owned())
}

fn note(store: &mut Store, at: &str, what: &Occurrence) -> Result<EventId, StoreError> {
    store.write(Action::RunMeeting, moment(), |write| write.add_event(JANUARY, time(at), what))
}

#[test]
fn what_happened_is_read_by_the_clock() {
    let mut store = sample().store;
    let arrived = Occurrence::Arrived { person: anna(), mode: Mode::Remote };
    let concluded = Occurrence::ItemConcluded { item: ItemId(4), outcome: Outcome::Tabled };
    let second = note(&mut store, "13:05", &arrived).unwrap();
    let third = note(&mut store, "13:05", &concluded).unwrap();
    let first = note(&mut store, "13:00", &Occurrence::MeetingOpened).unwrap();
    let events = store.events(JANUARY).unwrap();
    let expected = [
        Event { id: first, at: time("13:00"), what: Occurrence::MeetingOpened },
        Event { id: second, at: time("13:05"), what: arrived },
        Event { id: third, at: time("13:05"), what: concluded },
    ];
    assert_eq!(events, expected);
    assert_eq!(store.events(MeetingId(2)).unwrap(), vec![]);
}

#[test]
fn a_note_is_corrected_and_taken_away() {
    let mut store = sample().store;
    let id = note(&mut store, "13:05", &Occurrence::Paused).unwrap();
    let corrected = Event { id, at: time("14:00"), what: Occurrence::Resumed };
    store.write(Action::RunMeeting, moment(), |write| write.edit_event(&corrected)).unwrap();
    assert_eq!(store.events(JANUARY).unwrap(), std::slice::from_ref(&corrected));
    store.write(Action::RunMeeting, moment(), |write| write.remove_event(id)).unwrap();
    assert_eq!(store.events(JANUARY).unwrap(), vec![]);
    let gone = store.write(Action::RunMeeting, moment(), |write| write.edit_event(&corrected));
    assert!(matches!(gone, Err(StoreError::NoEvent(event)) if event == id));
}

#[test]
fn the_course_is_frozen_with_the_minutes() {
    let mut sample = sample();
    let id = note(&mut sample.store, "13:05", &Occurrence::Paused).unwrap();
    let verified = Verification { date: Some(crate::samples::day(2026, 1, 30)), ..Verification::default() };
    sample.store.write(Action::Verify, moment(), |write| write.set_verification(JANUARY, &verified)).unwrap();
    let refused = note(&mut sample.store, "14:00", &Occurrence::Resumed);
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JANUARY })));
    let refused = sample.store.write(Action::RunMeeting, moment(), |write| write.remove_event(id));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JANUARY })));
    let conn = Connection::open(&sample.path).unwrap();
    for sql in [
        "INSERT INTO event (meeting, position, at, occurrence) VALUES (3, 9, '14:00', '{}')",
        "UPDATE event SET at = '14:00'",
        "UPDATE event SET meeting = 2",
        "DELETE FROM event",
    ] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("frozen"), "{sql}: {refused}");
    }
}
