//! Tasks given by the board (uppdrag).

use crate::{Party, SectionRef};
use chrono::NaiveDate;

/// Something the board has asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub what: String,
    /// To whom.
    pub to: Option<Party>,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// Due as the decision words it ("till septembermötet").
    pub due_written: Option<String>,
    /// The § that gave it.
    pub source: Option<SectionRef>,
    /// Day it was done.
    pub done_on: Option<NaiveDate>,
}
