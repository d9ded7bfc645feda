//! Items and their blocks.

use super::party::party;
use super::references::References;
use super::stated;
use crate::format::{self, PartKind, Section, Word};
use crate::markdown;
use domain::{Block, BlockHeading, BlockKind, Item, ItemPart, SubItem};

pub(super) fn item(item: &Item, references: &References) -> format::Item {
    format::Item {
        id: references.id(item.id),
        section: item.section.map(Section),
        heading: item.heading.clone(),
        registration_number: stated(&item.registration_number),
        written: item.registration_written.clone(),
        opened: stated(&item.opened),
        presenters: item.presenters.iter().map(party).collect(),
        outcome: item.outcome.map(Word),
        blocks: item.parts.iter().map(part).collect(),
    }
}

fn part(part: &ItemPart) -> format::Part {
    match part {
        ItemPart::SubItem(sub_item) => lettered(sub_item),
        ItemPart::Block(plain) => {
            let plain = block(plain);
            format::Part {
                kind: PartKind::Block(plain.kind.0),
                letter: None,
                heading: plain.heading,
                text: Some(plain.text),
                by: plain.by,
                yes: plain.yes,
                no: plain.no,
                abstain: plain.abstain,
                absent: plain.absent,
                blocks: None,
            }
        }
    }
}

fn lettered(sub_item: &SubItem) -> format::Part {
    format::Part {
        kind: PartKind::SubItem,
        letter: Some(sub_item.letter.clone()),
        heading: sub_item.heading.clone(),
        text: None,
        by: None,
        yes: None,
        no: None,
        abstain: None,
        absent: None,
        blocks: Some(sub_item.blocks.iter().map(block).collect()),
    }
}

fn block(block: &Block) -> format::Block {
    let heading = match &block.heading {
        BlockHeading::Profile => None,
        BlockHeading::None => Some(String::new()),
        BlockHeading::Own(own) => Some(own.clone()),
    };
    let by = match &block.kind {
        BlockKind::Proposals(by) if !by.is_empty() => Some(by.iter().map(party).collect()),
        _ => None,
    };
    let vote = match &block.kind {
        BlockKind::Vote(vote) => vote.clone(),
        _ => None,
    };
    let [yes, no, abstain, absent] = match vote {
        Some(vote) => [vote.yes, vote.no, vote.abstain, vote.absent].map(|b| Some(b.into())),
        None => [const { None }; 4],
    };
    format::Block {
        kind: Word(block.kind.name()),
        heading,
        text: markdown::print(&block.text),
        by,
        yes,
        no,
        abstain,
        absent,
    }
}
