//! Writing the minutes: the blocks of a §, its outcome, the proposal that becomes the decision, words replaced everywhere.

use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, NotNow, Unknown};
use crate::replace::replace;
use crate::reporting::{self, Reach};
use crate::uses::{blocks_mut, named_in, parties};
use crate::views::{EditedItem, ReplaceReport, ReplaceRequest};
use crate::{Office, limits};
use chrono::{DateTime, Utc};
pub(crate) use concluding::conclude;
use documents::templates;
use domain::{
    Association, Block, BlockHeading, BlockKind, BlockName, DocumentProfile, Item, ItemId, ItemPart, Meeting,
    MeetingId, Outcome, Quorate, ReportKind, RichText, Who, has_list, section_facts,
};
use store::Action;

mod concluding;

impl Office {
    /// An item with new words. Written in bursts: what is typed without a pause is undone together.
    ///
    /// # Errors
    /// A value is impossible, whom it names is not on record, the minutes are closed.
    pub fn edit_item(&mut self, edited: EditedItem, at: DateTime<Utc>) -> Result<MeetingId, ActionError> {
        let association = self.records()?;
        let (meeting, before) = records::item(&association, edited.id)?;
        // The number's own spelling belongs to the number it spells.
        let same_number = edited.registration_number == before.registration_number;
        let item = Item {
            heading: edited.heading,
            registration_written: before.registration_written.clone().filter(|_| same_number),
            registration_number: edited.registration_number,
            presenters: edited.presenters,
            parts: edited.parts,
            ..before.clone()
        };
        check_item(&association, &item)?;
        let key = format!("item-{}", item.id.0);
        // A letter in any other item changes nothing of what the board is told.
        let lists = ReportKind::ALL.into_iter().any(|kind| has_list(before, kind) || has_list(&item, kind));
        self.change_meeting::<_, ActionError>(meeting.id, (Action::WriteMinutes, Some(&key)), at, |file| {
            file.edit_item(&item)?;
            if lists { reporting::settle(file, &association, Reach::Meeting(meeting.id), at) } else { Ok(()) }
        })?;
        Ok(meeting.id)
    }

    /// How an item ended, where it was not noted at the meeting.
    ///
    /// # Errors
    /// Nothing is decided without quorum; the minutes are closed.
    pub fn set_outcome(
        &mut self,
        item: ItemId,
        outcome: Option<Outcome>,
        at: DateTime<Utc>,
    ) -> Result<MeetingId, ActionError> {
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        if outcome == Some(Outcome::Decided) {
            refuse_without_quorum(&association, meeting, before)?;
        }
        let mut changed = before.clone();
        conclude(&mut changed, outcome, &templates::profile(&association.body.profile));
        self.change_meeting::<_, ActionError>(meeting.id, (Action::WriteMinutes, None), at, |file| {
            file.edit_item(&changed)
        })?;
        Ok(meeting.id)
    }

    /// Makes the proposal the decision, word for word. With `changed` it is only where the decision begins, and how the item
    /// ended stays as it is.
    ///
    /// # Errors
    /// There is no proposal; nothing is decided without quorum; the minutes are closed.
    pub fn adopt_proposal(&mut self, item: ItemId, changed: bool, at: DateTime<Utc>) -> Result<MeetingId, ActionError> {
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        let profile = templates::profile(&association.body.profile);
        let mut after = before.clone();
        if !adopt(&mut after.parts, &profile) {
            return Err(NotNow::NoProposal.into());
        }
        if !changed && before.section.is_some() && before.outcome.is_none() {
            refuse_without_quorum(&association, meeting, before)?;
            conclude(&mut after, Some(Outcome::Decided), &profile);
        }
        self.change_meeting::<_, ActionError>(meeting.id, (Action::WriteMinutes, None), at, |file| {
            file.edit_item(&after)
        })?;
        Ok(meeting.id)
    }

