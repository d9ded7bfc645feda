//! Proposals against each other are put to the board in an order that the minutes tell, and as many vote as serve (KL 5 kap. 67 §).

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place};
use crate::review::lexicon::PUT;
use crate::review::reading::{ItemReading, Reading};
use crate::{BlockKind, BlockName, Outcome, section_facts};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        findings.extend(not_put(item));
        let facts = section_facts(reading.meeting, item.item, 0);
        if !facts.unplaced.is_empty() || facts.serving.is_empty() || item.item.section.is_none() {
            continue;
        }
        for (place, block) in item.blocks() {
            let BlockKind::Vote(Some(vote)) = &block.kind else { continue };
            let votes = vote.yes.count() + vote.no.count() + vote.abstain.count();
            if votes > 0 && votes != facts.serving.len() {
                let fault = Fault::VoteCountMismatch { votes, serving: facts.serving.len() };
                findings.push(Finding::new(fault, place, ""));
            }
        }
    }
}

fn not_put(item: &ItemReading<'_>) -> Option<Finding> {
    let proposed = |place: &Place, block: &crate::Block| {
        let made = matches!(&block.kind, BlockKind::Proposals(by) if !by.is_empty() || !block.text.is_blank());
        made.then(|| place.clone())
    };
    let place = item.blocks().iter().find_map(|(place, block)| proposed(place, block))?;
    let voted = item.blocks().iter().any(|(_, block)| matches!(block.kind, BlockKind::Vote(Some(_))));
    let told = item.says(BlockName::Putting) || item.says(BlockName::Vote) || voted;
    let words = item.all_words();
    let put = PUT.iter().any(|stem| words.contains(stem));
    let decided = item.item.outcome == Some(Outcome::Decided);
    (decided && !told && !put).then(|| Finding::new(Fault::PuttingMissing {}, place, ""))
}
