//! The days that a notice and a proof of posting show, for minutes as a whole or for a § that was verified at once.

use chrono::{Days, NaiveDate};
use domain::{Association, BoardId, Deadline, Item, ItemId, Meeting, Posting, appeal_last};

/// What is noticed, and when.
pub struct NoticeDays<'a> {
    /// The day of the last required signature.
    pub verified: Option<NaiveDate>,
    /// The day when the last board that must have it got the notice.
    pub last_posted: Option<NaiveDate>,
    /// The last day to appeal, once every board has the notice.
    pub appeal: Option<Deadline>,
    postings: &'a [Posting],
}

impl<'a> NoticeDays<'a> {
    /// Of a whole meeting, or of one §.
    pub fn of(association: &Association, meeting: &'a Meeting, _item: Option<ItemId>) -> Self {
        let verified = meeting.verification.date;
        let postings = meeting.postings.as_slice();
        let days: Option<Vec<NaiveDate>> =
            association.body.notice_boards.iter().map(|board| latest(postings, &board.id)?.posted).collect();
        let last_posted = days.and_then(|days| days.into_iter().max());
        NoticeDays { verified, last_posted, appeal: last_posted.map(appeal_last), postings }
    }

    /// What a board has reported last.
    pub fn posting(&self, board: &BoardId) -> Option<&Posting> {
        latest(self.postings, board)
    }

    /// The first day on which the notice may be taken down.
    pub fn removable(&self) -> Option<NaiveDate> {
        self.appeal?.limit.checked_add_days(Days::new(1))
    }
}

fn latest<'a>(postings: &'a [Posting], board: &BoardId) -> Option<&'a Posting> {
    postings.iter().rev().find(|posting| posting.board == *board)
}

/// The §§ that a notice is about: one, or all that are not noticed by themselves.
pub fn noticed(meeting: &Meeting, item: Option<ItemId>) -> Vec<&Item> {
    let immediate = &meeting.verification.immediate_sections;
    meeting
        .items
        .iter()
        .filter(|one| match item {
            Some(item) => one.id == item,
            None => one.section.is_some_and(|section| !immediate.contains(&section)),
        })
        .collect()
}
