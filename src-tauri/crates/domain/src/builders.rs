//! The smallest records, for the tests of this crate: what a test does not name is not stated.

use crate::{
    Assignment, Association, Attendance, Body, BodyForm, ClockTime, Extent, Item, ItemId, Meeting, MeetingId,
    MeetingStatus, Person, PersonId, Seat, SectionNumber,
};
use chrono::NaiveDate;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of a test")
}

pub(crate) fn time(text: &str) -> ClockTime {
    text.parse().expect("a time of a test")
}

pub(crate) fn section(number: u32) -> SectionNumber {
    SectionNumber::try_from(number).expect("a section of a test")
}

pub(crate) fn id(key: &str) -> PersonId {
    PersonId(key.to_owned())
}

pub(crate) fn person(key: &str, name: &str) -> Person {
    Person { id: id(key), name: name.to_owned(), party: None, title: None, email: None, aliases: vec![] }
}

pub(crate) fn assignment(key: &str, seat: Seat) -> Assignment {
    Assignment { person: id(key), seat, appointed_by: None, role: None, from: None, to: None, calling_order: None }
}

/// A row of someone present and serving for a part of the meeting.
pub(crate) fn row(key: &str, part: Option<Extent>) -> Attendance {
    Attendance {
        person: id(key),
        mode: None,
        present: part,
        serving: part,
        replaces: None,
        disqualified: vec![],
        away: vec![],
    }
}

pub(crate) fn item(number: i64, heading: &str) -> Item {
    Item {
        id: ItemId(number),
        reference: None,
        section: u32::try_from(number).ok().map(section),
        heading: heading.to_owned(),
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

pub(crate) fn meeting(number: i64, date: &str, items: Vec<Item>) -> Meeting {
    Meeting { id: MeetingId(number), items, ..Meeting::on(day(date), MeetingStatus::Held) }
}

pub(crate) fn association(name: &str) -> Association {
    Association {
        body: Body::new(name, BodyForm::CoordinationAssociation),
        organisations: vec![],
        people: vec![],
        assignments: vec![],
        officials: vec![],
        meetings: vec![],
        matters: vec![],
        registry: vec![],
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}
