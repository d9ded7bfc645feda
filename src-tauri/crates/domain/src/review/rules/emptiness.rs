//! Nothing stands empty: no entry of a list, no block, no §.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::reading::{LineForm, Reading};
use crate::{BlockHeading, BlockKind, BlockName, Outcome};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        for line in &item.lines {
            if line.form == (LineForm::Entry { nested: false }) && is_blank(&line.text) {
                findings.push(Finding::new(Fault::EmptyListItem {}, line.place.clone(), "").with(Fix::RemoveLine));
            }
        }
        for (place, block) in item.blocks() {
            // A label of its own over nothing is printed; an empty block of the profile is not. Decisions are told of elsewhere.
            let labelled = matches!(&block.heading, BlockHeading::Own(own) if !own.trim().is_empty());
            let empty = block.text.is_blank() && block.text.lines().next().is_none();
            let plain = matches!(block.kind, BlockKind::Plain(name) if name != BlockName::Decision);
            if labelled && empty && plain {
                findings.push(Finding::new(Fault::EmptySection {}, place, ""));
            }
        }
        let silent = item.lines.iter().all(|line| is_blank(&line.text));
        let ended = matches!(item.item.outcome, Some(Outcome::Noted | Outcome::Information) | None);
        if reading.is_held() && item.item.section.is_some() && silent && ended && item.lines.is_empty() {
            findings.push(Finding::new(Fault::EmptySection {}, Place::of(Spot::Item, item.item.id), ""));
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || matches!(letter, '-' | '–' | '•' | '.' | ','))
}
