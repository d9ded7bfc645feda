//! What a file holds, at a glance.

use crate::{Office, StoreError};
use chrono::NaiveDate;
use domain::{BodyForm, MeetingStatus};

/// The association and its meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Name of the association.
    pub association: String,
    /// Its form.
    pub form: BodyForm,
    /// Meetings, oldest first.
    pub meetings: Vec<MeetingRow>,
}

/// One meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Day.
    pub date: NaiveDate,
    /// Place in the year, where the file holds the year from § 1.
    pub ordinal: Option<usize>,
    /// Place.
    pub place: Option<String>,
    /// First and last §.
    pub sections: Option<(u32, u32)>,
    /// Planned, held, cancelled.
    pub status: MeetingStatus,
    /// Day of verification.
    pub verified: Option<NaiveDate>,
}

impl Office {
    /// The association and its meetings.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn overview(&self) -> Result<Overview, StoreError> {
        let association = self.store.association()?;
        let meetings = association
            .meetings
            .iter()
            .map(|meeting| MeetingRow {
                date: meeting.date,
                ordinal: association.ordinal(meeting),
                place: meeting.place.clone(),
                sections: meeting.sections().map(|range| (range.first().get(), range.last().get())),
                status: meeting.status,
                verified: meeting.verification.date,
            })
            .collect();
        Ok(Overview { association: association.body.name.clone(), form: association.body.form, meetings })
    }
}
