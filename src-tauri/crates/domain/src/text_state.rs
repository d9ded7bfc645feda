//! What can be said of the text of a file: it is kept whatever it is, and only some of it can be searched.

use serde::{Deserialize, Serialize};

/// Whether the text of a file has been read, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextState {
    /// It has been read.
    Readable,
    /// It has none: a picture, a scanned page.
    NoText,
    /// It is locked with a password.
    Encrypted,
    /// It is broken or hostile, or takes more time or memory than it may.
    Broken,
    /// It is larger than what is read.
    TooLarge,
    /// Its kind is not read.
    NotRead,
}
