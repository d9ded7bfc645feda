//! The file that the window stands on, or the reason why there is none.

use crate::{CommandError, Overview};
use office::{Access, Office};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The opened file. One connection behind a lock; commands run beside the window and take turns.
pub struct OpenedFile {
    path: PathBuf,
    office: Mutex<Result<Office, CommandError>>,
}

impl OpenedFile {
    /// Opens `file` for reading. That it cannot be opened is kept, and told by every command.
    pub fn open(file: Option<&Path>) -> Self {
        let office = match file {
            Some(file) => Office::open(file, Access::ReadOnly).map_err(|error| CommandError::opening(file, error)),
            None => Err(CommandError::NoFile),
        };
        Self { path: file.map(Path::to_owned).unwrap_or_default(), office: Mutex::new(office) }
    }

    /// What the first view shows.
    ///
    /// # Errors
    /// The file is not open, or it cannot be read.
    pub fn overview(&self) -> Result<Overview, CommandError> {
        match &*self.lock() {
            Ok(office) => match office.overview() {
                Ok(overview) => Ok(overview.into()),
                Err(error) => Err(CommandError::reading(&self.path, error)),
            },
            Err(reason) => Err(reason.clone()),
        }
    }

    /// A reader that panicked has changed nothing, so the next one may go on.
    fn lock(&self) -> MutexGuard<'_, Result<Office, CommandError>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
