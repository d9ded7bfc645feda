//! § numbers: none twice, none left out, in order, and those that the front page says. Numbers run through the calendar year; a body
//! that begins each meeting at § 1 is only held against itself.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Severity, Spot};
use crate::review::reading::Reading;
use crate::{Meeting, MeetingStatus, SectionNumber};

pub(super) fn numbers(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let others = earlier(reading);
    let restarts = reading.meeting.sections().is_some_and(|own| own.first().get() == 1)
        && others.iter().any(|other| other.sections().is_some_and(|range| range.first().get() == 1));
    let others = if restarts { vec![] } else { others };
    let mut before: Option<SectionNumber> = None;
    let mut seen: Vec<SectionNumber> = vec![];
    for item in &reading.meeting.items {
        let Some(number) = item.section else { continue };
        let has = |other: &&&Meeting| other.items.iter().any(|item| item.section == Some(number));
        let elsewhere = others.iter().find(has).map(|other| other.date);
        let place = Place::of(Spot::Heading, item.id);
        let words = format!("§ {number}");
        if seen.contains(&number) || elsewhere.is_some() {
            let fault =
                Fault::DuplicateSectionNumber { number, elsewhere: elsewhere.filter(|_| !seen.contains(&number)) };
            findings.push(Finding::new(fault, place, words));
        } else if let Some(after) = before.filter(|after| number.get() > after.get() + 1) {
            findings.push(Finding::new(Fault::SectionGap { after, number, elsewhere: None }, place, words));
        } else if let Some(after) = before.filter(|after| number < *after) {
            findings.push(Finding::new(Fault::SectionOutOfOrder { after, number }, place, words));
        }
        seen.push(number);
        before = Some(before.map_or(number, |before| before.max(number)));
    }
    findings.extend(gap_since(reading, &others));
}

/// Between the last § of the meeting before and the first of this one. Minutes that are not in the file may hold what is missing,
/// so this is only a warning.
fn gap_since(reading: &Reading<'_>, others: &[&Meeting]) -> Option<Finding> {
    let first = reading.meeting.sections()?.first();
    let last = others.iter().filter(|other| other.date <= reading.meeting.date);
    let (after, date) = last.filter_map(|other| Some((other.sections()?.last(), other.date))).max()?;
    let item = reading.meeting.items.iter().find(|item| item.section == Some(first))?;
    let fault = Fault::SectionGap { after, number: first, elsewhere: Some(date) };
    let finding = Finding::new(fault, Place::of(Spot::Heading, item.id), format!("§ {first}"));
    (first.get() > after.get() + 1).then(|| finding.only(Severity::Warning))
}

/// Meetings of the same year that came before.
fn earlier<'a>(reading: &Reading<'a>) -> Vec<&'a Meeting> {
    let own = reading.meeting;
    let all = reading.association.meetings.iter();
    all.filter(|other| {
        other.id != own.id
            && other.year() == own.year()
            && (other.date, other.id) < (own.date, own.id)
            && other.status != MeetingStatus::Cancelled
    })
    .collect()
}

pub(super) fn span(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let written = reading.front.iter().find(|line| line.place.spot == Spot::Sections);
    let Some((line, range)) = written.zip(reading.meeting.sections()) else { return };
    let numbers: Vec<u32> =
        line.words.iter().filter_map(|word| word.number()).filter(|number| *number < 1000).collect();
    let (Some(&first), Some(&last)) = (numbers.first(), numbers.last()) else { return };
    if (first, last) != (range.first().get(), range.last().get()) {
        let fault = Fault::SectionSpanMismatch { first: range.first(), last: range.last() };
        findings.push(Finding::new(fault, Place::front(Spot::Sections), line.text.clone()));
    }
}
