//! Attendance: who was there, who served, for which part of the meeting. As written; per-§ facts are derived in `facts`.

use crate::{ClockTime, Mode, PersonId, SectionNumber, SectionRange};
use serde::{Deserialize, Serialize};

/// One row: an assignment that the minutes list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// On site or remote, where stated.
    pub mode: Option<Mode>,
    /// When present; `None` is absent.
    pub present: Option<Extent>,
    /// When serving (tjänstgörande, with a vote); `None` is not serving.
    pub serving: Option<Extent>,
    /// The member whose seat an alternate takes.
    pub replaces: Option<PersonId>,
    /// Sections in which the person was disqualified (KL 6 kap. 28–32 §§): present for the rest, not for these.
    pub disqualified: Vec<SectionNumber>,
    /// Sections for which the person was out of the room for another reason: present and serving for the rest, not for these.
    pub away: Vec<SectionNumber>,
}

/// A part of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All of it.
    WholeMeeting,
    /// By the clock.
    Clock {
        /// From.
        from: ClockTime,
        /// To.
        to: ClockTime,
    },
    /// By §.
    Sections(SectionRange),
}

/// Someone present without a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OtherParticipant {
    /// Who.
    pub person: PersonId,
    /// For which §§; `None` is the whole meeting.
    pub sections: Option<SectionRange>,
}
