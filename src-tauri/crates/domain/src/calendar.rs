//! The legal calendar: Swedish public holidays and the days to which a limit rolls.
//!
//! Lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 1–2 §§: the day a period starts from
//! is not counted, and a limit on a Sunday, other public holiday, Saturday, midsommarafton, julafton or nyårsafton moves
//! to the next weekday.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A limit: the day the law names and the day it becomes after holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Deadline {
    /// Before rolling: aim for this day.
    pub target: NaiveDate,
    /// After rolling: the last day.
    pub limit: NaiveDate,
}

impl Deadline {
    /// The limit of the law that falls on this day.
    pub fn on(target: NaiveDate) -> Self {
        Self { target, limit: roll(target) }
    }

    /// The day that moved the limit, when one did.
    pub fn rolled_over(self) -> Option<NaiveDate> {
        (self.target != self.limit).then_some(self.target)
    }
}

/// Minutes are verified no later than 14 days after the meeting (KL 5 kap. 69 §).
pub fn verify_by(meeting: NaiveDate) -> Deadline {
    after(meeting, 14)
}

/// Verification is made known no later than the second day after (KL 8 kap. 12 §).
pub fn post_by(verified: NaiveDate) -> Deadline {
    after(verified, 2)
}

/// An appeal has come in within three weeks from the day of posting (KL 13 kap. 5 §).
pub fn appeal_last(posted: NaiveDate) -> Deadline {
    after(posted, 21)
}

fn after(day: NaiveDate, days: u64) -> Deadline {
    Deadline::on(day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX))
}

/// So many working days before a day. A period that ends with a day is counted backwards and never moved forward: that
/// would shorten it.
pub fn working_days_before(day: NaiveDate, count: u32) -> NaiveDate {
    let mut day = day;
    let mut left = count;
    while left > 0 {
        let Some(earlier) = day.pred_opt() else { break };
        day = earlier;
        left -= u32::from(!rolls(day));
    }
    day
}

/// The day itself, or the next day that is not one of those of lag (1930:173) 2 §.
pub fn roll(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while rolls(day) {
        match day.succ_opt() {
            Some(next) => day = next,
            None => break,
        }
    }
    day
}

/// Whether a limit on this day moves.
pub fn rolls(day: NaiveDate) -> bool {
    let eve = matches!((day.month(), day.day()), (12, 24) | (12, 31)) || is_midsummer_eve(day);
    day.weekday() == Weekday::Sat || eve || is_public_holiday(day)
}

/// Public holidays (allmänna helgdagar), Sundays included.
pub fn is_public_holiday(day: NaiveDate) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (1, 6) | (5, 1) | (6, 6) | (12, 25) | (12, 26));
    // Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen.
    let movable = matches!((day - easter(day.year())).num_days(), -2 | 0 | 1 | 39 | 49);
    day.weekday() == Weekday::Sun || fixed || movable || is_midsummer_day(day) || is_all_saints(day)
}

fn is_midsummer_eve(day: NaiveDate) -> bool {
    day.succ_opt().is_some_and(is_midsummer_day)
}

/// Saturday 20–26 June.
fn is_midsummer_day(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Sat && day.month() == 6 && (20..=26).contains(&day.day())
}

/// Saturday 31 October – 6 November.
fn is_all_saints(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Sat && matches!((day.month(), day.day()), (10, 31) | (11, 1..=6))
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous computus of Meeus, Jones and Butcher).
pub fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs()).expect("BUG: Easter is in March or April")
}

#[cfg(test)]
mod tests;
