//! A reference to a § leads to one: of these minutes, of the year, or of the meeting that it names.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Severity};
use crate::review::reading::{Passage, Reading};
use crate::review::written::references::Reference;
use crate::{Meeting, MeetingStatus, SectionNumber};
use chrono::{Datelike, NaiveDate};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items() {
        for reference in &line.references {
            if let Some((fault, severity)) = unresolved(reading, line, reference) {
                let place = line.at(reference.from, reference.to);
                let words = line.slice(reference.from, reference.to);
                findings.push(Finding::new(fault, place, format!("§ {words}")).only(severity));
            }
        }
    }
}

fn unresolved(reading: &Reading<'_>, line: &Passage, reference: &Reference) -> Option<(Fault, Severity)> {
    let own = reading.meeting;
    let number = reference.number;
    let day = reference.date.and_then(|at| line.dates[at].near(own.date));
    if let Some(day) = day.filter(|day| *day != own.date) {
        return of_day(reading, number, day);
    }
    if reference.year.is_some_and(|year| year != own.date.year()) {
        return None;
    }
    let of_year = || meetings(reading).filter(|meeting| meeting.year() == own.year());
    if has(own, number) || day.is_none() && of_year().any(|meeting| has(meeting, number)) {
        return None;
    }
    let fault = Fault::UnresolvedReference { number, date: day, meeting_known: true };
    // A § before those of these minutes may stand in minutes that the file does not hold.
    let known_from = of_year().filter_map(|meeting| meeting.sections()).map(|range| range.first()).min();
    let held = known_from.is_some_and(|first| first <= number);
    (day.is_some() || held).then_some((fault, Severity::Warning))
}

fn of_day(reading: &Reading<'_>, number: SectionNumber, day: NaiveDate) -> Option<(Fault, Severity)> {
    let fault = |meeting_known| Fault::UnresolvedReference { number, date: Some(day), meeting_known };
    let mut of_day = meetings(reading).filter(|meeting| meeting.date == day).peekable();
    if of_day.peek().is_some() {
        let known = of_day.any(|meeting| meeting.sections().is_none() || has(meeting, number));
        return (!known).then(|| (fault(true), Severity::Warning));
    }
    let covered = |earlier: bool| {
        let mut same_year = meetings(reading).filter(|meeting| meeting.year() == day.year());
        same_year.any(|meeting| meeting.sections().is_some() && (meeting.date < day) == earlier)
    };
    let wrong = day > reading.meeting.date || covered(true) && covered(false);
    Some((fault(false), if wrong { Severity::Warning } else { Severity::Note }))
}

fn meetings<'a>(reading: &Reading<'a>) -> impl Iterator<Item = &'a Meeting> {
    reading.association.meetings.iter().filter(|meeting| meeting.status != MeetingStatus::Cancelled)
}

fn has(meeting: &Meeting, number: SectionNumber) -> bool {
    meeting.items.iter().any(|item| item.section == Some(number))
}
