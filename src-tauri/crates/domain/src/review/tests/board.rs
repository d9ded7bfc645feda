//! Rules about notices.

use super::{found, silent};
use crate::builders::day;
use crate::{BodyForm, NoticeBoardOwner};

#[test]
fn notices_are_up_in_time_on_every_board_and_stay() {
    found("posting-missing", |sample| sample.meeting().postings.clear());
    found("posting-late", |sample| sample.meeting().postings[0].posted = Some(day("2025-06-23")));
    found("posting-before-verification", |sample| sample.meeting().postings[0].posted = Some(day("2025-06-10")));
    found("posting-removed-early", |sample| sample.meeting().postings[0].removed = Some(day("2025-06-20")));
    found("notice-board-missing", |sample| {
        sample.0.body.notice_boards.retain(|board| board.owner == NoticeBoardOwner::Own);
        sample.meeting().postings.retain(|posting| posting.board.0 == "own");
    });
    silent(|sample| sample.meeting().postings[0].posted = Some(day("2025-06-18")));
}

#[test]
fn an_association_that_no_law_binds_is_asked_for_no_notice() {
    silent(|sample| {
        sample.0.body.form = BodyForm::Association;
        sample.meeting().postings.clear();
    });
}
