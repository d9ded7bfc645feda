//! The program dies in the middle of a drop of files: what is in the file are whole documents, and no number is lost or given twice.
//!
//! Each test starts itself again as a child that does the work and is killed. A release build has no named points.

#![cfg(debug_assertions)]
#![allow(clippy::disallowed_methods, reason = "the tests look at files and at their children")]
#![allow(missing_docs, reason = "a test")]

use chrono::{DateTime, NaiveDate, Utc};
use domain::BodyForm;
use office::foreign::Reader;
use office::views::ImportedFile;
use office::{Access, IncomingFile, Office};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const FILE: &str = "INCOMING_CRASH_FILE";

fn moment() -> DateTime<Utc> {
    "2026-05-19T09:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-05-19".parse().unwrap()
}

/// A drop of ten: letters with two files attached, and pages.
fn dropped() -> Vec<(String, Vec<u8>)> {
    (0..10)
        .map(|number| match number % 2 {
            0 => {
                let mut letter = testkit::incoming::letter_with_two_attachments();
                let words = format!("Sak nummer {number}");
                letter.extend(words.as_bytes());
                (format!("brev {number}.eml"), letter)
            }
            _ => (format!("Sida {number}.pdf"), testkit::incoming::text_pdf(&[&format!("Sida {number}")])),
        })
        .collect()
}

fn file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.paragraf");
    let named = ("Samordningsförbundet Granvik", BodyForm::CoordinationAssociation);
    drop(Office::create(&path, named.0, named.1, moment()).unwrap());
    (folder, path)
}

/// Registers what is not registered yet, from the first one on.
fn import(path: &Path) -> Vec<ImportedFile> {
    let mut office = Office::open(path, Access::ReadWrite).unwrap();
    let reader = Reader::here();
    let one = |(name, bytes): (String, Vec<u8>)| {
        let incoming = IncomingFile::read(&reader, &name, bytes);
        office.register_incoming(&incoming, (Some(""), false), today(), moment()).unwrap()
    };
    dropped().into_iter().map(one).collect()
}

/// How many documents there are. Each is whole, and their numbers follow each other from the first.
#[track_caller]
fn whole(path: &Path, when: &str) -> usize {
    let office = Office::open(path, Access::ReadWrite).unwrap();
    assert_eq!(office.check().unwrap(), vec![], "{when}");
    let rows = office.registry(None, false, today()).unwrap().rows;
    let mut numbers: Vec<u32> = rows.iter().map(|row| row.number.as_ref().unwrap().parts().unwrap().2).collect();
    numbers.sort_unstable();
    assert!(numbers.iter().copied().eq(1..=rows.len() as u32), "{when}: {numbers:?}");
    for row in &rows {
        let view = office.document_view(row.id, today()).unwrap();
        let letter = view.document.files[0].name.ends_with(".eml");
        assert_eq!(view.document.files.len(), if letter { 3 } else { 1 }, "{when}");
        for file in &view.document.files {
            let (_, bytes) = office.document_file(row.id, file.hash.as_ref().unwrap()).unwrap();
            assert!(!bytes.is_empty(), "{when}");
        }
    }
    rows.len()
}

#[test]
fn a_kill_at_every_named_point_of_a_drop_leaves_whole_documents_and_the_rest_follows() {
    let test = "a_kill_at_every_named_point_of_a_drop_leaves_whole_documents_and_the_rest_follows";
    if let Some(path) = std::env::var_os(FILE) {
        import(Path::new(&path));
        return;
    }
    const POINTS: &[&str] = &[
        "before-number",
        "after-number",
        "after-attachment",
        "after-document",
        "after-files",
        "before-audit",
        "before-commit",
        "after-commit",
    ];
    for point in POINTS {
        let (_folder, path) = file();
        // Three are in already when it dies in the fourth.
        {
            let mut office = Office::open(&path, Access::ReadWrite).unwrap();
            for (name, bytes) in dropped().into_iter().take(3) {
                let incoming = IncomingFile::read(&Reader::here(), &name, bytes);
                office.register_incoming(&incoming, (Some(""), false), today(), moment()).unwrap();
            }
        }
        let died = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(FILE, &path)
            .env("CRASH_AT", point)
            .output()
            .unwrap();
        assert!(!died.status.success(), "{point} is not passed");
        let kept = whole(&path, point);
        assert_eq!(kept, if *point == "after-commit" { 4 } else { 3 }, "{point}");
        // The same drop again: what is there is noticed, the rest gets the next numbers.
        let answers = import(&path);
        let there = answers.iter().filter(|answer| matches!(answer, ImportedFile::AlreadyThere { .. })).count();
        assert_eq!(there, kept, "{point}");
        assert_eq!(whole(&path, point), 10);
    }
}
