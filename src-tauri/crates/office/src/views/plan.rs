//! What is asked about meetings and their items: a plan, a source of an item, an edited item, words to replace.

use chrono::NaiveDate;
use domain::{
    ClockTime, ItemId, ItemPart, Mode, OtherParticipant, Outcome, Party, PersonId, Phrase, RegistrationNumber,
    RichText, VerificationManner,
};
use serde::{Deserialize, Serialize};

/// What is planned of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingPlan {
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// Place.
    pub place: Option<String>,
    /// Tool or address by which it is joined from elsewhere.
    pub link: Option<String>,
    /// How it is held.
    pub mode: Option<Mode>,
    /// Whether it is open to the public.
    pub public: Option<bool>,
    /// Theme or purpose.
    pub purpose: Option<String>,
    /// Day kept in reserve.
    pub reserve_date: Option<NaiveDate>,
    /// The meeting after it.
    pub next_meeting: Option<NaiveDate>,
    /// When the summons was sent.
    pub summoned_on: Option<NaiveDate>,
    /// By when the summons asks for a reply.
    pub reply_by: Option<NaiveDate>,
    /// Who chairs.
    pub chair: Option<PersonId>,
    /// Who takes the minutes.
    pub secretary: Option<PersonId>,
    /// Who verifies beside the chair.
    pub verifiers: Vec<PersonId>,
    /// Where it is verified.
    pub verification_place: Option<String>,
    /// How it is verified.
    pub verification_manner: Option<VerificationManner>,
    /// Others invited or present.
    pub others: Vec<OtherParticipant>,
}

impl MeetingPlan {
    /// A plan of which only the day is known.
    pub fn on(date: NaiveDate) -> Self {
        Self {
            date,
            start: None,
            end: None,
            place: None,
            link: None,
            mode: None,
            public: None,
            purpose: None,
            reserve_date: None,
            next_meeting: None,
            summoned_on: None,
            reply_by: None,
            chair: None,
            secretary: None,
            verifiers: vec![],
            verification_place: None,
            verification_manner: None,
            others: vec![],
        }
    }
}

/// What a new item is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ItemSource {
    /// Nothing but a heading.
    Blank {
        /// The heading.
        heading: String,
    },
    /// An item of an earlier meeting, tabled or referred back.
    Earlier {
        /// Which.
        item: ItemId,
    },
    /// A registration number.
    Number {
        /// As written.
        number: String,
    },
}

/// An item as edited. What is not here is not edited: number, outcome, origin, time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditedItem {
    /// Which.
    pub id: ItemId,
    /// Heading.
    pub heading: String,
    /// Registration number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// Who presents it.
    pub presenters: Vec<Party>,
    /// Blocks and sub-items.
    pub parts: Vec<ItemPart>,
}

/// Words to be replaced in the whole minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReplaceRequest {
    /// What is looked for.
    pub find: String,
    /// What stands there afterwards.
    pub replace: String,
    /// Whether capitals count.
    pub match_case: bool,
    /// Whether only whole words are meant.
    pub whole_words: bool,
}

/// What items can be made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourcesView {
    /// Items of earlier meetings that wait to be taken up again.
    pub earlier: Vec<EarlierItem>,
    /// Registration numbers on record, latest first.
    pub numbers: Vec<NumberChoice>,
}

/// An item of an earlier meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EarlierItem {
    /// Which.
    pub item: ItemId,
    /// Its heading.
    pub heading: String,
    /// The day of its meeting.
    pub meeting_day: NaiveDate,
    /// How it ended there.
    pub outcome: Outcome,
    /// Registration number of the matter.
    pub registration_number: Option<RegistrationNumber>,
}

/// A registration number to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NumberChoice {
    /// The number.
    pub number: RegistrationNumber,
    /// What it concerns.
    pub subject: String,
}

/// A phrase, and what it says where its slots are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FilledPhrase {
    /// The phrase.
    pub phrase: Phrase,
    /// Its words.
    pub filled: RichText,
}
