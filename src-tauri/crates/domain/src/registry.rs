//! The registry (diarium): what came in, was sent or was drawn up (OSL 5 kap. 1–2 §§).

use crate::{DocumentId, FileHash, Party, RegistrationNumber, SectionRef};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A document of the registry. Once it has a number it is never removed: OSL 5 kap. 1 § wants every number answered for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RegisteredDocument {
    /// Identity; 0 before the file has given one.
    pub id: DocumentId,
    /// Its own number; `None` is kept by day without one, as OSL 5 kap. 1 § allows what is neither secret nor of weight.
    pub number: Option<RegistrationNumber>,
    /// Which way it went.
    pub direction: Direction,
    /// Day received, sent or drawn up.
    pub date: Option<NaiveDate>,
    /// Sender or recipient.
    pub counterpart: Option<Party>,
    /// Whether the counterpart is left out where others read (OSL 5 kap. 2 §).
    pub counterpart_secret: bool,
    /// In brief what it concerns.
    pub subject: String,
    /// What stands instead of the subject where others read; `None` where it may be shown.
    pub public_subject: Option<String>,
    /// What kind of document it is, in the office's own word.
    pub kind: Option<String>,
    /// How it came or went.
    pub medium: Option<Medium>,
    /// Secrecy marking.
    pub secrecy: Option<Secrecy>,
    /// Number of the matter it belongs to.
    pub matter: Option<RegistrationNumber>,
    /// Whether the board is to be told of it.
    pub for_board: bool,
    /// The item at whose meeting the board is told of it, or was.
    pub reported: Option<SectionRef>,
    /// Why it was made void (makulerad). Its number stays used.
    pub void: Option<String>,
    /// Who registered it.
    pub registered_by: Option<String>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// Its files.
    pub files: Vec<AttachedFile>,
}

impl RegisteredDocument {
    /// A document of which nothing more is known.
    pub fn new(direction: Direction, subject: impl Into<String>) -> Self {
        Self {
            id: DocumentId(0),
            number: None,
            direction,
            date: None,
            counterpart: None,
            counterpart_secret: false,
            subject: subject.into(),
            public_subject: None,
            kind: None,
            medium: None,
            secrecy: None,
            matter: None,
            for_board: false,
            reported: None,
            void: None,
            registered_by: None,
            registered_at: None,
            files: vec![],
        }
    }
}

/// Which way a document went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Inkommen.
    Received,
    /// Utgående.
    Sent,
    /// Upprättad.
    DrawnUp,
}

/// How a document came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// On paper.
    Paper,
    /// By e-mail.
    EMail,
    /// As a file, by other ways than e-mail.
    Digital,
    /// By word of mouth, written down (FL 27 §).
    Oral,
}

/// A secrecy marking (OSL 5 kap. 5 §): a warning, not a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Secrecy {
    /// Provision.
    pub provision: String,
    /// Day of the marking.
    pub date: Option<NaiveDate>,
    /// The authority that marked it.
    pub authority: Option<String>,
}

/// A file of a record. The bytes lie in the .paragraf file under their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AttachedFile {
    /// File name.
    pub name: String,
    /// Hash of its bytes, where they are known.
    pub hash: Option<FileHash>,
}

/// How the numbers of one series are formed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NumberSeries {
    /// Letters before the year, may be empty: "" gives `25:03`, "P" gives `P25:1`.
    pub prefix: String,
    /// What it is for.
    pub purpose: String,
    /// When it starts from 1 again.
    pub restart: Restart,
    /// Least number of digits in the serial, 1–4.
    pub digits: u8,
}

/// When a number series starts again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Restart {
    /// Each calendar year.
    Yearly,
    /// Never.
    Never,
}
