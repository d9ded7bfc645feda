//! The first view: what is due, the meetings, the next one.

use super::Phase;
use chrono::NaiveDate;
use domain::{BodyForm, ClockTime, MeetingId, MeetingStatus, Mode, SectionRange};
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

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// The last day, after rolling over holidays.
    pub day: NaiveDate,
    /// The day to aim for, before rolling.
    pub target: NaiveDate,
    /// How near it is.
    pub urgency: Urgency,
    /// Which meeting it is about.
    pub meeting: Option<MeetingId>,
    /// The day of that meeting.
    pub meeting_day: Option<NaiveDate>,
    /// Its §§.
    pub sections: Option<SectionRange>,
    /// How many, where it can be counted.
    pub count: Option<u32>,
    /// Roles that have not signed.
    pub roles: Vec<domain::SigningRole>,
    /// Where it says so.
    pub provision: Option<Provision>,
    /// The holiday or eve that moved the day.
    pub rolled_over: Option<NaiveDate>,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// The day of the meeting is past and nothing is noted of it.
    HoldMeeting,
    /// No meeting is planned.
    PlanMeeting,
    /// The summons is to be sent.
    SendSummons,
    /// Decisions are not written.
    WriteMinutes,
    /// The minutes are written and not closed for verification.
    SealMinutes,
    /// The minutes are to be verified.
    VerifyMinutes,
    /// Signatures are missing.
    CollectSignatures,
    /// The budget is to be decided.
    Budget,
    /// The annual report is to be handed over.
    AnnualReport,
}

/// How near a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Past.
    Overdue,
    /// Today.
    Today,
    /// Within a week.
    Soon,
    /// Further off.
    Later,
}

/// Where the law or the statutes say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Provision {
    /// Which law.
    pub statute: Statute,
    /// Chapter, where it has chapters.
    pub chapter: Option<u32>,
    /// Section.
    pub section: u32,
}

/// A law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Statute {
    /// Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.
    Fsl,
    /// Kommunallagen (2017:725).
    Kl,
    /// The association's own statutes.
    Statutes,
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

/// A day of the year that the law names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LawDay {
    /// What for.
    pub kind: LawDayKind,
    /// Which day.
    pub day: NaiveDate,
}

/// What a day of the law is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LawDayKind {
    /// The budget of the coming year is decided.
    Budget,
    /// The annual report is handed over.
    AnnualReport,
}
