//! A weekday beside a day is the one that day has; and a day is one that a calendar has.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Spot};
use crate::review::reading::{Passage, Reading};
use crate::review::written::dates::{WrittenDate, weekday_like};
use chrono::{Datelike, NaiveDate};

pub(super) fn mismatch(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let day = reading.meeting.date;
    for line in reading.passages().filter(|line| line.place.spot != Spot::Venue) {
        for date in &line.dates {
            let Some(written) = date.weekday else { continue };
            let possible = days(line, date, day);
            let Some(meant) = possible.first().copied() else { continue };
            if possible.iter().any(|day| day.weekday() == written.weekday) {
                continue;
            }
            let words = line.slice(written.from, written.to);
            let fix = Fix::Replace { with: weekday_like(meant.weekday(), words) };
            let fault = Fault::WeekdayMismatch { date: meant, weekday: meant.weekday() };
            let finding = Finding::new(fault, line.at(written.from, written.to), words);
            // What the front page says is made from the day of the meeting: there is no text to mend.
            findings.push(if line.place.part.is_some() { finding.with(fix) } else { finding });
        }
    }
}

/// The days that may be meant, the likeliest first. Without a year: this year's, that of a year named on the line, and next year's
/// where this year's is over.
fn days(line: &Passage, date: &WrittenDate, meeting: NaiveDate) -> Vec<NaiveDate> {
    if date.year.is_some() {
        return date.date().into_iter().collect();
    }
    let this = date.in_year(meeting.year());
    let over = this.is_none_or(|this| this < meeting);
    let early = this.is_some_and(|this| (this - meeting).num_days() > 180);
    let named = line.words.iter().filter(|word| word.has_digits(4)).filter_map(|word| word.number());
    let named = named.filter(|year| (1990..2100).contains(year)).filter_map(|year| i32::try_from(year).ok());
    let near = [(over, meeting.year() + 1), (early, meeting.year() - 1)];
    let near = near.into_iter().filter(|(holds, _)| *holds).map(|(_, year)| year);
    std::iter::once(meeting.year()).chain(near).chain(named).filter_map(|year| date.in_year(year)).collect()
}

pub(super) fn impossible(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.passages() {
        for date in line.dates.iter().filter(|date| date.is_impossible()) {
            let words = line.slice(date.from, date.to);
            findings.push(Finding::new(Fault::ImpossibleDate {}, line.at(date.from, date.to), words));
        }
    }
}
