//! The course of a meeting: what happened when, as the secretary noted it. What follows from it is worked out elsewhere.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Json, Written, rows};
use crate::write::Write;
use domain::{ClockTime, Event, EventId, MeetingId, Occurrence};
use rusqlite::{Connection, OptionalExtension, named_params};

impl Write<'_> {
    /// Notes what happened.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn add_event(&mut self, meeting: MeetingId, at: ClockTime, what: &Occurrence) -> Result<EventId, StoreError> {
        self.refuse_closed(meeting)?;
        self.conn().execute(
            "INSERT INTO event (meeting, position, at, occurrence)
             VALUES (:meeting, (SELECT coalesce(max(position) + 1, 0) FROM event WHERE meeting = :meeting),
                     :at, :occurrence)",
            named_params! { ":meeting": meeting.0, ":at": Written(at), ":occurrence": Json(what) },
        )?;
        let id = EventId(self.conn().last_insert_rowid());
        self.added(&audit::EVENT, id.0)?;
        Ok(id)
    }

    /// Corrects what was noted, or its time.
    ///
    /// # Errors
    /// [`StoreError::NoEvent`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn edit_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.refuse_closed(meeting_of(self.conn(), event.id)?)?;
        self.change(&audit::EVENT, event.id.0, |conn| {
            let values =
                named_params! { ":id": event.id.0, ":at": Written(event.at), ":occurrence": Json(&event.what) };
            conn.execute("UPDATE event SET at = :at, occurrence = :occurrence WHERE id = :id", values)?;
            Ok(())
        })
    }

    /// Takes a note away.
    ///
    /// # Errors
    /// [`StoreError::NoEvent`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn remove_event(&mut self, event: EventId) -> Result<(), StoreError> {
        self.refuse_closed(meeting_of(self.conn(), event)?)?;
        self.change(&audit::EVENT, event.0, |conn| {
            conn.execute("DELETE FROM event WHERE id = ?1", [event.0])?;
            Ok(())
        })
    }
}

fn meeting_of(conn: &Connection, event: EventId) -> Result<MeetingId, StoreError> {
    let found = conn.query_row("SELECT meeting FROM event WHERE id = ?1", [event.0], |row| row.get("meeting"));
    found.optional()?.map(MeetingId).ok_or(StoreError::NoEvent(event))
}

/// The course of a meeting by the clock; what has the same minute, as it was noted.
pub(crate) fn events(conn: &Connection, meeting: MeetingId) -> rusqlite::Result<Vec<Event>> {
    rows(conn, "SELECT * FROM event WHERE meeting = ?1 ORDER BY at, position", [meeting.0], |row| {
        let Written(at) = row.get("at")?;
        let Json(what) = row.get("occurrence")?;
        Ok(Event { id: EventId(row.get("id")?), at, what })
    })
}

#[cfg(test)]
mod tests;
