//! Periods as decisions write them: two days and what joins them, months, halves and quarters of a year, years.

use super::days::{last_of_month, month_of, written_day_at, year_of};
use super::{Found, Token, says};
use chrono::{Datelike, NaiveDate};

/// A period with days that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// A year in it is said with two figures.
    pub short_year: bool,
}

impl Span {
    fn days(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from <= to).then_some(Self { from: Some(from), to: Some(to), short_year: false })
    }

    fn months(year: i32, first: u32, last: u32) -> Option<Self> {
        Self::days(NaiveDate::from_ymd_opt(year, first, 1)?, last_of_month(year, last)?)
    }

    /// Each calendar year of it by itself.
    pub fn by_year(self) -> Vec<Self> {
        let (Some(from), Some(to)) = (self.from, self.to) else { return vec![self] };
        let within = |year: i32| {
            let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?);
            Some(Self { from: Some(from.max(first)), to: Some(to.min(last)), ..self })
        };
        (from.year()..=to.year()).filter_map(within).collect()
    }
}

/// A period that begins at a place. `near` is the day of the decision: it gives the year where none is said.
pub(crate) fn period_at(tokens: &[Token], at: usize, near: NaiveDate) -> Option<Found<Span>> {
    let of_days = between_days(tokens, at, near).or_else(|| days_of_a_month(tokens, at));
    of_days
        .or_else(|| months(tokens, at))
        .or_else(|| part_of_year(tokens, at))
        .or_else(|| years(tokens, at))
        .or_else(|| open(tokens, at, near))
}

/// What joins two ends: a dash, "till", "till och med", "t.o.m.".
fn joint(tokens: &[Token], at: usize) -> Option<usize> {
    const JOINTS: [&[&str]; 7] = [
        &["-"],
        &["till", "och", "med"],
        &["t", ".", "o", ".", "m", "."],
        &["t", ".", "o", ".", "m"],
        &["t", "o", "m"],
        &["tom"],
        &["till"],
    ];
    JOINTS.into_iter().find(|words| says(tokens, at, words)).map(<[_]>::len)
}

fn between_days(tokens: &[Token], at: usize, near: NaiveDate) -> Option<Found<Span>> {
    let first = written_day_at(tokens, at)?;
    let joint = joint(tokens, at + first.length)?;
    let second = written_day_at(tokens, at + first.length + joint)?;
    let length = first.length + joint + second.length;
    let to = second.value.not_before(near)?;
    // A year that is said once holds for both ends, unless the period goes over its turn.
    let from = match first.value.year {
        Some(year) => first.value.of_year(year)?,
        None => {
            first.value.of_year(to.year()).filter(|from| *from <= to).or_else(|| first.value.of_year(to.year() - 1))?
        }
    };
    let short_year = first.value.short_year || second.value.short_year;
    Some(Found { value: Span { short_year, ..Span::days(from, to)? }, length })
}

/// `1–31 december 2025`.
fn days_of_a_month(tokens: &[Token], at: usize) -> Option<Found<Span>> {
    let first = tokens.get(at)?.number(1..=2)?;
    let joint = joint(tokens, at + 1)?;
    let last = written_day_at(tokens, at + 1 + joint)?;
    let year = last.value.year?;
    let value = Span::days(NaiveDate::from_ymd_opt(year, last.value.month, first)?, last.value.of_year(year)?)?;
    Some(Found { value, length: 1 + joint + last.length })
}

/// `januari–juni 2026`, `under mars 2026`. A month after the number of a day is a day.
fn months(tokens: &[Token], at: usize) -> Option<Found<Span>> {
    let first = month_of(tokens.get(at)?)?;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    if before.is_some_and(|token| token.number(1..=2).is_some()) {
        return None;
    }
    let joined = joint(tokens, at + 1).and_then(|length| Some((length, month_of(tokens.get(at + 1 + length)?)?)));
    if joined.is_none() && !before.is_some_and(|token| token.is(&["under", "for", "avseende"])) {
        return None;
    }
    let (last, length) = joined.map_or((first, 1), |(joint, last)| (last, joint + 2));
    let year = year_of(tokens.get(at + length)?)?;
    Some(Found { value: Span::months(year, first, last)?, length: length + 1 })
}

/// `andra halvåret 2026`, `första kvartalet 2027`.
fn part_of_year(tokens: &[Token], at: usize) -> Option<Found<Span>> {
    let [which, part, year] = tokens.get(at..at + 3)? else { return None };
    let which = (0..).zip(["forsta", "andra", "tredje", "fjarde"]).find(|(_, word)| which.text == *word)?.0;
    let months = match part.text.as_str() {
        "halvaret" if which < 2 => 6,
        "kvartalet" => 3,
        _ => return None,
    };
    let first = which * months + 1;
    Some(Found { value: Span::months(year_of(year)?, first, first + months - 1)?, length: 3 })
}

/// `under 2026`, `för år 2027`, `åren 2026–2028`: only after a word that makes the number a year.
fn years(tokens: &[Token], at: usize) -> Option<Found<Span>> {
    const BEFORE: [&str; 9] =
        ["under", "for", "avseende", "ar", "aret", "aren", "kalenderaret", "verksamhetsaret", "budgetaret"];
    let first = year_of(tokens.get(at)?)?;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before))?;
    if !before.is(&BEFORE) {
        return None;
    }
    let joined = tokens.get(at + 1).filter(|joint| joint.is(&["-", "och"])).and(tokens.get(at + 2)).and_then(year_of);
    let (last, length) = joined.filter(|last| *last > first).map_or((first, 1), |last| (last, 3));
    let value = Span::days(NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?)?;
    Some(Found { value, length })
}

/// `från och med den 1 juli 2026`, `till och med den 30 juni 2027`: the other end is not said.
fn open(tokens: &[Token], at: usize, near: NaiveDate) -> Option<Found<Span>> {
    const FROM: [&[&str]; 3] = [&["fran", "och", "med"], &["fr", ".", "o", ".", "m", "."], &["from"]];
    const TO: [&[&str]; 2] = [&["till", "och", "med"], &["t", ".", "o", ".", "m", "."]];
    let length = |words: &[&[&str]]| words.iter().find(|words| says(tokens, at, words)).map(|words| words.len());
    if let Some(before) = length(&FROM) {
        let day = written_day_at(tokens, at + before)?;
        let between = between_days(tokens, at + before, near);
        if let Some(whole) = between {
            return Some(Found { length: before + whole.length, ..whole });
        }
        let value = Span { from: day.value.not_before(near), to: None, short_year: day.value.short_year };
        return Some(Found { value, length: before + day.length });
    }
    let before = length(&TO)?;
    let day = written_day_at(tokens, at + before)?;
    let value = Span { from: None, to: day.value.not_before(near), short_year: day.value.short_year };
    Some(Found { value, length: before + day.length })
}
