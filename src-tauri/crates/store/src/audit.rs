//! The audit log: when, by which action, which record, and its values before and after. A row is never changed or removed.

use crate::action::Action;
use crate::crash;
use crate::values::{Columns, Moment, rows};
use chrono::{DateTime, Utc};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use serde_json::{Map, Value};

/// A row of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// Place in the log, from 1.
    pub id: i64,
    /// When, to the millisecond.
    pub at: DateTime<Utc>,
    /// The action, as the program that wrote the row named it.
    pub action: String,
    /// The kind of record: the table it lies in.
    pub record: String,
    /// Which one.
    pub key: String,
    /// The values that differ, as they were; `None` for a new record.
    pub before: Option<Value>,
    /// The values that differ, as they became.
    pub after: Option<Value>,
}

/// A kind of record: its table, the column that identifies it and the tables of its parts. A part names its owner in a column
/// with the name of the owner's table; the body, which is one, is named by nobody.
pub(crate) struct Record {
    table: &'static str,
    key: &'static str,
    parts: &'static [&'static str],
}

macro_rules! records {
    ($($name:ident = $table:literal by $key:literal with $parts:expr;)*) => {
        $(pub(crate) const $name: Record = Record { table: $table, key: $key, parts: &$parts };)*
        pub(crate) const ALL: &[Record] = &[$($name),*];
    };
}

records! {
    BODY = "body" by "id" with ["notice_board", "number_series"];
    ORGANISATION = "organisation" by "id" with [];
    PERSON = "person" by "id" with [];
    ASSIGNMENT = "assignment" by "position" with [];
    OFFICIAL = "official" by "position" with [];
    MEETING = "meeting" by "id" with ["attendance", "other_participant", "verifier", "posting", "correction", "reply", "meeting_file", "review_waiver"];
    EVENT = "event" by "id" with [];
    SEALED = "sealed" by "meeting" with [];
    IMMEDIATE = "immediate_verification" by "item" with ["immediate_posting"];
    SEALED_SECTION = "sealed_section" by "item" with [];
    PHRASE = "phrase" by "id" with [];
    MEETING_TYPE = "meeting_type" by "id" with ["standing_item"];
    ITEM = "item" by "id" with ["block", "removed_part", "item_paper", "dispatch"];
    MATTER = "matter" by "id" with [];
    DOCUMENT = "document" by "id" with ["document_file"];
    DELEGATION_POINT = "delegation_point" by "id" with [];
    DELEGATED_DECISION = "delegated_decision" by "id" with ["delegated_decision_file"];
    TASK = "task" by "id" with ["task_file"];
    GRANT = "grant" by "id" with ["grant_period", "grant_payment"];
    CALENDAR_ENTRY = "calendar_entry" by "id" with ["calendar_entry_person"];
    CALENDAR_EXPORT = "calendar_export" by "uid" with [];
}

impl Record {
    /// Its table.
    pub(crate) fn table(&self) -> &'static str {
        self.table
    }

    /// The column that identifies it.
    pub(crate) fn key(&self) -> &'static str {
        self.key
    }

    /// The tables of its parts.
    pub(crate) fn parts(&self) -> &'static [&'static str] {
        self.parts
    }
}

/// The record that a row of a table is or is part of, and the column that names it; the body is named by none.
pub(crate) fn owner(table: &str) -> Option<(&'static Record, Option<&'static str>)> {
    ALL.iter().find_map(|record| match record.table {
        own if own == table => Some((record, Some(record.key))),
        "body" => record.parts.contains(&table).then_some((record, None)),
        own => record.parts.contains(&table).then_some((record, Some(own))),
    })
}

/// Columns that hold JSON; the log shows the tree and not its spelling.
const TREES: [&str; 21] = [
    "adjournments",
    "aliases",
    "assignee",
    "away",
    "blocks",
    "counterpart",
    "delegate",
    "disqualified",
    "event",
    "occurrence",
    "own_profile",
    "part",
    "places",
    "present",
    "presenters",
    "proposers",
    "recipient",
    "serving",
    "substitute",
    "text",
    "vote",
];

