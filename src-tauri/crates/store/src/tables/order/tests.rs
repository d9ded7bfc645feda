//! The order of an agenda.

use super::*;
use crate::samples::{moment, sample};
use crate::{Action, Store};
use domain::TrashKey;

const JANUARY: MeetingId = MeetingId(3);

fn order(store: &Store) -> Vec<i64> {
    store.meeting(JANUARY).unwrap().unwrap().items.iter().map(|item| item.id.0).collect()
}

fn insert(store: &mut Store, before: Option<i64>) -> Result<ItemId, StoreError> {
    let item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    store.write(Action::PlanMeeting, moment(), |write| write.insert_item(JANUARY, &item, before.map(ItemId)))
}

fn arrange(store: &mut Store, order: &[i64]) -> Result<(), StoreError> {
    let order: Vec<ItemId> = order.iter().copied().map(ItemId).collect();
    store.write(Action::PlanMeeting, moment(), |write| write.move_items(JANUARY, &order))
}

#[test]
fn an_item_is_put_before_another() {
    let mut store = sample().store;
    let first = insert(&mut store, Some(4)).unwrap().0;
    let middle = insert(&mut store, Some(5)).unwrap().0;
    let last = insert(&mut store, None).unwrap().0;
    assert_eq!(order(&store), [first, 4, middle, 5, last]);
    assert!(matches!(insert(&mut store, Some(1)), Err(StoreError::NoItem(ItemId(1)))));
    assert_eq!(order(&store).len(), 5);
}

#[test]
fn items_are_put_in_a_new_order() {
    let mut store = sample().store;
    let third = insert(&mut store, None).unwrap().0;
    arrange(&mut store, &[third, 5, 4]).unwrap();
    assert_eq!(order(&store), [third, 5, 4]);
    for wrong in [&[4, 5][..], &[4, 5, 5], &[4, 5, third, 1]] {
        assert!(matches!(arrange(&mut store, wrong), Err(StoreError::IncompleteOrder)), "{wrong:?}");
    }
}

#[test]
fn sections_keep_their_order() {
    let mut store = sample().store;
    let third = insert(&mut store, None).unwrap().0;
    store
        .write(Action::OpenItem, moment(), |write| {
            write.open_item(ItemId(4), None)?;
            write.open_item(ItemId(5), None)
        })
        .unwrap();
    assert!(matches!(arrange(&mut store, &[5, 4, third]), Err(StoreError::SectionOrder { meeting: JANUARY })));
    arrange(&mut store, &[4, third, 5]).unwrap();
    assert_eq!(order(&store), [4, third, 5]);
}

#[test]
fn an_item_in_the_trash_keeps_its_place() {
    let mut store = sample().store;
    let third = insert(&mut store, None).unwrap().0;
    store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Item(ItemId(5)))).unwrap();
    arrange(&mut store, &[third, 4]).unwrap();
    store.write(Action::Restore, moment(), |write| write.restore(&TrashKey::Item(ItemId(5)))).unwrap();
    assert_eq!(order(&store), [third, 5, 4]);
}
