//! A year's plan: from the year before, from the law, and what speaks against its days.

use super::{
    Clash, DemandKind, PlanReason, PlanTheme, PlannedMeeting, clashes, meeting_clashes, plan_demands, propose,
};
use crate::builders::{assignment, association, day, id, item, meeting, time};
use crate::{
    Association, BodyForm, CalendarEntry, CalendarEntryId, CalendarEntryKind, FollowUp, Holiday, LawDayKind, Meeting,
    MeetingId, MeetingStatus, Provision, Seat,
};
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

/// A samordningsförbund with meetings in 2026.
fn with(meetings: Vec<Meeting>) -> Association {
    let mut association = association("Lärkan");
    association.meetings = meetings;
    association
}

fn held(number: i64, date: &str) -> Meeting {
    let mut meeting = meeting(number, date, vec![item(number, "Val")]);
    (meeting.start, meeting.end) = (Some(time("13:00")), Some(time("16:00")));
    meeting.place = Some("Rådhuset".to_owned());
    meeting
}

fn about(heading: &str, meeting: Meeting) -> Meeting {
    let mut meeting = meeting;
    meeting.items[0].heading = heading.to_owned();
    meeting
}

fn public(meeting: Meeting) -> Meeting {
    Meeting { public: Some(true), ..meeting }
}

/// February, March with the annual report, June, September, November with the budget: Fridays all.
fn year_2026() -> Vec<Meeting> {
    vec![
        held(1, "2026-02-13"),
        about("Årsredovisning 2025", held(2, "2026-03-20")),
        held(3, "2026-06-05"),
        held(4, "2026-09-25"),
        public(about("Plan och budget 2027", held(5, "2026-11-13"))),
    ]
}

fn entry(kind: CalendarEntryKind, name: &str, from: &str, to: &str) -> CalendarEntry {
    let (from, to) = (day(from), day(to));
    let id = CalendarEntryId(1);
    CalendarEntry { id, kind, name: name.to_owned(), from, to, start: None, end: None, people: vec![], uid: None }
}

fn dates(planned: &[PlannedMeeting]) -> Vec<String> {
    planned.iter().map(|meeting| meeting.date.to_string()).collect()
}

fn on(date: &str) -> PlannedMeeting {
    let mut planned = PlannedMeeting::of_record(&held(9, date));
    planned.theme = PlanTheme::Ordinary;
    planned
}

#[test]
fn next_year_is_proposed_on_the_same_weekday_of_the_same_week() {
    let planned = propose(&with(year_2026()), 2027);
    assert_eq!(dates(&planned), ["2027-02-19", "2027-03-19", "2027-06-11", "2027-10-01", "2027-11-19"]);
    assert!(planned.iter().all(|meeting| meeting.date.weekday() == chrono::Weekday::Fri));
    let first = &planned[0];
    assert_eq!(
        (first.start, first.end, first.place.as_deref()),
        (Some(time("13:00")), Some(time("16:00")), Some("Rådhuset"))
    );
    assert_eq!(first.reason, PlanReason::PreviousYear { meeting: MeetingId(1) });
    let themes: Vec<_> = planned.iter().map(|meeting| meeting.theme).collect();
    assert_eq!(themes[1], PlanTheme::AnnualReport);
    assert_eq!((themes[4], planned[4].public), (PlanTheme::Budget, Some(true)));
    let reserves: Vec<_> = planned.iter().filter_map(|meeting| meeting.reserve_date).collect();
    assert_eq!(reserves[4], day("2027-11-26"), "a week later");
    assert!(planned.iter().zip(&reserves).all(|(meeting, reserve)| *reserve > meeting.date));
    assert!(clashes(&with(year_2026()), &planned).iter().all(Vec::is_empty));
}

