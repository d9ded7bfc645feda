//! What is called off has not happened, and what comes after it is done.

use crate::samples::{at, day, office};
use crate::views::NewPerson;
use crate::{ActionError, CallingOff, StoreError};

fn new_person(name: &str) -> NewPerson {
    NewPerson { name: name.into(), party: None, title: None, email: None, aliases: vec![] }
}

#[test]
fn what_is_called_off_is_not_written_and_the_next_action_is() {
    let (_folder, mut office) = office();
    let calling_off = CallingOff::default();
    office.heed(&calling_off);
    let before = office.association_view(day("2026-05-19")).unwrap();
    calling_off.call_off();
    let refused = office.add_person(new_person("Åsa Ör"), at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Store(StoreError::CalledOff)));
    let after = office.association_view(day("2026-05-19")).unwrap();
    assert_eq!(after.people.len(), before.people.len());
    assert_eq!(office.undo_state(at("09:00")).unwrap().undo, None);

    calling_off.begin();
    office.add_person(new_person("Åsa Ör"), at("09:01")).unwrap();
    assert_eq!(office.association_view(day("2026-05-19")).unwrap().people.len(), before.people.len() + 1);
}
