//! Nothing is left to be filled in: no slot of a phrase, no "XX", no row of question marks.

use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::lexicon::LATER;
use crate::review::reading::{Passage, Reading};
use crate::{RichText, Span, TextBlock};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items() {
        for (from, to) in open(line) {
            findings.push(Finding::new(Fault::UnfilledSlot {}, line.at(from, to), line.slice(from, to)));
        }
    }
}

fn open(line: &Passage) -> Vec<(usize, usize)> {
    let mut found = vec![];
    if line.text.contains('#') {
        let mut after = 0;
        for slot in RichText(vec![TextBlock::Paragraph(vec![Span::plain(&line.text)])]).unfilled_slots() {
            if let Some(at) = line.text[after..].find(&slot) {
                found.push((after + at, after + at + slot.len()));
                after += at + slot.len();
            }
        }
    }
    for (at, word) in line.words.iter().enumerate() {
        let written = line.word(at);
        if written.len() >= 2 && written.bytes().all(|byte| byte == b'X') {
            found.push((word.from, word.to));
        }
    }
    for blank in ["???", "____", "…………"] {
        found.extend(line.text.find(blank).map(|at| (at, at + blank.len())));
    }
    let small = line.text.to_lowercase();
    for words in LATER {
        let at = small.find(words).filter(|at| line.text.get(*at..at + words.len()).is_some());
        found.extend(at.filter(|at| !small[..*at].ends_with(char::is_alphanumeric)).map(|at| (at, at + words.len())));
    }
    found
}
