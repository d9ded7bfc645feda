//! The text that was read in files, by their hash: kept once, searched wherever the file lies.

use crate::error::StoreError;
use crate::store::Store;
use crate::values::{Columns, Word};
use crate::write::Write;
use domain::{FileHash, TextState};
use rusqlite::{OptionalExtension, named_params};

/// Most characters of the text of a file that are kept: a thousand pages.
const MOST: usize = 4_000_000;

/// What was read in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// Whether it could be read.
    pub state: TextState,
    /// The text; empty where it could not.
    pub text: String,
}

impl Write<'_> {
    /// Keeps the text of a file, in the place of what was kept of it; a text without words says that the file has none.
    pub fn keep_text(&mut self, hash: &FileHash, text: &str) -> Result<(), StoreError> {
        let state = if text.trim().is_empty() { TextState::NoText } else { TextState::Readable };
        self.keep_state(hash, state, text)
    }

    /// Keeps that a file could not be read, and why.
    pub fn keep_unreadable(&mut self, hash: &FileHash, state: TextState) -> Result<(), StoreError> {
        self.keep_state(hash, state, "")
    }

    fn keep_state(&mut self, hash: &FileHash, state: TextState, text: &str) -> Result<(), StoreError> {
        let end = text.char_indices().nth(MOST).map_or(text.len(), |(at, _)| at);
        self.conn().execute(
            "INSERT INTO file_text (hash, state, text) VALUES (:hash, :state, :text)
             ON CONFLICT (hash) DO UPDATE SET state = excluded.state, text = excluded.text",
            named_params! { ":hash": hash.0, ":state": Word(state), ":text": &text[..end] },
        )?;
        Ok(())
    }
}

impl Store {
    /// What was read in a file; `None` where nobody has tried.
    pub fn file_text(&self, hash: &FileHash) -> Result<Option<FileText>, StoreError> {
        let sql = "SELECT state, text FROM file_text WHERE hash = ?1";
        let found = self.conn.query_row(sql, [&hash.0], |row| {
            Ok(FileText { state: row.word("state")?.unwrap_or(TextState::NotRead), text: row.get("text")? })
        });
        Ok(found.optional()?)
    }
}
