//! Why an action on the open file was not done.

use super::{CommandError, log};
use crate::commands::ReadOnly;
use domain::TrashKey;
use office::{ActionError, StoreError, Unknown};
use std::path::Path;

/// An error of the office that the page can be told.
pub(crate) trait Reason {
    /// What the page is told of it; `file` is the open one.
    fn told(self, file: &Path) -> CommandError;
}

impl Reason for CommandError {
    fn told(self, _: &Path) -> CommandError {
        self
    }
}

impl Reason for ActionError {
    fn told(self, file: &Path) -> CommandError {
        match self {
            ActionError::Invalid(invalid) => CommandError::Invalid(invalid),
            ActionError::Unknown(unknown) => CommandError::Unknown(unknown),
            ActionError::NotNow(reason) => CommandError::NotNow { reason },
            ActionError::Course(refusal) => CommandError::Course(refusal),
            ActionError::Posting(reason) => CommandError::Posting { reason },
            ActionError::Registry(refusal) => CommandError::Registry { refusal },
            ActionError::Delegation(troubles) => CommandError::Delegation { troubles },
            ActionError::Calendar(refusal) => CommandError::CalendarFile { refusal },
            ActionError::Store(error) => error.told(file),
        }
    }
}

impl Reason for StoreError {
    fn told(self, file: &Path) -> CommandError {
        let path = || file.display().to_string();
        match self {
            StoreError::CalledOff => CommandError::CalledOff,
            StoreError::Frozen { meeting } => CommandError::Frozen { meeting },
            StoreError::Sealed { meeting } => CommandError::Sealed { meeting },
            StoreError::NotSealed { meeting } => CommandError::NotSealed { meeting },
            StoreError::Signed { meeting } => CommandError::Signed { meeting },
            StoreError::NotVerified { meeting } => CommandError::NotVerified { meeting },
            StoreError::AlreadyOpened { item, section } => CommandError::AlreadyOpened { item, section },
            StoreError::YearInUse { meeting } => CommandError::YearInUse { meeting },
            StoreError::HasSections { meeting } => CommandError::HasSections { meeting },
            StoreError::SectionOrder { meeting } => CommandError::SectionOrder { meeting },
            StoreError::IncompleteOrder => CommandError::IncompleteOrder,
            StoreError::InUse { count } => CommandError::InUse { count },
            StoreError::InTrash(key) => CommandError::InTrash { key },
            StoreError::NumberTaken(number) => CommandError::NumberTaken { number },
            StoreError::Numbered(key) => CommandError::Numbered { key },
            StoreError::Reported(key) => CommandError::Reported { key },
            StoreError::ChangedSince => CommandError::ChangedSince,
            StoreError::NoMeeting(id) => CommandError::Unknown(Unknown::Meeting(id)),
            StoreError::NoItem(id) => CommandError::Unknown(Unknown::Item(id)),
            StoreError::NoEvent(id) => CommandError::Unknown(Unknown::Event(id)),
            StoreError::NoRecord(key) => CommandError::Unknown(no_record(key)),
            StoreError::NoSeries(prefix) => CommandError::Unknown(Unknown::Number(prefix)),
            StoreError::Locked => CommandError::FileLocked { path: path() },
            StoreError::ReadOnly => CommandError::ReadOnly { reason: ReadOnly::Protected },
            StoreError::DiskFull => CommandError::DiskFull,
            StoreError::Damaged { .. } => {
                log(&self);
                CommandError::FileDamaged { path: path() }
            }
            StoreError::Create(error) => CommandError::opening(file, error),
            StoreError::Rule(_) => CommandError::Contradiction { reference: log(&self) },
            StoreError::WrongHash(_) | StoreError::Sqlite(_) => CommandError::unexpected(&self),
        }
    }
}

fn no_record(key: TrashKey) -> Unknown {
    match key {
        TrashKey::Meeting(id) => Unknown::Meeting(id),
        TrashKey::Item(id) => Unknown::Item(id),
        TrashKey::Organisation(id) => Unknown::Organisation(id),
        TrashKey::Person(id) => Unknown::Person(id),
        TrashKey::Assignment(id) => Unknown::Assignment(id),
        TrashKey::Official(id) => Unknown::Official(id),
        TrashKey::Part(id) => Unknown::Part(id),
        TrashKey::Board(id) => Unknown::Board(id),
        TrashKey::Series(prefix) => Unknown::Number(prefix),
        TrashKey::MeetingType(id) => Unknown::MeetingType(id),
        TrashKey::Phrase(id) => Unknown::Phrase(id),
        TrashKey::CalendarEntry(id) => Unknown::CalendarEntry(id),
        TrashKey::Document(id) => Unknown::Document(id),
        TrashKey::DelegationPoint(id) => Unknown::DelegationPoint(id),
        TrashKey::DelegatedDecision(id) => Unknown::DelegatedDecision(id),
        TrashKey::Task(id) => Unknown::Task(id),
        TrashKey::Grant(id) => Unknown::Grant(id),
        TrashKey::Matter(id) => Unknown::Matter(id),
    }
}
