//! The history that undo goes back through: a step is an action with the rows it changed, before and after.
//!
//! The steps lie in the file, so they outlast a restart; those older than half a day and those beyond the last five hundred
//! are dropped. What is no step: verification, signatures, imports, the emptied trash. Each is a wall that clears the history.

mod capture;
mod change;
mod turn;

pub(crate) use capture::install;
pub(crate) use turn::{Direction, turn};

use crate::action::{Action, Effect};
use crate::error::StoreError;
use crate::values::{Columns, Moment};
use change::Change;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ItemId, MeetingId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// How long a step can be undone: a day's work and its evening.
const KEPT: TimeDelta = TimeDelta::hours(12);
/// How many steps are kept.
const MOST: i64 = 500;
/// A pause longer than this ends a step that several writes are merged into.
const BURST: TimeDelta = TimeDelta::seconds(3);

/// A step that can be undone or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What the office did.
    pub action: Action,
    /// When; of several writes merged into one step, the last.
    pub at: DateTime<Utc>,
    /// The meeting it changed, where it changed one.
    pub meeting: Option<MeetingId>,
    /// The item it changed, where it changed one.
    pub item: Option<ItemId>,
}

/// What undo and redo would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UndoState {
    /// The step that undo takes back.
    pub undo: Option<Step>,
    /// The step that redo does again.
    pub redo: Option<Step>,
}

/// How the rows of an action are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recording<'a> {
    /// Not at all: the file is being made.
    Off,
    /// As a step of its own.
    Step,
    /// As part of the step before, when that has the same key and the pause between is short.
    Merging(&'a str),
}

/// Before the work of an action.
pub(crate) fn begin(conn: &Connection, action: Action, recording: Recording<'_>) -> Result<(), StoreError> {
    if conn.is_readonly(c"main")? {
        return Err(StoreError::ReadOnly);
    }
    if recording != Recording::Off && action.effect() == Effect::Step {
        capture::start(conn)?;
    }
    Ok(())
}

/// After the work, in its transaction.
pub(crate) fn end(
    conn: &Connection,
    action: Action,
    recording: Recording<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let key = match recording {
        Recording::Off => return Ok(()),
        Recording::Step => None,
        Recording::Merging(key) => Some(key),
    };
    match action.effect() {
        Effect::Wall => {
            conn.execute("DELETE FROM undo_step", [])?;
        }
        Effect::Step => {
            let changes = capture::stop(conn)?;
            if !changes.is_empty() {
                add(conn, action, key, at, changes)?;
            }
        }
        Effect::Turn | Effect::Beside => {}
    }
    Ok(())
}

fn add(
    conn: &Connection,
    action: Action,
    key: Option<&str>,
    at: DateTime<Utc>,
    mut changes: Vec<Change>,
) -> Result<(), StoreError> {
    let dropped = conn.execute("DELETE FROM undo_step WHERE undone = 1", [])?;
    if dropped == 0
        && let Some(key) = key
        && let Some(last) = mergeable(conn, action, key, at)?
    {
        let before: String = conn.query_row("SELECT changes FROM undo_step WHERE id = ?1", [last], |row| row.get(0))?;
        changes = change::joined(change::parse(&before)?, changes);
        conn.execute("DELETE FROM undo_step WHERE id = ?1", [last])?;
        if changes.is_empty() {
            return Ok(());
        }
    }
    let (meeting, item) = change::place(conn, &changes)?;
    conn.execute(
        "INSERT INTO undo_step (at, action, merge_key, meeting, item, undone, changes)
         VALUES (:at, :action, :key, :meeting, :item, 0, :changes)",
        named_params! {
            ":at": Moment(at),
            ":action": action.name(),
            ":key": key,
            ":meeting": meeting,
            ":item": item,
            ":changes": change::text(&changes),
        },
    )?;
    let last = conn.last_insert_rowid();
    let sql = "DELETE FROM undo_step WHERE at < :oldest OR id <= :beyond";
    conn.execute(sql, named_params! { ":oldest": Moment(at - KEPT), ":beyond": last - MOST })?;
    Ok(())
}

/// The last step, if what is done now under the key belongs to it.
fn mergeable(conn: &Connection, action: Action, key: &str, at: DateTime<Utc>) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT id FROM (SELECT * FROM undo_step ORDER BY id DESC LIMIT 1)
               WHERE action = :action AND merge_key = :key AND at BETWEEN :first AND :at";
    let values = named_params! {
        ":action": action.name(), ":key": key, ":first": Moment(at - BURST), ":at": Moment(at),
    };
    conn.query_row(sql, values, |row| row.get("id")).optional()
}

/// What undo and redo would do now.
pub(crate) fn state(conn: &Connection, at: DateTime<Utc>) -> Result<UndoState, StoreError> {
    let step = |direction| Ok::<_, StoreError>(next(conn, direction, at)?.map(|(_, step)| step));
    Ok(UndoState { undo: step(Direction::Back)?, redo: step(Direction::Forth)? })
}

/// The next step in a direction, with its place in the history.
fn next(conn: &Connection, direction: Direction, at: DateTime<Utc>) -> Result<Option<(i64, Step)>, StoreError> {
    let sql = match direction {
        Direction::Back => "SELECT * FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1",
        Direction::Forth => "SELECT * FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1",
    };
    let found = conn.query_row(sql, [], |row| Ok((row.get::<_, i64>("id")?, step(row)?))).optional()?;
    let Some((id, step)) = found else { return Ok(None) };
    let step = step.ok_or_else(|| change::damaged("a step of an unknown action"))?;
    Ok((step.at >= at - KEPT).then_some((id, step)))
}

fn step(row: &Row<'_>) -> rusqlite::Result<Option<Step>> {
    let action: String = row.get("action")?;
    let at = row.written("at")?.unwrap_or_default();
    let meeting = row.get::<_, Option<i64>>("meeting")?.map(MeetingId);
    let item = row.get::<_, Option<i64>>("item")?.map(ItemId);
    Ok(Action::named(&action).map(|action| Step { action, at, meeting, item }))
}

#[cfg(test)]
mod tests;
