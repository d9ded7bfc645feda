//! The trash: what is deleted lies there until it is emptied.

use crate::refusal::{ActionError, Field, InvalidFault};
use crate::views::TrashRow;
use crate::{Office, StoreError, limits, records, reporting};
use chrono::{DateTime, Utc};
use domain::{ItemId, MeetingId, PartId, PartPlace, TrashKey};
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
            key: trashed.key,
            name: trashed.title,
            taken_from: trashed.taken_from,
            block: trashed.block,
            trashed_at: trashed.trashed_at,
        };
        Ok(self.store.trash()?.into_iter().map(row).collect())
    }

    /// Puts a record in the trash.
    ///
    /// # Errors
    /// It has a §, others refer to it, or its minutes are closed.
    pub fn move_to_trash(&mut self, key: &TrashKey, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        self.change(Action::Trash, at, |file| {
            reporting::release(file, &association, key)?;
            file.trash(key)
        })
    }

    /// Takes a part out of the text of an item, or a block out of a sub-item of it. What it says lies in the trash; one that says nothing is only
    /// gone, and answers with no identity.
    ///
    /// # Errors
    /// The item is not on record, nothing stands there, or the minutes are closed.
    pub fn remove_part(
        &mut self,
        item: ItemId,
        (part, block): (u32, Option<u32>),
        at: DateTime<Utc>,
    ) -> Result<(MeetingId, Option<PartId>), ActionError> {
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        let mut after = before.clone();
        let taken = PartPlace::take(&mut after.parts, part, block);
        let (place, part) = taken.ok_or_else(|| limits::refuse(Field::Parts, InvalidFault::OutOfRange))?;
        let kept = self.change_meeting::<_, ActionError>(meeting.id, (Action::Trash, None), at, |file| {
            file.edit_item(&after)?;
            if part.is_blank() { Ok(None) } else { file.trash_part(item, &place, &part).map(Some) }
        })?;
        Ok((meeting.id, kept))
    }

    /// Takes a record out of the trash.
    ///
    /// # Errors
    /// It is not there, or what it belongs to is.
    pub fn restore(&mut self, key: &TrashKey, at: DateTime<Utc>) -> Result<(), ActionError> {
        self.change(Action::Restore, at, |file| file.restore(key))
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

#[cfg(test)]
mod tests;
