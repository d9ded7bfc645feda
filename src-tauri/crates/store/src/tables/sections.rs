//! § numbers: through the calendar year, no gap, none twice. A number is given in the transaction of the item that gets it.

use domain::SectionNumber;
use rusqlite::{Connection, named_params};

use crate::values::Section;

/// The next § of a year.
pub(crate) fn next(conn: &Connection, year: i32) -> rusqlite::Result<SectionNumber> {
    conn.query_row(
        "INSERT INTO section_counter (year, last) VALUES (:year, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
        named_params! { ":year": year },
        |row| row.get("last"),
    )
    .map(|Section(number)| number)
}

/// Minutes from elsewhere keep the numbers they have; the next § comes after the highest.
pub(crate) fn reached(conn: &Connection, year: i32, highest: SectionNumber) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO section_counter (year, last) VALUES (:year, :highest)
         ON CONFLICT (year) DO UPDATE SET last = max(last, excluded.last)",
        named_params! { ":year": year, ":highest": Section(highest) },
    )?;
    Ok(())
}
