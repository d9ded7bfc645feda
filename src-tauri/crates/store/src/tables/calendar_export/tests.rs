//! What was told to calendars is remembered, and is no step of undo.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};
use domain::ExportedEvent;

fn told(uid: &str, sequence: u32) -> ToldEvent {
    let date = day(2026, 1, 26);
    let event = ExportedEvent {
        title: "Styrelsemöte".to_owned(),
        description: None,
        place: Some("Lysvik".to_owned()),
        from: date,
        to: date,
        start: Some("13:00".parse().unwrap()),
        end: None,
        busy: true,
    };
    ToldEvent { uid: uid.to_owned(), sequence, cancelled: false, event }
}

fn tell(store: &mut Store, events: &[ToldEvent]) {
    store.write(Action::ExportCalendar, moment(), |write| write.put_told_events(events)).unwrap();
}

#[test]
fn the_last_telling_is_remembered() {
    let mut store = sample().store;
    assert_eq!(store.told_events().unwrap(), []);
    tell(&mut store, &[told("b", 0), told("a", 0)]);
    let cancelled = ToldEvent { cancelled: true, ..told("b", 1) };
    tell(&mut store, std::slice::from_ref(&cancelled));
    assert_eq!(store.told_events().unwrap(), [told("a", 0), cancelled]);
}

#[test]
fn telling_is_logged_and_leaves_what_can_be_undone() {
    let mut store = sample().store;
    let mut item = store.meeting(domain::MeetingId(3)).unwrap().unwrap().items[0].clone();
    item.heading = "Val".to_owned();
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
    tell(&mut store, &[told("a", 0)]);
    let row = store.audit().unwrap().pop().unwrap();
    assert_eq!(
        (row.action.as_str(), row.record.as_str(), row.key.as_str()),
        ("export-calendar", "calendar_export", "a")
    );
    assert_eq!(row.after.unwrap()["event"]["place"], "Lysvik");
    assert_eq!(store.undo(moment()).unwrap().unwrap().action, Action::WriteMinutes);
    assert_eq!(store.told_events().unwrap(), [told("a", 0)]);
}
