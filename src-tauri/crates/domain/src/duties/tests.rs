//! What is due, on which day, and what is not asked for.

use super::{Duty, DutyKind, LawDayKind, Provision, Urgency, duties, law_days};
use crate::builders::{association, day, item, meeting, time};
use crate::{Association, BodyForm, Meeting, MeetingId, MeetingStatus, Outcome, Sealing, SignedPlace, SigningRole};

mod notices;
mod registered;

/// An association whose year asks for nothing, with these meetings.
fn of(meetings: Vec<Meeting>) -> Association {
    let mut association = association("Lärkan");
    association.body.form = BodyForm::Association;
    association.meetings = meetings;
    association
}

fn due(association: &Association, today: &str) -> Vec<Duty> {
    duties(association, &[], day(today))
}

fn kinds(duties: &[Duty]) -> Vec<DutyKind> {
    duties.iter().map(|duty| duty.kind).collect()
}

fn planned(number: i64, date: &str) -> Meeting {
    let mut meeting = Meeting { status: MeetingStatus::Planned, ..meeting(number, date, vec![item(number, "Val")]) };
    (meeting.start, meeting.place) = (Some(time("13:00")), Some("Rådhuset".to_owned()));
    meeting
}

fn adopted(heading: &str, date: &str) -> Meeting {
    let mut decided = item(7, heading);
    decided.outcome = Some(Outcome::Decided);
    let mut meeting = meeting(1, date, vec![decided]);
    meeting.verification.date = Some(day(date));
    meeting
}

#[test]
fn a_planned_meeting_is_called_five_working_days_before() {
    let association = of(vec![planned(1, "2026-06-16")]);
    let duties = due(&association, "2026-05-26");
    assert_eq!(kinds(&duties), [DutyKind::SendSummons]);
    let [summons] = duties.as_slice() else { unreachable!() };
    assert_eq!((summons.day, summons.urgency), (day("2026-06-09"), Urgency::Soon));
    assert_eq!((summons.meeting, summons.meeting_day), (Some(MeetingId(1)), Some(day("2026-06-16"))));
    assert_eq!(summons.count, Some(1), "how many items it calls to");
    assert_eq!((summons.provision, summons.rolled_over), (None, None), "custom, no statute");
    assert_eq!(due(&association, "2026-06-09")[0].urgency, Urgency::Today);
    assert_eq!(due(&association, "2026-06-10")[0].urgency, Urgency::Overdue);
}

#[test]
fn a_plan_is_completed_before_the_summons() {
    let unfinished = Meeting { place: None, ..planned(1, "2026-06-16") };
    assert_eq!(kinds(&due(&of(vec![unfinished]), "2026-05-26")), [DutyKind::PlanMeeting]);
    let called = Meeting { summoned_on: Some(day("2026-05-20")), ..planned(1, "2026-06-16") };
    assert_eq!(due(&of(vec![called]), "2026-05-26"), []);
}

#[test]
fn a_meeting_that_was_announced_is_to_be_planned() {
    let mut held = adopted("Val", "2026-03-02");
    held.next_meeting = Some(day("2026-06-16"));
    let duties = due(&of(vec![held.clone()]), "2026-05-26");
    assert_eq!(kinds(&duties), [DutyKind::PlanMeeting]);
    assert_eq!((duties[0].meeting, duties[0].meeting_day), (None, Some(day("2026-06-16"))));
    assert_eq!(due(&of(vec![held.clone()]), "2026-06-17"), [], "the day has passed");
    let called = Meeting { summoned_on: Some(day("2026-05-20")), ..planned(2, "2026-06-16") };
    assert_eq!(due(&of(vec![held, called]), "2026-05-26"), []);
}

#[test]
fn a_meeting_is_held_on_its_day_or_something_is_said_of_it() {
    let association = of(vec![planned(1, "2026-06-16")]);
    assert_eq!(kinds(&due(&association, "2026-06-12")), [DutyKind::SendSummons, DutyKind::HoldMeeting]);
    let today = due(&association, "2026-06-16");
    assert_eq!((kinds(&today), today[0].urgency), (vec![DutyKind::HoldMeeting], Urgency::Today));
    assert_eq!(due(&association, "2026-06-18")[0].urgency, Urgency::Overdue);
    let cancelled = Meeting { status: MeetingStatus::Cancelled, ..planned(1, "2026-06-16") };
    assert_eq!(due(&of(vec![cancelled]), "2026-06-18"), []);
}

#[test]
fn minutes_are_verified_within_fourteen_days_and_a_holiday_moves_that() {
    // 6 June 2025 is Sweden's national day; 14 days later is midsummer eve.
    let mut held = meeting(1, "2025-06-06", vec![item(7, "Val"), item(8, "Avtal")]);
    let mut federation = of(vec![held.clone()]);
    federation.body.form = BodyForm::MunicipalFederation;
    let duties = due(&federation, "2025-06-23");
    let duty = duties.iter().find(|duty| duty.kind == DutyKind::WriteMinutes).unwrap();
    assert_eq!(duty.urgency, Urgency::Today);
    assert_eq!((duty.target, duty.day), (day("2025-06-20"), day("2025-06-23")));
    assert_eq!(duty.rolled_over, Some(day("2025-06-20")));
    assert_eq!((duty.provision, duty.sections), (Some(Provision::kl(5, 69)), held.sections()));
    federation.body.form = BodyForm::Association;
    let [duty] = &due(&federation, "2025-06-23")[..] else { panic!() };
    assert_eq!((duty.day, duty.provision, duty.rolled_over), (day("2025-06-20"), None, None));
    held.verification.date = Some(day("2025-06-16"));
    assert_eq!(due(&of(vec![held]), "2025-06-23"), []);
}

