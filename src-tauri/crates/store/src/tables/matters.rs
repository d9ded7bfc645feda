//! Matters of the registry. What lies in one is not kept here: it bears the number.

use super::trash::refuse_missing;
use super::{Of, registry, series};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Written, rows};
use crate::write::Write;
use domain::{Matter, MatterId, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts a matter in the registry: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::NumberTaken`] for the number of another matter; [`StoreError::Numbered`] where
    /// another number would take the place of the one it has.
    pub fn put_matter(&mut self, matter: &Matter) -> Result<MatterId, StoreError> {
        let key = TrashKey::Matter(matter.id);
        if matter.id == MatterId(0) {
            series::refuse_number(self.conn(), key, None, Some(&matter.number))?;
            return self.add_matter(matter);
        }
        refuse_missing(self.conn(), key.clone())?;
        let kept = registry::number(self.conn(), "matter", matter.id.0)?;
        series::refuse_number(self.conn(), key, kept.as_ref(), Some(&matter.number))?;
        self.change(&audit::MATTER, matter.id.0, |conn| put(conn, Some(matter.id), matter))
    }

    /// Adds a matter; an identity in it is not used.
    pub(super) fn add_matter(&self, matter: &Matter) -> Result<MatterId, StoreError> {
        let id = put(self.conn(), None, matter)?;
        self.added(&audit::MATTER, id.0)?;
        Ok(id)
    }
}

fn put(conn: &Connection, known: Option<MatterId>, matter: &Matter) -> Result<MatterId, StoreError> {
    conn.execute(
        "INSERT INTO matter (id, number, subject, opened, closed) VALUES (:id, :number, :subject, :opened, :closed)
         ON CONFLICT (id) DO UPDATE SET
           number = excluded.number,
           subject = excluded.subject,
           opened = excluded.opened,
           closed = excluded.closed",
        named_params! {
            ":id": known.map(|id| id.0),
            ":number": Written(&matter.number),
            ":subject": matter.subject,
            ":opened": Written(matter.opened),
            ":closed": matter.closed.map(Written),
        },
    )?;
    Ok(known.unwrap_or_else(|| MatterId(conn.last_insert_rowid())))
}

/// The matters in use.
pub(crate) fn matters(conn: &Connection, of: Of) -> rusqlite::Result<Vec<Matter>> {
    let sql = format!("SELECT * FROM matter WHERE trashed IS NULL AND {} ORDER BY id", of.is("id"));
    rows(conn, &sql, [], |row| {
        let (Written(number), Written(opened)) = (row.get("number")?, row.get("opened")?);
        Ok(Matter {
            id: MatterId(row.get("id")?),
            number,
            subject: row.get("subject")?,
            opened,
            closed: row.written("closed")?,
        })
    })
}
