//! How far a meeting has come, from plan to archive, and what is missing for the next step.
//!
//! Worked out from the records and stored nowhere. What the law asks of minutes: KL 5 kap. 65–67 §§ (who served, every
//! matter with its decision), 5 kap. 69 § (verified within 14 days), 8 kap. 12 § and FSL 19 § (notice). A later step that
//! is done closes the ones before it: verified minutes ask no more for a plan.

use crate::deadlines::unmoved;
use crate::duties::{unposted, unsent};
use crate::{
    Association, Body, BodyForm, Deadline, LegalClock, Meeting, MeetingStatus, Sealing, SigningRole, Source,
    legal_clocks, verify_by, working_days_before,
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

mod missing;

pub use missing::{Missing, MissingKind};

/// A phase, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Planera.
    Plan,
    /// Kallelse.
    Summons,
    /// Möte.
    Meeting,
    /// Protokoll.
    Minutes,
    /// Granskning.
    Review,
    /// Justering.
    Verification,
    /// Anslag.
    Notice,
    /// Arkiv.
    Archive,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Summons,
        Self::Meeting,
        Self::Minutes,
        Self::Review,
        Self::Verification,
        Self::Notice,
        Self::Archive,
    ];
}

/// How a phase stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhaseState {
    /// Which.
    pub phase: Phase,
    /// Where it stands in time.
    pub state: Standing,
    /// The day it was done, or the day by which it should be.
    pub day: Option<NaiveDate>,
    /// What is missing; nothing when it is done.
    pub missing: Vec<Missing>,
}

/// Where a phase stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Behind.
    Done,
    /// The one to work in.
    Current,
    /// Ahead.
    Coming,
}

/// Working days before the meeting by which the summons should be out. No statute says it for these boards; it is usual.
pub(crate) const SUMMONS_WORKING_DAYS: u32 = 5;

/// After so many days nothing that was left undone with old minutes can be mended by a reminder.
pub(crate) const ACTIONABLE_DAYS: u64 = 400;

/// The eight phases of a meeting. Exactly one is current, unless the meeting is cancelled: then none is.
pub fn phases(
    meeting: &Meeting,
    sealing: Option<&Sealing>,
    association: &Association,
    today: NaiveDate,
) -> Vec<PhaseState> {
    let of = Records { meeting, sealing, association, today };
    let missing = Phase::ALL.map(|phase| of.missing(phase));
    let reached = Phase::ALL.into_iter().filter(|phase| of.closes_what_came_before(*phase)).max();
    let is_done = |phase: Phase, missing: &[Missing]| {
        phase != Phase::Archive && (missing.is_empty() || reached.is_some_and(|reached| phase < reached))
    };
    let current = Phase::ALL.into_iter().zip(&missing).find(|(phase, missing)| !is_done(*phase, missing));
    let current = current.map(|(phase, _)| phase).filter(|_| meeting.status != MeetingStatus::Cancelled);
    let state = |(phase, missing): (Phase, Vec<Missing>)| {
        let done = is_done(phase, &missing) && current.is_none_or(|current| phase < current || of.is_recorded(phase));
        let state = match (Some(phase) == current, done) {
            (true, _) => Standing::Current,
            (false, true) => Standing::Done,
            (false, false) => Standing::Coming,
        };
        let asks = state != Standing::Done && meeting.status != MeetingStatus::Cancelled;
        PhaseState { phase, state, day: of.day(phase), missing: if asks { missing } else { vec![] } }
    };
    Phase::ALL.into_iter().zip(missing).map(state).collect()
}

/// The phase to work in; of a cancelled meeting the first that was not done.
pub fn phase(meeting: &Meeting, sealing: Option<&Sealing>, association: &Association, today: NaiveDate) -> Phase {
    let states = phases(meeting, sealing, association, today);
    let current = states.iter().find(|s| s.state == Standing::Current);
    current.or_else(|| states.iter().find(|s| s.state != Standing::Done)).map_or(Phase::Archive, |s| s.phase)
}

/// By when minutes should be verified: for an association its statutes say, so the day is a target that nothing moves.
pub fn verification_deadline(form: BodyForm, meeting: NaiveDate) -> Deadline {
    let by = verify_by(meeting);
    match form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => by,
        BodyForm::Association => unmoved(by.target),
    }
}

/// The day by which the summons to a meeting should be out. Counted backwards, so that no holiday moves it.
pub fn summons_by(body: &Body, meeting: NaiveDate) -> NaiveDate {
    working_days_before(meeting, body.summons_working_days.unwrap_or(SUMMONS_WORKING_DAYS))
}

