//! Registered documents and the bytes of their files, which lie in the file once each, under their SHA-256.

use super::Numbers;
use crate::audit;
use crate::error::StoreError;
use crate::migrate::hex;
use crate::values::{Columns, Json, Word, Written, grouped, rows};
use crate::write::Write;
use domain::{AttachedFile, FileHash, ItemId, MeetingId, RegisteredDocument, Secrecy, SectionRef};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};

impl Write<'_> {
    pub(super) fn add_document(&self, new: &RegisteredDocument, numbers: &Numbers) -> Result<(), StoreError> {
        let secrecy = new.secrecy.as_ref();
        self.conn().execute(
            "INSERT INTO document (number, direction, date, counterpart, subject,
               secrecy_provision, secrecy_date, matter, reported)
             VALUES (:number, :direction, :date, :counterpart, :subject,
               :secrecy_provision, :secrecy_date, :matter, :reported)",
            named_params! {
                ":number": new.number.as_ref().map(Written),
                ":direction": Word(new.direction),
                ":date": new.date.map(Written),
                ":counterpart": new.counterpart.as_ref().map(Json),
                ":subject": new.subject,
                ":secrecy_provision": secrecy.map(|secrecy| &secrecy.provision),
                ":secrecy_date": secrecy.and_then(|secrecy| secrecy.date).map(Written),
                ":matter": new.matter.as_ref().map(Written),
                ":reported": numbers.section(new.reported)?,
            },
        )?;
        let document = self.conn().last_insert_rowid();
        for (position, file) in (0_i64..).zip(&new.files) {
            self.conn().execute(
                "INSERT INTO document_file (document, position, name, hash)
                 VALUES (:document, :position, :name, :hash)",
                named_params! {
                    ":document": document,
                    ":position": position,
                    ":name": file.name,
                    ":hash": file.hash.as_ref().map(|hash| &hash.0),
                },
            )?;
        }
        self.added(&audit::DOCUMENT, document)
    }

    /// Keeps the bytes of a file, such as a logotype or a paper, under their hash, if they are not kept already.
    pub fn attach(&mut self, bytes: &[u8]) -> Result<FileHash, StoreError> {
        let hash = hash(bytes);
        self.keep(&hash, bytes)?;
        Ok(hash)
    }

    /// Keeps the bytes of a file that comes with its hash.
    pub(super) fn keep(&self, named: &FileHash, bytes: &[u8]) -> Result<(), StoreError> {
        if hash(bytes) != *named {
            return Err(StoreError::WrongHash(named.clone()));
        }
        self.conn().execute(
            "INSERT INTO attachment (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT DO NOTHING",
            named_params! { ":hash": named.0, ":bytes": bytes },
        )?;
        Ok(())
    }
}

/// The SHA-256 that bytes are kept under.
pub fn hash(bytes: &[u8]) -> FileHash {
    FileHash(hex(Sha256::new().chain_update(bytes)))
}

/// The bytes of an attached file.
pub(crate) fn attachment(conn: &Connection, named: &FileHash) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "SELECT bytes FROM attachment WHERE hash = :hash";
    let bytes: Option<Vec<u8>> =
        conn.query_row(sql, named_params! { ":hash": named.0 }, |row| row.get("bytes")).optional()?;
    match bytes {
        Some(bytes) if hash(&bytes) != *named => {
            Err(StoreError::Damaged { found: format!("the bytes of the attached file {}", named.0) })
        }
        bytes => Ok(bytes),
    }
}

/// All registered documents.
pub(super) fn documents(conn: &Connection) -> rusqlite::Result<Vec<RegisteredDocument>> {
    let sql = "SELECT * FROM document_file ORDER BY document, position";
    let mut files = grouped(conn, sql, "document", |row| {
        Ok(AttachedFile { name: row.get("name")?, hash: row.get::<_, Option<String>>("hash")?.map(FileHash) })
    })?;
    let sql = "SELECT document.*, meeting FROM document LEFT JOIN item ON item.id = reported
               ORDER BY document.id";
    rows(conn, sql, [], |row| {
        let Word(direction) = row.get("direction")?;
        let secrecy_date = row.written("secrecy_date")?;
        Ok(RegisteredDocument {
            number: row.written("number")?,
            direction,
            date: row.written("date")?,
            counterpart: row.json("counterpart")?,
            subject: row.get("subject")?,
            secrecy: row
                .get::<_, Option<String>>("secrecy_provision")?
                .map(|provision| Secrecy { provision, date: secrecy_date }),
            matter: row.written("matter")?,
            reported: section_ref(row, "reported")?,
            files: files.remove(&row.get("id")?).unwrap_or_default(),
        })
    })
}

/// The § that a column names, in a row joined with its item.
pub(super) fn section_ref(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<SectionRef>> {
    let meeting: Option<i64> = row.get("meeting")?;
    let item: Option<i64> = row.get(column)?;
    Ok(meeting.zip(item).map(|(meeting, item)| SectionRef { meeting: MeetingId(meeting), item: ItemId(item) }))
}

#[cfg(test)]
mod tests;
