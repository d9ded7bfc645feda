//! The course of a meeting: what happens, with its time.

use super::meetings::View;
use super::writing;
use crate::Desk;
use domain::{ClockTime, EventId, ItemId, MeetingId, Occurrence, PersonId, Vote};

pub(super) fn note_event(desk: &Desk, meeting: MeetingId, what: Occurrence, at: ClockTime) -> View {
    writing::change(desk, |office, now| office.note_event(meeting, what, at, now.at()).map(|()| meeting))
}

pub(super) fn note_proposal(
    desk: &Desk,
    meeting: MeetingId,
    item: ItemId,
    person: PersonId,
    said: String,
    at: ClockTime,
) -> View {
    writing::change(desk, |office, now| {
        office.note_proposal(meeting, (item, person), &said, at, now.at())?;
        Ok(meeting)
    })
}

pub(super) fn correct_event(desk: &Desk, meeting: MeetingId, event: EventId, at: ClockTime) -> View {
    writing::change(desk, |office, now| office.correct_event(meeting, event, at, now.at()).map(|()| meeting))
}

pub(super) fn remove_event(desk: &Desk, meeting: MeetingId, event: EventId) -> View {
    writing::change(desk, |office, now| office.remove_event(meeting, event, now.at()).map(|()| meeting))
}

pub(super) fn note_vote(desk: &Desk, item: ItemId, vote: Vote, question: String) -> View {
    writing::change(desk, |office, now| office.note_vote(item, vote, &question, now.at()))
}
