//! Periods end after they begin, and an amount is for a time within the one that is decided.

use crate::BlockName;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::{ItemReading, Passage, Reading};
use crate::review::written::amounts::Amount;
use crate::review::written::dates::Period;

pub(super) fn backwards(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items() {
        for period in line.periods.iter().filter(|period| period.to < period.from) {
            let fault = Fault::PeriodBackwards { from: period.from, to: period.to };
            let (from, to) = period.range;
            findings.push(Finding::new(fault, line.at(from, to), line.slice(from, to)));
        }
    }
    for grant in &reading.association.grants {
        let Some(source) = grant.source.filter(|source| source.meeting == reading.meeting.id) else { continue };
        let told = |from, to| findings_have(findings, source.item, from, to);
        let wrong = grant.periods.iter().filter_map(|period| period.from.zip(period.to)).find(|(from, to)| to < from);
        if let Some((from, to)) = wrong.filter(|(from, to)| !told(*from, *to)) {
            let place = Place::of(Spot::Item, source.item);
            findings.push(Finding::new(Fault::PeriodBackwards { from, to }, place, format!("{from}–{to}")));
        }
    }
}

fn findings_have(findings: &[Finding], item: crate::ItemId, from: chrono::NaiveDate, to: chrono::NaiveDate) -> bool {
    let fault = Fault::PeriodBackwards { from, to };
    findings.iter().any(|finding| finding.place.item == Some(item) && finding.fault == fault)
}

/// The amounts of a line with the period that each is for: the first one after it in the same sentence.
pub(super) fn amounts_with_periods(line: &Passage) -> Vec<(&Amount, &Period)> {
    let of = |(index, amount): (usize, &'_ Amount)| {
        let end = line.amounts.get(index + 1).map_or(line.sentence(amount.to).1, |next| next.from);
        let period = line.periods.iter().find(|period| period.range.0 >= amount.to && period.range.0 < end)?;
        Some((index, period))
    };
    let found = line.amounts.iter().enumerate().filter_map(of);
    found.map(|(index, period)| (&line.amounts[index], period)).collect()
}

pub(super) fn outside(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let Some((from, to)) = decided(item) else { continue };
        for line in item.lines_of(BlockName::Decision) {
            for (_, period) in amounts_with_periods(line) {
                if period.from <= period.to && (period.from < from || to < period.to) {
                    let (start, end) = period.range;
                    let fault = Fault::AmountPeriodOutside { from, to };
                    findings.push(Finding::new(fault, line.at(start, end), line.slice(start, end)));
                }
            }
        }
    }
}

/// From the first to the last day of the periods that heading and decision name beside those of amounts.
fn decided(item: &ItemReading<'_>) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    let lines = std::iter::once(&item.heading).chain(item.lines_of(BlockName::Decision));
    let free = lines.flat_map(|line| {
        let paid: Vec<_> = amounts_with_periods(line).into_iter().map(|(_, period)| period.range).collect();
        let free = line.periods.iter().filter(|period| !paid.contains(&period.range) && period.from <= period.to);
        free.copied().collect::<Vec<_>>()
    });
    free.fold(None, |span, period| match span {
        None => Some((period.from, period.to)),
        Some((from, to)) => Some((period.from.min(from), period.to.max(to))),
    })
}
