//! The delegation order and what was decided by it.

use super::{SectionAt, SeriesRow};
use chrono::NaiveDate;
use domain::{
    BoardStanding, BodyForm, DelegatedDecision, DelegatedDecisionId, DelegationPoint, DelegationTrouble, PersonId,
    Provision, ReportTarget,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The delegation order and the decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DelegationView {
    /// The order, point by point.
    pub points: Vec<PointRow>,
    /// Decisions, the latest first.
    pub decisions: Vec<DecidedRow>,
    /// How many the board has not been told of and no meeting to come lists.
    pub waiting: u32,
    /// Where the board is told next.
    pub next_meeting: Option<ReportTarget>,
    /// Form of the body: only in a kommunalförbund does the chair decide what cannot wait.
    pub form: BodyForm,
    /// Number series to choose from.
    pub series: Vec<SeriesRow>,
    /// Printed name of everyone on record.
    pub names: BTreeMap<PersonId, String>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// A point of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PointRow {
    /// The record.
    pub point: DelegationPoint,
    /// Who may decide.
    pub delegate_name: Option<String>,
    /// Who may in the delegate's absence.
    pub substitute_name: Option<String>,
    /// Whether it is in force today.
    pub in_force: bool,
    /// The § that decided it.
    pub decided: Option<SectionAt>,
    /// How many decisions name it.
    pub used: u32,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DecidedRow {
    /// The record.
    pub decision: DelegatedDecision,
    /// Who decided.
    pub delegate_name: Option<String>,
    /// With or for whom.
    pub counterpart_name: Option<String>,
    /// The matters of its point.
    pub point_words: Option<String>,
    /// How far it has come on its way to the board.
    pub standing: BoardStanding,
    /// The § or the item to come at which the board is told.
    pub reported: Option<SectionAt>,
    /// What the order says against it.
    pub troubles: Vec<ShownTrouble>,
}

/// What the delegation order says against a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShownTrouble {
    /// What.
    pub trouble: DelegationTrouble,
    /// The rule, where it is one of law.
    pub provision: Option<Provision>,
}

/// The decision that was made, and all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddedDecision {
    /// The decision.
    pub id: DelegatedDecisionId,
    /// The delegation order and the decisions.
    pub delegation: DelegationView,
}
