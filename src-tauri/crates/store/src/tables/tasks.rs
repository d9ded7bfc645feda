//! Tasks given by the board, and what shows that they were done.

use super::registry::section_ref;
use super::trash::refuse_missing;
use super::{Numbers, Of, attachments};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, rows};
use crate::write::Write;
use domain::{Task, TaskId, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts a task in the file: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for an item that is not there.
    pub fn put_task(&mut self, task: &Task) -> Result<TaskId, StoreError> {
        if task.id == TaskId(0) {
            return self.insert_task(task);
        }
        refuse_missing(self.conn(), TrashKey::Task(task.id))?;
        self.change(&audit::TASK, task.id.0, |conn| Ok(put(conn, task.id, task)?))?;
        Ok(task.id)
    }

    /// Adds a task of a group of records; an identity in it is not used.
    pub(super) fn add_task(&self, new: &Task, numbers: &Numbers) -> Result<(), StoreError> {
        self.insert_task(&Task { source: numbers.section(new.source)?, ..new.clone() }).map(drop)
    }

    fn insert_task(&self, task: &Task) -> Result<TaskId, StoreError> {
        self.conn().execute("INSERT INTO task (what) VALUES ('')", [])?;
        let id = TaskId(self.conn().last_insert_rowid());
        put(self.conn(), id, task)?;
        self.added(&audit::TASK, id.0)?;
        Ok(id)
    }
}

fn put(conn: &Connection, id: TaskId, task: &Task) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE task SET
           what = :what,
           assignee = :assignee,
           due = :due,
           due_written = :due_written,
           source = :source,
           done_on = :done_on,
           done_note = :done_note
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":what": task.what,
            ":assignee": task.to.as_ref().map(Json),
            ":due": task.due.map(Written),
            ":due_written": task.due_written,
            ":source": task.source.map(|section| section.item.0),
            ":done_on": task.done_on.map(Written),
            ":done_note": task.done_note,
        },
    )?;
    attachments::put(conn, "task", id.0, &task.evidence)
}

/// The tasks in use.
pub(crate) fn tasks(conn: &Connection, of: Of) -> rusqlite::Result<Vec<Task>> {
    let mut evidence = attachments::lists(conn, "task", of)?;
    let sql = format!(
        "SELECT task.*, meeting FROM task LEFT JOIN item ON item.id = source
         WHERE task.trashed IS NULL AND {}
         ORDER BY task.id",
        of.is("task.id")
    );
    rows(conn, &sql, [], |row| {
        let id: i64 = row.get("id")?;
        Ok(Task {
            id: TaskId(id),
            what: row.get("what")?,
            to: row.json("assignee")?,
            due: row.written("due")?,
            due_written: row.get("due_written")?,
            source: section_ref(row, "source")?,
            done_on: row.written("done_on")?,
            done_note: row.get("done_note")?,
            evidence: evidence.remove(&id).unwrap_or_default(),
        })
    })
}
