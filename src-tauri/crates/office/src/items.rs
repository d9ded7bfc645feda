//! The items of an agenda: new ones from nothing, from an earlier meeting or from a registration number; their order.

use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow, Unknown};
use crate::standing::blank;
use crate::views::{EarlierItem, ItemSource, NumberChoice, SourcesView};
use crate::{Office, limits};
use chrono::{DateTime, Utc};
use domain::{Association, BlockName, Item, ItemId, ItemPart, MeetingId, MeetingStatus, Outcome, RegistrationNumber};
use std::collections::HashSet;
use store::Action;

impl Office {
    /// Puts an item on the agenda before another, or last.
    ///
    /// # Errors
    /// A value is impossible, the source is not on record, the meeting is cancelled or its minutes are closed.
    pub fn add_item(
        &mut self,
        meeting: MeetingId,
        source: ItemSource,
        before: Option<ItemId>,
        at: DateTime<Utc>,
    ) -> Result<ItemId, ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if on.status == MeetingStatus::Cancelled {
            return Err(NotNow::Cancelled.into());
        }
        if on.items.len() >= limits::ITEMS {
            return Err(limits::refuse(Field::Items, InvalidFault::TooMany(limits::small(limits::ITEMS))));
        }
        if let Some(before) = before
            && on.item(before).is_none()
        {
            return Err(Unknown::Item(before).into());
        }
        let item = from_source(&association, source)?;
        limits::item(&item)?;
        self.change_meeting(meeting, (Action::PlanMeeting, None), at, |file| file.insert_item(meeting, &item, before))
    }

    /// The order of the agenda, which names every item once.
    ///
    /// # Errors
    /// An item is of another meeting, or two §§ would change places.
    pub fn move_items(&mut self, meeting: MeetingId, order: &[ItemId], at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if let Some(foreign) = order.iter().find(|item| on.item(**item).is_none()) {
            return Err(Unknown::Item(*foreign).into());
        }
        self.change_meeting(meeting, (Action::PlanMeeting, None), at, |file| file.move_items(meeting, order))
    }

    /// What an item of a meeting can be made from.
    ///
    /// # Errors
    /// The meeting is not on record.
    pub fn sources(&self, meeting: MeetingId) -> Result<SourcesView, ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let taken: HashSet<ItemId> =
            association.meetings.iter().flat_map(|m| &m.items).filter_map(|i| i.origin).collect();
        let earlier = association.meetings.iter().rev().filter(|other| other.date <= on.date && other.id != meeting);
        let earlier = earlier.flat_map(|other| other.items.iter().map(move |item| (other, item)));
        let waits = |(other, item): (&domain::Meeting, &Item)| {
            let outcome = item.outcome.filter(|outcome| matches!(outcome, Outcome::Tabled | Outcome::ReferredBack))?;
            (!taken.contains(&item.id)).then(|| EarlierItem {
                item: item.id,
                heading: item.heading.clone(),
                meeting_day: other.date,
                outcome,
                registration_number: item.registration_number.clone(),
            })
        };
        Ok(SourcesView { earlier: earlier.filter_map(waits).collect(), numbers: numbers(&association) })
    }
}

/// Every number on record once, with the latest subject it is known by.
fn numbers(association: &Association) -> Vec<NumberChoice> {
    let documents = association.registry.iter().rev().flat_map(|document| {
        let number = document.matter.as_ref().or(document.number.as_ref());
        number.map(|number| (number, document.subject.as_str()))
    });
    let items = association.meetings.iter().rev().flat_map(|meeting| &meeting.items);
    let items = items.filter_map(|item| Some((item.registration_number.as_ref()?, item.heading.as_str())));
    let mut seen = HashSet::new();
    let choices = documents.chain(items).filter(|(number, _)| seen.insert(number.canonical()));
    let mut choices: Vec<NumberChoice> =
        choices.map(|(number, subject)| NumberChoice { number: number.clone(), subject: subject.to_owned() }).collect();
    let order = |choice: &NumberChoice| choice.number.parts().map(|(series, year, serial)| (year, serial, series));
    choices.sort_by_key(|choice| std::cmp::Reverse(order(choice)));
    choices
}

fn from_source(association: &Association, source: ItemSource) -> Result<Item, ActionError> {
    match source {
        ItemSource::Blank { heading } => Ok(blank(heading)),
        ItemSource::Earlier { item } => {
            let (_, earlier) = records::item(association, item)?;
            Ok(Item {
                registration_number: earlier.registration_number.clone(),
                origin: Some(earlier.id),
                presenters: earlier.presenters.clone(),
                parts: earlier.parts.iter().filter_map(carried).collect(),
                ..blank(earlier.heading.clone())
            })
        }
        ItemSource::Number { number } => {
            limits::name(Field::Number, &number)?;
            let number: RegistrationNumber =
                number.parse().map_err(|_| limits::refuse(Field::Number, InvalidFault::Form))?;
            let found = numbers(association).into_iter().find(|choice| choice.number.means_the_same(&number));
            let choice = found.ok_or_else(|| Unknown::Number(number.as_written().to_owned()))?;
            Ok(Item { registration_number: Some(choice.number), ..blank(choice.subject) })
        }
    }
}

/// What an item brings to the meeting that takes it up again: what it is about and what is proposed, not what was decided.
fn carried(part: &ItemPart) -> Option<ItemPart> {
    let is_carried = |name: BlockName| match name {
        BlockName::Text
        | BlockName::Background
        | BlockName::Summary
        | BlockName::ProposedDecision
        | BlockName::Basis
        | BlockName::PreparedBy
        | BlockName::Attachments
        | BlockName::AttachmentsPreparedBy => true,
        BlockName::Discussion
        | BlockName::Proposals
        | BlockName::Putting
        | BlockName::Vote
        | BlockName::Decision
        | BlockName::Reservation
        | BlockName::Note
        | BlockName::Dispatch
        | BlockName::DelegatedDecisions
        | BlockName::ReceivedDocuments => false,
    };
    match part {
        ItemPart::Block(block) => is_carried(block.kind.name()).then(|| part.clone()),
        ItemPart::SubItem(sub) => {
            let mut sub = sub.clone();
            sub.blocks.retain(|block| is_carried(block.kind.name()));
            Some(ItemPart::SubItem(sub))
        }
    }
}

#[cfg(test)]
mod tests;
