//! The attendance list that the course gives.

use super::*;
use crate::builders::section;
use crate::course::attendance;
use crate::{Attendance, Extent, Quorate, SectionRange, section_facts};

/// The agenda as it is after the events: opened at their times.
fn held(events: &[Event]) -> Meeting {
    let mut meeting = agenda();
    for event in events {
        match event.what {
            Occurrence::ItemOpened { item } => {
                meeting.items.iter_mut().filter(|i| i.id == item).for_each(|i| i.opened = Some(event.at));
            }
            Occurrence::MeetingClosed => meeting.end = Some(event.at),
            _ => {}
        }
    }
    meeting
}

fn rows_of(person: &str, events: &[(&str, Occurrence)]) -> Vec<Attendance> {
    let (seats, events) = (seats(), course(events));
    let rows = attendance(&held(&events), &events, &board(&seats));
    rows.into_iter().filter(|row| row.person == id(person)).collect()
}

fn sections(first: u32, last: u32) -> Option<Extent> {
    SectionRange::new(section(first), section(last)).map(Extent::Sections)
}

fn clock(from: &str, to: &str) -> Option<Extent> {
    Some(Extent::Clock { from: time(from), to: time(to) })
}

const ALL: Option<Extent> = Some(Extent::WholeMeeting);

/// Three §§ at 13:10, 14:00 and 15:00 with something in the middle of the second.
fn afternoon(
    before: &[(&'static str, Occurrence)],
    during: &[(&'static str, Occurrence)],
) -> Vec<(&'static str, Occurrence)> {
    let there = [("12:50", come("anna")), ("12:55", come("cilla"))];
    let begin = [("13:00", BEGIN), ("13:10", open(7)), ("13:50", conclude(7)), ("14:00", open(8))];
    let rest = [("14:50", end(8, Outcome::Tabled)), ("15:00", open(9)), ("15:50", conclude(9)), ("16:00", CLOSE)];
    [before, &there, &begin, during, &rest].concat()
}

#[test]
fn who_was_there_from_beginning_to_end_served_the_whole_meeting() {
    let rows = rows_of("anna", &afternoon(&[], &[]));
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((row.present, row.serving, row.mode), (ALL, ALL, Some(Mode::OnSite)));
    let rows = rows_of("bo", &afternoon(&[], &[]));
    assert_eq!((rows[0].present, rows[0].serving, rows[0].mode), (None, None, None));
}

#[test]
fn who_comes_in_the_middle_of_a_section_serves_in_it() {
    let rows = rows_of("bo", &afternoon(&[], &[("14:20", come("bo"))]));
    assert_eq!((rows[0].present, rows[0].serving), (clock("14:20", "16:00"), sections(8, 9)));
}

#[test]
fn who_leaves_in_the_middle_of_a_section_did_not_take_part_in_it() {
    let rows = rows_of("bo", &afternoon(&[("12:40", come("bo"))], &[("14:20", go("bo"))]));
    assert_eq!((rows[0].present, rows[0].serving), (clock("13:00", "14:20"), sections(7, 7)));
    assert_eq!(rows[0].away, []);
}

#[test]
fn a_disqualified_member_is_out_for_that_section_only() {
    let during = [("14:05", step_out("anna")), ("14:06", take("ada", "anna"))];
    let events = afternoon(&[("12:40", come("ada"))], &during);
    let anna = &rows_of("anna", &events)[0];
    assert_eq!((anna.present, anna.serving), (ALL, sections(7, 9)));
    assert_eq!((anna.disqualified.as_slice(), anna.away.as_slice()), ([section(8)].as_slice(), [].as_slice()));
    let ada = &rows_of("ada", &events)[0];
    assert_eq!((ada.present, ada.serving, ada.replaces.clone()), (ALL, sections(8, 8), Some(id("anna"))));
}

#[test]
fn who_comes_back_before_the_conclusion_took_part() {
    let rows = rows_of("anna", &afternoon(&[], &[("14:05", step_out("anna")), ("14:10", back("anna"))]));
    assert_eq!((rows[0].serving, rows[0].disqualified.as_slice()), (ALL, [].as_slice()));
}

#[test]
fn who_was_out_for_a_section_and_came_back_was_away() {
    let mut events = afternoon(&[], &[("14:10", go("anna"))]);
    events.insert(9, ("14:55", come("anna")));
    let row = &rows_of("anna", &events)[0];
    assert_eq!((row.present, row.serving), (clock("13:00", "16:00"), sections(7, 9)));
    assert_eq!(row.away, [section(8)]);
}

#[test]
fn an_alternate_for_two_members_has_two_rows() {
    let before = [("12:40", come("ada"))];
    let mut events = afternoon(&before, &[("14:10", come("bo")), ("14:12", go("cilla"))]);
    events.insert(4, ("13:01", take("ada", "bo")));
    let place = events.iter().position(|(at, _)| *at == "14:12").unwrap();
    events.insert(place + 1, ("14:13", take("ada", "cilla")));
    let rows = rows_of("ada", &events);
    let told: Vec<_> = rows.iter().map(|row| (row.serving, row.replaces.clone())).collect();
    assert_eq!(told, [(sections(7, 7), Some(id("bo"))), (sections(8, 9), Some(id("cilla")))]);
    let course = course(&events);
    let mut meeting = held(&course);
    meeting.attendance = attendance(&meeting, &course, &board(&seats()));
    let facts = section_facts(&meeting, &meeting.items[1], 3);
    assert_eq!(facts.present.iter().filter(|person| **person == id("ada")).count(), 1);
    assert_eq!(facts.quorate, Quorate::Yes);
}

#[test]
fn an_alternate_who_listens_in_between_was_in_the_room() {
    let mut events = afternoon(&[("12:40", come("ada"))], &[("14:10", come("bo"))]);
    events.insert(4, ("13:01", take("ada", "bo")));
    let place = events.iter().position(|(at, _)| *at == "15:00").unwrap();
    events.insert(place, ("14:55", go("bo")));
    events.insert(place + 1, ("14:56", take("ada", "bo")));
    let rows = rows_of("ada", &events);
    assert_eq!(rows.iter().map(|row| row.serving).collect::<Vec<_>>(), [sections(7, 7), sections(9, 9)]);
    assert!(rows.iter().all(|row| row.away.is_empty() && row.present == ALL));
}

#[test]
fn while_the_meeting_runs_the_list_tells_of_it_so_far() {
    let events = [("12:50", come("anna")), ("13:00", BEGIN), ("13:05", open(7)), ("13:10", come("bo"))];
    let (anna, bo) = (&rows_of("anna", &events)[0], &rows_of("bo", &events)[0]);
    assert_eq!((anna.present, anna.serving), (ALL, ALL));
    assert_eq!((bo.present, bo.serving), (clock("13:10", "13:10"), ALL));
    assert_eq!(rows_of("anna", &events[..1])[0].present, None, "not begun");
}

#[test]
fn members_stand_first_and_in_the_order_of_the_list() {
    let mut seats = seats();
    seats.rotate_left(3);
    let rows = attendance(&agenda(), &[], &board(&seats));
    let order: Vec<_> = rows.iter().map(|row| row.person.0.as_str()).collect();
    assert_eq!(order, ["anna", "bo", "cilla", "alf", "ada", "sara"]);
}
