//! People as the index knows them.

use super::{Entry, Reader, Target, When};
use crate::values::Json;
use domain::{HitKind, PersonId};

pub(super) fn person(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT * FROM person WHERE position = ?1 AND trashed IS NULL";
    reader.first(sql, [key], |row| {
        let target =
            Target { person: Some(PersonId(row.get("id")?)), ..Target::new(HitKind::Person, row.get("name")?) };
        let mut entry = Entry::new(target, When::Always);
        let Json(aliases): Json<Vec<String>> = row.get("aliases")?;
        entry.names = aliases;
        for column in ["title", "party", "email"] {
            entry.text.extend(row.get::<_, Option<String>>(column)?);
        }
        Ok(entry)
    })
}
