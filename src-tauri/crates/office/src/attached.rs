//! Files of a record that is no document of the registry: a signed delegated decision, what shows that a task was done. Their bytes
//! stay in the file of the association.

use crate::outside::NamedFile;
use crate::papers::PaperError;
use crate::refusal::{ActionError, Field};
use crate::registry::LARGEST_FILE;
use crate::{Office, limits};
use domain::{AttachedFile, DelegatedDecisionId, FileHash, TaskId};
use store::{StoreError, Write};

/// Most files of one record.
const FILES: usize = 100;

impl Office {
    /// A file of a delegated decision, with its name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn decision_file(&self, id: DelegatedDecisionId, hash: &FileHash) -> Result<NamedFile, PaperError> {
        let association = self.records()?;
        let of = association.delegated_decisions.iter().find(|decision| decision.id == id);
        self.kept(&of.ok_or(PaperError::NoFile)?.files, hash)
    }

    /// A file that shows that a task was done, with its name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn task_file(&self, id: TaskId, hash: &FileHash) -> Result<NamedFile, PaperError> {
        let association = self.records()?;
        let of = association.tasks.iter().find(|task| task.id == id);
        self.kept(&of.ok_or(PaperError::NoFile)?.evidence, hash)
    }

    fn kept(&self, files: &[AttachedFile], hash: &FileHash) -> Result<NamedFile, PaperError> {
        let file = files.iter().find(|file| file.hash.as_ref() == Some(hash)).ok_or(PaperError::NoFile)?;
        let bytes = self.store.attachment(hash)?.ok_or(PaperError::NoFile)?;
        Ok((file.name.clone(), bytes))
    }
}

/// Refuses a file that is impossible, or one too many.
pub(crate) fn check(files: &[AttachedFile], name: &str, bytes: &[u8]) -> Result<(), ActionError> {
    limits::name(Field::Name, name)?;
    limits::bytes(Field::File, bytes, LARGEST_FILE)?;
    limits::count(Field::File, files.len() + 1, FILES)
}

/// The files with one more. The same bytes a second time change nothing.
pub(crate) fn added(
    file: &mut Write<'_>,
    files: &[AttachedFile],
    (name, bytes): (&str, &[u8]),
) -> Result<Vec<AttachedFile>, StoreError> {
    let hash = Some(file.attach(bytes)?);
    let mut files = files.to_vec();
    if files.iter().all(|known| known.hash != hash) {
        files.push(AttachedFile { name: name.trim().to_owned(), hash });
    }
    Ok(files)
}

/// The files without the one at a place.
pub(crate) fn without(files: &[AttachedFile], place: u32) -> Result<Vec<AttachedFile>, ActionError> {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    if place >= files.len() {
        return Err(limits::invalid(Field::File).into());
    }
    let kept = files.iter().enumerate().filter(|(at, _)| *at != place);
    Ok(kept.map(|(_, file)| file.clone()).collect())
}
