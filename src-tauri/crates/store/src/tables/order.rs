//! The order of an agenda. Items are moved before they have their §; those that have one keep their order.

use super::items;
use crate::audit;
use crate::error::StoreError;
use crate::values::rows;
use crate::write::Write;
use domain::{Item, ItemId, MeetingId};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts an item on the agenda before another, or last. It gets its § when it is opened.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`]; [`StoreError::NoItem`] when the meeting
    /// does not have the other.
    pub fn insert_item(
        &mut self,
        meeting: MeetingId,
        item: &Item,
        before: Option<ItemId>,
    ) -> Result<ItemId, StoreError> {
        let id = self.add_item(meeting, item)?;
        let Some(before) = before else { return Ok(id) };
        let mut order: Vec<ItemId> = agenda(self.conn(), meeting)?.into_iter().map(|(item, _)| item).collect();
        order.retain(|item| *item != id);
        let place = order.iter().position(|item| *item == before).ok_or(StoreError::NoItem(before))?;
        order.insert(place, id);
        self.move_items(meeting, &order)?;
        Ok(id)
    }

    /// Puts the items of a meeting in a new order.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`], [`StoreError::Sealed`]; [`StoreError::IncompleteOrder`] unless
    /// every item is named once, [`StoreError::SectionOrder`] when two §§ would change places.
    pub fn move_items(&mut self, meeting: MeetingId, order: &[ItemId]) -> Result<(), StoreError> {
        self.refuse_closed(meeting)?;
        let is = agenda(self.conn(), meeting)?;
        let (mut known, mut named): (Vec<ItemId>, Vec<ItemId>) =
            (is.iter().map(|(item, _)| *item).collect(), order.to_vec());
        known.sort_unstable();
        named.sort_unstable();
        if known != named {
            return Err(StoreError::IncompleteOrder);
        }
        let numbered: Vec<ItemId> = is.iter().filter(|(_, has_section)| *has_section).map(|(item, _)| *item).collect();
        if !order.iter().filter(|item| numbered.contains(item)).eq(&numbered) {
            return Err(StoreError::SectionOrder { meeting });
        }
        self.place(meeting, order)
    }

    /// The items take the places that items in use have now, in the new order; those in the trash keep theirs.
    fn place(&mut self, meeting: MeetingId, order: &[ItemId]) -> Result<(), StoreError> {
        let sql = "SELECT id, position FROM item WHERE meeting = ?1 AND trashed IS NULL ORDER BY position";
        let places: Vec<(i64, i64)> =
            rows(self.conn(), sql, [meeting.0], |row| Ok((row.get("id")?, row.get("position")?)))?;
        let moved: Vec<(ItemId, i64)> = order
            .iter()
            .zip(&places)
            .filter(|(item, (was, _))| item.0 != *was)
            .map(|(item, (_, position))| (*item, *position))
            .collect();
        let mut before = vec![];
        for (item, _) in &moved {
            before.push(audit::snapshot(self.conn(), &audit::ITEM, &item.0)?);
        }
        // No two items of a meeting have one place, not even in passing.
        let sql = "UPDATE item SET position = -1 - position WHERE id = ?1";
        for (item, _) in &moved {
            self.conn().execute(sql, [item.0])?;
        }
        for (item, position) in &moved {
            let values = named_params! { ":id": item.0, ":position": position };
            self.conn().execute("UPDATE item SET position = :position WHERE id = :id", values)?;
        }
        for ((item, _), before) in moved.iter().zip(before) {
            let after = audit::snapshot(self.conn(), &audit::ITEM, &item.0)?;
            self.log(&audit::ITEM, item.0, before, after)?;
        }
        Ok(())
    }
}

/// The items of a meeting in their order, and whether each has its §.
fn agenda(conn: &Connection, meeting: MeetingId) -> rusqlite::Result<Vec<(ItemId, bool)>> {
    let sql = "SELECT id, section IS NOT NULL AS has_section FROM item
               WHERE meeting = ?1 AND trashed IS NULL ORDER BY position";
    rows(conn, sql, [meeting.0], |row| Ok((ItemId(row.get("id")?), row.get("has_section")?)))
}

/// Refuses an item that has its §: what is numbered stays.
pub(super) fn refuse_numbered(conn: &Connection, item: ItemId) -> Result<MeetingId, StoreError> {
    let place = items::place(conn, item)?;
    match place.section {
        Some(section) => Err(StoreError::AlreadyOpened { item, section }),
        None => Ok(place.meeting),
    }
}

#[cfg(test)]
mod tests;
