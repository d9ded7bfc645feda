//! The course of a meeting: what happened when, as the secretary noted it, and what follows from it.
//!
//! Who came, left, stepped out and took a seat is noted once, with the clock; the attendance list, the §§ for which each
//! served, and quorum are worked out from it. Deliberately absent: the clock itself and any sentence.

use crate::{AssignmentId, ClockTime, EventId, ItemId, Mode, Outcome, PersonId};
use serde::{Deserialize, Serialize};

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
