//! The open file.

use crate::audit::{self, Action, AuditEntry};
use crate::create;
use crate::error::{OpenError, StoreError};
use crate::fault::{self, Fault};
use crate::migrate::MIGRATIONS;
use crate::open;
use crate::tables;
use crate::write::{self, Write};
use chrono::{DateTime, Utc};
use domain::{Association, Body, FileHash};
use rusqlite::Connection;
use std::path::Path;

/// An open .paragraf file. Dropping it closes the file and folds its log in: then the one file is the whole association.
#[derive(Debug)]
pub struct Store {
    conn: Connection,
}

/// What a file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading and writing; an older file is brought up to date.
    ReadWrite,
    /// Reading only, also from read-only media. An older file is read as it would become and stays as it is.
    ReadOnly,
}

impl Store {
    /// Makes a new file that holds the body. A creation that fails leaves nothing behind.
    ///
    /// # Errors
    /// [`OpenError::Exists`] where the path is taken.
    pub fn create(path: &Path, body: &Body, at: DateTime<Utc>) -> Result<Self, OpenError> {
        match create::create(path, body, Action::Create, at, |_| Ok(())) {
            Ok(()) => Self::open(path, Access::ReadWrite),
            Err(StoreError::Create(error)) => Err(error),
            Err(StoreError::DiskFull) => Err(OpenError::DiskFull),
            Err(StoreError::ReadOnly) => Err(OpenError::ReadOnly),
            Err(StoreError::Locked) => Err(OpenError::Locked),
            Err(StoreError::Damaged { found }) => Err(OpenError::Damaged { found }),
            Err(StoreError::Rule(error) | StoreError::Sqlite(error)) => Err(OpenError::Sqlite(error)),
            Err(other) => unreachable!("BUG: writing a body answered {other}"),
        }
    }

    /// Makes a new file that holds the body and what `work` adds, such as an import: the file is there with all of it or not
    /// at all.
    ///
    /// # Errors
    /// [`StoreError::Create`] where the file cannot be made, otherwise those of `work`.
    pub fn create_with(
        path: &Path,
        body: &Body,
        action: Action,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        create::create(path, body, action, at, work)?;
        Ok(Self::open(path, Access::ReadWrite)?)
    }

    /// Opens a file. One that is refused stays as it is.
    ///
    /// # Errors
    /// See [`OpenError`]. The whole file is read to see whether it is sound.
    pub fn open(path: &Path, access: Access) -> Result<Self, OpenError> {
        let conn = open::open(path, access, MIGRATIONS)?;
        Ok(Self { conn })
    }

    /// Everything the file holds, as it was at one moment.
    pub fn association(&self) -> Result<Association, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        tables::association(&moment)
    }

    /// The bytes of an attached file; `None` where the file does not hold them.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the bytes are not those of the hash.
    pub fn attachment(&self, hash: &FileHash) -> Result<Option<Vec<u8>>, StoreError> {
        tables::attachment(&self.conn, hash)
    }

    /// Runs one action as one transaction: whatever `work` answers with an error has not happened.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] when the file was opened for reading, [`StoreError::Locked`] while another process writes,
    /// otherwise those of `work`.
    pub fn write<T>(
        &mut self,
        action: Action,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        write::write(&mut self.conn, action, at, work)
    }

    /// The audit log, oldest first.
    pub fn audit(&self) -> Result<Vec<AuditEntry>, StoreError> {
        Ok(audit::entries(&self.conn)?)
    }

    /// Everything that is wrong with the file; nothing, when it is sound.
    pub fn check(&self) -> Result<Vec<Fault>, StoreError> {
        fault::faults(&self.conn)
    }
}

#[cfg(test)]
mod tests;
