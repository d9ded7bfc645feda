//! The legal clock of minutes: verified, made known, appealed against, in force; for the whole minutes, and for each § that
//! was verified at once and so has a notice and an appeal period of its own.
//!
//! KL 5 kap. 69 § (fourteen days to verify), 8 kap. 12 § (two days to post; up until the appeal period has ended), 13 kap. 5 §
//! (three weeks from posting), which FSL 19 and 28 §§ apply too. With several boards the period runs from the last posting:
//! so KL says of a joint board, and no text says otherwise of a samordningsförbund; it is the safe reading. Worked out from
//! the records and stored nowhere; what the records do not tell is not guessed.

use crate::{
    Association, BoardId, BodyForm, Deadline, ImmediateVerification, Item, ItemId, Meeting, OrganisationId, Posting,
    SectionRange, appeal_last, post_by, verification_deadline,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod boards;
mod period;
mod refusal;

pub use boards::{RequiredBoards, required_boards};
pub use refusal::{PostingRefusal, refuse_posting};

/// What a legal clock is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The minutes: all §§ that were not verified at once.
    Minutes,
    /// A § that was verified at once (omedelbar justering).
    Section(ItemId),
}

/// The days that the law counts from minutes, and how the notices stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LegalClock {
    /// The § that was verified at once; `None` is the minutes.
    pub item: Option<ItemId>,
    /// The §§ it is about.
    pub sections: Option<SectionRange>,
    /// By when it is verified.
    pub verify_by: Deadline,
    /// When it was.
    pub verified: Option<NaiveDate>,
    /// By when the notice is up; not where statutes alone demand one.
    pub post_by: Option<Deadline>,
    /// Every board on record.
    pub boards: Vec<BoardClock>,
    /// The last day to appeal, once the notice is up on every board that must have it.
    pub appeal_last: Option<Deadline>,
    /// The last day to appeal if the notice goes up today wherever it is not up; nothing once `appeal_last` is known.
    pub appeal_if_posted_today: Option<Deadline>,
    /// The first day on which a notice may come down.
    pub remove_earliest: Option<NaiveDate>,
    /// The day on which the decisions are in legal force (laga kraft), if no one has appealed.
    pub legal_force: Option<NaiveDate>,
    /// What went wrong.
    pub troubles: Vec<ClockTrouble>,
    /// Whether the law lets anyone appeal.
    pub appealable: bool,
}

/// How the notice stands on one board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BoardClock {
    /// Which board.
    pub board: BoardId,
    /// Whether the notice must be there.
    pub required: bool,
    /// When it was last put up.
    pub posted: Option<NaiveDate>,
    /// When it was taken down after that.
    pub removed: Option<NaiveDate>,
    /// Where it stands.
    pub state: BoardState,
    /// Everything on record for the board, in order of time.
    pub postings: Vec<Posting>,
}

/// Where the notice stands on a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BoardState {
    /// Not up yet.
    ToPost,
    /// Up.
    Posted,
    /// Up, and it may come down.
    ToRemove,
    /// Taken down after its time.
    Done,
    /// Taken down before its time; it must be put up again.
    RemovedTooEarly,
}

/// Something that went wrong with verification or notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ClockTrouble {
    /// Verified after the fourteen days.
    VerifiedLate,
    /// Verified on a day before the meeting.
    VerifiedBeforeMeeting,
    /// Put up after the second day.
    PostedLate {
        /// Where.
        board: BoardId,
    },
    /// Put up before there was anything to make known; such a day starts no period.
    PostedBeforeVerified {
        /// Where.
        board: BoardId,
    },
    /// Taken down while the appeal period ran, which so does not end (KL 13 kap. 5 §).
    RemovedTooEarly {
        /// Where.
        board: BoardId,
        /// When.
        removed: NaiveDate,
        /// When it might have been, counted from the last posting.
        earliest: NaiveDate,
    },
    /// A board that must have the notice is not on record, so that no one can say when the period ends.
    BoardMissing {
        /// Whose; `None` is the association's own.
        organisation: Option<OrganisationId>,
    },
}

/// Every clock of a meeting: that of the minutes, then one for each § that was verified at once, in order.
pub fn legal_clocks(association: &Association, meeting: &Meeting, today: NaiveDate) -> Vec<LegalClock> {
    legal_clocks_on(association, &required_boards(association), meeting, today)
}

/// The same for many meetings: which boards must have a notice is asked once.
pub(crate) fn legal_clocks_on(
    association: &Association,
    boards: &RequiredBoards,
    meeting: &Meeting,
    today: NaiveDate,
) -> Vec<LegalClock> {
    let records = scopes(meeting).filter_map(|scope| Records::of(association, meeting, scope));
    records.map(|of| of.clock(boards, today)).collect()
}

/// The clock of the minutes or of a §; `None` for a § that was not verified at once.
pub fn legal_clock(association: &Association, meeting: &Meeting, scope: Scope, today: NaiveDate) -> Option<LegalClock> {
    let of = Records::of(association, meeting, scope)?;
    Some(of.clock(&required_boards(association), today))
}

