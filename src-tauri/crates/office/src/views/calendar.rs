//! The board's calendar: the plan of a year as it is made, and what a calendar file of others holds.

use super::MeetingRow;
use chrono::NaiveDate;
use domain::{CalendarEntry, CalendarEntryKind, Clash, ClockTime, Demand, LawDay, NamedDay, PersonId, PlannedMeeting};
use serde::{Deserialize, Serialize};

/// The plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct YearPlanView {
    /// Which year.
    pub year: i32,
    /// Meetings that are proposed and not yet on record.
    pub planned: Vec<PlannedMeeting>,
    /// What each of them clashes with.
    pub clashes: Vec<Vec<Clash>>,
    /// Meetings of the year on record, oldest first.
    pub meetings: Vec<MeetingRow>,
    /// What each of them clashes with.
    pub meeting_clashes: Vec<Vec<Clash>>,
    /// What law and statutes ask of the year, the proposal counted in.
    pub demands: Vec<Demand>,
    /// Holidays, eves and local days.
    pub named_days: Vec<NamedDay>,
    /// Entries of the calendar that touch the year.
    pub entries: Vec<CalendarEntry>,
    /// Days that the law names.
    pub law_days: Vec<LawDay>,
}

/// What a plan clashes with and meets, while it is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlanCheck {
    /// What each meeting clashes with.
    pub clashes: Vec<Vec<Clash>>,
    /// What law and statutes ask of the year.
    pub demands: Vec<Demand>,
}

/// What a calendar file of others holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalendarPreview {
    /// The name that the calendar gives itself.
    pub name: Option<String>,
    /// Its events, in the order of time.
    pub entries: Vec<FoundEntry>,
    /// What could not be taken as it is.
    pub problems: Vec<CalendarProblem>,
}

/// An event of others, as it can become an entry of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FoundEntry {
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// From, on the first day.
    pub start: Option<ClockTime>,
    /// To, on the last day.
    pub end: Option<ClockTime>,
    /// Its name among calendars.
    pub uid: Option<String>,
    /// An entry of the calendar has this name among calendars: it becomes what the file says.
    pub on_record: bool,
}

/// Something in a calendar file that could not be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalendarProblem {
    /// What.
    pub kind: CalendarProblemKind,
    /// The event, where it has a name.
    pub name: String,
    /// The line of the file where it begins.
    pub line: u32,
    /// The zone, where that is it.
    pub zone: Option<String>,
}

/// Kinds of problems of an event in a calendar file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CalendarProblemKind {
    /// It is cancelled, and not taken.
    Cancelled,
    /// Its day cannot be read, or it ends before it begins: not taken.
    Day,
    /// Its clocks are of another zone: not taken.
    Zone,
    /// It has no name, or one that is too long: not taken.
    Name,
    /// It repeats: the first time is taken.
    Repeats,
}

/// Why a calendar file is not read. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum CalendarRefusal {
    /// It is no calendar.
    NotCalendar,
    /// It is one, and broken.
    Broken {
        /// The line, counted from 1.
        line: u32,
    },
    /// It is larger than what is read, or holds more events.
    TooLarge,
}

/// Entries to add at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewEntries {
    /// What they are.
    pub kind: CalendarEntryKind,
    /// Whom they concern.
    pub people: Vec<PersonId>,
    /// Which.
    pub entries: Vec<FoundEntry>,
}
