//! Types of meeting and the items that stand on every agenda of that type; phrases to write with.

use crate::{BlockName, MeetingTypeId, PhraseId, RichText};
use serde::{Deserialize, Serialize};

/// A type of meeting, such as ordinary or constituting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingType {
    /// Identity.
    pub id: MeetingTypeId,
    /// Name.
    pub name: String,
    /// Whether it is open to the public (FSL 19 §).
    pub public: bool,
    /// Its standing items, in order.
    pub standing_items: Vec<StandingItem>,
}

/// An item that stands on every agenda of a type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StandingItem {
    /// Heading.
    pub heading: String,
    /// Before or after the items of the day.
    pub place: StandingPlace,
    /// Blocks it starts with.
    pub blocks: Vec<StandingBlock>,
}

/// A block that a standing item starts with. Its text may hold slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StandingBlock {
    /// What it is.
    pub kind: BlockName,
    /// What it says.
    pub text: RichText,
}

/// Where a standing item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StandingPlace {
    /// Before the items of the day.
    Opening,
    /// After them.
    Closing,
}

/// A phrase with slots (`#` and a word), to be put into a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Phrase {
    /// Identity; `None` for one that the program supplies.
    pub id: Option<PhraseId>,
    /// Name to find it by.
    pub name: String,
    /// What it says.
    pub text: RichText,
}
