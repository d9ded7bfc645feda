//! Grants: what was decided, paid and remains, year by year.

use super::SectionAt;
use chrono::NaiveDate;
use domain::{Grant, GrantDoubt, GrantId, GrantYear, ItemId, Kronor, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Grants, and the sums of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantsView {
    /// Whose year.
    pub year: i32,
    /// All of them, by measure.
    pub grants: Vec<GrantRow>,
    /// Years that have grants, with today's, the latest first.
    pub years: Vec<i32>,
    /// The year's sums.
    pub total: GrantYear,
    /// The sums of later years: what is promised and stands outside the balance sheet.
    pub next_years: Vec<GrantYear>,
    /// Printed name of everyone on record.
    pub names: BTreeMap<PersonId, String>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// A grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantRow {
    /// The record.
    pub grant: Grant,
    /// Who gets it.
    pub recipient_name: Option<String>,
    /// The § that decided it.
    pub source: Option<SectionAt>,
    /// Year by year.
    pub years: Vec<GrantYear>,
    /// All that was decided.
    pub decided: Kronor,
    /// All that was paid.
    pub paid: Kronor,
    /// What is left of it.
    pub remaining: Kronor,
    /// Grants that it goes on from, the oldest first.
    pub chain: Vec<GrantId>,
}

/// What the decision of an item grants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProposedGrants {
    /// The item.
    pub item: ItemId,
    /// Where it stands.
    pub section: SectionAt,
    /// Its heading.
    pub heading: String,
    /// What it seems to grant.
    pub grants: Vec<GrantProposal>,
}

/// A grant that a decision seems to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantProposal {
    /// As it would be on record, with the grant that it seems to go on from.
    pub grant: Grant,
    /// What is to be looked at.
    pub doubts: Vec<GrantDoubt>,
    /// The grant on record from the same § for the same measure.
    pub on_record: Option<GrantId>,
}

/// The grant that was put on record, and all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddedGrant {
    /// The grant.
    pub id: GrantId,
    /// Grants, and the sums of a year.
    pub grants: GrantsView,
}