#[test]
fn a_meeting_is_moved_off_holidays_eves_bridge_days_and_school_breaks() {
    // 2027: week 17 Friday is 30 April (valborg), week 44 is a school break, 14 May a bridge day.
    let mut association = with(vec![held(1, "2026-04-24"), held(2, "2026-05-12"), held(3, "2026-10-30")]);
    association.calendar = vec![
        entry(CalendarEntryKind::SchoolBreak, "Höstlov", "2027-11-01", "2027-11-05"),
        entry(CalendarEntryKind::BridgeDay, "Klämdag", "2027-05-11", "2027-05-11"),
    ];
    let planned = propose(&association, 2027);
    let repeated: Vec<_> =
        planned.iter().filter(|m| matches!(m.reason, PlanReason::PreviousYear { .. })).cloned().collect();
    assert_eq!(dates(&repeated), ["2027-05-07", "2027-05-18", "2027-11-12"]);
}

#[test]
fn a_school_break_is_borne_where_nothing_else_is_free() {
    let mut association = with(vec![held(1, "2026-09-25")]);
    association.calendar = vec![entry(CalendarEntryKind::SchoolBreak, "Strejk", "2027-08-01", "2027-11-30")];
    let planned = propose(&association, 2027);
    let first = planned.iter().find(|meeting| matches!(meeting.reason, PlanReason::PreviousYear { .. })).unwrap();
    assert_eq!(first.date, day("2027-10-01"));
}

#[test]
fn what_the_law_demands_is_added_where_the_year_before_had_no_such_meeting() {
    let planned = propose(&with(vec![]), 2027);
    let found: Vec<_> = planned.iter().map(|meeting| (meeting.theme, meeting.reason)).collect();
    let law = |section| PlanReason::Law { provision: Provision::fsl(section) };
    assert_eq!(found, [(PlanTheme::AnnualReport, law(24)), (PlanTheme::Budget, law(23))]);
    assert!(planned[0].date <= day("2027-03-31") && planned[1].date <= day("2027-11-30"));
    assert_eq!(planned[1].public, Some(true));
    let mut association = with(vec![held(1, "2026-02-20"), held(2, "2026-10-16")]);
    let planned = propose(&association, 2027);
    let themes: Vec<_> = planned.iter().map(|meeting| meeting.theme).collect();
    assert_eq!(themes, [PlanTheme::AnnualReport, PlanTheme::Budget], "meetings that are in time get the theme");
    association.body.form = BodyForm::Association;
    let themes: Vec<_> = propose(&association, 2027).iter().map(|meeting| meeting.theme).collect();
    assert_eq!(themes, [PlanTheme::Ordinary, PlanTheme::Ordinary], "no law demands anything");
}

#[test]
fn a_budget_is_never_moved_past_its_day() {
    let planned = propose(&with(vec![public(about("Budget", held(1, "2026-11-27")))]), 2027);
    let budget = planned.iter().find(|meeting| meeting.theme == PlanTheme::Budget).unwrap();
    assert_eq!((budget.date, budget.reserve_date), (day("2027-11-26"), Some(day("2027-11-30"))));
}

#[test]
fn follow_ups_that_statutes_or_law_demand_have_a_meeting() {
    let mut association = with(vec![]);
    association.body.follow_up = FollowUp::Tertial;
    let themes =
        |association: &Association| propose(association, 2027).iter().map(|m| (m.theme, m.reason)).collect::<Vec<_>>();
    let follow_up = (PlanTheme::FollowUp, PlanReason::Statutes);
    assert_eq!(themes(&association).iter().filter(|found| **found == follow_up).count(), 2);
    association.body.form = BodyForm::MunicipalFederation;
    association.body.follow_up = FollowUp::None;
    let by_law = (PlanTheme::FollowUp, PlanReason::Law { provision: Provision::kl(11, 16) });
    assert!(themes(&association).contains(&by_law), "{:?}", themes(&association));
}

#[test]
fn meetings_on_record_and_extra_or_cancelled_ones_are_not_proposed_again() {
    let mut meetings = year_2026();
    meetings.push(Meeting { purpose: Some("Extra sammanträde".to_owned()), ..held(6, "2026-04-17") });
    meetings.push(Meeting { status: MeetingStatus::Cancelled, ..held(7, "2026-08-21") });
    meetings.push(Meeting { status: MeetingStatus::Planned, ..held(8, "2027-02-12") });
    let planned = propose(&with(meetings), 2027);
    assert_eq!(dates(&planned), ["2027-03-19", "2027-06-11", "2027-10-01", "2027-11-19"]);
    assert_eq!(propose(&with(year_2026()), 2101), []);
}

