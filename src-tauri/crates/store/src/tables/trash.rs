//! The trash: a mark on the row, so that a record comes back where it was. Emptied, it is gone for good.
//!
//! What cannot be put there: an item that has its § and a meeting that has given one, for § numbers have no gap; anything in
//! minutes that are closed or verified; a record that others refer to.

mod references;

use super::order;
use crate::audit::{self, Record};
use crate::error::StoreError;
use crate::values::{Columns, Moment, rows};
use crate::write::Write;
use chrono::{DateTime, Utc};
use domain::{AssignmentId, ItemId, MeetingId, OfficialId, OrganisationId, PersonId, PhraseId};
use references::Depth;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A record that can lie in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrashKey {
    /// A meeting, with its items.
    Meeting(MeetingId),
    /// An item.
    Item(ItemId),
    /// A member organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// A seat.
    Assignment(AssignmentId),
    /// An official.
    Official(OfficialId),
    /// A phrase.
    Phrase(PhraseId),
}

/// A record in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Which.
    pub key: TrashKey,
    /// Since when.
    pub trashed_at: DateTime<Utc>,
    /// What it is called: a name, a heading, the day of a meeting.
    pub title: String,
    /// The meeting that an item belongs to.
    pub belongs_to: Option<MeetingId>,
}

impl TrashKey {
    fn record(&self) -> &'static Record {
        match self {
            Self::Meeting(_) => &audit::MEETING,
            Self::Item(_) => &audit::ITEM,
            Self::Organisation(_) => &audit::ORGANISATION,
            Self::Person(_) => &audit::PERSON,
            Self::Assignment(_) => &audit::ASSIGNMENT,
            Self::Official(_) => &audit::OFFICIAL,
            Self::Phrase(_) => &audit::PHRASE,
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Meeting(MeetingId(id))
            | Self::Item(ItemId(id))
            | Self::Assignment(AssignmentId(id))
            | Self::Official(OfficialId(id))
            | Self::Phrase(PhraseId(id)) => Value::Integer(*id),
            Self::Organisation(OrganisationId(id)) | Self::Person(PersonId(id)) => Value::Text(id.clone()),
        }
    }

    fn spelled(&self) -> String {
        match self.value() {
            Value::Integer(number) => number.to_string(),
            Value::Text(text) => text,
            other => unreachable!("BUG: a key is {other:?}"),
        }
    }
}

impl Write<'_> {
    /// Puts a record in the trash.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`], [`StoreError::NoItem`], [`StoreError::NoMeeting`] for what is not there or lies in the trash
    /// already; [`StoreError::AlreadyOpened`], [`StoreError::HasSections`], [`StoreError::Frozen`], [`StoreError::Sealed`],
    /// [`StoreError::InUse`].
    pub fn trash(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        match *key {
            TrashKey::Item(item) => {
                let meeting = order::refuse_numbered(self.conn(), item)?;
                self.refuse_closed(meeting)?;
            }
            TrashKey::Meeting(meeting) => {
                self.refuse_closed(meeting)?;
                let sql = "SELECT EXISTS (SELECT 1 FROM item WHERE meeting = ?1 AND section IS NOT NULL)";
                if self.conn().query_row(sql, [meeting.0], |row| row.get(0))? {
                    return Err(StoreError::HasSections { meeting });
                }
            }
            _ => refuse_missing(self.conn(), key.clone())?,
        }
        self.mark(key, Some(self.at()))?;
        match references::count(self.conn(), key)? {
            0 => Ok(()),
            count => Err(StoreError::InUse { count }),
        }
    }

    /// Takes a record out of the trash. It stands where it stood.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] for what does not lie there, [`StoreError::InTrash`] when it refers to something that does;
    /// [`StoreError::Frozen`] and [`StoreError::Sealed`] for an item whose minutes are closed since.
    pub fn restore(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        if is_trashed(self.conn(), key)? != Some(true) {
            return Err(StoreError::NoRecord(key.clone()));
        }
        if let TrashKey::Item(item) = key {
            let sql = "SELECT meeting FROM item WHERE id = ?1";
            let meeting = self.conn().query_row(sql, [item.0], |row| row.get("meeting").map(MeetingId))?;
            match self.refuse_closed(meeting) {
                Err(StoreError::NoMeeting(_)) => return Err(StoreError::InTrash(TrashKey::Meeting(meeting))),
                other => other?,
            }
        }
        self.mark(key, None)?;
        references::refuse_dangling(self.conn(), Depth::Trees)
    }

    /// Removes everything in the trash for good, and answers how many records it was.
    pub fn empty_trash(&mut self) -> Result<usize, StoreError> {
        let contents = contents(self.conn())?;
        self.conn().pragma_update(None, "defer_foreign_keys", true)?;
        for Trashed { key, .. } in &contents {
            if let TrashKey::Meeting(meeting) = key {
                let items = rows(self.conn(), "SELECT id FROM item WHERE meeting = ?1", [meeting.0], |row| {
                    row.get("id").map(ItemId)
                })?;
                for item in items {
                    self.remove(&TrashKey::Item(item))?;
                }
                let sql = "SELECT id FROM event WHERE meeting = ?1";
                for event in rows(self.conn(), sql, [meeting.0], |row| row.get("id").map(domain::EventId))? {
                    self.change(&audit::EVENT, event.0, |conn| {
                        conn.execute("DELETE FROM event WHERE id = ?1", [event.0])?;
                        Ok(())
                    })?;
                }
            }
            self.remove(key)?;
        }
        Ok(contents.len())
    }

    fn mark(&mut self, key: &TrashKey, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
        let record = key.record();
        let sql = format!("UPDATE {} SET trashed = :at WHERE {} = :key", record.table(), record.key());
        self.change_keyed(record, key, |conn| {
            conn.execute(&sql, named_params! { ":at": at.map(Moment), ":key": key.value() })?;
            Ok(())
        })
    }

    fn remove(&mut self, key: &TrashKey) -> Result<(), StoreError> {
        let record = key.record();
        self.change_keyed(record, key, |conn| {
            for part in record.parts() {
                let sql = format!("DELETE FROM {part} WHERE {} = ?1", record.table());
                conn.execute(&sql, [key.value()])?;
            }
            conn.execute(&format!("DELETE FROM {} WHERE {} = ?1", record.table(), record.key()), [key.value()])?;
            Ok(())
        })
    }

    fn change_keyed(
        &mut self,
        record: &Record,
        key: &TrashKey,
        work: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let before = audit::snapshot(self.conn(), record, &key.value())?;
        work(self.conn())?;
        let after = audit::snapshot(self.conn(), record, &key.value())?;
        self.log(record, key.spelled(), before, after)
    }
}

