//! The records in memory are those of the file, also where only what was changed is read again.

use crate::samples::{at, day, office, planned};
use crate::{Office, StoreError};
use domain::{
    DelegatedDecision, DelegationPoint, Direction, Grant, Matter, MatterId, MeetingId, RegisteredDocument, Task,
    TrashKey,
};
use std::sync::Arc;
use store::{Action, Write};

fn change<T>(office: &mut Office, work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>) -> T {
    office.change_registry::<T, StoreError>((Action::Register, None), at("09:00"), work).unwrap()
}

/// What is kept is what the file holds, and was not read as a whole.
#[track_caller]
fn as_in_the_file(office: &Office) {
    let kept = office.records.borrow().as_ref().map(|records| Arc::clone(&records.association));
    assert_eq!(*kept.expect("records in memory"), office.store.association().unwrap());
}

#[test]
fn a_changed_record_of_each_kind_is_read_again_alone() {
    let (_folder, mut office) = office();
    office.records().unwrap();
    let letter = RegisteredDocument::new(Direction::Received, "Ansökan");
    for step in 0..2 {
        let (first, point) = change(&mut office, |file| {
            file.put_matter(&Matter {
                id: MatterId(0),
                number: format!("26:{step}").parse().unwrap(),
                subject: "Insatser".to_owned(),
                opened: day("2026-05-19"),
                closed: None,
            })?;
            let first = file.put_document(&letter)?;
            file.put_document(&RegisteredDocument::new(Direction::Sent, "Svar"))?;
            file.put_delegated_decision(&DelegatedDecision::new("Avtal"))?;
            file.put_task(&Task::new("Återkomma"))?;
            file.put_grant(&Grant::new("Stödet"))?;
            Ok((first, file.put_delegation_point(&DelegationPoint::new("4.2"))?))
        });
        as_in_the_file(&office);
        change(&mut office, |file| {
            file.put_document(&RegisteredDocument { id: first, for_board: true, ..letter.clone() })?;
            file.trash(&TrashKey::DelegationPoint(point))
        });
        as_in_the_file(&office);
        change(&mut office, |file| file.restore(&TrashKey::DelegationPoint(point)));
        as_in_the_file(&office);
    }
    assert_eq!(office.records().unwrap().registry.len(), 4);
}

#[test]
fn what_of_a_meeting_follows_is_read_again_with_it() {
    let (_folder, mut office) = office();
    let meeting: MeetingId = planned(&mut office);
    let mut item = office.records().unwrap().meeting(meeting).unwrap().items[0].clone();
    item.heading = "Inkomna handlingar".to_owned();
    change(&mut office, |file| {
        file.edit_item(&item)?;
        file.put_document(&RegisteredDocument::new(Direction::Received, "Ansökan"))
    });
    as_in_the_file(&office);
    assert_eq!(office.records().unwrap().meeting(meeting).unwrap().items[0].heading, "Inkomna handlingar");
}

#[test]
fn what_was_not_written_leaves_the_records_in_memory() {
    let (_folder, mut office) = office();
    office.records().unwrap();
    let refused: Result<(), StoreError> = office.change_registry((Action::Register, None), at("09:00"), |file| {
        file.put_document(&RegisteredDocument::new(Direction::Received, "Ansökan"))?;
        Err(StoreError::CalledOff)
    });
    refused.unwrap_err();
    as_in_the_file(&office);
}
