//! The days that follow from what is on record, and where each stands.

use super::{LegalDay, LegalDayKind, deadlines, span_on_record};
use crate::builders::{association, day, item, meeting, section};
use crate::{
    Association, BoardId, BodyForm, ImmediateVerification, ItemId, Meeting, MeetingId, MeetingStatus, NoticeBoard,
    NoticeBoardOwner, Posting, Provision, Source,
};

/// A kommunalförbund, which posts on its own board only.
fn federation(meetings: Vec<Meeting>) -> Association {
    let mut association = association("Lärkan");
    association.body.form = BodyForm::MunicipalFederation;
    association.body.notice_boards =
        vec![NoticeBoard { id: own(), name: "own".to_owned(), owner: NoticeBoardOwner::Own, url: None }];
    association.meetings = meetings;
    association
}

fn own() -> BoardId {
    BoardId("own".to_owned())
}

fn posted(on: &str) -> Vec<Posting> {
    vec![Posting { board: own(), posted: Some(day(on)), removed: None }]
}

/// Held on 9 June 2025, verified on the 18th, posted on the 19th.
fn june() -> Meeting {
    let mut meeting = meeting(3, "2025-06-09", vec![item(7, "Val"), item(8, "Avtal")]);
    meeting.verification.date = Some(day("2025-06-18"));
    meeting.postings = posted("2025-06-19");
    meeting
}

fn days(association: &Association, from: &str, to: &str) -> Vec<(LegalDayKind, String)> {
    deadlines(association, day(from), day(to)).into_iter().map(|found| (found.kind, found.date.to_string())).collect()
}

fn only(kind: LegalDayKind, date: &str) -> (LegalDayKind, String) {
    (kind, date.to_owned())
}

