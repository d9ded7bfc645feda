//! What a search is asked and what it finds.

use chrono::NaiveDate;
use domain::{
    DelegatedDecisionId, DocumentId, FileHash, GrantId, ItemId, MeetingId, PersonId, RegistrationNumber, SectionNumber,
    TaskId,
};
use serde::{Deserialize, Serialize};

pub use domain::HitKind;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SearchRequest {
    /// The words; in quotation marks they stand exactly so.
    pub words: String,
    /// Only things of this kind.
    pub kind: Option<HitKind>,
    /// Only things of this calendar year.
    pub year: Option<i32>,
    /// Without what is secret, for where others read.
    pub public: bool,
    /// Most hits that are wanted; there is an upper limit.
    pub most: u32,
}

/// What is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SearchAnswer {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Whether there is more.
    pub more: bool,
    /// The years that anything on record is of, the newest first.
    pub years: Vec<i32>,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its name.
    pub title: String,
    /// Its name with what was asked for marked.
    pub marked: Vec<TextRun>,
    /// What tells it from others of the name; may be empty.
    pub detail: String,
    /// The sentence that has the words; of something that has them in its name the beginning of its text. May be empty.
    pub sentence: Vec<TextRun>,
    /// Whether the sentence is of the decision of a §.
    pub decided: bool,
    /// Its number, or that of what it belongs to.
    pub number: Option<RegistrationNumber>,
    /// The day it belongs to.
    pub day: Option<NaiveDate>,
    /// Its §.
    pub section: Option<SectionNumber>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The item.
    pub item: Option<ItemId>,
    /// The document.
    pub document: Option<DocumentId>,
    /// The delegated decision.
    pub delegated_decision: Option<DelegatedDecisionId>,
    /// The task.
    pub task: Option<TaskId>,
    /// The grant.
    pub grant: Option<GrantId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The bytes of the file.
    pub file: Option<FileHash>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TextRun {
    /// The piece.
    pub text: String,
    /// Whether it is what was asked for.
    pub hit: bool,
}
