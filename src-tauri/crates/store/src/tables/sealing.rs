//! Minutes closed for verification: their pages, and the signatures that have come. Nothing here makes or reads a page or a
//! signature; bytes come in and stay as they are.

use super::immediate;
use crate::audit::{self, Record};
use crate::error::StoreError;
use crate::values::{Columns, Json, Moment, rows};
use crate::write::Write;
use domain::{ItemId, MeetingId, Sealing, SignedPlace};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What may be lost when minutes are opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discard {
    /// Nothing: refused when someone has signed.
    Nothing,
    /// The signatures: those who signed must sign again.
    Signatures,
}

/// Where pages closed for verification lie.
#[derive(Clone, Copy)]
struct Place {
    record: &'static Record,
    key: i64,
}

fn place(meeting: MeetingId, item: Option<ItemId>) -> Place {
    match item {
        None => Place { record: &audit::SEALED, key: meeting.0 },
        Some(item) => Place { record: &audit::SEALED_SECTION, key: item.0 },
    }
}

impl Write<'_> {
    /// Closes minutes for verification, or the § that the sealing names. From now on nothing of them changes but signatures,
    /// verification and what stands beside them.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`]; [`StoreError::NoItem`] for a § that is not
    /// verified at once.
    pub fn seal(&mut self, meeting: MeetingId, pdf: &[u8], sealing: &Sealing) -> Result<(), StoreError> {
        match sealing.item {
            None => self.refuse_closed(meeting)?,
            Some(item) => {
                immediate::known(self.conn(), meeting, item)?;
                immediate::refuse_closed_section(self.conn(), item)?;
            }
        }
        let Place { record, key } = place(meeting, sealing.item);
        let sql = format!(
            "INSERT INTO {} ({}, sealed_at, pdf, places) VALUES (:key, :sealed_at, :pdf, :places)",
            record.table(),
            record.key()
        );
        self.conn().execute(
            &sql,
            named_params! {
                ":key": key,
                ":sealed_at": Moment(sealing.sealed_at),
                ":pdf": pdf,
                ":places": Json(&sealing.places),
            },
        )?;
        self.added(record, key)
    }

    /// Keeps the signed bytes in the place of those before. When it was sealed stays.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::NoItem`], [`StoreError::Frozen`], [`StoreError::NotSealed`].
    pub fn add_signature(&mut self, meeting: MeetingId, pdf: &[u8], sealing: &Sealing) -> Result<(), StoreError> {
        self.open_sealing(meeting, sealing.item)?;
        let Place { record, key } = place(meeting, sealing.item);
        self.change(record, key, |conn| {
            let sql =
                format!("UPDATE {} SET pdf = :pdf, places = :places WHERE {} = :key", record.table(), record.key());
            conn.execute(&sql, named_params! { ":key": key, ":pdf": pdf, ":places": Json(&sealing.places) })?;
            Ok(())
        })
    }

    /// Opens minutes again, or a § verified at once. The pages are gone, and the signatures with them.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::NoItem`], [`StoreError::Frozen`], [`StoreError::NotSealed`];
    /// [`StoreError::Signed`] when someone has signed and nothing may be discarded.
    pub fn unseal(&mut self, meeting: MeetingId, item: Option<ItemId>, discard: Discard) -> Result<(), StoreError> {
        if self.open_sealing(meeting, item)?.is_begun() && discard == Discard::Nothing {
            return Err(StoreError::Signed { meeting });
        }
        let Place { record, key } = place(meeting, item);
        self.change(record, key, |conn| {
            conn.execute(&format!("DELETE FROM {} WHERE {} = ?1", record.table(), record.key()), [key])?;
            Ok(())
        })
    }

    /// What is closed for verification and not verified yet.
    fn open_sealing(&self, meeting: MeetingId, item: Option<ItemId>) -> Result<Sealing, StoreError> {
        match item {
            None => self.refuse_frozen(meeting)?,
            Some(item) => {
                immediate::known(self.conn(), meeting, item)?;
                match immediate::refuse_closed_section(self.conn(), item) {
                    Ok(()) | Err(StoreError::Sealed { .. }) => {}
                    Err(frozen) => return Err(frozen),
                }
            }
        }
        sealing(self.conn(), meeting, item)?.ok_or(StoreError::NotSealed { meeting })
    }
}

/// Both kinds of pages, without their bytes.
const SEALINGS: &str = "SELECT meeting, item, sealed_at, places FROM (
    SELECT meeting, NULL AS item, sealed_at, places FROM sealed
    UNION ALL
    SELECT meeting, sealed_section.item, sealed_at, places FROM sealed_section JOIN item ON item.id = sealed_section.item)";

/// How far the verification has come; `None` while there is nothing to sign.
pub(crate) fn sealing(
    conn: &Connection,
    meeting: MeetingId,
    item: Option<ItemId>,
) -> rusqlite::Result<Option<Sealing>> {
    let sql = format!("{SEALINGS} WHERE meeting = :meeting AND item IS :item");
    let values = named_params! { ":meeting": meeting.0, ":item": item.map(|item| item.0) };
    Ok(rows(conn, &sql, values, of_row)?.pop())
}

/// Everything that was closed for verification: minutes of meetings, then §§ verified at once.
pub(crate) fn sealings(conn: &Connection) -> rusqlite::Result<Vec<Sealing>> {
    rows(conn, &format!("{SEALINGS} ORDER BY item IS NOT NULL, meeting, item"), [], of_row)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Sealing> {
    let Json::<Vec<SignedPlace>>(places) = row.get("places")?;
    let sealed_at = row.written("sealed_at")?.unwrap_or_default();
    let item = row.get::<_, Option<i64>>("item")?.map(ItemId);
    Ok(Sealing { meeting: MeetingId(row.get("meeting")?), item, sealed_at, places })
}

/// The pages with the signatures so far; once verified, the minutes.
pub(crate) fn sealed_pdf(
    conn: &Connection,
    meeting: MeetingId,
    item: Option<ItemId>,
) -> rusqlite::Result<Option<Vec<u8>>> {
    let Place { record, key } = place(meeting, item);
    let sql = format!("SELECT pdf FROM {} WHERE {} = ?1", record.table(), record.key());
    conn.query_row(&sql, [key], |row| row.get("pdf")).optional()
}

#[cfg(test)]
mod tests;
