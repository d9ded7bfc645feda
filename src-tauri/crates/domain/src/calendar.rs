//! The legal calendar: Swedish public holidays and the days to which a limit rolls.
//!
//! Lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 1–2 §§: the day a period starts from
//! is not counted, and a limit on a Sunday, other public holiday, Saturday, midsommarafton, julafton or nyårsafton moves
//! to the next weekday. The list of named days is given for [`CALENDAR_YEARS`]; other years are nobody's calendar.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Years whose named days are listed: from the first of lag (1989:253), as long as anyone plans.
pub const CALENDAR_YEARS: RangeInclusive<i32> = 1990..=2100;

/// The first year in which nationaldagen is a public holiday and annandag pingst is none (SFS 2004:1320).
const NATIONAL_DAY_SINCE: i32 = 2005;

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

/// The last day for what is done at least a week before another day: never moved, as that would shorten the week.
pub fn week_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(7)).unwrap_or(NaiveDate::MIN)
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
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || holiday(day).is_some()
}

/// Public holidays (allmänna helgdagar), Sundays included.
pub fn is_public_holiday(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Sun || holiday(day).is_some_and(|holiday| !holiday.is_eve())
}

/// A day with a name on which no limit ends: the public holidays, and the eves that lag (1930:173) 2 § puts beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// Nyårsdagen.
    NewYear,
    /// Trettondedag jul.
    Epiphany,
    /// Långfredagen.
    GoodFriday,
    /// Påskdagen.
    Easter,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    MayDay,
    /// Kristi himmelsfärdsdag.
    Ascension,
    /// Pingstdagen.
    Pentecost,
    /// Annandag pingst, until 2004.
    WhitMonday,
    /// Sveriges nationaldag, from 2005.
    NationalDay,
    /// Midsommarafton.
    MidsummerEve,
    /// Midsommardagen.
    Midsummer,
    /// Alla helgons dag.
    AllSaints,
    /// Julafton.
    ChristmasEve,
    /// Juldagen.
    Christmas,
    /// Annandag jul.
    BoxingDay,
    /// Nyårsafton.
    NewYearsEve,
}

impl Holiday {
    /// An eve is no public holiday; limits move from it all the same.
    pub fn is_eve(self) -> bool {
        matches!(self, Self::MidsummerEve | Self::ChristmasEve | Self::NewYearsEve)
    }
}

/// The name of a day, where it has one.
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (1, 6) => Some(Holiday::Epiphany),
        (5, 1) => Some(Holiday::MayDay),
        (6, 6) if day.year() >= NATIONAL_DAY_SINCE => Some(Holiday::NationalDay),
        (12, 24) => Some(Holiday::ChristmasEve),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::BoxingDay),
        (12, 31) => Some(Holiday::NewYearsEve),
        _ if is_midsummer_eve(day) => Some(Holiday::MidsummerEve),
        _ if is_midsummer_day(day) => Some(Holiday::Midsummer),
        _ if is_all_saints(day) => Some(Holiday::AllSaints),
        _ => None,
    };
    fixed.or_else(|| match (day - easter(day.year())).num_days() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::Easter),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Pentecost),
        50 if day.year() < NATIONAL_DAY_SINCE => Some(Holiday::WhitMonday),
        _ => None,
    })
}

/// The days of a calendar year that have a name, in order; none of a year outside [`CALENDAR_YEARS`].
pub fn holidays(year: i32) -> Vec<(NaiveDate, Holiday)> {
    if !CALENDAR_YEARS.contains(&year) {
        return vec![];
    }
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return vec![] };
    let days = first.iter_days().take_while(|day| day.year() == year);
    days.filter_map(|day| Some((day, holiday(day)?))).collect()
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
