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

#[test]
fn the_example_shows_a_summons_with_papers_and_replies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at()).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let association = office.records().unwrap();
    let coming = association.meetings.iter().find(|meeting| meeting.status == MeetingStatus::Planned).unwrap();
    assert!(coming.summoned_on.is_some() && coming.reply_by.is_some());
    assert!(coming.replies.iter().any(|reply| reply.answer == domain::Answer::Absent));
    let papers: Vec<_> = coming.items.iter().flat_map(|item| &item.papers).collect();
    assert_eq!(papers.len(), 3);
    for paper in papers {
        assert!(office.store.attachment(&paper.hash).unwrap().unwrap().starts_with(b"%PDF"));
    }
    assert!(association.body.absence_contact.is_some());
    assert!(association.calendar.iter().any(|entry| entry.kind == domain::CalendarEntryKind::SchoolBreak));
}

#[test]
fn the_example_shows_a_section_verified_at_once_and_extracts_that_were_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, Some(4), at()).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let association = office.records().unwrap();
    let held = || association.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    let immediate: Vec<_> = held().flat_map(|meeting| &meeting.immediate).collect();
    assert_eq!(immediate.len(), 2, "one in each two years");
    assert!(immediate.iter().all(|at_once| at_once.date.is_some() && at_once.postings.len() == 9));
    let unsent = held().filter(|meeting| meeting.is_frozen()).flat_map(|meeting| &meeting.items);
    let unsent = unsent.flat_map(domain::recipients).filter(|recipient| recipient.sent_on.is_none());
    assert_eq!(unsent.count(), 1, "one is still to be sent");
}

#[test]
fn the_other_example_has_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::Federation, None, at()).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let association = office.records().unwrap();
    assert!(association.body.absence_contact.is_some());
    assert_eq!(office.store.check().unwrap(), vec![]);
}

#[test]
fn the_example_shows_a_registry_with_matters_hidden_words_files_and_papers_without_a_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at()).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let today = "2026-11-22".parse().unwrap();
    let inside = office.registry(Some(2026), false, today).unwrap();
    assert!(inside.rows.iter().any(|row| row.number.is_none()) && inside.rows.iter().any(|row| row.secret));
    assert!(inside.choices.matters.iter().any(|matter| matter.closed.is_none() && matter.documents > 3));
    assert!(inside.choices.series.iter().any(|series| series.next.as_written() == "26:38"));
    let outside = office.registry(Some(2026), true, today).unwrap();
    let secret: Vec<_> = outside.rows.iter().filter(|row| row.secret).collect();
    assert!(!secret.is_empty() && secret.iter().all(|row| row.counterpart.is_none()), "{secret:?}");
    let with_file = inside.rows.iter().find(|row| row.files > 0 && row.number.is_some()).unwrap();
    let view = office.document_view(with_file.id, today).unwrap();
    assert!(view.files.iter().all(|file| file.size.is_some_and(|size| size > 0)));
}
