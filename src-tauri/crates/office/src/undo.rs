//! Undo and redo of everything, through the history in the file.

use crate::views::UndoState;
use crate::{Office, StoreError};
use chrono::{DateTime, Utc};

impl Office {
    /// Takes the last step back; answers with the name of its action.
    ///
    /// # Errors
    /// The records have changed since, or lie in minutes that are closed.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<String>, StoreError> {
        self.records.replace(None);
        Ok(self.store.undo(at)?.map(|step| step.action.name().to_owned()))
    }

    /// Does the last undone step again; answers with the name of its action.
    ///
    /// # Errors
    /// Those of [`Office::undo`].
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<String>, StoreError> {
        self.records.replace(None);
        Ok(self.store.redo(at)?.map(|step| step.action.name().to_owned()))
    }

    /// What undo and redo would do.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn undo_state(&self, at: DateTime<Utc>) -> Result<UndoState, StoreError> {
        let state = self.store.undo_state(at)?;
        let name = |step: store::Step| step.action.name().to_owned();
        Ok(UndoState { undo: state.undo.map(name), redo: state.redo.map(name) })
    }
}
