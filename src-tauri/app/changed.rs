//! What the page is told when the file has changed.

use chrono::{DateTime, Utc};
use office::views::UndoState;
use serde::{Deserialize, Serialize};

/// A change that is in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changed {
    /// What may have changed.
    pub areas: Vec<Area>,
    /// What undo and redo would do now.
    pub undo: UndoState,
    /// When it was written, or seen to be.
    pub saved_at: DateTime<Utc>,
}

/// A part of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Body, members, people, seats, officials, types of meeting.
    Association,
    /// The list of meetings and their plans.
    Meetings,
    /// What is written and noted of a meeting.
    Minutes,
    /// Phrases.
    Phrases,
    /// Documents and matters of the registry.
    Registry,
    /// Delegation, tasks, grants: what decisions leave behind.
    Decisions,
    /// The trash.
    Trash,
}

impl Area {
    /// What undo may touch, and what another program may have.
    pub(crate) const ALL: &[Self] = &[
        Self::Association,
        Self::Meetings,
        Self::Minutes,
        Self::Phrases,
        Self::Registry,
        Self::Decisions,
        Self::Trash,
    ];
}
