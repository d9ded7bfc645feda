//! Matters (ärenden) of the registry. What belongs to one is found by its number, in any spelling, and kept nowhere.

use crate::{MatterId, RegistrationNumber};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Matter {
    /// Identity; 0 before the file has given one.
    pub id: MatterId,
    /// Its number.
    pub number: RegistrationNumber,
    /// What it concerns.
    pub subject: String,
    /// Day it was opened.
    pub opened: NaiveDate,
    /// Day it was closed.
    pub closed: Option<NaiveDate>,
}
