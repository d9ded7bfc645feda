//! What cannot be noted of a notice. It looks at days and boards only; whether the record may be written is for the office.

use super::LegalClock;
use crate::BoardId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why days of a notice cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PostingRefusal {
    /// The association has no such board.
    UnknownBoard,
    /// Nothing is verified, so there is nothing to make known.
    NotVerified,
    /// Put up before the verification.
    BeforeVerification,
    /// Taken down and never put up.
    RemovedUnposted,
    /// Taken down before it was put up.
    RemovedBeforePosted,
    /// On a day to come.
    InTheFuture,
}

/// Whether a notice can have been up on a board from one day to another. Taking it down early can happen, and is no refusal:
/// the clock then says so.
pub fn refuse_posting(
    clock: &LegalClock,
    board: &BoardId,
    posted: Option<NaiveDate>,
    removed: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), PostingRefusal> {
    if clock.boards.iter().all(|known| known.board != *board) {
        return Err(PostingRefusal::UnknownBoard);
    }
    let Some(posted) = posted else {
        return if removed.is_some() { Err(PostingRefusal::RemovedUnposted) } else { Ok(()) };
    };
    let verified = clock.verified.ok_or(PostingRefusal::NotVerified)?;
    if posted < verified {
        Err(PostingRefusal::BeforeVerification)
    } else if removed.is_some_and(|removed| removed < posted) {
        Err(PostingRefusal::RemovedBeforePosted)
    } else if posted > today || removed.is_some_and(|removed| removed > today) {
        Err(PostingRefusal::InTheFuture)
    } else {
        Ok(())
    }
}
