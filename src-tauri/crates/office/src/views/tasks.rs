//! Tasks that the board has given.

use super::SectionAt;
use chrono::NaiveDate;
use domain::{PersonId, ReportTarget, Task, TaskId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TasksView {
    /// Open ones by their day, then those that are done, the latest first.
    pub tasks: Vec<TaskRow>,
    /// How many are not done.
    pub open: u32,
    /// How many of those should be.
    pub overdue: u32,
    /// The next meeting, with its item that follows them up.
    pub next_meeting: Option<ReportTarget>,
    /// Printed name of everyone on record.
    pub names: BTreeMap<PersonId, String>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TaskRow {
    /// The record.
    pub task: Task,
    /// To whom.
    pub to_name: Option<String>,
    /// The § that gave it.
    pub source: Option<SectionAt>,
    /// Heading of that §.
    pub source_heading: Option<String>,
    /// How it stands today.
    pub state: TaskState,
}

/// How a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Not done, and its day has not passed.
    Open,
    /// Not done, and its day has passed.
    Overdue,
    /// Done.
    Done,
}

/// A task that a clause of a decision gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProposedTask {
    /// As it would be on record.
    pub task: Task,
    /// The words that it was read from.
    pub clause: String,
    /// The task on record that says the same, of the same §.
    pub on_record: Option<TaskId>,
}

/// The task that was put on record, and all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddedTask {
    /// The task.
    pub id: TaskId,
    /// All tasks.
    pub tasks: TasksView,
}
