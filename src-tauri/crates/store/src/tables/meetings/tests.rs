//! Meetings until they are frozen, and what stands beside them after.

use super::*;
use crate::samples::{association, day, moment, sample};
use crate::{Action, Store};
use domain::{BoardId, Mode};

const MARCH: MeetingId = MeetingId(1);
const JUNE: MeetingId = MeetingId(2);

fn read(store: &Store, id: MeetingId) -> Meeting {
    store.association().unwrap().meeting(id).unwrap().clone()
}

fn verified(on: chrono::NaiveDate) -> Verification {
    Verification { date: Some(on), ..Verification::default() }
}

fn correction() -> Correction {
    Correction {
        made_on: day(2025, 4, 1),
        by: PersonId("bo-alm".to_owned()),
        item: Some(ItemId(2)),
        old: "plan".to_owned(),
        new: "planen".to_owned(),
    }
}

/// Every change of minutes that there is.
#[test]
fn verified_minutes_are_refused_every_change() {
    type Change = fn(&mut Write<'_>, &Meeting) -> Result<(), StoreError>;
    let changes: [Change; 5] = [
        |write, meeting| write.edit_meeting(meeting),
        |write, meeting| write.edit_item(&meeting.items[0]),
        |write, meeting| write.add_item(meeting.id, &meeting.items[0]).map(drop),
        |write, meeting| write.open_item(meeting.items[0].id, None).map(drop),
        |write, meeting| write.set_verification(meeting.id, &Verification::default()),
    ];
    let mut store = sample().store;
    let before = read(&store, MARCH);
    for change in changes {
        let refused = store.write(Action::WriteMinutes, moment(), |write| change(write, &before));
        assert!(matches!(refused, Err(StoreError::Frozen { meeting: MARCH })), "{refused:?}");
    }
    assert_eq!(read(&store, MARCH), before);
}

/// The file guards itself against other programs as well.
#[test]
fn the_file_itself_refuses_to_change_verified_minutes() {
    let (_folder, path) = sample().close();
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    let verified = [
        "UPDATE meeting SET place = 'x' WHERE id = 1",
        "UPDATE meeting SET verified_on = NULL WHERE id = 1",
        "DELETE FROM meeting WHERE id = 1",
        "INSERT INTO attendance (meeting, position, person, disqualified) VALUES (1, 9, 'bo-alm', '[]')",
        "UPDATE attendance SET present = NULL WHERE meeting = 1",
        "DELETE FROM attendance WHERE meeting = 1",
        "INSERT INTO other_participant (meeting, position, person) VALUES (1, 9, 'bo-alm')",
        "INSERT INTO verifier (meeting, position, person) VALUES (1, 9, 'bo-alm')",
        "UPDATE verifier SET position = 8 WHERE meeting = 1",
        "DELETE FROM verifier WHERE meeting = 1",
        "INSERT INTO item (meeting, position, heading, presenters) VALUES (1, 9, 'x', '[]')",
        "UPDATE item SET heading = 'x' WHERE meeting = 1",
        "UPDATE item SET meeting = 1, position = 9 WHERE id = 3",
        "DELETE FROM item WHERE meeting = 1",
        "INSERT INTO block (item, position, kind, text) VALUES (1, 9, 'note', '[]')",
        "UPDATE block SET text = '[]' WHERE item = 1",
        "UPDATE block SET item = 1 WHERE item = 3",
        "DELETE FROM block WHERE item = 1",
    ];
    for sql in verified {
        let refused = conn.execute(sql, []).map_err(|error| error.to_string());
        assert!(matches!(&refused, Err(why) if why.contains("frozen")), "{sql}: {refused:?}");
    }
    let unverified = [
        "UPDATE meeting SET place = 'x' WHERE id = 2",
        "UPDATE block SET text = '[]' WHERE item = 3",
        "UPDATE posting SET removed = '2025-04-10' WHERE meeting = 1",
    ];
    for sql in unverified {
        assert_eq!(conn.execute(sql, []), Ok(1), "{sql}");
    }
}

#[test]
fn verification_freezes_the_minutes() {
    let mut store = sample().store;
    let on = verified(day(2025, 6, 20));
    store.write(Action::Verify, moment(), |write| write.set_verification(JUNE, &on)).unwrap();
    let june = read(&store, JUNE);
    assert_eq!(june.verification, on);
    let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&june));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })));
}

