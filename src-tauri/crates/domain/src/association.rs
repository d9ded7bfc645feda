//! Everything one file holds, as values.

use crate::{
    Assignment, Body, CalendarEntry, DelegatedDecision, DelegationPoint, Grant, Item, ItemId, Matter, Meeting,
    MeetingId, MeetingStatus, MemberOrganisation, Official, OrganisationId, Person, PersonId, RegisteredDocument, Seat,
    Task,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An association with all its records. Every reference leads somewhere: that is checked where records come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Association {
    /// The body itself.
    pub body: Body,
    /// Its members.
    pub organisations: Vec<MemberOrganisation>,
    /// Everyone named.
    pub people: Vec<Person>,
    /// Seats over time, in the order of the attendance list.
    pub assignments: Vec<Assignment>,
    /// Officials over time.
    pub officials: Vec<Official>,
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// Matters of the registry, in the order they were opened.
    pub matters: Vec<Matter>,
    /// Registered documents.
    pub registry: Vec<RegisteredDocument>,
    /// Delegation order.
    pub delegation_points: Vec<DelegationPoint>,
    /// Delegated decisions.
    pub delegated_decisions: Vec<DelegatedDecision>,
    /// Tasks.
    pub tasks: Vec<Task>,
    /// Grants.
    pub grants: Vec<Grant>,
    /// The office's own calendar: bridge days, school breaks, meetings of others; by day.
    pub calendar: Vec<CalendarEntry>,
}

/// A § of a meeting, by identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SectionRef {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its item.
    pub item: ItemId,
}

impl Association {
    /// A person on record.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// A member organisation on record.
    pub fn organisation(&self, id: &OrganisationId) -> Option<&MemberOrganisation> {
        self.organisations.iter().find(|organisation| organisation.id == *id)
    }

    /// A meeting by identity.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }

    /// The item that a reference means.
    pub fn section(&self, reference: SectionRef) -> Option<&Item> {
        self.meeting(reference.meeting)?.item(reference.item)
    }

    /// Seats of members on a day: the base of the quorum (KL 6 kap. 27 §). One person has one seat (KL 4 kap. 24 §), so
    /// a second assignment of the same person adds none; two people whose periods are not stated are two seats.
    pub fn seats_on(&self, day: NaiveDate) -> usize {
        let members = self.assignments.iter().filter(|a| a.seat == Seat::Member && a.holds_on(day));
        members.map(|a| &a.person).collect::<BTreeSet<_>>().len()
    }

    /// The place of a meeting among those of its year, from 1. `None` when the file does not hold the year from its
    /// first § on: then no one can say how many meetings came before.
    pub fn ordinal(&self, meeting: &Meeting) -> Option<usize> {
        let mut next = 1;
        let mut ordinal = 0;
        for other in self.meetings.iter().filter(|m| m.year() == meeting.year() && m.status != MeetingStatus::Cancelled)
        {
            ordinal += 1;
            if let Some(range) = other.sections() {
                if range.first().get() != next {
                    return None;
                }
                next = range.last().get().saturating_add(1);
            }
            if other.id == meeting.id {
                return Some(ordinal);
            }
        }
        None
    }

    /// The assignment a person holds on a day.
    pub fn assignment_on(&self, person: &PersonId, day: NaiveDate) -> Option<&Assignment> {
        self.assignments.iter().find(|a| a.person == *person && a.holds_on(day))
    }
}

#[cfg(test)]
mod tests;
