//! The course of a meeting of a small board: two municipalities, three members, two alternates each.

mod attendance;
mod checked;
mod properties;
mod seats;

use super::{Board, Room};
use crate::builders::{assignment, day, id, item, meeting, time};
use crate::{
    Assignment, AssignmentId, BodyForm, Event, EventId, ItemId, Meeting, Mode, Occurrence, OrganisationId, Outcome,
    PersonId, Seat,
};

type Seats = Vec<(AssignmentId, Assignment)>;

fn seat(key: &str, seat: Seat, organisation: &str, order: Option<u32>) -> Assignment {
    Assignment {
        appointed_by: Some(OrganisationId(organisation.to_owned())),
        calling_order: order,
        ..assignment(key, seat)
    }
}

/// Anna and Bo are members for Granvik, Cilla for Skogaby; Ada and Alf are alternates for Granvik, Sara for Skogaby.
fn seats() -> Seats {
    let rows = [
        seat("anna", Seat::Member, "granvik", None),
        seat("bo", Seat::Member, "granvik", None),
        seat("cilla", Seat::Member, "skogaby", None),
        seat("alf", Seat::Alternate, "granvik", Some(2)),
        seat("ada", Seat::Alternate, "granvik", Some(1)),
        seat("sara", Seat::Alternate, "skogaby", Some(1)),
    ];
    rows.into_iter().enumerate().map(|(n, row)| (AssignmentId(i64::try_from(n).unwrap()), row)).collect()
}

fn board(seats: &Seats) -> Board<'_> {
    let form = BodyForm::CoordinationAssociation;
    Board { assignments: seats, day: day("2026-03-02"), remote_allowed: false, form }
}

/// Three items, §§ 7–9.
fn agenda() -> Meeting {
    meeting(1, "2026-03-02", vec![item(7, "Budget"), item(8, "Avtal"), item(9, "Val")])
}

fn come(person: &str) -> Occurrence {
    Occurrence::Arrived { person: id(person), mode: Mode::OnSite }
}

fn remote(person: &str) -> Occurrence {
    Occurrence::Arrived { person: id(person), mode: Mode::Remote }
}

fn go(person: &str) -> Occurrence {
    Occurrence::Left { person: id(person) }
}

fn step_out(person: &str) -> Occurrence {
    Occurrence::Disqualified { person: id(person) }
}

fn back(person: &str) -> Occurrence {
    Occurrence::Returned { person: id(person) }
}

fn take(alternate: &str, member: &str) -> Occurrence {
    Occurrence::TookSeat { alternate: id(alternate), member: id(member) }
}

fn open(item: i64) -> Occurrence {
    Occurrence::ItemOpened { item: ItemId(item) }
}

fn conclude(item: i64) -> Occurrence {
    end(item, Outcome::Decided)
}

fn end(item: i64, outcome: Outcome) -> Occurrence {
    Occurrence::ItemConcluded { item: ItemId(item), outcome }
}

const BEGIN: Occurrence = Occurrence::MeetingOpened;
const CLOSE: Occurrence = Occurrence::MeetingClosed;

/// The events with their times, numbered from 1.
fn course(events: &[(&str, Occurrence)]) -> Vec<Event> {
    let numbered = events.iter().zip(1..);
    numbered.map(|((at, what), n)| Event { id: EventId(n), at: time(at), what: what.clone() }).collect()
}

fn room_after(events: &[(&str, Occurrence)]) -> Room {
    let seats = seats();
    super::room(&agenda(), &course(events), &board(&seats))
}

/// Who serves in each of the three seats.
fn serving(room: &Room) -> Vec<Option<PersonId>> {
    let serves = |seat: &super::SeatNow| match seat.presence {
        super::Presence::Present { .. } => Some(seat.member.clone()),
        _ => seat.held_by.clone(),
    };
    room.seats.iter().map(serves).collect()
}

fn people<const N: usize>(keys: [&str; N]) -> Vec<Option<PersonId>> {
    keys.iter().map(|key| (!key.is_empty()).then(|| id(key))).collect()
}
