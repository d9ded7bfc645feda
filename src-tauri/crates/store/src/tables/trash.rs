//! The trash: a mark on the row, so that a record comes back where it was. Emptied, it is gone for good.
//!
//! What cannot be put there: an item that has its § and a meeting that has given one, for § numbers have no gap; anything in
//! minutes that are closed or verified; a document or a delegated decision that has a number or is told to the board, for
//! numbers have no gap either; a record that others refer to.

mod contents;
mod parts;
mod references;
mod registered;

pub use contents::Trashed;
pub(crate) use contents::contents;

use super::order;
use crate::audit::{self, Record};
use crate::error::StoreError;
use crate::values::{Moment, rows};
use crate::write::Write;
use chrono::{DateTime, Utc};
use domain::{
    AssignmentId, BoardId, CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, GrantId, ItemId,
    MatterId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PartId, PersonId, PhraseId, TaskId, TrashKey,
};
use references::Depth;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The table that a record lies in, and the column that identifies it there.
fn table(key: &TrashKey) -> (&'static str, &'static str) {
    match key {
        TrashKey::Part(_) => ("removed_part", "id"),
        TrashKey::Board(_) => ("notice_board", "id"),
        TrashKey::Series(_) => ("number_series", "prefix"),
        TrashKey::Meeting(_)
        | TrashKey::Item(_)
        | TrashKey::Organisation(_)
        | TrashKey::Person(_)
        | TrashKey::Assignment(_)
        | TrashKey::Official(_)
        | TrashKey::MeetingType(_)
        | TrashKey::Phrase(_)
        | TrashKey::CalendarEntry(_)
        | TrashKey::Document(_)
        | TrashKey::DelegationPoint(_)
        | TrashKey::DelegatedDecision(_)
        | TrashKey::Task(_)
        | TrashKey::Grant(_)
        | TrashKey::Matter(_) => {
            let record = whole(key);
            (record.table(), record.key())
        }
    }
}

/// The record of the log that it is, or that it is a part of.
fn whole(key: &TrashKey) -> &'static Record {
    match key {
        TrashKey::Meeting(_) => &audit::MEETING,
        TrashKey::Item(_) | TrashKey::Part(_) => &audit::ITEM,
        TrashKey::Organisation(_) => &audit::ORGANISATION,
        TrashKey::Person(_) => &audit::PERSON,
        TrashKey::Assignment(_) => &audit::ASSIGNMENT,
        TrashKey::Official(_) => &audit::OFFICIAL,
        TrashKey::Board(_) | TrashKey::Series(_) => &audit::BODY,
        TrashKey::MeetingType(_) => &audit::MEETING_TYPE,
        TrashKey::Phrase(_) => &audit::PHRASE,
        TrashKey::CalendarEntry(_) => &audit::CALENDAR_ENTRY,
        TrashKey::Document(_) => &audit::DOCUMENT,
        TrashKey::DelegationPoint(_) => &audit::DELEGATION_POINT,
        TrashKey::DelegatedDecision(_) => &audit::DELEGATED_DECISION,
        TrashKey::Task(_) => &audit::TASK,
        TrashKey::Grant(_) => &audit::GRANT,
        TrashKey::Matter(_) => &audit::MATTER,
    }
}

fn value(key: &TrashKey) -> Value {
    match key {
        TrashKey::Meeting(MeetingId(id))
        | TrashKey::Item(ItemId(id))
        | TrashKey::Part(PartId(id))
        | TrashKey::Assignment(AssignmentId(id))
        | TrashKey::Official(OfficialId(id))
        | TrashKey::MeetingType(MeetingTypeId(id))
        | TrashKey::Phrase(PhraseId(id))
        | TrashKey::CalendarEntry(CalendarEntryId(id))
        | TrashKey::Document(DocumentId(id))
        | TrashKey::DelegationPoint(DelegationPointId(id))
        | TrashKey::DelegatedDecision(DelegatedDecisionId(id))
        | TrashKey::Task(TaskId(id))
        | TrashKey::Grant(GrantId(id))
        | TrashKey::Matter(MatterId(id)) => Value::Integer(*id),
        TrashKey::Organisation(OrganisationId(id)) | TrashKey::Person(PersonId(id)) | TrashKey::Board(BoardId(id)) => {
            Value::Text(id.clone())
        }
        TrashKey::Series(prefix) => Value::Text(prefix.clone()),
    }
}

/// What the log calls the record that it is or is a part of; `None` where that is gone.
fn logged_as(conn: &Connection, key: &TrashKey) -> rusqlite::Result<Option<Value>> {
    match key {
        TrashKey::Board(_) | TrashKey::Series(_) => Ok(Some(Value::Integer(1))),
        TrashKey::Part(part) => parts::item_of(conn, *part).map(|item| item.map(|item| Value::Integer(item.0))),
        whole => Ok(Some(value(whole))),
    }
}

fn spelled(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Null | Value::Real(_) | Value::Blob(_) => unreachable!("BUG: a key is {value:?}"),
    }
}

