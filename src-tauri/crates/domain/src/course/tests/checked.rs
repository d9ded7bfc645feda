//! What cannot have happened, and what may be corrected afterwards.

use super::*;
use crate::CourseRefusal as No;
use crate::course::{correct, first_refusal, refusal, remove};

/// Why the last of the events cannot follow the others.
fn refused(events: &[(&str, Occurrence)]) -> Option<No> {
    let (seats, events) = (seats(), course(events));
    let (last, before) = events.split_last().unwrap();
    assert_eq!(first_refusal(&agenda(), before, &board(&seats)), None);
    refusal(&agenda(), before, &board(&seats), &last.what, last.at)
}

/// Two members are there and the first item is open.
fn begun() -> Vec<(&'static str, Occurrence)> {
    vec![("13:00", come("anna")), ("13:00", come("bo")), ("13:00", come("ada")), ("13:00", BEGIN), ("13:05", open(7))]
}

fn then(at: &'static str, what: Occurrence) -> Option<No> {
    let mut events = begun();
    events.push((at, what));
    refused(&events)
}

#[test]
fn before_the_meeting_people_only_come_and_go() {
    assert_eq!(refused(&[("12:50", come("anna"))]), None);
    assert_eq!(refused(&[("12:50", come("anna")), ("12:51", go("anna"))]), None);
    for what in [CLOSE, Occurrence::Paused, open(7), take("ada", "bo"), step_out("anna")] {
        assert_eq!(refused(&[("12:50", what)]), Some(No::NotBegun));
    }
}

#[test]
fn after_the_meeting_nothing_happens() {
    for what in [BEGIN, CLOSE, come("anna"), open(7)] {
        assert_eq!(refused(&[("13:00", BEGIN), ("13:10", CLOSE), ("13:20", what)]), Some(No::Ended));
    }
    assert_eq!(refused(&[("13:00", BEGIN), ("13:20", BEGIN)]), Some(No::AlreadyBegun));
}

#[test]
fn time_does_not_go_backwards() {
    assert_eq!(then("13:04", come("cilla")), Some(No::TooEarly { after: time("13:05") }));
    assert_eq!(then("13:05", come("cilla")), None);
}

#[test]
fn a_board_that_is_not_quorate_decides_nothing() {
    let mut events = begun();
    events.push(("13:06", go("bo")));
    let with = |outcome| refused(&[&events[..], &[("13:10", end(7, outcome))]].concat());
    assert_eq!(with(Outcome::Decided), Some(No::NoQuorum { serving: 1, needed: 2 }));
    for outcome in [Outcome::Noted, Outcome::Tabled, Outcome::ReferredBack, Outcome::Struck, Outcome::Information] {
        assert_eq!(with(outcome), None);
    }
    assert_eq!(then("13:10", conclude(7)), None);
}

#[test]
fn one_item_is_open_at_a_time_and_each_once() {
    assert_eq!(then("13:10", open(8)), Some(No::OpenItem { item: ItemId(7) }));
    assert_eq!(then("13:10", CLOSE), Some(No::OpenItem { item: ItemId(7) }));
    assert_eq!(then("13:10", conclude(8)), Some(No::ItemNotOpen { item: ItemId(8) }));
    assert_eq!(then("13:10", conclude(77)), Some(No::ForeignItem { item: ItemId(77) }));
    let concluded = |what| refused(&[&begun()[..], &[("13:10", conclude(7)), ("13:11", what)]].concat());
    assert_eq!(concluded(open(7)), Some(No::OpenedBefore { item: ItemId(7) }));
    assert_eq!(concluded(open(77)), Some(No::ForeignItem { item: ItemId(77) }));
    assert_eq!(concluded(step_out("anna")), Some(No::NoOpenItem));
    assert_eq!(concluded(open(8)), None);
    assert_eq!(concluded(CLOSE), None);
}

#[test]
fn people_come_when_they_are_not_there_and_go_when_they_are() {
    assert_eq!(then("13:06", come("anna")), Some(No::AlreadyThere { person: id("anna") }));
    assert_eq!(then("13:06", back("anna")), Some(No::AlreadyThere { person: id("anna") }));
    assert_eq!(then("13:06", go("cilla")), Some(No::NotThere { person: id("cilla") }));
    assert_eq!(then("13:06", back("cilla")), Some(No::NeverThere { person: id("cilla") }));
    assert_eq!(then("13:06", step_out("cilla")), Some(No::NotThere { person: id("cilla") }));
    let out = |what| refused(&[&begun()[..], &[("13:06", step_out("anna")), ("13:07", what)]].concat());
    assert_eq!(out(come("anna")), Some(No::AlreadyThere { person: id("anna") }));
    assert_eq!((out(back("anna")), out(go("anna"))), (None, None));
}

