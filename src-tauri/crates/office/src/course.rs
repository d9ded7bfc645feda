//! The course of a meeting: what happens is noted with its time, and what follows from it is written with it.
//!
//! One event is one transaction: the §, the outcome, start and end, adjournments, guests and the attendance list follow from
//! what is noted and are never behind it. Whether something can have happened the domain says.

use crate::meetings::board;
use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow, Unknown};
use crate::standing::with_slots;
use crate::writing::{check_item, conclude, place_of};
use crate::{Office, limits};
use chrono::{DateTime, Utc};
use documents::templates::{self, Slots};
use domain::{
    Adjournment, Assignment, AssignmentId, Association, Ballot, BlockKind, ClockTime, Event, EventId, Item, ItemId,
    ItemPart, Meeting, MeetingId, MeetingStatus, Occurrence, OtherParticipant, PersonId, RichText, Span, TextBlock,
    Vote, course::attendance,
};
use proposals::{propose, unpropose};
use store::{Action, StoreError, Write};

mod proposals;

impl Office {
    /// Notes that something happened.
    ///
    /// # Errors
    /// It cannot have happened then, whom it names is not on record, the meeting is cancelled or its minutes are closed.
    pub fn note_event(
        &mut self,
        meeting: MeetingId,
        what: Occurrence,
        time: ClockTime,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        self.note(meeting, (what, ""), time, at)
    }

    /// Notes that someone makes a proposal (yrkande) in the open item, with what was said. Without words it is noted all the same.
    ///
    /// # Errors
    /// As for any event; the words are impossible.
    pub fn note_proposal(
        &mut self,
        meeting: MeetingId,
        (item, person): (ItemId, PersonId),
        said: &str,
        time: ClockTime,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::words(Field::Text, said)?;
        self.note(meeting, (Occurrence::Proposed { item, person }, said), time, at)
    }

    fn note(
        &mut self,
        meeting: MeetingId,
        (what, said): (Occurrence, &str),
        time: ClockTime,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let mut on = records::meeting(&association, meeting)?.clone();
        if on.status == MeetingStatus::Cancelled {
            return Err(NotNow::Cancelled.into());
        }
        named(&what).map_or(Ok(()), |person| known(&association, person))?;
        let assignments = self.assignments()?;
        let mut events = self.store.events(meeting)?;
        let board = board(&association, &assignments, &on);
        if let Some(refusal) = domain::course::refusal(&on, &events, &board, &what, time) {
            return Err(refusal.into());
        }
        let action = match what {
            Occurrence::ItemOpened { .. } => Action::OpenItem,
            _ => Action::RunMeeting,
        };
        self.change_meeting(meeting, (action, None), at, |file| {
            take_effect(file, &association, &mut on, (&what, said), time)?;
            let id = file.add_event(meeting, time, &what)?;
            events.push(Event { id, at: time, what });
            follow(file, &association, &assignments, on, &events)
        })
    }

    /// Corrects when something happened.
    ///
    /// # Errors
    /// What came before or after it was at another time, it is not of this meeting, or the minutes are closed.
    pub fn correct_event(
        &mut self,
        meeting: MeetingId,
        event: EventId,
        time: ClockTime,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let mut on = records::meeting(&association, meeting)?.clone();
        let assignments = self.assignments()?;
        let events = self.store.events(meeting)?;
        let noted = events.iter().find(|noted| noted.id == event).ok_or(Unknown::Event(event))?;
        let corrected = domain::course::correct(&events, event, time)?;
        let noted = Event { at: time, ..noted.clone() };
        self.change_meeting(meeting, (Action::RunMeeting, None), at, |file| {
            if let Occurrence::ItemOpened { item } = noted.what {
                edit(file, &mut on, item, |item| item.opened = Some(time))?;
            }
            file.edit_event(&noted)?;
            follow(file, &association, &assignments, on, &corrected)
        })
    }

