//! Extracts that were sent, by item. They stand beside the minutes and are free.

use super::{Of, items};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Written, grouped};
use crate::write::Write;
use domain::{Dispatch, ItemId};
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Puts what was sent of an item in the place of what was noted before.
    ///
    /// # Errors
    /// [`StoreError::NoItem`].
    pub fn put_dispatches(&mut self, item: ItemId, dispatches: &[Dispatch]) -> Result<(), StoreError> {
        items::place(self.conn(), item)?;
        self.change(&audit::ITEM, item.0, |conn| Ok(put(conn, item, dispatches)?))
    }
}

/// Puts what was sent in the place of what was noted before.
pub(super) fn put(conn: &Connection, item: ItemId, dispatches: &[Dispatch]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM dispatch WHERE item = ?1", [item.0])?;
    for (position, dispatch) in (0_i64..).zip(dispatches) {
        conn.execute(
            "INSERT INTO dispatch (item, position, sent_to, sent_on) VALUES (:item, :position, :sent_to, :sent_on)",
            named_params! {
                ":item": item.0,
                ":position": position,
                ":sent_to": dispatch.recipient,
                ":sent_on": Written(dispatch.sent_on),
            },
        )?;
    }
    Ok(())
}

/// What was sent, by item.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Dispatch>>> {
    let sql = format!("SELECT * FROM dispatch WHERE {} ORDER BY item, position", of.is_of_item("item"));
    grouped(conn, &sql, "item", |row| {
        let Written(sent_on) = row.get("sent_on")?;
        Ok(Dispatch { recipient: row.get("sent_to")?, sent_on })
    })
}

#[cfg(test)]
mod tests;
