//! Registration numbers: the next of a series, counted from what was given and from what stands in the file.
//!
//! What stands in the file is asked by index for the numbers of one series and year: a registry of fifty thousand documents is
//! not read for the sake of one number.

use super::body;
use crate::crash;
use crate::error::StoreError;
use crate::write::Write;
use chrono::{Datelike, NaiveDate};
use domain::{RegistrationNumber, Restart, TrashKey};
use rusqlite::types::ToSql;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The year of a series that never restarts.
const ANY_YEAR: i32 = -1;

/// Columns that give a record its own number.
const OWN: &[(&str, &str)] = &[("document", "number"), ("delegated_decision", "number"), ("matter", "number")];

/// Columns that say to which matter a record belongs. Minutes and registers from elsewhere name numbers that no record bears.
const NAMED: &[(&str, &str)] = &[
    ("document", "matter"),
    ("item", "registration_number"),
    ("delegated_decision", "registration_number"),
    ("grant", "registration_number"),
];

impl Write<'_> {
    /// The next number of a series, for a record of this day: with the prefix "P" and three numbers given, `P26:4`. It comes
    /// after every number of the series in the file, and is given once.
    ///
    /// # Errors
    /// [`StoreError::NoSeries`].
    pub fn next_number(&mut self, prefix: &str, day: NaiveDate) -> Result<RegistrationNumber, StoreError> {
        crash::point("before-number");
        let next = next(self.conn(), prefix, day)?;
        self.conn().execute(
            "INSERT INTO series_counter (prefix, year, last) VALUES (:prefix, :year, :last)
             ON CONFLICT (prefix, year) DO UPDATE SET last = excluded.last",
            named_params! { ":prefix": prefix, ":year": next.year, ":last": next.serial },
        )?;
        crash::point("after-number");
        Ok(next.number)
    }
}

/// A number that can be given.
struct Next {
    number: RegistrationNumber,
    year: i32,
    serial: u32,
}

fn next(conn: &Connection, prefix: &str, day: NaiveDate) -> Result<Next, StoreError> {
    let series = body::number_series(conn)?
        .into_iter()
        .find(|series| series.prefix == prefix)
        .ok_or_else(|| StoreError::NoSeries(prefix.to_owned()))?;
    let two_digits = day.year().rem_euclid(100);
    let year = match series.restart {
        Restart::Yearly => two_digits,
        Restart::Never => ANY_YEAR,
    };
    let sql = "SELECT last FROM series_counter WHERE prefix = :prefix AND year = :year";
    let values = named_params! { ":prefix": prefix, ":year": year };
    let given: u32 = conn.query_row(sql, values, |row| row.get("last")).optional()?.unwrap_or(0);
    let standing = Standing { prefix, year: (year != ANY_YEAR).then_some(year) }.highest(conn)?;
    let serial = given.max(standing) + 1;
    let digits = usize::from(series.digits);
    let number = format!("{prefix}{two_digits:02}:{serial:0digits$}");
    Ok(Next { number: number.parse().expect("BUG: digits and a colon are a registration number"), year, serial })
}

/// The number that would be given now. It is not given by this.
pub(crate) fn peek(conn: &Connection, prefix: &str, day: NaiveDate) -> Result<RegistrationNumber, StoreError> {
    next(conn, prefix, day).map(|next| next.number)
}

/// The numbers of a series, of one year or of all, that stand in the file.
struct Standing<'a> {
    prefix: &'a str,
    year: Option<i32>,
}

