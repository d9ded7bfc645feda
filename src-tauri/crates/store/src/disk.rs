//! What can be told of a file without SQLite: so that a file that is not ours is never touched by it.

use crate::error::OpenError;
use crate::migrate::APPLICATION_ID;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The database header (SQLite file format, 1.3): magic string, page size at byte 16, user version at byte 60, application id
/// at byte 68.
const HEADER: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The file behind a path, which may be a link: its companions lie beside the file and not beside the link.
pub(crate) fn locate(path: &Path) -> Result<PathBuf, OpenError> {
    Ok(fs::canonicalize(path)?)
}

/// Refuses what is no .paragraf file of a version up to `newest`.
pub(crate) fn inspect(path: &Path, newest: u32) -> Result<(), OpenError> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(OpenError::Foreign);
    }
    if metadata.len() == 0 {
        return Err(OpenError::Empty);
    }
    let mut header = Vec::with_capacity(HEADER);
    File::open(path)?.take(HEADER as u64).read_to_end(&mut header)?;
    if !header.starts_with(MAGIC) {
        return Err(OpenError::Foreign);
    }
    let damaged = |found: &str| OpenError::Damaged { found: found.to_owned() };
    let Ok(header) = <[u8; HEADER]>::try_from(header) else {
        return Err(damaged("the header is cut off"));
    };
    let word = |at: usize| i32::from_be_bytes([0, 1, 2, 3].map(|n| header[at + n]));
    if word(68) != APPLICATION_ID {
        return Err(OpenError::Foreign);
    }
    let version = u32::try_from(word(60)).map_err(|_| damaged("a version below zero"))?;
    if version > newest {
        return Err(OpenError::NewerFile { file: version, program: newest });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // SQLite reads a last page that is cut off as if zeros followed.
    let whole_pages = page_size > 0 && metadata.len().is_multiple_of(page_size);
    if !whole_pages && !has_log(path) {
        return Err(damaged("the last page is cut off"));
    }
    Ok(())
}

/// Refuses a file that must not be written to. Asks by opening it: nothing is written.
pub(crate) fn refuse_read_only(path: &Path) -> Result<(), OpenError> {
    match OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(OpenError::ReadOnly),
        Err(error) => Err(error.into()),
    }
}

/// Whether the write-ahead log or the journal of the file lies beside it: another process has it open, or had it when it was
/// killed.
pub(crate) fn has_log(path: &Path) -> bool {
    beside(path, "-wal") || beside(path, "-journal")
}

/// Whether the index of the log lies beside the file: processes that have it open share it.
pub(crate) fn is_shared(path: &Path) -> bool {
    beside(path, "-shm")
}

fn beside(path: &Path, suffix: &str) -> bool {
    let mut name = OsString::from(path);
    name.push(suffix);
    Path::new(&name).exists()
}

/// The URI under which SQLite neither locks the file nor makes others beside it (SQLite, URI filenames, `immutable`).
pub(crate) fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(byte));
            }
            _ => write!(uri, "%{byte:02X}").expect("BUG: a string takes every character"),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Makes a new name in a folder outlast a power cut. Systems that cannot do it for a folder do without.
pub(crate) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests;
