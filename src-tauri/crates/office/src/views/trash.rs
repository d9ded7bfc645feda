//! The trash, and what undo would do.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{BlockName, TrashKey};
use serde::{Deserialize, Serialize};

/// A record in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TrashRow {
    /// Which.
    pub key: TrashKey,
    /// Its name or heading, or the first words of a part of a text; empty where a part has figures and no words.
    pub name: String,
    /// The heading of the item that a part was taken from.
    pub taken_from: Option<String>,
    /// What kind of block a part is; a sub-item is none.
    pub block: Option<BlockName>,
    /// The day of the meeting that it is, or belongs to.
    pub meeting_day: Option<NaiveDate>,
    /// When it was put there.
    pub trashed_at: DateTime<Utc>,
}

/// What undo and redo would do, by the name of the action in the log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UndoState {
    /// What undo takes back.
    pub undo: Option<String>,
    /// What redo does again.
    pub redo: Option<String>,
}
