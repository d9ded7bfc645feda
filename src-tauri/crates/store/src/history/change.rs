//! A changed row: its images before and after, as values of its columns.

use super::capture::{TABLES, Table};
use crate::error::StoreError;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The columns of a row.
pub(super) type Image = Map<String, Value>;

/// A row before and after a step; `None` where it did not exist.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Change {
    pub record: String,
    pub before: Option<Image>,
    pub after: Option<Image>,
}

pub(super) fn damaged(found: &str) -> StoreError {
    StoreError::Damaged { found: found.to_owned() }
}

/// The changes of a step, as they lie in the file.
pub(super) fn parse(text: &str) -> Result<Vec<Change>, StoreError> {
    serde_json::from_str(text).map_err(|_| damaged("a step that is no list of changes"))
}

pub(super) fn text(changes: &[Change]) -> String {
    serde_json::to_string(changes).expect("BUG: a tree of text and numbers is JSON")
}

/// A change as a trigger took it.
pub(super) fn taken(record: String, before: Option<String>, after: Option<String>) -> Result<Change, StoreError> {
    let image = |text: Option<String>| {
        text.map(|text| serde_json::from_str(&text)).transpose().map_err(|_| damaged("a row that is no text"))
    };
    Ok(Change { record, before: image(before)?, after: image(after)? })
}

impl Change {
    /// The table; one that undo does not know is refused.
    pub(super) fn table(&self) -> Result<&'static Table, StoreError> {
        TABLES.iter().find(|table| table.name == self.record).ok_or_else(|| damaged("a step in an unknown table"))
    }

    /// A value that is the same before and after, such as the key.
    pub(super) fn value(&self, column: &str) -> Option<&Value> {
        self.after.as_ref().or(self.before.as_ref())?.get(column)
    }

    fn number(&self, column: &str) -> Option<i64> {
        self.value(column)?.as_i64()
    }

    /// The row, among those of all tables.
    fn row(&self, image: &Image) -> String {
        let keys = TABLES.iter().find(|table| table.name == self.record).map_or(&[][..], |table| table.key);
        let values: Vec<Value> = keys.iter().filter_map(|key| image.get(*key)).cloned().collect();
        format!("{} {}", self.record, Value::Array(values))
    }
}

/// One list of changes after another, one change for each row; rows that are as they were are left out.
pub(super) fn joined(first: Vec<Change>, then: Vec<Change>) -> Vec<Change> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Change> = vec![];
    for change in first.into_iter().chain(then) {
        // A row whose key changes is a row gone and a row come.
        let before = change.before.as_ref().map(|image| change.row(image));
        let after = change.after.as_ref().map(|image| change.row(image));
        let mut note = |row: String, before: Option<Image>, after: Option<Image>| match places.get(&row) {
            Some(&place) => all[place].after = after,
            None => {
                places.insert(row, all.len());
                all.push(Change { record: change.record.clone(), before, after });
            }
        };
        match (before, after) {
            (Some(from), Some(to)) if from != to => {
                note(from, change.before, None);
                note(to, None, change.after);
            }
            (Some(row), _) | (None, Some(row)) => note(row, change.before, change.after),
            (None, None) => {}
        }
    }
    all.retain(|change| change.before != change.after);
    all
}

/// Where the changes were made: the meeting and the item, where it is one item.
pub(super) fn place(conn: &Connection, changes: &[Change]) -> rusqlite::Result<(Option<i64>, Option<i64>)> {
    let mut items: Vec<i64> = changes.iter().filter_map(item_of).collect();
    items.dedup();
    let item = if items.len() == 1 { items.pop() } else { None };
    let mut meeting = changes.iter().find_map(meeting_of);
    if let (None, Some(item)) = (meeting, item) {
        meeting = meeting_of_item(conn, item)?;
    }
    Ok((meeting, item))
}

/// The item that a change is of.
pub(super) fn item_of(change: &Change) -> Option<i64> {
    match change.record.as_str() {
        "item" => change.number("id"),
        "block" | "removed_part" | "item_paper" | "dispatch" | "immediate_verification" => change.number("item"),
        "immediate_posting" => change.number("immediate_verification"),
        _ => None,
    }
}

/// The meeting that a change is of, where the row names it.
pub(super) fn meeting_of(change: &Change) -> Option<i64> {
    match change.record.as_str() {
        "meeting" => change.number("id"),
        _ => change.number("meeting"),
    }
}

pub(super) fn meeting_of_item(conn: &Connection, item: i64) -> rusqlite::Result<Option<i64>> {
    conn.query_row("SELECT meeting FROM item WHERE id = ?1", [item], |row| row.get("meeting")).optional()
}
