//! Replies to the summons: who says that they come. Who then serves is derived and noted at the meeting; a reply is no attendance.

use crate::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one person answered; a new answer takes the place of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reply {
    /// Who.
    pub person: PersonId,
    /// What.
    pub answer: Answer,
    /// The day the office noted it.
    pub noted_on: NaiveDate,
    /// In the office's own words.
    pub note: Option<String>,
}

/// An answer to the summons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Comes to the place.
    Comes,
    /// Takes part remotely.
    Remote,
    /// Does not take part.
    Absent,
}
