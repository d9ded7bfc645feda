//! What can happen next, and what may be corrected or taken away afterwards without making the rest impossible.
//!
//! An item has to be concluded before the next is opened and before the meeting ends, so that every § has an outcome.
//! The times of what happened never go backwards.

use super::state::State;
use super::{Board, CourseRefusal};
use crate::{ClockTime, Event, EventId, ItemId, Meeting, Occurrence, Outcome, PersonId, Presence};

type Checked = Result<(), CourseRefusal>;

/// The first thing that cannot have happened.
pub(super) fn first_refusal(meeting: &Meeting, events: &[Event], board: &Board) -> Option<CourseRefusal> {
    let mut state = State::before(board);
    for event in events {
        if let Err(refusal) = check(meeting, &state, board, &event.what, event.at) {
            return Some(refusal);
        }
        state.apply(event);
    }
    None
}

/// Whether it can happen now.
pub(super) fn check(meeting: &Meeting, state: &State, board: &Board, what: &Occurrence, at: ClockTime) -> Checked {
    in_time(state, what)?;
    if let Some(after) = state.last.filter(|last| at < *last) {
        return Err(CourseRefusal::TooEarly { after });
    }
    match what {
        Occurrence::MeetingOpened => Ok(()),
        Occurrence::MeetingClosed => nothing_open(state),
        Occurrence::Paused => require(!state.paused, || CourseRefusal::Paused),
        Occurrence::Resumed => require(state.paused, || CourseRefusal::NotPaused),
        Occurrence::Arrived { person, .. } => arrives(state, person),
        Occurrence::Returned { person } => arrives_back(state, person),
        Occurrence::Left { person } => leaves(state, person),
        Occurrence::Disqualified { person } => {
            goes_on(state)?;
            require(state.item.is_some(), || CourseRefusal::NoOpenItem)?;
            is_there(state, person)
        }
        Occurrence::TookSeat { alternate, member } => takes_seat(state, board, alternate, member),
        Occurrence::LeftSeat { alternate } => {
            require(state.seat_of(alternate).is_some(), || CourseRefusal::HoldsNoSeat { person: alternate.clone() })
        }
        Occurrence::ItemOpened { item } => opens(meeting, state, *item),
        Occurrence::ItemConcluded { item, outcome } => {
            goes_on(state)?;
            is_open(meeting, state, *item)?;
            concludes(state, board, *outcome)
        }
        Occurrence::Proposed { item, person } => {
            goes_on(state)?;
            is_open(meeting, state, *item)?;
            let seated = board.member(person).is_some() || board.alternate(person).is_some();
            require(seated, || CourseRefusal::NoAssignment { person: person.clone() })?;
            is_there(state, person)
        }
    }
}

/// The events with one of them at another time, in the same order.
pub(super) fn correct(events: &[Event], id: EventId, at: ClockTime) -> Result<Vec<Event>, CourseRefusal> {
    let place = place_of(events, id)?;
    if let Some(before) = place.checked_sub(1).and_then(|p| events.get(p)).filter(|before| at < before.at) {
        return Err(CourseRefusal::TooEarly { after: before.at });
    }
    if let Some(after) = events.get(place + 1).filter(|after| after.at < at) {
        return Err(CourseRefusal::TooLate { before: after.at });
    }
    let mut corrected = events.to_vec();
    corrected[place].at = at;
    Ok(corrected)
}

/// The events without one of them.
pub(super) fn remove(
    meeting: &Meeting,
    events: &[Event],
    board: &Board,
    id: EventId,
) -> Result<Vec<Event>, CourseRefusal> {
    let place = place_of(events, id)?;
    if let Occurrence::ItemOpened { item } = events[place].what
        && meeting.item(item).is_some_and(|opened| opened.section.is_some())
    {
        let is_last = place + 1 == events.len();
        return Err(if is_last {
            CourseRefusal::UndoInstead { item }
        } else {
            CourseRefusal::SectionAllocated { item }
        });
    }
    let mut rest = events.to_vec();
    rest.remove(place);
    // Records changed since may have made the course impossible before: then taking away is the way out of it.
    match first_refusal(meeting, events, board) {
        None => first_refusal(meeting, &rest, board).map_or(Ok(rest), Err),
        Some(_) => Ok(rest),
    }
}

