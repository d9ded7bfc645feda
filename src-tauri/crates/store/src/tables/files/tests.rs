//! Papers and files: by name and hash, with bytes that the file holds.

use super::*;
use crate::samples::{day, file, moment, sample};
use crate::{Action, Store};
use domain::{ImmediateVerification, MeetingFileKind};
use rusqlite::Connection;

const MARCH: MeetingId = MeetingId(1);
const JUNE: MeetingId = MeetingId(2);
const BUDGET: ItemId = ItemId(3);
const AGENDA: ItemId = ItemId(4);

fn scan(item: Option<ItemId>) -> MeetingFile {
    let (id, kind, name) = (MeetingFileId(0), MeetingFileKind::Scan, "undertecknat.pdf".to_owned());
    MeetingFile { id, kind, item, name, hash: file().0, added_at: moment() }
}

fn keep(store: &mut Store, meeting: MeetingId, file: &MeetingFile) -> Result<(), StoreError> {
    store.write(Action::KeepFile, moment(), |write| write.add_meeting_file(meeting, file))
}

fn paper(name: &str) -> Paper {
    Paper { name: name.to_owned(), hash: file().0 }
}

fn put(store: &mut Store, item: ItemId, papers: &[Paper]) -> Result<(), StoreError> {
    store.write(Action::PutPapers, moment(), |write| write.put_papers(item, papers))
}

fn papers_of(store: &Store, item: i64) -> Vec<Paper> {
    let association = store.association().unwrap();
    let items = association.meetings.iter().flat_map(|meeting| &meeting.items);
    items.filter(|found| found.id == ItemId(item)).flat_map(|item| item.papers.clone()).collect()
}

#[test]
fn a_file_comes_beside_verified_minutes_and_stays() {
    let mut sample = sample();
    keep(&mut sample.store, MARCH, &scan(None)).unwrap();
    keep(&mut sample.store, MARCH, &scan(Some(ItemId(2)))).unwrap();
    let files = sample.store.meeting(MARCH).unwrap().unwrap().files;
    let expected = [
        MeetingFile { id: MeetingFileId(1), ..scan(None) },
        MeetingFile { id: MeetingFileId(2), ..scan(Some(ItemId(2))) },
    ];
    assert_eq!(files, expected);
    let conn = Connection::open(&sample.path).unwrap();
    for sql in ["DELETE FROM meeting_file", "UPDATE meeting_file SET name = 'x'"] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("stay"), "{sql}: {refused}");
    }
}

#[test]
fn a_file_beside_a_section_verified_at_once_stays() {
    let mut sample = sample();
    keep(&mut sample.store, JUNE, &scan(None)).unwrap();
    keep(&mut sample.store, JUNE, &scan(Some(BUDGET))).unwrap();
    let date = Some(day(2025, 6, 9));
    let at_once = ImmediateVerification { item: BUDGET, date, manner: None, postings: vec![] };
    sample.store.write(Action::Verify, moment(), |write| write.put_immediate(JUNE, &at_once)).unwrap();
    let conn = Connection::open(&sample.path).unwrap();
    conn.execute("DELETE FROM meeting_file WHERE item = 3", []).unwrap_err();
    assert_eq!(conn.execute("DELETE FROM meeting_file WHERE item IS NULL", []).unwrap(), 1);
}

#[test]
fn what_the_file_does_not_hold_is_not_named() {
    let mut store = sample().store;
    let nowhere = FileHash("0".repeat(64));
    let refused = keep(&mut store, JUNE, &MeetingFile { hash: nowhere.clone(), ..scan(None) });
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    let refused = put(&mut store, AGENDA, &[Paper { hash: nowhere, ..paper("plan.pdf") }]);
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    let refused = keep(&mut store, MARCH, &scan(Some(BUDGET)));
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
    let refused = keep(&mut store, MeetingId(9), &scan(None));
    assert!(matches!(refused, Err(StoreError::NoMeeting(MeetingId(9)))), "{refused:?}");
}

#[test]
fn papers_keep_their_order_and_come_back_with_their_bytes() {
    let mut store = sample().store;
    let both = [paper("Verksamhetsplan"), paper("Budget")];
    put(&mut store, AGENDA, &both).unwrap();
    assert_eq!(papers_of(&store, 4), both);
    let mut item = store.meeting(MeetingId(3)).unwrap().unwrap().items[0].clone();
    item.papers.clear();
    item.heading = "Val".to_owned();
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
    assert_eq!(papers_of(&store, 4), both, "an edit of the words leaves them");
    store.undo(moment()).unwrap();
    put(&mut store, AGENDA, &[]).unwrap();
    store.undo(moment()).unwrap();
    assert_eq!(papers_of(&store, 4), both);
    assert_eq!(store.attachment(&file().0).unwrap(), Some(file().1));
}

#[test]
fn papers_stand_beside_verified_minutes() {
    let mut store = sample().store;
    put(&mut store, ItemId(1), &[paper("Dagordning")]).unwrap();
    assert_eq!(papers_of(&store, 1), [paper("Dagordning")]);
    let refused = put(&mut store, ItemId(9), &[]);
    assert!(matches!(refused, Err(StoreError::NoItem(ItemId(9)))), "{refused:?}");
}

#[test]
fn files_and_papers_go_with_their_meeting_when_the_trash_is_emptied() {
    let mut store = sample().store;
    let january = MeetingId(3);
    put(&mut store, AGENDA, &[paper("Dagordning")]).unwrap();
    keep(&mut store, january, &scan(None)).unwrap();
    store.write(Action::Trash, moment(), |write| write.trash(&domain::TrashKey::Meeting(january))).unwrap();
    store.write(Action::EmptyTrash, moment(), |write| write.empty_trash()).unwrap();
    assert_eq!(store.check().unwrap(), vec![]);
    assert_eq!(store.association().unwrap().meetings.len(), 2);
}
