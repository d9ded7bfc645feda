//! Delegation: the points of the delegation order and the decisions made by them (FSL 10 §, KL 6 kap. 37–40 §§).

use crate::{Kronor, Party, RegistrationNumber, SectionRef};
use chrono::NaiveDate;

/// A point of the delegation order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationPoint {
    /// "4.2".
    pub number: String,
    /// The group of matters.
    pub matters: Option<String>,
    /// Who may decide.
    pub delegate: Option<Party>,
    /// At most this much.
    pub amount_limit: Option<Kronor>,
    /// Provision.
    pub legal_basis: Option<String>,
}

/// A delegated decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatedDecision {
    /// Number in its series.
    pub number: Option<RegistrationNumber>,
    /// Day.
    pub date: Option<NaiveDate>,
    /// Who decided.
    pub delegate: Option<Party>,
    /// By which point.
    pub point: Option<String>,
    /// What was decided.
    pub content: String,
    /// With or for whom.
    pub counterpart: Option<Party>,
    /// Amount.
    pub amount: Option<Kronor>,
    /// Number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// The § at which it was reported to the board.
    pub reported: Option<SectionRef>,
}
