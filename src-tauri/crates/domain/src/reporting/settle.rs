//! Where each waiting record is told to the board, and which lines change with that: the whole mechanism, as a function.
//!
//! A record belongs to the next meeting that has the list. Until the item has its § the line follows the record, unless someone
//! has written it anew: then it is theirs. A line that someone took out says "not at this meeting". From the § on nothing is
//! changed here. An item that came to nothing gives its records back.

use super::lines::{line_of, listed, numbers, put_line, take_line};
use super::{ReportKind, has_list, is_going_on, is_reported};
use crate::{DelegatedDecisionId, DocumentId, Item, ItemId, Meeting, MeetingId, MeetingStatus, RegistrationNumber};
use chrono::NaiveDate;

/// Which record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReportKey {
    /// A document.
    Document(DocumentId),
    /// A delegated decision.
    Decision(DelegatedDecisionId),
}

/// A record of which the board has not been told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loose {
    /// Which.
    pub key: ReportKey,
    /// Its number.
    pub number: Option<RegistrationNumber>,
    /// Its day: no meeting before it is told of it.
    pub day: Option<NaiveDate>,
    /// The item at which it was to be told.
    pub reported: Option<ItemId>,
    /// The meeting at which it is not told: someone took its line out of the minutes.
    pub left: Option<MeetingId>,
    /// Its line as it was before the action; `None` where it had none.
    pub before: Option<String>,
    /// Its line now; `None` where the board is not told of it, or cannot be yet.
    pub line: Option<String>,
}

/// The meetings that can still change, as an action has left them.
#[derive(Debug, Clone, Copy)]
pub struct Stage<'a> {
    /// What is listed.
    pub kind: ReportKind,
    /// By day: those that are planned, and those held that are not verified.
    pub meetings: &'a [&'a Meeting],
    /// Those whose minutes are closed.
    pub sealed: &'a [MeetingId],
    /// The day of the action: what is new goes to no meeting before it.
    pub today: NaiveDate,
}

/// What changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// Where records are told from now on.
    pub reported: Vec<(ReportKey, Option<ItemId>)>,
    /// Items with other lines.
    pub items: Vec<Item>,
}

/// Puts every waiting record where it belongs. Lines of records that the board `told` of elsewhere leave the lists to come: an item
/// that was cancelled or thrown away and comes back may still have them.
pub fn settle(stage: Stage<'_>, loose: &[Loose], told: &[(RegistrationNumber, String)]) -> Settled {
    let mut settled = Settled::default();
    let mut items = Items { stage, changed: vec![] };
    let mut in_order: Vec<&Loose> = loose.iter().collect();
    in_order.sort_by_key(|record| (record.day, record.number.as_ref().and_then(RegistrationNumber::parts), record.key));
    for record in in_order {
        let at = place(&items, record);
        if at != record.reported {
            settled.reported.push((record.key, at));
        }
        items.follow(record, at);
    }
    let open: Vec<ItemId> = items.open().map(|(_, id)| id).collect();
    for ((number, line), id) in told.iter().flat_map(|told| open.iter().map(move |id| (told, *id))) {
        items.change(id, |item| take_line(item, stage.kind, number, &[line]));
    }
    settled.items = items.changed;
    settled
}

/// Numbers of lines in the lists to come that are none of the waiting records'.
pub fn foreign_lines(stage: Stage<'_>, loose: &[Loose]) -> Vec<RegistrationNumber> {
    let items = Items { stage, changed: vec![] };
    let open = items.open().filter_map(|(meeting, id)| meeting.item(id));
    let known = |number: &RegistrationNumber| {
        loose.iter().filter_map(|record| record.number.as_ref()).any(|own| own.means_the_same(number))
    };
    open.flat_map(|item| numbers(item, stage.kind)).filter(|number| !known(number)).collect()
}

/// Items as they are and as they become.
struct Items<'a> {
    stage: Stage<'a>,
    changed: Vec<Item>,
}

