//! Meetings are planned, moved, cancelled and planned again.

use crate::samples::{at, clock, day, office, person, plan, planned};
use crate::views::MeetingPlan;
use crate::{ActionError, NotNow, Unknown};
use domain::{Attendance, Extent, MeetingId, MeetingStatus, MeetingTypeId, Occurrence};

#[test]
fn a_meeting_begins_and_ends_with_the_items_of_its_type() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let view = office.meeting_view(meeting, day("2026-05-01")).unwrap();
    let headings: Vec<&str> = view.meeting.items.iter().map(|item| item.heading.as_str()).collect();
    assert_eq!(headings.first(), Some(&"Sammanträdet öppnas"));
    assert_eq!(headings.last(), Some(&"Sammanträdet avslutas"));
    let written = format!("{:?}", view.meeting.items);
    assert!(written.contains("Karin Berg (S)") && written.contains("15 september 2026"), "slots are filled");
    assert_eq!(view.meeting.public, Some(false));
    assert!(view.editable && view.meeting.items.iter().all(|item| item.section.is_none()));
}

#[test]
fn the_budget_meeting_is_public_unless_the_plan_says_otherwise() {
    let (_folder, mut office) = office();
    let types = office.meeting_types().unwrap();
    let budget = types.iter().find(|kind| kind.public).unwrap().id;
    let meeting = office.plan_meeting(plan(), Some(budget), at("08:00")).unwrap();
    assert_eq!(office.meeting_view(meeting, day("2026-05-01")).unwrap().meeting.public, Some(true));
    let closed = MeetingPlan { public: Some(false), ..plan() };
    let meeting = office.plan_meeting(closed, Some(budget), at("08:00")).unwrap();
    assert_eq!(office.meeting_view(meeting, day("2026-05-01")).unwrap().meeting.public, Some(false));
}

#[test]
fn a_plan_that_names_a_verifier_fills_the_slot_that_waited_for_it() {
    let (_folder, mut office) = office();
    let kind = office.meeting_types().unwrap()[0].id;
    let without = MeetingPlan { verifiers: vec![], ..plan() };
    let meeting = office.plan_meeting(without, Some(kind), at("08:00")).unwrap();
    let text =
        |office: &crate::Office| format!("{:?}", office.meeting_view(meeting, day("2026-05-01")).unwrap().meeting);
    assert!(text(&office).contains("#justerare"));
    office.edit_plan(meeting, plan(), at("08:10")).unwrap();
    assert!(!text(&office).contains("#justerare") && text(&office).contains("Eva Lind (C)"));
}

#[test]
fn impossible_plans_are_refused_with_what_is_wrong() {
    let (_folder, mut office) = office();
    let mut refused = |plan: MeetingPlan, kind| match office.plan_meeting(plan, kind, at("08:00")).unwrap_err() {
        ActionError::Invalid(invalid) => format!("{:?} {:?}", invalid.field, invalid.fault),
        ActionError::Unknown(unknown) => format!("{unknown:?}"),
        other => panic!("{other:?}"),
    };
    let stranger = person("stranger");
    assert_eq!(refused(MeetingPlan { date: day("1850-01-01"), ..plan() }, None), "Day OutOfRange");
    assert_eq!(refused(MeetingPlan { end: Some(clock("12:00")), ..plan() }, None), "End OutOfRange");
    assert_eq!(refused(MeetingPlan { place: Some("x".repeat(201)), ..plan() }, None), "Place TooLong(200)");
    let twice = vec![person("per-ek"), person("per-ek")];
    assert_eq!(refused(MeetingPlan { verifiers: twice, ..plan() }, None), "Verifiers Twice");
    let strange = format!("{:?}", Unknown::Person(stranger.clone()));
    assert_eq!(refused(MeetingPlan { chair: Some(stranger), ..plan() }, None), strange);
    assert_eq!(refused(plan(), Some(MeetingTypeId(99))), format!("{:?}", Unknown::MeetingType(MeetingTypeId(99))));
}

#[test]
fn a_meeting_is_cancelled_and_planned_again() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let status = |office: &crate::Office| office.meeting_view(meeting, day("2026-05-01")).unwrap().meeting.status;
    assert!(matches!(office.reinstate_meeting(meeting, at("08:00")), Err(ActionError::NotNow(NotNow::NotCancelled))));
    office.cancel_meeting(meeting, at("08:01")).unwrap();
    assert_eq!(status(&office), MeetingStatus::Cancelled);
    assert!(matches!(office.cancel_meeting(meeting, at("08:02")), Err(ActionError::NotNow(NotNow::Cancelled))));
    let noted = office.note_event(meeting, Occurrence::MeetingOpened, clock("13:00"), at("13:00"));
    assert!(matches!(noted, Err(ActionError::NotNow(NotNow::Cancelled))));
    office.reinstate_meeting(meeting, at("08:03")).unwrap();
    assert_eq!(status(&office), MeetingStatus::Planned);
}

#[test]
fn the_list_is_written_by_hand_only_while_nothing_is_noted() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let here = |key: &str| Attendance {
        person: person(key),
        mode: None,
        present: Some(Extent::WholeMeeting),
        serving: Some(Extent::WholeMeeting),
        replaces: None,
        disqualified: vec![],
        away: vec![],
    };
    office.put_attendance(meeting, &[here("per-ek")], at("08:00")).unwrap();
    assert_eq!(office.meeting_view(meeting, day("2026-05-01")).unwrap().meeting.attendance, [here("per-ek")]);
    assert!(matches!(office.put_attendance(meeting, &[here("x")], at("08:01")), Err(ActionError::Unknown(_))));
    office.note_event(meeting, Occurrence::MeetingOpened, clock("13:00"), at("13:00")).unwrap();
    let refused = office.put_attendance(meeting, &[here("per-ek")], at("13:01"));
    assert!(matches!(refused, Err(ActionError::NotNow(NotNow::HasEvents))));
}

#[test]
fn another_day_gives_the_attendance_list_of_that_day() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let rows = office.association_view(day("2026-05-19")).unwrap().assignments;
    let ended = domain::Assignment { to: Some(day("2026-05-31")), ..rows[0].assignment.clone() };
    office.edit_assignment(rows[0].id, &ended, at("08:00")).unwrap();
    let moved = MeetingPlan { date: day("2026-06-02"), ..plan() };
    office.edit_plan(meeting, moved, at("08:01")).unwrap();
    let view = office.meeting_view(meeting, day("2026-05-19")).unwrap();
    assert_eq!((view.meeting.date, view.meeting.attendance.len()), (day("2026-06-02"), 6));
}

#[test]
fn a_meeting_that_is_not_on_record_is_named() {
    let (_folder, office) = office();
    let refused = office.meeting_view(MeetingId(99), day("2026-05-19")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Meeting(MeetingId(99)))));
}
