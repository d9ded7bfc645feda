//! The examples as files.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use super::*;
use crate::{Access, Office};
use chrono::Datelike;
use domain::MeetingStatus;

fn at() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

#[test]
fn the_example_holds_two_years_numbered_from_one_without_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at()).unwrap();
    let overview = Office::open(&path, Access::ReadOnly).unwrap().overview("2026-11-22".parse().unwrap()).unwrap();
    for year in [2025, 2026] {
        let mut next = 1;
        for meeting in overview.meetings.iter().filter(|m| m.date.year() == year && m.status == MeetingStatus::Held) {
            let range = meeting.sections.unwrap();
            let (first, last) = (range.first().get(), range.last().get());
            assert_eq!(first, next, "{}", meeting.date);
            next = last + 1;
        }
        assert!(next > 40, "{year} has {} §§", next - 1);
    }
}

#[test]
fn ten_years_are_the_example_five_times_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, Some(10), at()).unwrap();
    let overview = Office::open(&path, Access::ReadOnly).unwrap().overview("2026-11-22".parse().unwrap()).unwrap();
    let years: std::collections::BTreeSet<i32> = overview.meetings.iter().map(|meeting| meeting.date.year()).collect();
    assert_eq!(years.into_iter().collect::<Vec<_>>(), (2017..=2026).collect::<Vec<_>>());
}

#[test]
fn an_example_is_never_put_into_an_existing_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.paragraf");
    std::fs::write(&path, "mine").unwrap();
    assert!(matches!(demo(&path, DemoKind::Federation, None, at()), Err(DemoError::Exists)));
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
}
