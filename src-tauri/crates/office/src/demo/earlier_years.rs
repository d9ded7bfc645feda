//! The same example some years earlier: dates, years and registration numbers in the text of its exchange file are moved.
//!
//! Only for the example, whose own text is known to hold no other numbers of these forms. Days keep their weekday, so that
//! "fredag 13 november" stays true; the first and last of a month keep their place, for they bound periods.

use chrono::{Datelike, Days, NaiveDate};
use documents::MONTHS;

/// The years that the examples speak of.
const YEARS: std::ops::RangeInclusive<i32> = 2015..=2035;

/// The text, so many years earlier.
pub fn earlier(text: &str, years: u32) -> String {
    let years = i32::try_from(years).unwrap_or(0);
    if years == 0 {
        return text.to_owned();
    }
    let mut moved = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = if before.is_alphanumeric() {
            None
        } else {
            iso_day(rest, years)
                .or_else(|| day_in_prose(rest, years))
                .or_else(|| number(rest, years))
                .or_else(|| year(rest, years))
        };
        let length = found.as_ref().map_or(first.len_utf8(), |(length, _)| *length);
        match found {
            Some((_, replacement)) => moved.push_str(&replacement),
            None => moved.push(first),
        }
        before = rest[..length].chars().next_back().unwrap_or(' ');
        rest = &rest[length..];
    }
    moved
}

/// "2026-11-13".
fn iso_day(text: &str, years: i32) -> Option<(usize, String)> {
    let day: NaiveDate = text.get(..10)?.parse().ok()?;
    (YEARS.contains(&day.year()) && ends(text, 10)).then(|| (10, earlier_day(day, years).to_string()))
}

/// "13 november 2026".
fn day_in_prose(text: &str, years: i32) -> Option<(usize, String)> {
    let mut words = text.splitn(3, ' ');
    let (number, month, after) = (words.next()?, words.next()?, words.next()?);
    let month0 = MONTHS.iter().position(|name| *name == month)?;
    let year = after.get(..4)?;
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, u32::try_from(month0).ok()? + 1, number.parse().ok()?)?;
    let length = number.len() + month.len() + 6;
    let moved = earlier_day(day, years);
    (YEARS.contains(&day.year()) && ends(text, length))
        .then(|| (length, format!("{} {} {}", moved.day(), MONTHS[moved.month0() as usize], moved.year())))
}

/// "26:31", "P26:4": no clock shows such an hour.
fn number(text: &str, years: i32) -> Option<(usize, String)> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let year: i32 = text.get(letters..letters + 2)?.parse().ok()?;
    let after = text.as_bytes().get(letters + 2..letters + 4)?;
    let is_number = letters <= 1 && (24..=35).contains(&year) && after[0] == b':' && after[1].is_ascii_digit();
    is_number.then(|| (letters + 2, format!("{}{:02}", &text[..letters], year - years)))
}

/// "2026" alone.
fn year(text: &str, years: i32) -> Option<(usize, String)> {
    let year: i32 = text.get(..4).filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    (YEARS.contains(&year) && ends(text, 4)).then(|| (4, (year - years).to_string()))
}

fn ends(text: &str, length: usize) -> bool {
    !text[length..].chars().next().is_some_and(char::is_alphanumeric)
}

fn earlier_day(day: NaiveDate, years: i32) -> NaiveDate {
    let year = day.year() - years;
    let bounds_a_period = day.day() == 1 || day.checked_add_days(Days::new(1)).is_none_or(|next| next.day() == 1);
    let same = NaiveDate::from_ymd_opt(year, day.month(), day.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, day.month(), 28))
        .unwrap_or(day);
    if bounds_a_period {
        return same;
    }
    let forward = (7 + day.weekday().num_days_from_monday() - same.weekday().num_days_from_monday()) % 7;
    let moved = if forward <= 3 {
        same.checked_add_days(Days::new(u64::from(forward)))
    } else {
        same.checked_sub_days(Days::new(u64::from(7 - forward)))
    };
    // A meeting on 30 December must not become one of another year.
    moved.filter(|moved| moved.year() == year).unwrap_or(same)
}

#[cfg(test)]
mod tests;
