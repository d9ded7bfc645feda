//! Meetings by day, and where a reference to an incoming § leads.

use super::difference::Difference;
use super::renaming::Renaming;
use crate::{Association, Item, ItemId, Meeting, MeetingId, SectionRef};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// The incoming meetings beside the existing ones.
pub(super) struct Meetings {
    /// Those of days without a meeting, under numbers of their own.
    pub new: Vec<Meeting>,
    /// Where each incoming item is, and its day; nowhere when the existing meeting of the day lacks it.
    items: HashMap<ItemId, (NaiveDate, Option<SectionRef>)>,
}

impl Meetings {
    pub fn of(
        existing: &Association,
        incoming: &[Meeting],
        renaming: &Renaming,
        differences: &mut Vec<Difference>,
    ) -> Self {
        let mut days: HashMap<NaiveDate, Vec<&Meeting>> = HashMap::new();
        for meeting in &existing.meetings {
            days.entry(meeting.date).or_default().push(meeting);
        }
        let mut numbers = Numbers::beside(existing);
        let mut taken = HashSet::new();
        let mut meetings = Self { new: Vec::new(), items: HashMap::new() };
        for meeting in incoming {
            let meeting = renaming.meeting(meeting);
            let Some(day) = days.get(&meeting.date) else {
                meetings.add(meeting, &mut numbers);
                continue;
            };
            let said = content(&meeting);
            let equal: Vec<_> = day.iter().filter(|m| content(m) == said).collect();
            // Two meetings of one day may say the same: each stands for one.
            let same = equal.iter().find(|m| taken.insert(m.id)).or(equal.first());
            differences.push(Difference::Meeting { date: meeting.date, equal: same.is_some() });
            for (place, item) in meeting.items.iter().enumerate() {
                let found = match same {
                    Some(same) => Some(reference(same.id, &same.items[place])),
                    None => find(day, item),
                };
                meetings.items.insert(item.id, (meeting.date, found));
            }
        }
        meetings
    }

    fn add(&mut self, mut meeting: Meeting, numbers: &mut Numbers) {
        meeting.id = numbers.meeting();
        let mut renumbered = HashMap::new();
        for item in &mut meeting.items {
            let old = std::mem::replace(&mut item.id, numbers.item());
            renumbered.insert(old, item.id);
            let place = (meeting.date, Some(reference(meeting.id, item)));
            self.items.insert(old, place);
        }
        renumber(&mut meeting, &renumbered);
        self.new.push(meeting);
    }

    /// Where an incoming § is; `Err` with the day of its meeting when it is nowhere.
    pub fn section(&self, incoming: Option<SectionRef>) -> Result<Option<SectionRef>, NaiveDate> {
        match incoming.and_then(|incoming| self.items.get(&incoming.item)) {
            None => Ok(None),
            Some((_, Some(reference))) => Ok(Some(*reference)),
            Some((day, None)) => Err(*day),
        }
    }
}

fn reference(meeting: MeetingId, item: &Item) -> SectionRef {
    SectionRef { meeting, item: item.id }
}

/// The item of a day that has the same number alone, or the same id from an exchange file.
fn find(day: &[&Meeting], item: &Item) -> Option<SectionRef> {
    let alone = |same: &dyn Fn(&Item) -> bool| {
        let items = day.iter().flat_map(|m| m.items.iter().map(|i| (m.id, i)));
        let mut found = items.filter(|(_, item)| same(item));
        let (meeting, item) = found.next()?;
        found.next().is_none().then(|| reference(meeting, item))
    };
    alone(&|other| item.section.is_some() && other.section == item.section)
        .or_else(|| alone(&|other| item.reference.is_some() && other.reference == item.reference))
}

/// Everything beside the items that names one of them.
fn renumber(meeting: &mut Meeting, items: &HashMap<ItemId, ItemId>) {
    let new = |old: ItemId| items.get(&old).copied();
    for correction in &mut meeting.corrections {
        correction.item = correction.item.and_then(new);
    }
    for file in &mut meeting.files {
        file.item = file.item.and_then(new);
    }
    for immediate in &mut meeting.immediate {
        immediate.item = new(immediate.item).unwrap_or(immediate.item);
    }
}

/// What a meeting says, whatever its numbers and those of its items. What the office keeps around it (replies, papers, what
/// was sent, files) is no part of that.
fn content(meeting: &Meeting) -> Meeting {
    let mut content = meeting.clone();
    content.id = MeetingId(0);
    let places: HashMap<ItemId, ItemId> = (0..)
        .zip(&mut content.items)
        .map(|(place, item)| {
            item.reference = None;
            item.papers.clear();
            item.dispatches.clear();
            (std::mem::replace(&mut item.id, ItemId(place)), ItemId(place))
        })
        .collect();
    renumber(&mut content, &places);
    content.replies.clear();
    content.files.clear();
    content
}

/// Negative numbers that no meeting and no item has.
struct Numbers {
    meeting: i64,
    item: i64,
}

impl Numbers {
    fn beside(existing: &Association) -> Self {
        let meetings = existing.meetings.iter();
        let items = meetings.clone().flat_map(|meeting| &meeting.items);
        Self {
            meeting: meetings.map(|m| m.id.0).fold(0, i64::min),
            item: items.map(|item| item.id.0).fold(0, i64::min),
        }
    }

    fn meeting(&mut self) -> MeetingId {
        self.meeting -= 1;
        MeetingId(self.meeting)
    }

    fn item(&mut self) -> ItemId {
        self.item -= 1;
        ItemId(self.item)
    }
}
