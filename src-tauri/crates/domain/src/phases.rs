//! How far a meeting has come, from plan to archive, and what is missing for the next step.
//!
//! Worked out from the records and stored nowhere. What the law asks of minutes: KL 5 kap. 65–67 §§ (who served, every
//! matter with its decision), 5 kap. 69 § (verified within 14 days), 8 kap. 12 § and FSL 19 § (notice). A later step that
//! is done closes the ones before it: verified minutes ask no more for a plan.

use crate::{
    Association, BodyForm, Deadline, Meeting, MeetingStatus, OrganisationKind, Sealing, SigningRole, post_by,
    verify_by, working_days_before,
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
        BodyForm::Association => Deadline { target: by.target, limit: by.target },
    }
}

/// The day by which the summons to a meeting should be out.
pub fn summons_by(meeting: NaiveDate) -> NaiveDate {
    working_days_before(meeting, SUMMONS_WORKING_DAYS)
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
            Phase::Archive => vec![],
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

    /// The minutes of a samordningsförbund are made known on the board of every municipality and region that is a
    /// member (FSL 19 §), those of a kommunalförbund on its own (KL 9 kap. 17 §), those of an association nowhere.
    fn notice(&self) -> Vec<Missing> {
        let Some(verified) = self.meeting.verification.date else {
            return if self.association.body.form == BodyForm::Association {
                vec![]
            } else {
                vec![missing::postings(0)]
            };
        };
        let stale = verified.checked_add_days(Days::new(ACTIONABLE_DAYS)).is_some_and(|last| last < self.today);
        match unposted(self.meeting, self.association) {
            0 => vec![],
            _ if stale => vec![],
            count => vec![missing::postings(count)],
        }
    }

    fn day(&self, phase: Phase) -> Option<NaiveDate> {
        let meeting = self.meeting;
        let by = verification_deadline(self.association.body.form, meeting.date);
        match phase {
            Phase::Plan | Phase::Archive => None,
            Phase::Summons => Some(meeting.summoned_on.unwrap_or_else(|| summons_by(meeting.date))),
            Phase::Meeting => Some(meeting.date),
            Phase::Minutes => Some(by.target),
            Phase::Review => Some(self.sealing.map_or(by.target, |sealing| sealing.sealed_at.date_naive())),
            Phase::Verification => Some(meeting.verification.date.unwrap_or(by.limit)),
            Phase::Notice => {
                let posted = meeting.postings.iter().filter_map(|posting| posting.posted).max();
                posted.or_else(|| meeting.verification.date.map(|verified| post_by(verified).limit))
            }
        }
    }
}

/// Boards on which the verification is still to be made known. A member without a board on record counts as one.
fn unposted(meeting: &Meeting, association: &Association) -> usize {
    use crate::NoticeBoardOwner::{Member, Own};
    let is_up = |board: &crate::NoticeBoard| {
        meeting.postings.iter().any(|posting| posting.board == board.id && posting.posted.is_some())
    };
    let boards = &association.body.notice_boards;
    let own = boards.iter().filter(|board| board.owner == Own && !is_up(board)).count();
    let of_member = |organisation: &crate::MemberOrganisation| {
        let mut boards = boards.iter().filter(|board| board.owner == Member(organisation.id.clone())).peekable();
        if boards.peek().is_none() { 1 } else { boards.filter(|board| !is_up(board)).count() }
    };
    match association.body.form {
        BodyForm::CoordinationAssociation => {
            let posts = |kind| matches!(kind, OrganisationKind::Municipality | OrganisationKind::Region);
            own + association.organisations.iter().filter(|o| posts(o.kind)).map(of_member).sum::<usize>()
        }
        BodyForm::MunicipalFederation => {
            if boards.iter().any(|board| board.owner == Own) {
                own
            } else {
                1
            }
        }
        BodyForm::Association => 0,
    }
}

/// Roles that have not signed closed minutes.
pub(crate) fn unsigned(sealing: Option<&Sealing>) -> Vec<SigningRole> {
    sealing.map_or(vec![], |sealing| sealing.missing().collect())
}

#[cfg(test)]
mod tests;
