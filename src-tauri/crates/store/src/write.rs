//! One action, one transaction, one row of the audit log per change.
//!
//! What is written here is written whole or not at all. The methods of [`Write`] lie with the tables that they write.

use crate::action::Action;
use crate::audit::{self, Record};
use crate::crash;
use crate::error::StoreError;
use crate::history::{self, Recording};
use crate::search;
use crate::tables;
use crate::touched::{Touches, touched};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, ToSql, Transaction, TransactionBehavior};
use std::cell::RefCell;
use std::fmt::Display;

/// The right to change records, for the length of one action.
pub struct Write<'a> {
    tx: Transaction<'a>,
    at: DateTime<Utc>,
    action: Action,
    touched: RefCell<Touches>,
}

/// Runs an action, and tells which records it changed. When it fails nothing has happened.
pub(crate) fn write<T>(
    conn: &mut Connection,
    (at, action): (DateTime<Utc>, Action),
    recording: Recording<'_>,
    work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
) -> Result<(T, Touches), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    history::begin(&tx, action, recording)?;
    let mut write = Write { tx, at, action, touched: RefCell::default() };
    let value = work(&mut write)?;
    tables::refuse_dangling(&write.tx)?;
    history::end(&write.tx, action, recording, at)?;
    crash::point("before-search");
    search::follow(&write.tx)?;
    crash::point("before-commit");
    write.tx.commit()?;
    crash::point("after-commit");
    Ok((value, write.touched.into_inner()))
}

impl Write<'_> {
    /// When.
    pub(crate) fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// What was changed so far.
    pub(crate) fn touched(&self) -> Touches {
        self.touched.borrow().clone()
    }

    /// The open transaction.
    pub(crate) fn conn(&self) -> &Connection {
        &self.tx
    }

    /// Changes a record and logs what differs.
    pub(crate) fn change<T>(
        &self,
        record: &Record,
        key: impl ToSql + Display,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let before = audit::snapshot(&self.tx, record, &key)?;
        let value = work(&self.tx)?;
        let after = audit::snapshot(&self.tx, record, &key)?;
        self.log(record, key, before, after)?;
        Ok(value)
    }

    /// Logs a record that has just come.
    pub(crate) fn added(&self, record: &Record, key: impl ToSql + Display) -> Result<(), StoreError> {
        let after = audit::snapshot(&self.tx, record, &key)?;
        self.log(record, key, None, after)
    }

    /// Logs what differs of a record that has been changed.
    pub(crate) fn log(
        &self,
        record: &Record,
        key: impl Display,
        before: Option<serde_json::Value>,
        after: Option<serde_json::Value>,
    ) -> Result<(), StoreError> {
        let key = key.to_string();
        if before != after {
            let touched = touched(&self.tx, record, &key)?;
            self.touched.borrow_mut().insert(touched);
        }
        Ok(audit::log(&self.tx, (self.at, self.action), (record, key), (before, after))?)
    }
}
