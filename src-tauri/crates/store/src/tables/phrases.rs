//! The office's own phrases. Those that the program supplies lie elsewhere.

use super::trash::refuse_missing;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Json, rows};
use crate::write::Write;
use domain::{Phrase, PhraseId, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Adds a phrase, last. An identity in it is not used.
    pub fn add_phrase(&mut self, phrase: &Phrase) -> Result<PhraseId, StoreError> {
        self.conn().execute(
            "INSERT INTO phrase (position, name, text)
             VALUES ((SELECT coalesce(max(position) + 1, 0) FROM phrase), :name, :text)",
            named_params! { ":name": phrase.name, ":text": Json(&phrase.text) },
        )?;
        let id = PhraseId(self.conn().last_insert_rowid());
        self.added(&audit::PHRASE, id.0)?;
        Ok(id)
    }

    /// Writes name and text of a phrase.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`].
    pub fn edit_phrase(&mut self, id: PhraseId, phrase: &Phrase) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Phrase(id))?;
        self.change(&audit::PHRASE, id.0, |conn| {
            let values = named_params! { ":id": id.0, ":name": phrase.name, ":text": Json(&phrase.text) };
            conn.execute("UPDATE phrase SET name = :name, text = :text WHERE id = :id", values)?;
            Ok(())
        })
    }
}

/// The phrases in use.
pub(crate) fn phrases(conn: &Connection) -> rusqlite::Result<Vec<Phrase>> {
    rows(conn, "SELECT * FROM phrase WHERE trashed IS NULL ORDER BY position, id", [], |row| {
        let Json(text) = row.get("text")?;
        Ok(Phrase { id: Some(PhraseId(row.get("id")?)), name: row.get("name")?, text })
    })
}

#[cfg(test)]
mod tests;
