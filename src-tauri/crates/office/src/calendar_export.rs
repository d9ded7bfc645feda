//! The board's days for the calendars of others: meetings, days in reserve and last days, each told once and again only when it
//! has changed.
//!
//! What was last told of each event lies in the file, under the name that calendars know it by. An event that is no longer on
//! record is told as cancelled, in every file that reaches its day.

use crate::refusal::{ActionError, Field, InvalidFault};
use crate::{Office, limits};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{self, EventWords};
use domain::{
    Association, ExportedEvent, LegalDay, LegalDayKind, Meeting, MeetingStatus, ToldEvent, deadlines, span_on_record,
};
use exchange::calendar::{CalendarEvent, When, write};
use std::collections::BTreeMap;
use store::Action;

impl Office {
    /// The text of a calendar file with everything from one day to another, both included; and remembers what it tells.
    ///
    /// # Errors
    /// The span is impossible, or the file cannot be written.
    pub fn calendar_file(
        &mut self,
        (from, to): (NaiveDate, NaiveDate),
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<String, ActionError> {
        limits::days([Some(from), Some(to)])?;
        if to < from {
            return Err(limits::refuse(Field::End, InvalidFault::OutOfRange));
        }
        let association = self.records()?;
        let told = self.store.told_events()?;
        let (now, changed) = compared(told, on_record(&association, today));
        if !changed.is_empty() && !self.read_only {
            self.change::<_, ActionError>(Action::ExportCalendar, at, |file| file.put_told_events(&changed))?;
        }
        let within = |event: &&ToldEvent| event.event.from <= to && from <= event.event.to;
        let events: Vec<CalendarEvent> = now.iter().filter(within).map(event).collect();
        Ok(write(&templates::calendar_name(&association), &events, at))
    }
}

/// Everything that is to be told as it is now, in the order of time, and what of it differs from what was told.
fn compared(told: Vec<ToldEvent>, mut on_record: BTreeMap<String, ExportedEvent>) -> (Vec<ToldEvent>, Vec<ToldEvent>) {
    let (mut now, mut changed) = (vec![], vec![]);
    for before in told {
        let after = match on_record.remove(&before.uid) {
            // Also one that had been cancelled: it is on record again.
            Some(event) if before.cancelled || event != before.event => {
                ToldEvent { sequence: before.sequence + 1, cancelled: false, event, ..before.clone() }
            }
            Some(_) => before.clone(),
            None if before.cancelled => before.clone(),
            None => ToldEvent { sequence: before.sequence + 1, cancelled: true, ..before.clone() },
        };
        if after != before {
            changed.push(after.clone());
        }
        now.push(after);
    }
    let new = on_record.into_iter().map(|(uid, event)| ToldEvent { uid, sequence: 0, cancelled: false, event });
    let new: Vec<ToldEvent> = new.collect();
    changed.extend(new.iter().cloned());
    now.extend(new);
    now.sort_by(|one, other| {
        (one.event.from, one.event.start, &one.uid).cmp(&(other.event.from, other.event.start, &other.uid))
    });
    (now, changed)
}

fn event(told: &ToldEvent) -> CalendarEvent {
    let ToldEvent { uid, sequence, cancelled, event } = told.clone();
    let ExportedEvent { title, description, place, from, to, start, end, busy } = event;
    let when = match start {
        Some(start) => When::Hours { day: from, start, end },
        None => When::Days { from, to },
    };
    CalendarEvent { uid, sequence, cancelled, title, description, place, when, busy }
}

/// Every event that is on record, by the name that calendars know it by.
fn on_record(association: &Association, today: NaiveDate) -> BTreeMap<String, ExportedEvent> {
    let domain = domain_of(association);
    let meetings = association.meetings.iter().filter(|meeting| meeting.status != MeetingStatus::Cancelled);
    let mut events = BTreeMap::new();
    for meeting in meetings {
        events.insert(format!("meeting-{}@{domain}", meeting.id.0), of_meeting(association, meeting));
        if meeting.status == MeetingStatus::Planned
            && let Some(reserve) = meeting.reserve_date
        {
            let words = templates::reserve_event(association, meeting);
            events.insert(format!("reserve-{}@{domain}", meeting.id.0), on_day(reserve, words));
        }
    }
    let (from, to) = span_on_record(association, today);
    for day in deadlines(association, from, to) {
        events.insert(
            format!("{}@{domain}", name(&day)),
            on_day(day.date, templates::legal_day_event(association, &day)),
        );
    }
    events
}

fn of_meeting(association: &Association, meeting: &Meeting) -> ExportedEvent {
    let EventWords { title, description } = templates::meeting_event(association, meeting);
    ExportedEvent {
        title,
        description,
        place: meeting.place.clone(),
        from: meeting.date,
        to: meeting.date,
        start: meeting.start,
        end: meeting.end.filter(|_| meeting.start.is_some()),
        busy: true,
    }
}

fn on_day(day: NaiveDate, words: EventWords) -> ExportedEvent {
    let EventWords { title, description } = words;
    ExportedEvent { title, description, place: None, from: day, to: day, start: None, end: None, busy: false }
}

/// What names a day: its kind, and whose it is.
fn name(day: &LegalDay) -> String {
    let kind = match day.kind {
        LegalDayKind::SummonsBy => "summons-by",
        LegalDayKind::VerifyBy => "verify-by",
        LegalDayKind::PostBy => "post-by",
        LegalDayKind::AppealLast => "appeal-last",
        LegalDayKind::RemoveEarliest => "remove-earliest",
        LegalDayKind::LegalForce => "legal-force",
        LegalDayKind::Budget => "budget",
        LegalDayKind::AnnualReport => "annual-report",
    };
    match (day.meeting, day.item) {
        (_, Some(item)) => format!("{kind}-item-{}", item.0),
        (Some(meeting), None) => format!("{kind}-{}", meeting.0),
        (None, None) => format!("{kind}-{}", day.target.format("%Y")),
    }
}

/// What makes the names of an association's events its own: the organisation number, or else its name in small letters. A name
/// among calendars is for life, so it is made of what does not change.
fn domain_of(association: &Association) -> String {
    let named = association.body.organisation_number.as_ref().unwrap_or(&association.body.name);
    let letters = named.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-");
    format!("{letters}.paragraf")
}

#[cfg(test)]
mod tests;
