//! Where a record of the file leads to a § of a meeting.

use super::*;

#[test]
fn a_reference_leads_to_one_section() {
    let one = || Expected::ExactlyOne(vec!["section", "item"]);
    let reported = "/delegated_decisions/0/reported";
    let path = "$.delegated_decisions[0].reported";
    let at = |key: &str| format!("{path}.{key}");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
    check(
        reported,
        json!({ "meeting": "2026-03-03", "section": 1 }),
        &at("meeting"),
        Found::NoMeeting(day),
        Expected::MeetingDay,
    );
    check(
        reported,
        json!({ "meeting": "2026-03-02", "section": 9 }),
        &at("section"),
        number("9"),
        Expected::SectionOfMeeting,
    );
    check(
        reported,
        json!({ "meeting": "2026-03-02", "section": 2 }),
        &at("section"),
        Found::Sections(2),
        Expected::OneSection,
    );
    check(
        reported,
        json!({ "meeting": "2026-03-02", "item": "x" }),
        &at("item"),
        text("x"),
        Expected::KnownId(IdKind::Item),
    );
    check(reported, json!({ "meeting": "2026-03-02" }), path, Found::Nothing, one());
    check("/tasks/0/section", json!(1), "$.tasks[0]", Found::Keys(vec!["section", "item"]), one());
    check("/tasks/0/meeting", json!(null), "$.tasks[0]", Found::Nothing, Expected::Key("meeting".to_owned()));
}

#[test]
fn a_reference_may_mean_either_of_two_meetings_on_one_day() {
    let mut file = file();
    let second = json!({ "date": "2026-03-02", "status": "held", "items": [{ "section": 3, "heading": "Kväll" }] });
    file["meetings"].as_array_mut().unwrap().push(second);
    file["delegated_decisions"][0]["reported"]["section"] = json!(3);
    let association = read_value(&file).unwrap().association;
    let reported = association.delegated_decisions[0].reported.unwrap();
    assert_eq!(association.section(reported).unwrap().heading, "Kväll");
}

#[test]
fn a_section_verified_at_once_is_one_of_the_meeting() {
    let mut known = file();
    known["meetings"][0]["verification"] = json!({ "immediate_sections": [2, 1, 2] });
    let meeting = read_value(&known).unwrap().association.meetings.remove(0);
    let at_once: Vec<_> = meeting.immediate.iter().map(|immediate| immediate.item).collect();
    assert_eq!(
        at_once,
        [meeting.items[0].id, meeting.items[1].id],
        "in the order of the agenda, of two with one number the first"
    );
    check(
        "/meetings/0/verification",
        json!({ "immediate_sections": [1, 7] }),
        "$.meetings[0].verification.immediate_sections[1]",
        Found::Number("7".to_owned()),
        Expected::SectionOfMeeting,
    );
}
