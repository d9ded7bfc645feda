//! Standing items: what a new agenda begins and ends with, and their slots when there is something to fill them with.

use crate::uses::blocks_mut;
use documents::templates::Slots;
use domain::{
    Association, Block, BlockHeading, BlockKind, Item, ItemId, ItemPart, Meeting, MeetingType, StandingItem,
    StandingPlace,
};

/// The standing items of a type, those that open the meeting before those that close it.
pub(crate) fn items(kind: &MeetingType, slots: &Slots) -> Vec<Item> {
    let at = |place| kind.standing_items.iter().filter(move |item| item.place == place);
    at(StandingPlace::Opening).chain(at(StandingPlace::Closing)).map(|standing| item(standing, slots)).collect()
}

/// An item with nothing but a heading.
pub(crate) fn blank(heading: String) -> Item {
    Item {
        id: ItemId(0),
        reference: None,
        section: None,
        heading,
        registration_number: None,
        registration_written: None,
        origin: None,
        papers: vec![],
        dispatches: vec![],
        opened: None,
        presenters: vec![],
        outcome: None,
        parts: vec![],
    }
}

/// Items of a meeting with a slot that can be filled now.
pub(crate) fn filled(association: &Association, meeting: &Meeting) -> Vec<Item> {
    let changed = |item: &Item| {
        let filled = with_slots(item.clone(), &Slots::of(association, Some(meeting), item.section));
        (filled != *item).then_some(filled)
    };
    meeting.items.iter().filter_map(changed).collect()
}

/// The item with every slot that is known filled in.
pub(crate) fn with_slots(mut item: Item, slots: &Slots) -> Item {
    for block in blocks_mut(&mut item.parts) {
        block.text = slots.fill_text(&block.text);
    }
    item
}

fn item(standing: &StandingItem, slots: &Slots) -> Item {
    let block = |block: &domain::StandingBlock| {
        let kind = match block.kind {
            domain::BlockName::Proposals => BlockKind::Proposals(vec![]),
            domain::BlockName::Vote => BlockKind::Vote(None),
            name => BlockKind::Plain(name),
        };
        ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text: slots.fill_text(&block.text) })
    };
    Item { parts: standing.blocks.iter().map(block).collect(), ..blank(standing.heading.clone()) }
}
