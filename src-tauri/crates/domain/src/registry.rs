//! The registry (diarium): what came in, was sent or was drawn up (OSL 5 kap. 1–2 §§).

use crate::{FileHash, Party, RegistrationNumber, SectionRef};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A registered document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredDocument {
    /// Its own number.
    pub number: Option<RegistrationNumber>,
    /// Which way it went.
    pub direction: Direction,
    /// Day received, sent or drawn up.
    pub date: Option<NaiveDate>,
    /// Sender or recipient.
    pub counterpart: Option<Party>,
    /// In brief what it concerns.
    pub subject: String,
    /// Secrecy marking.
    pub secrecy: Option<Secrecy>,
    /// Number of the matter it belongs to.
    pub matter: Option<RegistrationNumber>,
    /// The § at which the board was told of it.
    pub reported: Option<SectionRef>,
    /// Its files.
    pub files: Vec<AttachedFile>,
}

/// Which way a document went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Inkommen.
    Received,
    /// Utgående.
    Sent,
    /// Upprättad.
    DrawnUp,
}

/// A secrecy marking (OSL 5 kap. 5 §): a warning, not a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrecy {
    /// Provision.
    pub provision: String,
    /// Day of the marking.
    pub date: Option<NaiveDate>,
}

/// A file of a document. The bytes lie in the .paragraf file under their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
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
