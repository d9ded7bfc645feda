//! What cannot have happened at a meeting, and why. The window words it; here is no sentence.

use crate::{ClockTime, EventId, ItemId, PersonId};
use serde::{Deserialize, Serialize};

/// Why something cannot be noted, corrected or taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum CourseRefusal {
    /// The meeting has not begun; only who comes and goes is noted before that.
    #[error("the meeting has not begun")]
    NotBegun,
    /// It has begun already.
    #[error("the meeting has begun already")]
    AlreadyBegun,
    /// It has ended.
    #[error("the meeting has ended")]
    Ended,
    /// It is adjourned.
    #[error("the meeting is adjourned")]
    Paused,
    /// It is not adjourned.
    #[error("the meeting is not adjourned")]
    NotPaused,
    /// What happened before it was later.
    #[error("what came before happened at {after}")]
    TooEarly {
        /// When.
        after: ClockTime,
    },
    /// What happened after it was earlier.
    #[error("what came after happened at {before}")]
    TooLate {
        /// When.
        before: ClockTime,
    },
    /// The item is not on this agenda.
    #[error("the item is not one of this meeting")]
    ForeignItem {
        /// Which.
        item: ItemId,
    },
    /// An item is open and has to be concluded first.
    #[error("an item is open")]
    OpenItem {
        /// Which.
        item: ItemId,
    },
    /// The item was opened before and has its §.
    #[error("the item was opened before")]
    OpenedBefore {
        /// Which.
        item: ItemId,
    },
    /// The item is not the open one.
    #[error("the item is not open")]
    ItemNotOpen {
        /// Which.
        item: ItemId,
    },
    /// No item is open.
    #[error("no item is open")]
    NoOpenItem,
    /// Too few serve to decide (KL 6 kap. 27 §).
    #[error("{serving} serve and {needed} are needed")]
    NoQuorum {
        /// Seats that serve.
        serving: u32,
        /// Fewest that make the board quorate.
        needed: u32,
    },
    /// The person is there already.
    #[error("is there already")]
    AlreadyThere {
        /// Who.
        person: PersonId,
    },
    /// The person is not there.
    #[error("is not there")]
    NotThere {
        /// Who.
        person: PersonId,
    },
    /// The person was never there, so has nowhere to come back from.
    #[error("has not been there")]
    NeverThere {
        /// Who.
        person: PersonId,
    },
    /// The person has no seat of the kind that this needs on the day of the meeting.
    #[error("has no such seat on the day")]
    NoAssignment {
        /// Who.
        person: PersonId,
    },
    /// The alternate has a seat already (one vote each, KL 4 kap. 24 §).
    #[error("has a seat already")]
    AlreadyServing {
        /// Who.
        person: PersonId,
    },
    /// The member, or an alternate, serves in that seat.
    #[error("someone serves in that seat")]
    SeatServed {
        /// Whose seat.
        member: PersonId,
    },
    /// The alternate has no seat to give back.
    #[error("has no seat to give back")]
    HoldsNoSeat {
        /// Who.
        person: PersonId,
    },
    /// Nothing of that number was noted.
    #[error("no such event")]
    NoSuchEvent {
        /// Which.
        event: EventId,
    },
    /// Opening the item gave it its §, and later things were noted: the numbers may have no gap.
    #[error("the item has its section number")]
    SectionAllocated {
        /// Which.
        item: ItemId,
    },
    /// Opening the item was the last thing noted: undoing it gives the number back.
    #[error("undo gives the number back")]
    UndoInstead {
        /// Which.
        item: ItemId,
    },
}
