//! Files in and out: whole or not at all, and never over an existing one unasked.

// The command line is where paths live; the crates below get bytes.
#![allow(clippy::disallowed_methods)]

use crate::arguments::Output;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Largest file that is read: larger than any minutes, small enough for any laptop.
pub const LARGEST_INPUT: u64 = 256 * 1024 * 1024;

/// Why a file was not read or written.
#[derive(Debug)]
pub enum FileError {
    /// The output exists.
    Exists(PathBuf),
    /// The input is larger than [`LARGEST_INPUT`].
    TooLarge(PathBuf),
    /// The system refuses.
    Refused { path: PathBuf, error: io::Error },
}

/// All bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let refused = |error| FileError::Refused { path: path.to_owned(), error };
    let mut bytes = vec![];
    let file = File::open(path).map_err(refused)?;
    file.take(LARGEST_INPUT + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > LARGEST_INPUT { Err(FileError::TooLarge(path.to_owned())) } else { Ok(bytes) }
}

/// Says no before the work is done rather than after it.
pub fn check_free(output: &Output) -> Result<(), FileError> {
    if output.path.exists() && !output.force { Err(FileError::Exists(output.path.clone())) } else { Ok(()) }
}

/// Writes beside the place, then moves into it: a reader sees the old file or the new one.
pub fn write(output: &Output, bytes: &[u8]) -> Result<(), FileError> {
    let refused = |error| FileError::Refused { path: output.path.clone(), error };
    check_free(output)?;
    let name = output.path.file_name().ok_or_else(|| refused(io::ErrorKind::InvalidInput.into()))?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.part", std::process::id()));
    let part = output.path.with_file_name(hidden);
    let written = write_part(&part, bytes).and_then(|()| place(&part, output));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => FileError::Exists(output.path.clone()),
        _ => refused(error),
    })
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A hard link refuses an existing name where a rename would replace it: no race between the check and the write.
fn place(part: &Path, output: &Output) -> io::Result<()> {
    if output.force {
        return fs::rename(part, &output.path);
    }
    match fs::hard_link(part, &output.path) {
        Ok(()) => fs::remove_file(part),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A memory stick has no links; the check above must do.
        Err(_) => fs::rename(part, &output.path),
    }
}
