//! What comes in: a file as it was dropped, and what became of it.

use crate::limits;
use crate::refusal::{ActionError, Field, InvalidFault};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{DocumentId, RegistrationNumber, TextState};
use serde::{Deserialize, Serialize};

/// A file that was dropped, pasted or chosen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DroppedFile {
    /// Its name, without a folder.
    pub name: String,
    /// Its bytes, in Base64.
    pub base64: String,
}

impl DroppedFile {
    /// What it holds.
    ///
    /// # Errors
    /// That is no Base64.
    pub fn bytes(&self) -> Result<Vec<u8>, ActionError> {
        STANDARD.decode(&self.base64).map_err(|_| limits::refuse(Field::File, InvalidFault::Form))
    }
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportedFile {
    /// A document.
    Registered {
        /// Which.
        document: DocumentId,
        /// Its number; none where it is kept by its day.
        number: Option<RegistrationNumber>,
        /// What it concerns, as it was read.
        subject: String,
        /// Whether the text of the file was read.
        state: TextState,
        /// Files that were attached to it and are files of the same document.
        attachments: u32,
        /// Of these the ones whose text was not read.
        unread: Vec<UnreadFile>,
    },
    /// It lies in the registry already: the same bytes, whatever the name.
    AlreadyThere {
        /// Where.
        document: DocumentId,
        /// Its number.
        number: Option<RegistrationNumber>,
        /// What it concerns.
        subject: String,
    },
    /// Larger than what is taken.
    TooLarge {
        /// The largest that is, in bytes.
        limit: u32,
    },
}

/// A file whose text was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnreadFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub state: TextState,
}
