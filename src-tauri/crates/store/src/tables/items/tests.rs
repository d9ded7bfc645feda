//! Items, and the §§ they are given.

use super::*;
use crate::samples::{association, day, meeting, moment, sample, section};
use crate::{Action, Store};
use domain::{Association, Outcome};
use std::collections::BTreeMap;

fn open(store: &mut Store, item: i64) -> Result<SectionNumber, StoreError> {
    store.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(item), "13:05".parse().ok()))
}

#[test]
fn section_numbers_run_through_the_year_of_the_meeting() {
    let mut store = sample().store;
    assert_eq!(open(&mut store, 5).unwrap(), section(1));
    assert_eq!(open(&mut store, 4).unwrap(), section(2));
    let january = &store.association().unwrap().meetings[2];
    assert_eq!(january.items[0].section, Some(section(2)));
    assert_eq!(january.items[1].section, Some(section(1)));
    assert_eq!(january.items[0].opened, "13:05".parse().ok());
}

#[test]
fn numbers_go_on_after_the_highest_that_came_in() {
    let mut store = sample().store;
    let december = meeting(0, day(2025, 12, 8), vec![association().meetings[2].items[0].clone()]);
    let item = store
        .write(Action::PlanMeeting, moment(), |write| {
            write.add_meeting(&december)?;
            Ok(ItemId(6))
        })
        .unwrap();
    assert_eq!(open(&mut store, item.0).unwrap(), section(4));
}

#[test]
fn minutes_from_elsewhere_keep_a_number_that_occurs_twice_and_a_gap() {
    let mut store = sample().store;
    let mut additions = Association {
        meetings: vec![association().meetings[0].clone()],
        ..crate::samples::nothing_but(crate::samples::body())
    };
    additions.meetings[0].items[0].section = Some(section(3));
    additions.meetings[0].items[1].section = Some(section(9));
    store.write(Action::Import, moment(), |write| write.add(&additions, &BTreeMap::new())).unwrap();
    let numbers: Vec<_> = store
        .association()
        .unwrap()
        .meetings
        .iter()
        .filter(|meeting| meeting.year() == 2025)
        .flat_map(|meeting| meeting.items.iter().filter_map(|item| item.section))
        .map(SectionNumber::get)
        .collect();
    assert_eq!(numbers, [1, 2, 3, 9, 3]);
}

#[test]
fn a_number_that_is_taken_back_is_given_again() {
    let mut store = sample().store;
    let failed: Result<(), _> = store.write(Action::OpenItem, moment(), |write| {
        write.open_item(ItemId(4), None)?;
        Err(StoreError::NoItem(ItemId(99)))
    });
    failed.unwrap_err();
    assert_eq!(open(&mut store, 4).unwrap(), section(1));
}

#[test]
fn an_item_is_opened_once() {
    let mut store = sample().store;
    open(&mut store, 4).unwrap();
    let again = open(&mut store, 4);
    assert!(matches!(
        again,
        Err(StoreError::AlreadyOpened { item: ItemId(4), section: number }) if number == section(1)
    ));
    assert!(matches!(open(&mut store, 77), Err(StoreError::NoItem(_))));
}

#[test]
fn an_item_is_rewritten_but_for_its_section() {
    let mut store = sample().store;
    let mut item = store.association().unwrap().meetings[1].items[0].clone();
    item.heading = "Budget 2026".to_owned();
    item.outcome = Some(Outcome::Tabled);
    item.parts.clear();
    item.section = Some(section(77));
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
    item.section = Some(section(3));
    assert_eq!(store.association().unwrap().meetings[1].items[0], item);
}

#[test]
fn an_item_is_put_last_on_the_agenda() {
    let mut store = sample().store;
    let item = store.association().unwrap().meetings[1].items[0].clone();
    let id = store.write(Action::PlanMeeting, moment(), |write| write.add_item(MeetingId(3), &item)).unwrap();
    let agenda = &store.association().unwrap().meetings[2].items;
    assert_eq!(agenda.iter().map(|item| item.id.0).collect::<Vec<_>>(), [4, 5, id.0]);
    assert_eq!(agenda[2].section, None);
}

#[test]
fn a_section_verified_at_once_is_frozen_before_the_rest() {
    let mut store = sample().store;
    let item = store.association().unwrap().meetings[1].items[0].clone();
    let date = Some(crate::samples::day(2025, 6, 9));
    let at_once = domain::ImmediateVerification { item: item.id, date, manner: None, postings: vec![] };
    store.write(Action::Verify, moment(), |write| write.put_immediate(MeetingId(2), &at_once)).unwrap();
    let refused = store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: MeetingId(2) })));
}