impl Write<'_> {
    /// Puts a record in the trash. A part of an item comes there by [`Write::trash_part`].
    ///
    /// # Errors
    /// [`StoreError::NoRecord`], [`StoreError::NoItem`], [`StoreError::NoMeeting`] for what is not there or lies in the trash
    /// already; [`StoreError::AlreadyOpened`], [`StoreError::HasSections`], [`StoreError::Frozen`], [`StoreError::Sealed`],
    /// [`StoreError::InUse`], [`StoreError::Numbered`], [`StoreError::Reported`].
    pub fn trash(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        match *key {
            TrashKey::Item(item) => {
                let meeting = order::refuse_numbered(self.conn(), item)?;
                self.refuse_closed(meeting)?;
            }
            TrashKey::Meeting(meeting) => {
                self.refuse_closed(meeting)?;
                let sql = "SELECT EXISTS (SELECT 1 FROM item WHERE meeting = ?1 AND section IS NOT NULL)";
                if self.conn().query_row(sql, [meeting.0], |row| row.get(0))? {
                    return Err(StoreError::HasSections { meeting });
                }
            }
            _ => {
                refuse_missing(self.conn(), key.clone())?;
                registered::refuse(self.conn(), key)?;
            }
        }
        self.mark(key, Some(self.at()))?;
        match references::count(self.conn(), key)? {
            0 => Ok(()),
            count => Err(StoreError::InUse { count }),
        }
    }

    /// Takes a record out of the trash. It stands where it stood.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] for what does not lie there, [`StoreError::InTrash`] when it refers to something that does;
    /// [`StoreError::Frozen`] and [`StoreError::Sealed`] for an item or a part of one whose minutes are closed since.
    pub fn restore(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        if is_trashed(self.conn(), key)? != Some(true) {
            return Err(StoreError::NoRecord(key.clone()));
        }
        if let TrashKey::Item(item) = key {
            self.refuse_closed_around(*item)?;
        }
        match key {
            TrashKey::Part(part) => self.put_back(*part)?,
            _ => self.mark(key, None)?,
        }
        references::refuse_dangling(self.conn(), Depth::Trees)
    }

    /// Removes everything in the trash for good, and answers how many records it was.
    pub fn empty_trash(&mut self) -> Result<usize, StoreError> {
        let contents = contents(self.conn())?;
        self.conn().pragma_update(None, "defer_foreign_keys", true)?;
        for Trashed { key, .. } in &contents {
            if let TrashKey::Meeting(meeting) = key {
                let items = rows(self.conn(), "SELECT id FROM item WHERE meeting = ?1", [meeting.0], |row| {
                    row.get("id").map(ItemId)
                })?;
                for item in items {
                    self.remove(&TrashKey::Item(item))?;
                }
                let sql = "SELECT id FROM event WHERE meeting = ?1";
                for event in rows(self.conn(), sql, [meeting.0], |row| row.get("id").map(domain::EventId))? {
                    self.change(&audit::EVENT, event.0, |conn| {
                        conn.execute("DELETE FROM event WHERE id = ?1", [event.0])?;
                        Ok(())
                    })?;
                }
            }
            self.remove(key)?;
        }
        Ok(contents.len())
    }

    /// Refuses an item in a meeting that lies in the trash or whose minutes are closed.
    fn refuse_closed_around(&self, item: ItemId) -> Result<(), StoreError> {
        let sql = "SELECT meeting FROM item WHERE id = ?1";
        let meeting = self.conn().query_row(sql, [item.0], |row| row.get("meeting").map(MeetingId))?;
        match self.refuse_closed(meeting) {
            Err(StoreError::NoMeeting(_)) => Err(StoreError::InTrash(TrashKey::Meeting(meeting))),
            other => other,
        }
    }

    fn mark(&mut self, key: &TrashKey, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
        let (table, column) = table(key);
        let sql = format!("UPDATE {table} SET trashed = :at WHERE {column} = :key");
        self.change_keyed(key, |conn| {
            conn.execute(&sql, named_params! { ":at": at.map(Moment), ":key": value(key) })?;
            Ok(())
        })
    }

    fn remove(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        let (table, column) = table(key);
        self.change_keyed(key, |conn| {
            if whole(key).table() == table {
                for part in whole(key).parts() {
                    conn.execute(&format!("DELETE FROM {part} WHERE {table} = ?1"), [value(key)])?;
                }
            }
            conn.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [value(key)])?;
            Ok(())
        })
    }

    /// Changes a record and logs what differs. One that went with what it stands in is gone already.
    fn change_keyed(
        &mut self,
        key: &TrashKey,
        work: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let record = whole(key);
        let Some(logged) = logged_as(self.conn(), key)? else { return Ok(()) };
        let before = audit::snapshot(self.conn(), record, &logged)?;
        work(self.conn())?;
        let after = audit::snapshot(self.conn(), record, &logged)?;
        self.log(record, spelled(&logged), before, after)
    }
}

fn is_trashed(conn: &Connection, key: &TrashKey) -> rusqlite::Result<Option<bool>> {
    let (table, column) = table(key);
    let sql = format!("SELECT trashed IS NOT NULL AS trashed FROM {table} WHERE {column} = ?1");
    conn.query_row(&sql, [value(key)], |row| row.get("trashed")).optional()
}

/// Refuses a record that is not there or lies in the trash.
pub(super) fn refuse_missing(conn: &Connection, key: TrashKey) -> Result<(), StoreError> {
    match is_trashed(conn, &key)? {
        Some(false) => Ok(()),
        Some(true) | None => Err(StoreError::NoRecord(key)),
    }
}

/// Refuses a write after which a record in use refers to one in the trash.
pub(crate) fn refuse_dangling(conn: &Connection) -> Result<(), StoreError> {
    references::refuse_dangling(conn, Depth::Columns)
}

#[cfg(test)]
mod tests;
