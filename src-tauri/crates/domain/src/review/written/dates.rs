//! Days as Swedish texts write them: "måndag 17 juni 2025", "fredagen den 12/9", "2025-06-09", "25-06-09", "9/6-25".

use super::words::{Word, between};
use crate::review::lexicon::{DECEMBER_SHORT, MONTHS, MONTHS_SHORT, THE, WEEKDAYS, WEEKDAYS_SHORT};
use chrono::{Datelike, NaiveDate, Weekday};

/// A day on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct WrittenDate {
    /// Bytes of the day itself, without weekday.
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
    pub(in crate::review) form: DateForm,
    pub(in crate::review) year: Option<i32>,
    pub(in crate::review) month: u32,
    pub(in crate::review) day: u32,
    pub(in crate::review) weekday: Option<WrittenWeekday>,
    /// A space stands in the middle of it.
    pub(in crate::review) broken: bool,
}

/// The weekday beside a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) struct WrittenWeekday {
    pub(in crate::review) weekday: Weekday,
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
}

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) enum DateForm {
    /// 2025-06-09.
    Long,
    /// 25-06-09.
    Short,
    /// 9 juni 2025.
    Words,
    /// 9/6, 9/6-25, 9/6 2025.
    Slash,
}

impl WrittenDate {
    /// The day, where its year is written and a calendar has it.
    pub(in crate::review) fn date(&self) -> Option<NaiveDate> {
        self.in_year(self.year?)
    }

    pub(in crate::review) fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// No year has it.
    pub(in crate::review) fn is_impossible(&self) -> bool {
        match self.year {
            Some(year) => self.in_year(year).is_none(),
            None => self.in_year(2024).is_none(),
        }
    }

    /// The day it most likely is: its own year, or the one nearest to another day.
    pub(in crate::review) fn near(&self, day: NaiveDate) -> Option<NaiveDate> {
        let years = match self.year {
            Some(year) => vec![year],
            None => vec![day.year() - 1, day.year(), day.year() + 1],
        };
        years.into_iter().filter_map(|year| self.in_year(year)).min_by_key(|date| (*date - day).num_days().abs())
    }
}

/// The days of a line, in order.
pub(in crate::review) fn dates(text: &str, words: &[Word]) -> Vec<WrittenDate> {
    let mut found = vec![];
    let mut index = 0;
    while index < words.len() {
        match date_at(text, words, index) {
            Some((mut date, used)) => {
                date.weekday =
                    weekday_before(text, words, index).or_else(|| weekday_after(text, words, index + used - 1));
                found.push(date);
                index += used;
            }
            None => index += 1,
        }
    }
    // "1 april–31 december 2025", "28 maj–2 juni 2026": the year is said once.
    for index in (1..found.len()).rev() {
        let (first, second) = (&found[index - 1], &found[index]);
        let gap = text[first.to..second.from].trim();
        if first.year.is_none()
            && first.form == second.form
            && matches!(gap, "–" | "-" | "till" | "t.o.m." | "till och med")
        {
            let turns = (first.month, first.day) > (second.month, second.day);
            found[index - 1].year = second.year.map(|year| year - i32::from(turns));
        }
    }
    found
}

fn date_at(text: &str, words: &[Word], index: usize) -> Option<(WrittenDate, usize)> {
    let first = &words[index];
    if first.number().is_none()
        || text[..first.from].ends_with(['-', '/', ':', '.']) && index > 0 && touches(words, index)
    {
        return None;
    }
    hyphened(text, words, index).or_else(|| in_words(text, words, index)).or_else(|| slashed(text, words, index))
}

/// A figure before it, without a space between.
fn touches(words: &[Word], index: usize) -> bool {
    words[index - 1].to + 1 == words[index].from && words[index - 1].number().is_some()
}

