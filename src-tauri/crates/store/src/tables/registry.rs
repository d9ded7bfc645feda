//! Registered documents. One that has a number keeps it.

use super::trash::refuse_missing;
use super::{Numbers, Of, attachments, series};
use crate::audit;
use crate::crash;
use crate::error::StoreError;
use crate::values::{Columns, Json, Moment, Word, Written, rows};
use crate::write::Write;
use domain::{DocumentId, ItemId, MeetingId, RegisteredDocument, RegistrationNumber, Secrecy, SectionRef, TrashKey};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

impl Write<'_> {
    /// Puts a document in the registry: with identity 0 a new one, otherwise in the place of the one that has it. A number comes
    /// from [`Write::next_number`] or is typed by hand.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::NumberTaken`] for the number of another document or of a delegated decision;
    /// [`StoreError::Numbered`] where another number, or none, would take the place of the one it has; [`StoreError::Rule`] for
    /// an item that is not there.
    pub fn put_document(&mut self, document: &RegisteredDocument) -> Result<DocumentId, StoreError> {
        let key = TrashKey::Document(document.id);
        let kept = if document.id == DocumentId(0) {
            None
        } else {
            refuse_missing(self.conn(), key.clone())?;
            number(self.conn(), "document", document.id.0)?
        };
        series::refuse_number(self.conn(), key, kept.as_ref(), document.number.as_ref())?;
        if document.id == DocumentId(0) {
            let id = insert(self.conn(), document)?;
            self.added(&audit::DOCUMENT, id.0)?;
            return Ok(id);
        }
        self.change(&audit::DOCUMENT, document.id.0, |conn| put(conn, document.id, document))?;
        Ok(document.id)
    }

    /// Notes the item at whose meeting the board is told of a document; `None` takes that back.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for an item that is not there.
    pub fn report_document(&mut self, document: DocumentId, at: Option<ItemId>) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Document(document))?;
        self.change(&audit::DOCUMENT, document.0, |conn| {
            let values = named_params! { ":id": document.0, ":reported": at.map(|item| item.0) };
            conn.execute("UPDATE document SET reported = :reported WHERE id = :id", values)?;
            Ok(())
        })
    }

    /// Adds a document of a group of records; an identity in it is not used.
    pub(super) fn add_document(&self, new: &RegisteredDocument, numbers: &Numbers) -> Result<(), StoreError> {
        let placed = RegisteredDocument { reported: numbers.section(new.reported)?, ..new.clone() };
        let id = insert(self.conn(), &placed)?;
        self.added(&audit::DOCUMENT, id.0)
    }
}

/// The number that a row of a table has.
pub(super) fn number(conn: &Connection, table: &str, id: i64) -> rusqlite::Result<Option<RegistrationNumber>> {
    let sql = format!("SELECT number FROM {table} WHERE id = ?1");
    Ok(conn.query_row(&sql, [id], |row| row.written("number")).optional()?.flatten())
}

fn insert(conn: &Connection, document: &RegisteredDocument) -> Result<DocumentId, StoreError> {
    let direction = Word(document.direction);
    conn.execute("INSERT INTO document (direction, subject) VALUES (?1, '')", [direction])?;
    let id = DocumentId(conn.last_insert_rowid());
    crash::point("after-document");
    put(conn, id, document)?;
    Ok(id)
}

fn put(conn: &Connection, id: DocumentId, document: &RegisteredDocument) -> Result<(), StoreError> {
    let secrecy = document.secrecy.as_ref();
    conn.execute(
        "UPDATE document SET
           number = :number,
           direction = :direction,
           date = :date,
           counterpart = :counterpart,
           counterpart_secret = :counterpart_secret,
           subject = :subject,
           public_subject = :public_subject,
           kind = :kind,
           medium = :medium,
           secrecy_provision = :secrecy_provision,
           secrecy_date = :secrecy_date,
           secrecy_authority = :secrecy_authority,
           matter = :matter,
           for_board = :for_board,
           reported = :reported,
           void = :void,
           registered_by = :registered_by,
           registered_at = :registered_at
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":number": document.number.as_ref().map(Written),
            ":direction": Word(document.direction),
            ":date": document.date.map(Written),
            ":counterpart": document.counterpart.as_ref().map(Json),
            ":counterpart_secret": document.counterpart_secret,
            ":subject": document.subject,
            ":public_subject": document.public_subject,
            ":kind": document.kind,
            ":medium": document.medium.map(Word),
            ":secrecy_provision": secrecy.map(|marking| &marking.provision),
            ":secrecy_date": secrecy.and_then(|marking| marking.date).map(Written),
            ":secrecy_authority": secrecy.and_then(|marking| marking.authority.as_ref()),
            ":matter": document.matter.as_ref().map(Written),
            ":for_board": document.for_board,
            ":reported": document.reported.map(|section| section.item.0),
            ":void": document.void,
            ":registered_by": document.registered_by,
            ":registered_at": document.registered_at.map(Moment),
        },
    )?;
    attachments::put(conn, "document", id.0, &document.files)?;
    crash::point("after-files");
    Ok(())
}

/// The registered documents in use.
pub(crate) fn documents(conn: &Connection, of: Of) -> rusqlite::Result<Vec<RegisteredDocument>> {
    let mut files = attachments::lists(conn, "document", of)?;
    let sql = format!(
        "SELECT document.*, meeting FROM document LEFT JOIN item ON item.id = reported
         WHERE document.trashed IS NULL AND {}
         ORDER BY document.id",
        of.is("document.id")
    );
    rows(conn, &sql, [], |row| {
        let Word(direction) = row.get("direction")?;
        let id: i64 = row.get("id")?;
        Ok(RegisteredDocument {
            id: DocumentId(id),
            number: row.written("number")?,
            direction,
            date: row.written("date")?,
            counterpart: row.json("counterpart")?,
            counterpart_secret: row.get("counterpart_secret")?,
            subject: row.get("subject")?,
            public_subject: row.get("public_subject")?,
            kind: row.get("kind")?,
            medium: row.word("medium")?,
            secrecy: secrecy(row)?,
            matter: row.written("matter")?,
            for_board: row.get("for_board")?,
            reported: section_ref(row, "reported")?,
            void: row.get("void")?,
            registered_by: row.get("registered_by")?,
            registered_at: row.written("registered_at")?,
            files: files.remove(&id).unwrap_or_default(),
        })
    })
}

fn secrecy(row: &Row<'_>) -> rusqlite::Result<Option<Secrecy>> {
    let Some(provision) = row.get("secrecy_provision")? else { return Ok(None) };
    Ok(Some(Secrecy { provision, date: row.written("secrecy_date")?, authority: row.get("secrecy_authority")? }))
}

/// The § that a column names, in a row joined with its item.
pub(super) fn section_ref(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<SectionRef>> {
    let meeting: Option<i64> = row.get("meeting")?;
    let item: Option<i64> = row.get(column)?;
    Ok(meeting.zip(item).map(|(meeting, item)| SectionRef { meeting: MeetingId(meeting), item: ItemId(item) }))
}

#[cfg(test)]
mod tests;
