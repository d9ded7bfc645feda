//! The decision register.

use chrono::NaiveDate;
use domain::{DecisionRow, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The decisions that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DecisionsView {
    /// The latest first.
    pub rows: Vec<DecisionRow>,
    /// Years that have decisions, the latest first.
    pub years: Vec<i32>,
    /// Printed name of everyone on record.
    pub names: BTreeMap<PersonId, String>,
    /// The day it is told for.
    pub today: NaiveDate,
}