fn plausible(month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn hyphened(text: &str, words: &[Word], index: usize) -> Option<(WrittenDate, usize)> {
    let [year, month, day] = words.get(index..index + 3)? else { return None };
    let long = year.has_digits(4);
    if !(long || year.has_digits(2)) || !month.has_digits(2) || !day.has_digits(2) {
        return None;
    }
    let gaps = [between(text, words, index), between(text, words, index + 1)];
    let whole = gaps.iter().all(|gap| *gap == "-");
    let apart = gaps.iter().all(|gap| matches!(*gap, "-" | " -" | "- " | " - ")) && gaps.contains(&"-");
    let follows = text[day.to..].starts_with('-') && text[day.to + 1..].starts_with(|c: char| c.is_ascii_digit());
    let (month, date) = (month.number()?, day.number()?);
    if !(whole || long && apart) || follows || !plausible(month, date) {
        return None;
    }
    let written = i32::try_from(year.number()?).ok()?;
    let full = if long { written } else { full_year(written) };
    if !(1900..2200).contains(&full) {
        return None;
    }
    let form = if long { DateForm::Long } else { DateForm::Short };
    Some((made(year.from, day.to, form, Some(full), month, date, !whole), 3))
}

/// Two digits mean a year of this century, or of the end of the last.
fn full_year(written: i32) -> i32 {
    if written >= 70 { 1900 + written } else { 2000 + written }
}

fn made(from: usize, to: usize, form: DateForm, year: Option<i32>, month: u32, day: u32, broken: bool) -> WrittenDate {
    WrittenDate { from, to, form, year, month, day, weekday: None, broken }
}

fn in_words(text: &str, words: &[Word], index: usize) -> Option<(WrittenDate, usize)> {
    let day = words[index].number().filter(|day| (1..=31).contains(day) && words[index].lower.len() <= 2)?;
    // "17:e juni".
    let ordinal = words.get(index + 1).is_some_and(|next| matches!(next.lower.as_str(), "e" | "a"))
        && matches!(between(text, words, index), ":" | "");
    let at = index + 1 + usize::from(ordinal);
    let name = words.get(at)?;
    if between(text, words, at - 1).trim() != "" {
        return None;
    }
    let month = month_named(&name.lower)?;
    let mut used = at - index + 1;
    let mut to = name.to;
    let mut year = None;
    let gap = between(text, words, at);
    if let Some(next) =
        words.get(at + 1).filter(|next| next.has_digits(4) && matches!(gap, " " | "\u{a0}" | ". " | ", "))
    {
        year = next.number().and_then(|year| i32::try_from(year).ok()).filter(|year| (1900..2200).contains(year));
        if year.is_some() {
            used += 1;
            to = next.to;
        }
    }
    Some((made(words[index].from, to, DateForm::Words, year, month, day, false), used))
}

fn month_named(word: &str) -> Option<u32> {
    let whole = MONTHS.iter().position(|month| *month == word).and_then(|at| u32::try_from(at + 1).ok());
    let short = || MONTHS_SHORT.iter().find(|(short, _)| *short == word).and_then(|(_, at)| u32::try_from(*at).ok());
    whole.or_else(short).or((word == DECEMBER_SHORT).then_some(12))
}

/// With a year, after a weekday, or after "den": a bare "1/2" may be a half.
fn slashed(text: &str, words: &[Word], index: usize) -> Option<(WrittenDate, usize)> {
    let [day, month] = words.get(index..index + 2)? else { return None };
    if between(text, words, index) != "/" || day.lower.len() > 2 || month.lower.len() > 2 {
        return None;
    }
    let (date, number) = (day.number()?, month.number()?);
    if !plausible(number, date) || text[month.to..].starts_with(['/', ':']) {
        return None;
    }
    let gap = between(text, words, index + 1);
    let year = words.get(index + 2).filter(|_| matches!(gap, "-" | " " | " -")).and_then(|word| {
        let written = i32::try_from(word.number()?).ok()?;
        match word.lower.len() {
            4 => Some(written).filter(|year| (1900..2200).contains(year)),
            2 if gap == "-" => Some(full_year(written)),
            _ => None,
        }
    });
    let said = index > 0 && (words[index - 1].lower == THE || weekday_named(&words[index - 1].lower).is_some());
    let to = if year.is_some() { words[index + 2].to } else { month.to };
    let used = if year.is_some() { 3 } else { 2 };
    (year.is_some() || said).then(|| (made(day.from, to, DateForm::Slash, year, number, date, false), used))
}

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// "måndag", "måndagen", "mån".
fn weekday_named(word: &str) -> Option<Weekday> {
    let base = word.strip_suffix("en").unwrap_or(word);
    let whole = WEEKDAYS.iter().position(|name| *name == base);
    let short = || WEEKDAYS_SHORT.iter().find(|(short, _)| *short == word).map(|(_, at)| *at);
    whole.or_else(short).map(|at| DAYS[at])
}

fn weekday_before(text: &str, words: &[Word], index: usize) -> Option<WrittenWeekday> {
    let mut at = index.checked_sub(1)?;
    if words[at].lower == THE {
        at = at.checked_sub(1)?;
    }
    let apart = (at..index).all(|gap| matches!(between(text, words, gap), " " | ", " | "\u{a0}" | ". "));
    named_at(words, at).filter(|_| apart)
}

/// "2025-06-09 (måndag)", "9 juni 2025, måndag".
fn weekday_after(text: &str, words: &[Word], last: usize) -> Option<WrittenWeekday> {
    let gap = between(text, words, last);
    named_at(words, last + 1).filter(|_| matches!(gap, " (" | ", ")).filter(|weekday| {
        // "2025-06-09, måndag 16 juni": that one belongs to the next day.
        let rest = text[weekday.to..].trim_start();
        gap == " (" || !rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.starts_with(THE)
    })
}

fn named_at(words: &[Word], at: usize) -> Option<WrittenWeekday> {
    let word = words.get(at)?;
    Some(WrittenWeekday { weekday: weekday_named(&word.lower)?, from: word.from, to: word.to })
}

/// The name of a weekday in the form in which another one is written: with its capital and its ending.
pub(in crate::review) fn weekday_like(weekday: Weekday, written: &str) -> String {
    let index = weekday.num_days_from_monday() as usize;
    let short = WEEKDAYS_SHORT.iter().any(|(short, _)| *short == written.to_lowercase());
    let mut name = if short {
        WEEKDAYS_SHORT.iter().find(|(_, at)| *at == index).map_or("", |(short, _)| short).to_owned()
    } else {
        WEEKDAYS[index].to_owned()
    };
    if written.to_lowercase().ends_with("en") {
        name.push_str("en");
    }
    match written.chars().next() {
        Some(first) if first.is_uppercase() => {
            let mut letters = name.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
        _ => name,
    }
}

/// Two days that are the ends of a period on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) struct Period {
    /// Bytes of both days and what is between.
    pub(in crate::review) range: (usize, usize),
    pub(in crate::review) from: NaiveDate,
    pub(in crate::review) to: NaiveDate,
}

/// The periods among the days of a line. "Till" joins two days only after a word that says that a period follows: one may
/// also move a day from one to another.
pub(in crate::review) fn periods(text: &str, words: &[Word], dates: &[WrittenDate]) -> Vec<Period> {
    use crate::review::lexicon::{PERIOD_WORDS, UNTIL};
    let pairs = dates.iter().zip(dates.iter().skip(1));
    let period = |(first, second): (&WrittenDate, &WrittenDate)| {
        let gap = text.get(first.to..second.from)?.trim();
        let dash = matches!(gap, "-" | "–" | "—");
        let until = UNTIL.contains(&gap.to_lowercase().as_str());
        let index = words.iter().position(|word| word.from == first.from)?;
        let said = gap != "till"
            || index.checked_sub(1).is_some_and(|at| {
                let near = words[at].lower == THE && at > 0;
                PERIOD_WORDS.contains(&words[if near { at - 1 } else { at }].lower.as_str())
            });
        let (from, to) = first.date().zip(second.date())?;
        (dash || until && said).then_some(Period { range: (first.from, second.to), from, to })
    };
    pairs.filter_map(period).collect()
}
