//! Delegation: the points of the delegation order and the decisions made by them (FSL 10 §, KL 6 kap. 37–40 §§).

mod check;

pub use check::{DelegationTrouble, check_delegation};

use crate::{AttachedFile, DelegatedDecisionId, DelegationPointId, Kronor, Party, RegistrationNumber, SectionRef};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A point of the delegation order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DelegationPoint {
    /// Identity; 0 before the file has given one.
    pub id: DelegationPointId,
    /// "4.2". A point that was decided anew has the number of the one before it and another period.
    pub number: String,
    /// The group of matters.
    pub matters: Option<String>,
    /// Who may decide.
    pub delegate: Option<Party>,
    /// Who may decide in the delegate's absence.
    pub substitute: Option<Party>,
    /// At most this much.
    pub amount_limit: Option<Kronor>,
    /// Provision.
    pub legal_basis: Option<String>,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub to: Option<NaiveDate>,
    /// The § that decided it.
    pub decided: Option<SectionRef>,
}

impl DelegationPoint {
    /// A point of which nothing more is known.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            id: DelegationPointId(0),
            number: number.into(),
            matters: None,
            delegate: None,
            substitute: None,
            amount_limit: None,
            legal_basis: None,
            from: None,
            to: None,
            decided: None,
        }
    }

    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A delegated decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DelegatedDecision {
    /// Identity; 0 before the file has given one.
    pub id: DelegatedDecisionId,
    /// Number in its series.
    pub number: Option<RegistrationNumber>,
    /// Day.
    pub date: Option<NaiveDate>,
    /// Who decided.
    pub delegate: Option<Party>,
    /// By which point, by its number.
    pub point: Option<String>,
    /// Decided by the chair because it could not wait (KL 6 kap. 39 §); then by no point.
    pub urgent: bool,
    /// What was decided.
    pub content: String,
    /// With or for whom.
    pub counterpart: Option<Party>,
    /// Amount.
    pub amount: Option<Kronor>,
    /// Number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// The item at whose meeting it is reported to the board, or was.
    pub reported: Option<SectionRef>,
    /// The decision as a signed document, and what it rests on.
    pub files: Vec<AttachedFile>,
}

impl DelegatedDecision {
    /// A decision of which nothing more is known.
    pub fn new(content: impl Into<String>) -> Self {
        Self {
            id: DelegatedDecisionId(0),
            number: None,
            date: None,
            delegate: None,
            point: None,
            urgent: false,
            content: content.into(),
            counterpart: None,
            amount: None,
            registration_number: None,
            reported: None,
            files: vec![],
        }
    }
}
