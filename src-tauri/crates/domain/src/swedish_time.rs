//! Swedish clocks: when it is summer, and which day a moment falls on. Knows no other zone; what clocks show here is the law's day.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};

/// What Swedish clocks show at a moment of universal time; nothing at the end of all calendars. Summer time is from 01.00 UTC on
/// the last Sunday of March to the same hour on that of October, as since 1996.
pub fn swedish_clocks(at: NaiveDateTime) -> Option<NaiveDateTime> {
    let begins = last_sunday(at.year(), 3)?.and_hms_opt(1, 0, 0)?;
    let ends = last_sunday(at.year(), 10)?.and_hms_opt(1, 0, 0)?;
    let hours = if (begins..ends).contains(&at) { 2 } else { 1 };
    at.checked_add_signed(TimeDelta::hours(hours))
}

/// The day of a moment by Swedish clocks.
pub fn swedish_day(at: DateTime<Utc>) -> NaiveDate {
    swedish_clocks(at.naive_utc()).map_or(at.date_naive(), |time| time.date())
}

/// Of March or October, which have 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(Weekday::Sun))))
}

#[cfg(test)]
mod tests;
