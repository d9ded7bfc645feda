//! How an item ended, and the words for it: a § that was not decided says on paper what became of it.
//!
//! The words stand in the decision, to be seen and changed like any others. What someone else wrote there is never touched.

use super::place_of;
use crate::uses::{blocks, blocks_mut};
use documents::templates::outcome_sentence;
use domain::{Block, BlockKind, BlockName, DocumentProfile, Item, ItemPart, Outcome, RichText};

/// Sets how an item ended. A decision that says nothing gets the sentence of the outcome; one that still is the sentence of the
/// outcome before changes with it.
///
/// Information is told by whatever the § says, so that only one without any words gets a sentence for that.
pub(crate) fn conclude(item: &mut Item, outcome: Option<Outcome>, profile: &DocumentProfile) {
    let before = item.outcome.and_then(outcome_sentence);
    item.outcome = outcome;
    for decision in blocks_mut(&mut item.parts).filter(|block| is_decision(block)) {
        if before.as_ref() == Some(&decision.text) {
            decision.text = RichText::default();
        }
    }
    let speaks = |block: &Block| is_decision(block) || outcome == Some(Outcome::Information);
    if blocks(&item.parts).any(|block| speaks(block) && !block.is_blank()) {
        return;
    }
    let Some(sentence) = outcome.and_then(outcome_sentence) else { return };
    let place = place_of(&mut item.parts, BlockKind::Plain(BlockName::Decision), profile);
    if let ItemPart::Block(block) = &mut item.parts[place] {
        block.text = sentence;
    }
}

fn is_decision(block: &Block) -> bool {
    block.kind == BlockKind::Plain(BlockName::Decision)
}

#[cfg(test)]
mod tests;
