//! A year as twelve small months. What their marks mean is said in words elsewhere in the document: they are a picture of it.

use chrono::NaiveDate;

/// Months side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Months {
    /// In order, four to a row.
    pub months: Vec<Month>,
    /// Heads of the columns, Monday first.
    pub weekdays: [String; 7],
    /// What the marks mean, in their order.
    pub legend: Vec<(DayMark, String)>,
}

/// One month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Its name.
    pub title: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Days with a mark.
    pub marked: Vec<(NaiveDate, DayMark)>,
}

/// How a day stands out, in ink alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayMark {
    /// A frame and semibold: a meeting.
    Framed,
    /// A heavy line under it: a day kept in reserve.
    Underlined,
    /// A dot after it: a day of the law.
    Dotted,
    /// In italics: a day on which no limit ends.
    Quiet,
}
