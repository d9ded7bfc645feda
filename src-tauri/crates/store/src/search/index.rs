//! The index: how an entry lies in it, and how it is made from all records.
//!
//! The identity of an entry says its day, so that the index gives the newest first without sorting. Of one day there is room for
//! 65 536 entries; what comes after borrows from the days before.

use super::entry::{self, Entry, Source, When};
use super::reader::Reader;
use super::words;
use chrono::{Datelike, NaiveDate};
use domain::HitKind;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Where entries with a day begin; before them lie those without.
const DATED: i64 = 1 << 40;
/// Where entries begin that stand always.
const ALWAYS: i64 = 1 << 41;
/// Where entries with a day end.
pub(super) const DATED_TO: i64 = ALWAYS;
/// Room for a day.
const ROOM: i64 = 1 << 16;

/// The flag of what is hidden where others read; the other flags are kinds.
pub(super) const SECRET: &str = "secret";

/// The identities that an entry may have.
fn range(when: When) -> RangeInclusive<i64> {
    match when {
        When::Unknown => 1..=DATED - 1,
        When::On(day) => first_of(day)..=first_of(day) + ROOM - 1,
        When::Always => ALWAYS..=i64::MAX / 2,
    }
}

fn first_of(day: NaiveDate) -> i64 {
    DATED + i64::from(day.num_days_from_ce().max(0)) * ROOM
}

/// The identities of a year; of all, where none is given.
pub(super) fn years(year: Option<i32>) -> RangeInclusive<i64> {
    let Some(year) = year else { return 1..=i64::MAX };
    match (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31)) {
        (Some(first), Some(last)) => first_of(first)..=first_of(last) + ROOM - 1,
        // A year that the calendar does not know has no entry: none lies below the first.
        _ => 0..=0,
    }
}

/// The year of the last entry with a day below an identity.
pub(super) fn year_below(conn: &Connection, below: i64) -> rusqlite::Result<Option<i32>> {
    let sql = "SELECT max(id) AS last FROM search_entry WHERE id >= ?1 AND id < ?2";
    let last: Option<i64> = conn.query_row(sql, [DATED, below], |row| row.get("last"))?;
    let day =
        last.and_then(|last| i32::try_from((last - DATED) / ROOM).ok()).and_then(NaiveDate::from_num_days_from_ce_opt);
    Ok(day.map(|day| day.year()))
}

/// Makes the index from all records.
pub(super) fn rebuild(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "DELETE FROM search_entry;
         INSERT INTO search_head (search_head) VALUES ('delete-all');
         INSERT INTO search_text (search_text) VALUES ('delete-all');",
    )?;
    let reader = Reader::new(conn);
    for source in Source::ALL {
        let sql = format!("SELECT {0} AS key FROM \"{1}\" ORDER BY {0}", source.key(), source.table());
        for key in reader.rows(&sql, [], |row| row.get("key"))? {
            put(&reader, source, key)?;
        }
    }
    drop(reader);
    conn.execute_batch(
        "INSERT INTO search_head (search_head) VALUES ('optimize');
         INSERT INTO search_text (search_text) VALUES ('optimize');",
    )
}

/// Makes the index say of a record what it is now, nothing when it is no more or lies in the trash.
pub(super) fn put(reader: &Reader<'_>, source: Source, key: i64) -> rusqlite::Result<()> {
    let mut now: Vec<(i64, Entry)> = vec![];
    if let Some(record) = entry::record(reader, source, key)? {
        now = entry::files(reader, source, key, &record, None)?;
        now.push((0, record));
    }
    let sql = "SELECT id, part FROM search_entry WHERE source = ?1 AND key = ?2";
    let mut before: BTreeSet<(i64, i64)> =
        reader.rows(sql, (source.table(), key), |row| Ok((row.get("part")?, row.get("id")?)))?.into_iter().collect();
    for (part, entry) in now {
        let known = before.iter().find(|(of, _)| *of == part).copied();
        let kept = known.filter(|(_, id)| range(entry.when).contains(id));
        if let Some(known) = kept {
            before.remove(&known);
            forget(reader, known.1)?;
            add(reader, known.1, &entry)?;
            continue;
        }
        if let Some(known) = known {
            before.remove(&known);
            remove(reader, known.1)?;
        }
        let id = free(reader, entry.when)?;
        let sql = "INSERT INTO search_entry (id, source, key, part) VALUES (?1, ?2, ?3, ?4)";
        reader.run(sql, &[&id, &source.table(), &key, &part])?;
        add(reader, id, &entry)?;
    }
    before.into_iter().try_for_each(|(_, id)| remove(reader, id))
}

/// An identity for an entry: the highest of its day.
fn free(reader: &Reader<'_>, when: When) -> rusqlite::Result<i64> {
    let mut range = range(when);
    loop {
        let sql = "SELECT max(id) AS last FROM search_entry WHERE id BETWEEN ?1 AND ?2";
        let last: Option<i64> = reader.first(sql, [*range.start(), *range.end()], |row| row.get("last"))?.flatten();
        match last {
            None => return Ok(*range.start()),
            Some(last) if last < *range.end() => return Ok(last + 1),
            Some(_) => range = (*range.start() - ROOM).max(1)..=*range.start() - 1,
        }
    }
}

fn remove(reader: &Reader<'_>, id: i64) -> rusqlite::Result<()> {
    forget(reader, id)?;
    reader.run("DELETE FROM search_entry WHERE id = ?1", &[&id])?;
    Ok(())
}

fn forget(reader: &Reader<'_>, id: i64) -> rusqlite::Result<()> {
    reader.run("DELETE FROM search_head WHERE rowid = ?1", &[&id])?;
    reader.run("DELETE FROM search_text WHERE rowid = ?1", &[&id])?;
    Ok(())
}

fn add(reader: &Reader<'_>, id: i64, entry: &Entry) -> rusqlite::Result<()> {
    let numbers = |numbers: &[String]| {
        let mut text = String::new();
        numbers.iter().for_each(|number| number_words(number, &mut text));
        text
    };
    let (own, number) = (numbers(&entry.own), numbers(&entry.numbers));
    let mut heading = String::new();
    words::indexed(&entry.target.title, &mut heading);
    entry.names.iter().for_each(|name| words::indexed(name, &mut heading));
    let mut decision = String::new();
    entry.decision.iter().for_each(|line| words::indexed(line, &mut decision));
    // All words of a question may be shared by name, numbers and text.
    let mut text = format!("{own}{number}{heading}");
    entry.text.iter().for_each(|line| words::indexed(line, &mut text));
    let flags = flags(entry);
    let sql = "INSERT INTO search_head (rowid, own, number, heading, flags) VALUES (?1, ?2, ?3, ?4, ?5)";
    reader.run(sql, &[&id, &own, &number, &heading, &flags])?;
    let sql = "INSERT INTO search_text (rowid, decision, text, flags) VALUES (?1, ?2, ?3, ?4)";
    reader.run(sql, &[&id, &decision, &text, &flags])?;
    Ok(())
}

/// A number as the index takes it in; that of a § keeps its mark.
fn number_words(number: &str, into: &mut String) {
    if number.starts_with('\u{a7}') {
        into.push_str(number);
        into.push(' ');
    } else {
        words::words(number).for_each(|word| {
            into.push_str(&word.text);
            into.push(' ');
        });
    }
}

fn flags(entry: &Entry) -> String {
    let kind: HitKind = entry.target.kind;
    if entry.secret { format!("{} {SECRET}", kind.name()) } else { kind.name().to_owned() }
}
