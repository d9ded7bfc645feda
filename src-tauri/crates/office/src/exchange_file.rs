//! Exchange files in and out. An import is one transaction: all of it or nothing.

use crate::{Access, Office, OpenError, StoreError};
use chrono::{DateTime, Utc};
use domain::{Association, FileHash};
use domain::{Difference, MergeRefusal, merge};
use exchange::{LeftOut, Package, Refusal};
use std::collections::BTreeMap;
use std::path::Path;
use store::{Action, Store};

/// What an import brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Whether the file was made by the import.
    pub created: bool,
    /// New meetings.
    pub meetings: usize,
    /// New people.
    pub people: usize,
    /// New registered documents.
    pub registered: usize,
    /// Where the incoming records differ from those in the file, which stay as they are.
    pub differences: Vec<Difference>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The exchange file cannot be read.
    #[error("the exchange file is refused")]
    Refused(#[from] Refusal),
    /// It cannot be joined with what the file holds.
    #[error("the records cannot be joined")]
    Merge(#[from] MergeRefusal),
    /// The file cannot be opened or made.
    #[error("the file cannot be opened")]
    Open(#[from] OpenError),
    /// The file cannot be read or written.
    #[error("the file cannot be read or written")]
    Store(#[from] StoreError),
}

/// Imports into a file, and makes the file where there is none.
///
/// # Errors
/// Nothing is changed, and a file that did not exist still does not.
pub fn import_into(path: &Path, json: &[u8], at: DateTime<Utc>) -> Result<ImportReport, ImportError> {
    import_package(path, exchange::read(json)?, at)
}

/// The same for records that are read already.
pub(crate) fn import_package(path: &Path, package: Package, at: DateTime<Utc>) -> Result<ImportReport, ImportError> {
    if path.exists() {
        return Office::open(path, Access::ReadWrite)?.import(&package, at);
    }
    let Package { association, files } = package;
    Store::create_with(path, &association.body, Action::Import, at, |file| file.add(&association, &files))?;
    Ok(ImportReport { created: true, ..ImportReport::of(&association, vec![]) })
}

/// An exchange file, and what version 1 has no place for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Indented UTF-8 JSON.
    pub json: Vec<u8>,
    /// Records that stay in the .paragraf file only.
    pub left_out: Vec<LeftOut>,
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file cannot be read.
    #[error("the file cannot be read")]
    Store(#[from] StoreError),
    /// A record has no form in the exchange file.
    #[error("the records cannot be written")]
    Exchange(#[from] exchange::Unwritable),
}

impl Office {
    fn import(&mut self, package: &Package, at: DateTime<Utc>) -> Result<ImportReport, ImportError> {
        let merged = merge(&self.store.association()?, &package.association)?;
        self.change::<_, ImportError>(Action::Import, at, |file| file.add(&merged.additions, &package.files))?;
        Ok(ImportReport::of(&merged.additions, merged.differences))
    }

    /// Everything the exchange file has a place for.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn export(&self) -> Result<Export, ExportError> {
        let association = self.store.association()?;
        let files = self.attached_files(&association)?;
        let mut left_out = exchange::left_out(&association);
        left_out.extend(self.beside(&association)?);
        let json = exchange::write(&Package { association, files })?;
        Ok(Export { json, left_out })
    }

    /// What the file holds beside the records of the association, and an exchange file does not carry.
    fn beside(&self, association: &Association) -> Result<Vec<LeftOut>, StoreError> {
        let mut events = 0;
        for meeting in &association.meetings {
            events += self.store.events(meeting.id)?.len();
        }
        let counted = [
            (events, LeftOut::Events(events)),
            (self.store.phrases()?.len(), LeftOut::Phrases(self.store.phrases()?.len())),
            (self.store.meeting_types()?.len(), LeftOut::MeetingTypes(self.store.meeting_types()?.len())),
        ];
        let sealed = self.store.sealings()?.into_iter().map(|sealing| LeftOut::SealedMinutes(sealing.meeting));
        Ok(counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, left_out)| left_out).chain(sealed).collect())
    }

    /// The bytes of every file that the registry names and the file holds.
    fn attached_files(&self, association: &Association) -> Result<BTreeMap<FileHash, Vec<u8>>, StoreError> {
        let named = association.registry.iter().flat_map(|document| &document.files);
        let mut files = BTreeMap::new();
        for hash in named.filter_map(|file| file.hash.as_ref()) {
            if let Some(bytes) = self.store.attachment(hash)? {
                files.insert(hash.clone(), bytes);
            }
        }
        Ok(files)
    }
}

impl ImportReport {
    fn of(additions: &Association, differences: Vec<Difference>) -> Self {
        Self {
            created: false,
            meetings: additions.meetings.len(),
            people: additions.people.len(),
            registered: additions.registry.len(),
            differences,
        }
    }
}

#[cfg(test)]
mod tests;
