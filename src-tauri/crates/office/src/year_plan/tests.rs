//! A year is planned, adopted as one step, and decided as a §.

use super::*;
use crate::samples::{at, day, office, plan as sample, planned};
use domain::{DemandKind, TextBlock};

fn view(office: &Office, year: i32) -> YearPlanView {
    office.year_plan(year, day("2026-05-01")).unwrap()
}

fn decision(office: &Office, meeting: MeetingId) -> (usize, Vec<Vec<String>>) {
    let association = office.records().unwrap();
    let on = records::meeting(&association, meeting).unwrap();
    let found: Vec<&Item> = on.items.iter().filter(|item| item.heading == plan_heading(2027)).collect();
    let rows = crate::uses::blocks(&found[0].parts)
        .filter(|block| block.kind.name() == BlockName::Decision)
        .flat_map(|block| &block.text.0)
        .filter_map(|block| match block {
            TextBlock::Table(table) => Some(&table.rows),
            _ => None,
        })
        .flatten()
        .map(|row| row.iter().map(|cell| domain::plain_words(cell)).collect())
        .collect();
    (found.len(), rows)
}

#[test]
fn next_year_is_proposed_from_this_one_and_from_the_law() {
    let (_folder, mut office) = office();
    planned(&mut office);
    let plan = view(&office, 2027);
    assert!(!plan.planned.is_empty());
    assert_eq!((plan.planned.len(), plan.meetings.len()), (plan.clashes.len(), plan.meeting_clashes.len()));
    let budget = plan.demands.iter().find(|demand| demand.kind == DemandKind::Budget).unwrap();
    assert!(budget.met, "the proposal meets what the law demands");
    assert!(plan.named_days.len() > 10 && plan.law_days.len() == 2);
}

#[test]
fn an_adopted_plan_is_one_step() {
    let (_folder, mut office) = office();
    planned(&mut office);
    let proposal = view(&office, 2027).planned;
    office.adopt_plan(2027, &proposal, at("09:00")).unwrap();
    let adopted = view(&office, 2027);
    assert_eq!(adopted.meetings.len(), proposal.len());
    assert_eq!(adopted.meetings[0].date, proposal[0].date);
    assert!(adopted.meetings.iter().all(|meeting| meeting.items > 0), "with the standing items of its type");
    assert!(adopted.demands.iter().all(|demand| demand.met || demand.kind == DemandKind::Consultation));
    assert_eq!(office.undo(at("09:01")).unwrap().as_deref(), Some("plan-year"));
    assert_eq!(view(&office, 2027).meetings.len(), 0);
}

#[test]
fn the_plan_is_decided_with_its_dates_and_the_list_follows_until_the_minutes_are_closed() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    assert!(matches!(office.decide_plan(meeting, 2027, at("09:00")), Err(ActionError::NotNow(NotNow::NoMeetings))));
    let proposal = view(&office, 2027).planned;
    office.adopt_plan(2027, &proposal[..1], at("09:01")).unwrap();
    office.decide_plan(meeting, 2027, at("09:02")).unwrap();
    let (items, rows) = decision(&office, meeting);
    assert_eq!((items, rows.len()), (1, 1));
    assert_eq!(rows[0].len(), 5, "{rows:?}");
    let more = MeetingPlan { date: day("2027-09-14"), next_meeting: None, ..sample() };
    office.plan_meeting(more, None, at("09:03")).unwrap();
    office.decide_plan(meeting, 2027, at("09:04")).unwrap();
    assert_eq!(decision(&office, meeting).1.len(), 2);
}

#[test]
fn what_was_written_beside_the_list_stays() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let proposal = view(&office, 2027).planned;
    office.adopt_plan(2027, &proposal, at("09:01")).unwrap();
    office.decide_plan(meeting, 2027, at("09:02")).unwrap();
    let association = office.records().unwrap();
    let item = records::meeting(&association, meeting).unwrap().items.iter().find(|i| i.heading == plan_heading(2027));
    let item = item.unwrap().clone();
    let background = ItemPart::Block(domain::Block {
        kind: domain::BlockKind::Plain(BlockName::Background),
        heading: domain::BlockHeading::Profile,
        text: domain::RichText(vec![TextBlock::Paragraph(vec![domain::Span::plain("Samråd har hållits.")])]),
    });
    let edited = crate::views::EditedItem {
        id: item.id,
        heading: item.heading,
        registration_number: None,
        presenters: vec![],
        parts: [vec![background.clone()], item.parts].concat(),
    };
    office.edit_item(edited, at("09:03")).unwrap();
    office.decide_plan(meeting, 2027, at("09:04")).unwrap();
    let association = office.records().unwrap();
    let on = records::meeting(&association, meeting).unwrap();
    assert!(on.items.iter().any(|item| item.parts.first() == Some(&background) && item.parts.len() == 3));
}

#[test]
fn a_plan_that_cannot_be_is_refused_and_makes_no_meeting() {
    let (_folder, mut office) = office();
    planned(&mut office);
    let one = view(&office, 2027).planned[0].clone();
    let other_year = PlannedMeeting { date: day("2028-02-01"), ..one.clone() };
    let backwards =
        PlannedMeeting { start: Some("15:00".parse().unwrap()), end: Some("13:00".parse().unwrap()), ..one.clone() };
    let long = PlannedMeeting { place: Some("x".repeat(300)), ..one.clone() };
    let plans =
        [vec![], vec![other_year], vec![backwards], vec![long], vec![one.clone(), one.clone()], vec![one.clone(); 60]];
    for plan in plans {
        assert!(office.adopt_plan(2027, &plan, at("09:00")).is_err(), "{} meetings", plan.len());
    }
    for year in [1989, 2101, i32::MAX, i32::MIN] {
        assert!(office.year_plan(year, day("2026-05-01")).is_err(), "{year}");
        assert!(office.adopt_plan(year, std::slice::from_ref(&one), at("09:00")).is_err(), "{year}");
    }
    assert_eq!(view(&office, 2027).meetings.len(), 0);
    let checked = office.check_plan(2027, &[one.clone(), PlannedMeeting { start: None, ..one }]).unwrap();
    assert!(checked.clashes.iter().all(|clashes| !clashes.is_empty()), "the same day twice is a clash and no refusal");
}
