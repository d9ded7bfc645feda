//! Who sits where at a moment of the meeting.

use super::Board;
use super::candidates::candidates;
use super::state::State;
use crate::{AlternateNow, AssignmentId, Meeting, PersonId, Room, SeatNow};
use std::collections::BTreeSet;

/// The room after all that happened so far. Others are those who were noted as come, in the order of the meeting's list.
pub(super) fn room(meeting: &Meeting, state: &State, board: &Board) -> Room {
    let members = board.members();
    let alternates = board.alternates();
    let seated: BTreeSet<&PersonId> = members.iter().chain(&alternates).map(|(_, a)| &a.person).collect();
    let listed = meeting.others.iter().map(|other| &other.person);
    let mut others: Vec<PersonId> = vec![];
    for person in listed.filter(|person| state.is_there(person)).chain(state.there()) {
        if !seated.contains(person) && !others.contains(person) {
            others.push(person.clone());
        }
    }
    Room {
        in_session: state.in_session(),
        paused: state.paused,
        item: state.item,
        seats: members.iter().map(|(id, member)| seat_now(state, board, *id, &member.person)).collect(),
        alternates: alternates.iter().map(|(_, a)| alternate_now(state, &a.person)).collect(),
        others,
        serving: state.serving(),
        needed: board.needed(),
    }
}

fn seat_now(state: &State, board: &Board, assignment: AssignmentId, member: &PersonId) -> SeatNow {
    let seat = state.seats.iter().find(|seat| seat.member == *member);
    let serves = seat.and_then(|seat| state.serving_in(seat));
    SeatNow {
        assignment,
        member: member.clone(),
        presence: state.presence(member),
        held_by: serves.filter(|person| *person != member).cloned(),
        candidates: if serves.is_none() { candidates(state, board, member) } else { vec![] },
    }
}

fn alternate_now(state: &State, person: &PersonId) -> AlternateNow {
    let seat = state.seats.iter().find(|seat| state.serving_in(seat) == Some(person));
    AlternateNow {
        person: person.clone(),
        presence: state.presence(person),
        serves_for: seat.map(|seat| seat.member.clone()),
    }
}
