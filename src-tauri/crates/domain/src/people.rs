//! People, their assignments over time, officials.

use crate::{OrganisationId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Party letters, where elected for one.
    pub party: Option<String>,
    /// Title, for officials and guests.
    pub title: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Other names in older minutes.
    pub aliases: Vec<String>,
}

/// A seat on the board, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Assignment {
    /// Who.
    pub person: PersonId,
    /// Member or alternate.
    pub seat: Seat,
    /// Who appointed the person.
    pub appointed_by: Option<OrganisationId>,
    /// Elected office on the board (FSL 17 §).
    pub role: Option<Role>,
    /// First day; `None` is not stated.
    pub from: Option<NaiveDate>,
    /// Last day; `None` is not stated.
    pub to: Option<NaiveDate>,
    /// Place in the order in which alternates are called, from 1 (FSL 12 §).
    pub calling_order: Option<u32>,
}

impl Assignment {
    /// Whether the assignment holds on a day. An end that is not stated is open.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Member (ledamot) or alternate (ersättare).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// Ledamot.
    Member,
    /// Ersättare.
    Alternate,
}

/// Elected office on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Ordförande.
    Chair,
    /// 1:e vice ordförande, or the only vice chair.
    FirstViceChair,
    /// 2:e vice ordförande.
    SecondViceChair,
}

/// An official, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Official {
    /// Who.
    pub person: PersonId,
    /// Title.
    pub title: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Who holds an office on a day.
pub fn office_holder(assignments: &[Assignment], role: Role, day: NaiveDate) -> Option<&PersonId> {
    assignments.iter().find(|a| a.role == Some(role) && a.holds_on(day)).map(|a| &a.person)
}
