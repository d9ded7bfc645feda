//! What decisions leave behind: `delegation_points`, `delegated_decisions`, `tasks`, `grants`.

use super::{Date, List, Number, Party, Reported, Section};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point of the delegation order.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DelegationPoint {
    /// Number of the point.
    pub number: String,
    /// The group of matters.
    pub matters: Option<String>,
    /// Who may decide.
    pub delegate: Option<Party>,
    /// At most so many kronor.
    pub amount_limit: Option<i64>,
    /// Provision.
    pub legal_basis: Option<String>,
}

/// A delegated decision.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DelegatedDecision {
    /// Number in its series.
    pub number: Option<Number>,
    /// Day.
    pub date: Option<Date>,
    /// Who decided.
    pub delegate: Option<Party>,
    /// By which point of the delegation order.
    pub point: Option<String>,
    /// What was decided.
    pub content: String,
    /// With or for whom.
    pub counterpart: Option<Party>,
    /// Amount in whole kronor.
    pub amount: Option<i64>,
    /// Number of the matter.
    pub registration_number: Option<Number>,
    /// The § at which it was reported to the board.
    pub reported: Option<Reported>,
}

/// Something the board has asked for.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Task {
    /// What.
    pub what: String,
    /// To whom.
    pub to: Option<Party>,
    /// When it is due.
    pub due: Option<Date>,
    /// Due as the decision words it.
    pub due_written: Option<String>,
    /// Day of the meeting that gave it; then `section` or `item` as well.
    pub meeting: Option<Date>,
    /// § number.
    pub section: Option<Section>,
    /// Id of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Day it was done.
    pub done_on: Option<Date>,
}

/// A grant.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grant {
    /// Number of the matter.
    pub registration_number: Option<Number>,
    /// The measure.
    pub measure: String,
    /// Who gets it.
    pub recipient: Option<Party>,
    /// Day of the meeting that decided it; then `section` or `item` as well.
    pub meeting: Option<Date>,
    /// § number.
    pub section: Option<Section>,
    /// Id of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Periods with amounts.
    #[serde(default)]
    pub periods: List<GrantPeriod>,
    /// Until further notice; `null` is no.
    pub open_ended: Option<bool>,
    /// Free note.
    pub note: Option<String>,
}

/// A period of a grant.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GrantPeriod {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Whole kronor; `null` until it is decided.
    pub amount: Option<i64>,
}