#[test]
fn what_speaks_against_a_day_is_told() {
    let association = with(vec![held(1, "2027-06-09")]);
    let against = |date: &str| clashes(&association, &[on(date)]).remove(0);
    let d = day;
    assert_eq!(against("2027-06-08"), []);
    assert_eq!(against("2027-06-12"), [Clash::Weekend { day: d("2027-06-12") }]);
    assert_eq!(against("2027-01-06"), [Clash::Holiday { day: d("2027-01-06"), holiday: Holiday::Epiphany }]);
    assert_eq!(against("2027-06-25"), [Clash::Eve { day: d("2027-06-25"), holiday: Holiday::Midsummer }]);
    assert_eq!(
        against("2027-03-25"),
        [Clash::Eve { day: d("2027-03-25"), holiday: Holiday::GoodFriday }],
        "skärtorsdag"
    );
    assert_eq!(against("2027-12-24"), [Clash::Eve { day: d("2027-12-24"), holiday: Holiday::Christmas }]);
    assert_eq!(against("2027-06-09"), [Clash::SameDayAs { day: d("2027-06-09"), meeting: MeetingId(1) }]);
    assert_eq!(meeting_clashes(&association, &association.meetings[0]), [], "not with itself");
    let twice = clashes(&association, &[on("2027-06-08"), on("2027-06-08")]);
    assert_eq!(twice, [[Clash::TwiceInPlan { day: d("2027-06-08") }], [Clash::TwiceInPlan { day: d("2027-06-08") }]]);
}

#[test]
fn a_day_in_reserve_comes_after_and_is_looked_at_too() {
    let association = with(vec![]);
    let reserve = |date: &str| {
        clashes(&association, &[PlannedMeeting { reserve_date: Some(day(date)), ..on("2027-06-08") }]).remove(0)
    };
    assert_eq!(reserve("2027-06-15"), []);
    assert_eq!(reserve("2027-06-08"), [Clash::ReserveNotAfter { day: day("2027-06-08") }]);
    assert_eq!(reserve("2027-06-13"), [Clash::Weekend { day: day("2027-06-13") }]);
}

#[test]
fn a_meeting_of_others_clashes_where_it_takes_our_people_at_the_same_time() {
    let mut association = with(vec![]);
    association.assignments = vec![assignment("anna", Seat::Member)];
    let mut council = entry(CalendarEntryKind::OtherMeeting, "Kommunfullmäktige", "2027-06-08", "2027-06-08");
    council.people = vec![id("anna"), id("someone-else")];
    let against = |association: &Association, council: &CalendarEntry| {
        let association = Association { calendar: vec![council.clone()], ..association.clone() };
        clashes(&association, &[on("2027-06-08")]).remove(0)
    };
    let name = || council.name.clone();
    let clash = vec![Clash::OtherMeeting { day: day("2027-06-08"), name: name(), people: vec![id("anna")] }];
    assert_eq!(against(&association, &council), clash);
    let evening = CalendarEntry { start: Some(time("18:00")), end: Some(time("21:00")), ..council.clone() };
    assert_eq!(against(&association, &evening), [], "ours ends at four");
    let lunch = CalendarEntry { start: Some(time("11:00")), end: Some(time("13:30")), ..council.clone() };
    assert_eq!(against(&association, &lunch), clash);
    let others = CalendarEntry { people: vec![id("someone-else")], ..council.clone() };
    assert_eq!(against(&association, &others), [], "none of ours");
}

