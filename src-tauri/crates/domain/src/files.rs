//! Files by name and hash: papers that go out with the summons, and what is kept beside minutes. The bytes lie in the file once
//! each, under their hash.

use crate::{FileHash, ItemId, MeetingFileId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A file that goes out with the summons, under the item that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Paper {
    /// Its name, as the agenda lists it.
    pub name: String,
    /// Its bytes.
    pub hash: FileHash,
}

/// A file kept beside the minutes of a meeting. Beside verified minutes it stays for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingFile {
    /// Identity.
    pub id: MeetingFileId,
    /// What it is.
    pub kind: MeetingFileKind,
    /// The § that was verified at once; `None` is the minutes as a whole.
    pub item: Option<ItemId>,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub hash: FileHash,
    /// When it came in.
    pub added_at: DateTime<Utc>,
}

/// What a file beside the minutes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MeetingFileKind {
    /// What was found when signatures that came from elsewhere were examined.
    ValidationReport,
    /// A picture of pages signed by hand.
    Scan,
    /// Minutes as they came back from those who signed elsewhere.
    Returned,
    /// The file that the minutes were read from: the document itself, of which the records are a reading.
    Original,
}
