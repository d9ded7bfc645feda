//! Grants and their periods.

use super::Numbers;
use super::registry::section_ref;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, grouped, rows};
use crate::write::Write;
use domain::{Grant, GrantPeriod, Kronor};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    pub(super) fn add_grant(&self, new: &Grant, numbers: &Numbers) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO grant (registration_number, measure, recipient, source, open_ended, note)
             VALUES (:registration_number, :measure, :recipient, :source, :open_ended, :note)",
            named_params! {
                ":registration_number": new.registration_number.as_ref().map(Written),
                ":measure": new.measure,
                ":recipient": new.recipient.as_ref().map(Json),
                ":source": numbers.section(new.source)?,
                ":open_ended": new.open_ended,
                ":note": new.note,
            },
        )?;
        let grant = self.conn().last_insert_rowid();
        for (position, period) in (0_i64..).zip(&new.periods) {
            self.conn().execute(
                "INSERT INTO grant_period (grant, position, first_day, last_day, amount)
                 VALUES (:grant, :position, :first_day, :last_day, :amount)",
                named_params! {
                    ":grant": grant,
                    ":position": position,
                    ":first_day": period.from.map(Written),
                    ":last_day": period.to.map(Written),
                    ":amount": period.amount.map(|amount| amount.0),
                },
            )?;
        }
        self.added(&audit::GRANT, grant)
    }
}

/// All grants.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<Grant>> {
    let sql = "SELECT * FROM grant_period ORDER BY grant, position";
    let mut periods = grouped(conn, sql, "grant", |row| {
        Ok(GrantPeriod {
            from: row.written("first_day")?,
            to: row.written("last_day")?,
            amount: row.get::<_, Option<i64>>("amount")?.map(Kronor),
        })
    })?;
    let sql = "SELECT grant.*, meeting FROM grant LEFT JOIN item ON item.id = source ORDER BY grant.id";
    rows(conn, sql, [], |row| {
        Ok(Grant {
            registration_number: row.written("registration_number")?,
            measure: row.get("measure")?,
            recipient: row.json("recipient")?,
            source: section_ref(row, "source")?,
            periods: periods.remove(&row.get("id")?).unwrap_or_default(),
            open_ended: row.get("open_ended")?,
            note: row.get("note")?,
        })
    })
}
