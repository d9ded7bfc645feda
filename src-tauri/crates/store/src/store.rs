//! The open file.

use crate::action::Action;
use crate::create;
use crate::error::{OpenError, StoreError};
use crate::history::{self, Direction, Recording, Step, UndoState};
use crate::migrate::MIGRATIONS;
use crate::open;
use crate::search;
use crate::touched::Touched;
use crate::write::{self, Write};
use chrono::{DateTime, Utc};
use domain::Body;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::Path;

/// An open .paragraf file. Dropping it closes the file and folds its log in: then the one file is the whole association.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
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
        let mut conn = open::open(path, access, MIGRATIONS)?;
        if access == Access::ReadWrite {
            search::freshen(&mut conn)?;
            history::install(&conn)?;
            search::install(&conn)?;
        }
        Ok(Self { conn })
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
        Ok(write::write(&mut self.conn, (at, action), Recording::Step, work)?.0)
    }

    /// Like [`Store::write`], for what is done in bursts, such as typing: writes of one action under one key (the record, say),
    /// with pauses of at most three seconds between them, are undone together.
    ///
    /// # Errors
    /// Those of [`Store::write`].
    pub fn write_merging<T>(
        &mut self,
        action: Action,
        key: &str,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        Ok(write::write(&mut self.conn, (at, action), Recording::Merging(key), work)?.0)
    }

    /// Like [`Store::write`], or with a key like [`Store::write_merging`]; tells which records were changed.
    ///
    /// # Errors
    /// Those of [`Store::write`].
    pub fn write_telling<T>(
        &mut self,
        (action, key): (Action, Option<&str>),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
    ) -> Result<(T, BTreeSet<Touched>), StoreError> {
        write::write(&mut self.conn, (at, action), key.map_or(Recording::Step, Recording::Merging), work)
    }

    /// Takes the last step back, in one transaction; `None` where there is nothing to undo. The step can be done again until
    /// something else is written.
    ///
    /// # Errors
    /// [`StoreError::ChangedSince`] when the records are no longer as the step left them, [`StoreError::Frozen`] and
    /// [`StoreError::Sealed`] when it lies in minutes that are closed. The records and the history are then as they were.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, StoreError> {
        self.turn(Action::Undo, Direction::Back, at)
    }

    /// Does the last undone step again; `None` where there is none.
    ///
    /// # Errors
    /// Those of [`Store::undo`].
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, StoreError> {
        self.turn(Action::Redo, Direction::Forth, at)
    }

    fn turn(&mut self, action: Action, direction: Direction, at: DateTime<Utc>) -> Result<Option<Step>, StoreError> {
        let turn = |write: &mut Write<'_>| history::turn(write, direction, at);
        Ok(write::write(&mut self.conn, (at, action), Recording::Step, turn)?.0)
    }

    /// What undo and redo would do. Steps older than twelve hours are no longer offered.
    pub fn undo_state(&self, at: DateTime<Utc>) -> Result<UndoState, StoreError> {
        history::state(&self.conn, at)
    }
}

#[cfg(test)]
mod tests;
