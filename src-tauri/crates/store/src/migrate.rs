//! From an older file to the newest: append-only steps, all in one transaction or none.
//!
//! Recipe for a new step: add `migrations/NNNN_*.sql` and a line to [`MIGRATIONS`], keep a file of the version before it in
//! `tests/fixtures/files/vN`. A step that a file may already have is never edited: the file knows its checksum and refuses. A
//! step that widens a table clears `undo_step`, whose images have the columns of before.

use crate::crash;
use crate::error::OpenError;
use crate::values::rows;
use rusqlite::{Connection, TransactionBehavior, named_params};
use sha2::{Digest, Sha256};

/// "PRGF" in the header of the file tells it from other SQLite files.
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"PRGF");

/// A step.
pub(crate) struct Migration {
    /// Version of the file after it.
    pub to: u32,
    /// What it does.
    pub sql: &'static str,
    /// Checksum of the tables after it, by [`fingerprint`].
    pub schema: &'static str,
}

/// All steps, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        to: 1,
        sql: include_str!("../migrations/0001_first_file.sql"),
        schema: "8875229453d4039733ad42103daa66c5a54c22180ddfebe4338278feea0a4b80",
    },
    Migration {
        to: 2,
        sql: include_str!("../migrations/0002_meeting_day.sql"),
        schema: "3b6867260191de7a36903bef5b15576a44be1af5f7d3c77397f1db88cd1536c9",
    },
    Migration {
        to: 3,
        sql: include_str!("../migrations/0003_trash.sql"),
        schema: "388cce9f7d932c38e8065efba390359c4fee9ec8039327e05a52bf9e3ab4f7e0",
    },
    Migration {
        to: 4,
        sql: include_str!("../migrations/0004_legal_clock.sql"),
        schema: "eb352df356de73c62cbcac7014c03316c6d9832c27cfa48d283bbeb55626e936",
    },
    Migration {
        to: 5,
        sql: include_str!("../migrations/0005_registry.sql"),
        schema: "c6e7c51ccd81d5921a7a95c1e1ecccd3da655fd4ca4eb4204ac7ae72a7044782",
    },
    Migration {
        to: 6,
        sql: include_str!("../migrations/0006_search.sql"),
        schema: "e95064aad4da36c8ef7152a43e8c33888bc921cdfe3ad4d2e2ca55057e0ba385",
    },
    Migration {
        to: 7,
        sql: include_str!("../migrations/0007_review.sql"),
        schema: "fce99c397b08635027a601fda24f0dc4aace8378bfd56ad9ee0209f0b5a891bd",
    },
    Migration {
        to: 8,
        sql: include_str!("../migrations/0008_old_minutes.sql"),
        schema: "4f627d391cab53475392f33c08b0d9b58c7d6cafef708ed248f6d7e8541e685d",
    },
];

/// The version after the last step.
pub(crate) fn newest(steps: &[Migration]) -> u32 {
    steps.last().map_or(0, |step| step.to)
}

/// Takes the steps that the file has not taken.
pub(crate) fn migrate(conn: &mut Connection, steps: &[Migration]) -> Result<(), OpenError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let file = version(&tx)?;
    let program = newest(steps);
    if file > program {
        return Err(OpenError::NewerFile { file, program });
    }
    for step in steps.iter().filter(|step| step.to > file) {
        tx.execute_batch(step.sql)?;
        tx.execute(
            "INSERT INTO migration (version, sha256) VALUES (:version, :sha256)",
            named_params! { ":version": step.to, ":sha256": checksum(step) },
        )?;
        tx.pragma_update(None, "user_version", step.to)?;
        crash::point("during-migration");
    }
    Ok(tx.commit()?)
}

/// Refuses a file whose tables or steps are not those of its version, before anything in it is read.
pub(crate) fn verify(conn: &Connection, steps: &[Migration]) -> Result<u32, OpenError> {
    let application: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(OpenError::Foreign);
    }
    let (file, program) = (version(conn)?, newest(steps));
    if file > program {
        return Err(OpenError::NewerFile { file, program });
    }
    let damaged = |found: &str| OpenError::Damaged { found: found.to_owned() };
    let step = steps.iter().find(|step| step.to == file);
    let step = step.ok_or_else(|| damaged("a version that never was"))?;
    if fingerprint(conn)? != step.schema {
        return Err(damaged("tables that are not those of its version"));
    }
    let sql = "SELECT version, sha256 FROM migration ORDER BY version";
    let taken: Vec<(u32, String)> = rows(conn, sql, [], |row| Ok((row.get("version")?, row.get("sha256")?)))?;
    let known = steps.iter().filter(|step| step.to <= file);
    if !known.map(|step| (step.to, checksum(step))).eq(taken) {
        return Err(damaged("migrations that are not the program's"));
    }
    Ok(file)
}

fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn checksum(step: &Migration) -> String {
    hex(Sha256::new().chain_update(step.sql))
}

/// SHA-256 over the definition of every table, index and trigger.
fn fingerprint(conn: &Connection) -> rusqlite::Result<String> {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
    let mut digest = Sha256::new();
    for definition in rows(conn, sql, [], |row| row.get::<_, String>("sql"))? {
        digest.update(definition);
        digest.update([0]);
    }
    Ok(hex(digest))
}

/// A checksum in lower-case hexadecimal digits.
pub(crate) fn hex(digest: Sha256) -> String {
    use std::fmt::Write;
    digest.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        write!(text, "{byte:02x}").expect("BUG: a string takes every character");
        text
    })
}

#[cfg(test)]
mod tests;
