//! Sentences end. One without a full stop is told; one that stops at "och" or "att" has lost its end.

use crate::BlockName;
use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::lexicon::LOOSE_ENDS;
use crate::review::reading::{ItemReading, LineForm, Passage, Reading};

/// Blocks of running text: lists of papers and clauses of decisions have ends of their own.
const PROSE: [BlockName; 5] =
    [BlockName::Text, BlockName::Background, BlockName::Summary, BlockName::Discussion, BlockName::Note];
/// A shorter line is a label or a name.
const LEAST_WORDS: usize = 6;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        for (index, line) in item.lines.iter().enumerate() {
            if !matches!(line.form, LineForm::Paragraph | LineForm::Entry { .. }) || line.words.len() < 3 {
                continue;
            }
            let text = line.text.trim_end();
            let ends = text.ends_with(['.', '!', '?', ':', ';', ',', '…', '”', '"', ')', '–', '*', '/']);
            let Some(last) = line.words.last().filter(|_| !ends) else { continue };
            let words = line.slice(last.from, last.to);
            if LOOSE_ENDS.contains(&last.lower.as_str()) {
                if !goes_on(item, index) {
                    findings.push(Finding::new(Fault::BrokenSentence {}, line.at(last.from, last.to), words));
                }
            } else if line.form == LineForm::Paragraph && is_prose(line) {
                findings.push(Finding::new(Fault::UnfinishedSentence {}, line.at(last.from, last.to), words));
            }
        }
    }
}

fn is_prose(line: &Passage) -> bool {
    let begins = line.text.trim_start().starts_with(char::is_uppercase);
    PROSE.contains(&line.block) && line.words.len() >= LEAST_WORDS && begins && !line.text.contains('\n')
}

/// The next line of the block takes it up: a clause, or an entry of a list.
fn goes_on(item: &ItemReading<'_>, index: usize) -> bool {
    let line = &item.lines[index];
    item.lines.get(index + 1).is_some_and(|next| {
        let same = (next.place.part, next.place.block) == (line.place.part, line.place.block);
        let small = next.text.trim_start().starts_with(|letter: char| !letter.is_uppercase());
        same && (small || matches!(next.form, LineForm::Entry { .. } | LineForm::Cell))
    })
}
