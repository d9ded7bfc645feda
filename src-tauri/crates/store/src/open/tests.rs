//! Every way in which a file is refused, and that it stays as it is.

use super::*;
use crate::action::Action;
use crate::error::StoreError;
use crate::migrate::MIGRATIONS;
use crate::samples::{association, body, moment, reopened, sample};
use crate::store::Store;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

const BOTH: [Access; 2] = [Access::ReadWrite, Access::ReadOnly];

/// Every file of a folder with the checksum of its bytes. What processes share while they have the file open is no content.
fn contents(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = if name.ends_with("-shm") { vec![] } else { fs::read(&path).unwrap_or_default() };
        (name, migrate::hex(Sha256::new().chain_update(bytes)))
    });
    entries.collect()
}

/// Opens the file for both purposes: refused as expected, and nothing in its folder has changed.
#[track_caller]
fn refused(path: &Path, expected: fn(&OpenError) -> bool) {
    let before = contents(path.parent().unwrap());
    for access in BOTH {
        let error = Store::open(path, access).expect_err("a refusal");
        assert!(expected(&error), "{access:?}: {error:?}");
        assert_eq!(contents(path.parent().unwrap()), before, "{access:?}");
    }
}

fn folder_with(bytes: &[u8]) -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A file and its log as they lie on the disk when the process is killed and the machine started again.
fn left_by_a_killed_process(path: &Path) -> (TempDir, std::path::PathBuf) {
    let after = TempDir::new().unwrap();
    for name in contents(path.parent().unwrap()).into_keys().filter(|name| !name.ends_with("-shm")) {
        fs::copy(path.with_file_name(&name), after.path().join(&name)).unwrap();
    }
    let left = after.path().join(path.file_name().unwrap());
    assert!(disk::has_log(&left));
    (after, left)
}

#[test]
fn a_missing_file_is_refused_and_not_made() {
    let folder = TempDir::new().unwrap();
    refused(&folder.path().join("a.paragraf"), |error| matches!(error, OpenError::Missing));
}

#[test]
fn an_empty_file_is_refused() {
    let (_folder, path) = folder_with(b"");
    refused(&path, |error| matches!(error, OpenError::Empty));
}

#[test]
fn what_is_no_database_is_refused() {
    for bytes in [&b"x"[..], b"PK\x03\x04 some archive", &[0; 8192]] {
        let (_folder, path) = folder_with(bytes);
        refused(&path, |error| matches!(error, OpenError::Foreign));
    }
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    fs::create_dir(&path).unwrap();
    refused(&path, |error| matches!(error, OpenError::Foreign));
}

#[test]
fn another_programs_database_is_refused_even_with_a_log_beside_it() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    let other = Connection::open(&path).unwrap();
    let sql = "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);";
    other.execute_batch(sql).unwrap();
    refused(&path, |error| matches!(error, OpenError::Foreign));
    drop(other);
    refused(&path, |error| matches!(error, OpenError::Foreign));
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let (_folder, path) = sample().close();
    let whole = fs::read(&path).unwrap();
    for length in [60, 99, 100, 4096, whole.len() / 2, whole.len() - 1] {
        let (_folder, path) = folder_with(&whole[..length]);
        refused(&path, |error| matches!(error, OpenError::Damaged { .. }));
    }
}

