//! A meeting (sammanträde): plan, course, minutes, verification, notices.

use crate::{
    Attendance, BoardId, ClockTime, Item, ItemId, MeetingFile, MeetingFileKind, MeetingId, OtherParticipant, PersonId,
    Reply, SectionRange,
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
    /// Tool or address by which a remote or hybrid meeting is joined.
    pub link: Option<String>,
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
    /// By when the summons asks for a reply.
    pub reply_by: Option<NaiveDate>,
    /// Replies to the summons, one for each person.
    pub replies: Vec<Reply>,
    /// §§ verified at once, each with a verification and notices of its own.
    pub immediate: Vec<ImmediateVerification>,
    /// Notices of the verification of all other §§; a board occurs again where the notice was put up again.
    pub postings: Vec<Posting>,
    /// Files kept beside the minutes.
    pub files: Vec<MeetingFile>,
    /// Corrections of verified minutes, in order.
    pub corrections: Vec<Correction>,
    /// Items in order.
    pub items: Vec<Item>,
}

impl Meeting {
    /// A meeting of a day, of which nothing more is on record.
    pub fn on(date: NaiveDate, status: MeetingStatus) -> Self {
        Self {
            id: MeetingId(0),
            date,
            start: None,
            end: None,
            adjournments: vec![],
            place: None,
            link: None,
            mode: None,
            status,
            public: None,
            purpose: None,
            reserve_date: None,
            next_meeting: None,
            written: AsWritten::default(),
            attendance: vec![],
            others: vec![],
            chair: None,
            secretary: None,
            verifiers: vec![],
            verification: Verification::default(),
            immediate: vec![],
            postings: vec![],
            corrections: vec![],
            summoned_on: None,
            reply_by: None,
            replies: vec![],
            files: vec![],
            items: vec![],
        }
    }

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
        self.verification.date.is_some() || self.original().is_some()
    }

    /// The file that the minutes were read from, where they were not written here. Such minutes are history.
    pub fn original(&self) -> Option<&MeetingFile> {
        self.files.iter().find(|file| file.kind == MeetingFileKind::Original)
    }

    /// An item by identity.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The verification that an item has of its own; `None` where it is verified with the minutes.
    pub fn immediate_of(&self, item: ItemId) -> Option<&ImmediateVerification> {
        self.immediate.iter().find(|immediate| immediate.item == item)
    }

    /// A § that was verified at once never changes, also while the rest of the minutes is being written.
    pub fn is_item_frozen(&self, item: ItemId) -> bool {
        self.is_frozen() || self.immediate_of(item).is_some_and(|immediate| immediate.date.is_some())
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
}

/// The verification of one § by itself, at the meeting or right after it (omedelbar justering): its notice and its appeal
/// period are its own too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ImmediateVerification {
    /// Which §.
    pub item: ItemId,
    /// Day of the last required signature.
    pub date: Option<NaiveDate>,
    /// Manner.
    pub manner: Option<VerificationManner>,
    /// Its notices; a board occurs again where the notice was put up again.
    pub postings: Vec<Posting>,
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
