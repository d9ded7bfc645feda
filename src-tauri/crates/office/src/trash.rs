//! The trash: what is deleted lies there until it is emptied.

use crate::refusal::ActionError;
use crate::views::{TrashKey, TrashRow};
use crate::{Office, StoreError, limits};
use chrono::{DateTime, Utc};
use store::Action;

impl Office {
    /// What lies in the trash, the last put there first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn trash(&self) -> Result<Vec<TrashRow>, StoreError> {
        let association = self.records()?;
        let row = |trashed: store::Trashed| TrashRow {
            meeting_day: trashed.belongs_to.and_then(|id| association.meeting(id)).map(|meeting| meeting.date),
            key: trashed.key.into(),
            name: trashed.title,
            trashed_at: trashed.trashed_at,
        };
        Ok(self.store.trash()?.into_iter().map(row).collect())
    }

    /// Puts a record in the trash.
    ///
    /// # Errors
    /// It has a §, others refer to it, or its minutes are closed.
    pub fn move_to_trash(&mut self, key: TrashKey, at: DateTime<Utc>) -> Result<(), ActionError> {
        self.change(Action::Trash, at, |file| file.trash(&key.into()))
    }

    /// Takes a record out of the trash.
    ///
    /// # Errors
    /// It is not there, or what it belongs to is.
    pub fn restore(&mut self, key: TrashKey, at: DateTime<Utc>) -> Result<(), ActionError> {
        self.change(Action::Restore, at, |file| file.restore(&key.into()))
    }

    /// Empties the trash for good and answers with how many records went.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn empty_trash(&mut self, at: DateTime<Utc>) -> Result<u32, ActionError> {
        let gone = self.change::<_, ActionError>(Action::EmptyTrash, at, |file| file.empty_trash())?;
        Ok(limits::small(gone))
    }
}

impl From<store::TrashKey> for TrashKey {
    fn from(key: store::TrashKey) -> Self {
        match key {
            store::TrashKey::Meeting(id) => Self::Meeting(id),
            store::TrashKey::Item(id) => Self::Item(id),
            store::TrashKey::Organisation(id) => Self::Organisation(id),
            store::TrashKey::Person(id) => Self::Person(id),
            store::TrashKey::Assignment(id) => Self::Assignment(id),
            store::TrashKey::Official(id) => Self::Official(id),
            store::TrashKey::Phrase(id) => Self::Phrase(id),
        }
    }
}

impl From<TrashKey> for store::TrashKey {
    fn from(key: TrashKey) -> Self {
        match key {
            TrashKey::Meeting(id) => Self::Meeting(id),
            TrashKey::Item(id) => Self::Item(id),
            TrashKey::Organisation(id) => Self::Organisation(id),
            TrashKey::Person(id) => Self::Person(id),
            TrashKey::Assignment(id) => Self::Assignment(id),
            TrashKey::Official(id) => Self::Official(id),
            TrashKey::Phrase(id) => Self::Phrase(id),
        }
    }
}

#[cfg(test)]
mod tests;
