//! Connections to a file, with the settings that keep it safe.

use crate::disk;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a write waits for another process before it answers that the file is locked.
const PATIENCE: Duration = Duration::from_millis(500);

/// A connection that may write, to a file that exists.
pub(crate) fn writing(path: &Path) -> rusqlite::Result<Connection> {
    settled(existing(path)?)
}

/// A connection that reads the log with the file and does not fold it in when it closes. Where no other process has the file
/// open (`alone`), the index of the log is made in memory and not beside the file.
pub(crate) fn looking(path: &Path, alone: bool) -> rusqlite::Result<Connection> {
    let conn = existing(path)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    if alone {
        // Before anything else: the first look at the file makes the index.
        conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    }
    settled(conn)
}

fn existing(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}

/// A connection that neither writes nor leaves a trace beside the file. It takes no lock: only for a file that no other
/// process has open.
pub(crate) fn immutable(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    settled(Connection::open_with_flags(disk::immutable_uri(path), flags)?)
}

/// A database in memory.
pub(crate) fn memory() -> rusqlite::Result<Connection> {
    settled(Connection::open_in_memory()?)
}

/// A file may come from anyone, so nothing in its schema is trusted to run anything.
fn settled(conn: Connection) -> rusqlite::Result<Connection> {
    conn.busy_timeout(PATIENCE)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        conn.set_db_config(setting, on)?;
    }
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    Ok(conn)
}
