//! Calendar files (iCalendar, RFC 5545): what calendar programs of others import from us, and what is read of theirs.
//!
//! Text in, text out; nothing is known here of meetings or of the file of the association. Refuses what is not a calendar, is
//! broken, or is larger than a year of anyone's appointments; repetitions are told of and not unrolled, other zones than
//! Central European Time and UTC likewise.

mod lines;
mod read;
mod write;
mod zone;

use chrono::NaiveDate;
use domain::ClockTime;

pub use read::{Calendar, Event, Found, Passed, Refused, read};
pub use write::write;

/// An event for the calendars of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The name that stays the same in every file that tells of it.
    pub uid: String,
    /// Raised with every change that is told.
    pub sequence: u32,
    /// It will not be.
    pub cancelled: bool,
    /// What it is called.
    pub title: String,
    /// More about it.
    pub description: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// When.
    pub when: When,
    /// Whether those who are there are busy. A last day keeps nobody from anything else.
    pub busy: bool,
}

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whole days.
    Days {
        /// First.
        from: NaiveDate,
        /// Last.
        to: NaiveDate,
    },
    /// A part of one day, by Swedish clocks.
    Hours {
        /// The day.
        day: NaiveDate,
        /// From.
        start: ClockTime,
        /// To, where it is known.
        end: Option<ClockTime>,
    },
}

#[cfg(test)]
mod tests;
