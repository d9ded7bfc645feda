//! Files that leave the program: whole or not at all, and never over an existing one unasked.

use std::io::{self, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes beside the place and then moves into it: a reader sees the old file or the new one.
///
/// # Errors
/// Without `replace` a file is there already ([`io::ErrorKind::AlreadyExists`]); or the system refuses.
pub(crate) fn write(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut part = part_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    if replace { part.persist(path) } else { part.persist_noclobber(path) }?;
    Ok(())
}

/// With the rights of any new file: what is saved may be meant for others.
#[cfg(unix)]
fn part_in(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new().permissions(std::fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn part_in(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

#[cfg(test)]
mod tests;
