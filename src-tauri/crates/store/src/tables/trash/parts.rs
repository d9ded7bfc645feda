//! Parts of a text in the trash: a block or a sub-item that was removed from an item. In the item it is a row among others
//! without an identity; removed, it is a row of its own with its words and its place.

use super::is_trashed;
use crate::audit;
use crate::error::StoreError;
use crate::tables::{Of, blocks};
use crate::values::{Json, Moment};
use crate::write::Write;
use domain::{ItemId, ItemPart, PartId, PartPlace, TrashKey};
use rusqlite::{Connection, OptionalExtension, named_params};

impl Write<'_> {
    /// Keeps in the trash what an edit of an item takes out of it. The edit itself is [`Write::edit_item`].
    ///
    /// # Errors
    /// [`StoreError::NoItem`], [`StoreError::Frozen`], [`StoreError::Sealed`].
    pub fn trash_part(&mut self, item: ItemId, place: &PartPlace, part: &ItemPart) -> Result<PartId, StoreError> {
        self.refuse_unwritable(item)?;
        let at = self.at();
        self.change(&audit::ITEM, item.0, |conn| {
            conn.execute(
                "INSERT INTO removed_part (item, under, position, part, trashed)
                 VALUES (:item, :under, :position, :part, :trashed)",
                named_params! {
                    ":item": item.0,
                    ":under": place.under,
                    ":position": place.position,
                    ":part": Json(part),
                    ":trashed": Moment(at),
                },
            )?;
            Ok(PartId(conn.last_insert_rowid()))
        })
    }

    /// Puts a part back in its item.
    pub(super) fn put_back(&mut self, part: PartId) -> Result<(), StoreError> {
        let sql = "SELECT item, under, position, part FROM removed_part WHERE id = ?1";
        let (item, place, Json(words)) = self.conn().query_row(sql, [part.0], |row| {
            let place = PartPlace { under: row.get("under")?, position: row.get("position")? };
            Ok((row.get("item").map(ItemId)?, place, row.get::<_, Json<ItemPart>>("part")?))
        })?;
        if is_trashed(self.conn(), &TrashKey::Item(item))? == Some(true) {
            return Err(StoreError::InTrash(TrashKey::Item(item)));
        }
        self.refuse_closed_around(item)?;
        let meeting = self.refuse_unwritable(item)?;
        self.change(&audit::ITEM, item.0, |conn| {
            let mut parts = blocks::read(conn, Of::One(meeting.0))?.remove(&item.0).unwrap_or_default();
            place.put(words, &mut parts);
            blocks::put(conn, item.0, &parts)?;
            conn.execute("DELETE FROM removed_part WHERE id = ?1", [part.0])?;
            Ok(())
        })
    }
}

/// The item that a removed part was taken from; `None` where it is gone.
pub(super) fn item_of(conn: &Connection, part: PartId) -> rusqlite::Result<Option<ItemId>> {
    let sql = "SELECT item FROM removed_part WHERE id = ?1";
    conn.query_row(sql, [part.0], |row| row.get("item").map(ItemId)).optional()
}
