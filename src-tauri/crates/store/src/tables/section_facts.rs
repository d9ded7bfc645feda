//! What a § verified at once tells of those who served in it: it stays true while the rest of the meeting is noted.
//!
//! Only what is certain is held. Who left before anyone knew when the § ended cannot be placed, and may still be noted.

use super::{Of, meetings};
use crate::error::StoreError;
use domain::{MeetingId, PersonId, SectionFacts, section_facts};
use rusqlite::Connection;

/// Does what changes who was at a meeting.
///
/// # Errors
/// [`StoreError::Frozen`] when someone who certainly served in a § verified at once would certainly not have, or the other way
/// about; and those of `work`.
pub(super) fn keeping<T>(
    conn: &Connection,
    meeting: MeetingId,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let before = frozen(conn, meeting)?;
    let value = work(conn)?;
    if !before.is_empty() && before.iter().zip(&frozen(conn, meeting)?).any(|(before, after)| differ(before, after)) {
        return Err(StoreError::Frozen { meeting });
    }
    Ok(value)
}

/// The facts of every § of a meeting that was verified at once.
fn frozen(conn: &Connection, id: MeetingId) -> rusqlite::Result<Vec<SectionFacts>> {
    let sql = "SELECT EXISTS (SELECT 1 FROM immediate_verification AS at_once JOIN item ON item.id = at_once.item
               WHERE meeting = ?1 AND at_once.date IS NOT NULL)";
    if !conn.query_row(sql, [id.0], |row| row.get::<_, bool>(0))? {
        return Ok(vec![]);
    }
    let meetings = meetings::read(conn, Of::One(id.0))?;
    let facts = meetings.iter().flat_map(|meeting| {
        let at_once = meeting.immediate.iter().filter(|immediate| immediate.date.is_some());
        at_once.filter_map(|immediate| Some(section_facts(meeting, meeting.item(immediate.item)?, 0)))
    });
    Ok(facts.collect())
}

fn differ(before: &SectionFacts, after: &SectionFacts) -> bool {
    let absent =
        |facts: &SectionFacts, person: &PersonId| !facts.serving.contains(person) && !facts.unplaced.contains(person);
    before.serving.iter().any(|person| absent(after, person))
        || after.serving.iter().any(|person| absent(before, person))
}

#[cfg(test)]
mod tests;
