//! A meeting with everything that is derived from it.

use chrono::NaiveDate;
use domain::{
    BlockName, Deadline, DocumentProfile, Event, Expected, ItemId, LegalClock, Meeting, PersonId, PhaseState,
    Recipient, Room, Sealing, SectionFacts,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingView {
    /// The record.
    pub meeting: Meeting,
    /// Place in the year, where the file holds the year from § 1.
    pub ordinal: Option<u32>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Every step from plan to archive.
    pub phases: Vec<PhaseState>,
    /// What is derived of each item, in order.
    pub sections: Vec<SectionView>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Who sits where now, or sat at the end.
    pub room: Room,
    /// Who has answered the summons, and whom to call.
    pub expected: Expected,
    /// The days that the law counts: of the minutes, then of each § verified at once.
    pub clocks: Vec<LegalClock>,
    /// Whom extracts go to, of each item that goes to anyone.
    pub recipients: Vec<DispatchView>,
    /// §§ closed to be verified at once.
    pub section_sealings: Vec<Sealing>,
    /// Closed for verification.
    pub sealing: Option<Sealing>,
    /// Verified: nothing changes any more.
    pub frozen: bool,
    /// Whether its minutes can be changed.
    pub editable: bool,
    /// Last day of verification.
    pub verify_by: Deadline,
    /// The document profile that applies.
    pub profile: DocumentProfile,
    /// Printed name with party of everyone the meeting may name.
    pub names: BTreeMap<PersonId, String>,
    /// The order in which the profile offers blocks.
    pub block_order: Vec<BlockName>,
}

/// What is derived of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SectionView {
    /// Which item.
    pub item: ItemId,
    /// Who served, quorum.
    pub facts: SectionFacts,
    /// Whether the decision says something else than the proposal.
    pub changed_from_proposal: bool,
}

/// Whom extracts of an item go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DispatchView {
    /// Which item.
    pub item: ItemId,
    /// Its recipients, those of the minutes first.
    pub recipients: Vec<Recipient>,
}

/// The item that was added, and its meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddedItem {
    /// The item.
    pub item: ItemId,
    /// The meeting.
    pub meeting: MeetingView,
}

/// What a replacement did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReplaceReport {
    /// Places replaced.
    pub replaced: u32,
    /// Items that held them.
    pub sections: u32,
}
