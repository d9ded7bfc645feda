//! What the calendars of others were told, an event each. Nothing is removed: what was told once can only be taken back by telling.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Json, rows};
use crate::write::Write;
use domain::ToldEvent;
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Remembers events as they are told now.
    pub fn put_told_events(&mut self, events: &[ToldEvent]) -> Result<(), StoreError> {
        for event in events {
            self.change(&audit::CALENDAR_EXPORT, &event.uid, |conn| {
                conn.execute(
                    "INSERT INTO calendar_export (uid, sequence, cancelled, event)
                     VALUES (:uid, :sequence, :cancelled, :event)
                     ON CONFLICT (uid) DO UPDATE SET
                       sequence = excluded.sequence,
                       cancelled = excluded.cancelled,
                       event = excluded.event",
                    named_params! {
                        ":uid": event.uid,
                        ":sequence": event.sequence,
                        ":cancelled": event.cancelled,
                        ":event": Json(&event.event),
                    },
                )?;
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Every event as it was last told, by its name.
pub(crate) fn told_events(conn: &Connection) -> rusqlite::Result<Vec<ToldEvent>> {
    rows(conn, "SELECT * FROM calendar_export ORDER BY uid", [], |row| {
        let Json(event) = row.get("event")?;
        Ok(ToldEvent { uid: row.get("uid")?, sequence: row.get("sequence")?, cancelled: row.get("cancelled")?, event })
    })
}

#[cfg(test)]
mod tests;