impl Items<'_> {
    fn now(&self, id: ItemId) -> Option<(&Meeting, &Item)> {
        let (meeting, item) = self.stage.meetings.iter().find_map(|meeting| Some((*meeting, meeting.item(id)?)))?;
        Some((meeting, self.changed.iter().find(|changed| changed.id == id).unwrap_or(item)))
    }

    /// Whether lines of an item still follow the records.
    fn is_open(&self, meeting: &Meeting, item: &Item) -> bool {
        item.section.is_none() && has_list(item, self.stage.kind) && self.takes_place(meeting)
    }

    fn takes_place(&self, meeting: &Meeting) -> bool {
        let to_come = match meeting.status {
            MeetingStatus::Planned => true,
            MeetingStatus::Held => is_going_on(meeting),
            MeetingStatus::Cancelled => false,
        };
        to_come && !self.is_closed(meeting)
    }

    fn is_closed(&self, meeting: &Meeting) -> bool {
        meeting.is_frozen() || self.stage.sealed.contains(&meeting.id)
    }

    /// Open items in the order in which the board comes to them, at most one of each meeting.
    fn open(&self) -> impl Iterator<Item = (&Meeting, ItemId)> {
        let open =
            |meeting: &Meeting| meeting.items.iter().find(|item| self.is_open(meeting, item)).map(|item| item.id);
        self.stage.meetings.iter().filter_map(move |meeting| Some((*meeting, open(meeting)?)))
    }

    fn change(&mut self, id: ItemId, work: impl FnOnce(&mut Item) -> bool) {
        let Some((_, item)) = self.now(id) else { return };
        let mut item = item.clone();
        if work(&mut item) {
            self.changed.retain(|changed| changed.id != id);
            self.changed.push(item);
        }
    }

    /// The lines that change when a record is told at an item.
    fn follow(&mut self, record: &Loose, at: Option<ItemId>) {
        let kind = self.stage.kind;
        let Some(number) = &record.number else { return };
        let made: Vec<&str> = [&record.before, &record.line].into_iter().flatten().map(String::as_str).collect();
        let before = record.reported.filter(|before| at != Some(*before));
        if let Some(before) =
            before.filter(|id| self.now(*id).is_some_and(|(on, item)| item.section.is_none() && !self.is_closed(on)))
        {
            self.change(before, |item| take_line(item, kind, number, &made));
        }
        let (Some(at), Some(line)) = (at, &record.line) else { return };
        let Some((meeting, item)) = self.now(at) else { return };
        if !self.is_open(meeting, item) {
            return;
        }
        let is_new = record.reported != Some(at);
        let goes_in = match line_of(item, kind, number) {
            // What someone wrote stays as it is.
            Some(stands) => stands != *line && made.contains(&stands.as_str()),
            None => is_new,
        };
        if goes_in {
            self.change(at, |item| put_line(item, kind, number, line));
        }
    }
}

/// The item at which a record is told.
fn place(items: &Items<'_>, record: &Loose) -> Option<ItemId> {
    let kind = items.stage.kind;
    let (Some(number), Some(_)) = (&record.number, &record.line) else { return None };
    let not_before = |meeting: &Meeting| record.day.is_none_or(|day| day <= meeting.date);
    // Minutes that are being written and list it tell the board of it.
    let tells =
        |meeting: &&&Meeting| not_before(meeting) && meeting.status == MeetingStatus::Held && !items.is_closed(meeting);
    let written = items.stage.meetings.iter().filter(tells).flat_map(|meeting| &meeting.items);
    if let Some(item) = written.into_iter().find(|item| is_reported(item) && listed(item, kind, number)) {
        return Some(item.id);
    }
    let now = record.reported.and_then(|id| items.now(id)).filter(|(meeting, item)| items.is_open(meeting, item));
    // A line that is gone from an open list was taken out: not at this meeting.
    let withheld = now.filter(|(_, item)| !listed(item, kind, number)).map(|(meeting, _)| meeting.id);
    let next = items.open().find(|(meeting, id)| {
        let is_where_it_stands = now.is_some_and(|(_, item)| item.id == *id);
        let in_time = meeting.date >= items.stage.today || is_going_on(meeting) || is_where_it_stands;
        in_time && not_before(meeting) && Some(meeting.id) != record.left && Some(meeting.id) != withheld
    });
    match (now, next) {
        // It waits there for that meeting to pass, unless one before it has come.
        (Some((on, item)), Some((meeting, _))) if withheld.is_some() && on.date <= meeting.date => Some(item.id),
        (Some((_, item)), None) if withheld.is_some() => Some(item.id),
        (_, Some((_, next))) => Some(next),
        (_, None) => None,
    }
}
