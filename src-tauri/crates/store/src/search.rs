//! Finding anything on record by words: the index, and the questions to it.
//!
//! The index lives in the file and in the transactions of the records. Temporary triggers note which records a write touches, undo
//! and trash included, and before the commit exactly those are indexed anew. Nothing is counted or weighed: what is found comes in
//! a fixed order (numbers, names, texts; within each the newest first), so that an answer never reads more of the index than it
//! shows. The language of the index never sees a character of what is asked: see [`words`].

mod changed;
mod entry;
mod excerpt;
mod find;
mod index;
mod query;
mod reader;
mod text;
mod words;

pub(crate) use changed::install;
pub use entry::Target;
pub use excerpt::{Marker, Run};
pub use find::{Found, Wanted};
pub use text::FileText;

use crate::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// The version of the index: another one when words are told apart otherwise or entries say something else.
const VERSION: i64 = 1;

/// Whether the index has to be made anew.
pub(crate) fn is_stale(conn: &Connection) -> rusqlite::Result<bool> {
    let version: i64 = conn.query_row("SELECT version FROM search_state", [], |row| row.get("version"))?;
    Ok(version != VERSION)
}

/// Makes the index anew where it has to be.
pub(crate) fn freshen(conn: &mut Connection) -> rusqlite::Result<()> {
    if !is_stale(conn)? {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    index::rebuild(&tx)?;
    tx.execute("UPDATE search_state SET version = ?1", [VERSION])?;
    tx.commit()
}

/// Indexes what a write has changed, in its transaction.
pub(crate) fn follow(conn: &Connection) -> Result<(), StoreError> {
    Ok(changed::follow(conn)?)
}

#[cfg(test)]
pub(crate) mod tests;