fn place_of(events: &[Event], id: EventId) -> Result<usize, CourseRefusal> {
    events.iter().position(|event| event.id == id).ok_or(CourseRefusal::NoSuchEvent { event: id })
}

fn require(holds: bool, refusal: impl FnOnce() -> CourseRefusal) -> Checked {
    if holds { Ok(()) } else { Err(refusal()) }
}

/// Before the meeting people come and go; after it nothing happens.
fn in_time(state: &State, what: &Occurrence) -> Checked {
    require(state.closed.is_none(), || CourseRefusal::Ended)?;
    match what {
        Occurrence::MeetingOpened => require(state.opened.is_none(), || CourseRefusal::AlreadyBegun),
        Occurrence::Arrived { .. } | Occurrence::Left { .. } | Occurrence::Returned { .. } => Ok(()),
        Occurrence::MeetingClosed
        | Occurrence::Paused
        | Occurrence::Resumed
        | Occurrence::Disqualified { .. }
        | Occurrence::TookSeat { .. }
        | Occurrence::LeftSeat { .. }
        | Occurrence::ItemOpened { .. }
        | Occurrence::ItemConcluded { .. }
        | Occurrence::Proposed { .. } => require(state.opened.is_some(), || CourseRefusal::NotBegun),
    }
}

fn goes_on(state: &State) -> Checked {
    require(!state.paused, || CourseRefusal::Paused)
}

fn nothing_open(state: &State) -> Checked {
    state.item.map_or(Ok(()), |item| Err(CourseRefusal::OpenItem { item }))
}

fn is_there(state: &State, person: &PersonId) -> Checked {
    require(state.is_there(person), || CourseRefusal::NotThere { person: person.clone() })
}

fn arrives(state: &State, person: &PersonId) -> Checked {
    match state.presence(person) {
        Presence::Absent | Presence::Left { .. } => Ok(()),
        // Who is disqualified comes back; that is another thing than to come.
        Presence::Present { .. } | Presence::Disqualified { .. } => {
            Err(CourseRefusal::AlreadyThere { person: person.clone() })
        }
    }
}

fn arrives_back(state: &State, person: &PersonId) -> Checked {
    match state.presence(person) {
        Presence::Left { .. } | Presence::Disqualified { .. } => Ok(()),
        Presence::Absent => Err(CourseRefusal::NeverThere { person: person.clone() }),
        Presence::Present { .. } => Err(CourseRefusal::AlreadyThere { person: person.clone() }),
    }
}

fn leaves(state: &State, person: &PersonId) -> Checked {
    match state.presence(person) {
        Presence::Present { .. } | Presence::Disqualified { .. } => Ok(()),
        Presence::Absent | Presence::Left { .. } => Err(CourseRefusal::NotThere { person: person.clone() }),
    }
}

fn takes_seat(state: &State, board: &Board, alternate: &PersonId, member: &PersonId) -> Checked {
    let no_seat = |person: &PersonId| CourseRefusal::NoAssignment { person: person.clone() };
    require(board.alternate(alternate).is_some(), || no_seat(alternate))?;
    let seat = state.seats.iter().find(|seat| seat.member == *member).ok_or_else(|| no_seat(member))?;
    is_there(state, alternate)?;
    let free = state.seat_of(alternate).is_none();
    require(free, || CourseRefusal::AlreadyServing { person: alternate.clone() })?;
    require(state.serving_in(seat).is_none(), || CourseRefusal::SeatServed { member: member.clone() })
}

fn opens(meeting: &Meeting, state: &State, item: ItemId) -> Checked {
    goes_on(state)?;
    require(meeting.item(item).is_some(), || CourseRefusal::ForeignItem { item })?;
    nothing_open(state)?;
    require(!state.begun_items.contains(&item), || CourseRefusal::OpenedBefore { item })
}

fn is_open(meeting: &Meeting, state: &State, item: ItemId) -> Checked {
    require(meeting.item(item).is_some(), || CourseRefusal::ForeignItem { item })?;
    require(state.item == Some(item), || CourseRefusal::ItemNotOpen { item })
}

/// KL 6 kap. 27 §: a board that is not quorate decides nothing. It can still be told something, and put off.
fn concludes(state: &State, board: &Board, outcome: Outcome) -> Checked {
    let (serving, needed) = (state.serving(), board.needed());
    require(outcome != Outcome::Decided || serving >= needed, || CourseRefusal::NoQuorum { serving, needed })
}
