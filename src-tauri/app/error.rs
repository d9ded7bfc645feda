//! What a command answers when it cannot do what was asked: a code with fields, never a sentence.

use office::{OpenError, StoreError};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Why a command failed. The window has the words for every code, or its type check fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum CommandError {
    /// The program was started without a file.
    NoFile,
    /// There is no such file.
    FileMissing {
        /// The file.
        path: String,
    },
    /// The file has no content.
    FileEmpty {
        /// The file.
        path: String,
    },
    /// A file of another kind.
    FileForeign {
        /// The file.
        path: String,
    },
    /// A file of ours that cannot be read as it is.
    FileDamaged {
        /// The file.
        path: String,
    },
    /// Another program has the file.
    FileLocked {
        /// The file.
        path: String,
    },
    /// Written by a newer program.
    FileNewer {
        /// The file.
        path: String,
        /// Version of the file.
        file: u32,
        /// Newest version that this program reads.
        program: u32,
    },
    /// The file or its folder must not be written to.
    FileReadOnly {
        /// The file.
        path: String,
    },
    /// The operating system refuses, or the disk fails.
    FileUnreadable {
        /// The file.
        path: String,
    },
    /// No room on the disk.
    DiskFull,
    /// What should not happen; the log has the cause under this reference.
    Unexpected {
        /// Reference to the line in the log.
        reference: String,
    },
}

impl CommandError {
    /// Why `file` was not opened.
    pub(crate) fn opening(file: &Path, error: OpenError) -> Self {
        let path = file.display().to_string();
        match error {
            OpenError::Missing => Self::FileMissing { path },
            OpenError::Empty => Self::FileEmpty { path },
            OpenError::Foreign => Self::FileForeign { path },
            OpenError::Locked => Self::FileLocked { path },
            OpenError::ReadOnly => Self::FileReadOnly { path },
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
            OpenError::Exists | OpenError::Sqlite(_) => Self::Unexpected { reference: log(&error) },
        }
    }

    /// Why the opened `file` could not be read.
    pub(crate) fn reading(file: &Path, error: StoreError) -> Self {
        let path = file.display().to_string();
        match error {
            StoreError::Locked => Self::FileLocked { path },
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Damaged { .. } => {
                log(&error);
                Self::FileDamaged { path }
            }
            // Only a change gives these.
            StoreError::Frozen { .. }
            | StoreError::Sealed { .. }
            | StoreError::NotSealed { .. }
            | StoreError::Signed { .. }
            | StoreError::HasSections { .. }
            | StoreError::SectionOrder { .. }
            | StoreError::IncompleteOrder
            | StoreError::InUse { .. }
            | StoreError::InTrash(_)
            | StoreError::ChangedSince
            | StoreError::NoRecord(_)
            | StoreError::NoEvent(_)
            | StoreError::AlreadyOpened { .. }
            | StoreError::YearInUse { .. }
            | StoreError::NotVerified { .. }
            | StoreError::NoMeeting(_)
            | StoreError::NoItem(_)
            | StoreError::NoSeries(_)
            | StoreError::WrongHash(_)
            | StoreError::Rule(_)
            | StoreError::ReadOnly
            | StoreError::Create(_)
            | StoreError::Sqlite(_) => Self::Unexpected { reference: log(&error) },
        }
    }
}

/// Writes the cause to the log, which is standard error, and gives the reference to its line.
fn log(cause: &dyn std::error::Error) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let reference = format!("{:x}", now.as_millis());
    let causes: Vec<String> =
        std::iter::successors(Some(cause), |error| error.source()).map(ToString::to_string).collect();
    eprintln!("paragraf [{reference}]: {}", causes.join(": "));
    reference
}
