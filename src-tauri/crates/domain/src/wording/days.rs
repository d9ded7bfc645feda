//! Days as decisions write them: `2025-09-01`, `26-01-01`, `den 30 september`, `30 september 2025`.

use super::{Found, Token};
use chrono::{Datelike, NaiveDate};

/// The months, without rings and dots.
pub(crate) const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day of which the year may be left to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenDay {
    /// The year, where it is said.
    pub year: Option<i32>,
    /// Month, from 1.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
    /// The year is said with two figures.
    pub short_year: bool,
}

impl WrittenDay {
    /// The day in a year.
    pub fn of_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The day; where no year is said, the first such day that is not before another.
    pub fn not_before(self, day: NaiveDate) -> Option<NaiveDate> {
        match self.year {
            Some(year) => self.of_year(year),
            None => self.of_year(day.year()).filter(|found| *found >= day).or_else(|| self.of_year(day.year() + 1)),
        }
    }
}

/// A day that begins at a place.
pub(crate) fn written_day_at(tokens: &[Token], at: usize) -> Option<Found<WrittenDay>> {
    in_figures(tokens, at).or_else(|| in_words(tokens, at))
}

/// The month of a word, from 1.
pub(crate) fn month_of(token: &Token) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, name)| token.text == *name).map(|(month, _)| month)
}

/// A year from a number of four figures that can be one.
pub(crate) fn year_of(token: &Token) -> Option<i32> {
    let year = token.number(4..=4).filter(|year| (1990..=2100).contains(year))?;
    i32::try_from(year).ok()
}

/// The last day of a month.
pub(crate) fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
}

fn in_figures(tokens: &[Token], at: usize) -> Option<Found<WrittenDay>> {
    let [year, first, month, second, day] = tokens.get(at..at + 5)? else { return None };
    if first.text != "-" || second.text != "-" {
        return None;
    }
    let short_year = year.text.len() == 2;
    let year = match year_of(year) {
        Some(year) => year,
        None => 2000 + i32::try_from(year.number(2..=2)?).ok()?,
    };
    let (month, day) = (month.number(1..=2)?, day.number(1..=2)?);
    NaiveDate::from_ymd_opt(year, month, day)?;
    Some(Found { value: WrittenDay { year: Some(year), month, day, short_year }, length: 5 })
}

fn in_words(tokens: &[Token], at: usize) -> Option<Found<WrittenDay>> {
    let article = usize::from(tokens.get(at)?.text == "den");
    let day = tokens.get(at + article)?.number(1..=2)?;
    let month = month_of(tokens.get(at + article + 1)?)?;
    // A leap day lies in some years only: any day that a year may have is let through here.
    NaiveDate::from_ymd_opt(2000, month, day)?;
    let year = tokens.get(at + article + 2).and_then(year_of);
    let length = article + 2 + usize::from(year.is_some());
    Some(Found { value: WrittenDay { year, month, day, short_year: false }, length })
}
