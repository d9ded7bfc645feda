//! Attached files and what refers to them.

use super::*;
use crate::samples::{file, moment, nothing_but, sample};
use crate::{Access, Action, Fault, Store};
use domain::Association;
use std::collections::BTreeMap;

fn nothing() -> Association {
    nothing_but(crate::samples::body())
}

#[test]
fn the_bytes_of_a_file_lie_in_the_file_once() {
    let mut store = sample().store;
    let (hash, bytes) = file();
    for _ in 0..2 {
        store.write(Action::Import, moment(), |write| write.add(&nothing(), &BTreeMap::from([file()]))).unwrap();
    }
    assert_eq!(store.attachment(&hash).unwrap(), Some(bytes));
    let elsewhere = FileHash("0".repeat(64));
    assert_eq!(store.attachment(&elsewhere).unwrap(), None);
    assert_eq!(store.check().unwrap(), vec![]);
}

#[test]
fn bytes_under_a_wrong_hash_are_refused() {
    let mut store = sample().store;
    let wrong = FileHash("0".repeat(64));
    let files = BTreeMap::from([(wrong.clone(), b"abc".to_vec())]);
    let refused = store.write(Action::Import, moment(), |write| write.add(&nothing(), &files));
    assert!(matches!(refused, Err(StoreError::WrongHash(hash)) if hash == wrong));
}

#[test]
fn changed_bytes_are_damage() {
    let (_folder, path) = sample().close();
    let conn = Connection::open(&path).unwrap();
    conn.execute("UPDATE attachment SET bytes = x'00'", []).unwrap();
    drop(conn);
    let store = Store::open(&path, Access::ReadOnly).unwrap();
    let (hash, _) = file();
    let read = store.attachment(&hash);
    assert!(matches!(read, Err(StoreError::Damaged { .. })));
    assert_eq!(store.check().unwrap(), vec![Fault::Attachment(hash)]);
}

#[test]
fn a_reference_that_leads_nowhere_is_a_fault() {
    let (_folder, path) = sample().close();
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute("UPDATE document SET reported = 99", []).unwrap();
    drop(conn);
    let store = Store::open(&path, Access::ReadOnly).unwrap();
    let fault = Fault::Reference { from: "document".to_owned(), to: "item".to_owned() };
    assert_eq!(store.check().unwrap(), vec![fault]);
}
