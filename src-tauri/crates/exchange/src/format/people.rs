//! `people` and `assignments`.

use super::{Date, List, Name, OrganisationKey, PersonKey, Word};
use domain::{Role, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A person.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    /// Identity among the people.
    pub id: PersonKey,
    /// Name.
    pub name: Name,
    /// Party letters.
    pub party: Option<String>,
    /// Title, for officials and guests.
    pub title: Option<String>,
    /// Other names in older minutes.
    #[serde(default)]
    pub aliases: List<String>,
}

/// A seat on the board, for a time.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assignment {
    /// Who.
    pub person: PersonKey,
    /// Member or alternate.
    pub seat: Word<Seat>,
    /// The member organisation that appointed the person.
    pub appointed_by: Option<OrganisationKey>,
    /// Elected office on the board.
    pub role: Option<Word<Role>>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Place in the order in which alternates are called, from 1.
    #[schemars(range(min = 1))]
    pub calling_order: Option<u32>,
}
