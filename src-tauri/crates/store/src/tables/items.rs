//! Items and their §§.

use super::{Of, blocks, dispatches, files, immediate, sections};
use crate::audit;
use crate::crash;
use crate::error::StoreError;
use crate::values::{Columns, Json, Section, Word, Written, grouped};
use crate::write::Write;
use domain::{ClockTime, Item, ItemId, MeetingId, SectionNumber};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Puts an item last on the agenda of a meeting. It gets its § when it is opened.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn add_item(&mut self, meeting: MeetingId, item: &Item) -> Result<ItemId, StoreError> {
        self.refuse_closed(meeting)?;
        let id = insert(self.conn(), meeting, None, item)?;
        self.added(&audit::ITEM, id.0)?;
        Ok(id)
    }

    /// Writes everything of an item but its § and what stands beside the minutes: papers and what was sent.
    ///
    /// # Errors
    /// [`StoreError::NoItem`], [`StoreError::Sealed`]; [`StoreError::Frozen`] also for a § that was verified at once.
    pub fn edit_item(&mut self, item: &Item) -> Result<(), StoreError> {
        self.refuse_unwritable(item.id)?;
        self.change(&audit::ITEM, item.id.0, |conn| Ok(put(conn, item.id, item)?))
    }

    /// Refuses an item whose words are not written any more; the meeting of one whose words are.
    pub(super) fn refuse_unwritable(&self, item: ItemId) -> Result<MeetingId, StoreError> {
        let place = place(self.conn(), item)?;
        self.refuse_closed(place.meeting)?;
        immediate::refuse_closed_section(self.conn(), item)?;
        Ok(place.meeting)
    }

    /// Opens an item: gives it the next § of the calendar year of its meeting, in the same transaction.
    ///
    /// # Errors
    /// [`StoreError::NoItem`], [`StoreError::Frozen`], [`StoreError::Sealed`], [`StoreError::AlreadyOpened`].
    pub fn open_item(&mut self, item: ItemId, at: Option<ClockTime>) -> Result<SectionNumber, StoreError> {
        let place = place(self.conn(), item)?;
        self.refuse_closed(place.meeting)?;
        if let Some(section) = place.section {
            return Err(StoreError::AlreadyOpened { item, section });
        }
        self.change(&audit::ITEM, item.0, |conn| {
            crash::point("before-number");
            let section = sections::next(conn, place.year)?;
            crash::point("after-number");
            conn.execute(
                "UPDATE item SET section = :section, opened = :opened WHERE id = :id",
                named_params! {
                    ":section": Section(section),
                    ":opened": at.map(Written),
                    ":id": item.0,
                },
            )?;
            Ok(section)
        })
    }
}

/// Where an item stands.
pub(super) struct Place {
    pub meeting: MeetingId,
    pub year: i32,
    pub section: Option<SectionNumber>,
}

pub(super) fn place(conn: &Connection, item: ItemId) -> Result<Place, StoreError> {
    let sql = "SELECT meeting, section, CAST(strftime('%Y', date) AS INTEGER) AS year
               FROM item JOIN meeting ON meeting.id = item.meeting
               WHERE item.id = :item AND item.trashed IS NULL";
    conn.query_row(sql, named_params! { ":item": item.0 }, |row| {
        Ok(Place { meeting: MeetingId(row.get("meeting")?), year: row.get("year")?, section: row.section("section")? })
    })
    .optional()?
    .ok_or(StoreError::NoItem(item))
}

/// Puts an item last in its meeting; minutes from elsewhere bring their § along.
pub(super) fn insert(
    conn: &Connection,
    meeting: MeetingId,
    section: Option<SectionNumber>,
    item: &Item,
) -> rusqlite::Result<ItemId> {
    conn.execute(
        "INSERT INTO item (meeting, position, reference, section, heading, presenters)
         VALUES (:meeting, (SELECT coalesce(max(position) + 1, 0) FROM item WHERE meeting = :meeting),
                 :reference, :section, '', '[]')",
        named_params! {
            ":meeting": meeting.0,
            ":reference": item.reference,
            ":section": section.map(Section),
        },
    )?;
    let id = ItemId(conn.last_insert_rowid());
    put(conn, id, item)?;
    files::put_papers(conn, id, &item.papers)?;
    dispatches::put(conn, id, &item.dispatches)?;
    Ok(id)
}

fn put(conn: &Connection, id: ItemId, item: &Item) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE item SET
           heading = :heading,
           registration_number = :registration_number,
           registration_written = :registration_written,
           origin = :origin,
           opened = :opened,
           presenters = :presenters,
           outcome = :outcome
         WHERE id = :id",
        named_params! {
            ":heading": item.heading,
            ":registration_number": item.registration_number.as_ref().map(Written),
            ":registration_written": item.registration_written,
            ":origin": item.origin.map(|origin| origin.0),
            ":opened": item.opened.map(Written),
            ":presenters": Json(&item.presenters),
            ":outcome": item.outcome.map(Word),
            ":id": id.0,
        },
    )?;
    blocks::put(conn, id.0, &item.parts)
}

/// The items of meetings, without those in the trash.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Item>>> {
    let mut parts = blocks::read(conn, of)?;
    let mut papers = files::papers(conn, of)?;
    let mut sent = dispatches::read(conn, of)?;
    let sql = format!("SELECT * FROM item WHERE trashed IS NULL AND {} ORDER BY meeting, position", of.is("meeting"));
    grouped(conn, &sql, "meeting", |row| {
        let mut item = item(row)?;
        item.parts = parts.remove(&item.id.0).unwrap_or_default();
        item.papers = papers.remove(&item.id.0).unwrap_or_default();
        item.dispatches = sent.remove(&item.id.0).unwrap_or_default();
        Ok(item)
    })
}

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let Json(presenters) = row.get("presenters")?;
    Ok(Item {
        id: ItemId(row.get("id")?),
        reference: row.get("reference")?,
        section: row.section("section")?,
        heading: row.get("heading")?,
        registration_number: row.written("registration_number")?,
        registration_written: row.get("registration_written")?,
        origin: row.get::<_, Option<i64>>("origin")?.map(ItemId),
        papers: vec![],
        dispatches: vec![],
        opened: row.written("opened")?,
        presenters,
        outcome: row.word("outcome")?,
        parts: vec![],
    })
}

#[cfg(test)]
mod tests;
