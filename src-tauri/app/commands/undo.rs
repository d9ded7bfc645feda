//! The trash, undo and redo.

use crate::{Area, CommandError, Desk};
use domain::TrashKey;
use office::views::{TrashRow, UndoState};

pub(super) fn trash(desk: &Desk) -> Result<Vec<TrashRow>, CommandError> {
    desk.read(|office, _| office.trash())
}

pub(super) fn move_to_trash(desk: &Desk, key: TrashKey) -> Result<(), CommandError> {
    let areas = touched(&key);
    desk.change(areas, |office, now| office.move_to_trash(&key, now.at()))
}

pub(super) fn restore(desk: &Desk, key: TrashKey) -> Result<(), CommandError> {
    let areas = touched(&key);
    desk.change(areas, |office, now| office.restore(&key, now.at()))
}

pub(super) fn empty_trash(desk: &Desk) -> Result<u32, CommandError> {
    desk.change(&[Area::Trash], |office, now| office.empty_trash(now.at()))
}

/// A step may lie anywhere, so that all is read again.
pub(super) fn undo(desk: &Desk) -> Result<Option<String>, CommandError> {
    desk.change(Area::ALL, |office, now| office.undo(now.at()))
}

pub(super) fn redo(desk: &Desk) -> Result<Option<String>, CommandError> {
    desk.change(Area::ALL, |office, now| office.redo(now.at()))
}

pub(super) fn undo_state(desk: &Desk) -> Result<UndoState, CommandError> {
    desk.read(|office, now| office.undo_state(now.at()))
}

fn touched(key: &TrashKey) -> &'static [Area] {
    match key {
        TrashKey::Meeting(_) | TrashKey::Item(_) | TrashKey::Part(_) => &[Area::Trash, Area::Meetings, Area::Minutes],
        TrashKey::Organisation(_) | TrashKey::Person(_) | TrashKey::Assignment(_) | TrashKey::Official(_) => {
            &[Area::Trash, Area::Association, Area::Meetings, Area::Minutes]
        }
        TrashKey::Board(_) | TrashKey::Series(_) | TrashKey::MeetingType(_) => {
            &[Area::Trash, Area::Association, Area::Meetings]
        }
        TrashKey::Phrase(_) => &[Area::Trash, Area::Phrases],
        TrashKey::CalendarEntry(_) => &[Area::Trash, Area::Meetings],
        TrashKey::Document(_) | TrashKey::Matter(_) => &[Area::Trash, Area::Registry],
        TrashKey::DelegationPoint(_) | TrashKey::DelegatedDecision(_) | TrashKey::Task(_) | TrashKey::Grant(_) => {
            &[Area::Trash, Area::Decisions]
        }
    }
}
