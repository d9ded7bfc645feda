//! Organisations, people, seats and officials as the office changes them.

use super::*;
use crate::samples::{association, day, moment, sample};
use crate::{Action, Store, Write};
use domain::{OrganisationKind, Role, Seat};

fn write<T>(store: &mut Store, work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
    store.write(Action::EditPeople, moment(), work)
}

fn seat(person: &str) -> Assignment {
    Assignment { person: PersonId(person.to_owned()), role: None, ..association().assignments[0].clone() }
}

#[test]
fn records_are_added_and_rewritten() {
    let mut store = sample().store;
    let mut person = Person { id: PersonId("eva-ny".to_owned()), ..association().people[0].clone() };
    let mut organisation =
        MemberOrganisation { id: OrganisationId("region".to_owned()), ..association().organisations[0].clone() };
    let mut official = Official { person: person.id.clone(), title: "Chef".to_owned(), from: None, to: None };
    let (official_id, seat_id) = write(&mut store, |write| {
        write.add_person(&person)?;
        write.add_organisation(&organisation)?;
        Ok((write.add_official(&official)?, write.add_assignment(&seat("eva-ny"))?))
    })
    .unwrap();
    person.name = "Eva Ny".to_owned();
    person.aliases = vec!["Eva Gammal".to_owned()];
    organisation.kind = OrganisationKind::Region;
    organisation.short_name = Some("R".to_owned());
    official.title = "Förbundschef".to_owned();
    official.to = Some(day(2027, 1, 1));
    let changed = Assignment {
        seat: Seat::Alternate,
        role: Some(Role::FirstViceChair),
        calling_order: Some(2),
        ..seat("eva-ny")
    };
    write(&mut store, |write| {
        write.edit_person(&person)?;
        write.edit_organisation(&organisation)?;
        write.edit_official(official_id, &official)?;
        write.edit_assignment(seat_id, &changed)
    })
    .unwrap();
    assert_eq!(store.people().unwrap().last(), Some(&person));
    assert_eq!(store.organisations().unwrap().last(), Some(&organisation));
    assert_eq!(store.officials().unwrap(), [(official_id, official)]);
    assert_eq!(store.assignments().unwrap().last(), Some(&(seat_id, changed)));
}

#[test]
fn what_is_not_there_is_not_rewritten() {
    let mut store = sample().store;
    let person = Person { id: PersonId("no-one".to_owned()), ..association().people[0].clone() };
    let organisation =
        MemberOrganisation { id: OrganisationId("nowhere".to_owned()), ..association().organisations[0].clone() };
    let official = Official { person: PersonId("anna-ek".to_owned()), title: String::new(), from: None, to: None };
    type Change<'a> = Box<dyn FnOnce(&mut Write<'_>) -> Result<(), StoreError> + 'a>;
    let changes: [Change<'_>; 4] = [
        Box::new(|write| write.edit_person(&person)),
        Box::new(|write| write.edit_organisation(&organisation)),
        Box::new(|write| write.edit_official(OfficialId(9), &official)),
        Box::new(|write| write.edit_assignment(AssignmentId(9), &seat("anna-ek"))),
    ];
    for change in changes {
        assert!(matches!(write(&mut store, change), Err(StoreError::NoRecord(_))));
    }
    let twice = write(&mut store, |write| write.add_person(&association().people[0]));
    assert!(matches!(twice, Err(StoreError::Rule(_))));
}

#[test]
fn the_attendance_list_has_the_order_that_the_office_gives_it() {
    let mut store = sample().store;
    let second = write(&mut store, |write| write.add_assignment(&seat("bo-alm"))).unwrap();
    let first = store.assignments().unwrap()[0].0;
    write(&mut store, |write| write.order_assignments(&[second, first])).unwrap();
    let third = write(&mut store, |write| write.add_assignment(&seat("bo-alm"))).unwrap();
    let order = |store: &Store| store.assignments().unwrap().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(order(&store), [second, first, third]);
    assert_eq!(store.association().unwrap().assignments[0].person.0, "bo-alm");
    for wrong in [&[first, second][..], &[first, second, second]] {
        let refused = write(&mut store, |write| write.order_assignments(wrong));
        assert!(matches!(refused, Err(StoreError::IncompleteOrder)));
    }
}
