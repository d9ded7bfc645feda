//! The first view: what is due, the meetings, the next one.

use chrono::NaiveDate;
use domain::{BodyForm, ClockTime, Duty, LawDay, MeetingId, MeetingStatus, Mode, Phase, SectionRange};
use serde::{Deserialize, Serialize};

/// The association at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Overview {
    /// Name of the association.
    pub association: String,
    /// Its form.
    pub form: BodyForm,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Meetings, oldest first.
    pub meetings: Vec<MeetingRow>,
    /// What is due, most urgent first.
    pub duties: Vec<Duty>,
    /// The next meeting on record.
    pub next: Option<NextMeeting>,
    /// Days of the year that the law names.
    pub law_days: Vec<LawDay>,
    /// Records in the trash.
    pub trashed: u32,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// One meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingRow {
    /// Identity.
    pub id: MeetingId,
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// Place in the year, where the file holds the year from § 1.
    pub ordinal: Option<u32>,
    /// Place.
    pub place: Option<String>,
    /// Theme or purpose.
    pub purpose: Option<String>,
    /// How it is held.
    pub mode: Option<Mode>,
    /// Whether it is open to the public.
    pub public: Option<bool>,
    /// Day kept in reserve.
    pub reserve_date: Option<NaiveDate>,
    /// First and last §.
    pub sections: Option<SectionRange>,
    /// Number of items.
    pub items: u32,
    /// Planned, held, cancelled.
    pub status: MeetingStatus,
    /// Day of verification.
    pub verified: Option<NaiveDate>,
    /// Where it stands on its way from plan to archive.
    pub phase: Phase,
}

/// The next meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NextMeeting {
    /// Identity.
    pub id: MeetingId,
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// Place.
    pub place: Option<String>,
    /// How it is held.
    pub mode: Option<Mode>,
    /// Number of items.
    pub items: u32,
    /// Items without a proposed decision.
    pub without_proposal: u32,
    /// Where it stands.
    pub phase: Phase,
}
