//! An amount says in which currency.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::lexicon::{AFTER_AMOUNT, CURRENCIES, JOINS_AMOUNTS, MONEY_STEMS, THOUSANDS};
use crate::review::reading::{LineForm, Passage, Reading};
use crate::review::written::amounts::Amount;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items().filter(|line| line.form != LineForm::Cell) {
        for (index, amount) in line.amounts.iter().enumerate() {
            if !amount.currency && is_money(line, amount) && !next_bears_it(line, index) {
                let words = line.slice(amount.from, amount.number_to);
                let unit = if line.amounts.iter().any(|other| other.currency) || !in_thousands(line) {
                    "kr"
                } else {
                    continue;
                };
                let finding =
                    Finding::new(Fault::AmountWithoutCurrency {}, line.at(amount.from, amount.number_to), words);
                findings.push(finding.with(Fix::Replace { with: format!("{words} {unit}") }));
            }
        }
    }
}

/// "Belopp i tkr" on the line says it for all.
fn in_thousands(line: &Passage) -> bool {
    line.words.iter().any(|word| THOUSANDS.contains(&word.lower.as_str()) || CURRENCIES.contains(&word.lower.as_str()))
}

/// The sentence is about money, and what follows is nothing that one counts.
fn is_money(line: &Passage, amount: &Amount) -> bool {
    let (from, to) = line.sentence(amount.from);
    let sentence = line.slice(from, to).to_lowercase();
    let other = line.amounts.iter().any(|other| other.currency && (from..to).contains(&other.from));
    let about = other || MONEY_STEMS.iter().any(|stem| sentence.contains(stem));
    let next = line.words.get(amount.next);
    let gap = next.map_or("", |next| line.slice(amount.number_to, next.from));
    let ends = next.is_none() || gap.contains(['.', ',', ';', '\n', ')', '–']);
    about && (ends || next.is_some_and(|next| AFTER_AMOUNT.contains(&next.lower.as_str())))
}

/// "mellan 100 000 och 150 000 kr", "100 000–150 000 kr".
fn next_bears_it(line: &Passage, index: usize) -> bool {
    let Some(next) = line.amounts.get(index + 1).filter(|next| next.currency) else { return false };
    let gap = line.slice(line.amounts[index].number_to, next.from).trim().to_lowercase();
    JOINS_AMOUNTS.contains(&gap.as_str()) || matches!(gap.as_str(), "-" | "–" | "/" | "," | "+")
}
