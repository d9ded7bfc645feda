//! People, seats and officials, with whom and what is refused.

use crate::samples::{at, day, office, person};
use crate::views::NewPerson;
use crate::{ActionError, Field, InvalidFault, StoreError, Unknown};
use domain::{Assignment, Official, OrganisationId, Seat, TrashKey};

fn new_person(name: &str) -> NewPerson {
    NewPerson { name: name.into(), party: None, title: None, email: None, aliases: vec![] }
}

fn seat(key: &str) -> Assignment {
    Assignment {
        person: person(key),
        seat: Seat::Member,
        appointed_by: None,
        role: None,
        from: None,
        to: None,
        calling_order: None,
    }
}

#[test]
fn a_person_gets_a_readable_key_that_no_one_has_or_may_get_back() {
    let (_folder, mut office) = office();
    let first = office.add_person(new_person("Åsa Ör"), at("09:00")).unwrap();
    assert_eq!(first, person("asa-or"));
    office.move_to_trash(&TrashKey::Person(first.clone()), at("09:01")).unwrap();
    assert_eq!(office.add_person(new_person("Åsa Ör"), at("09:02")).unwrap(), person("asa-or-2"));
    office.restore(&TrashKey::Person(first), at("09:03")).unwrap();
}

#[test]
fn a_seat_of_someone_who_is_not_on_record_is_refused() {
    let (_folder, mut office) = office();
    let refused = office.add_assignment(&seat("stranger"), at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Person(id)) if id == person("stranger")));
    let stranger = Assignment { appointed_by: Some(OrganisationId("x".into())), ..seat("per-ek") };
    let refused = office.add_assignment(&stranger, at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Organisation(_))));
}

#[test]
fn a_seat_does_not_end_before_it_begins() {
    let (_folder, mut office) = office();
    let backward = Assignment { from: Some(day("2026-02-01")), to: Some(day("2026-01-01")), ..seat("per-ek") };
    let ActionError::Invalid(invalid) = office.add_assignment(&backward, at("09:00")).unwrap_err() else {
        panic!("a period")
    };
    assert_eq!((invalid.field, invalid.fault), (Field::Period, InvalidFault::OutOfRange));
}

#[test]
fn an_ended_seat_holds_no_more_and_stays_on_record() {
    let (_folder, mut office) = office();
    let rows = office.association_view(day("2026-05-19")).unwrap().assignments;
    let ended = Assignment { to: Some(day("2026-03-31")), ..rows[0].assignment.clone() };
    office.edit_assignment(rows[0].id, &ended, at("09:00")).unwrap();
    let view = office.association_view(day("2026-05-19")).unwrap();
    assert_eq!((view.assignments.len(), view.assignments[0].holds_today, view.seats), (7, false, 4));
}

#[test]
fn the_order_names_every_seat_once() {
    let (_folder, mut office) = office();
    let ids: Vec<_> =
        office.association_view(day("2026-05-19")).unwrap().assignments.iter().map(|row| row.id).collect();
    let turned: Vec<_> = ids.iter().rev().copied().collect();
    office.order_assignments(&turned, at("09:00")).unwrap();
    let rows = office.association_view(day("2026-05-19")).unwrap().assignments;
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), turned);
    let refused = office.order_assignments(&ids[1..], at("09:01")).unwrap_err();
    assert!(matches!(refused, ActionError::Store(StoreError::IncompleteOrder)));
}

#[test]
fn an_official_has_a_title() {
    let (_folder, mut office) = office();
    let untitled = Official { person: person("per-ek"), title: " ".into(), from: None, to: None };
    assert!(matches!(office.add_official(&untitled, at("09:00")), Err(ActionError::Invalid(_))));
    let id = office.add_official(&Official { title: "ekonom".into(), ..untitled.clone() }, at("09:00")).unwrap();
    office.edit_official(id, &Official { title: "ekonomichef".into(), ..untitled }, at("09:01")).unwrap();
}

#[test]
fn how_often_a_person_is_named_is_counted() {
    let (_folder, mut office) = office();
    crate::samples::planned(&mut office);
    let view = office.association_view(day("2026-05-19")).unwrap();
    let used = |key: &str| view.people.iter().find(|row| row.person.id == person(key)).unwrap().used;
    assert_eq!((used("karin-berg"), used("maja-falk")), (2, 2), "a seat or an office, and a meeting");
}
