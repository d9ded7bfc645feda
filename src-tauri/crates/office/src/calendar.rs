//! The office's own calendar: bridge days, school breaks, meetings of others; entered by hand or read from a calendar file.

use crate::people::known;
use crate::refusal::{ActionError, Field, InvalidFault, Unknown};
use crate::views::{CalendarPreview, CalendarProblem, CalendarProblemKind, CalendarRefusal, FoundEntry, NewEntries};
use crate::{Office, limits};
use chrono::{DateTime, Days, Utc};
use domain::{Association, CalendarEntry, CalendarEntryId, TrashKey};
use exchange::calendar::{Passed, Refused, read};
use store::Action;

/// Longest entry, in days: a school year.
const LONGEST: u64 = 366;
/// Most entries of a calendar.
const MOST: usize = 20_000;

impl Office {
    /// Puts an entry into the calendar; identity 0 is a new one.
    ///
    /// # Errors
    /// A value is impossible, whom it concerns is not on record, there is no such entry.
    pub fn put_calendar_entry(
        &mut self,
        entry: CalendarEntry,
        at: DateTime<Utc>,
    ) -> Result<CalendarEntryId, ActionError> {
        let association = self.records()?;
        check(&association, &entry)?;
        let is_new = entry.id == CalendarEntryId(0);
        if !is_new && association.calendar.iter().all(|known| known.id != entry.id) {
            return Err(Unknown::CalendarEntry(entry.id).into());
        }
        let count = association.calendar.len() + usize::from(is_new);
        limits::count(Field::Entries, count, MOST)?;
        self.change(Action::EditCalendar, at, |file| file.put_calendar_entry(&entry))
    }

    /// Puts an entry into the trash.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn remove_calendar_entry(&mut self, id: CalendarEntryId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        if association.calendar.iter().all(|known| known.id != id) {
            return Err(Unknown::CalendarEntry(id).into());
        }
        self.move_to_trash(&TrashKey::CalendarEntry(id), at)
    }

    /// What a calendar file of others holds, before any of it is taken.
    ///
    /// # Errors
    /// It is no calendar, is broken, or is too large.
    pub fn read_calendar_file(&self, bytes: &[u8]) -> Result<CalendarPreview, ActionError> {
        let association = self.records()?;
        let calendar = read(bytes)?;
        let mut preview = CalendarPreview { name: calendar.name, entries: vec![], problems: vec![] };
        for event in calendar.events {
            match event {
                Err((why, name, line)) => preview.problems.push(passed(why, name, line)),
                Ok(found) => {
                    let problem =
                        |kind| CalendarProblem { kind, name: found.title.clone(), line: found.line, zone: None };
                    let entry = FoundEntry {
                        on_record: found.uid.as_ref().is_some_and(|uid| on_record(&association, uid).is_some()),
                        name: found.title.clone(),
                        from: found.from,
                        to: found.to,
                        start: found.start,
                        end: found.end,
                        uid: found.uid.clone(),
                    };
                    if check_span(&entry).is_err() {
                        preview.problems.push(problem(CalendarProblemKind::Day));
                        continue;
                    }
                    if check_words(&entry).is_err() {
                        preview.problems.push(problem(CalendarProblemKind::Name));
                        continue;
                    }
                    if found.repeats {
                        preview.problems.push(problem(CalendarProblemKind::Repeats));
                    }
                    preview.entries.push(entry);
                }
            }
        }
        preview.entries.sort_by_key(|entry| (entry.from, entry.start));
        Ok(preview)
    }

    /// Takes events into the calendar, as one step. One that is there already, by its name among calendars, becomes what the
    /// event says.
    ///
    /// # Errors
    /// A value is impossible, or whom they concern is not on record; then none is taken.
    pub fn add_calendar_entries(&mut self, new: NewEntries, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        limits::count(Field::Entries, association.calendar.len() + new.entries.len(), MOST)?;
        let NewEntries { kind, people, entries } = new;
        let mut put: Vec<CalendarEntry> = vec![];
        for found in entries {
            let known = found.uid.as_deref().and_then(|uid| on_record(&association, uid));
            let FoundEntry { name, from, to, start, end, uid, .. } = found;
            let id = known.unwrap_or(CalendarEntryId(0));
            let entry = CalendarEntry { id, kind, name, from, to, start, end, people: people.clone(), uid };
            check(&association, &entry)?;
            put.push(entry);
        }
        if put.is_empty() {
            return Ok(());
        }
        self.change(Action::EditCalendar, at, |file| {
            put.iter().try_for_each(|entry| file.put_calendar_entry(entry).map(drop))
        })
    }
}

fn on_record(association: &Association, uid: &str) -> Option<CalendarEntryId> {
    association.calendar.iter().find(|entry| entry.uid.as_deref() == Some(uid)).map(|entry| entry.id)
}

fn check(association: &Association, entry: &CalendarEntry) -> Result<(), ActionError> {
    let CalendarEntry { name, from, to, start, end, uid, .. } = entry.clone();
    let found = FoundEntry { name, from, to, start, end, uid, on_record: false };
    check_words(&found)?;
    check_span(&found)?;
    limits::once(Field::People, &entry.people)?;
    entry.people.iter().try_for_each(|person| known(association, person))
}

fn check_words(entry: &FoundEntry) -> Result<(), ActionError> {
    limits::name(Field::Name, &entry.name)?;
    entry.uid.as_deref().map_or(Ok(()), |uid| limits::words(Field::Name, uid))
}

fn check_span(entry: &FoundEntry) -> Result<(), ActionError> {
    limits::days([Some(entry.from), Some(entry.to)])?;
    let too_long = entry.from.checked_add_days(Days::new(LONGEST)).is_some_and(|last| last < entry.to);
    let backwards =
        matches!((entry.start, entry.end), (Some(start), Some(end)) if end < start && entry.from == entry.to);
    let half = entry.start.is_none() && entry.end.is_some();
    if entry.to < entry.from || too_long || backwards || half {
        return Err(limits::refuse(Field::End, InvalidFault::OutOfRange));
    }
    Ok(())
}

fn passed(why: Passed, name: String, line: u32) -> CalendarProblem {
    let problem = |kind, zone| CalendarProblem { kind, name: shortened(&name), line, zone };
    match why {
        Passed::Cancelled => problem(CalendarProblemKind::Cancelled, None),
        Passed::Day => problem(CalendarProblemKind::Day, None),
        Passed::Zone(zone) => problem(CalendarProblemKind::Zone, Some(shortened(&zone))),
    }
}

/// What is only shown need not be long.
fn shortened(text: &str) -> String {
    text.chars().take(limits::LINE).collect()
}

impl From<Refused> for ActionError {
    fn from(refused: Refused) -> Self {
        Self::Calendar(match refused {
            Refused::NotCalendar => CalendarRefusal::NotCalendar,
            Refused::Broken { line } => CalendarRefusal::Broken { line },
            Refused::TooLarge => CalendarRefusal::TooLarge,
        })
    }
}

#[cfg(test)]
mod tests;
