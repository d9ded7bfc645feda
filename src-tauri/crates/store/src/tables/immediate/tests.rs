//! A § verified at once: frozen alone, while the rest of the minutes is written.

use super::*;
use crate::samples::{Sample, day, moment, sample};
use crate::{Action, Store};
use domain::{Meeting, Verification, VerificationManner};
use rusqlite::Connection;

const MARCH: MeetingId = MeetingId(1);
const JUNE: MeetingId = MeetingId(2);
const BUDGET: ItemId = ItemId(3);

fn read(store: &Store) -> Meeting {
    store.meeting(JUNE).unwrap().unwrap()
}

fn begun() -> ImmediateVerification {
    ImmediateVerification { item: BUDGET, date: None, manner: None, postings: vec![] }
}

fn verified() -> ImmediateVerification {
    ImmediateVerification { date: Some(day(2025, 6, 9)), manner: Some(VerificationManner::ByHand), ..begun() }
}

fn put(store: &mut Store, immediate: &ImmediateVerification) -> Result<(), StoreError> {
    store.write(Action::Verify, moment(), |write| write.put_immediate(JUNE, immediate))
}

fn frozen() -> Sample {
    let mut sample = sample();
    put(&mut sample.store, &begun()).unwrap();
    put(&mut sample.store, &verified()).unwrap();
    sample
}

#[test]
fn it_is_begun_and_verified_and_the_rest_is_still_written() {
    let mut store = frozen().store;
    assert_eq!(read(&store).immediate, [verified()]);
    let item = read(&store).items[0].clone();
    let refused = store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })));
    let more = store.write(Action::WriteMinutes, moment(), |write| {
        let more = write.insert_item(JUNE, &item, Some(BUDGET))?;
        write.open_item(more, None)?;
        Ok(more)
    });
    let order: Vec<_> = read(&store).items.iter().map(|item| item.id).collect();
    assert_eq!(order, [more.unwrap(), BUDGET]);
}

#[test]
fn once_verified_it_stays_verified() {
    let mut store = frozen().store;
    for again in [begun(), verified()] {
        let refused = put(&mut store, &again);
        assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
    }
    let refused = store.write(Action::BeginImmediate, moment(), |write| write.remove_immediate(JUNE, BUDGET));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
}

#[test]
fn it_is_withdrawn_until_then() {
    let mut store = sample().store;
    let begin = |store: &mut Store| {
        store.write(Action::BeginImmediate, moment(), |write| write.put_immediate(JUNE, &begun())).unwrap();
    };
    begin(&mut store);
    store.write(Action::BeginImmediate, moment(), |write| write.remove_immediate(JUNE, BUDGET)).unwrap();
    assert_eq!(read(&store).immediate, []);
    let refused = store.write(Action::BeginImmediate, moment(), |write| write.remove_immediate(JUNE, BUDGET));
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
    store.undo(moment()).unwrap();
    assert_eq!(read(&store).immediate, [begun()]);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store).immediate, []);
}

#[test]
fn it_belongs_to_its_meeting_and_is_not_begun_when_the_minutes_are_verified() {
    let mut store = sample().store;
    let refused = store.write(Action::Verify, moment(), |write| write.put_immediate(MARCH, &begun()));
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
    let of_march = ImmediateVerification { item: ItemId(1), ..begun() };
    let refused = store.write(Action::Verify, moment(), |write| write.put_immediate(MARCH, &of_march));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: MARCH })), "{refused:?}");
}

#[test]
fn it_is_verified_also_after_the_rest() {
    let mut store = sample().store;
    put(&mut store, &begun()).unwrap();
    let rest = Verification { date: Some(day(2025, 6, 20)), ..Verification::default() };
    store.write(Action::Verify, moment(), |write| write.set_verification(JUNE, &rest)).unwrap();
    put(&mut store, &verified()).unwrap();
    assert_eq!(read(&store).immediate, [verified()]);
}

#[test]
fn the_file_itself_refuses_to_change_it() {
    let (_folder, path) = frozen().close();
    let conn = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE item SET heading = 'x' WHERE id = 3",
        "UPDATE item SET outcome = NULL WHERE id = 3",
        "UPDATE item SET meeting = 1 WHERE id = 3",
        "DELETE FROM item WHERE id = 3",
        "UPDATE block SET text = '[]' WHERE item = 3",
        "UPDATE block SET item = 3 WHERE item = 4",
        "DELETE FROM block WHERE item = 3",
        "INSERT INTO block (item, position, kind, text) VALUES (3, 9, 'note', '[]')",
        "UPDATE immediate_verification SET date = '2025-06-10'",
        "DELETE FROM immediate_verification",
        "UPDATE meeting SET date = '2025-06-10' WHERE id = 2",
        "INSERT INTO sealed_section (item, sealed_at, pdf, places) VALUES (3, '2025-06-10T08:00:00.000Z', x'00', '[]')",
    ] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("frozen"), "{sql}: {refused}");
    }
    conn.execute("UPDATE item SET position = 7 WHERE id = 3", []).unwrap();
    conn.execute("UPDATE block SET text = '[]' WHERE item = 4", []).unwrap();
}

#[test]
fn the_day_of_its_meeting_stays() {
    let mut store = frozen().store;
    let moved = Meeting { date: day(2025, 6, 10), ..read(&store) };
    let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&moved));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
    let placed = Meeting { place: Some("Annorstädes".to_owned()), ..read(&store) };
    store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&placed)).unwrap();
}

#[test]
fn undo_does_not_reach_into_it() {
    let mut store = sample().store;
    let mut item = read(&store).items[0].clone();
    item.heading = "Budget 2026".to_owned();
    store.write(Action::BeginImmediate, moment(), |write| write.put_immediate(JUNE, &begun())).unwrap();
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
    // Another program verifies it meanwhile, and leaves the history as it is.
    store.conn.execute("UPDATE immediate_verification SET date = '2025-06-09'", []).unwrap();
    let refused = store.undo(moment());
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
    assert_eq!(read(&store).items[0].heading, "Budget 2026");
}
