//! What others' calendars show.

use super::*;
use crate::templates::fixture::{association, meeting};
use domain::{Profile, Provision, SectionNumber};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

fn legal(kind: LegalDayKind) -> LegalDay {
    LegalDay {
        kind,
        date: day("2026-11-16"),
        target: day("2026-11-14"),
        meeting: None,
        item: None,
        section: SectionNumber::try_from(22).ok(),
        source: Source::Provision(Provision { statute: Statute::Kl, chapter: Some(5), section: 69 }),
    }
}

#[test]
fn a_last_day_names_its_section_its_provision_and_the_day_it_was_moved_from() {
    let words = legal_day_event(&association(Profile::Federation), &legal(LegalDayKind::VerifyBy));
    assert_eq!(words.title, "Sista dag att justera: §\u{a0}22");
    let lines = words.description.expect("more about it");
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines[..2], ["KL 5\u{a0}kap. 69\u{a0}§", "Flyttad från 14 november 2026 på grund av helg"]);
}

#[test]
fn every_kind_of_day_has_a_title_of_its_own() {
    use LegalDayKind::{AnnualReport, AppealLast, Budget, LegalForce, PostBy, RemoveEarliest, SummonsBy, VerifyBy};
    let kinds = [SummonsBy, VerifyBy, PostBy, AppealLast, RemoveEarliest, LegalForce, Budget, AnnualReport];
    let association = association(Profile::Federation);
    let mut titles: Vec<String> = kinds.map(|kind| legal_day_event(&association, &legal(kind)).title).to_vec();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), kinds.len());
}

#[test]
fn a_meeting_says_how_one_takes_part_and_by_when_one_answers() {
    let meeting = Meeting {
        mode: Some(Mode::Hybrid),
        link: Some("https://mote.example/1".into()),
        reply_by: Some(day("2026-05-12")),
        reserve_date: None,
        purpose: Some("budget".into()),
        public: Some(true),
        ..meeting(vec![])
    };
    let words = meeting_event(&association(Profile::Federation), &meeting);
    let lines = [
        "Budget",
        "Öppet för allmänheten",
        "På plats och på distans",
        "Länk: https://mote.example/1",
        "Svar senast 12 maj 2026",
    ];
    assert_eq!(words.description.expect("more about it").lines().collect::<Vec<_>>(), lines);
}

#[test]
fn files_beside_minutes_are_named_after_them() {
    assert_eq!(reply_form_name("Protokoll 2026-05-19.pdf"), "Svarsblankett till protokoll 2026-05-19.pdf");
    assert_eq!(
        validation_report_name("Protokoll 2026-05-19 § 3.pdf", 1),
        "Valideringsrapport till protokoll 2026-05-19 § 3.pdf"
    );
}
