//! What a search finds.

use chrono::NaiveDate;
use domain::{ItemId, MeetingId, PersonId, SectionNumber};
use serde::{Deserialize, Serialize};

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its name.
    pub title: String,
    /// What tells it from others of the name; may be empty.
    pub detail: String,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The item.
    pub item: Option<ItemId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The day it belongs to.
    pub day: Option<NaiveDate>,
    /// Its §.
    pub section: Option<SectionNumber>,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A §.
    Section,
    /// An item without a §.
    Item,
    /// A person.
    Person,
    /// A registration number.
    Number,
    /// A meeting.
    Meeting,
}
