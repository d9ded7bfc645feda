//! Registration numbers: the next of a series, counted from what was given and from what stands in the file.

use super::body;
use crate::error::StoreError;
use crate::values::{Written, rows};
use crate::write::Write;
use chrono::{Datelike, NaiveDate};
use domain::{NumberSeries, RegistrationNumber, Restart};
use rusqlite::{Connection, OptionalExtension, named_params};

/// The year of a series that never restarts.
const ANY_YEAR: i32 = -1;

impl Write<'_> {
    /// The next number of a series, for a record of this day: with the prefix "P" and three numbers given, `P26:4`. It comes
    /// after every number of the series in the file, and is given once.
    ///
    /// # Errors
    /// [`StoreError::NoSeries`].
    pub fn next_number(&mut self, prefix: &str, day: NaiveDate) -> Result<RegistrationNumber, StoreError> {
        let series = body::number_series(self.conn())?
            .into_iter()
            .find(|series| series.prefix == prefix)
            .ok_or_else(|| StoreError::NoSeries(prefix.to_owned()))?;
        let two_digits = day.year().rem_euclid(100);
        let year = match series.restart {
            Restart::Yearly => two_digits,
            Restart::Never => ANY_YEAR,
        };
        let last = last_given(self.conn(), prefix, year)?;
        let next = last.max(highest_in_file(self.conn(), &series, year)?) + 1;
        self.conn().execute(
            "INSERT INTO series_counter (prefix, year, last) VALUES (:prefix, :year, :last)
             ON CONFLICT (prefix, year) DO UPDATE SET last = excluded.last",
            named_params! { ":prefix": prefix, ":year": year, ":last": next },
        )?;
        let digits = usize::from(series.digits);
        let number = format!("{prefix}{two_digits:02}:{next:0digits$}");
        Ok(number.parse().expect("BUG: digits and a colon are a registration number"))
    }
}

fn last_given(conn: &Connection, prefix: &str, year: i32) -> rusqlite::Result<u32> {
    let sql = "SELECT last FROM series_counter WHERE prefix = :prefix AND year = :year";
    let values = named_params! { ":prefix": prefix, ":year": year };
    Ok(conn.query_row(sql, values, |row| row.get("last")).optional()?.unwrap_or(0))
}

fn highest_in_file(conn: &Connection, series: &NumberSeries, year: i32) -> rusqlite::Result<u32> {
    let sql = "SELECT number FROM document UNION SELECT matter FROM document
               UNION SELECT registration_number FROM item
               UNION SELECT number FROM delegated_decision
               UNION SELECT registration_number FROM delegated_decision
               UNION SELECT registration_number FROM grant";
    let numbers = rows(conn, sql, [], |row| row.get::<_, Option<Written<RegistrationNumber>>>("number"))?;
    let serials = numbers.into_iter().flatten().filter_map(|Written(number)| {
        let (prefix, of_year, serial) = number.parts()?;
        let same_year = year == ANY_YEAR || i64::from(of_year) == i64::from(year);
        (prefix.eq_ignore_ascii_case(&series.prefix) && same_year).then_some(serial)
    });
    Ok(serials.max().unwrap_or(0))
}

#[cfg(test)]
mod tests;
