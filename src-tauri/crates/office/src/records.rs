//! The records in memory: read once, and again only where something has changed.
//!
//! A change of one meeting rereads that meeting, so that the pages of today's minutes do not wait for ten years of others.
//! What another process writes is seen by the version of the file.

use crate::Office;
use crate::StoreError;
use crate::refusal::{ActionError, Unknown};
use chrono::{DateTime, Utc};
use domain::{Association, Item, ItemId, Meeting, MeetingId};
use std::sync::Arc;
use store::{Action, Write};

/// The records as they were at a version of the file.
pub(crate) struct Records {
    version: i64,
    pub(crate) association: Arc<Association>,
}

impl Office {
    /// A number that changes with the file, also where another program has changed it.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn version(&self) -> Result<i64, StoreError> {
        self.store.version()
    }

    /// Everything in use, as it is now.
    pub(crate) fn records(&self) -> Result<Arc<Association>, StoreError> {
        let version = self.store.version()?;
        let mut kept = self.records.borrow_mut();
        if let Some(records) = kept.as_ref().filter(|records| records.version == version) {
            return Ok(Arc::clone(&records.association));
        }
        let association = Arc::new(self.store.association()?);
        *kept = Some(Records { version, association: Arc::clone(&association) });
        Ok(association)
    }

    /// Changes records of any kind.
    pub(crate) fn change<T, E: From<StoreError>>(
        &mut self,
        action: Action,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, E> {
        self.calling_off.heed()?;
        self.records.replace(None);
        Ok(self.store.write(action, at, work)?)
    }

    /// Changes one meeting and nothing else.
    pub(crate) fn change_meeting<T, E: From<StoreError>>(
        &mut self,
        meeting: MeetingId,
        (action, key): (Action, Option<&str>),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, E> {
        self.calling_off.heed()?;
        let value = match key {
            Some(key) => self.store.write_merging(action, key, at, work)?,
            None => self.store.write(action, at, work)?,
        };
        self.reread(meeting)?;
        Ok(value)
    }

    fn reread(&self, id: MeetingId) -> Result<(), StoreError> {
        let Some(mut records) = self.records.take() else { return Ok(()) };
        let Some(now) = self.store.meeting(id)? else { return Ok(()) };
        let association = Arc::make_mut(&mut records.association);
        // A meeting on another day may stand elsewhere in the list: then everything is read again.
        if let Some(before) = association.meetings.iter_mut().find(|meeting| meeting.id == id)
            && before.date == now.date
        {
            *before = now;
            self.records.replace(Some(records));
        }
        Ok(())
    }
}

/// A meeting on record.
pub(crate) fn meeting(association: &Association, id: MeetingId) -> Result<&Meeting, ActionError> {
    association.meeting(id).ok_or(ActionError::Unknown(Unknown::Meeting(id)))
}

/// An item on record, with its meeting.
pub(crate) fn item(association: &Association, id: ItemId) -> Result<(&Meeting, &Item), ActionError> {
    let found = association.meetings.iter().rev().find_map(|meeting| Some((meeting, meeting.item(id)?)));
    found.ok_or(ActionError::Unknown(Unknown::Item(id)))
}

/// An item of a meeting.
pub(crate) fn item_of(meeting: &Meeting, id: ItemId) -> Result<&Item, ActionError> {
    meeting.item(id).ok_or(ActionError::Unknown(Unknown::Item(id)))
}
