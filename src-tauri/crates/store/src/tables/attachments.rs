//! Attached files: their bytes, which lie in the file once each under their SHA-256, and the lists of names that records keep.

use super::Of;
use crate::crash;
use crate::error::StoreError;
use crate::migrate::hex;
use crate::values::grouped;
use crate::write::Write;
use domain::{AttachedFile, FileHash};
use rusqlite::{Connection, OptionalExtension, named_params};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

impl Write<'_> {
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
        crash::point("after-attachment");
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

/// How many bytes an attached file has, without reading them.
pub(crate) fn attachment_size(conn: &Connection, named: &FileHash) -> rusqlite::Result<Option<u32>> {
    let sql = "SELECT length(bytes) AS size FROM attachment WHERE hash = :hash";
    conn.query_row(sql, named_params! { ":hash": named.0 }, |row| row.get("size")).optional()
}

/// Puts the list of files of a record in the place of the one before. `owner` is its table; the list lies in `owner_file`.
pub(super) fn put(conn: &Connection, owner: &str, id: i64, files: &[AttachedFile]) -> rusqlite::Result<()> {
    conn.execute(&format!("DELETE FROM {owner}_file WHERE {owner} = ?1"), [id])?;
    let sql =
        format!("INSERT INTO {owner}_file ({owner}, position, name, hash) VALUES (:owner, :position, :name, :hash)");
    for (position, file) in (0_i64..).zip(files) {
        conn.execute(
            &sql,
            named_params! {
                ":owner": id,
                ":position": position,
                ":name": file.name,
                ":hash": file.hash.as_ref().map(|hash| &hash.0),
            },
        )?;
    }
    Ok(())
}

/// The lists of files of the records of a table, by their identity.
pub(super) fn lists(conn: &Connection, owner: &str, of: Of) -> rusqlite::Result<HashMap<i64, Vec<AttachedFile>>> {
    let sql = format!("SELECT * FROM {owner}_file WHERE {} ORDER BY {owner}, position", of.is(owner));
    grouped(conn, &sql, owner, |row| {
        Ok(AttachedFile { name: row.get("name")?, hash: row.get::<_, Option<String>>("hash")?.map(FileHash) })
    })
}

#[cfg(test)]
mod tests;
