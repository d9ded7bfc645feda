//! A list of people pasted from a spreadsheet, as it was understood.

use domain::{Role, Seat};
use serde::{Deserialize, Serialize};

/// What a pasted list would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RosterPreview {
    /// Member organisations that would be added.
    pub organisations: Vec<String>,
    /// Its lines.
    pub rows: Vec<RosterRow>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RosterRow {
    /// Its place in what was pasted, from 1.
    pub line: u32,
    /// Name.
    pub name: String,
    /// Party letters.
    pub party: Option<String>,
    /// Member or alternate; neither for an official.
    pub seat: Option<Seat>,
    /// Elected office.
    pub role: Option<Role>,
    /// Who appointed the person.
    pub appointed_by: Option<String>,
    /// Place in the calling order.
    pub calling_order: Option<u32>,
    /// E-mail.
    pub email: Option<String>,
    /// Title of an official.
    pub title: Option<String>,
    /// Why the line is left out.
    pub problem: Option<RosterProblem>,
}

/// Why a line is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RosterProblem {
    /// It names no one.
    NoName,
    /// What the person is cannot be read.
    UnknownSeat,
    /// The list has the name already.
    SameNameTwice,
    /// The person holds the seat already.
    AlreadyThere,
}
