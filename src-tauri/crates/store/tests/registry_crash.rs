//! The program dies while documents are registered with their files: none is half there, no number is lost or given twice.
//!
//! Each test starts itself again as a child that does the work and is killed. A release build has no named points.

#![allow(clippy::disallowed_methods, reason = "the tests look at files and at their children")]
#![allow(missing_docs, reason = "a test")]

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::*;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use store::{Access, Action, Store, StoreError};
use tempfile::TempDir;

const FILE: &str = "STORE_CRASH_FILE";

fn moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 12, 8, 30, 0).unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 12).unwrap()
}

fn body() -> Body {
    Body {
        number_series: vec![NumberSeries {
            prefix: String::new(),
            purpose: "Diariet".to_owned(),
            restart: Restart::Yearly,
            digits: 2,
        }],
        ..Body::new("Lysviks samordningsförbund", BodyForm::CoordinationAssociation)
    }
}

fn file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    drop(Store::create(&path, &body(), moment()).unwrap());
    (folder, path)
}

fn open(path: &Path) -> Store {
    Store::open(path, Access::ReadWrite).unwrap()
}

/// One file of an import: its bytes, its number and its document, in one transaction.
fn register(store: &mut Store) -> Result<RegistrationNumber, StoreError> {
    store.write(Action::Register, moment(), |write| {
        let number = write.next_number("", day())?;
        let bytes = format!("innehåll {number}");
        let files = ["brev.txt", "bilaga.txt"].map(|name| {
            let hash = write.attach(format!("{name}: {bytes}").as_bytes())?;
            Ok(AttachedFile { name: name.to_owned(), hash: Some(hash) })
        });
        let files = files.into_iter().collect::<Result<Vec<_>, StoreError>>()?;
        write.put_document(&RegisteredDocument {
            number: Some(number.clone()),
            date: Some(day()),
            files,
            ..RegisteredDocument::new(Direction::Received, "Ansökan")
        })?;
        Ok(number)
    })
}

/// Every document is whole, and the numbers go from 1 without gap.
#[track_caller]
fn is_whole(store: &Store, count: usize, when: &str) {
    assert_eq!(store.check().unwrap(), vec![], "{when}");
    let registry = store.association().unwrap().registry;
    assert_eq!(registry.len(), count, "{when}");
    for (serial, document) in (1_u32..).zip(&registry) {
        assert_eq!(document.number.as_ref().unwrap().parts(), Some((String::new(), 26, serial)), "{when}");
        assert_eq!(document.files.len(), 2, "{when}");
        for file in &document.files {
            assert!(store.attachment(file.hash.as_ref().unwrap()).unwrap().is_some(), "{when}");
        }
    }
}

/// This program again, to do the work of one test on a file.
fn child(test: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(FILE, file);
    command
}

#[test]
fn a_process_killed_at_any_moment_of_an_import_leaves_whole_documents_and_no_gap() {
    let test = "a_process_killed_at_any_moment_of_an_import_leaves_whole_documents_and_no_gap";
    if let Some(path) = std::env::var_os(FILE) {
        register_on(Path::new(&path));
    }
    const ROUNDS: u64 = 10;
    let (_folder, path) = file();
    let mut kept = 0;
    for round in 0..ROUNDS {
        let mut child = child(test, &path).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let told = lines.by_ref().find(|line| line.starts_with("nr ")).is_some();
        sleep(Duration::from_millis(round * 37 % 50));
        child.kill().unwrap();
        child.wait().unwrap();
        let more = lines.filter(|line| line.starts_with("nr ")).count() + usize::from(told);
        let store = open(&path);
        let now = store.association().unwrap().registry.len();
        // The child may be killed between a commit and its telling of it, never the other way about.
        assert!(now >= kept + more, "{now} kept of {kept} and {more}");
        is_whole(&store, now, "killed");
        kept = now;
    }
    assert!(kept >= ROUNDS as usize, "only {kept} documents in all rounds");
}

/// Registers until it is killed, and tells of each number when it is given.
fn register_on(path: &Path) -> ! {
    let mut store = open(path);
    loop {
        let number = register(&mut store).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "nr {number}").unwrap();
        out.flush().unwrap();
    }
}

#[cfg(debug_assertions)]
#[test]
fn a_crash_at_any_named_point_of_registering_leaves_the_old_or_the_new() {
    let test = "a_crash_at_any_named_point_of_registering_leaves_the_old_or_the_new";
    if let Some(path) = std::env::var_os(FILE) {
        register(&mut open(Path::new(&path))).unwrap();
        return;
    }
    for (point, done) in [
        ("before-number", false),
        ("after-number", false),
        ("after-attachment", false),
        ("after-document", false),
        ("after-files", false),
        ("before-audit", false),
        ("before-commit", false),
        ("after-commit", true),
    ] {
        let (folder, path) = file();
        register(&mut open(&path)).unwrap();
        let rows = open(&path).audit().unwrap().len();
        let killed = child(test, &path).env("CRASH_AT", point).output().unwrap();
        assert_eq!(killed.status.code(), None, "not killed {point}: {killed:?}");
        let mut store = open(&path);
        is_whole(&store, 1 + usize::from(done), point);
        assert_eq!(store.audit().unwrap().len(), rows + usize::from(done), "{point}");
        register(&mut store).unwrap();
        is_whole(&store, 2 + usize::from(done), point);
        drop(store);
        assert_eq!(folder.path().read_dir().unwrap().count(), 1, "{point}");
    }
}
