//! The review of a meeting: shown, mended with one key, waived with a reason, and asked before minutes are closed.
//!
//! What is wrong is the domain's to say, in the words of `documents`. A fix is made only where the same finding still stands.

use crate::minutes::choose;
use crate::records;
use crate::refusal::{ActionError, Field, NotNow};
use crate::views::{FindingKey, FindingView, ReviewView};
use crate::{MinutesError, Office, StoreError, VerificationError, limits};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{self, finding_place, finding_provision, finding_sentence};
use domain::review::{Finding, FindingCode, Fix, Severity, Spot, Waiver, mend, review};
use domain::{Association, ItemId, Meeting, MeetingId};
use store::Action;

/// Most findings that one meeting is waived for.
const WAIVERS: usize = 500;

impl Office {
    /// What there is to say about a meeting.
    ///
    /// # Errors
    /// It is not on record; the file could not be read.
    pub fn review(&self, meeting: MeetingId) -> Result<ReviewView, ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let waivers = self.store.waivers(meeting)?;
        let profile = templates::profile(&association.body.profile);
        let view = |finding: Finding| FindingView {
            code: finding.code,
            severity: finding.severity,
            group: finding.code.group(),
            section: finding.place.item.and_then(|id| on.item(id)?.section).map(|section| section.get()),
            place_words: finding_place(on, &profile, &finding.place),
            sentence: finding_sentence(&finding),
            provision: finding_provision(&finding),
            waived: waivers.iter().find(|waiver| waiver.covers(&finding)).cloned(),
            fix: finding.fix,
            words: finding.words,
            place: finding.place,
        };
        let findings: Vec<FindingView> = self.findings(&association, on)?.into_iter().map(view).collect();
        let open =
            |severity| findings.iter().filter(|found| found.severity == severity && found.waived.is_none()).count();
        let mut codes: Vec<FindingCode> = findings.iter().map(|found| found.code).collect();
        codes.sort();
        codes.dedup();
        Ok(ReviewView {
            meeting,
            errors: limits::small(open(Severity::Error)),
            warnings: limits::small(open(Severity::Warning)),
            notes: limits::small(open(Severity::Note)),
            clear: limits::small(FindingCode::ALL.len() - codes.len()),
            editable: !on.is_frozen() && self.store.sealing(meeting, None)?.is_none(),
            findings,
        })
    }

    /// The same of the meeting of a day, or of the latest one held.
    ///
    /// # Errors
    /// There is no such meeting, or it has not been held.
    pub fn review_of_day(&self, day: Option<NaiveDate>) -> Result<ReviewView, MinutesError> {
        let meeting = choose(&*self.records()?, day)?.id;
        self.review(meeting).map_err(|error| match error {
            ActionError::Store(error) => MinutesError::Store(error),
            other => unreachable!("BUG: a meeting that was just found is not reviewed: {other:?}"),
        })
    }

    /// Does what would mend a finding.
    ///
    /// # Errors
    /// It no longer stands so, nothing would mend it for certain, the minutes are closed.
    pub fn mend_finding(&mut self, meeting: MeetingId, key: &FindingKey, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let finding = standing(&association, on, key)?;
        match finding.fix.clone().ok_or(ActionError::NotNow(NotNow::FindingGone))? {
            Fix::Replace { .. } | Fix::RemoveLine => {
                let item = finding.place.item.map(|id| records::item_of(on, id)).transpose()?;
                let mended = item.and_then(|item| mend(item, &finding));
                let mended = mended.ok_or(ActionError::NotNow(NotNow::FindingGone))?;
                self.change_meeting(meeting, (Action::WriteMinutes, None), at, |file| file.edit_item(&mended))
            }
            Fix::SetStart { start } => {
                let mut mended = on.clone();
                mended.start = Some(start);
                mended.written.time = None;
                self.change_meeting(meeting, (Action::PlanMeeting, None), at, |file| file.edit_meeting(&mended))
            }
            Fix::MendPostingSentence => self.mend_posting_sentence(at),
        }
    }

    /// Answers for a finding: it is right as it stands, for this reason.
    ///
    /// # Errors
    /// It no longer stands so, the reason is empty, the minutes are closed.
    pub fn waive_finding(
        &mut self,
        meeting: MeetingId,
        key: &FindingKey,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::name(Field::Reason, reason)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let finding = standing(&association, on, key)?;
        let mut waivers = self.store.waivers(meeting)?;
        waivers.retain(|waiver| !waiver.covers(&finding));
        limits::count(Field::Reason, waivers.len() + 1, WAIVERS)?;
        let reason = reason.trim().to_owned();
        waivers.push(Waiver { code: finding.code, item: finding.place.item, words: finding.words, reason, at });
        self.change_meeting(meeting, (Action::Waive, None), at, |file| file.put_waivers(meeting, &waivers))
    }

    /// A finding that was answered for is open again.
    ///
    /// # Errors
    /// It was not answered for; the minutes are closed.
    pub fn withdraw_waiver(
        &mut self,
        meeting: MeetingId,
        key: &FindingKey,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let mut waivers = self.store.waivers(meeting)?;
        let before = waivers.len();
        let meant = |waiver: &Waiver| {
            (waiver.code, waiver.item, waiver.words.as_str()) == (key.code, key.place.item, key.words.as_str())
        };
        waivers.retain(|waiver| !meant(waiver));
        if waivers.len() == before {
            return Err(ActionError::NotNow(NotNow::FindingGone));
        }
        self.change_meeting(meeting, (Action::Waive, None), at, |file| file.put_waivers(meeting, &waivers))
    }

    /// What the review finds. Hours that were noted while the meeting went on are as they were, however odd.
    fn findings(&self, association: &Association, meeting: &Meeting) -> Result<Vec<Finding>, StoreError> {
        let mut findings = review(association, meeting);
        if !self.store.events(meeting.id)?.is_empty() {
            let odd_hours = findings.iter_mut().filter(|finding| finding.code == FindingCode::ImplausibleTime);
            odd_hours.for_each(|finding| finding.severity = Severity::Warning);
        }
        Ok(findings)
    }

    /// Refuses to close minutes, or a § of them, with errors that no one has mended or answered for.
    pub(crate) fn refuse_errors(
        &self,
        association: &Association,
        meeting: &Meeting,
        item: Option<ItemId>,
    ) -> Result<(), VerificationError> {
        let waivers = self.store.waivers(meeting.id)?;
        // Minutes in which nobody serves are asked for their attendance by the phase before; here nothing could be said of it.
        let attended = meeting.attendance.iter().any(|row| row.serving.is_some());
        let of_people = |spot| matches!(spot, Spot::Attendance | Spot::Chair | Spot::Verifiers);
        let counts = |finding: &Finding| {
            let here = item.is_none_or(|item| finding.place.item == Some(item));
            let waived = waivers.iter().any(|waiver| waiver.covers(finding));
            finding.severity == Severity::Error && here && !waived && (attended || !of_people(finding.place.spot))
        };
        let mut errors = self.findings(association, meeting)?.into_iter().filter(counts);
        let Some(first) = errors.next() else { return Ok(()) };
        let section = first.place.item.and_then(|id| meeting.item(id)?.section);
        let count = limits::small(1 + errors.count());
        Err(VerificationError::ReviewErrors { count, sentence: finding_sentence(&first), section })
    }
}

/// The finding that is meant, in what stands now.
fn standing(association: &Association, meeting: &Meeting, key: &FindingKey) -> Result<Finding, ActionError> {
    let is_meant =
        |finding: &Finding| finding.code == key.code && finding.place == key.place && finding.words == key.words;
    let found = review(association, meeting).into_iter().find(is_meant);
    found.ok_or(ActionError::NotNow(NotNow::FindingGone))
}

#[cfg(test)]
mod tests;
