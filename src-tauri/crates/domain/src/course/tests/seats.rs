//! Who sits where, and who is the right one to call.

use super::*;
use crate::course::{objections, room};
use crate::{Objection, Presence};

fn called(room: &Room, seat: usize) -> Vec<(&str, Vec<Objection>)> {
    room.seats[seat].candidates.iter().map(|c| (c.person.0.as_str(), c.objections.clone())).collect()
}

#[test]
fn a_member_who_comes_takes_the_seat_back_and_the_alternate_stays() {
    let before = [("12:55", come("anna")), ("12:56", come("ada")), ("13:00", BEGIN), ("13:01", take("ada", "bo"))];
    let room = room_after(&before);
    assert_eq!(serving(&room), people(["anna", "ada", ""]));
    assert_eq!((room.serving, room.needed), (2, 2));
    assert_eq!(room.alternates[1].serves_for, Some(id("bo")));
    let room = room_after(&[&before[..], &[("13:20", come("bo"))]].concat());
    assert_eq!(serving(&room), people(["anna", "bo", ""]));
    let ada = &room.alternates[1];
    assert_eq!((ada.serves_for.as_ref(), matches!(ada.presence, Presence::Present { .. })), (None, true));
}

#[test]
fn a_disqualification_ends_by_itself_when_the_next_item_is_opened() {
    let events = [
        ("13:00", come("anna")),
        ("13:00", come("bo")),
        ("13:00", come("ada")),
        ("13:00", BEGIN),
        ("13:05", open(7)),
        ("13:06", step_out("bo")),
        ("13:06", take("ada", "bo")),
        ("13:20", conclude(7)),
    ];
    let room = room_after(&events);
    assert_eq!(serving(&room), people(["anna", "ada", ""]));
    assert_eq!(room.seats[1].presence, Presence::Disqualified { since: time("13:06") });
    let room = room_after(&[&events[..], &[("13:21", open(8))]].concat());
    assert_eq!(serving(&room), people(["anna", "bo", ""]));
    assert_eq!(room.seats[1].presence, Presence::Present { mode: Mode::OnSite, since: time("13:21") });
}

#[test]
fn an_alternate_who_is_disqualified_has_the_seat_again_in_the_next_item() {
    let events = [
        ("13:00", come("ada")),
        ("13:00", come("alf")),
        ("13:00", BEGIN),
        ("13:01", take("ada", "bo")),
        ("13:05", open(7)),
        ("13:06", step_out("ada")),
        ("13:06", take("alf", "bo")),
    ];
    let room = room_after(&events);
    assert_eq!(serving(&room), people(["", "alf", ""]));
    let room = room_after(&[&events[..], &[("13:20", end(7, Outcome::Noted)), ("13:21", open(8))]].concat());
    assert_eq!(serving(&room), people(["", "ada", ""]));
    assert_eq!(room.alternates[0].serves_for, None);
}

#[test]
fn the_seats_own_organisation_is_called_first_and_in_its_order() {
    let there = [("13:00", come("sara")), ("13:00", come("alf")), ("13:00", come("ada")), ("13:00", BEGIN)];
    let room = room_after(&there);
    let other = vec![Objection::OtherAppointer, Objection::OutOfOrder];
    assert_eq!(called(&room, 0), [("ada", vec![]), ("alf", vec![Objection::OutOfOrder]), ("sara", other)]);
    let alone = [Objection::OtherAppointer];
    let behind = vec![Objection::OtherAppointer, Objection::OutOfOrder];
    assert_eq!(called(&room, 2), [("sara", vec![]), ("ada", behind.clone()), ("alf", behind)]);
    let room = room_after(&[("13:00", come("sara")), ("13:00", BEGIN)]);
    assert_eq!(called(&room, 0), [("sara", alone.to_vec())]);
}

#[test]
fn in_a_federation_an_alternate_of_another_member_is_only_called_later() {
    let seats = seats();
    let federation = Board { form: BodyForm::MunicipalFederation, ..board(&seats) };
    let there = course(&[("13:00", come("sara")), ("13:00", come("alf")), ("13:00", BEGIN)]);
    let room = room(&agenda(), &there, &federation);
    assert_eq!(called(&room, 0), [("alf", vec![]), ("sara", vec![Objection::OutOfOrder])]);
}

#[test]
fn no_one_is_called_to_a_seat_that_is_served_and_no_one_who_serves_is_called() {
    let events = [("13:00", come("anna")), ("13:00", come("ada")), ("13:00", BEGIN), ("13:01", take("ada", "bo"))];
    let room = room_after(&events);
    assert_eq!((called(&room, 0), called(&room, 1), called(&room, 2)), (vec![], vec![], vec![]));
}

#[test]
fn who_served_and_left_is_called_last_and_with_a_warning() {
    let events = [
        ("13:00", come("ada")),
        ("13:00", come("alf")),
        ("13:00", come("anna")),
        ("13:00", BEGIN),
        ("13:01", take("ada", "bo")),
        ("13:10", go("ada")),
        ("13:20", come("ada")),
    ];
    let room = room_after(&events);
    assert_eq!(called(&room, 1), [("alf", vec![]), ("ada", vec![Objection::LeftEarlier])]);
    let seats = seats();
    let gone = course(&[&events[..], &[("13:30", go("anna"))]].concat());
    let warned = |what: &Occurrence| objections(&gone, &board(&seats), what);
    assert_eq!(warned(&come("anna")), [Objection::LeftEarlier]);
    assert_eq!(warned(&take("ada", "bo")), [Objection::LeftEarlier]);
    assert_eq!(warned(&take("alf", "bo")), []);
    assert_eq!(warned(&come("bo")), [], "has not been there");
}

#[test]
fn who_only_listened_and_left_may_be_called_without_a_word() {
    let events = [("13:00", come("ada")), ("13:00", BEGIN), ("13:10", go("ada")), ("13:20", come("ada"))];
    assert_eq!(called(&room_after(&events), 0), [("ada", vec![])]);
}

#[test]
fn taking_part_remotely_needs_a_decision() {
    let seats = seats();
    let undecided = board(&seats);
    let decided = Board { remote_allowed: true, ..undecided };
    assert_eq!(objections(&[], &undecided, &remote("anna")), [Objection::RemoteNotDecided]);
    assert_eq!(objections(&[], &decided, &remote("anna")), []);
    assert_eq!(objections(&[], &undecided, &remote("a guest")), []);
    let there = course(&[("13:00", remote("ada")), ("13:00", come("alf")), ("13:00", BEGIN)]);
    let room = room(&agenda(), &there, &undecided);
    assert_eq!(called(&room, 0), [("alf", vec![]), ("ada", vec![Objection::RemoteNotDecided])]);
}

#[test]
fn guests_are_in_the_room_and_have_no_seat() {
    let room = room_after(&[("13:00", come("elin")), ("13:00", come("ola")), ("13:00", BEGIN), ("13:30", go("ola"))]);
    assert_eq!((room.others, room.serving), (vec![id("elin")], 0));
}

#[test]
fn only_seats_of_the_day_count_and_no_one_has_two() {
    let mut seats = seats();
    seats[1].1.to = Some(day("2026-03-01"));
    seats.push((AssignmentId(9), seat("anna", Seat::Member, "skogaby", None)));
    seats.push((AssignmentId(10), seat("anna", Seat::Alternate, "skogaby", None)));
    let room = room(&agenda(), &[], &board(&seats));
    assert_eq!(room.seats.iter().map(|seat| seat.member.clone()).collect::<Vec<_>>(), [id("anna"), id("cilla")]);
    assert_eq!((room.needed, room.alternates.len()), (2, 3));
}
