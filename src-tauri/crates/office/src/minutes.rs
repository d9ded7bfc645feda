//! The minutes of a meeting as a PDF.

use crate::{Office, StoreError};
use chrono::NaiveDate;
use documents::layout::LayoutError;
use documents::page::PlacedBlock;
use domain::{Association, Meeting, MeetingStatus};
use pdf::PictureError;

/// The minutes as a file.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesPdf {
    /// PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Day of the meeting.
    pub meeting: NaiveDate,
    /// Where each thing of the records stands on the pages, in reading order.
    pub places: Vec<PlacedBlock>,
}

/// Why there are no minutes.
#[derive(Debug, thiserror::Error)]
pub enum MinutesError {
    /// No meeting that day; these days have one.
    #[error("no meeting that day")]
    NoMeeting {
        /// The days of the meetings that have minutes.
        held: Vec<NaiveDate>,
    },
    /// The meeting has not been held, so no § has a number.
    #[error("the meeting has not been held")]
    NotHeld {
        /// Its day.
        date: NaiveDate,
    },
    /// Something on record cannot be set.
    #[error("the minutes cannot be laid out")]
    Layout(#[from] LayoutError),
    /// The association's logotype is named, and the file does not hold it.
    #[error("the logotype is not in the file")]
    LogotypeMissing,
    /// The association's logotype cannot be shown.
    #[error("the logotype cannot be shown")]
    Logotype(#[from] PictureError),
    /// The pages cannot be written.
    #[error("the pages cannot be written")]
    Pdf(#[from] pdf::PdfError),
    /// The file cannot be read.
    #[error("the file cannot be read")]
    Store(#[from] StoreError),
}

impl Office {
    /// The minutes of the meeting of a day, or of the latest one held; made on a day, which is all that the bytes depend
    /// on beside the records. Of closed minutes they are the bytes that are signed.
    ///
    /// # Errors
    /// There is no such meeting, or its records cannot be printed.
    pub fn minutes(&self, day: Option<NaiveDate>, made_on: NaiveDate) -> Result<MinutesPdf, MinutesError> {
        let association = self.records()?;
        let meeting = choose(&association, day)?;
        let pages = self.minutes_pages(meeting.id, made_on)?;
        Ok(MinutesPdf { pdf: pages.pdf, pages: pages.pages as usize, meeting: meeting.date, places: pages.places })
    }
}

pub(crate) fn choose(association: &Association, day: Option<NaiveDate>) -> Result<&Meeting, MinutesError> {
    let has_minutes = |meeting: &&Meeting| meeting.status == MeetingStatus::Held;
    let held = || association.meetings.iter().filter(has_minutes).map(|meeting| meeting.date).collect();
    let found = match day {
        None => association.meetings.iter().rev().find(has_minutes),
        // Of two meetings on one day the one that was held is meant.
        Some(day) => association
            .meetings
            .iter()
            .filter(|meeting| meeting.date == day)
            .max_by_key(|meeting| meeting.status == MeetingStatus::Held),
    };
    let meeting = found.ok_or_else(|| MinutesError::NoMeeting { held: held() })?;
    if has_minutes(&meeting) { Ok(meeting) } else { Err(MinutesError::NotHeld { date: meeting.date }) }
}

#[cfg(test)]
mod tests;
