//! The way of a meeting from plan to archive, and what is missing for the next step.

use chrono::NaiveDate;
use domain::SigningRole;
use serde::{Deserialize, Serialize};

/// A step on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Planera.
    Plan,
    /// Kallelse.
    Summons,
    /// Möte.
    Meeting,
    /// Protokoll.
    Minutes,
    /// Granskning.
    Review,
    /// Justering.
    Verification,
    /// Anslag.
    Notice,
    /// Arkiv.
    Archive,
}

/// A step and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhaseState {
    /// Which step.
    pub phase: Phase,
    /// How far.
    pub state: PhaseProgress,
    /// The day it was done, or is to be done.
    pub day: Option<NaiveDate>,
    /// What it lacks.
    pub missing: Vec<Missing>,
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhaseProgress {
    /// Done.
    Done,
    /// The one that the office is in.
    Current,
    /// To come.
    Coming,
}

/// Something that a step lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Missing {
    /// What.
    pub kind: MissingKind,
    /// How many, where it can be counted.
    pub count: Option<u32>,
    /// Roles that have not signed.
    pub roles: Vec<SigningRole>,
}

/// What a step can lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MissingKind {
    /// When it starts.
    Start,
    /// Where it is held.
    Place,
    /// Items.
    Items,
    /// The day the summons was sent.
    SummonsDate,
    /// Who was there.
    Attendance,
    /// It has not been held.
    NotHeld,
    /// Items that are not concluded.
    OpenItems,
    /// Decisions without words.
    EmptyDecisions,
    /// Who chaired.
    Chair,
    /// Who took the minutes.
    Secretary,
    /// Who verifies.
    Verifiers,
    /// The minutes are not closed for verification.
    NotSealed,
    /// Signatures.
    Signatures,
    /// Notices on boards.
    Postings,
}
