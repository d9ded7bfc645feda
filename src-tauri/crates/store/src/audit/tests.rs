//! What the log says of a change, and that nothing passes it by.

use super::*;
use crate::samples::{body, day, moment, prose, sample};
use crate::{Action, Store};
use domain::{ItemId, MeetingId, Verification};
use serde_json::json;

/// The rows that one more action leaves in the log.
fn logged(
    store: &mut Store,
    action: Action,
    work: impl FnOnce(&mut crate::Write<'_>) -> Result<(), crate::StoreError>,
) -> Vec<AuditEntry> {
    let before = store.audit().unwrap().len();
    store.write(action, moment(), work).unwrap();
    store.audit().unwrap().split_off(before)
}

#[test]
fn a_change_is_logged_with_time_action_and_the_values_that_differ() {
    let mut sample = sample();
    let mut changed = body();
    changed.name = "Nytt namn".to_owned();
    changed.seat = None;
    let rows = logged(&mut sample.store, Action::EditBody, |write| write.set_body(&changed));
    let [row] = &rows[..] else { panic!("one row: {rows:?}") };
    assert_eq!((row.at, row.action.as_str()), (moment(), "edit-body"));
    assert_eq!((row.record.as_str(), row.key.as_str()), ("body", "1"));
    assert_eq!(row.before, Some(json!({"name": body().name, "seat": "Lysvik"})));
    assert_eq!(row.after, Some(json!({"name": "Nytt namn"})));
}

#[test]
fn an_action_that_changes_nothing_leaves_no_row() {
    let mut sample = sample();
    let rows = logged(&mut sample.store, Action::EditBody, |write| write.set_body(&body()));
    assert_eq!(rows, vec![]);
}

#[test]
fn an_action_that_fails_leaves_no_row() {
    let mut sample = sample();
    let before = sample.store.audit().unwrap();
    let answer = sample.store.write(Action::OpenItem, moment(), |write| {
        write.open_item(ItemId(4), None)?;
        write.open_item(ItemId(99), None)
    });
    assert!(matches!(answer, Err(crate::StoreError::NoItem(ItemId(99)))));
    assert_eq!(sample.store.audit().unwrap(), before);
}

#[test]
fn the_log_shows_text_as_a_tree() {
    let mut sample = sample();
    let mut item = sample.store.association().unwrap().meetings[1].items[0].clone();
    let domain::ItemPart::Block(block) = &mut item.parts[0] else { panic!("a block") };
    block.text = prose("att avslå.");
    let rows = logged(&mut sample.store, Action::WriteMinutes, |write| write.edit_item(&item));
    let after = rows[0].after.as_ref().unwrap();
    assert_eq!(after["block"][0]["text"], json!([{"paragraph": [{"text": "att avslå.", "style": "plain"}]}]));
    assert_eq!(after.as_object().unwrap().len(), 1);
}

#[test]
fn every_record_that_comes_in_is_logged_once() {
    let sample = sample();
    let log = sample.store.audit().unwrap();
    let mut kinds = std::collections::BTreeMap::new();
    for row in &log {
        *kinds.entry(row.record.as_str()).or_insert(0) += 1;
        assert_eq!(row.before, None);
    }
    let expected = [
        ("assignment", 1),
        ("body", 1),
        ("document", 1),
        ("item", 5),
        ("meeting", 3),
        ("organisation", 1),
        ("person", 2),
    ];
    assert_eq!(kinds, expected.into());
}

/// A record with its lists of parts in an order of their own.
fn in_order(mut record: Value) -> Value {
    for list in record.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        list.sort_by_key(Value::to_string);
    }
    record
}

#[test]
fn a_word_in_one_block_is_no_copy_of_them_all() {
    let mut sample = sample();
    let mut item = sample.store.association().unwrap().meetings[1].items[0].clone();
    let part = item.parts[0].clone();
    item.parts = vec![part; 5];
    logged(&mut sample.store, Action::WriteMinutes, |write| write.edit_item(&item));
    let domain::ItemPart::Block(block) = &mut item.parts[3] else { panic!("a block") };
    block.text = prose("att avslå.");
    let rows = logged(&mut sample.store, Action::WriteMinutes, |write| write.edit_item(&item));
    for side in [&rows[0].before, &rows[0].after] {
        assert_eq!(side.as_ref().unwrap()["block"].as_array().unwrap().len(), 1);
    }
}

/// What the log says of a record at last is what the record is: nothing is written past it.
#[test]
fn the_log_retells_every_record() {
    let mut sample = sample();
    let meeting = sample.store.meeting(MeetingId(2)).unwrap().unwrap();
    sample
        .store
        .write(Action::WriteMinutes, moment(), |write| {
            let mut item = meeting.items[0].clone();
            item.parts = vec![item.parts[0].clone(); 3];
            write.edit_item(&item)?;
            item.parts.swap_remove(1);
            write.edit_item(&item)?;
            write.open_item(ItemId(4), None)?;
            write.set_verification(
                MeetingId(2),
                &Verification { date: Some(day(2025, 6, 20)), ..Verification::default() },
            )
        })
        .unwrap();
    let log = sample.store.audit().unwrap();
    let (_folder, path) = sample.close();
    let conn = crate::connection::immutable(&path).unwrap();
    let mut told = std::collections::BTreeMap::new();
    for row in log {
        let record = told.entry((row.record, row.key)).or_insert_with(Map::new);
        let mut after = match row.after {
            Some(Value::Object(after)) => after,
            _ => Map::new(),
        };
        for (name, before) in row.before.iter().flat_map(|value| value.as_object().unwrap()) {
            let was = record.remove(name);
            // Of parts only those that went and those that came are told.
            if let (Some(Value::Array(was)), Value::Array(went), Some(Value::Array(came))) =
                (was, before, after.get_mut(name))
                && was.iter().all(Value::is_object)
            {
                came.extend(was.into_iter().filter(|row| !went.contains(row)));
            }
        }
        record.extend(after);
    }
    let mut count = 0;
    for record in ALL {
        let sql = format!("SELECT {} FROM {}", record.key, record.table);
        for key in rows(&conn, &sql, [], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap() {
            let name = match &key {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text.clone(),
                other => panic!("a key {other:?}"),
            };
            let is = snapshot(&conn, record, &key).unwrap().unwrap();
            let told = &told[&(record.table.to_owned(), name)];
            assert_eq!(in_order(is), in_order(Value::Object(told.clone())));
            count += 1;
        }
    }
    assert_eq!(count, told.len());
}

#[test]
fn no_row_of_the_log_can_be_changed_or_removed() {
    let (_folder, path) = sample().close();
    let conn = Connection::open(path).unwrap();
    for sql in ["UPDATE audit SET action = 'x'", "DELETE FROM audit"] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}
