//! What was told to the calendars of others, so that the next file that tells of it can say that it changed or will not be.

use crate::ClockTime;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An event as it was last told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldEvent {
    /// The name that calendars know it by, the same for life.
    pub uid: String,
    /// Raised by one with every change that was told; 0 the first time.
    pub sequence: u32,
    /// Told as cancelled.
    pub cancelled: bool,
    /// What was told.
    pub event: ExportedEvent,
}

/// An event in the words of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedEvent {
    /// What it is called.
    pub title: String,
    /// More about it.
    pub description: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, itself included.
    pub to: NaiveDate,
    /// When it begins; `None` is whole days.
    pub start: Option<ClockTime>,
    /// When it ends, where that is known.
    pub end: Option<ClockTime>,
    /// Whether it takes the time of those who have it in their calendar.
    pub busy: bool,
}
