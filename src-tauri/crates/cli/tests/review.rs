//! The review from the terminal: the example association is met with next to nothing, and a real example of minutes, where it lies
//! beside the project, with what a careful reader found in it, at its places.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use cli::{Console, Status, run};
use serde_json::Value;
use std::ffi::OsString;
use std::path::Path;
use tempfile::TempDir;

fn call(words: &[&dyn AsRef<std::ffi::OsStr>]) -> (Status, String, String) {
    let (mut output, mut messages) = (vec![], vec![]);
    let now = "2026-11-25T10:14:00+01:00".parse().unwrap();
    let mut console = Console {
        input: &mut std::io::empty(),
        output: &mut output,
        messages: &mut messages,
        now,
        reader: office::foreign::Reader::here(),
    };
    let status = run(words.iter().map(|word| OsString::from(word.as_ref())), &mut console);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status, text(output), text(messages))
}

fn review(file: &Path, meeting: &str) -> (Status, Vec<Value>) {
    let (status, output, messages) = call(&[&"review", &file, &"--meeting", &meeting, &"--json"]);
    assert_eq!(messages, "", "{output}");
    (status, serde_json::from_str(&output).unwrap())
}

#[test]
fn verified_minutes_of_the_example_have_no_finding() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    assert_eq!(call(&[&"demo", &file]).0, Status::Done);
    let (status, findings) = review(&file, "2025-06-11");
    assert_eq!((status, findings.len()), (Status::Done, 0), "{findings:?}");
    let (_, lines, _) = call(&[&"review", &file, &"--meeting", &"2025-06-11"]);
    assert_eq!(lines, "Granskningen har ingen anmärkning.\n");
}

#[test]
fn the_real_example_is_told_what_a_careful_reader_found() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/examples/minutes-2025-06-09.json");
    if !example.exists() {
        println!("not run: the real example does not lie beside the project");
        return;
    }
    let folder: TempDir = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    assert_eq!(call(&[&"import", &file, &example]).0, Status::Done);
    let (status, findings) = review(&file, "2025-06-09");
    assert_eq!(status, Status::Wrong);
    let has = |code: &str, section: Option<u64>| {
        findings.iter().any(|found| found["code"] == code && found["section"].as_u64() == section)
    };
    let expected = [
        ("implausible-time", None),
        ("wrong-appeal-sentence", None),
        ("serving-times-unmapped", None),
        ("posting-missing", None),
        ("appeal-court-missing", None),
        ("procedural-items-missing", None),
        ("vice-chair-missing", None),
        ("registration-number-missing", Some(8)),
        ("registration-number-missing", Some(13)),
        ("registration-number-missing", Some(14)),
        ("registration-number-style", Some(10)),
        ("amount-without-currency", Some(9)),
        ("spacing", Some(9)),
        ("unfinished-sentence", Some(9)),
        ("decision-names-other-measure", Some(10)),
        ("near-duplicate-decision", Some(10)),
        ("spacing", Some(10)),
        ("mixed-date-format", Some(10)),
        ("mixed-date-format", Some(13)),
        ("unit-price-spread", Some(10)),
        ("unverified-source", Some(12)),
        ("received-document-incomplete", Some(13)),
        ("delegated-decision-incomplete", Some(14)),
        ("empty-list-item", Some(14)),
    ];
    for (code, section) in expected {
        assert!(has(code, section), "{code} in § {section:?}");
    }
    let known = |found: &Value| {
        let (code, section) = (found["code"].as_str().unwrap(), found["section"].as_u64());
        expected.contains(&(code, section)) || code == "remote-without-decision"
    };
    let more: Vec<&Value> = findings.iter().filter(|found| !known(found)).collect();
    assert!(more.is_empty(), "{more:?}");
}
