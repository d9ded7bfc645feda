//! Findings of the review that someone has answered for, a row for each. Closed minutes keep theirs as they were.

use super::meetings;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Moment, Word, Written, rows};
use crate::write::Write;
use domain::review::Waiver;
use domain::{ItemId, MeetingId};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts the waivers of a meeting in the place of those before.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`]; the minutes are closed.
    pub fn put_waivers(&mut self, meeting: MeetingId, waivers: &[Waiver]) -> Result<(), StoreError> {
        meetings::refuse_closed(self.conn(), meeting)?;
        self.change(&audit::MEETING, meeting.0, |conn| Ok(put(conn, meeting, waivers)?))
    }
}

fn put(conn: &Connection, meeting: MeetingId, waivers: &[Waiver]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM review_waiver WHERE meeting = ?1", [meeting.0])?;
    for (position, waiver) in (0_i64..).zip(waivers) {
        conn.execute(
            "INSERT INTO review_waiver (meeting, position, code, item, words, reason, at)
             VALUES (:meeting, :position, :code, :item, :words, :reason, :at)",
            named_params! {
                ":meeting": meeting.0,
                ":position": position,
                ":code": Word(waiver.code),
                ":item": waiver.item.map(|item| item.0),
                ":words": waiver.words,
                ":reason": waiver.reason,
                ":at": Moment(waiver.at),
            },
        )?;
    }
    Ok(())
}

/// The waivers of a meeting, in order.
pub(crate) fn waivers(conn: &Connection, meeting: MeetingId) -> rusqlite::Result<Vec<Waiver>> {
    rows(conn, "SELECT * FROM review_waiver WHERE meeting = ?1 ORDER BY position", [meeting.0], |row| {
        let Word(code) = row.get("code")?;
        let Written(at) = row.get("at")?;
        let item: Option<i64> = row.get("item")?;
        Ok(Waiver { code, item: item.map(ItemId), words: row.get("words")?, reason: row.get("reason")?, at })
    })
}

#[cfg(test)]
mod tests;
