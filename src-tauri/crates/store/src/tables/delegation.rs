//! The delegation order and the decisions made by it.

use super::Numbers;
use super::registry::section_ref;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, rows};
use crate::write::Write;
use domain::{DelegatedDecision, DelegationPoint, Kronor};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    pub(super) fn add_delegation_point(&self, new: &DelegationPoint) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO delegation_point (number, matters, delegate, amount_limit, legal_basis)
             VALUES (:number, :matters, :delegate, :amount_limit, :legal_basis)",
            named_params! {
                ":number": new.number,
                ":matters": new.matters,
                ":delegate": new.delegate.as_ref().map(Json),
                ":amount_limit": new.amount_limit.map(|amount| amount.0),
                ":legal_basis": new.legal_basis,
            },
        )?;
        self.added(&audit::DELEGATION_POINT, self.conn().last_insert_rowid())
    }

    pub(super) fn add_delegated_decision(&self, new: &DelegatedDecision, numbers: &Numbers) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO delegated_decision (number, date, delegate, point, content, counterpart,
               amount, registration_number, reported)
             VALUES (:number, :date, :delegate, :point, :content, :counterpart,
               :amount, :registration_number, :reported)",
            named_params! {
                ":number": new.number.as_ref().map(Written),
                ":date": new.date.map(Written),
                ":delegate": new.delegate.as_ref().map(Json),
                ":point": new.point,
                ":content": new.content,
                ":counterpart": new.counterpart.as_ref().map(Json),
                ":amount": new.amount.map(|amount| amount.0),
                ":registration_number": new.registration_number.as_ref().map(Written),
                ":reported": numbers.section(new.reported)?,
            },
        )?;
        self.added(&audit::DELEGATED_DECISION, self.conn().last_insert_rowid())
    }
}

/// The delegation order.
pub(super) fn points(conn: &Connection) -> rusqlite::Result<Vec<DelegationPoint>> {
    let sql = "SELECT * FROM delegation_point ORDER BY id";
    rows(conn, sql, [], |row| {
        Ok(DelegationPoint {
            number: row.get("number")?,
            matters: row.get("matters")?,
            delegate: row.json("delegate")?,
            amount_limit: row.get::<_, Option<i64>>("amount_limit")?.map(Kronor),
            legal_basis: row.get("legal_basis")?,
        })
    })
}

/// The delegated decisions.
pub(super) fn decisions(conn: &Connection) -> rusqlite::Result<Vec<DelegatedDecision>> {
    let sql = "SELECT delegated_decision.*, meeting
               FROM delegated_decision LEFT JOIN item ON item.id = reported
               ORDER BY delegated_decision.id";
    rows(conn, sql, [], |row| {
        Ok(DelegatedDecision {
            number: row.written("number")?,
            date: row.written("date")?,
            delegate: row.json("delegate")?,
            point: row.get("point")?,
            content: row.get("content")?,
            counterpart: row.json("counterpart")?,
            amount: row.get::<_, Option<i64>>("amount")?.map(Kronor),
            registration_number: row.written("registration_number")?,
            reported: section_ref(row, "reported")?,
        })
    })
}
