//! Notices on boards: those of minutes, and those of a § that was verified at once. They stand beside the minutes and are free.

use super::{Of, immediate, meetings};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Written, grouped};
use crate::write::Write;
use domain::{BoardId, ItemId, MeetingId, Posting};
use rusqlite::{Connection, Row, named_params};
use std::collections::HashMap;

/// What is made known.
#[derive(Debug, Clone, Copy)]
pub(super) enum Notices {
    /// Minutes.
    OfMinutes(MeetingId),
    /// A § that is verified at once.
    OfSection(ItemId),
}

impl Notices {
    /// The table, the column that names the owner, and the owner.
    fn place(self) -> (&'static str, &'static str, i64) {
        match self {
            Self::OfMinutes(MeetingId(id)) => ("posting", "meeting", id),
            Self::OfSection(ItemId(id)) => ("immediate_posting", "immediate_verification", id),
        }
    }
}

impl Write<'_> {
    /// Writes the notices of minutes, or with `item` those of a § that is verified at once; a board occurs again where the
    /// notice was put up again.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`]; [`StoreError::NoItem`] for a § that is not verified at once; [`StoreError::Rule`] for a board
    /// that the body does not have.
    pub fn put_postings(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        postings: &[Posting],
    ) -> Result<(), StoreError> {
        meetings::is_frozen(self.conn(), meeting)?;
        let (record, key, notices) = match item {
            None => (&audit::MEETING, meeting.0, Notices::OfMinutes(meeting)),
            Some(item) => {
                immediate::known(self.conn(), meeting, item)?;
                (&audit::IMMEDIATE, item.0, Notices::OfSection(item))
            }
        };
        self.change(record, key, |conn| Ok(put(conn, notices, postings)?))
    }
}

/// Puts the notices in the place of those before.
pub(super) fn put(conn: &Connection, of: Notices, postings: &[Posting]) -> rusqlite::Result<()> {
    let (table, column, owner) = of.place();
    conn.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [owner])?;
    let sql = format!(
        "INSERT INTO {table} ({column}, position, board, posted, removed)
         VALUES (:owner, :position, :board, :posted, :removed)"
    );
    for (position, posting) in (0_i64..).zip(postings) {
        conn.execute(
            &sql,
            named_params! {
                ":owner": owner,
                ":position": position,
                ":board": posting.board.0,
                ":posted": posting.posted.map(Written),
                ":removed": posting.removed.map(Written),
            },
        )?;
    }
    Ok(())
}

/// The notices of minutes, by meeting.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Posting>>> {
    let sql = format!("SELECT * FROM posting WHERE {} ORDER BY meeting, position", of.is("meeting"));
    grouped(conn, &sql, "meeting", posting)
}

/// The notices of §§ verified at once, by item.
pub(super) fn of_sections(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Posting>>> {
    let sql = format!(
        "SELECT immediate_posting.* FROM immediate_posting JOIN item ON item.id = immediate_verification
         WHERE {} ORDER BY immediate_verification, immediate_posting.position",
        of.is("meeting")
    );
    grouped(conn, &sql, "immediate_verification", posting)
}

fn posting(row: &Row<'_>) -> rusqlite::Result<Posting> {
    Ok(Posting { board: BoardId(row.get("board")?), posted: row.written("posted")?, removed: row.written("removed")? })
}

#[cfg(test)]
mod tests;
