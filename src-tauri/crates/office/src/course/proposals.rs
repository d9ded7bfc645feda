//! A proposal made at the meeting (yrkande) as the § keeps it: who made it, and the sentence with what was said.

use crate::writing::place_of;
use documents::templates::{proposal_lead_in, proposal_sentence};
use domain::{
    Association, Block, BlockKind, DocumentProfile, Item, ItemPart, Party, PersonId, RichText, TextBlock, Who,
    plain_words,
};

/// Puts who proposes, and the sentence if there is one, after what was proposed before.
pub(super) fn propose(
    association: &Association,
    item: &mut Item,
    person: &PersonId,
    said: &str,
    profile: &DocumentProfile,
) {
    let place = place_of(&mut item.parts, BlockKind::Proposals(vec![]), profile);
    if let ItemPart::Block(Block { kind: BlockKind::Proposals(by), text, .. }) = &mut item.parts[place] {
        by.push(Party { who: Who::Person(person.clone()), written: None });
        if let Some(sentence) = proposal_sentence(association, person, said) {
            text.0.retain(|block| !RichText(vec![block.clone()]).is_blank());
            text.0.extend(sentence.0);
        }
    }
}

/// Takes back the last proposal of someone, with the paragraph that tells of it and the clauses below that.
pub(super) fn unpropose(association: &Association, item: &mut Item, person: &PersonId) {
    let lead_in = proposal_lead_in(association, person);
    for part in item.parts.iter_mut().rev() {
        if let ItemPart::Block(Block { kind: BlockKind::Proposals(by), text, .. }) = part
            && let Some(last) = by.iter().rposition(|party| party.who == Who::Person(person.clone()))
        {
            by.remove(last);
            let begins = |block: &TextBlock, with: &str| match block {
                TextBlock::Paragraph(spans) => plain_words(spans).starts_with(with),
                TextBlock::Heading(_) | TextBlock::List(_) | TextBlock::Table(_) => false,
            };
            if let Some(from) = text.0.iter().rposition(|block| begins(block, &lead_in)) {
                let clauses = text.0[from + 1..].iter().take_while(|block| begins(block, "att ")).count();
                text.0.drain(from..=from + clauses);
            }
            return;
        }
    }
}