#[test]
fn closed_minutes_wait_for_those_who_have_not_signed() {
    let association = of(vec![meeting(1, "2026-03-02", vec![item(7, "Val")])]);
    let place = SignedPlace { role: SigningRole::Chair, name: "Anna".to_owned(), signed: None };
    let sealed_at = "2026-03-05T10:00:00Z".parse().unwrap();
    let sealing = Sealing { meeting: MeetingId(1), item: None, sealed_at, places: vec![place] };
    let [duty] = &duties(&association, std::slice::from_ref(&sealing), day("2026-03-06"))[..] else { panic!() };
    assert_eq!((duty.kind, duty.roles.as_slice()), (DutyKind::CollectSignatures, [SigningRole::Chair].as_slice()));
    let by_hand = Sealing { places: vec![], ..sealing };
    let [duty] = &duties(&association, &[by_hand], day("2026-03-06"))[..] else { panic!() };
    assert_eq!(duty.kind, DutyKind::VerifyMinutes);
}

#[test]
fn old_minutes_that_were_never_marked_are_one_row_and_the_last_of_the_overdue() {
    let old = |number, date| meeting(number, date, vec![item(number, "Val")]);
    let association = of(vec![old(1, "2016-03-07"), old(2, "2017-03-06"), old(3, "2026-03-02")]);
    let duties = due(&association, "2026-05-26");
    assert_eq!(kinds(&duties), [DutyKind::WriteMinutes, DutyKind::VerifyMinutes]);
    assert_eq!((duties[1].count, duties[1].meeting), (Some(2), None));
    let one = due(&of(vec![old(1, "2016-03-07")]), "2026-05-26");
    assert_eq!((one[0].count, one[0].meeting), (Some(1), Some(MeetingId(1))));
}

#[test]
fn the_budget_is_due_on_30_november_until_it_is_adopted() {
    let mut association = association("Lärkan");
    let [duty] = &due(&association, "2025-11-24")[..] else { panic!() };
    assert_eq!((duty.kind, duty.provision), (DutyKind::Budget, Some(Provision::fsl(23))));
    assert_eq!((duty.target, duty.day), (day("2025-11-30"), day("2025-12-01")), "a Sunday");
    assert_eq!((duty.rolled_over, duty.urgency), (Some(day("2025-11-30")), Urgency::Soon));
    association.meetings = vec![planned(4, "2025-11-26")];
    association.meetings[0].items[0].heading = "Plan och budget för 2026–2028".to_owned();
    let budget = due(&association, "2025-11-24").into_iter().find(|duty| duty.kind == DutyKind::Budget).unwrap();
    assert_eq!((budget.meeting, budget.meeting_day), (Some(MeetingId(4)), Some(day("2025-11-26"))));
    association.meetings = vec![adopted("Plan och budget för 2026–2028", "2025-11-21")];
    association.meetings[0].postings = vec![];
    assert!(!kinds(&due(&association, "2025-11-24")).contains(&DutyKind::Budget));
    association.meetings = vec![adopted("Budgetuppföljning", "2025-03-21")];
    assert!(kinds(&due(&association, "2025-11-24")).contains(&DutyKind::Budget), "a follow-up in the spring");
}

#[test]
fn the_annual_report_has_the_day_of_the_law_that_applies() {
    let mut body = association("Lärkan");
    let report =
        |body: &Association, today: &str| due(body, today).into_iter().find(|duty| duty.kind == DutyKind::AnnualReport);
    let duty = report(&body, "2026-03-01").unwrap();
    assert_eq!((duty.day, duty.provision), (day("2026-03-31"), Some(Provision::fsl(24))));
    assert_eq!(report(&body, "2026-04-20").map(|duty| duty.urgency), Some(Urgency::Overdue));
    assert_eq!(report(&body, "2026-09-01"), None, "no one is helped by it any more");
    body.meetings = vec![adopted("Årsredovisning 2025", "2026-03-10")];
    assert_eq!(report(&body, "2026-03-20"), None);
    body.meetings.clear();
    body.body.form = BodyForm::MunicipalFederation;
    let duty = report(&body, "2026-03-01").unwrap();
    assert_eq!((duty.day, duty.provision), (day("2026-04-15"), Some(Provision::kl(11, 20))));
    body.body.form = BodyForm::Association;
    assert_eq!(report(&body, "2026-03-01"), None);
}

#[test]
fn the_days_of_the_law_stand_in_the_year() {
    let days = |form, year| law_days(form, year).iter().map(|law| (law.kind, law.day)).collect::<Vec<_>>();
    let report = |date| (LawDayKind::AnnualReport, day(date));
    let of_2024 = [report("2024-04-02"), (LawDayKind::Budget, day("2024-12-02"))];
    assert_eq!(days(BodyForm::CoordinationAssociation, 2024), of_2024, "Easter Sunday and a Saturday");
    assert_eq!(days(BodyForm::MunicipalFederation, 2026), [report("2026-04-15")]);
    assert_eq!(days(BodyForm::Association, 2026), []);
}

#[test]
fn the_most_urgent_stands_first() {
    let association = of(vec![
        planned(1, "2026-06-16"),
        planned(2, "2026-05-26"),
        meeting(3, "2026-04-07", vec![item(3, "Val")]),
        meeting(4, "2026-05-20", vec![item(4, "Avtal")]),
    ]);
    let duties = due(&association, "2026-05-26");
    let urgencies: Vec<_> = duties.iter().map(|duty| duty.urgency).collect();
    assert_eq!(urgencies, [Urgency::Overdue, Urgency::Today, Urgency::Soon, Urgency::Soon]);
    assert_eq!(duties.iter().map(|duty| duty.meeting.unwrap().0).collect::<Vec<_>>(), [3, 2, 4, 1]);
}
