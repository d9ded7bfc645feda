//! The program dies, at named points and at any moment: the file then holds the old or the new, no § is lost or given twice.
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
use store::{Access, Action, Store};
use tempfile::TempDir;

const FILE: &str = "STORE_CRASH_FILE";

fn moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 12, 8, 30, 0).unwrap()
}

fn body() -> Body {
    Body::new("Lysviks samordningsförbund", BodyForm::CoordinationAssociation)
}

fn item() -> Item {
    Item {
        id: ItemId(0),
        reference: None,
        section: None,
        heading: "Ärende".to_owned(),
        registration_number: None,
        registration_written: None,
        origin: None,
        papers: vec![],
        dispatches: vec![],
        opened: None,
        presenters: vec![],
        outcome: None,
        parts: vec![],
    }
}

fn meeting() -> Meeting {
    let day = NaiveDate::from_ymd_opt(2026, 1, 26).unwrap();
    Meeting { items: vec![item(), item()], ..Meeting::on(day, MeetingStatus::Held) }
}

/// A file with one meeting of two items, of which the first is § 1.
fn file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    let mut store = Store::create(&path, &body(), moment()).unwrap();
    store
        .write(Action::PlanMeeting, moment(), |write| {
            write.add_meeting(&meeting())?;
            write.open_item(ItemId(1), None)
        })
        .unwrap();
    (folder, path)
}

fn open(path: &Path) -> Store {
    Store::open(path, Access::ReadWrite).unwrap()
}

/// The §§ in the order in which items were opened.
fn numbers(store: &Store) -> Vec<u32> {
    let association = store.association().unwrap();
    let items = association.meetings.iter().flat_map(|m| &m.items);
    items.filter_map(|item| item.section).map(SectionNumber::get).collect()
}

/// This program again, to do the work of one test on a file.
fn child(test: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(FILE, file);
    command
}

#[test]
fn a_process_killed_at_any_moment_loses_no_section_that_it_gave() {
    if let Some(path) = std::env::var_os(FILE) {
        give_sections(Path::new(&path));
    }
    const ROUNDS: u64 = 20;
    let test = "a_process_killed_at_any_moment_loses_no_section_that_it_gave";
    let (_folder, path) = file();
    let mut given = 1;
    for round in 0..ROUNDS {
        let mut child = child(test, &path).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let section = |line: String| line.strip_prefix("§ ")?.parse().ok();
        // Half of the children are killed while they open the file, the others amid their transactions.
        let first = if round % 2 == 0 { lines.by_ref().find_map(section) } else { None };
        sleep(Duration::from_millis(round * 37 % 50));
        child.kill().unwrap();
        child.wait().unwrap();
        let last = lines.filter_map(section).last().or(first);
        let store = open(&path);
        assert_eq!(store.check().unwrap(), vec![]);
        let numbers = numbers(&store);
        assert!(numbers.iter().copied().eq(1..=numbers.len() as u32), "{numbers:?}");
        // The child may be killed between a commit and its telling of it, never the other way about.
        given = last.unwrap_or(given).max(given);
        assert!(numbers.len() >= given, "{given} given, {} kept", numbers.len());
    }
    assert!(given > ROUNDS as usize / 2, "only {given} §§ in all rounds");
}

/// Gives §§ until it is killed, and tells of each when it is given.
fn give_sections(path: &Path) -> ! {
    let mut store = open(path);
    loop {
        let section = store
            .write(Action::OpenItem, moment(), |write| {
                let id = write.add_item(MeetingId(1), &item())?;
                write.open_item(id, None)
            })
            .unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "§ {section}").unwrap();
        out.flush().unwrap();
    }
}

#[cfg(debug_assertions)]
mod at_named_points {
    use super::*;

    fn open_second(store: &mut Store) -> Result<SectionNumber, store::StoreError> {
        store.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(2), None))
    }

    #[track_caller]
    fn crash(test: &str, file: &Path, point: &str) {
        let child = child(test, file).env("CRASH_AT", point).output().unwrap();
        assert_eq!(child.status.code(), None, "not killed {point}: {child:?}");
    }

    #[test]
    fn a_crash_leaves_the_old_or_the_new_and_no_gap() {
        if let Some(path) = std::env::var_os(FILE) {
            open_second(&mut open(Path::new(&path))).unwrap();
            return;
        }
        for (point, done) in [
            ("before-number", false),
            ("after-number", false),
            ("before-audit", false),
            ("before-commit", false),
            ("after-commit", true),
        ] {
            let (folder, path) = file();
            let rows = open(&path).audit().unwrap().len();
            crash("at_named_points::a_crash_leaves_the_old_or_the_new_and_no_gap", &path, point);
            let mut store = open(&path);
            assert_eq!(store.check().unwrap(), vec![], "{point}");
            assert_eq!(numbers(&store).len(), 1 + usize::from(done), "{point}");
            assert_eq!(store.audit().unwrap().len(), rows + usize::from(done), "{point}");
            if !done {
                open_second(&mut store).unwrap();
            }
            assert_eq!(numbers(&store), [1, 2], "{point}");
            drop(store);
            assert_eq!(folder.path().read_dir().unwrap().count(), 1, "{point}");
        }
    }

    /// A step undone takes its § with it: all of it or nothing.
    #[test]
    fn a_crash_in_the_middle_of_an_undo_leaves_the_old_or_the_new() {
        if let Some(path) = std::env::var_os(FILE) {
            open(Path::new(&path)).undo(moment()).unwrap();
            return;
        }
        for (point, done) in
            [("during-undo", false), ("before-audit", false), ("before-commit", false), ("after-commit", true)]
        {
            let (_folder, path) = file();
            let mut store = open(&path);
            open_second(&mut store).unwrap();
            drop(store);
            crash("at_named_points::a_crash_in_the_middle_of_an_undo_leaves_the_old_or_the_new", &path, point);
            let mut store = open(&path);
            assert_eq!(store.check().unwrap(), vec![], "{point}");
            assert_eq!(numbers(&store).len(), 2 - usize::from(done), "{point}");
            let state = store.undo_state(moment()).unwrap();
            assert_eq!(state.redo.is_some(), done, "{point}");
            if done {
                store.redo(moment()).unwrap();
            }
            assert_eq!(numbers(&store), [1, 2], "{point}");
        }
    }

    #[test]
    fn a_crash_while_a_file_is_made_leaves_no_file_of_that_name() {
        if let Some(path) = std::env::var_os(FILE) {
            Store::create(Path::new(&path), &body(), moment()).unwrap();
            return;
        }
        for point in ["during-migration", "before-audit", "before-commit", "after-commit"] {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("a.paragraf");
            let test = "at_named_points::a_crash_while_a_file_is_made_leaves_no_file_of_that_name";
            crash(test, &path, point);
            assert!(!path.exists(), "{point}");
            Store::create(&path, &body(), moment()).unwrap();
        }
    }
}
