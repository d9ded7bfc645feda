//! Calendar files (iCalendar, RFC 5545): what calendar programs of others import from us, and what is read of theirs.
//!
//! Text in, text out; nothing is known here of meetings or of the file of the association. Refuses what is not a calendar, is
//! broken, or is larger than a year of anyone's appointments; repetitions are told of and not unrolled, other zones than
//! Central European Time and UTC likewise.

mod lines;
mod read;
mod write;

use chrono::NaiveDate;
use domain::ClockTime;

pub(crate) use read::{Passed, Refused, read};
pub(crate) use write::write;

/// An event for the calendars of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalendarEvent {
    /// The name that stays the same in every file that tells of it.
    pub(crate) uid: String,
    /// Raised with every change that is told.
    pub(crate) sequence: u32,
    /// It will not be.
    pub(crate) cancelled: bool,
    /// What it is called.
    pub(crate) title: String,
    /// More about it.
    pub(crate) description: Option<String>,
    /// Where.
    pub(crate) place: Option<String>,
    /// When.
    pub(crate) when: When,
    /// Whether those who are there are busy. A last day keeps nobody from anything else.
    pub(crate) busy: bool,
}

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
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
