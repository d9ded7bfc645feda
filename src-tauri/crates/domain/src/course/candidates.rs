//! Who may be called to a seat, and what speaks against it. It advises and forbids nothing: the chair decides.
//!
//! FSL 12 § third paragraph (the order in which alternates are called is decided when they are appointed), FSL 15 § (an
//! alternate follows a member appointed by the same member organisation), KL 6 kap. 17 §.

use super::Board;
use super::state::State;
use crate::{Assignment, BodyForm, Candidate, Mode, Objection, Occurrence, PersonId};

/// The alternates who are there and free, the right one first.
pub(super) fn candidates(state: &State, board: &Board, member: &PersonId) -> Vec<Candidate> {
    let Some(seat) = board.member(member) else { return vec![] };
    let alternates = board.alternates();
    let is_free = |person: &PersonId| state.is_there(person) && state.seat_of(person).is_none();
    let mut free: Vec<&Assignment> = alternates.iter().map(|(_, a)| *a).filter(|a| is_free(&a.person)).collect();
    free.sort_by_key(|a| (hindered(state, board, &a.person), is_other(seat, a), order(a)));
    let candidate = |a: &&Assignment| Candidate {
        person: a.person.clone(),
        objections: objections_to(state, board, seat, a, &free),
    };
    free.iter().map(candidate).collect()
}

/// What speaks against something before it is noted.
pub(super) fn objections(state: &State, board: &Board, what: &Occurrence) -> Vec<Objection> {
    match what {
        Occurrence::Arrived { person, mode } => on_arrival(state, board, person, *mode),
        Occurrence::Returned { person } => state.mode(person).map_or(vec![], |m| on_arrival(state, board, person, m)),
        Occurrence::TookSeat { alternate, member } => {
            let found = candidates(state, board, member).into_iter().find(|c| c.person == *alternate);
            found.map_or(vec![], |candidate| candidate.objections)
        }
        Occurrence::MeetingOpened
        | Occurrence::MeetingClosed
        | Occurrence::Paused
        | Occurrence::Resumed
        | Occurrence::Left { .. }
        | Occurrence::Disqualified { .. }
        | Occurrence::LeftSeat { .. }
        | Occurrence::ItemOpened { .. }
        | Occurrence::ItemConcluded { .. }
        | Occurrence::Proposed { .. } => vec![],
    }
}

/// A member who comes serves at once, an alternate only when called; a guest takes part in nothing.
fn on_arrival(state: &State, board: &Board, person: &PersonId, mode: Mode) -> Vec<Objection> {
    let is_member = board.member(person).is_some();
    let mut objections = vec![];
    if is_member && state.left_after_serving.contains(person) {
        objections.push(Objection::LeftEarlier);
    }
    if mode == Mode::Remote && !board.remote_allowed && (is_member || board.alternate(person).is_some()) {
        objections.push(Objection::RemoteNotDecided);
    }
    objections
}

fn objections_to(
    state: &State,
    board: &Board,
    seat: &Assignment,
    candidate: &Assignment,
    free: &[&Assignment],
) -> Vec<Objection> {
    let before = |other: &&&Assignment| {
        !hindered(state, board, &other.person) && comes_before(board.form, seat, other, candidate)
    };
    let objections = [
        (board.form == BodyForm::CoordinationAssociation && is_other(seat, candidate), Objection::OtherAppointer),
        (free.iter().any(|other| before(&other)), Objection::OutOfOrder),
        (state.left_after_serving.contains(&candidate.person), Objection::LeftEarlier),
        (is_remote_undecided(state, board, &candidate.person), Objection::RemoteNotDecided),
    ];
    objections.into_iter().filter(|(holds, _)| *holds).map(|(_, objection)| objection).collect()
}

/// The seat's own organisation first. Among others a samordningsförbund counts each organisation's order by itself,
/// other bodies one order through them all.
fn comes_before(form: BodyForm, seat: &Assignment, one: &Assignment, other: &Assignment) -> bool {
    let (far_one, far_other) = (is_other(seat, one), is_other(seat, other));
    let comparable = !far_one || one.appointed_by == other.appointed_by || form != BodyForm::CoordinationAssociation;
    (!far_one && far_other) || (far_one == far_other && comparable && order(one) < order(other))
}

fn is_other(seat: &Assignment, alternate: &Assignment) -> bool {
    alternate.appointed_by != seat.appointed_by
}

fn order(alternate: &Assignment) -> u32 {
    alternate.calling_order.unwrap_or(u32::MAX)
}

fn is_remote_undecided(state: &State, board: &Board, person: &PersonId) -> bool {
    !board.remote_allowed && state.mode(person) == Some(Mode::Remote)
}

fn hindered(state: &State, board: &Board, person: &PersonId) -> bool {
    state.left_after_serving.contains(person) || is_remote_undecided(state, board, person)
}
