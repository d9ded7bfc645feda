//! A full disk, the settings of a connection, reading beside writing.

use super::*;
use crate::migrate;
use crate::samples::{association, body, moment, nothing_but, sample};
use crate::tables;
use domain::{AttachedFile, Direction, ItemId, NumberSeries, Person, PersonId, RegisteredDocument, Restart};
use std::collections::BTreeMap;

#[test]
fn a_full_disk_loses_nothing() {
    let mut store = sample().store;
    let before = (store.association().unwrap(), store.audit().unwrap());
    let pages: u32 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    let room = |conn: &Connection, pages: u32| {
        conn.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    };
    room(&store.conn, pages);
    let mut additions = nothing_but(body());
    additions.people = (0..500)
        .map(|number| Person {
            id: PersonId(format!("person-{number}")),
            name: "Namn".repeat(20),
            party: None,
            title: None,
            email: None,
            aliases: vec![],
        })
        .collect();
    let add = |store: &mut Store| {
        store.write(Action::Import, moment(), |write| {
            write.open_item(ItemId(4), None)?;
            write.add(&additions, &BTreeMap::new())
        })
    };
    let refused = add(&mut store);
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert_eq!((store.association().unwrap(), store.audit().unwrap()), before);
    assert_eq!(store.check().unwrap(), vec![]);
    room(&store.conn, pages * 10);
    add(&mut store).unwrap();
    assert_eq!(store.association().unwrap().people.len(), 502);
    let first = store.association().unwrap().meetings[2].items[0].section;
    assert_eq!(first.map(u32::from), Some(1));
}

#[test]
fn a_disk_that_fills_amid_a_drop_of_files_leaves_whole_documents_and_the_next_number_free() {
    let mut store = sample().store;
    let mut with_series = store.association().unwrap().body;
    with_series.number_series = vec![NumberSeries {
        prefix: "F".to_owned(),
        purpose: "Släppt".to_owned(),
        restart: Restart::Yearly,
        digits: 2,
    }];
    store.write(Action::EditBody, moment(), |write| write.set_body(&with_series)).unwrap();
    let before = store.association().unwrap().registry.len();
    let pages: u32 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    let room = |conn: &Connection, pages: u32| {
        conn.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    };
    room(&store.conn, pages + 40);
    let day = moment().date_naive();
    let register = |store: &mut Store, number: u8| {
        store.write(Action::Register, moment(), |write| {
            let given = write.next_number("F", day)?;
            let hash = write.attach(&vec![number; 30_000])?;
            let files = vec![AttachedFile { name: "fil".to_owned(), hash: Some(hash) }];
            let document = RegisteredDocument::new(Direction::Received, "Släppt fil");
            write.put_document(&RegisteredDocument { number: Some(given.clone()), files, ..document })?;
            Ok(given)
        })
    };
    let mut given = vec![];
    let refused = loop {
        match register(&mut store, given.len() as u8) {
            Ok(number) => given.push(number),
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
    assert!(!given.is_empty(), "some came in before it was full");
    assert_eq!(store.check().unwrap(), vec![]);
    assert_eq!(store.association().unwrap().registry.len(), before + given.len());
    room(&store.conn, pages * 100);
    let next = register(&mut store, 200).unwrap();
    assert_eq!(next.parts().unwrap().2 as usize, given.len() + 1, "no number was lost");
}

#[test]
fn the_file_keeps_its_safe_settings() {
    let store = sample().store;
    let number = |pragma: &str| -> i64 { store.conn.pragma_query_value(None, pragma, |row| row.get(0)).unwrap() };
    let mode: String = store.conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    const FULL: i64 = 2;
    assert_eq!(number("synchronous"), FULL);
    assert_eq!(number("foreign_keys"), 1);
    assert_eq!(number("trusted_schema"), 0);
    assert_eq!(number("application_id").to_be_bytes()[4..], *b"PRGF");
    assert_eq!(number("user_version"), i64::from(migrate::newest(MIGRATIONS)));
}

/// Everything is read at one moment, though another connection writes between the queries.
#[test]
fn reading_does_not_stand_in_the_way_of_writing() {
    let sample = sample();
    let mut writer = sample.store;
    let reader = Store::open(&sample.path, Access::ReadOnly).unwrap();
    let moment_of_reading = reader.conn.unchecked_transaction().unwrap();
    let before = tables::association(&moment_of_reading).unwrap();
    writer.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(4), None)).unwrap();
    assert_eq!(tables::association(&moment_of_reading).unwrap(), before);
    drop(moment_of_reading);
    assert_ne!(reader.association().unwrap(), before);
    assert_eq!(before.people, association().people);
}
