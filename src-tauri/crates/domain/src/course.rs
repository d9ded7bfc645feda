//! The course of a meeting: what happened when, as the secretary noted it, and what follows from it.
//!
//! Who came, left, stepped out and took a seat is noted once, with the clock; the attendance list, the §§ for which each
//! served, and quorum are worked out from it. Deliberately absent: the clock itself and any sentence.

use crate::{AssignmentId, Attendance, ClockTime, EventId, ItemId, Meeting, Mode, Outcome, PersonId};
use serde::{Deserialize, Serialize};

mod board;
mod candidates;
mod check;
mod listed;
mod refusal;
mod room;
mod state;

use state::State;

pub use board::Board;
pub use refusal::CourseRefusal;

/// Who sits where after what has happened.
pub fn room(meeting: &Meeting, events: &[Event], board: &Board) -> Room {
    room::room(meeting, &State::after(board, events), board)
}

/// The attendance list that follows from what has happened: members first, in the order of the list.
pub fn attendance(meeting: &Meeting, events: &[Event], board: &Board) -> Vec<Attendance> {
    listed::attendance(meeting, events, board)
}

/// What the secretary must know before something is noted.
pub fn objections(events: &[Event], board: &Board, what: &Occurrence) -> Vec<Objection> {
    candidates::objections(&State::after(board, events), board, what)
}

/// Why something cannot happen next, if it cannot.
pub fn refusal(
    meeting: &Meeting,
    events: &[Event],
    board: &Board,
    what: &Occurrence,
    at: ClockTime,
) -> Option<CourseRefusal> {
    check::check(meeting, &State::after(board, events), board, what, at).err()
}

/// The first of the events that cannot have happened, if one cannot.
pub fn first_refusal(meeting: &Meeting, events: &[Event], board: &Board) -> Option<CourseRefusal> {
    check::first_refusal(meeting, events, board)
}

/// The events with one of them at another time; their order stays.
pub fn correct(events: &[Event], id: EventId, at: ClockTime) -> Result<Vec<Event>, CourseRefusal> {
    check::correct(events, id, at)
}

/// The events without one of them, where the rest can still have happened.
pub fn remove(meeting: &Meeting, events: &[Event], board: &Board, id: EventId) -> Result<Vec<Event>, CourseRefusal> {
    check::remove(meeting, events, board, id)
}

/// Something that happened at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// When.
    pub at: ClockTime,
    /// What.
    pub what: Occurrence,
}

/// What can happen at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Occurrence {
    /// The meeting begins. Whoever has arrived by then was there from the start.
    MeetingOpened,
    /// The meeting ends.
    MeetingClosed,
    /// It is adjourned (ajourneras).
    Paused,
    /// It goes on.
    Resumed,
    /// Someone with a seat, or a guest, comes.
    Arrived {
        /// Who.
        person: PersonId,
        /// On site or remote.
        mode: Mode,
    },
    /// Someone goes and is not expected back.
    Left {
        /// Who.
        person: PersonId,
    },
    /// Someone is disqualified (jävig) in the open item and leaves the room for it (KL 6 kap. 30 §).
    Disqualified {
        /// Who.
        person: PersonId,
    },
    /// Someone who stepped out comes back. After a disqualification the next item brings everyone back by itself.
    Returned {
        /// Who.
        person: PersonId,
    },
    /// An alternate takes the seat of a member who is not there.
    TookSeat {
        /// The alternate.
        alternate: PersonId,
        /// Whose seat.
        member: PersonId,
    },
    /// An alternate gives the seat back.
    LeftSeat {
        /// The alternate.
        alternate: PersonId,
    },
    /// An item is opened and has its §.
    ItemOpened {
        /// Which.
        item: ItemId,
    },
    /// An item is concluded.
    ItemConcluded {
        /// Which.
        item: ItemId,
        /// How.
        outcome: Outcome,
    },
    /// Someone makes a proposal (yrkande) in the open item.
    Proposed {
        /// Which item.
        item: ItemId,
        /// Who.
        person: PersonId,
    },
}

/// Who sits where at a moment of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Room {
    /// Begun and not ended.
    pub in_session: bool,
    /// Adjourned.
    pub paused: bool,
    /// The item that is open.
    pub item: Option<ItemId>,
    /// Every seat of a member that day, in the order of the attendance list.
    pub seats: Vec<SeatNow>,
    /// Alternates that day, in the order of the attendance list.
    pub alternates: Vec<AlternateNow>,
    /// Others in the room.
    pub others: Vec<PersonId>,
    /// Seats that serve now.
    pub serving: u32,
    /// Fewest that make the board quorate (KL 6 kap. 27 §).
    pub needed: u32,
}

/// A member's seat now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SeatNow {
    /// The seat.
    pub assignment: AssignmentId,
    /// Whose seat it is.
    pub member: PersonId,
    /// Where the member is.
    pub presence: Presence,
    /// The alternate in the seat.
    pub held_by: Option<PersonId>,
    /// Who may take the seat, the right one by calling order first; only where the member does not serve.
    pub candidates: Vec<Candidate>,
}

/// An alternate now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AlternateNow {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub presence: Presence,
    /// Whose seat the alternate has.
    pub serves_for: Option<PersonId>,
}

/// Where someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Presence {
    /// Not there yet.
    Absent,
    /// There.
    Present {
        /// How.
        mode: Mode,
        /// Since when.
        since: ClockTime,
    },
    /// Out of the room for the open item (jäv).
    Disqualified {
        /// Since when.
        since: ClockTime,
    },
    /// Gone.
    Left {
        /// Since when.
        since: ClockTime,
    },
}

/// An alternate who may be called to a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// What speaks against it; nothing when the alternate is the right one.
    pub objections: Vec<Objection>,
}

/// What the secretary must know before it is noted. Nothing here forbids: the chair decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Objection {
    /// Appointed by another member organisation than the seat's (FSL 15 §).
    OtherAppointer,
    /// Someone before in the calling order is there and free (FSL 12 §).
    OutOfOrder,
    /// Has served and left today, for another reason than disqualification (växeltjänstgöring).
    LeftEarlier,
    /// Takes part remotely and the board has not decided that one may (FSL 19 a §, KL 6 kap. 24 §).
    RemoteNotDecided,
}

#[cfg(test)]
mod tests;
