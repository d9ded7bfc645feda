//! The days of a year that have a name, for a calendar.

use chrono::NaiveDate;
use domain::Holiday;
use serde::{Deserialize, Serialize};

/// A day with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HolidayDay {
    /// Which day.
    pub day: NaiveDate,
    /// Its name.
    pub holiday: Holiday,
}

impl HolidayDay {
    /// Those of a calendar year, in order; none of a year that no calendar has.
    pub fn of_year(year: i32) -> Vec<Self> {
        domain::holidays(year).into_iter().map(|(day, holiday)| Self { day, holiday }).collect()
    }
}