    /// Takes back what was noted, where the rest can still have happened.
    ///
    /// # Errors
    /// The rest could not have happened, it is not of this meeting, or the minutes are closed.
    pub fn remove_event(&mut self, meeting: MeetingId, event: EventId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let mut on = records::meeting(&association, meeting)?.clone();
        let assignments = self.assignments()?;
        let events = self.store.events(meeting)?;
        let noted = events.iter().find(|noted| noted.id == event).ok_or(Unknown::Event(event))?.clone();
        let rest = domain::course::remove(&on, &events, &board(&association, &assignments, &on), event)?;
        self.change_meeting(meeting, (Action::RunMeeting, None), at, |file| {
            take_back(file, &association, &mut on, &noted.what)?;
            file.remove_event(event)?;
            follow(file, &association, &assignments, on, &rest)
        })
    }

    /// Writes a vote and the question that was put.
    ///
    /// # Errors
    /// Someone who voted is not on record or is named twice, or the minutes are closed.
    pub fn note_vote(
        &mut self,
        item: ItemId,
        vote: Vote,
        question: &str,
        at: DateTime<Utc>,
    ) -> Result<MeetingId, ActionError> {
        limits::words(Field::Question, question)?;
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        check_vote(&vote)?;
        let profile = templates::profile(&association.body.profile);
        let mut after = before.clone();
        let place = place_of(&mut after.parts, BlockKind::Vote(None), &profile);
        if let ItemPart::Block(block) = &mut after.parts[place] {
            block.kind = BlockKind::Vote(Some(vote));
            block.text = paragraphs(question);
        }
        check_item(&association, &after)?;
        self.change_meeting::<_, ActionError>(meeting.id, (Action::RunMeeting, None), at, |file| {
            file.edit_item(&after)
        })?;
        Ok(meeting.id)
    }
}

/// What an event changes beside the list of events.
fn take_effect(
    file: &mut Write<'_>,
    association: &Association,
    on: &mut Meeting,
    (what, said): (&Occurrence, &str),
    time: ClockTime,
) -> Result<(), StoreError> {
    let profile = || templates::profile(&association.body.profile);
    match what {
        Occurrence::MeetingOpened => on.status = MeetingStatus::Held,
        Occurrence::ItemOpened { item } => open(file, association, on, *item, time)?,
        Occurrence::ItemConcluded { item, outcome } => {
            edit(file, on, *item, |item| conclude(item, Some(*outcome), &profile()))?;
        }
        Occurrence::Proposed { item, person } => {
            edit(file, on, *item, |item| propose(association, item, person, said, &profile()))?;
        }
        Occurrence::Arrived { person, .. } => {
            let seated = association.assignment_on(person, on.date).is_some();
            if !seated && on.others.iter().all(|other| other.person != *person) {
                on.others.push(OtherParticipant { person: person.clone(), sections: None });
            }
        }
        Occurrence::MeetingClosed
        | Occurrence::Paused
        | Occurrence::Resumed
        | Occurrence::Left { .. }
        | Occurrence::Disqualified { .. }
        | Occurrence::Returned { .. }
        | Occurrence::TookSeat { .. }
        | Occurrence::LeftSeat { .. } => {}
    }
    Ok(())
}

/// Undoes what an event changed beside the list of events. A § that was given stays given.
fn take_back(
    file: &mut Write<'_>,
    association: &Association,
    on: &mut Meeting,
    what: &Occurrence,
) -> Result<(), StoreError> {
    match what {
        Occurrence::MeetingOpened if on.sections().is_none() => on.status = MeetingStatus::Planned,
        Occurrence::ItemConcluded { item, .. } => {
            let profile = templates::profile(&association.body.profile);
            edit(file, on, *item, |item| conclude(item, None, &profile))?;
        }
        Occurrence::Proposed { item, person } => {
            edit(file, on, *item, |item| unpropose(association, item, person))?;
        }
        Occurrence::MeetingOpened
        | Occurrence::ItemOpened { .. }
        | Occurrence::Arrived { .. }
        | Occurrence::MeetingClosed
        | Occurrence::Paused
        | Occurrence::Resumed
        | Occurrence::Left { .. }
        | Occurrence::Disqualified { .. }
        | Occurrence::Returned { .. }
        | Occurrence::TookSeat { .. }
        | Occurrence::LeftSeat { .. } => {}
    }
    Ok(())
}

