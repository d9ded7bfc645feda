//! Quotation marks and brackets close.

use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::reading::{LineForm, Passage, Reading};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let lines: Vec<&Passage> = std::iter::once(&item.heading).chain(&item.lines).collect();
        // A quotation may go over the lines of a block, so a block is counted as a whole.
        for block in lines
            .chunk_by(|a, b| (a.place.spot, a.place.part, a.place.block) == (b.place.spot, b.place.part, b.place.block))
        {
            let odd: Vec<&&Passage> = block.iter().filter(|line| !marks(&line.text).len().is_multiple_of(2)).collect();
            if !odd.len().is_multiple_of(2)
                && let Some((line, at)) = odd.first().and_then(|line| Some((line, *marks(&line.text).last()?)))
            {
                findings.push(unbalanced(line, at));
            }
        }
        for line in lines.into_iter().filter(|line| line.form != LineForm::Cell) {
            findings.extend(bracket(&line.text).map(|at| unbalanced(line, at)));
        }
    }
}

fn unbalanced(line: &Passage, at: usize) -> Finding {
    let length = line.text[at..].chars().next().map_or(0, char::len_utf8);
    Finding::new(Fault::UnbalancedQuotes {}, line.at(at, at + length), line.slice(at, at + length))
}

/// A mark of inches or minutes after a figure is none.
fn marks(text: &str) -> Vec<usize> {
    let after_figure = |at: usize| text[..at].ends_with(|letter: char| letter.is_ascii_digit());
    let marks = text.char_indices().filter(|(at, letter)| match letter {
        '”' | '“' | '„' => true,
        '"' => !after_figure(*at),
        _ => false,
    });
    marks.map(|(at, _)| at).collect()
}

/// The first bracket without its fellow. "a)" and "1)" at the beginning of a word number a list.
fn bracket(text: &str) -> Option<usize> {
    let mut open: Vec<usize> = vec![];
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => open.push(at),
            ')' if open.pop().is_none() => {
                let label = text[..at].rsplit([' ', '\n', '\u{a0}']).next().unwrap_or_default();
                let numbers =
                    label.chars().count() <= 3 && label.chars().all(char::is_alphanumeric) && !label.is_empty();
                if !numbers {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    open.first().copied()
}
