//! A meeting (sammanträde): plan, course, minutes, verification, notices.

use crate::{
    Attendance, BoardId, ClockTime, Item, ItemId, MeetingId, OtherParticipant, PersonId, SectionNumber, SectionRange,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A meeting of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Meeting {
    /// Identity.
    pub id: MeetingId,
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// Pauses (ajourneringar).
    pub adjournments: Vec<Adjournment>,
    /// Place.
    pub place: Option<String>,
    /// On site, remote or both.
    pub mode: Option<Mode>,
    /// Planned, held, cancelled.
    pub status: MeetingStatus,
    /// Whether it was open to the public (FSL 19 §: the budget meeting).
    pub public: Option<bool>,
    /// Theme or purpose.
    pub purpose: Option<String>,
    /// Day kept in reserve.
    pub reserve_date: Option<NaiveDate>,
    /// The next meeting.
    pub next_meeting: Option<NaiveDate>,
    /// What the front page says in its own words.
    pub written: AsWritten,
    /// One row per assignment that the minutes list.
    pub attendance: Vec<Attendance>,
    /// Others present.
    pub others: Vec<OtherParticipant>,
    /// Who chaired.
    pub chair: Option<PersonId>,
    /// Who took the minutes.
    pub secretary: Option<PersonId>,
    /// Who verifies beside the chair.
    pub verifiers: Vec<PersonId>,
    /// Verification.
    pub verification: Verification,
    /// When the summons (kallelse) was sent.
    pub summoned_on: Option<NaiveDate>,
    /// Notices of the verification, a row per board.
    pub postings: Vec<Posting>,
    /// Corrections of verified minutes, in order.
    pub corrections: Vec<Correction>,
    /// Items in order.
    pub items: Vec<Item>,
}

impl Meeting {
    /// From the lowest to the highest § of the meeting.
    pub fn sections(&self) -> Option<SectionRange> {
        SectionRange::spanning(self.items.iter().filter_map(|item| item.section))
    }

    /// The calendar year whose numbers its §§ take.
    pub fn year(&self) -> i32 {
        self.date.year()
    }

    /// Verified minutes never change; a correction is a record beside them (JO 581-2013).
    pub fn is_frozen(&self) -> bool {
        self.verification.date.is_some()
    }

    /// An item by identity.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

/// A pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Adjournment {
    /// From.
    pub from: ClockTime,
    /// To.
    pub to: ClockTime,
}

/// How a meeting was held, or how one person took part (never [`Mode::Hybrid`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// On site.
    OnSite,
    /// Remote.
    Remote,
    /// Both.
    Hybrid,
}

/// Where a meeting stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// To come.
    Planned,
    /// Held.
    Held,
    /// Cancelled.
    Cancelled,
}

/// The front page's own wording, where it is on record; the review compares it with the values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AsWritten {
    /// "9 juni 2025, kl. 13.00-16.00".
    pub time: Option<String>,
    /// "§§ 7–15".
    pub sections: Option<String>,
    /// Next meeting.
    pub next_meeting: Option<String>,
}

/// Verification (justering).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Verification {
    /// Day of the last required signature.
    pub date: Option<NaiveDate>,
    /// As the document words it.
    pub written: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Manner.
    pub manner: Option<VerificationManner>,
    /// Sections verified at the meeting itself (omedelbar justering).
    pub immediate_sections: Vec<SectionNumber>,
}

/// How minutes are verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VerificationManner {
    /// Electronic signatures.
    Digital,
    /// Ink on paper.
    ByHand,
}

/// A notice on one board (KL 8 kap. 12 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Posting {
    /// Which board.
    pub board: BoardId,
    /// Day it was put up.
    pub posted: Option<NaiveDate>,
    /// Day it was taken down.
    pub removed: Option<NaiveDate>,
}

/// A visible correction of verified minutes (rättelse).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Correction {
    /// Day.
    pub made_on: NaiveDate,
    /// Who made it.
    pub by: PersonId,
    /// Where; `None` is the front page.
    pub item: Option<ItemId>,
    /// What it said.
    pub old: String,
    /// What it should say.
    pub new: String,
}
