//! What can lie in the trash: everything that has an identity of its own, and a part taken out of the text of an item.
//! Settings, such as a row of the document profile, are taken back by undo.

use crate::{
    AssignmentId, BoardId, CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, GrantId, ItemId,
    ItemPart, MatterId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PartId, PersonId, PhraseId, TaskId,
};
use serde::{Deserialize, Serialize};

/// A record that can be put in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum TrashKey {
    /// A meeting that has given no §, with its items.
    Meeting(MeetingId),
    /// An item that has no §.
    Item(ItemId),
    /// A block or a sub-item, removed from the text of an item.
    Part(PartId),
    /// A member organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// A seat.
    Assignment(AssignmentId),
    /// An official.
    Official(OfficialId),
    /// A notice board.
    Board(BoardId),
    /// A number series, by its prefix.
    Series(String),
    /// A type of meeting, with its standing items.
    MeetingType(MeetingTypeId),
    /// A phrase of the office's own.
    Phrase(PhraseId),
    /// An entry of the office's own calendar.
    CalendarEntry(CalendarEntryId),
    /// A document without a number, of which the board was not told.
    Document(DocumentId),
    /// A point of the delegation order that nothing was decided by.
    DelegationPoint(DelegationPointId),
    /// A delegated decision without a number that was not reported.
    DelegatedDecision(DelegatedDecisionId),
    /// A task.
    Task(TaskId),
    /// A grant that no other goes on from.
    Grant(GrantId),
    /// A matter with nothing in it, whose number a document bears.
    Matter(MatterId),
}

/// Where a part stood in an item. A sub-item is known by its letter here, for others may have gone before it since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartPlace {
    /// The letter of the sub-item that it stood in; `None` directly in the item.
    pub under: Option<String>,
    /// Its place there, from 0.
    pub position: u32,
}

impl PartPlace {
    /// Takes a part out of those of an item, or with `block` one of the blocks of the sub-item that it is; `None` where
    /// nothing stands there.
    pub fn take(parts: &mut Vec<ItemPart>, part: u32, block: Option<u32>) -> Option<(Self, ItemPart)> {
        let at = part as usize;
        let Some(position) = block else {
            return (at < parts.len()).then(|| (Self { under: None, position: part }, parts.remove(at)));
        };
        match parts.get_mut(at)? {
            ItemPart::SubItem(sub_item) if (position as usize) < sub_item.blocks.len() => {
                let block = sub_item.blocks.remove(position as usize);
                Some((Self { under: Some(sub_item.letter.clone()), position }, ItemPart::Block(block)))
            }
            ItemPart::SubItem(_) | ItemPart::Block(_) => None,
        }
    }

    /// Puts a part back where it stood: last where there is less before it now, and directly in the item where its sub-item is
    /// no more.
    pub fn put(&self, part: ItemPart, parts: &mut Vec<ItemPart>) {
        let position = self.position as usize;
        match (part, self.under.as_ref().and_then(|letter| sub_item(parts, letter))) {
            (ItemPart::Block(block), Some(sub_item)) => {
                sub_item.blocks.insert(position.min(sub_item.blocks.len()), block);
            }
            (part, _) if self.under.is_some() => parts.push(part),
            (part, _) => parts.insert(position.min(parts.len()), part),
        }
    }
}

fn sub_item<'a>(parts: &'a mut [ItemPart], letter: &str) -> Option<&'a mut crate::SubItem> {
    parts.iter_mut().find_map(|part| match part {
        ItemPart::SubItem(sub_item) if sub_item.letter == letter => Some(sub_item),
        ItemPart::SubItem(_) | ItemPart::Block(_) => None,
    })
}

#[cfg(test)]
mod tests;
