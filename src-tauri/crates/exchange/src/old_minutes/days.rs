//! Days as Swedish text writes them: 2025-06-09, 25-06-09, 9 juni 2025, den 9:e juni, 9/6 2025, 9.6.2025; with the slips that
//! real text has (a space beside a hyphen, an l for a 1).
//!
//! Says which day is written and where; whether it is a likely one is for the review. A day without a year gets the year
//! that the caller expects, and none without one.

use super::vocabulary::sections_of;
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// A day in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub day: NaiveDate,
    pub range: Range<usize>,
    /// Whether the year stands there.
    pub year: bool,
}

/// All days in a text, from left to right.
pub(super) fn days(text: &str, expected: Option<i32>) -> Vec<Written> {
    let mut found = vec![];
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + offset;
        let inside = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".:/".contains(c));
        match (!inside).then(|| day_at(text, start, expected)).flatten() {
            Some(written) => {
                at = written.range.end;
                found.push(written);
            }
            None => at = start + text[start..].bytes().take_while(u8::is_ascii_digit).count(),
        }
    }
    found
}

/// The first day in a text.
pub(super) fn first_day(text: &str, expected: Option<i32>) -> Option<Written> {
    days(text, expected).into_iter().next()
}

fn day_at(text: &str, start: usize, expected: Option<i32>) -> Option<Written> {
    let mut reader = Reader { text, at: start };
    let first = reader.digits()?;
    by_hyphens(reader.clone(), first, start)
        .or_else(|| by_name(reader.clone(), first, start, expected))
        .or_else(|| by_signs(reader, first, start, expected))
}

/// 2025-06-09, 2025 -06- 09, 25-06-09, 20250609.
fn by_hyphens(mut reader: Reader<'_>, first: &str, start: usize) -> Option<Written> {
    let (year, month, day) = match first.len() {
        8 => (&first[..4], first[4..6].to_owned(), first[6..].to_owned()),
        2 | 4 => {
            let month = reader.hyphen()?.digits()?;
            let day = reader.hyphen()?.digits()?;
            (first, month.to_owned(), day.to_owned())
        }
        _ => return None,
    };
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let year = full_year(year)?;
    let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(Written { day, range: start..reader.at, year: true })
}

/// 9 juni 2025, 9:e juni.
fn by_name(mut reader: Reader<'_>, first: &str, start: usize, expected: Option<i32>) -> Option<Written> {
    if first.len() > 2 {
        return None;
    }
    reader.skip(":e").skip(":a").skip("e ").skip(".");
    let rest = reader.text[reader.at..].trim_start();
    let (month, length) = month(rest)?;
    reader.at = reader.text.len() - rest.len() + length;
    let mut after = reader.clone();
    let year = after.skip(".").skip(",").spaces().digits().filter(|digits| digits.len() == 4).and_then(full_year);
    if year.is_some() {
        reader = after;
    }
    // "1 januari–30 juni 2026": both are of that year.
    let of_period = || {
        let rest = reader.text[reader.at..].trim_start().strip_prefix(super::spans::DASHES)?.trim_start();
        let at = reader.text.len() - rest.len();
        let later = rest.starts_with(|c: char| c.is_ascii_digit()).then(|| day_at(reader.text, at, None)).flatten()?;
        later.year.then_some(later.day.year())
    };
    let likely = year.or_else(of_period).or(expected)?;
    let day = NaiveDate::from_ymd_opt(likely, month, first.parse().ok()?)?;
    Some(Written { day, range: start..reader.at, year: year.is_some() })
}

/// 9/6 2025, 9/6-25, 9.6.2025.
fn by_signs(mut reader: Reader<'_>, first: &str, start: usize, expected: Option<i32>) -> Option<Written> {
    let sign = reader.text[reader.at..].chars().next().filter(|sign| "/.".contains(*sign))?;
    reader.at += 1;
    let second = reader.digits().filter(|digits| digits.len() <= 2)?;
    let mut after = reader.clone();
    let third = match sign {
        '.' => after.skip(".").digits().filter(|digits| digits.len() == 4),
        _ => after.skip("/").skip("-").spaces().digits().filter(|digits| digits.len() == 4 || digits.len() == 2),
    };
    if first.len() == 4 {
        let third = third.filter(|third| third.len() <= 2)?;
        let day = NaiveDate::from_ymd_opt(full_year(first)?, second.parse().ok()?, third.parse().ok()?)?;
        return Some(Written { day, range: start..after.at, year: true });
    }
    let year = third.and_then(full_year);
    if sign == '.' && year.is_none() || first.len() > 2 {
        return None;
    }
    if year.is_some() {
        reader = after;
    }
    let day = NaiveDate::from_ymd_opt(year.or(expected)?, second.parse().ok()?, first.parse().ok()?)?;
    Some(Written { day, range: start..reader.at, year: year.is_some() })
}

/// A month at the start of a text, and how many bytes its name has.
pub(super) fn month(text: &str) -> Option<(u32, usize)> {
    let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..letters].to_lowercase();
    let mut months = sections_of("month");
    let (number, _) = months.find(|(_, names)| names.contains(&word.as_str()))?;
    Some((number.parse().ok()?, letters))
}

fn full_year(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        4 => Some(year).filter(|year| (1900..2200).contains(year)),
        _ => None,
    }
}

#[derive(Clone)]
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Figures; letters that a scanner takes for figures count when they stand among some.
    fn digits(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = rest[length..].chars().next();
        if length == 0 || length > 8 || (after.is_some_and(char::is_alphabetic) && length != 1 && length != 2) {
            return None;
        }
        self.at += length;
        Some(&rest[..length])
    }

    fn spaces(&mut self) -> &mut Self {
        self.at += self.text[self.at..].len() - self.text[self.at..].trim_start_matches(' ').len();
        self
    }

    /// A hyphen, or a dash taken for one, with a space on either side at most.
    fn hyphen(&mut self) -> Option<&mut Self> {
        self.skip(" ");
        let sign = self.text[self.at..].chars().next().filter(|sign| "-‐‑".contains(*sign))?;
        self.at += sign.len_utf8();
        Some(self.skip(" "))
    }

    fn skip(&mut self, sign: &str) -> &mut Self {
        if self.text[self.at..].starts_with(sign) {
            self.at += sign.len();
        }
        self
    }
}

#[cfg(test)]
mod tests;
