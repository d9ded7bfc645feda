//! The days that law and custom set, as a list for the terminal. What they are is for `domain`; here they meet the file.

use crate::{Office, StoreError};
use chrono::NaiveDate;
use domain::{LegalDay, deadlines, span_on_record};

/// A day with the meeting it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRow {
    /// The day.
    pub day: LegalDay,
    /// When the meeting is or was held.
    pub meeting: Option<NaiveDate>,
}

impl Office {
    /// The span that is meant by two days of which either may be left out: then everything on record, and a year ahead.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn span(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<(NaiveDate, NaiveDate), StoreError> {
        let (first, last) = span_on_record(&*self.records()?, today);
        Ok((from.unwrap_or(first), to.unwrap_or(last)))
    }

    /// The days of a span, both ends included, in order.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn deadlines(&self, (from, to): (NaiveDate, NaiveDate)) -> Result<Vec<DeadlineRow>, StoreError> {
        let association = self.records()?;
        let held = |day: &LegalDay| association.meeting(day.meeting?).map(|meeting| meeting.date);
        let days = deadlines(&association, from, to);
        Ok(days.into_iter().map(|day| DeadlineRow { meeting: held(&day), day }).collect())
    }
}
