//! What a call says of a list: which, of what year, in what form.

use super::{Misuse, Words};
use chrono::NaiveDate;

/// Which list.
#[derive(Debug, PartialEq)]
pub enum List {
    /// What is registered; `own` with what is kept from others.
    Register { year: Option<i32>, own: bool },
    /// What came in.
    ReceivedDocuments { year: Option<i32>, own: bool },
    /// Delegated decisions, of a year or of those that the meeting of a day is told of.
    DelegatedDecisions { year: Option<i32>, meeting: Option<NaiveDate> },
    /// Decisions of the board.
    Decisions { year: Option<i32> },
    /// Tasks that are not done; `all` with those that are.
    Tasks { all: bool },
    /// Grants.
    Grants { year: Option<i32> },
}

/// As what a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListForm {
    /// Pages.
    Pdf,
    /// CSV.
    Csv,
    /// XLSX.
    Xlsx,
}

impl Words {
    /// The list of a kind.
    pub(super) fn list(&self, kind: &str) -> Result<List, Misuse> {
        let (year, meeting, own) = (self.year, self.meeting, self.own);
        Ok(match kind {
            "register" => List::Register { year, own },
            "received-documents" => List::ReceivedDocuments { year, own },
            "delegated-decisions" => List::DelegatedDecisions { year, meeting },
            "decisions" => List::Decisions { year },
            "tasks" => List::Tasks { all: self.all },
            "grants" => List::Grants { year },
            other => return Err(Misuse::UnknownCommand(format!("pdf {other}"))),
        })
    }

    /// Pages, unless a spreadsheet is asked for.
    pub(super) fn list_form(&self) -> Result<ListForm, Misuse> {
        match (self.csv, self.xlsx) {
            (true, true) => Err(Misuse::Surplus("--xlsx".to_owned())),
            (true, false) => Ok(ListForm::Csv),
            (false, true) => Ok(ListForm::Xlsx),
            (false, false) => Ok(ListForm::Pdf),
        }
    }
}
