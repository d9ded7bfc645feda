//! What the registry keeps, as the index knows it: documents, matters, delegated decisions, tasks, grants.

use super::{Entry, Reader, Target, When};
use crate::values::Columns;
use domain::{DelegatedDecisionId, DocumentId, GrantId, HitKind, ItemId, MeetingId, Party, RegistrationNumber, TaskId};
use rusqlite::Row;

/// The row of a § that a record comes from, if it has one: its number, meeting and day.
const WITH_SOURCE: &str = "LEFT JOIN item AS from_item ON from_item.id = source
     LEFT JOIN meeting AS from_meeting ON from_meeting.id = from_item.meeting";

pub(super) fn document(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let found = reader.first("SELECT * FROM document WHERE id = ?1 AND trashed IS NULL", [key], |row| {
        let day = row.written("date")?;
        let target = Target {
            day,
            number: row.written("number")?,
            document: Some(DocumentId(key)),
            ..Target::new(HitKind::Document, row.get("subject")?)
        };
        let mut entry = Entry::new(target, When::of(day));
        bears(&mut entry);
        entry.numbers.extend(row.get::<_, Option<String>>("matter")?);
        for column in ["kind", "public_subject", "secrecy_provision", "void"] {
            entry.text.extend(row.get::<_, Option<String>>(column)?);
        }
        entry.secret = row.get::<_, Option<String>>("secrecy_provision")?.is_some()
            || row.get::<_, Option<String>>("public_subject")?.is_some()
            || row.get("counterpart_secret")?;
        Ok((entry, row.json::<Party>("counterpart")?))
    })?;
    with(reader, found)
}

pub(super) fn delegated_decision(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT * FROM delegated_decision WHERE id = ?1 AND trashed IS NULL";
    let found = reader.first(sql, [key], |row| {
        let day = row.written("date")?;
        let target = Target {
            day,
            number: row.written("number")?,
            delegated_decision: Some(DelegatedDecisionId(key)),
            ..Target::new(HitKind::DelegatedDecision, row.get("content")?)
        };
        let mut entry = Entry::new(target, When::of(day));
        bears(&mut entry);
        entry.numbers.extend(row.get::<_, Option<String>>("registration_number")?);
        Ok((entry, row.json::<Party>("delegate")?, row.json::<Party>("counterpart")?))
    })?;
    let Some((mut entry, delegate, counterpart)) = found else { return Ok(None) };
    if let Some(counterpart) = counterpart {
        entry.text.extend(reader.names(&counterpart)?);
    }
    with(reader, Some((entry, delegate)))
}

pub(super) fn task(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = format!(
        "SELECT task.*, from_item.meeting AS from_meeting, from_item.registration_number, from_meeting.date AS from_day
         FROM task {WITH_SOURCE} WHERE task.id = ?1 AND task.trashed IS NULL"
    );
    let found = reader.first(&sql, [key], |row| {
        let target = Target { task: Some(TaskId(key)), ..Target::new(HitKind::Task, row.get("what")?) };
        let due = row.written("due")?;
        let mut entry = of_source(row, target, due)?;
        for column in ["due_written", "done_note"] {
            entry.text.extend(row.get::<_, Option<String>>(column)?);
        }
        Ok((entry, row.json::<Party>("assignee")?))
    })?;
    with(reader, found)
}

pub(super) fn grant(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = format!(
        "SELECT \"grant\".*, from_item.meeting AS from_meeting, from_meeting.date AS from_day,
           (SELECT min(first_day) FROM grant_period WHERE grant_period.\"grant\" = \"grant\".id) AS first_day
         FROM \"grant\" {WITH_SOURCE} WHERE \"grant\".id = ?1 AND \"grant\".trashed IS NULL"
    );
    let found = reader.first(&sql, [key], |row| {
        let target = Target { grant: Some(GrantId(key)), ..Target::new(HitKind::Grant, row.get("measure")?) };
        let first = row.written("first_day")?;
        let mut entry = of_source(row, target, first)?;
        for column in ["agreement", "note"] {
            entry.text.extend(row.get::<_, Option<String>>(column)?);
        }
        Ok((entry, row.json::<Party>("recipient")?))
    })?;
    with(reader, found)
}

pub(super) fn matter(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    reader.first("SELECT * FROM matter WHERE id = ?1 AND trashed IS NULL", [key], |row| {
        let day = row.written("opened")?;
        let number: Option<RegistrationNumber> = row.written("number")?;
        let mut entry =
            Entry::new(Target { day, number, ..Target::new(HitKind::Matter, row.get("subject")?) }, When::of(day));
        bears(&mut entry);
        Ok(entry)
    })
}

/// A record with the § that it comes from: its number and day are those of the §, where it has none of its own.
fn of_source(row: &Row<'_>, target: Target, day: Option<chrono::NaiveDate>) -> rusqlite::Result<Entry> {
    let day = row.written("from_day")?.or(day);
    let number: Option<RegistrationNumber> = row.written("registration_number")?;
    let target = Target {
        day,
        number,
        meeting: row.get::<_, Option<i64>>("from_meeting")?.map(MeetingId),
        item: row.get::<_, Option<i64>>("source")?.map(ItemId),
        ..target
    };
    let mut entry = Entry::new(target, When::of(day));
    entry.numbers.extend(entry.target.number.iter().map(|number| number.as_written().to_owned()));
    Ok(entry)
}

/// Its number is its own.
fn bears(entry: &mut Entry) {
    entry.own.extend(entry.target.number.iter().map(|number| number.as_written().to_owned()));
}

/// Whom a record is with.
fn with(reader: &Reader<'_>, found: Option<(Entry, Option<Party>)>) -> rusqlite::Result<Option<Entry>> {
    let Some((mut entry, party)) = found else { return Ok(None) };
    if let Some(party) = party {
        let names = reader.names(&party)?;
        entry.target.with = names.first().cloned();
        entry.text.extend(names);
    }
    Ok(Some(entry))
}
