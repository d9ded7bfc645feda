//! The appeal period: when it began, whether it holds, and how each board stands to it.
//!
//! It begins on the day from which the notice is up on every board that must have it, and it ends only if each stays up
//! to its last day. Where one came down too early it begins anew when the notice is up everywhere again.

use super::{BoardClock, BoardState, ClockTrouble, RequiredBoards, day_after};
use crate::{BoardId, Deadline, NoticeBoard, Posting, appeal_last};
use chrono::NaiveDate;

pub(super) struct Period {
    boards: Vec<BoardPostings>,
    /// Where decisions can be appealed against: the period that holds.
    appeal: Option<Deadline>,
    /// The first day to take down, counted from the last posting whether the period holds or not.
    earliest: Option<NaiveDate>,
    verified: Option<NaiveDate>,
}

struct BoardPostings {
    board: BoardId,
    required: bool,
    /// In order of time, those without a day of posting first.
    all: Vec<Posting>,
}

impl Period {
    pub(super) fn of(
        verified: Option<NaiveDate>,
        postings: &[Posting],
        required: &RequiredBoards,
        appealable: bool,
    ) -> Self {
        let mut boards: Vec<BoardPostings> = vec![];
        for posting in postings {
            match boards.iter_mut().find(|known| known.board == posting.board) {
                Some(known) => known.all.push(posting.clone()),
                None => boards.push(BoardPostings {
                    board: posting.board.clone(),
                    required: required.holds(&posting.board),
                    all: vec![posting.clone()],
                }),
            }
        }
        boards.iter_mut().for_each(|board| board.all.sort_by_key(|posting| posting.posted));
        let mut period = Self { boards, appeal: None, earliest: None, verified };
        if appealable {
            period.earliest = period.starts().last().map(|start| day_after(appeal_last(*start).limit));
            period.appeal = period.found(required);
        }
        period
    }

    pub(super) fn holds(&self) -> Option<Deadline> {
        self.appeal
    }

    /// Postings that make the verification known: those with a day, not before the verification. Where no day of
    /// verification is on record there is nothing to hold them against.
    fn valid<'a>(&'a self, board: &'a BoardPostings) -> impl DoubleEndedIterator<Item = (NaiveDate, &'a Posting)> {
        let known = board.all.iter().filter_map(|posting| Some((posting.posted?, posting)));
        known.filter(|(posted, _)| self.verified.is_none_or(|verified| verified <= *posted))
    }

    fn required(&self) -> impl Iterator<Item = &BoardPostings> {
        self.boards.iter().filter(|board| board.required)
    }

    /// The days on which a period may have begun, in order.
    fn starts(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> =
            self.required().flat_map(|board| self.valid(board).map(|(posted, _)| posted)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn found(&self, required: &RequiredBoards) -> Option<Deadline> {
        let all_posted = required.missing.is_empty() && self.required().count() == required.boards.len();
        self.starts().into_iter().filter(|_| all_posted).map(|start| (start, appeal_last(start))).find_map(
            |(start, last)| self.required().all(|board| self.stays_up(board, start, last.limit)).then_some(last),
        )
    }

    fn stays_up(&self, board: &BoardPostings, start: NaiveDate, last: NaiveDate) -> bool {
        self.valid(board)
            .any(|(posted, posting)| posted <= start && posting.removed.is_none_or(|removed| removed > last))
    }

    /// Too early for a period that did not come to its end.
    fn too_early(&self, board: &BoardPostings) -> Option<(NaiveDate, NaiveDate)> {
        let (_, posting) = self.valid(board).next_back()?;
        let (removed, earliest) = (posting.removed?, self.earliest?);
        (board.required && self.appeal.is_none() && removed < earliest).then_some((removed, earliest))
    }

    /// Every board on record, in its order.
    pub(super) fn boards(
        &self,
        on_record: &[NoticeBoard],
        required: &RequiredBoards,
        today: NaiveDate,
    ) -> Vec<BoardClock> {
        let clock = |board: &NoticeBoard| {
            let known = self.boards.iter().find(|known| known.board == board.id);
            let latest = known.and_then(|known| self.valid(known).next_back()).map(|(_, posting)| posting);
            let may_come_down = self.appeal.is_some_and(|last| day_after(last.limit) <= today);
            let state = match (latest, latest.and_then(|posting| posting.removed)) {
                (None, _) => BoardState::ToPost,
                (Some(_), Some(_)) if known.is_some_and(|known| self.too_early(known).is_some()) => {
                    BoardState::RemovedTooEarly
                }
                (Some(_), Some(_)) => BoardState::Done,
                (Some(_), None) if may_come_down => BoardState::ToRemove,
                (Some(_), None) => BoardState::Posted,
            };
            BoardClock {
                board: board.id.clone(),
                required: required.holds(&board.id),
                posted: latest.and_then(|posting| posting.posted),
                removed: latest.and_then(|posting| posting.removed),
                state,
                postings: known.map(|known| known.all.clone()).unwrap_or_default(),
            }
        };
        on_record.iter().map(clock).collect()
    }

    /// What went wrong on the boards that must have the notice.
    pub(super) fn troubles(&self, post_by: Option<Deadline>) -> Vec<ClockTrouble> {
        self.required().flat_map(|board| self.troubles_of(board, post_by)).collect()
    }

    fn troubles_of(&self, board: &BoardPostings, post_by: Option<Deadline>) -> Vec<ClockTrouble> {
        let name = || board.board.clone();
        let first = board.all.iter().find_map(|posting| posting.posted);
        let before = first.is_some_and(|first| self.verified.is_none_or(|verified| first < verified));
        let late = self.valid(board).next().zip(post_by).is_some_and(|((posted, _), by)| posted > by.limit);
        let early = self.too_early(board);
        let known = [
            before.then(|| ClockTrouble::PostedBeforeVerified { board: name() }),
            late.then(|| ClockTrouble::PostedLate { board: name() }),
            early.map(|(removed, earliest)| ClockTrouble::RemovedTooEarly { board: name(), removed, earliest }),
        ];
        known.into_iter().flatten().collect()
    }
}
