//! Images of the rows that an action changes, taken by temporary triggers: they belong to the connection and never lie in
//! the file. The tables are named here and nowhere read from the file.

use super::change::{self, Change};
use crate::error::StoreError;
use crate::values::rows;
use rusqlite::Connection;
use std::fmt::Write;

/// A table whose rows undo brings back.
#[derive(Debug)]
pub(super) struct Table {
    pub name: &'static str,
    /// The columns of its primary key.
    pub key: &'static [&'static str],
}

macro_rules! tables {
    ($($name:literal by [$($key:literal),+];)*) => {
        /// Parents stand before what refers to them. Left out are what is never taken back (the log, corrections, minutes
        /// closed for verification and the files beside them, what calendars were told), attached files, which nothing refers
        /// to when the record is gone, and the history.
        pub(super) const TABLES: &[Table] = &[$(Table { name: $name, key: &[$($key),+] }),*];
    };
}

tables! {
    "body" by ["id"];
    "notice_board" by ["id"];
    "number_series" by ["prefix"];
    "series_counter" by ["prefix", "year"];
    "section_counter" by ["year"];
    "organisation" by ["position"];
    "person" by ["position"];
    "assignment" by ["position"];
    "official" by ["position"];
    "phrase" by ["id"];
    "meeting_type" by ["id"];
    "standing_item" by ["id"];
    "meeting" by ["id"];
    "attendance" by ["meeting", "position"];
    "other_participant" by ["meeting", "position"];
    "verifier" by ["meeting", "position"];
    "posting" by ["meeting", "position"];
    "reply" by ["meeting", "position"];
    "event" by ["id"];
    "item" by ["id"];
    "review_waiver" by ["meeting", "position"];
    "block" by ["id"];
    "removed_part" by ["id"];
    "item_paper" by ["item", "position"];
    "dispatch" by ["item", "position"];
    "immediate_verification" by ["item"];
    "immediate_posting" by ["immediate_verification", "position"];
    "matter" by ["id"];
    "document" by ["id"];
    "document_file" by ["document", "position"];
    "delegation_point" by ["id"];
    "delegated_decision" by ["id"];
    "delegated_decision_file" by ["delegated_decision", "position"];
    "task" by ["id"];
    "task_file" by ["task", "position"];
    "grant" by ["id"];
    "grant_period" by ["grant", "position"];
    "grant_payment" by ["grant", "position"];
    "calendar_entry" by ["id"];
    "calendar_entry_person" by ["calendar_entry", "position"];
}

impl Table {
    /// Its columns, in their order. The tables of an open file are those of its version, so these are our own names.
    pub(super) fn columns(&self, conn: &Connection) -> rusqlite::Result<Vec<String>> {
        rows(conn, "SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid", [self.name], |row| row.get("name"))
    }
}

/// A row as a JSON object of its columns; `row` is OLD, NEW or the table.
pub(super) fn image(columns: &[String], row: &str) -> String {
    let members: Vec<String> = columns.iter().map(|column| format!("'{column}', {row}.\"{column}\"")).collect();
    format!("json_object({})", members.join(", "))
}

/// Makes the triggers of a connection that may write.
pub(crate) fn install(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    let mut sql = String::from(
        "BEGIN;
         CREATE TEMP TABLE undo_recording (id INTEGER PRIMARY KEY) STRICT;
         CREATE TEMP TABLE undo_image (id INTEGER PRIMARY KEY, record TEXT NOT NULL, before TEXT, after TEXT) STRICT;",
    );
    for table in TABLES {
        let columns = table.columns(conn)?;
        let (name, old, new) = (table.name, image(&columns, "OLD"), image(&columns, "NEW"));
        for (event, before, after) in [("INSERT", "NULL", &*new), ("UPDATE", &*old, &*new), ("DELETE", &*old, "NULL")] {
            write!(
                sql,
                "CREATE TEMP TRIGGER undo_{name}_{event} AFTER {event} ON main.\"{name}\"
                   WHEN EXISTS (SELECT 1 FROM undo_recording)
                   BEGIN INSERT INTO undo_image (record, before, after) VALUES ('{name}', {before}, {after}); END;"
            )
            .expect("BUG: a string takes every character");
        }
    }
    sql.push_str("COMMIT;");
    conn.execute_batch(&sql)
}

/// From here on images are taken.
pub(super) fn start(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("INSERT INTO undo_recording DEFAULT VALUES", [])?;
    Ok(())
}

/// No more images; what changed since the start, one change for each row that is not as it was.
pub(super) fn stop(conn: &Connection) -> Result<Vec<Change>, StoreError> {
    conn.execute("DELETE FROM undo_recording", [])?;
    let taken = rows(conn, "SELECT record, before, after FROM undo_image ORDER BY id", [], |row| {
        Ok((row.get::<_, String>("record")?, row.get("before")?, row.get("after")?))
    })?;
    conn.execute("DELETE FROM undo_image", [])?;
    let changes = taken.into_iter().map(|(record, before, after)| change::taken(record, before, after));
    Ok(change::joined(vec![], changes.collect::<Result<_, _>>()?))
}
