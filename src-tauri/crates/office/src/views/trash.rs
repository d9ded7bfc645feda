//! The trash, and what undo would do.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{AssignmentId, ItemId, MeetingId, OfficialId, OrganisationId, PersonId, PhraseId};
use serde::{Deserialize, Serialize};

/// A record that can be put in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum TrashKey {
    /// A meeting that has given no §.
    Meeting(MeetingId),
    /// An item that has no §.
    Item(ItemId),
    /// A member organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// A seat.
    Assignment(AssignmentId),
    /// An official.
    Official(OfficialId),
    /// A phrase of the office's own.
    Phrase(PhraseId),
}

/// A record in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TrashRow {
    /// Which.
    pub key: TrashKey,
    /// Its name or heading.
    pub name: String,
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
