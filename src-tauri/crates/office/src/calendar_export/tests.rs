//! What the calendars of others are told, once and again.

use super::*;
use crate::samples::{at, day, office, plan, planned};
use crate::views::MeetingPlan;

fn year() -> (NaiveDate, NaiveDate) {
    (day("2026-01-01"), day("2026-12-31"))
}

fn exported(office: &mut Office) -> String {
    let text = office.calendar_file(year(), day("2026-05-01"), at("09:00")).unwrap();
    // As a program reads it: unfolded.
    text.replace("\r\n ", "")
}

/// The lines of the event with this beginning of its name.
fn event(text: &str, uid: &str) -> String {
    let events: Vec<&str> = text.split("BEGIN:VEVENT").filter(|event| event.contains(&format!("UID:{uid}"))).collect();
    assert_eq!(events.len(), 1, "{uid} in {text}");
    events[0].to_owned()
}

#[test]
fn meetings_reserve_days_and_last_days_are_told_with_their_hours() {
    let (_folder, mut office) = office();
    let reserve = MeetingPlan { reserve_date: Some(day("2026-05-26")), end: Some("16:00".parse().unwrap()), ..plan() };
    let meeting = office.plan_meeting(reserve, None, at("08:00")).unwrap().0;
    let text = exported(&mut office);
    let told = event(&text, &format!("meeting-{meeting}@"));
    assert!(told.contains("DTSTART;TZID=Europe/Stockholm:20260519T130000\r\n"), "{told}");
    assert!(told.contains("LOCATION:Kansliet\\, Granvik\r\n"), "{told}");
    assert!(event(&text, &format!("reserve-{meeting}@")).contains("DTSTART;VALUE=DATE:20260526\r\n"));
    assert!(event(&text, &format!("summons-by-{meeting}@")).contains("TRANSP:TRANSPARENT\r\n"));
    assert!(event(&text, "budget-2026@").contains("DTSTART;VALUE=DATE:20261130\r\n"));
}

#[test]
fn the_same_records_tell_the_same_and_a_change_raises_the_sequence() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let uid = format!("meeting-{}@", meeting.0);
    let first = exported(&mut office);
    assert_eq!(exported(&mut office), first);
    assert!(event(&first, &uid).contains("SEQUENCE:0\r\n"));
    let moved = MeetingPlan { place: Some("Stadshuset".to_owned()), ..plan() };
    office.edit_plan(meeting, moved, at("09:10")).unwrap();
    let second = event(&exported(&mut office), &uid);
    assert!(second.contains("SEQUENCE:1\r\n") && second.contains("LOCATION:Stadshuset\r\n"), "{second}");
}

#[test]
fn a_cancelled_meeting_is_told_as_cancelled_and_comes_back_when_it_is_reinstated() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let uid = format!("meeting-{}@", meeting.0);
    exported(&mut office);
    office.cancel_meeting(meeting, at("09:10")).unwrap();
    let cancelled = event(&exported(&mut office), &uid);
    assert!(cancelled.contains("STATUS:CANCELLED\r\n") && cancelled.contains("SEQUENCE:1\r\n"), "{cancelled}");
    office.reinstate_meeting(meeting, at("09:20")).unwrap();
    let back = event(&exported(&mut office), &uid);
    assert!(back.contains("STATUS:CONFIRMED\r\n") && back.contains("SEQUENCE:2\r\n"), "{back}");
}

#[test]
fn a_cancelled_meeting_that_was_never_told_of_is_not_told() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    office.cancel_meeting(meeting, at("09:10")).unwrap();
    assert!(!exported(&mut office).contains(&format!("UID:meeting-{}@", meeting.0)));
}

#[test]
fn telling_is_no_step_to_undo_and_takes_none_away() {
    let (_folder, mut office) = office();
    planned(&mut office);
    exported(&mut office);
    assert_eq!(office.undo(at("09:30")).unwrap().as_deref(), Some("plan-meeting"));
}

#[test]
fn a_span_that_ends_before_it_begins_is_refused() {
    let (_folder, mut office) = office();
    let (from, to) = year();
    assert!(office.calendar_file((to, from), day("2026-05-01"), at("09:00")).is_err());
    assert!(office.calendar_file((day("1066-10-14"), to), day("2026-05-01"), at("09:00")).is_err());
}
