//! What is counted and found among the records of an association.

use crate::builders::{assignment, association, day, id, item, meeting};
use crate::{ItemId, MeetingId, MeetingStatus, Seat, SectionRef};

#[test]
fn seats_are_those_of_members_on_the_day() {
    let mut board = association("Lärkan");
    let mut until_march = assignment("a", Seat::Member);
    until_march.to = Some(day("2026-03-31"));
    let mut from_april = assignment("b", Seat::Member);
    from_april.from = Some(day("2026-04-01"));
    let open = assignment("c", Seat::Member);
    let alternate = assignment("d", Seat::Alternate);
    board.assignments = vec![until_march, from_april, open, alternate];
    assert_eq!(board.seats_on(day("2026-03-31")), 2);
    assert_eq!(board.seats_on(day("2026-04-01")), 2);
    assert_eq!(board.assignment_on(&id("a"), day("2026-03-31")), Some(&board.assignments[0]));
    assert_eq!(board.assignment_on(&id("a"), day("2026-04-01")), None);
    assert_eq!(board.assignment_on(&id("d"), day("1999-01-01")), Some(&board.assignments[3]));
}

#[test]
fn meetings_are_counted_within_their_year_without_the_cancelled() {
    let mut board = association("Lärkan");
    let dates = ["2025-12-01", "2026-02-02", "2026-03-02", "2026-04-02"];
    board.meetings = (1..).zip(dates).map(|(n, date)| meeting(n, date, vec![])).collect();
    board.meetings[1].status = MeetingStatus::Cancelled;
    let ordinal = |n: usize| board.ordinal(&board.meetings[n]);
    assert_eq!([ordinal(0), ordinal(2), ordinal(3)], [Some(1), Some(1), Some(2)]);
    assert_eq!(ordinal(1), None);
}

#[test]
fn a_reference_finds_its_section_or_nothing() {
    let mut board = association("Lärkan");
    board.meetings =
        vec![meeting(1, "2026-02-02", vec![item(1, "Budget")]), meeting(2, "2026-03-02", vec![item(2, "Avtal")])];
    let at = |meeting, item| {
        let reference = SectionRef { meeting: MeetingId(meeting), item: ItemId(item) };
        board.section(reference).map(|item| item.heading.as_str())
    };
    assert_eq!(at(2, 2), Some("Avtal"));
    assert_eq!(at(1, 2), None, "an item of another meeting");
    assert_eq!(at(3, 2), None);
    let second = board.meeting(MeetingId(2)).unwrap();
    assert_eq!(second.sections().map(|range| range.last().get()), Some(2));
}
