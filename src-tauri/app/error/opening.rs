//! Why a file was not opened or made.

use super::{CommandError, acting::Reason, log};
use office::{CreateError, DemoError, ImportError, OpenError};
use std::path::Path;

impl CommandError {
    /// Why `file` was not opened.
    pub(crate) fn opening(file: &Path, error: OpenError) -> Self {
        let path = file.display().to_string();
        match error {
            OpenError::Missing => Self::FileMissing { path },
            OpenError::Exists => Self::FileExists { path },
            OpenError::Empty => Self::FileEmpty { path },
            OpenError::Foreign => Self::FileForeign { path },
            OpenError::Locked => Self::FileLocked { path },
            OpenError::ReadOnly => Self::FileProtected { path },
            OpenError::NewerFile { file, program } => Self::FileNewer { path, file, program },
            OpenError::DiskFull => Self::DiskFull,
            OpenError::Damaged { .. } => {
                log(&error);
                Self::FileDamaged { path }
            }
            OpenError::Io(_) => {
                log(&error);
                Self::FileUnreadable { path }
            }
            OpenError::Sqlite(_) => Self::unexpected(&error),
        }
    }

    /// Why the new `file` was not made.
    pub(crate) fn creating(file: &Path, error: CreateError) -> Self {
        match error {
            CreateError::Refused(error) => error.told(file),
            CreateError::Open(error) => Self::opening(file, error),
        }
    }

    /// Why the example was not made in `file`.
    pub(crate) fn example(file: &Path, error: DemoError) -> Self {
        match error {
            DemoError::Exists => Self::FileExists { path: file.display().to_string() },
            DemoError::Import(ImportError::Open(error)) => Self::opening(file, error),
            DemoError::Import(ImportError::Store(error)) => error.told(file),
            // The examples are our own.
            DemoError::TooManyYears | DemoError::Import(ImportError::Refused(_) | ImportError::Merge(_)) => {
                Self::unexpected(&error)
            }
        }
    }
}
