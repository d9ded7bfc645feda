//! Replies become the expected board; FSL 10, 12 and 15 §§.

use super::{Expected, expected};
use crate::builders::{assignment, association, day, id, meeting};
use crate::{Answer, Assignment, Association, BodyForm, Meeting, OrganisationId, Reply, Seat};

fn seat(key: &str, kind: Seat, by: &str, order: Option<u32>) -> Assignment {
    Assignment { appointed_by: Some(OrganisationId(by.to_owned())), calling_order: order, ..assignment(key, kind) }
}

/// Three members; two alternates of Granvik in calling order, one of Skogaby.
fn lark() -> Association {
    let mut association = association("Lärkan");
    association.assignments = vec![
        seat("anna", Seat::Member, "granvik", None),
        seat("bo", Seat::Member, "granvik", None),
        seat("cia", Seat::Member, "skogaby", None),
        seat("eva", Seat::Alternate, "granvik", Some(2)),
        seat("dan", Seat::Alternate, "granvik", Some(1)),
        seat("finn", Seat::Alternate, "skogaby", Some(1)),
    ];
    association
}

fn with(answers: &[(&str, Answer)]) -> Meeting {
    let mut meeting = meeting(1, "2026-06-16", vec![]);
    let reply = |(key, answer): &(&str, Answer)| Reply {
        person: id(key),
        answer: *answer,
        noted_on: day("2026-06-10"),
        note: None,
    };
    meeting.replies = answers.iter().map(reply).collect();
    meeting
}

fn to_call(expected: &Expected) -> Vec<Option<&str>> {
    expected.seats.iter().map(|seat| seat.to_call.as_ref().map(|person| person.0.as_str())).collect()
}

#[test]
fn those_who_have_not_answered_are_not_expected_and_no_one_is_called_for_them() {
    let expected = expected(&lark(), &with(&[("anna", Answer::Comes), ("cia", Answer::Remote)]));
    assert_eq!(to_call(&expected), [None, None, None]);
    assert_eq!(expected.seats[1].answer, None);
    let quorum = expected.quorum;
    assert_eq!((quorum.needed, quorum.expected, quorum.silent, quorum.enough), (2, 2, 1, true));
}

#[test]
fn the_first_alternate_of_the_same_member_is_called_and_fills_one_seat() {
    let found = expected(&lark(), &with(&[("anna", Answer::Absent), ("bo", Answer::Absent), ("cia", Answer::Absent)]));
    assert_eq!(to_call(&found), [Some("dan"), Some("eva"), Some("finn")]);
    let order: Vec<_> = found.seats[0].called.iter().map(|reply| (reply.person.0.as_str(), reply.order)).collect();
    assert_eq!(order, [("dan", Some(1)), ("eva", Some(2))], "in calling order, of the same member only");
    assert_eq!((found.quorum.expected, found.quorum.enough), (0, false));
}

#[test]
fn an_alternate_who_cannot_come_is_passed_over_and_one_who_comes_is_counted() {
    let answers = [("anna", Answer::Absent), ("bo", Answer::Absent), ("dan", Answer::Absent), ("eva", Answer::Comes)];
    let expected = expected(&lark(), &with(&answers));
    assert_eq!(to_call(&expected), [Some("eva"), None, None], "no one is left for the second seat");
    assert_eq!((expected.quorum.expected, expected.quorum.silent), (1, 1));
}

#[test]
fn another_members_alternate_is_called_only_where_the_law_knows_no_such_bond() {
    let meeting = with(&[("cia", Answer::Absent), ("finn", Answer::Absent)]);
    assert_eq!(to_call(&expected(&lark(), &meeting))[2], None);
    let mut federation = lark();
    federation.body.form = BodyForm::MunicipalFederation;
    let expected = expected(&federation, &meeting);
    assert_eq!(to_call(&expected)[2], Some("dan"));
    assert_eq!(expected.seats[2].called.iter().map(|r| r.same_appointer).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn seats_of_other_times_do_not_count() {
    let mut association = lark();
    association.assignments[2].to = Some(day("2026-03-31"));
    association.assignments[4].to = Some(day("2026-03-31"));
    let expected = expected(&association, &with(&[("anna", Answer::Absent)]));
    assert_eq!((expected.seats.len(), expected.quorum.needed), (2, 2));
    assert_eq!(to_call(&expected), [Some("eva"), None]);
}
