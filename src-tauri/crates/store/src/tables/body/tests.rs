//! The body with its boards and series.

use super::*;
use crate::samples::{body, moment, sample};
use crate::{Action, Store};
use domain::Restart;

fn set(store: &mut Store, body: &Body) -> Result<(), StoreError> {
    store.write(Action::EditBody, moment(), |write| write.set_body(body))
}

fn board(id: &str) -> NoticeBoard {
    NoticeBoard { id: BoardId(id.to_owned()), name: id.to_owned(), owner: NoticeBoardOwner::Own, url: None }
}

#[test]
fn a_body_takes_the_place_of_the_one_before() {
    let mut store = sample().store;
    let mut changed = body();
    changed.profile = Profile::Federation;
    changed.remote_participation = None;
    changed.statutes = Some(Reference { decided_on: None, reference: "Förbundsordning".to_owned() });
    changed.notice_boards.insert(0, board("new"));
    changed.number_series.reverse();
    changed.number_series[0].restart = Restart::Yearly;
    set(&mut store, &changed).unwrap();
    assert_eq!(store.association().unwrap().body, changed);
    changed.notice_boards.swap(0, 1);
    changed.notice_boards.pop();
    set(&mut store, &changed).unwrap();
    assert_eq!(store.association().unwrap().body, changed);
}

#[test]
fn a_board_that_a_notice_names_stays() {
    let mut store = sample().store;
    let mut without = body();
    without.notice_boards.clear();
    let refused = set(&mut store, &without);
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })));
    assert_eq!(store.association().unwrap().body, body());
}

#[test]
fn a_board_or_a_series_is_named_once() {
    let mut store = sample().store;
    let mut twice = body();
    twice.notice_boards = vec![board("own"), board("own")];
    assert!(matches!(set(&mut store, &twice), Err(StoreError::Rule(_))));
    let mut twice = body();
    twice.number_series.push(twice.number_series[0].clone());
    assert!(matches!(set(&mut store, &twice), Err(StoreError::Rule(_))));
}
