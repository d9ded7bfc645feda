//! A new file is there whole or not at all.

use super::*;
use crate::Store;
use crate::samples::{body, moment};
use domain::NoticeBoard;
use std::fs;
use tempfile::TempDir;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect()
}

#[test]
fn a_new_file_holds_the_body_and_nothing_lies_beside_it() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    let store = Store::create(&path, &body(), moment()).unwrap();
    assert_eq!(store.association().unwrap().body, body());
    drop(store);
    assert_eq!(names(folder.path()), ["a.paragraf"]);
}

#[test]
fn a_file_that_exists_is_not_touched() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    fs::write(&path, "mine").unwrap();
    let refused = Store::create(&path, &body(), moment());
    assert!(matches!(refused, Err(OpenError::Exists)), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert_eq!(names(folder.path()), ["a.paragraf"]);
}

#[test]
fn a_creation_that_fails_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    let refused =
        Store::create_with(&path, &body(), Action::Import, moment(), |_| Err(StoreError::NoSeries("x".to_owned())));
    assert!(matches!(refused, Err(StoreError::NoSeries(_))), "{refused:?}");
    let mut twice = body();
    let board: NoticeBoard = twice.notice_boards[0].clone();
    twice.notice_boards.push(board);
    let refused = Store::create(&path, &twice, moment());
    assert!(matches!(refused, Err(OpenError::Sqlite(_))), "{refused:?}");
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn no_file_is_made_where_there_is_no_folder() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("none").join("a.paragraf");
    let refused = Store::create(&path, &body(), moment());
    assert!(matches!(refused, Err(OpenError::Missing)), "{refused:?}");
}
