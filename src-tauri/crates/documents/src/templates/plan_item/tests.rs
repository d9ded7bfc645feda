//! The list of a year's meetings in the decision about them.

use super::*;
use crate::templates::fixture::meeting;
use domain::plain_words;

fn on(date: &str, start: &str) -> Meeting {
    Meeting {
        date: date.parse().expect("a day"),
        start: start.parse().ok(),
        place: Some("Rådhuset".into()),
        purpose: None,
        public: None,
        reserve_date: None,
        status: MeetingStatus::Planned,
        ..meeting(vec![])
    }
}

fn tables(parts: &[ItemPart]) -> Vec<Vec<Vec<String>>> {
    let text = |part: &ItemPart| match part {
        ItemPart::Block(block) => block.text.0.clone(),
        ItemPart::SubItem(_) => vec![],
    };
    let table = |block: TextBlock| match block {
        TextBlock::Table(TextTable { head, rows }) => {
            let words = |row: &Vec<Vec<Span>>| row.iter().map(|cell| plain_words(cell)).collect();
            Some([head].iter().chain(&rows).map(words).collect())
        }
        _ => None,
    };
    parts.iter().flat_map(text).filter_map(table).collect()
}

#[test]
fn meetings_of_the_year_are_listed_in_order_and_cancelled_ones_are_not() {
    let cancelled = Meeting { status: MeetingStatus::Cancelled, ..on("2027-04-01", "09:00") };
    let meetings = [on("2027-09-14", "13:00"), cancelled, on("2026-05-19", "13:00"), on("2027-02-09", "09:00")];
    let listed = planned_of(&meetings, 2027);
    assert_eq!(listed.iter().map(|meeting| meeting.date.to_string()).collect::<Vec<_>>(), ["2027-02-09", "2027-09-14"]);
}

#[test]
fn proposal_and_decision_have_the_same_list() {
    let budget = Meeting {
        purpose: Some("verksamhetsplan och budget".into()),
        public: Some(true),
        reserve_date: "2027-11-26".parse().ok(),
        ..on("2027-11-19", "09:00")
    };
    let spring = on("2027-02-09", "13:00");
    let parts = plan_parts(&[&spring, &budget], 2027);
    let [proposal, decision] = tables(&parts).try_into().expect("two lists");
    assert_eq!(proposal, decision);
    assert_eq!(proposal[0], ["Dag", "Tid", "Plats", "Tema", "Reservdag"]);
    assert_eq!(proposal[1], ["9\u{a0}februari", "13.00", "Rådhuset", "", ""]);
    let theme = "Verksamhetsplan och budget, öppet för allmänheten";
    assert_eq!(proposal[2], ["19\u{a0}november", "09.00", "Rådhuset", theme, "26\u{a0}november"]);
}

#[test]
fn without_reserve_days_there_is_no_column_for_them() {
    let parts = plan_parts(&[&on("2027-02-09", "13:00")], 2027);
    assert_eq!(tables(&parts)[0][0], ["Dag", "Tid", "Plats", "Tema"]);
}
