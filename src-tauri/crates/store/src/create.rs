//! Creation: a new file is made under a passing name beside its place, and takes its place whole or not at all.

use crate::action::Action;
use crate::connection;
use crate::disk;
use crate::error::{OpenError, StoreError};
use crate::history::Recording;
use crate::migrate::{self, APPLICATION_ID, MIGRATIONS};
use crate::open;
use crate::search;
use crate::write::{self, Write};
use chrono::{DateTime, Utc};
use domain::Body;
use rusqlite::Connection;
use std::path::Path;
use tempfile::TempPath;

/// Makes the file with the body and what `work` adds, all in one transaction.
pub(crate) fn create(
    path: &Path,
    body: &Body,
    action: Action,
    at: DateTime<Utc>,
    work: impl FnOnce(&mut Write<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if path.symlink_metadata().is_ok() {
        return Err(OpenError::Exists.into());
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let place = passing_name(folder)?;
    let mut conn = connection::writing(&place)?;
    number(&conn)?;
    migrate::migrate(&mut conn, MIGRATIONS)?;
    search::freshen(&mut conn).map_err(OpenError::from)?;
    search::install(&conn).map_err(OpenError::from)?;
    write::write(&mut conn, (at, action), Recording::Off, |write| {
        write.set_body(body)?;
        work(write)
    })?;
    open::keep_log(&conn)?;
    conn.close().map_err(|(_, error)| error)?;
    place.persist_noclobber(path).map_err(|refused| OpenError::from(refused.error))?;
    disk::sync_folder(folder);
    Ok(())
}

fn passing_name(folder: &Path) -> Result<TempPath, OpenError> {
    let made = tempfile::Builder::new().prefix(".").suffix(".paragraf-new").tempfile_in(folder);
    match made {
        Ok(file) => Ok(file.into_temp_path()),
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(OpenError::ReadOnly),
        Err(error) => Err(error.into()),
    }
}

/// Marks the empty file as ours. Its journal stays in memory: if the process dies, the file never gets its name.
fn number(conn: &Connection) -> Result<(), OpenError> {
    conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(())
}

#[cfg(test)]
mod tests;
