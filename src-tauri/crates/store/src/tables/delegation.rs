//! The delegation order and the decisions made by it. A decision that has a number keeps it.

use super::registry::{self, section_ref};
use super::trash::refuse_missing;
use super::{Numbers, Of, attachments, series};
use crate::audit;
use crate::crash;
use crate::error::StoreError;
use crate::values::{Columns, Json, Written, rows};
use crate::write::Write;
use domain::{DelegatedDecision, DelegatedDecisionId, DelegationPoint, DelegationPointId, ItemId, Kronor, TrashKey};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Puts a point in the delegation order: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for an item that is not there.
    pub fn put_delegation_point(&mut self, point: &DelegationPoint) -> Result<DelegationPointId, StoreError> {
        if point.id == DelegationPointId(0) {
            let id = insert_point(self.conn(), point)?;
            self.added(&audit::DELEGATION_POINT, id.0)?;
            return Ok(id);
        }
        refuse_missing(self.conn(), TrashKey::DelegationPoint(point.id))?;
        self.change(&audit::DELEGATION_POINT, point.id.0, |conn| Ok(put_point(conn, point.id, point)?))?;
        Ok(point.id)
    }

    /// Puts a delegated decision in the file: with identity 0 a new one, otherwise in the place of the one that has it.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`], [`StoreError::NumberTaken`], [`StoreError::Numbered`] and [`StoreError::Rule`] as
    /// [`Write::put_document`] has them.
    pub fn put_delegated_decision(&mut self, decision: &DelegatedDecision) -> Result<DelegatedDecisionId, StoreError> {
        let key = TrashKey::DelegatedDecision(decision.id);
        let kept = if decision.id == DelegatedDecisionId(0) {
            None
        } else {
            refuse_missing(self.conn(), key.clone())?;
            registry::number(self.conn(), "delegated_decision", decision.id.0)?
        };
        series::refuse_number(self.conn(), key, kept.as_ref(), decision.number.as_ref())?;
        if decision.id == DelegatedDecisionId(0) {
            let id = insert_decision(self.conn(), decision)?;
            self.added(&audit::DELEGATED_DECISION, id.0)?;
            return Ok(id);
        }
        self.change(&audit::DELEGATED_DECISION, decision.id.0, |conn| Ok(put_decision(conn, decision.id, decision)?))?;
        Ok(decision.id)
    }

    /// Notes the item at whose meeting a decision is reported; `None` takes that back.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] for an item that is not there.
    pub fn report_decision(&mut self, decision: DelegatedDecisionId, at: Option<ItemId>) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::DelegatedDecision(decision))?;
        self.change(&audit::DELEGATED_DECISION, decision.0, |conn| {
            let values = named_params! { ":id": decision.0, ":reported": at.map(|item| item.0) };
            conn.execute("UPDATE delegated_decision SET reported = :reported WHERE id = :id", values)?;
            Ok(())
        })
    }

    /// Adds a point of a group of records; an identity in it is not used.
    pub(super) fn add_delegation_point(&self, new: &DelegationPoint, numbers: &Numbers) -> Result<(), StoreError> {
        let placed = DelegationPoint { decided: numbers.section(new.decided)?, ..new.clone() };
        let id = insert_point(self.conn(), &placed)?;
        self.added(&audit::DELEGATION_POINT, id.0)
    }

    /// Adds a decision of a group of records; an identity in it is not used.
    pub(super) fn add_delegated_decision(&self, new: &DelegatedDecision, numbers: &Numbers) -> Result<(), StoreError> {
        let placed = DelegatedDecision { reported: numbers.section(new.reported)?, ..new.clone() };
        let id = insert_decision(self.conn(), &placed)?;
        self.added(&audit::DELEGATED_DECISION, id.0)
    }
}

fn insert_point(conn: &Connection, point: &DelegationPoint) -> rusqlite::Result<DelegationPointId> {
    conn.execute("INSERT INTO delegation_point (number) VALUES (?1)", [&point.number])?;
    let id = DelegationPointId(conn.last_insert_rowid());
    put_point(conn, id, point)?;
    Ok(id)
}

