//! What a file holds, at a glance: what is due, the next meeting, all meetings.

use crate::uses::blocks;
use crate::views::{MeetingRow, NextMeeting, Overview};
use crate::{Office, StoreError, limits};
use chrono::{Datelike, NaiveDate};
use domain::{Association, BlockName, Meeting, MeetingStatus, Sealing, duties, law_days, phase};

impl Office {
    /// The association and its meetings, as they are on a day.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn overview(&self, today: NaiveDate) -> Result<Overview, StoreError> {
        let association = self.records()?;
        let sealings = self.store.sealings()?;
        let ahead = |meeting: &&Meeting| meeting.date >= today && meeting.status == MeetingStatus::Planned;
        let next = association.meetings.iter().find(ahead).map(|meeting| next(&association, meeting, &sealings, today));
        Ok(Overview {
            association: association.body.name.clone(),
            form: association.body.form,
            today,
            meetings: association.meetings.iter().map(|m| row(&association, m, &sealings, today)).collect(),
            duties: duties(&association, &sealings, today),
            next,
            law_days: law_days(association.body.form, today.year()),
            trashed: limits::small(self.store.trash()?.len()),
            read_only: self.read_only,
        })
    }
}

/// A meeting in a list.
pub(crate) fn row(association: &Association, meeting: &Meeting, sealings: &[Sealing], today: NaiveDate) -> MeetingRow {
    let sealing = sealings.iter().find(|sealing| sealing.meeting == meeting.id && sealing.item.is_none());
    MeetingRow {
        id: meeting.id,
        date: meeting.date,
        start: meeting.start,
        end: meeting.end,
        ordinal: association.ordinal(meeting).map(limits::small),
        place: meeting.place.clone(),
        purpose: meeting.purpose.clone(),
        mode: meeting.mode,
        public: meeting.public,
        reserve_date: meeting.reserve_date,
        sections: meeting.sections(),
        items: limits::small(meeting.items.len()),
        status: meeting.status,
        verified: meeting.verification.date,
        phase: phase(meeting, sealing, association, today),
    }
}

fn next(association: &Association, meeting: &Meeting, sealings: &[Sealing], today: NaiveDate) -> NextMeeting {
    let row = row(association, meeting, sealings, today);
    let has_proposal = |name| matches!(name, BlockName::ProposedDecision | BlockName::Decision);
    let without = meeting.items.iter().filter(|item| !blocks(&item.parts).any(|block| has_proposal(block.kind.name())));
    NextMeeting {
        id: row.id,
        date: row.date,
        start: row.start,
        end: row.end,
        place: row.place,
        mode: row.mode,
        items: row.items,
        without_proposal: limits::small(without.count()),
        phase: row.phase,
    }
}
