//! `read-minutes` from a terminal: what is read, what is refused, and what each ends with.

#![allow(missing_docs, clippy::disallowed_methods, reason = "a test of files")]

use cli::{Console, Status, run};
use office::foreign::Reader;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

fn call(words: &[&dyn AsRef<std::ffi::OsStr>]) -> (Status, String, String) {
    let (mut output, mut messages) = (vec![], vec![]);
    let now = "2026-11-25T10:14:00+01:00".parse().unwrap();
    let mut console = Console {
        input: &mut std::io::empty(),
        output: &mut output,
        messages: &mut messages,
        now,
        reader: Reader::here(),
    };
    let words: Vec<OsString> = words.iter().map(|word| word.as_ref().to_owned()).collect();
    let status = run(words, &mut console);
    (status, String::from_utf8(output).unwrap(), String::from_utf8(messages).unwrap())
}

fn minutes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/old_minutes/running-text.txt")
}

#[test]
fn minutes_are_read_once_and_again_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ny.paragraf");
    let (status, output, _) = call(&[&"read-minutes", &file, &minutes()]);
    assert_eq!(status, Status::Done);
    assert!(
        output.contains("2024-03-17") && output.contains("7 paragrafer") && output.contains("är skapad"),
        "{output}"
    );
    let (status, output, _) = call(&[&"read-minutes", &file, &minutes()]);
    assert_eq!(status, Status::Done);
    assert!(output.contains("finns redan"), "{output}");
}

#[test]
fn a_look_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ny.paragraf");
    let (status, output, _) = call(&[&"read-minutes", &file, &minutes(), &"--dry-run"]);
    assert_eq!(status, Status::Done);
    assert!(output.contains("Inget har sparats") && !file.exists(), "{output}");
}

#[test]
fn a_poem_is_refused_and_beside_minutes_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (file, poem) = (folder.path().join("ny.paragraf"), folder.path().join("dikt.txt"));
    std::fs::write(&poem, "Höst\n\nLöven faller tyst i natten.\n").unwrap();
    let (status, _, messages) = call(&[&"read-minutes", &file, &poem]);
    assert_eq!(status, Status::NotDone);
    assert!(messages.contains("inget protokoll känns igen") && !file.exists(), "{messages}");
    let (status, output, _) = call(&[&"read-minutes", &file, &poem, &minutes()]);
    assert_eq!(status, Status::Wrong);
    assert!(output.contains("dikt.txt lästes inte in") && file.exists(), "{output}");
}
