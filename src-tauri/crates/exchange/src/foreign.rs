//! Files of others, which nobody here has made: what kind they are, and what can be read of them.
//!
//! [`read`] never fails: a file that is broken, locked or too large is told to be so ([`TextState`]), and the file itself is kept by the
//! caller. Reads within [`Limits`] that it counts itself; against what a parser does with a hostile file (a stack that overflows, a loop, a bomb) its
//! caller runs it in a process of its own ([`serve`]). Deliberately absent: files, the clock, sentences for users.

mod lines;
mod pdf;
mod plain;

pub use pdf::{Line, Page, Pages, Piece, pages};

use serde::{Deserialize, Serialize};

/// How much is read of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: usize,
    /// Most pages of a PDF.
    pub pages: usize,
    /// Most glyphs of a PDF.
    pub glyphs: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 50 * 1024 * 1024, pages: 2_000, glyphs: 4_000_000 }
    }
}

/// What can be said of the text of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Its kind is not read here.
    NotRead,
}
