//! Files by name: papers that go out with the summons, and what is kept beside minutes. Their bytes are kept by
//! [`Write::attach`] before; taking a paper away leaves them, for undo brings it back.

use super::{Of, items, meetings};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Moment, Word, grouped};
use crate::write::Write;
use domain::{FileHash, ItemId, MeetingFile, MeetingFileId, MeetingId, Paper};
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Keeps a file beside the minutes of a meeting; an identity in it is not used. Beside verified minutes it stays for good.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`]; [`StoreError::NoItem`] for an item that the meeting does not have; [`StoreError::Rule`] for
    /// bytes that the file does not hold.
    pub fn add_meeting_file(&mut self, meeting: MeetingId, file: &MeetingFile) -> Result<(), StoreError> {
        meetings::is_frozen(self.conn(), meeting)?;
        if let Some(item) = file.item
            && items::place(self.conn(), item)?.meeting != meeting
        {
            return Err(StoreError::NoItem(item));
        }
        self.change(&audit::MEETING, meeting.0, |conn| Ok(insert(conn, meeting, file)?))
    }

    /// Puts the papers of an item in the place of those before.
    ///
    /// # Errors
    /// [`StoreError::NoItem`]; [`StoreError::Rule`] for bytes that the file does not hold.
    pub fn put_papers(&mut self, item: ItemId, papers: &[Paper]) -> Result<(), StoreError> {
        items::place(self.conn(), item)?;
        self.change(&audit::ITEM, item.0, |conn| Ok(put_papers(conn, item, papers)?))
    }
}

/// Keeps a file beside minutes.
pub(super) fn insert(conn: &Connection, meeting: MeetingId, file: &MeetingFile) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO meeting_file (meeting, kind, item, name, hash, added_at)
         VALUES (:meeting, :kind, :item, :name, :hash, :added_at)",
        named_params! {
            ":meeting": meeting.0,
            ":kind": Word(file.kind),
            ":item": file.item.map(|item| item.0),
            ":name": file.name,
            ":hash": file.hash.0,
            ":added_at": Moment(file.added_at),
        },
    )?;
    Ok(())
}

/// Puts the papers in the place of those before.
pub(super) fn put_papers(conn: &Connection, item: ItemId, papers: &[Paper]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM item_paper WHERE item = ?1", [item.0])?;
    for (position, paper) in (0_i64..).zip(papers) {
        conn.execute(
            "INSERT INTO item_paper (item, position, name, hash) VALUES (:item, :position, :name, :hash)",
            named_params! { ":item": item.0, ":position": position, ":name": paper.name, ":hash": paper.hash.0 },
        )?;
    }
    Ok(())
}

/// Files beside minutes, by meeting, in the order in which they came.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<MeetingFile>>> {
    let sql = format!("SELECT * FROM meeting_file WHERE {} ORDER BY id", of.is("meeting"));
    grouped(conn, &sql, "meeting", |row| {
        let Word(kind) = row.get("kind")?;
        Ok(MeetingFile {
            id: MeetingFileId(row.get("id")?),
            kind,
            item: row.get::<_, Option<i64>>("item")?.map(ItemId),
            name: row.get("name")?,
            hash: FileHash(row.get("hash")?),
            added_at: row.written("added_at")?.unwrap_or_default(),
        })
    })
}

/// Papers, by item.
pub(super) fn papers(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Paper>>> {
    let sql = format!("SELECT * FROM item_paper WHERE {} ORDER BY item, position", of.is_of_item("item"));
    grouped(conn, &sql, "item", |row| Ok(Paper { name: row.get("name")?, hash: FileHash(row.get("hash")?) }))
}

#[cfg(test)]
mod tests;
