//! Notices of minutes and of §§ verified at once: free beside what is frozen.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};
use domain::{ImmediateVerification, Meeting};

const MARCH: MeetingId = MeetingId(1);
const JUNE: MeetingId = MeetingId(2);
const BUDGET: ItemId = ItemId(3);

fn posting(posted: u32, removed: Option<u32>) -> Posting {
    let in_june = |number| day(2025, 6, number);
    Posting { board: BoardId("own".to_owned()), posted: Some(in_june(posted)), removed: removed.map(in_june) }
}

fn read(store: &Store, id: MeetingId) -> Meeting {
    store.meeting(id).unwrap().unwrap()
}

fn post(store: &mut Store, (meeting, item): (MeetingId, Option<ItemId>), list: &[Posting]) -> Result<(), StoreError> {
    store.write(Action::Post, moment(), |write| write.put_postings(meeting, item, list))
}

fn verified_at_once() -> Store {
    let mut store = sample().store;
    let date = Some(day(2025, 6, 9));
    let at_once = ImmediateVerification { item: BUDGET, date, manner: None, postings: vec![] };
    store.write(Action::Verify, moment(), |write| write.put_immediate(JUNE, &at_once)).unwrap();
    store
}

#[test]
fn a_board_has_the_notice_again_after_it_was_taken_down() {
    let mut store = sample().store;
    let twice = [posting(10, Some(12)), posting(16, None)];
    post(&mut store, (MARCH, None), &twice).unwrap();
    assert_eq!(read(&store, MARCH).postings, twice);
}

#[test]
fn a_section_verified_at_once_has_notices_of_its_own_also_when_it_is_frozen() {
    let mut store = verified_at_once();
    post(&mut store, (JUNE, Some(BUDGET)), &[posting(10, None)]).unwrap();
    post(&mut store, (JUNE, None), &[posting(20, None)]).unwrap();
    let june = read(&store, JUNE);
    assert_eq!(june.immediate[0].postings, [posting(10, None)]);
    assert_eq!(june.postings, [posting(20, None)]);
}

#[test]
fn a_notice_of_nothing_is_refused() {
    let mut store = sample().store;
    let refused = post(&mut store, (JUNE, Some(BUDGET)), &[posting(10, None)]);
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
    let refused = post(&mut verified_at_once(), (MARCH, Some(BUDGET)), &[]);
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
    let unknown = Posting { board: BoardId("no-board".to_owned()), ..posting(10, None) };
    let refused = post(&mut verified_at_once(), (JUNE, Some(BUDGET)), &[unknown]);
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
}

#[test]
fn a_day_entered_by_mistake_is_undone_beside_frozen_minutes() {
    let mut store = verified_at_once();
    let before = (read(&store, MARCH), read(&store, JUNE));
    post(&mut store, (MARCH, None), &[]).unwrap();
    post(&mut store, (JUNE, Some(BUDGET)), &[posting(10, None)]).unwrap();
    for _ in 0..2 {
        store.undo(moment()).unwrap().unwrap();
    }
    assert_eq!((read(&store, MARCH), read(&store, JUNE)), before);
}
