//! Grants (beviljad finansiering): what the board has promised to a measure (insats), and what was paid of it.

use crate::{GrantId, Kronor, Party, RegistrationNumber, SectionRef};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Grant {
    /// Identity. Before the file has given one it is 0, or a negative number where another grant names it.
    pub id: GrantId,
    /// Number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// The measure.
    pub measure: String,
    /// Who gets it.
    pub recipient: Option<Party>,
    /// The § that decided it.
    pub source: Option<SectionRef>,
    /// Periods with amounts.
    pub periods: Vec<GrantPeriod>,
    /// Until further notice.
    pub open_ended: bool,
    /// The agreement that it rests on.
    pub agreement: Option<String>,
    /// What was paid.
    pub payments: Vec<GrantPayment>,
    /// The grant that it goes on from.
    pub predecessor: Option<GrantId>,
    /// Free note.
    pub note: Option<String>,
}

impl Grant {
    /// A grant of which nothing more is known.
    pub fn new(measure: impl Into<String>) -> Self {
        Self {
            id: GrantId(0),
            registration_number: None,
            measure: measure.into(),
            recipient: None,
            source: None,
            periods: vec![],
            open_ended: false,
            agreement: None,
            payments: vec![],
            predecessor: None,
            note: None,
        }
    }
}

/// A period of a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantPeriod {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// At most this much; `None` until it is decided.
    pub amount: Option<Kronor>,
}

/// A payment of a grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantPayment {
    /// Day it was paid.
    pub day: NaiveDate,
    /// How much.
    pub amount: Kronor,
    /// Free note.
    pub note: Option<String>,
}
