//! Days in figures have one form through the minutes, and a year has four figures.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::reading::Reading;
use crate::review::written::dates::{DateForm, WrittenDate};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let has_long = reading.passages().flat_map(|line| &line.dates).any(|date| date.form == DateForm::Long);
    for line in reading.passages() {
        for date in &line.dates {
            let words = line.slice(date.from, date.to);
            let Some(day) = date.date().filter(|_| is_short(date, words)) else { continue };
            let expected = day.to_string();
            let fix = Fix::Replace { with: expected.clone() };
            let fault = if has_long { Fault::MixedDateFormat { expected } } else { Fault::TwoDigitYear { expected } };
            let finding = Finding::new(fault, line.at(date.from, date.to), words);
            findings.push(if line.place.part.is_some() { finding.with(fix) } else { finding });
        }
    }
}

/// A year of two figures.
fn is_short(date: &WrittenDate, words: &str) -> bool {
    match date.form {
        DateForm::Short => true,
        DateForm::Slash => date.year.is_some_and(|year| !words.contains(&year.to_string())),
        DateForm::Long | DateForm::Words => false,
    }
}
