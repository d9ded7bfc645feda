//! What is written of an item, and its outcome.

use super::meetings::View;
use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use domain::{ItemId, MeetingId, Outcome};
use office::views::{EditedItem, ReplaceReport, ReplaceRequest};
use office::{ActionError, Office};

/// An outcome counts in the list of meetings and among what is due.
const AREAS: &[Area] = &[Area::Meetings, Area::Minutes];
/// Words alone do not: the page reads the lists when the writer rests.
const WORDS: &[Area] = &[Area::Minutes];

/// Every change here is of one item, and the office says whose meeting it is of.
pub(super) fn change(desk: &Desk, work: impl FnOnce(&mut Office, Moment) -> Result<MeetingId, ActionError>) -> View {
    desk.change(AREAS, |office, now| {
        let meeting = work(office, now)?;
        office.meeting_view(meeting, now.today())
    })
}

pub(super) fn edit_item(desk: &Desk, item: EditedItem) -> View {
    desk.change(WORDS, |office, now| {
        let meeting = office.edit_item(item, now.at())?;
        office.meeting_view(meeting, now.today())
    })
}

pub(super) fn adopt_proposal(desk: &Desk, item: ItemId, changed: bool) -> View {
    change(desk, |office, now| office.adopt_proposal(item, changed, now.at()))
}

/// What is removed lies in the trash, whose count stands in the frame.
pub(super) fn remove_part(desk: &Desk, item: ItemId, part: u32, block: Option<u32>) -> View {
    desk.change(&[Area::Trash, Area::Meetings, Area::Minutes], |office, now| {
        let (meeting, _) = office.remove_part(item, (part, block), now.at())?;
        office.meeting_view(meeting, now.today())
    })
}

pub(super) fn set_outcome(desk: &Desk, item: ItemId, outcome: Option<Outcome>) -> View {
    change(desk, |office, now| office.set_outcome(item, outcome, now.at()))
}

pub(super) fn replace_text(
    desk: &Desk,
    meeting: MeetingId,
    find: String,
    replace: String,
    match_case: bool,
    whole_words: bool,
) -> Result<ReplaceReport, CommandError> {
    let request = ReplaceRequest { find, replace, match_case, whole_words };
    desk.change(AREAS, |office, now| office.replace_text(meeting, &request, now.at()))
}