    /// Replaces words in every block of every item of a meeting, as one step.
    ///
    /// # Errors
    /// A value is impossible, or the minutes are closed.
    pub fn replace_text(
        &mut self,
        meeting: MeetingId,
        request: &ReplaceRequest,
        at: DateTime<Utc>,
    ) -> Result<ReplaceReport, ActionError> {
        if request.find.is_empty() {
            return Err(limits::refuse(Field::Find, crate::InvalidFault::Empty));
        }
        limits::words(Field::Find, &request.find)?;
        limits::words(Field::Replace, &request.replace)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let mut report = ReplaceReport { replaced: 0, sections: 0 };
        let mut changed = vec![];
        for item in &on.items {
            let mut item = item.clone();
            let found: u32 = blocks_mut(&mut item.parts).map(|block| replace(&mut block.text, request)).sum();
            if found > 0 {
                limits::item(&item)?;
                report.replaced += found;
                report.sections += 1;
                changed.push(item);
            }
        }
        if !changed.is_empty() {
            self.change_meeting::<_, ActionError>(meeting, (Action::WriteMinutes, None), at, |file| {
                changed.iter().try_for_each(|item| file.edit_item(item))
            })?;
        }
        Ok(report)
    }
}

/// Refuses an item that is impossible or names someone who is not on record.
pub(crate) fn check_item(association: &Association, item: &Item) -> Result<(), ActionError> {
    limits::item(item)?;
    limits::count(Field::Presenters, item.presenters.len(), limits::ENTRIES)?;
    named_in(item).into_iter().try_for_each(|person| known(association, person))?;
    for party in parties(item) {
        limits::optional(Field::Presenters, party.written.as_deref())?;
        match &party.who {
            Who::Organisation(id) if association.organisation(id).is_none() => {
                return Err(Unknown::Organisation(id.clone()).into());
            }
            Who::Name(name) => limits::name(Field::Presenters, name)?,
            Who::Person(_) | Who::Organisation(_) => {}
        }
    }
    Ok(())
}

fn refuse_without_quorum(association: &Association, meeting: &Meeting, item: &Item) -> Result<(), ActionError> {
    match section_facts(meeting, item, association.seats_on(meeting.date)).quorate {
        Quorate::No => Err(NotNow::NoQuorum.into()),
        Quorate::Yes | Quorate::Unknown => Ok(()),
    }
}

/// Every proposal becomes the decision beside it; whether there was one.
fn adopt(parts: &mut Vec<ItemPart>, profile: &DocumentProfile) -> bool {
    let mut adopted = adopt_beside(parts, profile);
    for part in parts {
        if let ItemPart::SubItem(sub) = part {
            let mut inner = std::mem::take(&mut sub.blocks).into_iter().map(ItemPart::Block).collect();
            adopted |= adopt_beside(&mut inner, profile);
            sub.blocks = inner.into_iter().filter_map(own_block).collect();
        }
    }
    adopted
}

/// The proposal among blocks of one level becomes their decision.
fn adopt_beside(parts: &mut Vec<ItemPart>, profile: &DocumentProfile) -> bool {
    let block = |part: &ItemPart, name| match part {
        ItemPart::Block(block) => (block.kind.name() == name).then(|| block.text.clone()),
        ItemPart::SubItem(_) => None,
    };
    let proposed = parts.iter().filter_map(|part| block(part, BlockName::ProposedDecision));
    let Some(text) = proposed.into_iter().find(|text| !text.is_empty()) else { return false };
    let decision = place_of(parts, BlockKind::Plain(BlockName::Decision), profile);
    if let ItemPart::Block(block) = &mut parts[decision] {
        block.text = text;
    }
    true
}

fn own_block(part: ItemPart) -> Option<Block> {
    match part {
        ItemPart::Block(block) => Some(block),
        ItemPart::SubItem(_) => None,
    }
}

/// Where the block of a kind stands; where there is none it is put where the profile has it.
pub(crate) fn place_of(parts: &mut Vec<ItemPart>, kind: BlockKind, profile: &DocumentProfile) -> usize {
    let name = |part: &ItemPart| match part {
        ItemPart::Block(block) => Some(block.kind.name()),
        ItemPart::SubItem(_) => None,
    };
    if let Some(place) = parts.iter().position(|part| name(part) == Some(kind.name())) {
        return place;
    }
    let order = |name| profile.blocks.iter().position(|block| block.kind == name).unwrap_or(usize::MAX);
    let own = order(kind.name());
    let after = |part: &ItemPart| name(part).is_some_and(|name| order(name) > own);
    let place = parts.iter().position(after).unwrap_or(parts.len());
    let block = Block { kind, heading: BlockHeading::Profile, text: RichText::default() };
    parts.insert(place, ItemPart::Block(block));
    place
}

#[cfg(test)]
mod tests;
