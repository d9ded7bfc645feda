//! Grants with their periods and what was paid.

use super::registry::section_ref;
use super::trash::refuse_missing;
use super::{Numbers, Of};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, grouped, rows};
use crate::write::Write;
use domain::{Grant, GrantId, GrantPayment, GrantPeriod, Kronor, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts a grant in the file: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for an item or a predecessor that is not there.
    pub fn put_grant(&mut self, grant: &Grant) -> Result<GrantId, StoreError> {
        if grant.id == GrantId(0) {
            return self.insert_grant(grant);
        }
        refuse_missing(self.conn(), TrashKey::Grant(grant.id))?;
        self.change(&audit::GRANT, grant.id.0, |conn| Ok(put(conn, grant.id, grant)?))?;
        Ok(grant.id)
    }

    /// Adds a grant of a group of records, after the one that it goes on from.
    pub(super) fn add_grant(&self, new: &Grant, numbers: &mut Numbers) -> Result<(), StoreError> {
        let predecessor = new.predecessor.map(|grant| numbers.grant(grant)).transpose()?;
        let placed = Grant { source: numbers.section(new.source)?, predecessor, ..new.clone() };
        let id = self.insert_grant(&placed)?;
        numbers.has_grant(new.id, id);
        Ok(())
    }

    fn insert_grant(&self, grant: &Grant) -> Result<GrantId, StoreError> {
        self.conn().execute("INSERT INTO grant (measure, open_ended) VALUES ('', 0)", [])?;
        let id = GrantId(self.conn().last_insert_rowid());
        put(self.conn(), id, grant)?;
        self.added(&audit::GRANT, id.0)?;
        Ok(id)
    }
}

fn put(conn: &Connection, id: GrantId, grant: &Grant) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE grant SET
           registration_number = :registration_number,
           measure = :measure,
           recipient = :recipient,
           source = :source,
           open_ended = :open_ended,
           agreement = :agreement,
           predecessor = :predecessor,
           note = :note
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":registration_number": grant.registration_number.as_ref().map(Written),
            ":measure": grant.measure,
            ":recipient": grant.recipient.as_ref().map(Json),
            ":source": grant.source.map(|section| section.item.0),
            ":open_ended": grant.open_ended,
            ":agreement": grant.agreement,
            ":predecessor": grant.predecessor.map(|grant| grant.0),
            ":note": grant.note,
        },
    )?;
    put_periods(conn, id, &grant.periods)?;
    put_payments(conn, id, &grant.payments)
}

fn put_periods(conn: &Connection, id: GrantId, periods: &[GrantPeriod]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM grant_period WHERE grant = ?1", [id.0])?;
    for (position, period) in (0_i64..).zip(periods) {
        conn.execute(
            "INSERT INTO grant_period (grant, position, first_day, last_day, amount)
             VALUES (:grant, :position, :first_day, :last_day, :amount)",
            named_params! {
                ":grant": id.0,
                ":position": position,
                ":first_day": period.from.map(Written),
                ":last_day": period.to.map(Written),
                ":amount": period.amount.map(|amount| amount.0),
            },
        )?;
    }
    Ok(())
}

fn put_payments(conn: &Connection, id: GrantId, payments: &[GrantPayment]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM grant_payment WHERE grant = ?1", [id.0])?;
    for (position, payment) in (0_i64..).zip(payments) {
        conn.execute(
            "INSERT INTO grant_payment (grant, position, day, amount, note)
             VALUES (:grant, :position, :day, :amount, :note)",
            named_params! {
                ":grant": id.0,
                ":position": position,
                ":day": Written(payment.day),
                ":amount": payment.amount.0,
                ":note": payment.note,
            },
        )?;
    }
    Ok(())
}

/// The grants in use.
pub(crate) fn grants(conn: &Connection, of: Of) -> rusqlite::Result<Vec<Grant>> {
    let sql = format!("SELECT * FROM grant_period WHERE {} ORDER BY grant, position", of.is("grant"));
    let mut periods = grouped(conn, &sql, "grant", |row| {
        Ok(GrantPeriod {
            from: row.written("first_day")?,
            to: row.written("last_day")?,
            amount: row.get::<_, Option<i64>>("amount")?.map(Kronor),
        })
    })?;
    let sql = format!("SELECT * FROM grant_payment WHERE {} ORDER BY grant, position", of.is("grant"));
    let mut payments = grouped(conn, &sql, "grant", |row| {
        let Written(day) = row.get("day")?;
        Ok(GrantPayment { day, amount: Kronor(row.get("amount")?), note: row.get("note")? })
    })?;
    let sql = format!(
        "SELECT grant.*, meeting FROM grant LEFT JOIN item ON item.id = source
         WHERE grant.trashed IS NULL AND {}
         ORDER BY grant.id",
        of.is("grant.id")
    );
    rows(conn, &sql, [], |row| {
        let id: i64 = row.get("id")?;
        Ok(Grant {
            id: GrantId(id),
            registration_number: row.written("registration_number")?,
            measure: row.get("measure")?,
            recipient: row.json("recipient")?,
            source: section_ref(row, "source")?,
            periods: periods.remove(&id).unwrap_or_default(),
            open_ended: row.get("open_ended")?,
            agreement: row.get("agreement")?,
            payments: payments.remove(&id).unwrap_or_default(),
            predecessor: row.get::<_, Option<i64>>("predecessor")?.map(GrantId),
            note: row.get("note")?,
        })
    })
}
