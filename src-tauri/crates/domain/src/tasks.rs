//! Tasks given by the board (uppdrag).

use crate::{AttachedFile, Party, SectionRef, TaskId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something the board has asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Task {
    /// Identity; 0 before the file has given one.
    pub id: TaskId,
    /// What.
    pub what: String,
    /// To whom.
    pub to: Option<Party>,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// Due as the decision words it ("till septembermötet").
    pub due_written: Option<String>,
    /// The § that gave it.
    pub source: Option<SectionRef>,
    /// Day it was done.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub done_note: Option<String>,
    /// Files that show it was done.
    pub evidence: Vec<AttachedFile>,
}

impl Task {
    /// A task of which nothing more is known.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            id: TaskId(0),
            what: what.into(),
            to: None,
            due: None,
            due_written: None,
            source: None,
            done_on: None,
            done_note: None,
            evidence: vec![],
        }
    }
}