#[test]
fn notices_of_verified_minutes_are_put_up_and_taken_down() {
    let mut store = sample().store;
    let mut postings = read(&store, MARCH).postings;
    postings[0].removed = Some(day(2025, 4, 9));
    store.write(Action::Post, moment(), |write| write.put_postings(MARCH, None, &postings)).unwrap();
    assert_eq!(read(&store, MARCH).postings, postings);
    postings[0].board = BoardId("no-board".to_owned());
    let refused = store.write(Action::Post, moment(), |write| write.put_postings(MARCH, None, &postings));
    assert!(matches!(refused, Err(StoreError::Rule(_))));
}

#[test]
fn a_correction_stands_beside_verified_minutes_for_good() {
    let sample = sample();
    let mut store = sample.store;
    for _ in 0..2 {
        store.write(Action::Correct, moment(), |write| write.add_correction(MARCH, &correction())).unwrap();
    }
    let march = read(&store, MARCH);
    assert_eq!(march.corrections, [correction(), correction()]);
    let refused = store.write(Action::Correct, moment(), |write| write.add_correction(JUNE, &correction()));
    assert!(matches!(refused, Err(StoreError::NotVerified { meeting: JUNE })));
    drop(store);
    let conn = Connection::open(&sample.path).unwrap();
    for sql in ["UPDATE correction SET new = 'x'", "DELETE FROM correction"] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[test]
fn a_meeting_is_planned_with_its_agenda_and_rewritten() {
    let mut store = sample().store;
    let plan = association().meetings[0].clone();
    let id = store.write(Action::PlanMeeting, moment(), |write| write.add_meeting(&plan)).unwrap();
    let mut planned = read(&store, id);
    assert!(planned.items.iter().all(|item| item.section.is_none()));
    assert_eq!(planned.items.len(), plan.items.len());
    assert_eq!((&planned.verification.date, planned.postings.len()), (&None, 0));
    planned.mode = Some(Mode::Hybrid);
    planned.date = day(2027, 1, 4);
    planned.attendance.push(planned.attendance[0].clone());
    planned.verifiers.clear();
    store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&planned)).unwrap();
    assert_eq!(read(&store, id), planned);
}

#[test]
fn a_meeting_with_sections_stays_in_its_year() {
    let mut store = sample().store;
    let mut june = read(&store, JUNE);
    june.date = day(2026, 6, 9);
    let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&june));
    assert!(matches!(refused, Err(StoreError::YearInUse { meeting: JUNE })));
    june.date = day(2025, 6, 10);
    store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&june)).unwrap();
    assert_eq!(read(&store, JUNE).date, june.date);
}

#[test]
fn what_is_not_there_is_not_written() {
    let mut store = sample().store;
    let mut nowhere = read(&store, JUNE);
    nowhere.id = MeetingId(99);
    type Change = fn(&mut Write<'_>, &Meeting) -> Result<(), StoreError>;
    let changes: [Change; 5] = [
        |write, meeting| write.edit_meeting(meeting),
        |write, meeting| write.add_item(meeting.id, &meeting.items[0]).map(drop),
        |write, meeting| write.set_verification(meeting.id, &meeting.verification),
        |write, meeting| write.put_postings(meeting.id, None, &[]),
        |write, meeting| write.add_correction(meeting.id, &correction()),
    ];
    for change in changes {
        let refused = store.write(Action::WriteMinutes, moment(), |write| change(write, &nowhere));
        assert!(matches!(refused, Err(StoreError::NoMeeting(MeetingId(99)))), "{refused:?}");
    }
}
