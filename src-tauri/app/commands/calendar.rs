//! The board's calendar: the plan of a year, days of the office's own, calendar files of others and for others.

use super::SavedFile;
use super::file::place;
use super::meetings::View;
use super::papers::save;
use crate::{Area, CommandError, Desk};
use chrono::NaiveDate;
use domain::{CalendarEntry, CalendarEntryId, CalendarEntryKind, MeetingId, PersonId, PlannedMeeting};
use office::ActionError;
use office::views::{CalendarPreview, FoundEntry, NewEntries, PlanCheck, YearPlanView};

/// The largest calendar file that is taken, in bytes.
const CALENDAR: usize = 8 * 1024 * 1024;

const AREAS: &[Area] = &[Area::Meetings, Area::Minutes];

pub(super) fn year_plan(desk: &Desk, year: i32) -> Result<YearPlanView, CommandError> {
    desk.read(|office, now| office.year_plan(year, now.today()))
}

pub(super) fn check_plan(desk: &Desk, year: i32, planned: Vec<PlannedMeeting>) -> Result<PlanCheck, CommandError> {
    desk.read(|office, _| office.check_plan(year, &planned))
}

pub(super) fn adopt_plan(desk: &Desk, year: i32, planned: Vec<PlannedMeeting>) -> Result<YearPlanView, CommandError> {
    desk.change(AREAS, |office, now| {
        office.adopt_plan(year, &planned, now.at())?;
        office.year_plan(year, now.today())
    })
}

pub(super) fn decide_plan(desk: &Desk, meeting: MeetingId, year: i32) -> View {
    desk.change(AREAS, |office, now| {
        office.decide_plan(meeting, year, now.at())?;
        office.meeting_view(meeting, now.today())
    })
}

pub(super) fn put_calendar_entry(desk: &Desk, entry: CalendarEntry) -> Result<CalendarEntryId, CommandError> {
    desk.change(&[Area::Meetings], |office, now| office.put_calendar_entry(entry, now.at()))
}

pub(super) fn remove_calendar_entry(desk: &Desk, id: CalendarEntryId) -> Result<(), CommandError> {
    desk.change(&[Area::Meetings, Area::Trash], |office, now| office.remove_calendar_entry(id, now.at()))
}

pub(super) fn read_calendar_file(desk: &Desk, bytes: Vec<u8>) -> Result<CalendarPreview, CommandError> {
    if bytes.len() > CALENDAR {
        return Err(CommandError::too_large(CALENDAR));
    }
    desk.read(|office, _| office.read_calendar_file(&bytes))
}

pub(super) fn add_calendar_entries(
    desk: &Desk,
    kind: CalendarEntryKind,
    people: Vec<PersonId>,
    entries: Vec<FoundEntry>,
) -> Result<(), CommandError> {
    let new = NewEntries { kind, people, entries };
    desk.change(&[Area::Meetings], |office, now| office.add_calendar_entries(new, now.at()))
}

/// What is told is remembered first: a file that could not be written tells nobody, and the next one tells it again.
pub(super) fn save_calendar_file(
    desk: &Desk,
    path: String,
    from: NaiveDate,
    to: NaiveDate,
    replace: bool,
) -> Result<SavedFile, CommandError> {
    place(&path)?;
    let text =
        desk.change::<_, ActionError>(&[], |office, now| office.calendar_file((from, to), now.today(), now.at()))?;
    save(path, text.as_bytes(), replace)
}
