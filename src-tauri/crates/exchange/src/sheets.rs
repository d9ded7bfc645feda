//! Lists for the spreadsheets of others: CSV as a Swedish Excel opens it, and XLSX.
//!
//! Deliberately absent: which rows and which words; formulas. Words are words here, also where they begin like a formula.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// A sheet: heads, and under them rows of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The heads, with how wide each column is in letters.
    pub columns: Vec<(String, u16)>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<Value>>,
    /// The day it was made, for the document's own metadata: the same rows and day give the same bytes.
    pub made_on: NaiveDate,
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// None.
    Empty,
    /// Words.
    Words(String),
    /// A day.
    Day(NaiveDate),
    /// A whole number.
    Number(i64),
}

/// What a spreadsheet would take for a formula at the beginning of words.
const FORMULA_MARKS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// So many rows a sheet of XLSX has room for below its head.
pub const MOST_ROWS: usize = 1_048_575;

/// Letters of a name of a sheet; Excel takes no more.
const NAME_LETTERS: usize = 31;
/// Letters in a cell; Excel takes no more.
const CELL_LETTERS: usize = 32_767;

/// UTF-8 with a byte order mark, semicolons and line ends of Windows: so that a Swedish Excel opens it by a double click.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    let line = |text: &mut String, fields: Vec<String>| {
        text.push_str(&fields.join(";"));
        text.push_str("\r\n");
    };
    line(&mut text, sheet.columns.iter().map(|(head, _)| field(head)).collect());
    for row in &sheet.rows {
        let fields = row.iter().map(|value| match value {
            Value::Empty => String::new(),
            Value::Words(words) => field(words),
            Value::Day(day) => day.to_string(),
            Value::Number(number) => number.to_string(),
        });
        line(&mut text, fields.collect());
    }
    text.into_bytes()
}

/// In quotes where it has to be. An apostrophe keeps words that came from elsewhere from being run as a formula.
fn field(words: &str) -> String {
    let guarded = if words.starts_with(FORMULA_MARKS) { format!("'{words}") } else { words.to_owned() };
    if guarded.contains([';', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// Why there is no XLSX: it has more rows than [`MOST_ROWS`], or cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// Too many rows.
    #[error("{0} rows are more than a sheet holds")]
    TooManyRows(usize),
    /// The library refused.
    #[error("the sheet cannot be written")]
    Unwritten(#[from] XlsxError),
}

/// A workbook with the one sheet: heads that stay in sight and can be filtered by, days and amounts as such.
///
/// # Errors
/// See [`SheetError`].
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, SheetError> {
    if sheet.rows.len() > MOST_ROWS {
        return Err(SheetError::TooManyRows(sheet.rows.len()));
    }
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(&sheet.name);
    if let Some(made) = excel_day(sheet.made_on) {
        properties = properties.set_creation_datetime(&made);
    }
    book.set_properties(&properties);
    let page = book.add_worksheet();
    page.set_name(name(&sheet.name))?;
    page.set_landscape();
    page.set_paper_size(9);
    let head = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let days = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let numbers = Format::new().set_num_format("#,##0").set_align(FormatAlign::Top);
    for (column, (title, width)) in (0_u16..).zip(&sheet.columns) {
        page.write_with_format(0, column, title, &head)?;
        page.set_column_width(column, f64::from(*width))?;
    }
    page.set_freeze_panes(1, 0)?;
    for (row, values) in (1_u32..).zip(&sheet.rows) {
        for (column, value) in (0_u16..).zip(values) {
            match value {
                Value::Empty => {}
                Value::Words(text) => drop(page.write_string_with_format(row, column, cut(text), &words)?),
                Value::Day(date) => match excel_day(*date) {
                    Some(day) => drop(page.write_datetime_with_format(row, column, &day, &days)?),
                    None => drop(page.write_string_with_format(row, column, date.to_string(), &words)?),
                },
                // Whole kronor are far below the 2^53 up to which a cell is exact.
                Value::Number(number) => drop(page.write_number_with_format(row, column, *number as f64, &numbers)?),
            }
        }
    }
    if let (Some(rows), Some(columns)) = (sheet.rows.len().checked_sub(1), sheet.columns.len().checked_sub(1)) {
        let last = (u32::try_from(rows + 1).unwrap_or(u32::MAX), u16::try_from(columns).unwrap_or(u16::MAX));
        page.autofilter(0, 0, last.0, last.1)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Excel knows no day before 1900.
fn excel_day(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

/// A name as Excel takes it.
fn name(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).take(NAME_LETTERS).collect();
    if plain.trim().is_empty() { "1".to_owned() } else { plain }
}

fn cut(text: &str) -> String {
    // Excel counts in UTF-16.
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= CELL_LETTERS
        })
        .collect()
}

#[cfg(test)]
mod tests;