/// Gives an item its §. An item that is taken before its turn stands from now on where it was taken.
fn open(
    file: &mut Write<'_>,
    association: &Association,
    on: &mut Meeting,
    id: ItemId,
    time: ClockTime,
) -> Result<(), StoreError> {
    let Some(from) = on.items.iter().position(|item| item.id == id) else { return Err(StoreError::NoItem(id)) };
    let to = on.items.iter().rposition(|item| item.section.is_some()).map_or(0, |last| last + 1);
    if from != to {
        let item = on.items.remove(from);
        on.items.insert(to.min(on.items.len()), item);
        file.move_items(on.id, &on.items.iter().map(|item| item.id).collect::<Vec<_>>())?;
    }
    let section = file.open_item(id, Some(time))?;
    let place = on.items.iter().position(|item| item.id == id).unwrap_or(to);
    on.items[place].section = Some(section);
    on.items[place].opened = Some(time);
    let filled = with_slots(on.items[place].clone(), &Slots::of(association, Some(on), Some(section)));
    if filled != on.items[place] {
        file.edit_item(&filled)?;
        on.items[place] = filled;
    }
    Ok(())
}

fn edit(file: &mut Write<'_>, on: &mut Meeting, id: ItemId, change: impl FnOnce(&mut Item)) -> Result<(), StoreError> {
    let item = on.items.iter_mut().find(|item| item.id == id).ok_or(StoreError::NoItem(id))?;
    change(item);
    file.edit_item(item)
}

/// What follows from all events together: start, end, adjournments, attendance.
fn follow(
    file: &mut Write<'_>,
    association: &Association,
    assignments: &[(AssignmentId, Assignment)],
    mut on: Meeting,
    events: &[Event],
) -> Result<(), StoreError> {
    let time = |wanted: &Occurrence| events.iter().find(|event| event.what == *wanted).map(|event| event.at);
    let opened = time(&Occurrence::MeetingOpened);
    on.start = opened.or(on.start);
    // An end that was planned says nothing once the meeting runs.
    on.end = if opened.is_some() { time(&Occurrence::MeetingClosed) } else { on.end };
    on.adjournments = adjournments(events);
    on.attendance = attendance(&on, events, &board(association, assignments, &on));
    file.edit_meeting(&on)
}

fn adjournments(events: &[Event]) -> Vec<Adjournment> {
    let mut paused = None;
    let mut found = vec![];
    for event in events {
        match event.what {
            Occurrence::Paused => paused = Some(event.at),
            Occurrence::Resumed => found.extend(paused.take().map(|from| Adjournment { from, to: event.at })),
            _ => {}
        }
    }
    found
}

fn named(what: &Occurrence) -> Option<&PersonId> {
    match what {
        Occurrence::Arrived { person, .. }
        | Occurrence::Left { person }
        | Occurrence::Disqualified { person }
        | Occurrence::Returned { person }
        | Occurrence::Proposed { person, .. }
        | Occurrence::TookSeat { alternate: person, .. }
        | Occurrence::LeftSeat { alternate: person } => Some(person),
        Occurrence::MeetingOpened
        | Occurrence::MeetingClosed
        | Occurrence::Paused
        | Occurrence::Resumed
        | Occurrence::ItemOpened { .. }
        | Occurrence::ItemConcluded { .. } => None,
    }
}

fn check_vote(vote: &Vote) -> Result<(), ActionError> {
    let mut people: Vec<&PersonId> = vec![];
    for ballot in [&vote.yes, &vote.no, &vote.abstain, &vote.absent] {
        match ballot {
            Ballot::People(named) => people.extend(named),
            Ballot::Count(count) if *count > 1_000 => {
                return Err(limits::refuse(Field::Vote, InvalidFault::OutOfRange));
            }
            Ballot::Count(_) => {}
        }
    }
    limits::once(Field::Vote, &people)
}

fn paragraphs(text: &str) -> RichText {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    RichText(lines.map(|line| TextBlock::Paragraph(vec![Span::plain(line)])).collect())
}

#[cfg(test)]
mod tests;