pub(crate) fn scopes(meeting: &Meeting) -> impl Iterator<Item = Scope> {
    let at_once = meeting.immediate.iter().map(|immediate| Scope::Section(immediate.item));
    std::iter::once(Scope::Minutes).chain(at_once)
}

/// What a clock is worked out from.
pub(crate) struct Records<'a> {
    association: &'a Association,
    meeting: &'a Meeting,
    /// The § verified at once.
    pub(crate) item: Option<&'a Item>,
    pub(crate) verified: Option<NaiveDate>,
    postings: &'a [Posting],
}

impl<'a> Records<'a> {
    pub(crate) fn of(association: &'a Association, meeting: &'a Meeting, scope: Scope) -> Option<Self> {
        let of_minutes = || Self {
            association,
            meeting,
            item: None,
            verified: meeting.verification.date,
            postings: &meeting.postings,
        };
        let of_section = |item: &'a Item, immediate: &'a ImmediateVerification| Self {
            association,
            meeting,
            item: Some(item),
            verified: immediate.date,
            postings: &immediate.postings,
        };
        match scope {
            Scope::Minutes => Some(of_minutes()),
            Scope::Section(id) => {
                let immediate = meeting.immediate.iter().find(|immediate| immediate.item == id)?;
                Some(of_section(meeting.item(id)?, immediate))
            }
        }
    }

    /// By when it is verified.
    pub(crate) fn verify_by(&self) -> Deadline {
        verification_deadline(self.association.body.form, self.meeting.date)
    }

    /// By when the notice is up. A kommunallag that does not apply sets no day.
    pub(crate) fn post_by(&self) -> Option<Deadline> {
        self.verified.filter(|_| is_appealable(self.association.body.form)).map(post_by)
    }

    /// The last day to appeal: nothing until the notice is up, at one time, on every board that must have it.
    pub(crate) fn appeal_last(&self, boards: &RequiredBoards) -> Option<Deadline> {
        self.period(boards).holds()
    }

    fn period(&self, boards: &RequiredBoards) -> period::Period {
        let appealable = is_appealable(self.association.body.form);
        period::Period::of(self.verified, self.postings, boards, appealable)
    }

    fn clock(&self, boards: &RequiredBoards, today: NaiveDate) -> LegalClock {
        let form = self.association.body.form;
        let period = self.period(boards);
        let appeal_last = period.holds();
        let remove_earliest = appeal_last.map(|last| day_after(last.limit));
        LegalClock {
            item: self.item.map(|item| item.id),
            sections: self.sections(),
            verify_by: self.verify_by(),
            verified: self.verified,
            post_by: self.post_by(),
            boards: period.boards(&self.association.body.notice_boards, boards, today),
            appeal_last,
            appeal_if_posted_today: self.if_posted_today(boards, today).filter(|_| appeal_last.is_none()),
            remove_earliest,
            legal_force: remove_earliest,
            troubles: self.troubles(&period, boards),
            appealable: is_appealable(form),
        }
    }

    /// What the rest of the boards would bring about today, when there is something to make known and every board is on record.
    fn if_posted_today(&self, boards: &RequiredBoards, today: NaiveDate) -> Option<Deadline> {
        let can_be =
            is_appealable(self.association.body.form) && boards.missing.is_empty() && !boards.boards.is_empty();
        let verified = self.verified.filter(|verified| *verified <= today);
        verified.filter(|_| can_be).map(|_| appeal_last(today))
    }

    fn sections(&self) -> Option<SectionRange> {
        let at_once = |item: &Item| self.meeting.immediate.iter().any(|immediate| immediate.item == item.id);
        let rest = self.meeting.items.iter().filter(|item| !at_once(item));
        match self.item {
            Some(item) => SectionRange::spanning(item.section),
            None => SectionRange::spanning(rest.filter_map(|item| item.section)),
        }
    }

    fn troubles(&self, period: &period::Period, boards: &RequiredBoards) -> Vec<ClockTrouble> {
        let bound = self.association.body.form != BodyForm::Association;
        let late = self.verified.is_some_and(|day| bound && day > self.verify_by().limit);
        let early = self.verified.is_some_and(|day| day < self.meeting.date);
        let of_verification = [(late, ClockTrouble::VerifiedLate), (early, ClockTrouble::VerifiedBeforeMeeting)];
        let of_verification = of_verification.into_iter().filter(|(holds, _)| *holds).map(|(_, trouble)| trouble);
        // Which boards there are is asked only when there is something to post.
        let missing = boards.missing.iter().filter(|_| self.verified.is_some() || !self.postings.is_empty());
        let missing = missing.map(|missing| ClockTrouble::BoardMissing { organisation: missing.clone() });
        of_verification.chain(period.troubles(self.post_by())).chain(missing).collect()
    }
}

/// Whether decisions can be tried for their legality (KL 13 kap., FSL 28 §). An ideell förening stands outside that.
pub(crate) fn is_appealable(form: BodyForm) -> bool {
    match form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => true,
        BodyForm::Association => false,
    }
}

pub(crate) fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests;
