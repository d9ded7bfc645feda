//! What the registry and the board keep: a number that was given stays with its record, and what was reported stays reported.

use crate::error::StoreError;
use crate::values::Columns;
use domain::{RegistrationNumber, TrashKey};
use rusqlite::Connection;

/// Refuses a record that has a number of its own or is told to the board. A matter goes where a document bears its number.
pub(super) fn refuse(conn: &Connection, key: &TrashKey) -> Result<(), StoreError> {
    let (table, id) = match key {
        TrashKey::Document(id) => ("document", id.0),
        TrashKey::DelegatedDecision(id) => ("delegated_decision", id.0),
        TrashKey::Matter(id) => {
            let number = super::super::registry::number(conn, "matter", id.0)?;
            let borne = number.map(|number| super::super::series::bears(conn, "document", &number)).transpose()?;
            return if borne == Some(false) { Err(StoreError::Numbered(key.clone())) } else { Ok(()) };
        }
        TrashKey::Meeting(_)
        | TrashKey::Item(_)
        | TrashKey::Part(_)
        | TrashKey::Organisation(_)
        | TrashKey::Person(_)
        | TrashKey::Assignment(_)
        | TrashKey::Official(_)
        | TrashKey::Board(_)
        | TrashKey::Series(_)
        | TrashKey::MeetingType(_)
        | TrashKey::Phrase(_)
        | TrashKey::CalendarEntry(_)
        | TrashKey::DelegationPoint(_)
        | TrashKey::Task(_)
        | TrashKey::Grant(_) => return Ok(()),
    };
    let sql = format!("SELECT number, reported FROM {table} WHERE id = ?1");
    let (number, reported): (Option<RegistrationNumber>, Option<i64>) =
        conn.query_row(&sql, [id], |row| Ok((row.written("number")?, row.get("reported")?)))?;
    match (number, reported) {
        (Some(_), _) => Err(StoreError::Numbered(key.clone())),
        (None, Some(_)) => Err(StoreError::Reported(key.clone())),
        (None, None) => Ok(()),
    }
}
