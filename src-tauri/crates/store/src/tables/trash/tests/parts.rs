//! A block that was taken out of a text: kept with its words, put back where it stood.

use super::*;
use domain::{ItemPart, PartPlace, SubItem};

const ITEM: ItemId = ItemId(4);

fn parts(store: &Store) -> Vec<ItemPart> {
    store.meeting(JANUARY).unwrap().unwrap().items[0].parts.clone()
}

fn set(store: &mut Store, parts: &[ItemPart]) {
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    item.parts = parts.to_vec();
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
}

fn take(store: &mut Store, part: u32, block: Option<u32>) -> TrashKey {
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    let (place, part) = PartPlace::take(&mut item.parts, part, block).unwrap();
    let work = |write: &mut Write<'_>| {
        write.edit_item(&item)?;
        write.trash_part(item.id, &place, &part)
    };
    TrashKey::Part(store.write(Action::Trash, moment(), work).unwrap())
}

/// The blocks of the sample, and a sub-item with the first of them in it.
fn with_sub_item(store: &mut Store) -> Vec<ItemPart> {
    let mut all = parts(store);
    let inside = all.iter().find_map(|part| match part {
        ItemPart::Block(block) => Some(block.clone()),
        ItemPart::SubItem(_) => None,
    });
    let mut second = inside.clone().unwrap();
    second.text = prose("Andra raden");
    all.push(ItemPart::SubItem(SubItem {
        letter: "z".to_owned(),
        heading: Some("Lokaler".to_owned()),
        blocks: vec![inside.unwrap(), second],
    }));
    set(store, &all);
    all
}

#[test]
fn each_part_comes_back_where_it_stood() {
    let mut store = sample().store;
    let before = with_sub_item(&mut store);
    let sub_item = before.len() as u32 - 1;
    let direct = (0..=sub_item).map(|part| (part, None));
    for (part, block) in direct.chain([(sub_item, Some(0)), (sub_item, Some(1))]) {
        let key = take(&mut store, part, block);
        assert_ne!(parts(&store), before);
        assert!(matches!(trash(&mut store, key.clone()), Err(StoreError::NoRecord(_))));
        restore(&mut store, key.clone()).unwrap();
        assert_eq!(parts(&store), before, "{part} {block:?}");
        assert!(matches!(restore(&mut store, key), Err(StoreError::NoRecord(_))));
    }
}

#[test]
fn the_list_says_what_it_was_and_where_it_stood() {
    let mut store = sample().store;
    let sub_item = with_sub_item(&mut store).len() as u32 - 1;
    take(&mut store, sub_item, Some(1));
    take(&mut store, sub_item, None);
    let listed = store.trash().unwrap();
    let heading = store.meeting(JANUARY).unwrap().unwrap().items[0].heading.clone();
    for row in &listed {
        assert_eq!((row.belongs_to, row.taken_from.as_ref()), (Some(JANUARY), Some(&heading)));
    }
    let titles: Vec<_> = listed.iter().map(|row| (row.title.as_str(), row.block.is_some())).collect();
    assert_eq!(titles, [("Andra raden", true), ("Lokaler", false)]);
}

#[test]
fn the_log_tells_of_the_words_that_went() {
    let mut store = sample().store;
    take(&mut store, 0, None);
    let log = store.audit().unwrap();
    let kept = log.iter().rev().find_map(|entry| entry.after.as_ref()?.get("removed_part").cloned()).unwrap();
    assert!(kept[0]["part"].is_object(), "{kept}");
}

#[test]
fn it_waits_for_its_item_and_goes_with_it() {
    let mut store = sample().store;
    let key = take(&mut store, 0, None);
    trash(&mut store, TrashKey::Item(ITEM)).unwrap();
    assert!(matches!(restore(&mut store, key.clone()), Err(StoreError::InTrash(TrashKey::Item(ITEM)))));
    restore(&mut store, TrashKey::Item(ITEM)).unwrap();
    trash(&mut store, TrashKey::Meeting(JANUARY)).unwrap();
    assert!(matches!(restore(&mut store, key), Err(StoreError::InTrash(TrashKey::Meeting(JANUARY)))));
    assert_eq!(empty(&mut store), 2);
    assert_eq!(store.trash().unwrap(), vec![]);
    assert_eq!(store.check().unwrap(), vec![]);
}

#[test]
fn nothing_comes_back_into_verified_minutes_and_the_trash_can_still_be_emptied() {
    let mut store = sample().store;
    let key = take(&mut store, 0, None);
    let before = parts(&store);
    let verified = Verification { date: Some(day(2026, 1, 30)), ..Verification::default() };
    store.write(Action::Verify, moment(), |write| write.set_verification(JANUARY, &verified)).unwrap();
    assert!(matches!(restore(&mut store, key), Err(StoreError::Frozen { meeting: JANUARY })));
    assert_eq!(empty(&mut store), 1);
    assert_eq!(parts(&store), before);
}