#[test]
fn a_budget_in_private_or_too_late_is_told() {
    let late = PlannedMeeting { theme: PlanTheme::Budget, public: Some(true), ..on("2027-12-03") };
    let clash = Clash::AfterLawDay { day: day("2027-12-03"), law: LawDayKind::Budget, limit: day("2027-11-30") };
    assert_eq!(clashes(&with(vec![]), &[late]), [[clash]]);
    let private = PlannedMeeting { theme: PlanTheme::Budget, public: None, ..on("2027-11-26") };
    let clash = Clash::BudgetNotPublic { day: day("2027-11-26") };
    assert_eq!(clashes(&with(vec![]), std::slice::from_ref(&private)), [[clash]]);
    let mut association = with(vec![]);
    association.body.form = BodyForm::Association;
    assert_eq!(clashes(&association, &[private]), [[]]);
}

#[test]
fn what_the_year_demands_is_held_against_the_plan() {
    use DemandKind::{AnnualReport, Budget, Consultation, FollowUp};
    let mut association = with(year_2026());
    association.body.follow_up = crate::FollowUp::HalfYear;
    let met = |association: &Association, planned: &[PlannedMeeting]| {
        plan_demands(association, 2027, planned).into_iter().map(|d| (d.kind, d.met)).collect::<Vec<_>>()
    };
    let nothing = [(AnnualReport, false), (FollowUp, false), (Consultation, false), (Budget, false)];
    assert_eq!(met(&association, &[]), nothing);
    let mut planned = propose(&association, 2027);
    let all_but_consultation = [(AnnualReport, true), (FollowUp, true), (Consultation, false), (Budget, true)];
    assert_eq!(met(&association, &planned), all_but_consultation);
    planned[3].purpose = Some("Samråd med medlemmarna".to_owned());
    assert_eq!(met(&association, &planned)[2], (Consultation, true));
    planned[4].public = None;
    assert_eq!(met(&association, &planned)[3], (Budget, false), "not in public");
    let days: Vec<_> = plan_demands(&association, 2027, &planned).iter().map(|demand| demand.day).collect();
    let consultation = planned[4].date;
    let expected = [day("2027-03-31"), day("2027-10-31"), consultation, day("2027-11-30")];
    assert_eq!(days, expected.map(Some));
    association.body.form = BodyForm::MunicipalFederation;
    let of_federation = plan_demands(&association, 2027, &[]);
    let found: Vec<_> = of_federation.iter().map(|demand| (demand.kind, demand.day, demand.provision)).collect();
    assert_eq!(found[0], (AnnualReport, Some(day("2027-04-15")), Some(Provision::kl(11, 20))));
    assert_eq!(found[2], (Budget, None, Some(Provision::kl(9, 10))), "its statutes say by when");
}

proptest! {
    #[test]
    fn a_proposal_lies_in_its_year_in_order_and_keeps_the_days_of_the_law(
        year in 1992_i32..=2099,
        ordinals in prop::collection::btree_set(1_u32..=365, 0..10),
        budget in prop::option::of(0_usize..10),
    ) {
        let mut meetings: Vec<Meeting> = ordinals.iter().enumerate().map(|(place, ordinal)| {
            let date = NaiveDate::from_yo_opt(year - 1, *ordinal).unwrap();
            held(i64::try_from(place).unwrap() + 1, &date.to_string())
        }).collect();
        if let Some(meeting) = budget.and_then(|place| meetings.get_mut(place)) {
            *meeting = public(about("Budget", meeting.clone()));
        }
        let planned = propose(&with(meetings), year);
        prop_assert!(planned.windows(2).all(|pair| pair[0].date <= pair[1].date));
        prop_assert!(planned.iter().any(|meeting| meeting.theme == PlanTheme::AnnualReport));
        prop_assert!(planned.iter().any(|meeting| meeting.theme == PlanTheme::Budget));
        for meeting in &planned {
            prop_assert_eq!(meeting.date.year(), year);
            prop_assert!(meeting.reserve_date.is_none_or(|reserve| reserve > meeting.date && reserve.year() == year));
            if meeting.theme == PlanTheme::Budget {
                prop_assert!(meeting.date <= NaiveDate::from_ymd_opt(year, 11, 30).unwrap());
                prop_assert_eq!(meeting.public, Some(true));
            }
        }
    }
}
