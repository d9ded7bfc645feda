//! Imports and exports of whole files.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use super::*;
use crate::{DemoKind, demo};

fn at() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

fn example(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at()).unwrap();
    path
}

#[test]
fn what_is_exported_imports_as_the_same_records() {
    let folder = tempfile::tempdir().unwrap();
    let path = example(folder.path());
    let first = Office::open(&path, Access::ReadOnly).unwrap().export().unwrap();
    let copy = folder.path().join("kopia.paragraf");
    import_into(&copy, &first.json, at()).unwrap();
    let second = Office::open(&copy, Access::ReadOnly).unwrap().export().unwrap();
    assert!(first.json == second.json);
}

#[test]
fn importing_the_same_file_twice_adds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = example(folder.path());
    let json = Office::open(&path, Access::ReadOnly).unwrap().export().unwrap().json;
    let report = import_into(&path, &json, at()).unwrap();
    assert_eq!((report.created, report.meetings, report.people, report.registered), (false, 0, 0, 0));
    assert!(Office::open(&path, Access::ReadOnly).unwrap().export().unwrap().json == json);
}

#[test]
fn another_associations_records_are_refused_and_the_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = example(folder.path());
    let other = folder.path().join("annat.paragraf");
    demo(&other, DemoKind::Federation, None, at()).unwrap();
    let json = Office::open(&other, Access::ReadOnly).unwrap().export().unwrap().json;
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(import_into(&path, &json, at()), Err(ImportError::Merge(_))));
    assert!(std::fs::read(&path).unwrap() == before);
}

#[test]
fn a_refused_file_makes_no_association() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    assert!(matches!(import_into(&path, b"{\"format\": \"something\"}", at()), Err(ImportError::Refused(_))));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
