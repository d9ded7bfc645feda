//! Whether a file is sound: its structure, its references, the bytes of its attached files.

use crate::error::StoreError;
use crate::tables;
use crate::values::rows;
use domain::FileHash;
use rusqlite::Connection;

/// Something wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The structure of the database, in SQLite's words.
    Structure(String),
    /// A reference leads nowhere.
    Reference {
        /// The table it stands in.
        from: String,
        /// The table it should lead to.
        to: String,
    },
    /// The bytes of an attached file are not those of its hash.
    Attachment(FileHash),
}

/// All faults: `integrity_check`, `foreign_key_check`, and every attached file read once.
pub(crate) fn faults(conn: &Connection) -> Result<Vec<Fault>, StoreError> {
    let structure = rows(conn, "PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
    let mut faults: Vec<Fault> = structure.into_iter().filter(|line| line != "ok").map(Fault::Structure).collect();
    faults.extend(rows(conn, "PRAGMA foreign_key_check", [], |row| {
        Ok(Fault::Reference { from: row.get("table")?, to: row.get("parent")? })
    })?);
    for hash in rows(conn, "SELECT hash FROM attachment", [], |row| row.get("hash").map(FileHash))? {
        match tables::attachment(conn, &hash) {
            Err(StoreError::Damaged { .. }) => faults.push(Fault::Attachment(hash)),
            other => drop(other?),
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests;
