//! Reading many records with few statements: each is prepared once and used again.

use domain::{Party, RichText, Who, plain_words};
use rusqlite::types::ToSql;
use rusqlite::{Connection, Params, Row, Statement};
use std::cell::RefCell;
use std::collections::HashMap;

/// A reader of the records of a connection.
pub(super) struct Reader<'c> {
    conn: &'c Connection,
    prepared: RefCell<HashMap<String, Statement<'c>>>,
}

impl<'c> Reader<'c> {
    pub(super) fn new(conn: &'c Connection) -> Self {
        Self { conn, prepared: RefCell::default() }
    }

    /// All rows of a query.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        self.prepared(sql, |statement| statement.query_map(params, row)?.collect())
    }

    /// The first row of a query.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Option<T>> {
        use rusqlite::OptionalExtension;
        self.prepared(sql, |statement| statement.query_row(params, row).optional())
    }

    /// Runs a statement.
    pub(super) fn run(&self, sql: &str, params: &[&dyn ToSql]) -> rusqlite::Result<usize> {
        self.prepared(sql, |statement| statement.execute(params))
    }

    fn prepared<T>(
        &self,
        sql: &str,
        work: impl FnOnce(&mut Statement<'c>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        // Taken out while it is used: a row may ask for more.
        let known = self.prepared.borrow_mut().remove(sql);
        let mut statement = match known {
            Some(statement) => statement,
            None => self.conn.prepare(sql)?,
        };
        let answer = work(&mut statement);
        self.prepared.borrow_mut().insert(sql.to_owned(), statement);
        answer
    }

    /// What a party is called, where that is known: as it was written, and by its name on record.
    pub(super) fn names(&self, party: &Party) -> rusqlite::Result<Vec<String>> {
        let on_record = match &party.who {
            Who::Person(id) => self.first("SELECT name FROM person WHERE id = ?1", [&id.0], |row| row.get("name"))?,
            Who::Organisation(id) => {
                self.first("SELECT name FROM organisation WHERE id = ?1", [&id.0], |row| row.get("name"))?
            }
            Who::Name(name) => Some(name.clone()),
        };
        let mut names: Vec<String> = party.written.iter().cloned().collect();
        names.extend(on_record.filter(|name| !names.contains(name)));
        Ok(names)
    }
}

/// The lines of a rich text, without style.
pub(super) fn lines(text: &RichText) -> Vec<String> {
    text.lines().map(plain_words).filter(|line| !line.trim().is_empty()).collect()
}
