//! The registry as it is shown: its list, a document, a matter with everything that belongs to it, and what is asked for when a
//! document is registered by hand.

use super::SectionAt;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    DelegatedDecisionId, Direction, DocumentId, FileHash, GrantId, ItemId, Kronor, MatterId, Medium, MeetingId,
    Outcome, Party, RegisteredDocument, RegistrationNumber, Secrecy, SectionNumber,
};
use serde::{Deserialize, Serialize};

/// The registry of a year, or of all years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RegistryView {
    /// Whose year; `None` is all years.
    pub year: Option<i32>,
    /// Whether it is told as the public sees it (OSL 5 kap. 2 §).
    pub public: bool,
    /// The documents, the latest first.
    pub rows: Vec<DocumentRow>,
    /// The years that have documents, the latest first, today's always among them.
    pub years: Vec<i32>,
    /// What a document is given when it is registered.
    pub choices: RegistryChoices,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// A document in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DocumentRow {
    /// Identity.
    pub id: DocumentId,
    /// Its number; a trivial paper may be kept without one.
    pub number: Option<RegistrationNumber>,
    /// Which way it went.
    pub direction: Direction,
    /// Day received, sent or drawn up.
    pub date: Option<NaiveDate>,
    /// Sender or recipient, by name; hidden from the public where it is marked so.
    pub counterpart: Option<String>,
    /// Whether the counterpart is left out where others read.
    pub counterpart_secret: bool,
    /// What it concerns; the public may see other words.
    pub subject: String,
    /// Whether other words stand for the subject where others read.
    pub subject_secret: bool,
    /// Kind of document.
    pub kind: Option<String>,
    /// How it came.
    pub medium: Option<Medium>,
    /// Whether it is marked as secret.
    pub secret: bool,
    /// Number of its matter.
    pub matter: Option<RegistrationNumber>,
    /// Files.
    pub files: u32,
    /// Whether the board is to be told of it.
    pub for_board: bool,
    /// Where the board was told of it, or will be.
    pub reported: Option<SectionAt>,
    /// Why its number is void.
    pub void: Option<String>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
}

/// What a document is given when it is registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RegistryChoices {
    /// The series, with the number that comes next in each.
    pub series: Vec<SeriesRow>,
    /// Every matter on record, the latest first.
    pub matters: Vec<MatterRow>,
    /// Kinds that documents have had, the most common first.
    pub kinds: Vec<String>,
    /// Who registers, unless somebody else is said to.
    pub registrar: Option<String>,
    /// The meeting at which the board would be told of a new document.
    pub next_meeting: Option<NaiveDate>,
}

/// A number series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SeriesRow {
    /// Its letters.
    pub prefix: String,
    /// What it is for.
    pub purpose: String,
    /// The number that is given next today.
    pub next: RegistrationNumber,
}

/// A matter in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatterRow {
    /// Identity.
    pub id: MatterId,
    /// Its number.
    pub number: RegistrationNumber,
    /// What it is about.
    pub subject: String,
    /// Day it was opened.
    pub opened: NaiveDate,
    /// Day it was closed.
    pub closed: Option<NaiveDate>,
    /// Documents in it.
    pub documents: u32,
}

/// One document with everything around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DocumentView {
    /// The document.
    pub document: RegisteredDocument,
    /// Its counterpart by name.
    pub counterpart_name: Option<String>,
    /// Its files.
    pub files: Vec<DocumentFile>,
    /// Its matter, where that is on record.
    pub matter: Option<MatterRow>,
    /// Other documents that have one of its files.
    pub same_files: Vec<SameFile>,
    /// Where the board was told of it, or will be.
    pub reported: Option<SectionAt>,
    /// What it can be given.
    pub choices: RegistryChoices,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// A file of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DocumentFile {
    /// Its name.
    pub name: String,
    /// Its bytes, where they are in the file.
    pub hash: Option<FileHash>,
    /// How many they are.
    pub size: Option<u32>,
}

/// Another document with the same file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SameFile {
    /// Which document.
    pub document: DocumentId,
    /// Its number.
    pub number: Option<RegistrationNumber>,
    /// What it concerns.
    pub subject: String,
    /// Which file.
    pub hash: FileHash,
}

/// A document that is registered by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DocumentDraft {
    /// A number that was typed; without one the next of the series is taken.
    pub number: Option<RegistrationNumber>,
    /// Which way it went.
    pub direction: Direction,
    /// Day received, sent or drawn up.
    pub date: NaiveDate,
    /// Sender or recipient.
    pub counterpart: Option<Party>,
    /// What it concerns.
    pub subject: String,
    /// Kind of document.
    pub kind: Option<String>,
    /// How it came.
    pub medium: Option<Medium>,
    /// Secrecy marking.
    pub secrecy: Option<Secrecy>,
    /// Whether the counterpart is hidden from the public.
    pub counterpart_secret: bool,
    /// What the public sees in place of the subject.
    pub public_subject: Option<String>,
    /// Number of its matter.
    pub matter: Option<RegistrationNumber>,
    /// Whether the board is to be told of it.
    pub for_board: bool,
    /// Who registers it.
    pub registered_by: Option<String>,
}

/// A matter with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatterView {
    /// Its number, as the record of the matter spells it.
    pub number: RegistrationNumber,
    /// The matter, where it is on record itself and not only named by others.
    pub matter: Option<MatterRow>,
    /// Its documents, the latest first.
    pub documents: Vec<DocumentRow>,
    /// Its items and §§, the latest first.
    pub sections: Vec<MatterSection>,
    /// Delegated decisions in it, the latest first.
    pub decisions: Vec<MatterDecision>,
    /// Grants in it.
    pub grants: Vec<MatterGrant>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Whether the file was opened for reading.
    pub read_only: bool,
}

/// An item of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatterSection {
    /// At which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// Which item.
    pub item: ItemId,
    /// Its §.
    pub section: Option<SectionNumber>,
    /// Its heading.
    pub heading: String,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// A delegated decision of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatterDecision {
    /// Which.
    pub id: DelegatedDecisionId,
    /// Its number.
    pub number: Option<RegistrationNumber>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Who decided, by name.
    pub delegate: Option<String>,
    /// What.
    pub content: String,
}

/// A grant of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatterGrant {
    /// Which.
    pub id: GrantId,
    /// What it is for.
    pub measure: String,
    /// Who gets it, by name.
    pub recipient: Option<String>,
    /// All its amounts together, in whole kronor; `None` where one is not known.
    pub amount: Option<Kronor>,
}

/// Why a document is not registered or changed so. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RegistryRefusal {
    /// Numbers of a series are given in order, so that none is missing.
    OutOfOrder {
        /// What was typed.
        number: RegistrationNumber,
        /// What comes next.
        next: RegistrationNumber,
    },
    /// No series gives such numbers.
    NoSeries {
        /// What was typed.
        number: RegistrationNumber,
    },
    /// A secret document has to have a number (OSL 5 kap. 1 §).
    SecretWithoutNumber,
    /// The document has no number that could be made void.
    HasNoNumber,
    /// Its number is void, so nothing is done with it.
    Void,
    /// The matter is closed.
    MatterClosed {
        /// Its number.
        number: RegistrationNumber,
    },
}
