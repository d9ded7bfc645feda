//! Notices on boards, as they are reported; the wrong sentence about them put right.

use super::association;
use super::meetings::{self, View};
use crate::{CommandError, Desk};
use chrono::NaiveDate;
use domain::{BoardId, ItemId, MeetingId};
use office::views::AssociationView;

pub(super) fn note_posting(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    board: BoardId,
    posted: Option<NaiveDate>,
    removed: Option<NaiveDate>,
) -> View {
    meetings::change(desk, meeting, |office, now| {
        office.note_posting((meeting, item), &board, (posted, removed), now.today(), now.at())
    })
}

pub(super) fn post_again(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    board: BoardId,
    posted: NaiveDate,
) -> View {
    meetings::change(desk, meeting, |office, now| {
        office.post_again((meeting, item), &board, posted, now.today(), now.at())
    })
}

pub(super) fn mend_posting_sentence(desk: &Desk) -> Result<AssociationView, CommandError> {
    association::change(desk, |office, now| office.mend_posting_sentence(now.at()))
}
