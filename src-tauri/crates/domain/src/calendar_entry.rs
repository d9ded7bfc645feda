//! What the office enters in its calendar itself: days that no law names, and meetings of others. Public holidays are computed.

use crate::{CalendarEntryId, ClockTime, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An entry of the office's own calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalendarEntry {
    /// Identity; 0 before the file has given it one.
    pub id: CalendarEntryId,
    /// What it is.
    pub kind: CalendarEntryKind,
    /// Its name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, itself included; never before the first.
    pub to: NaiveDate,
    /// When it begins on the first day; `None` is the whole day.
    pub start: Option<ClockTime>,
    /// When it ends on the last day.
    pub end: Option<ClockTime>,
    /// Those of our people whom it takes.
    pub people: Vec<PersonId>,
    /// Its identity in the calendar file that it came from.
    pub uid: Option<String>,
}

/// What an entry of the calendar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CalendarEntryKind {
    /// A day between a holiday and a weekend on which the office is closed. It moves no limit.
    BridgeDay,
    /// A school break.
    SchoolBreak,
    /// A meeting of another body.
    OtherMeeting,
}
