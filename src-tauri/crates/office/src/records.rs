//! The records in memory: read once, and again only where something has changed.
//!
//! A change of one meeting rereads that meeting, so that the pages of today's minutes do not wait for ten years of others. A change
//! of the registry rereads the records that it changed, so that one document does not wait for fifty thousand.
//! What another process writes is seen by the version of the file.

use crate::Office;
use crate::StoreError;
use crate::refusal::{ActionError, Unknown};
use crate::reporting::{self, Reach};
use chrono::{DateTime, Utc};
use domain::{Association, Item, ItemId, Meeting, MeetingId};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Action, Store, Touched, Write};

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
        let before = reporting::concerns(action, false).then(|| self.records()).transpose()?;
        self.records.replace(None);
        Ok(self.store.write(action, at, |file| {
            let value = work(file)?;
            before.map_or(Ok(()), |before| reporting::settle(file, &before, Reach::Anything, at))?;
            Ok(value)
        })?)
    }

    /// Changes one meeting, and what waits to be told at one.
    pub(crate) fn change_meeting<T, E: From<StoreError>>(
        &mut self,
        meeting: MeetingId,
        (action, key): (Action, Option<&str>),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, E> {
        self.calling_off.heed()?;
        let before = reporting::concerns(action, key.is_some()).then(|| self.records()).transpose()?;
        let (value, mut touched) = self.store.write_telling((action, key), at, |file| {
            let value = work(file)?;
            before.map_or(Ok(()), |before| reporting::settle(file, &before, Reach::Meeting(meeting), at))?;
            Ok(value)
        })?;
        // Beside the meeting's own rows there is nothing else that such an action changes.
        touched.remove(&Touched::Other);
        touched.insert(Touched::Meeting(meeting));
        self.reread(&touched)?;
        Ok(value)
    }

    /// Changes records of the registry, of delegation, tasks and grants, and what of meetings follows from it; with a key it is
    /// undone together with those before it. Let go of the records before: kept, they would be copied.
    pub(crate) fn change_registry<T, E: From<StoreError>>(
        &mut self,
        change: (Action, Option<&str>),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, E> {
        self.calling_off.heed()?;
        let before = reporting::concerns(change.0, false).then(|| self.records()).transpose()?;
        let (value, touched) = self.store.write_telling(change, at, |file| {
            let value = work(file)?;
            before.map_or(Ok(()), |before| reporting::settle(file, &before, Reach::Anything, at))?;
            Ok(value)
        })?;
        self.reread(&touched)?;
        Ok(value)
    }

    fn reread(&self, touched: &BTreeSet<Touched>) -> Result<(), StoreError> {
        if let Some(mut records) = self.records.take()
            && patch(&self.store, Arc::make_mut(&mut records.association), touched)?
        {
            self.records.replace(Some(records));
        }
        Ok(())
    }
}

/// Puts a meeting in its place. One that is new or on another day may stand elsewhere in the list: then everything is to be read
/// again.
fn put_meeting(association: &mut Association, now: Meeting) -> bool {
    match association.meetings.iter_mut().find(|meeting| meeting.id == now.id) {
        Some(before) if before.date == now.date => {
            *before = now;
            true
        }
        Some(_) | None => false,
    }
}

/// Reads again what was changed; `false` where everything is to be read again.
fn patch(store: &Store, all: &mut Association, touched: &BTreeSet<Touched>) -> Result<bool, StoreError> {
    for one in touched {
        match *one {
            Touched::Meeting(id) => match store.meeting(id)? {
                Some(now) => {
                    if !put_meeting(all, now) {
                        return Ok(false);
                    }
                }
                None => return Ok(false),
            },
            Touched::Document(id) => put(&mut all.registry, |one| one.id, id, store.document(id)?),
            Touched::Matter(id) => put(&mut all.matters, |one| one.id, id, store.matter(id)?),
            Touched::DelegationPoint(id) => {
                put(&mut all.delegation_points, |one| one.id, id, store.delegation_point(id)?);
            }
            Touched::DelegatedDecision(id) => {
                put(&mut all.delegated_decisions, |one| one.id, id, store.delegated_decision(id)?);
            }
            Touched::Task(id) => put(&mut all.tasks, |one| one.id, id, store.task(id)?),
            Touched::Grant(id) => put(&mut all.grants, |one| one.id, id, store.grant(id)?),
            Touched::Other => return Ok(false),
        }
    }
    Ok(true)
}

/// Puts a record in a list that is sorted by identity; one that is no longer there is taken out.
fn put<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K, id: K, now: Option<T>) {
    match (list.binary_search_by(|one| key(one).cmp(&id)), now) {
        (Ok(at), Some(now)) => list[at] = now,
        (Err(at), Some(now)) => list.insert(at, now),
        (Ok(at), None) => drop(list.remove(at)),
        (Err(_), None) => {}
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

#[cfg(test)]
mod tests;
