//! Which records a write touches: temporary triggers note them, undo and trash included, and before the commit they are indexed
//! anew, with the records that show something of them.

use super::entry::{LISTS, Source};
use super::index;
use super::reader::Reader;
use domain::{Party, Who};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What is noted besides records: a meeting on another day or in the trash, of which all items are; a file; a name.
const DAY: &str = "day";
const FILE: &str = "file";
const NAME: &str = "name";

/// Parts of records that the index shows: the table, the record, the column that names it.
const PARTS: [(&str, &str, &str); 7] = [
    ("block", "item", "item"),
    ("grant_period", "grant", "grant"),
    ("item_paper", "item", "item"),
    ("meeting_file", "meeting", "meeting"),
    ("document_file", "document", "document"),
    ("delegated_decision_file", "delegated_decision", "delegated_decision"),
    ("task_file", "task", "task"),
];

/// Columns of an item that the index shows; its place on the agenda is none of them.
const OF_ITEM: &str = "meeting, section, heading, registration_number, registration_written, presenters, trashed";

/// Makes the triggers of a connection that may write.
pub(crate) fn install(conn: &Connection) -> rusqlite::Result<()> {
    let mut sql = String::from(
        "BEGIN;
         CREATE TEMP TABLE search_changed (source TEXT NOT NULL, key ANY NOT NULL, PRIMARY KEY (source, key)) STRICT;",
    );
    for source in Source::ALL {
        let of = if source == Source::Item { OF_ITEM } else { "" };
        trigger(&mut sql, source.table(), of, "TRUE", &[(source.table(), source.key())]);
    }
    for (part, record, column) in PARTS {
        trigger(&mut sql, part, "", "TRUE", &[(record, column)]);
    }
    trigger(
        &mut sql,
        "meeting",
        "date, trashed",
        "OLD.date IS NOT NEW.date OR OLD.trashed IS NOT NEW.trashed",
        &[(DAY, "id")],
    );
    trigger(&mut sql, "document_file", "", "TRUE", &[(FILE, "hash")]);
    trigger(&mut sql, "file_text", "", "TRUE", &[(FILE, "hash")]);
    trigger(&mut sql, "person", "id, name", "OLD.name IS NOT NEW.name OR OLD.id IS NOT NEW.id", &[(NAME, "id")]);
    trigger(&mut sql, "organisation", "id, name", "OLD.name IS NOT NEW.name OR OLD.id IS NOT NEW.id", &[(NAME, "id")]);
    sql.push_str("COMMIT;");
    conn.execute_batch(&sql)
}

/// Triggers on a table that note what changes; updates only of some columns, where these are named, and under a condition.
fn trigger(sql: &mut String, table: &str, of: &str, when: &str, notes: &[(&str, &str)]) {
    let update = if of.is_empty() { "UPDATE".to_owned() } else { format!("UPDATE OF {of}") };
    for (event, on, when, rows) in [
        ("insert", "INSERT", "TRUE", &["NEW"][..]),
        ("update", &*update, when, &["OLD", "NEW"]),
        ("delete", "DELETE", "TRUE", &["OLD"]),
    ] {
        let mut body = String::new();
        for (source, column) in notes {
            for row in rows {
                // Not OR IGNORE: a statement that resolves its own conflicts would overrule it. The plus leaves the value
                // without affinity, as the key is: otherwise no index would find it.
                write!(
                    body,
                    "INSERT INTO search_changed SELECT '{source}', {row}.\"{column}\" WHERE {row}.\"{column}\" IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM search_changed WHERE source = '{source}' AND key = +{row}.\"{column}\");"
                )
                .expect("BUG: a string takes every character");
            }
        }
        let (first, _) = notes[0];
        write!(
            sql,
            "CREATE TEMP TRIGGER search_{table}_{first}_{event} AFTER {on} ON main.\"{table}\" WHEN {when} BEGIN {body} END;"
        )
        .expect("BUG: a string takes every character");
    }
}

