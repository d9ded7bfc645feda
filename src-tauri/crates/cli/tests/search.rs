//! Searching from the terminal.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use cli::{Console, Status, run};
use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::path::Path;

fn call(words: &[&dyn AsRef<OsStr>]) -> (Status, String, String) {
    let (mut output, mut messages) = (vec![], vec![]);
    let now = "2026-11-25T10:14:00+01:00".parse().unwrap();
    let reader = office::foreign::Reader::here();
    let mut console =
        Console { input: &mut std::io::empty(), output: &mut output, messages: &mut messages, now, reader };
    let status = run(words.iter().map(|word| OsString::from(word.as_ref())), &mut console);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status, text(output), text(messages))
}

fn example(file: &Path) {
    assert_eq!(call(&[&"demo", &file]).0, Status::Done);
}

#[test]
fn words_find_sections_with_the_sentence_that_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    example(&file);
    let (status, output, messages) = call(&[&"search", &file, &"Styrelsen", &"beslutar", &"--json"]);
    assert_eq!((status, messages.as_str()), (Status::Done, ""));
    let hits: Vec<Value> = serde_json::from_str(&output).unwrap();
    let section = hits.iter().find(|hit| hit["kind"] == "section").expect("a section");
    assert!(section["section"].is_u64() && section["date"].is_string(), "{section}");
    assert!(section["sentence"].as_str().unwrap().to_lowercase().contains("styrels"), "{section}");
    let (_, lines, _) = call(&[&"search", &file, &"styrelsen"]);
    assert!(lines.contains("paragraf"), "{lines}");
}

#[test]
fn a_search_has_conditions_and_says_when_it_finds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    example(&file);
    let (status, output, _) = call(&[&"search", &file, &"gurkmeja"]);
    assert_eq!((status, output.trim()), (Status::Done, "Inget passar ”gurkmeja”."));
    let (_, output, _) = call(&[&"search", &file, &"styrelsen", &"--kind", &"decision", &"--year", &"1950", &"--json"]);
    assert_eq!(output.trim(), "[]");
    for words in [&[&"search" as &dyn AsRef<OsStr>, &file][..], &[&"search", &file, &"a", &"--kind", &"gurka"]] {
        let (status, output, messages) = call(words);
        assert!(status != Status::Done && output.is_empty() && !messages.is_empty());
    }
}