#[test]
fn a_file_with_a_page_of_zeros_is_refused() {
    let (_folder, path) = sample().close();
    let whole = fs::read(&path).unwrap();
    for page in [1, 5, 9] {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
        let (_folder, path) = folder_with(&bytes);
        refused(&path, |error| matches!(error, OpenError::Damaged { .. }));
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused() {
    let newer = |error: &OpenError| match error {
        OpenError::NewerFile { file: 99, program } => *program == migrate::newest(MIGRATIONS),
        _ => false,
    };
    let (_folder, path) = sample().close();
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "user_version", 99).unwrap();
    // Now the version stands in the log only: of a process that lives, and of one that was killed.
    refused(&path, newer);
    let (_after, left) = left_by_a_killed_process(&path);
    refused(&left, newer);
    drop(other);
    refused(&path, newer);
}

#[test]
fn a_file_that_another_process_keeps_to_itself_is_refused() {
    let (_folder, path) = sample().close();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM task; COMMIT").unwrap();
    refused(&path, |error| matches!(error, OpenError::Locked));
}

#[test]
fn while_another_process_writes_the_file_is_read_and_not_written() {
    let (_folder, path) = sample().close();
    let mut store = reopened(&path);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; DELETE FROM audit WHERE id < 0").unwrap();
    let answer = store.write(Action::EditBody, moment(), |write| write.set_body(&body()));
    assert!(matches!(answer, Err(StoreError::Locked)), "{answer:?}");
    assert_eq!(reopened(&path).association().unwrap().meetings.len(), 3);
}

#[test]
fn opening_and_closing_leaves_one_file_and_the_same_bytes() {
    let (folder, path) = sample().close();
    let before = contents(folder.path());
    assert_eq!(before.len(), 1);
    for access in BOTH {
        let store = Store::open(&path, access).unwrap();
        store.association().unwrap();
        drop(store);
        assert_eq!(contents(folder.path()), before, "{access:?}");
    }
}

#[test]
fn closing_folds_the_log_into_the_file() {
    let (folder, path) = sample().close();
    let mut store = reopened(&path);
    store
        .write(Action::EditBody, moment(), |write| {
            write.set_body(&{
                let mut body = body();
                body.name = "Ett annat namn".to_owned();
                body
            })
        })
        .unwrap();
    assert!(disk::has_log(&path));
    drop(store);
    assert_eq!(contents(folder.path()).len(), 1);
    let copy = folder.path().join("copy.paragraf");
    fs::copy(&path, &copy).unwrap();
    assert_eq!(reopened(&copy).association().unwrap().body.name, "Ett annat namn");
}

#[test]
fn what_a_killed_process_left_in_the_log_is_there() {
    for access in BOTH {
        let (_folder, path) = sample().close();
        let mut store = reopened(&path);
        store.write(Action::OpenItem, moment(), |write| write.open_item(domain::ItemId(4), None)).unwrap();
        let (_after, left) = left_by_a_killed_process(&path);
        let left = Store::open(&left, access).unwrap();
        assert_eq!(left.association().unwrap(), store.association().unwrap());
    }
}

#[test]
fn a_link_is_followed_to_the_file_and_its_log() {
    let (folder, path) = sample().close();
    let elsewhere = TempDir::new().unwrap();
    let link = elsewhere.path().join("link.paragraf");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let store = reopened(&link);
    assert_eq!(contents(elsewhere.path()).len(), 1);
    assert_eq!(store.association().unwrap().meetings.len(), 3);
    drop(store);
    assert_eq!(contents(folder.path()).len(), 1);
}

#[test]
fn a_file_opened_for_reading_refuses_to_be_written() {
    let (_folder, path) = sample().close();
    let mut store = Store::open(&path, Access::ReadOnly).unwrap();
    let answer = store.write(Action::EditBody, moment(), |write| write.set_body(&body()));
    assert!(matches!(answer, Err(StoreError::ReadOnly)), "{answer:?}");
}

/// The steps of a program of tomorrow.
fn steps_of_tomorrow() -> Vec<Migration> {
    let sql = "CREATE TABLE tomorrow (id INTEGER PRIMARY KEY) STRICT;";
    let next = Migration { to: migrate::newest(MIGRATIONS) + 1, sql, schema: "" };
    MIGRATIONS.iter().map(|step| Migration { ..*step }).chain([next]).collect()
}

#[test]
fn an_older_file_is_brought_up_to_date_only_when_it_may_be_written() {
    let (folder, path) = sample().close();
    let before = contents(folder.path());
    let steps = steps_of_tomorrow();
    let reads = |conn: &Connection| conn.execute_batch("SELECT * FROM tomorrow, meeting").is_ok();
    assert!(reads(&open(&path, Access::ReadOnly, &steps).unwrap()));
    assert_eq!(contents(folder.path()), before);
    assert!(reads(&open(&path, Access::ReadWrite, &steps).unwrap()));
    assert_ne!(contents(folder.path()), before);
}

#[cfg(debug_assertions)]
#[test]
fn a_crash_while_an_older_file_is_brought_up_to_date_leaves_it_as_it_was() {
    const FILE: &str = "STORE_CRASH_FILE";
    if let Some(path) = std::env::var_os(FILE) {
        open(Path::new(&path), Access::ReadWrite, &steps_of_tomorrow()).unwrap();
        return;
    }
    let (_folder, path) = sample().close();
    let before = reopened(&path).association().unwrap();
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "open::tests::a_crash_while_an_older_file_is_brought_up_to_date_leaves_it_as_it_was"])
        .env(FILE, &path)
        .env("CRASH_AT", "during-migration")
        .output()
        .unwrap();
    assert_eq!(child.status.code(), None, "the child was not killed: {child:?}");
    let store = reopened(&path);
    assert_eq!(store.association().unwrap(), before);
    assert_eq!(store.check().unwrap(), vec![]);
}

#[cfg(unix)]
mod rights;

/// Files of every version that was ever shipped. `UPDATE_GOLDEN=1` makes that of the newest version anew.
#[test]
fn every_shipped_file_opens_with_its_records() {
    let files = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/files"));
    let expected = sample().store.association().unwrap();
    for step in MIGRATIONS {
        let kept = files.join(format!("v{}/association.paragraf", step.to));
        if step.to == migrate::newest(MIGRATIONS) && std::env::var_os("UPDATE_GOLDEN").is_some() {
            let (_folder, path) = sample().close();
            fs::create_dir_all(kept.parent().unwrap()).unwrap();
            fs::copy(path, &kept).unwrap();
        }
        let (_folder, path) = folder_with(&fs::read(&kept).unwrap());
        for access in [Access::ReadOnly, Access::ReadWrite] {
            let store = Store::open(&path, access).unwrap();
            assert_eq!(store.association().unwrap(), expected, "version {}", step.to);
            assert_eq!(store.check().unwrap(), vec![]);
        }
    }
}
