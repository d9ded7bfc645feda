//! One window writes to a file, the others read. Advisory: what another program does to the file, the file itself guards.
//!
//! The lock lies in the folder of the session and not beside the file, so that nothing is left on a shared disk; the system
//! lets it go with the process, however that ends. Refuses nothing: where no lock can be had, the file is written to.

use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What came of asking for a file.
pub(crate) enum Turn {
    /// It is ours as long as this is kept, without a lock where the system has none to give.
    Ours {
        /// The lock.
        _lock: Option<File>,
    },
    /// Another window has it.
    Taken,
}

/// Asks for `file`, which exists.
pub(crate) fn take(file: &Path) -> Turn {
    let Some(lock) = open(file) else { return Turn::Ours { _lock: None } };
    match lock.try_lock() {
        Ok(()) => Turn::Ours { _lock: Some(lock) },
        Err(TryLockError::WouldBlock) => Turn::Taken,
        Err(TryLockError::Error(_)) => Turn::Ours { _lock: None },
    }
}

fn open(file: &Path) -> Option<File> {
    let folder = dirs::runtime_dir().unwrap_or_else(std::env::temp_dir);
    OpenOptions::new().write(true).create(true).truncate(false).open(folder.join(name(file)?)).ok()
}

/// The same for every way to write the path of a file.
fn name(file: &Path) -> Option<PathBuf> {
    let mut hasher = DefaultHasher::new();
    file.canonicalize().ok()?.hash(&mut hasher);
    Some(format!("paragraf-{:016x}.lock", hasher.finish()).into())
}

#[cfg(test)]
mod tests;
