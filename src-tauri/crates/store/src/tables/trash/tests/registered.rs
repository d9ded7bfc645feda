//! The registry, delegation, tasks and grants: what goes in the trash, and what stays because it has a number or is used.

use super::*;
use domain::{DelegatedDecision, DelegationPoint, Direction, Grant, Matter, RegisteredDocument, Task};

fn put<T>(store: &mut Store, work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>) -> T {
    store.write(Action::Register, moment(), work).unwrap()
}

/// A record of each kind that can be put away. A document of the sample bears the number of the matter.
pub(super) fn add_registered(store: &mut Store) -> Vec<TrashKey> {
    let letter = RegisteredDocument::new(Direction::Received, "Tidskrift");
    let matter = Matter {
        id: MatterId(0),
        number: "25/7".parse().unwrap(),
        subject: "Remiss".to_owned(),
        opened: day(2025, 2, 3),
        closed: None,
    };
    put(store, |write| {
        Ok(vec![
            TrashKey::Document(write.put_document(&letter)?),
            TrashKey::Matter(write.put_matter(&matter)?),
            TrashKey::DelegationPoint(write.put_delegation_point(&DelegationPoint::new("4.2"))?),
            TrashKey::DelegatedDecision(write.put_delegated_decision(&DelegatedDecision::new("Avtal"))?),
            TrashKey::Task(write.put_task(&Task::new("Återkomma"))?),
            TrashKey::Grant(write.put_grant(&Grant::new("Stödet"))?),
        ])
    })
}

#[test]
fn a_matter_stays_while_anything_names_it_and_where_nothing_else_bears_its_number() {
    let mut store = sample().store;
    let matter = |number: &str| Matter {
        id: MatterId(0),
        number: number.parse().unwrap(),
        subject: "Plan".to_owned(),
        opened: day(2025, 2, 3),
        closed: None,
    };
    let alone = put(&mut store, |write| write.put_matter(&matter("25:44")));
    let refused = trash(&mut store, TrashKey::Matter(alone));
    assert!(matches!(refused, Err(StoreError::Numbered(_))), "{refused:?}");
    // §§ of the sample and its document name 25:03; no document bears it until now.
    let named = put(&mut store, |write| {
        let bearer = RegisteredDocument::new(Direction::Received, "Plan");
        write.put_document(&RegisteredDocument { number: Some("25:3".parse().unwrap()), ..bearer })?;
        write.put_matter(&matter("25:003"))
    });
    let refused = trash(&mut store, TrashKey::Matter(named));
    assert!(matches!(refused, Err(StoreError::InUse { count: 6 })), "{refused:?}");
}

#[test]
fn a_point_stays_while_a_decision_of_its_days_was_made_by_it() {
    let mut store = sample().store;
    let (old, new) = put(&mut store, |write| {
        let old = DelegationPoint { to: Some(day(2025, 12, 31)), ..DelegationPoint::new("4.2") };
        let new = DelegationPoint { from: Some(day(2026, 1, 1)), ..DelegationPoint::new("4.2") };
        let made = DelegatedDecision { point: Some("4.2".to_owned()), ..DelegatedDecision::new("Avtal") };
        write.put_delegated_decision(&DelegatedDecision { date: Some(day(2025, 5, 5)), ..made })?;
        Ok((write.put_delegation_point(&old)?, write.put_delegation_point(&new)?))
    });
    assert!(matches!(trash(&mut store, TrashKey::DelegationPoint(old)), Err(StoreError::InUse { count: 1 })));
    trash(&mut store, TrashKey::DelegationPoint(new)).unwrap();
}

#[test]
fn a_grant_stays_while_another_goes_on_from_it_and_comes_back_before_it() {
    let mut store = sample().store;
    let first = put(&mut store, |write| write.put_grant(&Grant::new("Stödet 2025")));
    let second =
        put(&mut store, |write| write.put_grant(&Grant { predecessor: Some(first), ..Grant::new("Stödet 2026") }));
    assert!(matches!(trash(&mut store, TrashKey::Grant(first)), Err(StoreError::InUse { count: 1 })));
    trash(&mut store, TrashKey::Grant(second)).unwrap();
    trash(&mut store, TrashKey::Grant(first)).unwrap();
    let refused = restore(&mut store, TrashKey::Grant(second));
    assert!(matches!(refused, Err(StoreError::InTrash(TrashKey::Grant(id))) if id == first), "{refused:?}");
    restore(&mut store, TrashKey::Grant(first)).unwrap();
    restore(&mut store, TrashKey::Grant(second)).unwrap();
}

#[test]
fn a_person_who_stands_as_a_substitute_stays() {
    let mut store = sample().store;
    add_person(&mut store, "gäst");
    let named = Party { who: Who::Person(person("gäst")), written: None };
    put(&mut store, |write| {
        write.put_delegation_point(&DelegationPoint { substitute: Some(named), ..DelegationPoint::new("4.2") })
    });
    assert!(matches!(trash(&mut store, TrashKey::Person(person("gäst"))), Err(StoreError::InUse { count: 1 })));
}