#[test]
fn a_meeting_has_its_days_in_order_of_time() {
    use LegalDayKind::{AppealLast, LegalForce, PostBy, RemoveEarliest, SummonsBy, VerifyBy};
    let found = days(&federation(vec![june()]), "2025-05-01", "2025-12-31");
    let expected = [
        only(SummonsBy, "2025-05-30"), // nationaldagen was a Friday
        only(VerifyBy, "2025-06-23"),
        only(PostBy, "2025-06-23"), // midsommarafton
        only(AppealLast, "2025-07-10"),
        only(RemoveEarliest, "2025-07-11"),
        only(LegalForce, "2025-07-11"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn each_day_tells_where_it_stands_and_what_it_was_before_it_moved() {
    let mut association = federation(vec![june()]);
    let all = |association: &Association| deadlines(association, day("2025-05-01"), day("2025-12-31"));
    let found = all(&association);
    let of = |kind| -> LegalDay { found.iter().find(|found| found.kind == kind).unwrap().clone() };
    let law = |chapter, section| Source::Provision(Provision::kl(chapter, section));
    assert_eq!(of(LegalDayKind::VerifyBy).source, law(5, 69));
    assert_eq!((of(LegalDayKind::PostBy).source, of(LegalDayKind::PostBy).target), (law(8, 12), day("2025-06-20")));
    assert_eq!((of(LegalDayKind::AppealLast).source, of(LegalDayKind::LegalForce).source), (law(13, 5), law(13, 5)));
    assert_eq!(of(LegalDayKind::RemoveEarliest).source, law(8, 12));
    assert_eq!(of(LegalDayKind::SummonsBy).source, Source::Custom);
    assert!(found.iter().all(|day| day.meeting == Some(MeetingId(3)) && day.item.is_none() && day.section.is_none()));
    association.body.summons_working_days = Some(7);
    let summons = all(&association).remove(0);
    assert_eq!((summons.date, summons.source), (day("2025-05-27"), Source::RulesOfProcedure), "the 29th is a holiday");
}

#[test]
fn only_days_that_are_known_are_given() {
    use LegalDayKind::{PostBy, SummonsBy, VerifyBy};
    let kinds = |meeting: Meeting| -> Vec<LegalDayKind> {
        days(&federation(vec![meeting]), "2025-05-01", "2025-12-31").into_iter().map(|(kind, _)| kind).collect()
    };
    assert_eq!(kinds(Meeting { postings: vec![], ..june() }), [SummonsBy, VerifyBy, PostBy]);
    let mut unverified = Meeting { postings: vec![], ..june() };
    unverified.verification.date = None;
    assert_eq!(kinds(unverified.clone()), [SummonsBy, VerifyBy]);
    assert_eq!(kinds(Meeting { status: MeetingStatus::Planned, ..unverified.clone() }), [SummonsBy, VerifyBy]);
    assert_eq!(kinds(Meeting { status: MeetingStatus::Cancelled, ..june() }), []);
}

#[test]
fn a_section_verified_at_once_has_days_of_its_own() {
    let mut meeting = Meeting { postings: vec![], ..june() };
    let date = Some(day("2025-06-09"));
    meeting.immediate =
        vec![ImmediateVerification { item: ItemId(8), date, manner: None, postings: posted("2025-06-10") }];
    let found = deadlines(&federation(vec![meeting]), day("2025-06-01"), day("2025-12-31"));
    let of_section: Vec<_> = found.iter().filter(|day| day.item == Some(ItemId(8))).collect();
    assert!(of_section.iter().all(|day| day.section == Some(section(8))));
    let appeal = of_section.iter().find(|day| day.kind == LegalDayKind::AppealLast).unwrap();
    assert_eq!((appeal.date, appeal.meeting), (day("2025-07-01"), Some(MeetingId(3))));
    assert_eq!(found.iter().filter(|day| day.kind == LegalDayKind::AppealLast).count(), 1, "the rest is not posted");
}

#[test]
fn the_span_holds_its_first_and_last_day_and_looks_at_the_day_that_counts() {
    let association = federation(vec![june()]);
    let count = |from: &str, to: &str| deadlines(&association, day(from), day(to)).len();
    assert_eq!(count("2025-06-23", "2025-07-10"), 3);
    assert_eq!(count("2025-06-20", "2025-06-22"), 0, "the day before it was moved does not count");
    assert_eq!(count("2025-07-10", "2025-06-23"), 0);
}

#[test]
fn the_days_of_the_law_come_every_year_of_the_calendar() {
    let mut association = association("Lärkan");
    let (report, budget) = (LegalDayKind::AnnualReport, LegalDayKind::Budget);
    let of_2024_and_2025 = [
        only(report, "2024-04-02"),
        only(budget, "2024-12-02"),
        only(report, "2025-03-31"),
        only(budget, "2025-12-01"),
    ];
    assert_eq!(days(&association, "2024-01-01", "2025-12-31"), of_2024_and_2025);
    let [first, second] = &deadlines(&association, day("2025-01-01"), day("2025-12-31"))[..] else { panic!() };
    assert_eq!(
        (first.source, second.source),
        (Source::Provision(Provision::fsl(24)), Source::Provision(Provision::fsl(23)))
    );
    assert_eq!((second.target, second.meeting), (day("2025-11-30"), None));
    assert_eq!(days(&association, "1900-01-01", "2999-12-31").len(), 2 * 111);
    association.body.form = BodyForm::MunicipalFederation;
    assert_eq!(days(&association, "2026-01-01", "2026-12-31"), [only(report, "2026-04-15")], "the statutes say when");
    association.body.form = BodyForm::Association;
    assert_eq!(days(&association, "2026-01-01", "2026-12-31"), []);
}

#[test]
fn no_law_sets_a_day_for_the_minutes_of_an_association() {
    let mut association = federation(vec![june()]);
    association.body.form = BodyForm::Association;
    association.body.notices_by_statutes = true;
    assert_eq!(days(&association, "2025-01-01", "2025-12-31"), [only(LegalDayKind::SummonsBy, "2025-05-30")]);
}

#[test]
fn what_is_on_record_lies_in_its_span() {
    let span = |meetings, today: &str| span_on_record(&federation(meetings), day(today));
    assert_eq!(span(vec![june()], "2026-11-25"), (day("2025-01-01"), day("2027-11-25")));
    assert_eq!(span(vec![], "2026-11-25"), (day("2026-01-01"), day("2027-11-25")));
    assert_eq!(span(vec![june()], "2024-02-29"), (day("2024-01-01"), day("2026-06-09")));
}
