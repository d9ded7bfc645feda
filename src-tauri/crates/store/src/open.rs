//! Opening: first look without touching, then connect. A file that is refused is left byte for byte as it was, and nothing
//! is left beside it.

use crate::connection;
use crate::disk;
use crate::error::OpenError;
use crate::migrate::{self, Migration};
use crate::search;
use crate::store::Access;
use crate::values::rows;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;

/// A connection to a sound file of the newest version.
pub(crate) fn open(path: &Path, access: Access, steps: &[Migration]) -> Result<Connection, OpenError> {
    let path = disk::locate(path)?;
    disk::inspect(&path, migrate::newest(steps))?;
    if access == Access::ReadWrite {
        disk::refuse_read_only(&path)?;
    }
    let logged = disk::has_log(&path);
    let probe = probe(&path, logged)?;
    let version = migrate::verify(&probe, steps)?;
    refuse_damaged(&probe)?;
    match access {
        Access::ReadWrite => {
            drop(probe);
            let mut conn = connection::writing(&path)?;
            keep_log(&conn)?;
            if version < migrate::newest(steps) {
                migrate::migrate(&mut conn, steps)?;
            }
            Ok(conn)
        }
        Access::ReadOnly if version < migrate::newest(steps) || search::is_stale(&probe)? => in_memory(&probe, steps),
        Access::ReadOnly => {
            drop(probe);
            reading(&path, logged, steps)
        }
    }
}

/// Looks into the file and leaves no trace. Without a log beside it nobody else has it open; with one, what the log holds is
/// part of the file.
fn probe(path: &Path, logged: bool) -> Result<Connection, OpenError> {
    if !logged {
        return Ok(connection::immutable(path)?);
    }
    let alone = !disk::is_shared(path) && disk::refuse_read_only(path).is_ok();
    Ok(connection::looking(path, alone)?)
}

/// Goes through every table, those that the index of the search lies in among them, but not through its words one by one: that takes
/// twice as long as all the rest, and they are made of the records. [`crate::Store::check`] does.
fn refuse_damaged(conn: &Connection) -> Result<(), OpenError> {
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')";
    for table in rows(conn, sql, [], |row| row.get::<_, String>("name"))? {
        let found: String = conn.query_row(&format!("PRAGMA quick_check(\"{table}\")"), [], |row| row.get(0))?;
        if found != "ok" {
            return Err(OpenError::Damaged { found });
        }
    }
    Ok(())
}

/// Write-ahead logging: readers never wait for the writer, and a commit is one append.
pub(crate) fn keep_log(conn: &Connection) -> Result<(), OpenError> {
    let mode = conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    if mode == "wal" { Ok(()) } else { Err(OpenError::ReadOnly) }
}

/// A connection for reading. One that could write closes without leaving a log behind; where that cannot be, on read-only
/// media and on a full disk, the one that leaves no trace serves.
fn reading(path: &Path, logged: bool, steps: &[Migration]) -> Result<Connection, OpenError> {
    let writable = disk::refuse_read_only(path).and_then(|()| {
        let conn = connection::writing(path)?;
        migrate::verify(&conn, steps)?;
        Ok(conn)
    });
    let conn = match writable {
        Err(OpenError::ReadOnly | OpenError::DiskFull) => probe(path, logged),
        other => other,
    }?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// An older file that is only to be read is brought up to date in memory.
fn in_memory(file: &Connection, steps: &[Migration]) -> Result<Connection, OpenError> {
    const ALL_PAGES: i32 = -1;
    let mut memory = connection::memory()?;
    match Backup::new(file, &mut memory)?.step(ALL_PAGES)? {
        StepResult::Done => {}
        _ => return Err(OpenError::Locked),
    }
    migrate::migrate(&mut memory, steps)?;
    search::freshen(&mut memory)?;
    memory.pragma_update(None, "query_only", true)?;
    Ok(memory)
}

#[cfg(test)]
mod tests;
