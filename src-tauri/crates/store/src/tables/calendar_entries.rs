//! The office's own calendar: bridge days, school breaks, meetings of others.

use super::trash::refuse_missing;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Word, Written, grouped, rows};
use crate::write::Write;
use domain::{CalendarEntry, CalendarEntryId, PersonId, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts an entry in the calendar: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for someone who is not on record and for an end before the beginning.
    pub fn put_calendar_entry(&mut self, entry: &CalendarEntry) -> Result<CalendarEntryId, StoreError> {
        if entry.id == CalendarEntryId(0) {
            return self.add_calendar_entry(entry);
        }
        refuse_missing(self.conn(), TrashKey::CalendarEntry(entry.id))?;
        self.change(&audit::CALENDAR_ENTRY, entry.id.0, |conn| put(conn, Some(entry.id), entry))
    }

    /// Puts a new entry in the calendar; an identity in it is not used.
    pub(super) fn add_calendar_entry(&self, entry: &CalendarEntry) -> Result<CalendarEntryId, StoreError> {
        let id = put(self.conn(), None, entry)?;
        self.added(&audit::CALENDAR_ENTRY, id.0)?;
        Ok(id)
    }
}

fn put(
    conn: &Connection,
    known: Option<CalendarEntryId>,
    entry: &CalendarEntry,
) -> Result<CalendarEntryId, StoreError> {
    conn.execute(
        "INSERT INTO calendar_entry (id, kind, name, first_day, last_day, start_time, end_time, uid)
         VALUES (:id, :kind, :name, :first_day, :last_day, :start_time, :end_time, :uid)
         ON CONFLICT (id) DO UPDATE SET
           kind = excluded.kind,
           name = excluded.name,
           first_day = excluded.first_day,
           last_day = excluded.last_day,
           start_time = excluded.start_time,
           end_time = excluded.end_time,
           uid = excluded.uid",
        named_params! {
            ":id": known.map(|id| id.0),
            ":kind": Word(entry.kind),
            ":name": entry.name,
            ":first_day": Written(entry.from),
            ":last_day": Written(entry.to),
            ":start_time": entry.start.map(Written),
            ":end_time": entry.end.map(Written),
            ":uid": entry.uid,
        },
    )?;
    let id = known.unwrap_or_else(|| CalendarEntryId(conn.last_insert_rowid()));
    conn.execute("DELETE FROM calendar_entry_person WHERE calendar_entry = ?1", [id.0])?;
    for (position, person) in (0_i64..).zip(&entry.people) {
        conn.execute(
            "INSERT INTO calendar_entry_person (calendar_entry, position, person) VALUES (:entry, :position, :person)",
            named_params! { ":entry": id.0, ":position": position, ":person": person.0 },
        )?;
    }
    Ok(id)
}

/// The entries in use, by day.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<CalendarEntry>> {
    let sql = "SELECT * FROM calendar_entry_person ORDER BY calendar_entry, position";
    let mut people = grouped(conn, sql, "calendar_entry", |row| row.get("person").map(PersonId))?;
    let sql = "SELECT * FROM calendar_entry WHERE trashed IS NULL ORDER BY first_day, id";
    rows(conn, sql, [], |row| {
        let (Word(kind), Written(from), Written(to)) = (row.get("kind")?, row.get("first_day")?, row.get("last_day")?);
        let id: i64 = row.get("id")?;
        Ok(CalendarEntry {
            id: CalendarEntryId(id),
            kind,
            name: row.get("name")?,
            from,
            to,
            start: row.written("start_time")?,
            end: row.written("end_time")?,
            people: people.remove(&id).unwrap_or_default(),
            uid: row.get("uid")?,
        })
    })
}

#[cfg(test)]
mod tests;
