//! Replies to the summons, a row for each person. They stand beside the minutes and are free.

use super::{Of, meetings};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Word, Written, grouped};
use crate::write::Write;
use domain::{MeetingId, PersonId, Reply};
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Puts the replies to a summons in the place of those before.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`]; [`StoreError::Rule`] for two of one person and for someone who is not on record.
    pub fn put_replies(&mut self, meeting: MeetingId, replies: &[Reply]) -> Result<(), StoreError> {
        meetings::is_frozen(self.conn(), meeting)?;
        self.change(&audit::MEETING, meeting.0, |conn| Ok(put(conn, meeting, replies)?))
    }
}

/// Puts the replies in the place of those before.
pub(super) fn put(conn: &Connection, meeting: MeetingId, replies: &[Reply]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM reply WHERE meeting = ?1", [meeting.0])?;
    for (position, reply) in (0_i64..).zip(replies) {
        conn.execute(
            "INSERT INTO reply (meeting, position, person, answer, noted_on, note)
             VALUES (:meeting, :position, :person, :answer, :noted_on, :note)",
            named_params! {
                ":meeting": meeting.0,
                ":position": position,
                ":person": reply.person.0,
                ":answer": Word(reply.answer),
                ":noted_on": Written(reply.noted_on),
                ":note": reply.note,
            },
        )?;
    }
    Ok(())
}

/// The replies, by meeting.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Reply>>> {
    let sql = format!("SELECT * FROM reply WHERE {} ORDER BY meeting, position", of.is("meeting"));
    grouped(conn, &sql, "meeting", |row| {
        let Word(answer) = row.get("answer")?;
        let Written(noted_on) = row.get("noted_on")?;
        Ok(Reply { person: PersonId(row.get("person")?), answer, noted_on, note: row.get("note")? })
    })
}

#[cfg(test)]
mod tests;