#[test]
fn a_seat_is_taken_by_an_alternate_who_is_there_and_free() {
    assert_eq!(then("13:06", take("ada", "cilla")), None);
    assert_eq!(then("13:06", take("ada", "anna")), Some(No::SeatServed { member: id("anna") }));
    assert_eq!(then("13:06", take("alf", "cilla")), Some(No::NotThere { person: id("alf") }));
    assert_eq!(then("13:06", take("bo", "cilla")), Some(No::NoAssignment { person: id("bo") }));
    assert_eq!(then("13:06", take("ada", "elin")), Some(No::NoAssignment { person: id("elin") }));
    let taken = |what| refused(&[&begun()[..], &[("13:06", take("ada", "cilla")), ("13:07", what)]].concat());
    assert_eq!(taken(take("ada", "cilla")), Some(No::AlreadyServing { person: id("ada") }));
    assert_eq!(taken(Occurrence::LeftSeat { alternate: id("ada") }), None);
    assert_eq!(
        then("13:07", Occurrence::LeftSeat { alternate: id("ada") }),
        Some(No::HoldsNoSeat { person: id("ada") })
    );
}

#[test]
fn a_proposal_is_made_by_someone_with_a_seat_in_the_open_item() {
    let by = |person, item| Occurrence::Proposed { item: ItemId(item), person: id(person) };
    assert_eq!(then("13:06", by("anna", 7)), None);
    assert_eq!(then("13:06", by("anna", 8)), Some(No::ItemNotOpen { item: ItemId(8) }));
    assert_eq!(then("13:06", by("cilla", 7)), Some(No::NotThere { person: id("cilla") }));
    assert_eq!(then("13:06", by("elin", 7)), Some(No::NoAssignment { person: id("elin") }));
}

#[test]
fn in_a_pause_nothing_is_dealt_with() {
    let paused = |what| refused(&[&begun()[..], &[("13:06", Occurrence::Paused), ("13:07", what)]].concat());
    for what in [conclude(7), step_out("anna"), Occurrence::Paused] {
        assert_eq!(paused(what), Some(No::Paused));
    }
    assert_eq!((paused(Occurrence::Resumed), paused(go("anna"))), (None, None));
    assert_eq!(then("13:06", Occurrence::Resumed), Some(No::NotPaused));
}

#[test]
fn a_time_is_corrected_between_its_neighbours() {
    let events = course(&begun());
    let corrected = correct(&events, EventId(4), time("13:02")).unwrap();
    assert_eq!(corrected[3], Event { at: time("13:02"), ..events[3].clone() });
    assert_eq!(correct(&events, EventId(4), time("12:59")), Err(No::TooEarly { after: time("13:00") }));
    assert_eq!(correct(&events, EventId(4), time("13:06")), Err(No::TooLate { before: time("13:05") }));
    assert!(correct(&events, EventId(1), time("08:00")).is_ok());
    assert!(correct(&events, EventId(5), time("23:59")).is_ok());
    assert_eq!(correct(&events, EventId(6), time("13:00")), Err(No::NoSuchEvent { event: EventId(6) }));
}

#[test]
fn an_event_goes_when_the_rest_still_holds() {
    let seats = seats();
    let board = board(&seats);
    let mut noted = begun();
    noted.extend([("13:10", conclude(7)), ("13:11", come("cilla"))]);
    let events = course(&noted);
    let without = |event| remove(&agenda(), &events, &board, EventId(event));
    let rest = without(7).unwrap();
    assert_eq!(rest, events[..6]);
    assert_eq!(without(2), Err(No::NoQuorum { serving: 1, needed: 2 }), "the decision needed Bo");
    assert_eq!(without(4), Err(No::NotBegun));
    assert_eq!(without(8), Err(No::NoSuchEvent { event: EventId(8) }));
}

#[test]
fn a_section_number_is_not_taken_back_by_removing_an_event() {
    let seats = seats();
    let board = board(&seats);
    let mut noted = begun();
    let last = remove(&agenda(), &course(&noted), &board, EventId(5));
    assert_eq!(last, Err(No::UndoInstead { item: ItemId(7) }));
    noted.push(("13:06", come("cilla")));
    let earlier = remove(&agenda(), &course(&noted), &board, EventId(5));
    assert_eq!(earlier, Err(No::SectionAllocated { item: ItemId(7) }));
}

#[test]
fn a_course_that_later_records_made_impossible_can_be_mended() {
    let mut seats = seats();
    let noted = course(&[&begun()[..], &[("13:06", take("ada", "cilla"))]].concat());
    seats.retain(|(_, assignment)| assignment.person != id("ada"));
    let board = board(&seats);
    assert_eq!(first_refusal(&agenda(), &noted, &board), Some(No::NoAssignment { person: id("ada") }));
    let rest = remove(&agenda(), &noted, &board, EventId(6)).unwrap();
    assert_eq!(first_refusal(&agenda(), &rest, &board), None);
}

#[test]
fn a_refusal_tells_the_window_its_reason_by_name() {
    let written = serde_json::to_string(&No::NoQuorum { serving: 4, needed: 5 }).unwrap();
    assert_eq!(written, r#"{"reason":"no_quorum","serving":4,"needed":5}"#);
}