impl Standing<'_> {
    fn highest(&self, conn: &Connection) -> rusqlite::Result<u32> {
        let mut highest = 0;
        for spelling in spellings(self.prefix) {
            for (table, column) in OWN.iter().chain(NAMED) {
                let sql = format!("SELECT max({}) FROM \"{table}\" WHERE {}", serial(column), self.is(column));
                let (from, to) = self.range(&spelling);
                let values = named_params! { ":from": from, ":to": to, ":letters": letters(&spelling) };
                let found: Option<u32> = conn.query_row(&sql, values, |row| row.get(0))?;
                highest = highest.max(found.unwrap_or(0));
            }
        }
        Ok(highest)
    }

    /// The values between which every number of the series sorts: digits come after the letters, and ':' after the digits.
    fn range(&self, spelling: &str) -> (String, String) {
        match self.year {
            None => (format!("{spelling}0"), format!("{spelling}:")),
            Some(year) => {
                let (tens, ones) = (year / 10, year % 10);
                let after = char::from(b'0' + u8::try_from(ones + 1).expect("BUG: a digit and one"));
                (format!("{spelling}{year:02}"), format!("{spelling}{tens}{after}"))
            }
        }
    }

    /// Whether a column in that range has the form of a number: two digits of a year, a colon or a slash, a serial.
    fn is(&self, column: &str) -> String {
        format!(
            "\"{column}\" >= :from AND \"{column}\" < :to
             AND substr(\"{column}\", :letters + 1, 3) GLOB '[0-9][0-9][:/]'
             AND length({digits}) BETWEEN 1 AND 4 AND {digits} NOT GLOB '*[^0-9]*'",
            digits = digits(column)
        )
    }
}

/// The serial of a number as written, without the space that may stand before it.
fn digits(column: &str) -> String {
    format!("ltrim(substr(\"{column}\", :letters + 4), ' ' || char(160, 8201, 8239))")
}

fn serial(column: &str) -> String {
    format!("CAST({} AS INTEGER)", digits(column))
}

/// How many letters stand before the year; a series has at most three.
fn letters(spelling: &str) -> i64 {
    i64::try_from(spelling.chars().count()).unwrap_or(i64::MAX)
}

/// The letters of a series in small and in capital, mixed ones as well: `p25:1` is `P25:1`.
fn spellings(prefix: &str) -> Vec<String> {
    prefix.chars().fold(vec![String::new()], |spelled, letter| {
        let mut cases = vec![letter.to_ascii_uppercase(), letter.to_ascii_lowercase()];
        cases.dedup();
        spelled.iter().flat_map(|start| cases.iter().map(move |case| format!("{start}{case}"))).collect()
    })
}

/// Refuses a number that another record of its kind bears, in any spelling, and one that would take the place of a number
/// which the record has.
pub(super) fn refuse_number(
    conn: &Connection,
    key: TrashKey,
    kept: Option<&RegistrationNumber>,
    wanted: Option<&RegistrationNumber>,
) -> Result<(), StoreError> {
    match (kept, wanted) {
        (Some(kept), Some(wanted)) if kept.means_the_same(wanted) => Ok(()),
        (Some(_), _) => Err(StoreError::Numbered(key)),
        (None, None) => Ok(()),
        (None, Some(wanted)) => {
            let tables: &[&str] = match key {
                TrashKey::Matter(_) => &["matter"],
                _ => &["document", "delegated_decision"],
            };
            for table in tables {
                if bears(conn, table, wanted)? {
                    return Err(StoreError::NumberTaken(wanted.clone()));
                }
            }
            Ok(())
        }
    }
}

/// Whether a row of a table bears a number, in any spelling.
pub(super) fn bears(conn: &Connection, table: &str, number: &RegistrationNumber) -> rusqlite::Result<bool> {
    let Some((prefix, year, wanted)) = number.parts() else {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE number = ?1)");
        return conn.query_row(&sql, [number.as_written()], |row| row.get(0));
    };
    let standing = Standing { prefix: &prefix, year: i32::try_from(year).ok() };
    for spelling in spellings(&prefix) {
        let (from, to) = standing.range(&spelling);
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {table} WHERE {} AND {} = :serial)",
            standing.is("number"),
            serial("number")
        );
        let letters = letters(&spelling);
        let values: &[(&str, &dyn ToSql)] =
            &[(":from", &from), (":to", &to), (":letters", &letters), (":serial", &wanted)];
        if conn.query_row(&sql, values, |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
