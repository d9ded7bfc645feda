//! The decision register over all years.

use crate::Office;
use crate::limits;
use crate::meetings::names;
use crate::refusal::{ActionError, Field};
use crate::views::DecisionsView;
use chrono::{Datelike, NaiveDate};
use domain::{DecisionFilter, RegistrationNumber, decision_register};
use std::cmp::Reverse;

impl Office {
    /// The decisions that a filter asks for, the latest first.
    ///
    /// # Errors
    /// A value of the filter is impossible, or the file could not be read.
    pub fn decisions(&self, filter: &DecisionFilter, today: NaiveDate) -> Result<DecisionsView, ActionError> {
        limits::optional(Field::Words, filter.words.as_deref())?;
        limits::optional(Field::Number, filter.matter.as_ref().map(RegistrationNumber::as_written))?;
        let association = self.records()?;
        let all = decision_register(&association);
        let mut years: Vec<i32> = all.iter().map(|row| row.day.year()).collect();
        years.sort_unstable_by_key(|year| Reverse(*year));
        years.dedup();
        let mut rows: Vec<_> = all.into_iter().filter(|row| filter.admits(&association, row)).collect();
        rows.reverse();
        Ok(DecisionsView { rows, years, names: names(&association), today })
    }
}