/// The same with what sets it.
pub(crate) fn summons_deadline(body: &Body, meeting: NaiveDate) -> (Deadline, Source) {
    let source = if body.summons_working_days.is_some() { Source::RulesOfProcedure } else { Source::Custom };
    (unmoved(summons_by(body, meeting)), source)
}

/// Whether the plan lacks something that a summons has to say.
pub(crate) fn missing_from_plan(meeting: &Meeting) -> bool {
    !missing::plan(meeting).is_empty()
}

/// What a phase is worked out from.
struct Records<'a> {
    meeting: &'a Meeting,
    sealing: Option<&'a Sealing>,
    association: &'a Association,
    today: NaiveDate,
}

impl Records<'_> {
    fn missing(&self, phase: Phase) -> Vec<Missing> {
        match phase {
            Phase::Plan => missing::plan(self.meeting),
            Phase::Summons => missing::summons(self.meeting),
            Phase::Meeting => missing::meeting(self.meeting),
            Phase::Minutes => missing::minutes(self.meeting),
            Phase::Review => missing::review(self.meeting, self.sealing),
            Phase::Verification => missing::verification(self.meeting, self.sealing),
            Phase::Notice => self.notice(),
            Phase::Archive => self.archive(),
        }
    }

    /// Steps that cannot be taken before the ones that come before them.
    fn closes_what_came_before(&self, phase: Phase) -> bool {
        match phase {
            Phase::Meeting | Phase::Verification => self.missing(phase).is_empty(),
            Phase::Review => self.sealing.is_some(),
            Phase::Plan | Phase::Summons | Phase::Minutes | Phase::Notice | Phase::Archive => false,
        }
    }

    /// Whether a phase that lies ahead was done in advance, as a summons sent before the place was known.
    fn is_recorded(&self, phase: Phase) -> bool {
        phase == Phase::Summons && self.meeting.summoned_on.is_some()
    }

    /// Up on every board that must have it, and the appeal period is over; so too for each § verified at once.
    fn notice(&self) -> Vec<Missing> {
        let form = self.association.body.form;
        let Some(verified) = self.meeting.verification.date else {
            return if form == BodyForm::Association { vec![] } else { vec![missing::postings(0)] };
        };
        if self.is_stale(verified) {
            return vec![];
        }
        // A § that came in as verified at once, without its day, may have had a notice that no one can tell of.
        let clocks: Vec<LegalClock> = self.clocks().into_iter().filter(|clock| clock.verified.is_some()).collect();
        let runs = |clock: &LegalClock| clock.appeal_last.is_some_and(|last| last.limit >= self.today);
        match clocks.iter().map(unposted).sum() {
            0 if clocks.iter().any(runs) => vec![missing::appeal_period()],
            0 => vec![],
            count => vec![missing::postings(count)],
        }
    }

    /// Extracts are sent. Of old minutes no one can say any more.
    fn archive(&self) -> Vec<Missing> {
        match self.meeting.verification.date.filter(|verified| !self.is_stale(*verified)) {
            Some(_) => missing::extracts(unsent(self.meeting)),
            None => vec![],
        }
    }

    fn is_stale(&self, verified: NaiveDate) -> bool {
        verified.checked_add_days(Days::new(ACTIONABLE_DAYS)).is_some_and(|last| last < self.today)
    }

    fn clocks(&self) -> Vec<LegalClock> {
        legal_clocks(self.association, self.meeting, self.today)
    }

    fn day(&self, phase: Phase) -> Option<NaiveDate> {
        let meeting = self.meeting;
        let by = verification_deadline(self.association.body.form, meeting.date);
        match phase {
            Phase::Plan | Phase::Archive => None,
            Phase::Summons => {
                Some(meeting.summoned_on.unwrap_or_else(|| summons_by(&self.association.body, meeting.date)))
            }
            Phase::Meeting => Some(meeting.date),
            Phase::Minutes => Some(by.target),
            Phase::Review => Some(self.sealing.map_or(by.target, |sealing| sealing.sealed_at.date_naive())),
            Phase::Verification => Some(meeting.verification.date.unwrap_or(by.limit)),
            // The last day to put it up; once it is up everywhere, the day when its time is over.
            Phase::Notice => {
                meeting.verification.date?;
                let minutes = self.clocks().into_iter().next()?;
                minutes.legal_force.or(minutes.post_by.map(|by| by.limit))
            }
        }
    }
}

/// Roles that have not signed closed minutes.
pub(crate) fn unsigned(sealing: Option<&Sealing>) -> Vec<SigningRole> {
    sealing.map_or(vec![], |sealing| sealing.missing().collect())
}

#[cfg(test)]
mod tests;
