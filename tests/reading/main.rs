//! Old minutes read by the office and exported, beside what they say: the real example where it lies, and an invented corpus in
//! both profiles and several layouts with planted errors. Prints shares, recall and precision.

#![allow(clippy::disallowed_methods, missing_docs, reason = "a test of files")]

#[path = "../compare/records.rs"]
mod records;

use office::foreign::Reader;
use office::{Access, Office, OldFile, OldOutcome};
use records::{Compared, GROUPS, compare};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The records of a file of minutes, as an exchange file states them.
fn read(path: &Path) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("read.paragraf");
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let old = OldFile { name, bytes: std::fs::read(path).unwrap() };
    let at = "2026-11-25T08:00:00Z".parse().unwrap();
    let report = office::read_minutes(&file, &[old], &Reader::here(), false, at).unwrap();
    assert!(matches!(report.files[0].outcome, OldOutcome::Read(_)), "{report:?}");
    let export = Office::open(&file, Access::ReadOnly).unwrap().export().unwrap();
    serde_json::from_slice(&export.json).unwrap()
}

fn told(name: &str, compared: &Compared) {
    for (path, one, other) in &compared.differences {
        println!("  {name} {path}\n    is   {one:?}\n    read {other:?}");
    }
}

#[test]
fn the_real_example_is_read_as_its_records_are() {
    let folder = root().join("../shared/examples");
    let (text, records) = (folder.join("minutes-2025-06-09.txt"), folder.join("minutes-2025-06-09.json"));
    if !text.exists() || !records.exists() {
        println!("not run: the real example does not lie beside the project");
        return;
    }
    let is: Value = serde_json::from_slice(&std::fs::read(records).unwrap()).unwrap();
    let read = read(&text);
    for ((group, keys), least) in GROUPS.into_iter().zip([97.0, 85.0]) {
        let compared = compare(&is, &read, keys);
        println!("{group}: {:.1} % equal", compared.share());
        told("example", &compared);
        assert!(compared.share() >= least, "{group}: {:.1} %", compared.share());
    }
}

#[test]
fn the_invented_corpus_is_read() {
    let folder = root().join("tests/fixtures/old_minutes");
    let mut texts: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    texts.retain(|path| path.extension().is_some_and(|end| end == "txt") && path.with_extension("json").exists());
    texts.sort();
    assert!(texts.len() >= 12, "{} texts", texts.len());
    let mut total = [Compared::default(), Compared::default()];
    for text in &texts {
        let is: Value = serde_json::from_slice(&std::fs::read(text.with_extension("json")).unwrap()).unwrap();
        let read = read(text);
        let name = text.file_stem().unwrap().to_string_lossy();
        for ((_, keys), total) in GROUPS.into_iter().zip(&mut total) {
            let compared = compare(&is, &read, keys);
            told(&name, &compared);
            println!("{name}: recall {:.1} %, precision {:.1} %", compared.recall(), compared.precision());
            total.add(compared);
        }
    }
    for (((group, _), total), least) in GROUPS.into_iter().zip(&total).zip([97.0, 85.0]) {
        println!(
            "{} texts, {group}: recall {:.1} %, precision {:.1} %",
            texts.len(),
            total.recall(),
            total.precision()
        );
        assert!(total.recall() >= least && total.precision() >= least, "{group}");
    }
}