/// Indexes anew what was noted, and what shows something of it.
pub(super) fn follow(conn: &Connection) -> rusqlite::Result<()> {
    let reader = Reader::new(conn);
    let noted = reader.rows("SELECT source, key FROM search_changed", [], |row| {
        Ok((row.get::<_, String>("source")?, row.get::<_, Value>("key")?))
    })?;
    if noted.is_empty() {
        return Ok(());
    }
    reader.run("DELETE FROM search_changed", &[])?;
    let mut records: BTreeSet<(Source, i64)> = BTreeSet::new();
    let mut files: BTreeSet<String> = BTreeSet::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (source, key) in noted {
        match (source.as_str(), key) {
            (FILE, Value::Text(hash)) => drop(files.insert(hash)),
            (NAME, Value::Text(name)) => drop(names.insert(name)),
            (DAY, Value::Integer(meeting)) => {
                let sql = "SELECT id FROM item WHERE meeting = ?1";
                records.extend(reader.rows(sql, [meeting], |row| Ok((Source::Item, row.get("id")?)))?);
            }
            (table, Value::Integer(key)) => records.extend(Source::of_table(table).map(|source| (source, key))),
            (_, _) => {}
        }
    }
    if !names.is_empty() {
        naming(&reader, &names, &mut records)?;
    }
    for (source, key) in records.clone() {
        match source {
            Source::Item => from_item(&reader, key, &mut records)?,
            // Whether it is secret decides over its files, wherever they lie.
            Source::Document => {
                let sql = "SELECT hash FROM document_file WHERE document = ?1 AND hash IS NOT NULL";
                files.extend(reader.rows(sql, [key], |row| row.get::<_, String>("hash"))?);
            }
            _ => {}
        }
    }
    for hash in &files {
        for (source, table, column) in LISTS {
            let sql = format!("SELECT {column} AS key FROM {table} WHERE hash = ?1");
            records.extend(reader.rows(&sql, [hash], |row| Ok((source, row.get("key")?)))?);
        }
    }
    records.into_iter().try_for_each(|(source, key)| index::put(&reader, source, key))
}

/// What comes from a §.
fn from_item(reader: &Reader<'_>, item: i64, records: &mut BTreeSet<(Source, i64)>) -> rusqlite::Result<()> {
    for source in [Source::Task, Source::Grant] {
        let sql = format!("SELECT id FROM \"{}\" WHERE source = ?1", source.table());
        records.extend(reader.rows(&sql, [item], |row| Ok((source, row.get("id")?)))?);
    }
    Ok(())
}

/// Records that name somebody.
fn naming(
    reader: &Reader<'_>,
    names: &BTreeSet<String>,
    records: &mut BTreeSet<(Source, i64)>,
) -> rusqlite::Result<()> {
    for (source, table, key, column) in [
        (Source::Document, "document", "id", "counterpart"),
        (Source::DelegatedDecision, "delegated_decision", "id", "delegate"),
        (Source::DelegatedDecision, "delegated_decision", "id", "counterpart"),
        (Source::Task, "task", "id", "assignee"),
        (Source::Grant, "grant", "id", "recipient"),
        (Source::Item, "item", "id", "presenters"),
        (Source::Item, "block", "item", "proposers"),
    ] {
        let sql = format!(
            "SELECT {key} AS key, {column} AS named FROM \"{table}\" WHERE {column} IS NOT NULL AND {column} <> '[]'"
        );
        for (key, named) in reader.rows(&sql, [], |row| Ok((row.get("key")?, row.get::<_, String>("named")?)))? {
            if parties(&named).iter().any(|party| is_one_of(party, names)) {
                records.insert((source, key));
            }
        }
    }
    Ok(())
}

/// One party, or a list of them.
fn parties(named: &str) -> Vec<Party> {
    serde_json::from_str(named).or_else(|_| serde_json::from_str(named).map(|party| vec![party])).unwrap_or_default()
}

fn is_one_of(party: &Party, names: &BTreeSet<String>) -> bool {
    match &party.who {
        Who::Person(id) => names.contains(&id.0),
        Who::Organisation(id) => names.contains(&id.0),
        Who::Name(_) => false,
    }
}
