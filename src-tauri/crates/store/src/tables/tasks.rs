//! Tasks given by the board.

use super::Numbers;
use super::registry::section_ref;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, rows};
use crate::write::Write;
use domain::Task;
use rusqlite::{Connection, named_params};

impl Write<'_> {
    pub(super) fn add_task(&self, new: &Task, numbers: &Numbers) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO task (what, assignee, due, due_written, source, done_on)
             VALUES (:what, :assignee, :due, :due_written, :source, :done_on)",
            named_params! {
                ":what": new.what,
                ":assignee": new.to.as_ref().map(Json),
                ":due": new.due.map(Written),
                ":due_written": new.due_written,
                ":source": numbers.section(new.source)?,
                ":done_on": new.done_on.map(Written),
            },
        )?;
        self.added(&audit::TASK, self.conn().last_insert_rowid())
    }
}

/// All tasks.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<Task>> {
    let sql = "SELECT task.*, meeting FROM task LEFT JOIN item ON item.id = source ORDER BY task.id";
    rows(conn, sql, [], |row| {
        Ok(Task {
            what: row.get("what")?,
            to: row.json("assignee")?,
            due: row.written("due")?,
            due_written: row.get("due_written")?,
            source: section_ref(row, "source")?,
            done_on: row.written("done_on")?,
        })
    })
}
