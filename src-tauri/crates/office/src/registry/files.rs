//! Files of a document: put there by hand, taken away, handed out. Their bytes stay in the file of the association, for what was
//! once registered may be asked for again.

use super::{alive, document};
use crate::outside::NamedFile;
use crate::papers::PaperError;
use crate::refusal::{ActionError, Field};
use crate::{IncomingFile, Office, limits};
use chrono::{DateTime, Utc};
use domain::{DocumentId, FileHash, RegisteredDocument};
use store::Action;

/// The largest file of a document, in bytes.
pub(crate) const LARGEST: usize = 50 * 1024 * 1024;
/// Most files of one document.
const FILES: usize = 200;

impl Office {
    /// Whether a file can be put with a document: to be asked before it is read, which may take seconds.
    ///
    /// # Errors
    /// The file is empty or too large, or the document is void or has too many.
    pub fn check_document_file(&self, id: DocumentId, bytes: &[u8]) -> Result<(), ActionError> {
        limits::bytes(Field::File, bytes, LARGEST)?;
        let association = self.records()?;
        let before = document(&association, id)?;
        alive(before)?;
        limits::count(Field::File, before.files.len() + 1, FILES)
    }

    /// Puts a file that was read with a document, and what is attached to it. The same bytes a second time change nothing.
    ///
    /// # Errors
    /// The document is void or has too many files.
    pub fn add_document_file(
        &mut self,
        id: DocumentId,
        incoming: &IncomingFile,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = document(&association, id)?.clone();
        drop(association);
        alive(&before)?;
        limits::count(Field::File, before.files.len() + incoming.count(), FILES)?;
        self.change_registry((Action::EditDocument, None), at, |file| {
            let kept = incoming.keep(file, &before.files)?;
            if kept.is_empty() {
                return Ok(());
            }
            let files = before.files.iter().cloned().chain(kept).collect();
            file.put_document(&RegisteredDocument { files, ..before }).map(drop)
        })
    }

    /// Takes a file from a document, by its place among them.
    ///
    /// # Errors
    /// There is none at that place, or the document is void.
    pub fn remove_document_file(&mut self, id: DocumentId, place: u32, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = document(&association, id)?;
        alive(before)?;
        let mut after = before.clone();
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if place >= after.files.len() {
            return Err(limits::invalid(Field::File).into());
        }
        after.files.remove(place);
        self.change_registry((Action::EditDocument, None), at, |file| file.put_document(&after)).map(drop)
    }

    /// A file of a document, with its name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn document_file(&self, id: DocumentId, hash: &FileHash) -> Result<NamedFile, PaperError> {
        let association = self.records()?;
        let of = document(&association, id).map_err(|_| PaperError::NoFile)?;
        let file = of.files.iter().find(|file| file.hash.as_ref() == Some(hash)).ok_or(PaperError::NoFile)?;
        let bytes = self.store.attachment(hash)?.ok_or(PaperError::NoFile)?;
        Ok((file.name.clone(), bytes))
    }
}
