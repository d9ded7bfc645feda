//! Every § has an outcome, and one that was decided has a decision in words (KL 5 kap. 67 §).

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{BlockKind, BlockName, Outcome};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    if !reading.is_held() {
        return;
    }
    for item in reading.items.iter().filter(|item| item.item.section.is_some()) {
        let blocks = item.blocks();
        let decisions = || blocks.iter().filter(|(_, block)| block.kind == BlockKind::Plain(BlockName::Decision));
        let empty = decisions().find(|(_, block)| block.text.is_blank()).map(|(place, _)| place.clone());
        let says = decisions().any(|(_, block)| !block.text.is_blank());
        let decided = item.item.outcome == Some(Outcome::Decided);
        if let Some(place) = empty.or_else(|| (decided && !says).then(|| Place::of(Spot::Item, item.item.id))) {
            findings.push(Finding::new(Fault::DecisionMissing {}, place, ""));
        }
        if item.item.outcome.is_none() {
            findings.push(Finding::new(Fault::OutcomeMissing {}, Place::of(Spot::Outcome, item.item.id), ""));
        }
    }
}