fn put_point(conn: &Connection, id: DelegationPointId, point: &DelegationPoint) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE delegation_point SET
           number = :number,
           matters = :matters,
           delegate = :delegate,
           substitute = :substitute,
           amount_limit = :amount_limit,
           legal_basis = :legal_basis,
           first_day = :first_day,
           last_day = :last_day,
           decided = :decided
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":number": point.number,
            ":matters": point.matters,
            ":delegate": point.delegate.as_ref().map(Json),
            ":substitute": point.substitute.as_ref().map(Json),
            ":amount_limit": point.amount_limit.map(|amount| amount.0),
            ":legal_basis": point.legal_basis,
            ":first_day": point.from.map(Written),
            ":last_day": point.to.map(Written),
            ":decided": point.decided.map(|section| section.item.0),
        },
    )?;
    Ok(())
}

fn insert_decision(conn: &Connection, decision: &DelegatedDecision) -> rusqlite::Result<DelegatedDecisionId> {
    conn.execute("INSERT INTO delegated_decision (content) VALUES ('')", [])?;
    let id = DelegatedDecisionId(conn.last_insert_rowid());
    crash::point("after-decision");
    put_decision(conn, id, decision)?;
    Ok(id)
}

fn put_decision(conn: &Connection, id: DelegatedDecisionId, decision: &DelegatedDecision) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE delegated_decision SET
           number = :number,
           date = :date,
           delegate = :delegate,
           point = :point,
           urgent = :urgent,
           content = :content,
           counterpart = :counterpart,
           amount = :amount,
           registration_number = :registration_number,
           reported = :reported
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":number": decision.number.as_ref().map(Written),
            ":date": decision.date.map(Written),
            ":delegate": decision.delegate.as_ref().map(Json),
            ":point": decision.point,
            ":urgent": decision.urgent,
            ":content": decision.content,
            ":counterpart": decision.counterpart.as_ref().map(Json),
            ":amount": decision.amount.map(|amount| amount.0),
            ":registration_number": decision.registration_number.as_ref().map(Written),
            ":reported": decision.reported.map(|section| section.item.0),
        },
    )?;
    attachments::put(conn, "delegated_decision", id.0, &decision.files)
}

/// The delegation order in use.
pub(crate) fn points(conn: &Connection, of: Of) -> rusqlite::Result<Vec<DelegationPoint>> {
    let sql = format!(
        "SELECT delegation_point.*, meeting FROM delegation_point LEFT JOIN item ON item.id = decided
         WHERE delegation_point.trashed IS NULL AND {}
         ORDER BY delegation_point.id",
        of.is("delegation_point.id")
    );
    rows(conn, &sql, [], |row| {
        Ok(DelegationPoint {
            id: DelegationPointId(row.get("id")?),
            number: row.get("number")?,
            matters: row.get("matters")?,
            delegate: row.json("delegate")?,
            substitute: row.json("substitute")?,
            amount_limit: row.get::<_, Option<i64>>("amount_limit")?.map(Kronor),
            legal_basis: row.get("legal_basis")?,
            from: row.written("first_day")?,
            to: row.written("last_day")?,
            decided: section_ref(row, "decided")?,
        })
    })
}

/// The delegated decisions in use.
pub(crate) fn decisions(conn: &Connection, of: Of) -> rusqlite::Result<Vec<DelegatedDecision>> {
    let mut files = attachments::lists(conn, "delegated_decision", of)?;
    let sql = format!(
        "SELECT delegated_decision.*, meeting FROM delegated_decision LEFT JOIN item ON item.id = reported
         WHERE delegated_decision.trashed IS NULL AND {}
         ORDER BY delegated_decision.id",
        of.is("delegated_decision.id")
    );
    rows(conn, &sql, [], |row| {
        let id: i64 = row.get("id")?;
        Ok(DelegatedDecision {
            id: DelegatedDecisionId(id),
            number: row.written("number")?,
            date: row.written("date")?,
            delegate: row.json("delegate")?,
            point: row.get("point")?,
            urgent: row.get("urgent")?,
            content: row.get("content")?,
            counterpart: row.json("counterpart")?,
            amount: row.get::<_, Option<i64>>("amount")?.map(Kronor),
            registration_number: row.written("registration_number")?,
            reported: section_ref(row, "reported")?,
            files: files.remove(&id).unwrap_or_default(),
        })
    })
}
