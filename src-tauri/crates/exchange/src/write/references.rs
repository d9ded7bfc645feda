//! How records refer to a § of a meeting: by day and number where that tells, otherwise by the item's id.

use super::Unwritable;
use crate::format::{Reported, Section, Value};
use chrono::NaiveDate;
use domain::{Association, Item, ItemId, SectionNumber, SectionRef};
use std::collections::{HashMap, HashSet};

/// The items of an association, as references name them.
pub(super) struct References {
    items: HashMap<ItemId, Named>,
}

struct Named {
    day: NaiveDate,
    /// Its number, where no other item of the day has it.
    number: Option<SectionNumber>,
    /// Its id in the file.
    id: Option<String>,
}

impl References {
    /// Gives an id to every item that is referred to and cannot be told by its number. The ids that items have from an
    /// earlier file stay, the first to use one keeps it.
    pub fn of(association: &Association) -> Result<Self, Unwritable> {
        let mut references = Self { items: HashMap::new() };
        let mut used = HashSet::new();
        let numbers = numbers_by_day(association);
        for (day, item) in items(association) {
            let alone = |number: &SectionNumber| numbers[&(day, *number)] == 1;
            let id = item.reference.clone().filter(|id| used.insert(id.clone()));
            let number = item.section.filter(alone);
            references.items.insert(item.id, Named { day, number, id });
        }
        let mut generated = 0_u64;
        for reference in referred(association) {
            let item = references.items.get_mut(&reference.item).ok_or(Unwritable::UnknownSection(reference))?;
            while item.number.is_none() && item.id.is_none() {
                generated += 1;
                item.id = Some(format!("item-{generated}")).filter(|id| used.insert(id.clone()));
            }
        }
        Ok(references)
    }

    /// The id of an item in the file, where it has one.
    pub fn id(&self, item: ItemId) -> Option<String> {
        self.items.get(&item)?.id.clone()
    }

    /// `{meeting, section | item}`.
    pub fn reported(&self, reference: Option<SectionRef>) -> Option<Reported> {
        let item = self.items.get(&reference?.item)?;
        Some(Reported {
            meeting: Value(item.day),
            section: item.number.map(Section),
            item: item.id.clone().filter(|_| item.number.is_none()),
        })
    }
}

fn items(association: &Association) -> impl Iterator<Item = (NaiveDate, &Item)> {
    association.meetings.iter().flat_map(|meeting| meeting.items.iter().map(|item| (meeting.date, item)))
}

fn numbers_by_day(association: &Association) -> HashMap<(NaiveDate, SectionNumber), usize> {
    let mut numbers = HashMap::new();
    for (day, item) in items(association) {
        if let Some(number) = item.section {
            *numbers.entry((day, number)).or_default() += 1;
        }
    }
    numbers
}

fn referred(association: &Association) -> impl Iterator<Item = SectionRef> {
    let registry = association.registry.iter().map(|d| d.reported);
    let decisions = association.delegated_decisions.iter().map(|d| d.reported);
    let tasks = association.tasks.iter().map(|task| task.source);
    let grants = association.grants.iter().map(|grant| grant.source);
    registry.chain(decisions).chain(tasks).chain(grants).flatten()
}
