//! How registration numbers are written: in one manner through the minutes, and each number in one spelling.

use crate::RegistrationNumber;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::reading::Reading;
use std::collections::HashMap;

/// What is before the number ("Dnr", "dnr"), the mark in it and the noughts before the serial: each told once, where it first
/// is another than before.
pub(super) fn style(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let numbered = || reading.meeting.items.iter().filter_map(|item| Some((item, item.registration_number.as_ref()?)));
    let written = numbered().filter_map(|(item, number)| {
        let written = item.registration_written.as_ref()?;
        let lead = written.strip_suffix(number.as_written()).unwrap_or("").trim().to_owned();
        (!lead.is_empty()).then_some((item, written.clone(), ("lead".to_owned(), lead)))
    });
    let series = |number: &RegistrationNumber| number.parts().map(|(series, _, _)| series);
    let marks = numbered().filter_map(|(item, number)| {
        let mark = if number.as_written().contains('/') { "/" } else { ":" };
        Some((item, shown(item, number), (format!("mark of {}", series(number)?), mark.to_owned())))
    });
    let digits = numbered().filter_map(|(item, number)| {
        let (series, _, serial) = number.parts()?;
        let padded = number.as_written().rsplit([':', '/', ' ']).next().is_some_and(|serial| serial.starts_with('0'));
        (serial < 10).then(|| (item, shown(item, number), (format!("digits of {series}"), padded.to_string())))
    });
    let mut first = HashMap::new();
    let mut told = vec![];
    for (item, words, (facet, value)) in written.chain(marks).chain(digits) {
        let (other_value, other, section) =
            first.entry(facet.clone()).or_insert_with(|| (value.clone(), words.clone(), item.section));
        if *other_value != value && !told.contains(&facet) {
            let fault = Fault::RegistrationNumberStyle { other: other.clone(), section: *section };
            findings.push(Finding::new(fault, Place::of(Spot::RegistrationNumber, item.id), words));
            told.push(facet);
        }
    }
}

fn shown(item: &crate::Item, number: &RegistrationNumber) -> String {
    item.registration_written.clone().unwrap_or_else(|| number.as_written().to_owned())
}

/// One number in two spellings, in the minutes or against the registry.
pub(super) fn spelling(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let association = reading.association;
    let mut first: HashMap<String, String> = HashMap::new();
    let matters = association.matters.iter().map(|matter| &matter.number);
    let documents = association.registry.iter().flat_map(|document| document.number.iter().chain(&document.matter));
    for number in matters.chain(documents) {
        first.entry(number.canonical()).or_insert_with(|| number.as_written().to_owned());
    }
    for item in &reading.items {
        let own = item.item.registration_number.as_ref();
        let own = own.map(|number| (Place::of(Spot::RegistrationNumber, item.item.id), number, false));
        let heading = std::iter::once(&item.heading);
        let in_lines = heading
            .chain(&item.lines)
            .flat_map(|line| line.numbers.iter().map(|found| (line.at(found.from, found.to), &found.number, true)));
        for (place, number, in_text) in own.into_iter().chain(in_lines) {
            let other = first.entry(number.canonical()).or_insert_with(|| number.as_written().to_owned());
            if other.as_str() != number.as_written() {
                let fault = Fault::RegistrationNumberSpelling { other: other.clone() };
                let finding = Finding::new(fault, place, number.as_written());
                let fix = Fix::Replace { with: other.clone() };
                findings.push(if in_text { finding.with(fix) } else { finding });
            }
        }
    }
}