/// The values of a record with its parts; what is NULL is left out.
pub(crate) fn snapshot(conn: &Connection, record: &Record, key: &dyn ToSql) -> rusqlite::Result<Option<Value>> {
    let Record { table, key: id, .. } = record;
    let sql = format!("SELECT * FROM {table} WHERE {id} = ?1");
    let Some(mut values) = conn.query_row(&sql, [key], values_of).optional()? else {
        return Ok(None);
    };
    for part in record.parts {
        let rows = if *table == "body" {
            rows(conn, &format!("SELECT * FROM {part} ORDER BY position"), [], values_of)?
        } else {
            let sql = format!("SELECT * FROM {part} WHERE {table} = ?1 ORDER BY rowid");
            rows(conn, &sql, [key], values_of)?
        };
        if !rows.is_empty() {
            let rows = rows.into_iter().map(Value::Object).collect();
            values.insert((*part).to_owned(), Value::Array(rows));
        }
    }
    Ok(Some(Value::Object(values)))
}

fn values_of(row: &Row<'_>) -> rusqlite::Result<Map<String, Value>> {
    let mut values = Map::new();
    for (place, name) in row.as_ref().column_names().enumerate() {
        let value = match row.get_ref(place)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => number.into(),
            ValueRef::Real(number) => number.into(),
            ValueRef::Text(_) if TREES.contains(&name) => row.json(name)?.unwrap_or_default(),
            ValueRef::Text(_) => row.get::<_, String>(place)?.into(),
            ValueRef::Blob(bytes) => bytes.len().into(),
        };
        values.insert(name.to_owned(), value);
    }
    Ok(values)
}

/// Writes a row for what differs; none when nothing does.
pub(crate) fn log(
    conn: &Connection,
    (at, action): (DateTime<Utc>, Action),
    (record, key): (&Record, String),
    (mut before, mut after): (Option<Value>, Option<Value>),
) -> rusqlite::Result<()> {
    if before == after {
        return Ok(());
    }
    if let (Some(Value::Object(before)), Some(Value::Object(after))) = (&mut before, &mut after) {
        let same: Vec<String> = before
            .iter()
            .filter(|(name, value)| after.get(*name) == Some(value))
            .map(|(name, _)| name.clone())
            .collect();
        before.retain(|name, _| !same.contains(name));
        after.retain(|name, _| !same.contains(name));
        for part in record.parts {
            if let (Some(Value::Array(before)), Some(Value::Array(after))) =
                (before.get_mut(*part), after.get_mut(*part))
            {
                keep_what_differs(before, after);
            }
        }
    }
    crash::point("before-audit");
    conn.execute(
        "INSERT INTO audit (at, action, record, key, before, after)
         VALUES (:at, :action, :record, :key, :before, :after)",
        named_params! {
            ":at": Moment(at),
            ":action": action.name(),
            ":record": record.table,
            ":key": key,
            ":before": before.map(|value| value.to_string()),
            ":after": after.map(|value| value.to_string()),
        },
    )?;
    Ok(())
}

/// Of a list of parts the log shows the rows that went and the rows that came: a word in one block is no copy of them all.
fn keep_what_differs(before: &mut Vec<Value>, after: &mut Vec<Value>) {
    let stay: Vec<Value> = before.iter().filter(|row| after.contains(row)).cloned().collect();
    before.retain(|row| !stay.contains(row));
    after.retain(|row| !stay.contains(row));
}

/// The whole log, oldest first.
pub(crate) fn entries(conn: &Connection) -> rusqlite::Result<Vec<AuditEntry>> {
    rows(conn, "SELECT * FROM audit ORDER BY id", [], |row| {
        Ok(AuditEntry {
            id: row.get("id")?,
            at: row.written("at")?.unwrap_or_default(),
            action: row.get("action")?,
            record: row.get("record")?,
            key: row.get("key")?,
            before: row.json("before")?,
            after: row.json("after")?,
        })
    })
}

#[cfg(test)]
mod tests;
