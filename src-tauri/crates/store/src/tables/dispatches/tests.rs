//! What was sent, also of verified minutes.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};

const PLAN: ItemId = ItemId(2);

fn sent(recipient: &str) -> Dispatch {
    Dispatch { recipient: recipient.to_owned(), sent_on: day(2025, 3, 19) }
}

fn put(store: &mut Store, item: ItemId, list: &[Dispatch]) -> Result<(), StoreError> {
    store.write(Action::Dispatch, moment(), |write| write.put_dispatches(item, list))
}

fn read(store: &Store) -> Vec<Dispatch> {
    store.association().unwrap().meetings[0].items[1].dispatches.clone()
}

#[test]
fn extracts_of_verified_minutes_are_sent_and_undone() {
    let mut store = sample().store;
    put(&mut store, PLAN, &[sent("Lysviks kommun"), sent("Akten")]).unwrap();
    assert_eq!(read(&store), [sent("Lysviks kommun"), sent("Akten")]);
    put(&mut store, PLAN, &[sent("Akten")]).unwrap();
    assert_eq!(read(&store), [sent("Akten")]);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store).len(), 2);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store), []);
    store.redo(moment()).unwrap();
    assert_eq!(read(&store).len(), 2);
}

#[test]
fn what_is_no_item_is_not_sent() {
    let refused = put(&mut sample().store, ItemId(9), &[]);
    assert!(matches!(refused, Err(StoreError::NoItem(ItemId(9)))), "{refused:?}");
}