fn is_trashed(conn: &Connection, key: &TrashKey) -> rusqlite::Result<Option<bool>> {
    let record = key.record();
    let sql = format!("SELECT trashed IS NOT NULL AS trashed FROM {} WHERE {} = ?1", record.table(), record.key());
    conn.query_row(&sql, [key.value()], |row| row.get("trashed")).optional()
}

/// Refuses a record that is not there or lies in the trash.
pub(super) fn refuse_missing(conn: &Connection, key: TrashKey) -> Result<(), StoreError> {
    match is_trashed(conn, &key)? {
        Some(false) => Ok(()),
        Some(true) | None => Err(StoreError::NoRecord(key)),
    }
}

/// Refuses a write after which a record in use refers to one in the trash.
pub(crate) fn refuse_dangling(conn: &Connection) -> Result<(), StoreError> {
    references::refuse_dangling(conn, Depth::Columns)
}

/// What lies in the trash, the last put there first.
pub(crate) fn contents(conn: &Connection) -> rusqlite::Result<Vec<Trashed>> {
    let number = |row: &Row<'_>| row.get::<_, i64>("key");
    let text = |row: &Row<'_>| row.get::<_, String>("key");
    let mut all = of(
        conn,
        "SELECT id AS key, trashed, date AS title, NULL AS meeting FROM meeting WHERE trashed IS NOT NULL",
        |row| number(row).map(|id| TrashKey::Meeting(MeetingId(id))),
    )?;
    all.extend(of(
        conn,
        "SELECT id AS key, trashed, heading AS title, meeting FROM item WHERE trashed IS NOT NULL",
        |row| number(row).map(|id| TrashKey::Item(ItemId(id))),
    )?);
    all.extend(of(
        conn,
        "SELECT id AS key, trashed, name AS title, NULL AS meeting FROM organisation WHERE trashed IS NOT NULL",
        |row| text(row).map(|id| TrashKey::Organisation(OrganisationId(id))),
    )?);
    all.extend(of(
        conn,
        "SELECT id AS key, trashed, name AS title, NULL AS meeting FROM person WHERE trashed IS NOT NULL",
        |row| text(row).map(|id| TrashKey::Person(PersonId(id))),
    )?);
    all.extend(of(
        conn,
        "SELECT assignment.position AS key, assignment.trashed, name AS title, NULL AS meeting
         FROM assignment JOIN person ON id = person WHERE assignment.trashed IS NOT NULL",
        |row| number(row).map(|id| TrashKey::Assignment(AssignmentId(id))),
    )?);
    all.extend(of(
        conn,
        "SELECT official.position AS key, official.trashed, name AS title, NULL AS meeting
         FROM official JOIN person ON id = person WHERE official.trashed IS NOT NULL",
        |row| number(row).map(|id| TrashKey::Official(OfficialId(id))),
    )?);
    all.extend(of(
        conn,
        "SELECT id AS key, trashed, name AS title, NULL AS meeting FROM phrase WHERE trashed IS NOT NULL",
        |row| number(row).map(|id| TrashKey::Phrase(PhraseId(id))),
    )?);
    all.sort_by_key(|trashed| std::cmp::Reverse(trashed.trashed_at));
    Ok(all)
}

fn of(
    conn: &Connection,
    sql: &str,
    key: impl Fn(&Row<'_>) -> rusqlite::Result<TrashKey>,
) -> rusqlite::Result<Vec<Trashed>> {
    rows(conn, sql, [], |row| {
        Ok(Trashed {
            key: key(row)?,
            trashed_at: row.written("trashed")?.unwrap_or_default(),
            title: row.get("title")?,
            belongs_to: row.get::<_, Option<i64>>("meeting")?.map(MeetingId),
        })
    })
}

#[cfg(test)]
mod tests;
