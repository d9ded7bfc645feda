//! Swedish forms of days, times, spans and small numbers, as the pages write them.

use crate::MONTHS;
use chrono::{Datelike, NaiveDate, Timelike};
use domain::{ClockTime, SectionRange};

const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const NUMBERS: [&str; 13] =
    ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/// "19 maj 2026".
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}

/// "tisdag 19 maj 2026".
pub fn weekday(date: NaiveDate) -> String {
    format!("{} {}", weekday_name(date), day(date))
}

/// "28–29 maj 2026", "28 maj–2 juni 2026": what the two have in common is said once.
pub fn day_span(from: NaiveDate, to: NaiveDate) -> String {
    let month = |date: NaiveDate| MONTHS[date.month0() as usize];
    if from.year() != to.year() {
        format!("{}–{}", day(from), day(to))
    } else if from.month() != to.month() {
        format!("{} {}–{}", from.day(), month(from), day(to))
    } else {
        format!("{}–{}", from.day(), day(to))
    }
}

/// "fredag 29 maj", where the year is clear.
pub fn short_weekday(date: NaiveDate) -> String {
    format!("{} {} {}", weekday_name(date), date.day(), MONTHS[date.month0() as usize])
}

/// "fredag".
pub fn weekday_name(date: NaiveDate) -> &'static str {
    WEEKDAYS[date.weekday().num_days_from_monday() as usize]
}

/// "13.00".
pub fn clock(time: ClockTime) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// "13.00–15.40".
pub fn clock_span(from: ClockTime, to: ClockTime) -> String {
    format!("{}–{}", clock(from), clock(to))
}

/// "26 maj 2026 kl. 10.14".
pub fn moment(time: chrono::DateTime<chrono::FixedOffset>) -> String {
    format!("{} kl. {:02}.{:02}", day(time.date_naive()), time.hour(), time.minute())
}

/// "§ 7" or "§§ 7–15".
pub fn sections(range: SectionRange) -> String {
    if range.first() == range.last() {
        format!("§ {}", range.first())
    } else {
        format!("§§ {}–{}", range.first(), range.last())
    }
}

/// "§ 7", "§§ 7 och 9", "§§ 7–9 och 12": runs of three or more are joined.
pub fn section_list(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = vec![];
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let parts: Vec<String> = runs
        .iter()
        .flat_map(|&(first, last)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first}–{last}")],
        })
        .collect();
    let mark = if numbers.len() == 1 { "§" } else { "§§" };
    format!("{mark} {}", enumerate(&parts))
}

/// "a", "a och b", "a, b och c".
pub fn enumerate(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// Words up to twelve, figures above.
pub fn number(count: usize) -> String {
    NUMBERS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// With a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With a small first letter.
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
