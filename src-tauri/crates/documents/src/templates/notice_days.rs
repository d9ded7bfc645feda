//! The days that a notice and a proof of posting show, of minutes as a whole or of a § that was verified at once: those of the
//! legal clock, and nothing computed here.

use chrono::NaiveDate;
use domain::{Association, BoardClock, BoardId, Deadline, Item, ItemId, LegalClock, Meeting, Scope, legal_clock};

/// What is noticed, and when.
pub struct NoticeDays {
    clock: Option<LegalClock>,
}

impl NoticeDays {
    /// Of a whole meeting, or of one §; of a § that was not verified at once nothing is known.
    pub fn of(association: &Association, meeting: &Meeting, item: Option<ItemId>) -> Self {
        let scope = item.map_or(Scope::Minutes, Scope::Section);
        // The day that it is today decides what is still to do, and paper does not show that.
        NoticeDays { clock: legal_clock(association, meeting, scope, meeting.date) }
    }

    /// The day of the last required signature.
    pub fn verified(&self) -> Option<NaiveDate> {
        self.clock.as_ref()?.verified
    }

    /// The last day to appeal, once every board that must have the notice has it.
    pub fn appeal(&self) -> Option<Deadline> {
        self.clock.as_ref()?.appeal_last
    }

    /// The first day on which the notice may be taken down.
    pub fn removable(&self) -> Option<NaiveDate> {
        self.clock.as_ref()?.remove_earliest
    }

    /// What a board has reported last.
    pub fn board(&self, board: &BoardId) -> Option<&BoardClock> {
        self.clock.as_ref()?.boards.iter().find(|clock| clock.board == *board)
    }

    /// The days when the boards got the notice, in order.
    pub fn posted(&self) -> Vec<NaiveDate> {
        let boards = self.clock.iter().flat_map(|clock| &clock.boards);
        let mut days: Vec<NaiveDate> = boards.filter_map(|board| board.posted).collect();
        days.sort_unstable();
        days
    }

    /// The day when the last board that must have it got the notice, and whether that was one of several.
    pub fn last_posted(&self) -> Option<(NaiveDate, bool)> {
        let required: Vec<NaiveDate> = self
            .clock
            .as_ref()?
            .boards
            .iter()
            .filter(|board| board.required)
            .filter_map(|board| board.posted)
            .collect();
        required.iter().max().map(|last| (*last, required.len() > 1))
    }
}

/// The §§ that a notice is about: one, or all that are not noticed by themselves.
pub fn noticed(meeting: &Meeting, item: Option<ItemId>) -> Vec<&Item> {
    meeting
        .items
        .iter()
        .filter(|one| match item {
            Some(item) => one.id == item,
            None => one.section.is_some() && meeting.immediate_of(one.id).is_none(),
        })
        .collect()
}
