//! A step undone or done again. Rows of the file are data here: tables are those of our own list, columns those of the
//! tables, values text and whole numbers. A step that does not fit the records as they are is refused whole.

use super::capture::{self, Table};
use super::change::{self, Change, Image, damaged};
use super::{Step, next};
use crate::audit;
use crate::crash;
use crate::error::StoreError;
use crate::tables;
use crate::write::Write;
use chrono::{DateTime, Utc};
use domain::{ItemId, MeetingId};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Which way through the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

impl Change {
    fn from(&self, direction: Direction) -> Option<&Image> {
        match direction {
            Direction::Back => self.after.as_ref(),
            Direction::Forth => self.before.as_ref(),
        }
    }

    fn to(&self, direction: Direction) -> Option<&Image> {
        match direction {
            Direction::Back => self.before.as_ref(),
            Direction::Forth => self.after.as_ref(),
        }
    }
}

/// Takes the next step; `None` where there is none.
///
/// # Errors
/// [`StoreError::ChangedSince`] when a row is not as the step left it, [`StoreError::Frozen`] and [`StoreError::Sealed`] when
/// it belongs to minutes that are closed.
pub(crate) fn turn(write: &Write<'_>, direction: Direction, at: DateTime<Utc>) -> Result<Option<Step>, StoreError> {
    let conn = write.conn();
    let Some((id, step)) = next(conn, direction, at)? else { return Ok(None) };
    let text: String = conn.query_row("SELECT changes FROM undo_step WHERE id = ?1", [id], |row| row.get(0))?;
    let rows = checked(conn, change::parse(&text)?)?;
    for (table, columns, change) in &rows {
        let is = current(conn, table, columns, change)?;
        if is.as_ref() != change.from(direction) {
            return Err(StoreError::ChangedSince);
        }
    }
    refuse_closed(conn, &rows)?;
    let owners = owners(&rows);
    let mut before = vec![];
    for (record, key) in owners.values() {
        before.push(audit::snapshot(conn, record, key)?);
    }
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    for (table, _, change) in rows.iter().rev() {
        if let Some(image) = change.from(direction) {
            remove(conn, table, image)?;
        }
    }
    crash::point("during-undo");
    for (table, columns, change) in &rows {
        if let Some(image) = change.to(direction) {
            insert(conn, table, columns, image)?;
        }
    }
    for ((record, key), before) in owners.values().zip(before) {
        let after = audit::snapshot(conn, record, key)?;
        write.log(record, spelled(key), before, after)?;
    }
    conn.execute("UPDATE undo_step SET undone = ?1 WHERE id = ?2", (direction == Direction::Back, id))?;
    Ok(Some(step))
}

type Checked = (&'static Table, Vec<String>, Change);

/// The changes with their tables, parents first; refused unless each image has the columns of its table.
fn checked(conn: &Connection, changes: Vec<Change>) -> Result<Vec<Checked>, StoreError> {
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut rows = vec![];
    for change in changes {
        let table = change.table()?;
        if !known.contains_key(table.name) {
            known.insert(table.name, table.columns(conn)?);
        }
        let columns = known[table.name].clone();
        for image in change.before.iter().chain(&change.after) {
            if image.len() != columns.len() || !columns.iter().all(|column| image.contains_key(column)) {
                return Err(damaged("a step with other columns than its table"));
            }
        }
        rows.push((table, columns, change));
    }
    let rank = |table: &Table| capture::TABLES.iter().position(|other| other.name == table.name);
    rows.sort_by_key(|(table, ..)| rank(table));
    Ok(rows)
}

/// The row as it is now.
fn current(conn: &Connection, table: &Table, columns: &[String], change: &Change) -> Result<Option<Image>, StoreError> {
    let sql = format!(
        "SELECT {} FROM \"{}\" WHERE {}",
        capture::image(columns, &format!("\"{}\"", table.name)),
        table.name,
        by_key(table)
    );
    let image =
        change.after.as_ref().or(change.before.as_ref()).ok_or_else(|| damaged("a step with an empty change"))?;
    let values = params_from_iter(key(table, image)?);
    let text: Option<String> = conn.query_row(&sql, values, |row| row.get(0)).optional()?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|_| damaged("a row that is no text"))
}

fn by_key(table: &Table) -> String {
    let terms: Vec<String> = table.key.iter().map(|column| format!("\"{column}\" IS ?")).collect();
    terms.join(" AND ")
}

fn key(table: &Table, image: &Image) -> Result<Vec<Cell>, StoreError> {
    table.key.iter().map(|column| cell(&image[*column])).collect()
}

fn remove(conn: &Connection, table: &Table, image: &Image) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM \"{}\" WHERE {}", table.name, by_key(table));
    conn.execute(&sql, params_from_iter(key(table, image)?))?;
    Ok(())
}

fn insert(conn: &Connection, table: &Table, columns: &[String], image: &Image) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO \"{}\" (\"{}\") VALUES ({})",
        table.name,
        columns.join("\", \""),
        vec!["?"; columns.len()].join(", ")
    );
    let values = columns.iter().map(|column| cell(&image[column])).collect::<Result<Vec<_>, _>>()?;
    conn.execute(&sql, params_from_iter(values))?;
    Ok(())
}

fn cell(value: &Value) -> Result<Cell, StoreError> {
    match value {
        Value::Null => Ok(Cell::Null),
        Value::String(text) => Ok(Cell::Text(text.clone())),
        Value::Number(number) => {
            number.as_i64().map(Cell::Integer).ok_or_else(|| damaged("a step with a number that is not whole"))
        }
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => Err(damaged("a step with a value that is no cell")),
    }
}

/// What stands beside the minutes, and is free when they are closed.
const BESIDE_MINUTES: [&str; 5] = ["posting", "immediate_posting", "reply", "item_paper", "dispatch"];

/// Refuses a step in minutes that are verified or closed for it.
fn refuse_closed(conn: &Connection, rows: &[Checked]) -> Result<(), StoreError> {
    let (mut meetings, mut items) = (BTreeSet::new(), BTreeSet::new());
    for (table, _, change) in rows {
        if BESIDE_MINUTES.contains(&table.name) {
            continue;
        }
        meetings.extend(change::meeting_of(change));
        if let Some(item) = change::item_of(change) {
            meetings.extend(change::meeting_of_item(conn, item)?);
            items.insert(item);
        }
    }
    for item in items {
        tables::refuse_closed_section(conn, ItemId(item))?;
    }
    for meeting in meetings {
        match tables::refuse_closed(conn, MeetingId(meeting)) {
            // The step brings the meeting back, or it goes with it.
            Ok(()) | Err(StoreError::NoMeeting(_)) => {}
            Err(closed) => return Err(closed),
        }
    }
    Ok(())
}

type Owners = BTreeMap<String, (&'static audit::Record, Cell)>;

/// The records whose rows change, as the log knows them.
fn owners(rows: &[Checked]) -> Owners {
    let mut owners = Owners::new();
    for (table, _, change) in rows {
        let Some((record, column)) = audit::owner(table.name) else { continue };
        let key = match column {
            Some(column) => change.value(column).and_then(|value| cell(value).ok()),
            None => Some(Cell::Integer(1)),
        };
        if let Some(key) = key {
            owners.insert(format!("{} {}", record.table(), spelled(&key)), (record, key));
        }
    }
    owners
}

fn spelled(key: &Cell) -> String {
    match key {
        Cell::Integer(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Null | Cell::Real(_) | Cell::Blob(_) => String::new(),
    }
}
