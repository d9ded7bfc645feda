//! The summons: papers under its items, the day it was sent, what was answered.

use super::meetings::View;
use super::{meetings, writing};
use crate::{CommandError, Desk};
use chrono::NaiveDate;
use domain::{Answer, FileHash, ItemId, MeetingId, PersonId};

/// The largest paper that is taken, in bytes.
const PAPER: usize = 20 * 1024 * 1024;

pub(super) fn add_paper(desk: &Desk, item: ItemId, name: String, bytes: Vec<u8>) -> View {
    if bytes.len() > PAPER {
        return Err(CommandError::too_large(PAPER));
    }
    writing::change(desk, |office, now| office.add_paper(item, &name, &bytes, now.at()))
}

pub(super) fn remove_paper(desk: &Desk, item: ItemId, hash: FileHash) -> View {
    writing::change(desk, |office, now| office.remove_paper(item, &hash, now.at()))
}

pub(super) fn note_summons(desk: &Desk, meeting: MeetingId, date: Option<NaiveDate>) -> View {
    meetings::change(desk, meeting, |office, now| office.note_summons(meeting, date, now.today(), now.at()))
}

pub(super) fn note_reply(
    desk: &Desk,
    meeting: MeetingId,
    person: PersonId,
    answer: Option<Answer>,
    note: Option<String>,
) -> View {
    meetings::change(desk, meeting, |office, now| {
        office.note_reply(meeting, &person, (answer, note), now.today(), now.at())
    })
}
