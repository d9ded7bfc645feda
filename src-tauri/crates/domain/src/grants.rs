//! Grants (beviljad finansiering): what the board has promised to a measure (insats).

use crate::{Kronor, Party, RegistrationNumber, SectionRef};
use chrono::NaiveDate;

/// A grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
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
    /// Free note.
    pub note: Option<String>,
}

/// A period of a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantPeriod {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// At most this much; `None` until it is decided.
    pub amount: Option<Kronor>,
}
