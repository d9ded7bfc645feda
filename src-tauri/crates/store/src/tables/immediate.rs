//! §§ that are verified at once. From the day of its verification such a § never changes, while the rest is still written.

use super::postings::{self, Notices};
use super::{Of, items};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Word, Written, grouped};
use crate::write::Write;
use domain::{ImmediateVerification, ItemId, MeetingId};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Has a § verified at once, or writes how far that has come. With a day in it the § is frozen from now on.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`]; [`StoreError::NoItem`] for an item that the meeting does not have; [`StoreError::Frozen`] for
    /// one that was verified at once, and like [`StoreError::Sealed`] for a new one in minutes that are closed.
    pub fn put_immediate(&mut self, meeting: MeetingId, immediate: &ImmediateVerification) -> Result<(), StoreError> {
        let item = immediate.item;
        if items::place(self.conn(), item)?.meeting != meeting {
            return Err(StoreError::NoItem(item));
        }
        match day(self.conn(), item)? {
            Some(Some(_)) => return Err(StoreError::Frozen { meeting }),
            Some(None) => {}
            None => self.refuse_closed(meeting)?,
        }
        self.change(&audit::IMMEDIATE, item.0, |conn| Ok(put(conn, immediate)?))
    }

    /// Has a § verified with the others after all. Its notices go with what was begun.
    ///
    /// # Errors
    /// [`StoreError::NoItem`] for a § that is not verified at once; [`StoreError::Frozen`] and [`StoreError::Sealed`] when it is
    /// verified or closed for it, or the minutes are.
    pub fn remove_immediate(&mut self, meeting: MeetingId, item: ItemId) -> Result<(), StoreError> {
        known(self.conn(), meeting, item)?;
        self.refuse_closed(meeting)?;
        refuse_closed_section(self.conn(), item)?;
        self.change(&audit::IMMEDIATE, item.0, |conn| {
            postings::put(conn, Notices::OfSection(item), &[])?;
            conn.execute("DELETE FROM immediate_verification WHERE item = ?1", [item.0])?;
            Ok(())
        })
    }
}

/// The day on which a § was verified at once; nothing where it is not verified so, and no day while it has not been.
fn day(conn: &Connection, item: ItemId) -> rusqlite::Result<Option<Option<String>>> {
    let sql = "SELECT date FROM immediate_verification WHERE item = ?1";
    conn.query_row(sql, [item.0], |row| row.get("date")).optional()
}

/// Refuses what is no § of the meeting that is verified at once.
pub(super) fn known(conn: &Connection, meeting: MeetingId, item: ItemId) -> Result<(), StoreError> {
    let place = items::place(conn, item)?;
    if place.meeting != meeting || day(conn, item)?.is_none() {
        return Err(StoreError::NoItem(item));
    }
    Ok(())
}

/// Refuses a § that was verified at once or is closed for it. One that is verified with the minutes is not looked at.
pub(crate) fn refuse_closed_section(conn: &Connection, item: ItemId) -> Result<(), StoreError> {
    let sql = "SELECT meeting, date IS NOT NULL AS frozen,
                 EXISTS (SELECT 1 FROM sealed_section WHERE sealed_section.item = at_once.item) AS sealed
               FROM immediate_verification AS at_once JOIN item ON item.id = at_once.item WHERE at_once.item = ?1";
    let found = conn.query_row(sql, [item.0], |row| {
        Ok((MeetingId(row.get("meeting")?), row.get::<_, bool>("frozen")?, row.get::<_, bool>("sealed")?))
    });
    match found.optional()? {
        Some((meeting, true, _)) => Err(StoreError::Frozen { meeting }),
        Some((meeting, false, true)) => Err(StoreError::Sealed { meeting }),
        Some((_, false, false)) | None => Ok(()),
    }
}

/// Writes a § verified at once with its notices.
pub(super) fn put(conn: &Connection, immediate: &ImmediateVerification) -> rusqlite::Result<()> {
    let values = named_params! {
        ":item": immediate.item.0,
        ":date": immediate.date.map(Written),
        ":manner": immediate.manner.map(Word),
    };
    let sql = "UPDATE immediate_verification SET date = :date, manner = :manner WHERE item = :item";
    if conn.execute(sql, values)? == 0 {
        let sql = "INSERT INTO immediate_verification (item, date, manner) VALUES (:item, :date, :manner)";
        conn.execute(sql, values)?;
    }
    postings::put(conn, Notices::OfSection(immediate.item), &immediate.postings)
}

/// §§ verified at once, by meeting, in the order of the agenda.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<ImmediateVerification>>> {
    let mut postings = postings::of_sections(conn, of)?;
    let sql = format!(
        "SELECT at_once.*, meeting FROM immediate_verification AS at_once JOIN item ON item.id = at_once.item
         WHERE trashed IS NULL AND {} ORDER BY meeting, position",
        of.is("meeting")
    );
    grouped(conn, &sql, "meeting", |row| {
        let item: i64 = row.get("item")?;
        Ok(ImmediateVerification {
            item: ItemId(item),
            date: row.written("date")?,
            manner: row.word("manner")?,
            postings: postings.remove(&item).unwrap_or_default(),
        })
    })
}

#[cfg(test)]
mod tests;
