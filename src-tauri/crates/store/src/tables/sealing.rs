//! Minutes closed for verification: their pages, and the signatures that have come. Nothing here makes or reads a page or a
//! signature; bytes come in and stay as they are.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Moment, rows};
use crate::write::Write;
use domain::{MeetingId, Sealing, SignedPlace};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What may be lost when minutes are opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discard {
    /// Nothing: refused when someone has signed.
    Nothing,
    /// The signatures: those who signed must sign again.
    Signatures,
}

impl Write<'_> {
    /// Closes minutes for verification. From now on nothing of the meeting changes but signatures, verification and notices.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn seal(&mut self, meeting: MeetingId, pdf: &[u8], sealing: &Sealing) -> Result<(), StoreError> {
        self.refuse_closed(meeting)?;
        self.conn().execute(
            "INSERT INTO sealed (meeting, sealed_at, pdf, places) VALUES (:meeting, :sealed_at, :pdf, :places)",
            named_params! {
                ":meeting": meeting.0,
                ":sealed_at": Moment(sealing.sealed_at),
                ":pdf": pdf,
                ":places": Json(&sealing.places),
            },
        )?;
        self.added(&audit::SEALED, meeting.0)
    }

    /// Keeps the signed bytes in the place of those before. When it was sealed stays.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::NotSealed`].
    pub fn add_signature(&mut self, meeting: MeetingId, pdf: &[u8], sealing: &Sealing) -> Result<(), StoreError> {
        self.refuse_frozen(meeting)?;
        self.sealed(meeting)?;
        self.change(&audit::SEALED, meeting.0, |conn| {
            conn.execute(
                "UPDATE sealed SET pdf = :pdf, places = :places WHERE meeting = :meeting",
                named_params! { ":meeting": meeting.0, ":pdf": pdf, ":places": Json(&sealing.places) },
            )?;
            Ok(())
        })
    }

    /// Opens minutes again. The pages are gone, and the signatures with them.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::NotSealed`]; [`StoreError::Signed`] when someone has
    /// signed and nothing may be discarded.
    pub fn unseal(&mut self, meeting: MeetingId, discard: Discard) -> Result<(), StoreError> {
        self.refuse_frozen(meeting)?;
        if self.sealed(meeting)?.is_begun() && discard == Discard::Nothing {
            return Err(StoreError::Signed { meeting });
        }
        self.change(&audit::SEALED, meeting.0, |conn| {
            conn.execute("DELETE FROM sealed WHERE meeting = ?1", [meeting.0])?;
            Ok(())
        })
    }

    fn sealed(&self, meeting: MeetingId) -> Result<Sealing, StoreError> {
        sealing(self.conn(), meeting)?.ok_or(StoreError::NotSealed { meeting })
    }
}

const COLUMNS: &str = "SELECT meeting, sealed_at, places FROM sealed";

/// How far the verification of a meeting's minutes has come; `None` while they are open.
pub(crate) fn sealing(conn: &Connection, meeting: MeetingId) -> rusqlite::Result<Option<Sealing>> {
    Ok(rows(conn, &format!("{COLUMNS} WHERE meeting = ?1"), [meeting.0], of_row)?.pop())
}

/// All minutes that were closed for verification.
pub(crate) fn sealings(conn: &Connection) -> rusqlite::Result<Vec<Sealing>> {
    rows(conn, &format!("{COLUMNS} ORDER BY meeting"), [], of_row)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Sealing> {
    let Json::<Vec<SignedPlace>>(places) = row.get("places")?;
    let sealed_at = row.written("sealed_at")?.unwrap_or_default();
    Ok(Sealing { meeting: MeetingId(row.get("meeting")?), sealed_at, places })
}

/// The minutes with the signatures so far; once verified, the minutes.
pub(crate) fn sealed_pdf(conn: &Connection, meeting: MeetingId) -> rusqlite::Result<Option<Vec<u8>>> {
    conn.query_row("SELECT pdf FROM sealed WHERE meeting = ?1", [meeting.0], |row| row.get("pdf")).optional()
}

#[cfg(test)]
mod tests;
