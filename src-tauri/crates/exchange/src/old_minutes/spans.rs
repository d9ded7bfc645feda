//! Clock times and §§ as minutes write them: "kl. 13.00–16.00", "14.30 -16.00", "§§ 34–39", "fr.o.m. § 12".
//!
//! Gives what is written, also an hour at night. What is open at one end is closed by the caller, who knows the meeting.

use super::vocabulary::wordings;
use domain::{ClockTime, SectionNumber};
use std::ops::Range;

/// From and to; one of them may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span<T> {
    pub from: Option<T>,
    pub to: Option<T>,
    pub range: Range<usize>,
}

/// Signs between from and to.
pub(super) const DASHES: [char; 5] = ['-', '–', '—', '−', '‐'];

/// The clock ranges and single clocks of a text, from left to right. A number without minutes counts after "kl" only.
pub(super) fn clocks(text: &str) -> Vec<Span<ClockTime>> {
    let mut found: Vec<Span<ClockTime>> = vec![];
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + offset;
        let inside = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "-:.,/§".contains(c));
        let named = is_named(&text[..start]);
        let first = (!inside).then(|| clock(text, start, named)).flatten();
        let Some((from, end)) = first else {
            at = start + text[start..].bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count().max(1);
            continue;
        };
        let after = dash_after(text, end);
        let second = after.and_then(|after| clock(text, after, true));
        let span = match second {
            Some((to, end)) => Span { from: Some(from), to: Some(to), range: start..end },
            None => Span { from: Some(from), to: None, range: start..end },
        };
        at = span.range.end;
        found.push(span);
    }
    found
}

/// "kl. 13", "klockan 13".
fn is_named(before: &str) -> bool {
    let before = last_of(before.trim_end()).to_lowercase();
    ["kl", "kl.", "klockan"].iter().any(|word| before.ends_with(word))
}

/// Where what follows a dash begins; "till" is a dash too.
fn dash_after(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].trim_start();
    let after = rest.strip_prefix(DASHES).or_else(|| rest.strip_prefix("till "))?;
    let after = after.trim_start();
    let after = ["kl.", "kl", "klockan"].iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after).trim_start();
    Some(text.len() - after.len())
}

/// A clock at a place, and where it ends.
fn clock(text: &str, start: usize, bare: bool) -> Option<(ClockTime, usize)> {
    let rest = &text[start..];
    let hours = rest.bytes().take_while(u8::is_ascii_digit).count();
    if hours == 0 || hours > 2 {
        return None;
    }
    let hour = rest[..hours].parse().ok()?;
    let after = &rest[hours..];
    let minutes =
        after.strip_prefix(['.', ':']).filter(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 2);
    let (minute, length) = match minutes {
        Some(rest) => (rest[..2].parse().ok()?, hours + 3),
        None if bare => (0, hours),
        None => return None,
    };
    // "12.00.2025" and "3.5 procent" are no clocks.
    let next = rest[length..].chars().next();
    if next.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    Some((ClockTime::new(hour, minute)?, start + length))
}

/// The spans of §§ in a text.
pub(super) fn sections(text: &str) -> Vec<Span<SectionNumber>> {
    let mut found: Vec<Span<SectionNumber>> = vec![];
    let mut at = 0;
    while let Some(offset) = text[at..].find('§') {
        let start = at + offset;
        let signs = text[start..].chars().take_while(|c| *c == '§' || *c == ' ').map(char::len_utf8).sum::<usize>();
        let Some((first, end)) = number(text, start + signs) else {
            at = start + '§'.len_utf8();
            continue;
        };
        let mut range = start..end;
        let mut last = None;
        if let Some(after) = dash_after(text, end)
            && let Some((number, end)) = number(text, after.max(skip_sign(text, after)))
        {
            last = Some(number);
            range.end = end;
        }
        let before = last_of(text[..start].trim_end()).to_lowercase();
        let opened = |section| wordings(section).iter().find(|word| before.ends_with(*word)).copied();
        let span = match (last, opened("until"), opened("from")) {
            (None, Some(word), _) => {
                range.start = before_word(text, start, word);
                Span { from: None, to: Some(first), range }
            }
            (None, None, Some(word)) => {
                range.start = before_word(text, start, word);
                Span { from: Some(first), to: None, range }
            }
            (last, _, _) => Span { from: Some(first), to: last.or(Some(first)), range },
        };
        at = span.range.end;
        found.push(span);
    }
    found
}

/// The end of a text, as much as a word before a number can be.
pub(super) fn last_of(text: &str) -> &str {
    let from = text.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    &text[from..]
}

fn before_word(text: &str, start: usize, word: &str) -> usize {
    let before = text[..start].trim_end();
    before.len().saturating_sub(word.len())
}

fn skip_sign(text: &str, at: usize) -> usize {
    text[at..].strip_prefix("§").map_or(at, |rest| text.len() - rest.trim_start().len())
}

fn number(text: &str, at: usize) -> Option<(SectionNumber, usize)> {
    let length = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 || length > 4 {
        return None;
    }
    let number: u32 = text[at..at + length].parse().ok()?;
    Some((SectionNumber::try_from(number).ok()?, at + length))
}

#[cfg(test)]
mod tests;
