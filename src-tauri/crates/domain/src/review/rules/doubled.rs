//! No word stands twice in a row, but for the few that may.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::lexicon::MAY_STAND_TWICE;
use crate::review::reading::{LineForm, Reading};
use crate::review::written::words::{Kind, between};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items().filter(|line| line.form != LineForm::Cell) {
        for (at, pair) in line.words.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let joined = between(&line.text, &line.words, at).chars().all(char::is_whitespace);
            let twice = first.lower == second.lower && second.kind == Kind::Small;
            if joined && twice && !MAY_STAND_TWICE.contains(&first.lower.as_str()) {
                let words = line.slice(first.from, second.to);
                let once = Fix::Replace { with: line.word(at).to_owned() };
                findings.push(Finding::new(Fault::DoubledWord {}, line.at(first.from, second.to), words).with(once));
            }
        }
    }
}
