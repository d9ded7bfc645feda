//! Spaces: one between a number and its currency, none inside a day, the same on both sides of the dash of a period, none before
//! a comma.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::reading::{LineForm, Passage, Reading};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items().filter(|line| line.form != LineForm::Cell) {
        let mut found: Vec<(usize, usize, String)> = vec![];
        for amount in line.amounts.iter().filter(|amount| amount.currency && amount.glued) {
            let number = line.slice(amount.from, amount.number_to);
            let expected = format!("{number} {}", line.slice(amount.number_to, amount.to));
            found.push((amount.from, amount.to, expected));
        }
        for date in line.dates.iter().filter(|date| date.broken) {
            let expected = line.slice(date.from, date.to).replace(char::is_whitespace, "");
            found.push((date.from, date.to, expected));
        }
        found.extend(dashes(line));
        found.extend(marks(line));
        found.sort();
        for (from, to, expected) in found {
            let words = line.slice(from, to);
            let fix = Fix::Replace { with: expected.clone() };
            let finding = Finding::new(Fault::Spacing { expected }, line.at(from, to), words);
            findings.push(if line.place.part.is_some() { finding.with(fix) } else { finding });
        }
    }
}

/// "2026-01-01– 2026-06-30": a space on one side only.
fn dashes(line: &Passage) -> Vec<(usize, usize, String)> {
    let pairs =
        line.dates.iter().zip(line.dates.iter().skip(1)).filter(|(first, second)| !first.broken && !second.broken);
    let one_sided = pairs.filter_map(|(first, second)| {
        let gap = line.slice(first.to, second.from);
        let lopsided = matches!(gap, "– " | " –" | "- " | " -");
        let expected = || format!("{} – {}", line.slice(first.from, first.to), line.slice(second.from, second.to));
        lopsided.then(|| (first.from, second.to, expected()))
    });
    one_sided.collect()
}

/// A space before a comma or a full stop after a letter or a figure.
fn marks(line: &Passage) -> Vec<(usize, usize, String)> {
    let mut found = vec![];
    for mark in [" ,", " .", " ;"] {
        for (at, _) in line.text.match_indices(mark) {
            let after_word = line.text[..at].ends_with(char::is_alphanumeric);
            let ends = line.text[at + 2..].chars().next().is_none_or(char::is_whitespace);
            if after_word && ends {
                found.push((at, at + 2, mark[1..].to_owned()));
            }
        }
    }
    found
}
