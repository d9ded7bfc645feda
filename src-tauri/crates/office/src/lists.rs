//! Lists of what the office keeps, as pages and as files for spreadsheets: the registry, what the board is told, decisions, tasks,
//! grants.
//!
//! One list serves all forms, so that what is kept from others is kept from them in each.

use crate::papers::PaperError;
use crate::{Office, StoreError};
use chrono::NaiveDate;
use documents::listing::{Cell, Listing};
use documents::templates::{self, Readers};
use domain::{Association, DecisionFilter, DecisionRow, MeetingId, decision_register};
use exchange::sheets::{Sheet, SheetError, Value, csv, xlsx};
use serde::{Deserialize, Serialize};

/// Which list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ListKind {
    /// Everything that is registered.
    Register {
        /// Of a year, or all.
        year: Option<i32>,
        /// For everyone: what the marks of a document keep from others is left out.
        public: bool,
    },
    /// What came in.
    ReceivedDocuments {
        /// Of a year, or all.
        year: Option<i32>,
        /// For everyone.
        public: bool,
    },
    /// Delegated decisions.
    DelegatedDecisions {
        /// Of a year, or all.
        year: Option<i32>,
        /// Those that this meeting is told of, whatever the year.
        meeting: Option<MeetingId>,
    },
    /// Decisions of the board.
    Decisions {
        /// Which of them.
        filter: DecisionFilter,
    },
    /// Tasks.
    Tasks {
        /// Only those that are not done.
        open: bool,
    },
    /// Grants.
    Grants {
        /// In a year, or in all.
        year: Option<i32>,
    },
}

/// What kind of file a spreadsheet gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SheetForm {
    /// CSV.
    Csv,
    /// XLSX.
    Xlsx,
}

/// Why there is no such file. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// There is no such list.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// It cannot be written.
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

impl From<StoreError> for ListError {
    fn from(error: StoreError) -> Self {
        Self::Paper(error.into())
    }
}

impl Office {
    /// A list as a file for spreadsheets.
    ///
    /// # Errors
    /// The meeting is not on record, or the list is too long.
    pub fn list_file(&self, kind: &ListKind, form: SheetForm, today: NaiveDate) -> Result<Vec<u8>, ListError> {
        let listing = listing(&*self.records()?, kind, today)?;
        let sheet = sheet(&listing, today);
        Ok(match form {
            SheetForm::Csv => csv(&sheet),
            SheetForm::Xlsx => xlsx(&sheet)?,
        })
    }
}

/// The list, on a day.
pub(crate) fn listing(association: &Association, kind: &ListKind, today: NaiveDate) -> Result<Listing, PaperError> {
    let readers = |public| if public { Readers::Everyone } else { Readers::Office };
    Ok(match kind {
        ListKind::Register { year, public } => templates::register(association, *year, readers(*public)),
        ListKind::ReceivedDocuments { year, public } => {
            templates::received_documents(association, *year, readers(*public))
        }
        ListKind::DelegatedDecisions { year, meeting: None } => templates::delegated_decisions(association, *year),
        ListKind::DelegatedDecisions { year: _, meeting: Some(meeting) } => {
            templates::reported_decisions(association, crate::papers::on_record(association, *meeting)?)
        }
        ListKind::Decisions { filter } => {
            let rows: Vec<DecisionRow> =
                decision_register(association).into_iter().filter(|row| filter.admits(association, row)).collect();
            templates::decision_list(&rows, filter.year)
        }
        ListKind::Tasks { open } => templates::task_list(association, *open, today),
        ListKind::Grants { year } => templates::grant_list(association, *year),
    })
}

/// Letters of a column of a spreadsheet: as wide as its widest value, within what a screen shows.
const WIDEST: usize = 60;

fn sheet(listing: &Listing, today: NaiveDate) -> Sheet {
    let rows: Vec<Vec<Value>> = listing.rows.iter().map(|row| row.iter().map(value).collect()).collect();
    let letters = |value: &Value| match value {
        Value::Empty => 0,
        Value::Words(words) => words.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Value::Day(_) => 10,
        Value::Number(_) => 12,
    };
    let columns = listing.columns.iter().enumerate().map(|(at, column)| {
        let widest = rows.iter().filter_map(|row| row.get(at)).map(letters).max().unwrap_or(0);
        let width = widest.max(column.head.chars().count()).min(WIDEST) + 2;
        (column.head.clone(), u16::try_from(width).unwrap_or(u16::MAX))
    });
    let columns = columns.collect();
    Sheet { name: listing.name.clone(), columns, rows, made_on: today }
}

/// A cell as a value. Spaces that hold words together on paper are plain ones to a spreadsheet that sorts and searches.
fn value(cell: &Cell) -> Value {
    let plain = |words: &str| words.replace('\u{a0}', " ");
    match cell {
        Cell::Nothing => Value::Empty,
        Cell::Words(words) => Value::Words(plain(words)),
        Cell::Lines(lines) => Value::Words(plain(&lines.join("\n"))),
        Cell::Day(day) => Value::Day(*day),
        Cell::Amount(amount) => Value::Number(*amount),
    }
}

#[cfg(test)]
mod tests;
