//! Types of meeting and their standing items. The list is written whole: it is short, and its order means something.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Json, Word, grouped, rows};
use crate::write::Write;
use domain::{MeetingType, MeetingTypeId, StandingBlock, StandingItem, TrashKey};
use rusqlite::types::Null;
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts the list in the place of the one before, and answers with the identities in its order. A type that the file has
    /// keeps its identity; one whose identity is not positive is new. One that is left out goes to the trash.
    pub fn put_meeting_types(&mut self, types: &[MeetingType]) -> Result<Vec<MeetingTypeId>, StoreError> {
        let kept: Vec<i64> = types.iter().map(|new| new.id.0).collect();
        let known = meeting_types(self.conn())?;
        for gone in known.iter().filter(|old| !kept.contains(&old.id.0)) {
            self.trash(&TrashKey::MeetingType(gone.id))?;
        }
        let mut ids = vec![];
        for (position, new) in (0_i64..).zip(types) {
            ids.push(self.put_meeting_type(position, new, known.iter().find(|old| old.id == new.id))?);
        }
        Ok(ids)
    }

    fn put_meeting_type(
        &mut self,
        position: i64,
        new: &MeetingType,
        old: Option<&MeetingType>,
    ) -> Result<MeetingTypeId, StoreError> {
        let Some(old) = old else {
            self.conn().execute(
                "INSERT INTO meeting_type (id, position, name, public) VALUES (:id, :position, :name, :public)",
                named_params! { ":id": Null, ":position": position, ":name": new.name, ":public": new.public },
            )?;
            let id = MeetingTypeId(self.conn().last_insert_rowid());
            put_standing_items(self.conn(), id, &new.standing_items)?;
            self.added(&audit::MEETING_TYPE, id.0)?;
            return Ok(id);
        };
        self.change(&audit::MEETING_TYPE, old.id.0, |conn| {
            conn.execute(
                "UPDATE meeting_type SET position = :position, name = :name, public = :public WHERE id = :id",
                named_params! { ":id": old.id.0, ":position": position, ":name": new.name, ":public": new.public },
            )?;
            if old.standing_items != new.standing_items {
                conn.execute("DELETE FROM standing_item WHERE meeting_type = ?1", [old.id.0])?;
                put_standing_items(conn, old.id, &new.standing_items)?;
            }
            Ok(())
        })?;
        Ok(old.id)
    }
}

fn put_standing_items(conn: &Connection, of: MeetingTypeId, items: &[StandingItem]) -> rusqlite::Result<()> {
    for (position, item) in (0_i64..).zip(items) {
        conn.execute(
            "INSERT INTO standing_item (meeting_type, position, heading, place, blocks)
             VALUES (:of, :position, :heading, :place, :blocks)",
            named_params! {
                ":of": of.0,
                ":position": position,
                ":heading": item.heading,
                ":place": Word(item.place),
                ":blocks": Json(&item.blocks),
            },
        )?;
    }
    Ok(())
}

/// The types in their order.
pub(crate) fn meeting_types(conn: &Connection) -> rusqlite::Result<Vec<MeetingType>> {
    let sql = "SELECT * FROM standing_item ORDER BY meeting_type, position";
    let mut items = grouped(conn, sql, "meeting_type", |row| {
        let Word(place) = row.get("place")?;
        let Json::<Vec<StandingBlock>>(blocks) = row.get("blocks")?;
        Ok(StandingItem { heading: row.get("heading")?, place, blocks })
    })?;
    rows(conn, "SELECT * FROM meeting_type WHERE trashed IS NULL ORDER BY position, id", [], |row| {
        let id: i64 = row.get("id")?;
        Ok(MeetingType {
            id: MeetingTypeId(id),
            name: row.get("name")?,
            public: row.get("public")?,
            standing_items: items.remove(&id).unwrap_or_default(),
        })
    })
}

#[cfg(test)]
mod tests;
