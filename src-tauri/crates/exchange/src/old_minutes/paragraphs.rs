//! Lines become paragraphs, entries of lists and run-in headings: hard line breaks joined, hyphens at line ends undone, a
//! sentence put together over a change of pages.
//!
//! A line was broken because the next word did not fit, or because its writer wanted it; which of the two, the width of the text
//! tells. No word is changed but by taking away a hyphen that only the line's end had put there.

use super::source::{Line, Source};
use super::vocabulary::is_one_of;
use std::collections::HashSet;

/// Part of the usual width from which a line counts as full.
const FULL: f32 = 0.88;
/// Most letters of a run-in heading.
const LONGEST_HEADING: usize = 70;

/// A line of a part of the minutes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TextLine {
    pub number: u32,
    pub page: u32,
    pub text: String,
    pub x: f32,
    /// Right edge, in letters.
    pub right: f32,
    pub blank_before: bool,
    pub after_gap: bool,
}

impl TextLine {
    pub fn of(line: &Line, blank_before: bool, after_gap: bool) -> Self {
        let right = line.pieces.last().map_or(0.0, |last| last.x + last.text.chars().count() as f32);
        Self { number: line.number, page: line.page, text: line.text(), x: line.x(), right, blank_before, after_gap }
    }
}

/// What kind of text the lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Paragraphs, lists, run-in headings.
    Prose,
    /// Paragraphs that may begin with "att", each a clause.
    Clauses,
    /// One thing a line, with or without a mark.
    Entries,
}

/// A paragraph, an entry or a heading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    pub kind: UnitKind,
    pub text: String,
    pub page: u32,
    pub first: u32,
    pub last: u32,
    x: f32,
    lines: usize,
    full: bool,
    blank_before: bool,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    Paragraph,
    Heading,
    /// With a dash or another sign.
    Entry,
    /// Below an entry.
    Nested,
    Numbered(u32),
}

/// What joining needs to know of the whole source.
#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    /// Where full lines end, in letters.
    width: f32,
    /// Every word of the source in lower case.
    words: HashSet<String>,
}

impl Setting {
    pub fn of(source: &Source) -> Self {
        let told = source.lines.iter().filter(|line| !line.is_blank());
        let mut edges: Vec<f32> =
            told.clone().map(|line| TextLine::of(line, false, false).right).filter(|r| *r > 40.0).collect();
        edges.sort_by(f32::total_cmp);
        let width = edges.get(edges.len() * 95 / 100).copied().unwrap_or(80.0);
        let words = told.flat_map(|line| line.text().split_whitespace().map(bare).collect::<Vec<_>>());
        Self { width, words: words.collect() }
    }

    fn is_full(&self, line: &TextLine, next: &TextLine) -> bool {
        let word = next.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        line.right + 1.0 + word as f32 > self.width * FULL
    }

    /// Two lines as one.
    pub fn join(&self, one: &str, next: &str) -> String {
        let one = one.trim_end();
        let next = next.trim_start();
        let Some(head) = one.strip_suffix(['-', '‐', '‑']) else {
            let closed = one.ends_with(['/', '–']) && one.chars().rev().nth(1).is_some_and(|c| c.is_alphanumeric());
            let range = !one.ends_with('–') || next.starts_with(|c: char| c.is_ascii_digit());
            return if closed && range { format!("{one}{next}") } else { format!("{one} {next}") };
        };
        let last = head.chars().next_back();
        let word = next.split_whitespace().next().unwrap_or_default();
        if !last.is_some_and(char::is_alphanumeric) || is_one_of(word, "joining word") {
            return format!("{one} {next}");
        }
        let before = head.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
        let kept = !word.starts_with(char::is_lowercase)
            || last.is_some_and(|c| c.is_ascii_digit())
            || before.chars().count() > 1 && before.chars().all(char::is_uppercase);
        let whole = bare(&format!("{before}{word}"));
        let hyphened = bare(&format!("{before}-{word}"));
        let written_so = self.words.contains(&hyphened) && !self.words.contains(&whole);
        if kept || written_so { format!("{one}{next}") } else { format!("{head}{next}") }
    }

    /// The units of lines.
    pub fn units(&self, lines: &[TextLine], manner: Manner) -> Vec<Unit> {
        let mut units: Vec<Unit> = vec![];
        for (place, line) in lines.iter().enumerate() {
            let previous = place.checked_sub(1).map(|place| &lines[place]);
            let next = lines.get(place + 1);
            let base = units.iter().rev().take_while(|u| u.is_entry()).last().map(|u| u.x);
            let mark = mark(&line.text).filter(|(kind, _)| follows(*kind, units.last(), previous, line));
            if let Some((kind, text)) = mark {
                let nested = kind == UnitKind::Entry && base.is_some_and(|base| line.x > base + 1.5);
                units.push(Unit::new(if nested { UnitKind::Nested } else { kind }, text, line));
                continue;
            }
            let how = match (units.last(), previous) {
                (Some(unit), Some(previous)) => self.how(unit, previous, line, next, manner),
                _ => How::Anew,
            };
            match (how, units.last_mut()) {
                (How::Joined, Some(unit)) => {
                    unit.text = self.join(&unit.text, &line.text);
                    unit.grow(line);
                }
                (How::Broken, Some(unit)) => {
                    unit.text = format!("{}\n{}", unit.text, line.text.trim());
                    unit.grow(line);
                }
                _ => {
                    let kind = if manner == Manner::Entries { UnitKind::Entry } else { UnitKind::Paragraph };
                    units.push(Unit::new(kind, &line.text, line));
                }
            }
            if let (Some(unit), Some(next)) = (units.last_mut(), next) {
                unit.full = self.is_full(line, next);
            }
        }
        if manner == Manner::Prose {
            head(&mut units);
        }
        units
    }

    fn how(&self, unit: &Unit, previous: &TextLine, line: &TextLine, next: Option<&TextLine>, manner: Manner) -> How {
        let full = self.is_full(previous, line);
        let ended = ended(&previous.text);
        let goes_on = line.text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || "(”\"".contains(c));
        let small = line.text.starts_with(char::is_lowercase);
        let hangs = hangs(&previous.text);
        let clause = line.text.starts_with("att ") || line.text == "att";
        if manner == Manner::Clauses && clause && (line.blank_before || line.after_gap) {
            return How::Anew;
        }
        if line.blank_before || line.after_gap {
            let over = !ended
                && ((goes_on && (full || hangs))
                    || (small && !previous.text.ends_with(')') && manner != Manner::Clauses));
            let over_page = line.after_gap && !ended && full && !unit.is_entry();
            return if over || over_page { How::Joined } else { How::Anew };
        }
        if manner == Manner::Clauses && clause {
            let before = previous.text.trim_end();
            let opens = before.ends_with([',', ';', ':', '.'])
                || is_one_of(before.rsplit(' ').next().unwrap_or_default(), "before a clause");
            let lead = unit.lines == 1 && !full;
            return if opens || lead { How::Anew } else { How::Joined };
        }
        if manner == Manner::Clauses && ended && line.text.starts_with(char::is_uppercase) {
            return How::Anew;
        }
        if manner == Manner::Entries {
            let over = small || hangs || (full && goes_on) || previous.text.ends_with('-');
            return if over { How::Joined } else { How::Anew };
        }
        if unit.is_entry() {
            return if ended && !full && !small { How::Anew } else { How::Joined };
        }
        match (ended, full) {
            (true, false) => How::Anew,
            (true, true) | (false, true) => How::Joined,
            (false, false) if small || hangs => How::Joined,
            (false, false) => {
                let sentence = next.is_some_and(|next| self.is_full(line, next)) || self::ended(&line.text);
                let heading = unit.lines == 1 && is_heading(&unit.text) && sentence && manner == Manner::Prose;
                if heading { How::Anew } else { How::Broken }
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// One sentence.
    Joined,
    /// One paragraph, the line break kept.
    Broken,
    Anew,
}

impl Unit {
    fn new(kind: UnitKind, text: &str, line: &TextLine) -> Self {
        Self {
            kind,
            text: text.trim().to_owned(),
            page: line.page,
            first: line.number,
            last: line.number,
            x: line.x,
            lines: 1,
            full: false,
            blank_before: line.blank_before || line.after_gap,
        }
    }

    fn grow(&mut self, line: &TextLine) {
        self.last = line.number;
        self.lines += 1;
    }

    pub fn is_entry(&self) -> bool {
        matches!(self.kind, UnitKind::Entry | UnitKind::Nested | UnitKind::Numbered(_))
    }
}

/// A single short line between paragraphs is a heading of what follows.
fn head(units: &mut [Unit]) {
    for place in 0..units.len().saturating_sub(1) {
        let (before, after) = units.split_at_mut(place + 1);
        let (unit, next) = (&mut before[place], &after[0]);
        let free = place == 0 || unit.blank_before || before_ended(before, place);
        let unit = &mut before[place];
        let leads = next.is_entry() || (next.kind == UnitKind::Paragraph && (ended(&next.text) || next.lines > 1));
        let longer = next.is_entry() || next.text.chars().count() > unit.text.chars().count();
        if unit.kind == UnitKind::Paragraph
            && unit.lines == 1
            && free
            && !unit.full
            && leads
            && longer
            && is_heading(&unit.text)
        {
            unit.kind = UnitKind::Heading;
        }
    }
}

fn before_ended(units: &[Unit], place: usize) -> bool {
    place > 0 && (ended(&units[place - 1].text) || units[place - 1].is_entry())
}

fn is_heading(text: &str) -> bool {
    let capital = text.starts_with(|c: char| c.is_uppercase());
    let plain = !text.trim_end().ends_with(['.', ',', ':', ';', '!', '?', ')', '-']);
    capital && plain && text.chars().count() <= LONGEST_HEADING && text.split_whitespace().count() <= 9
}

/// Whether a sentence ends here.
fn ended(text: &str) -> bool {
    text.trim_end().trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '!', '?', ':', ';'])
}

/// Whether more must come: the last word cannot end a sentence.
fn hangs(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', '-', '–', '/']) || is_one_of(text.rsplit(' ').next().unwrap_or_default(), "function word")
}

/// The mark of an entry at the start of a line, and the words after it.
fn mark(text: &str) -> Option<(UnitKind, &str)> {
    let text = text.trim_start();
    let sign = text.chars().next()?;
    if "-–—•·*▪‣➢●◦○\u{f0b7}\u{f0a7}".contains(sign) {
        let after = &text[sign.len_utf8()..];
        let apart = after.is_empty() || after.starts_with(' ') || !"-–—*".contains(sign);
        return apart.then_some((UnitKind::Entry, after.trim()));
    }
    if let Some(after) = text.strip_prefix("o ") {
        return Some((UnitKind::Entry, after.trim()));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text[digits..].strip_prefix(['.', ')']).filter(|after| after.starts_with(' ') || after.is_empty())?;
    let number = text[..digits].parse().ok().filter(|number| *number < 100)?;
    Some((UnitKind::Numbered(number), after.trim()))
}

/// Whether a mark begins an entry here, and is not the dash or the number of a sentence.
fn follows(kind: UnitKind, unit: Option<&Unit>, previous: Option<&TextLine>, line: &TextLine) -> bool {
    match kind {
        UnitKind::Numbered(1) => true,
        UnitKind::Numbered(number) => {
            unit.is_some_and(|unit| unit.kind == UnitKind::Numbered(number - 1))
                || (line.blank_before && previous.is_some_and(|p| ended(&p.text)))
        }
        UnitKind::Entry | UnitKind::Nested | UnitKind::Paragraph | UnitKind::Heading => {
            let ranges = |text: &str| text.trim_end().ends_with(|c: char| c.is_ascii_digit());
            let figure = line.text.trim_start_matches(['-', '–', '—', ' ']).starts_with(|c: char| c.is_ascii_digit());
            !(previous.is_some_and(|previous| ranges(&previous.text))
                && figure
                && !line.blank_before
                && unit.is_some_and(|u| !u.is_entry()))
        }
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Units as the small Markdown of the records.
pub(super) fn markdown(units: &[Unit]) -> String {
    let mut text = String::new();
    for (place, unit) in units.iter().enumerate() {
        let listed = place > 0 && unit.is_entry() && units[place - 1].is_entry();
        if place > 0 {
            text.push_str(if listed { "\n" } else { "\n\n" });
        }
        let mark = match unit.kind {
            UnitKind::Paragraph => String::new(),
            UnitKind::Heading => "### ".to_owned(),
            UnitKind::Entry => "- ".to_owned(),
            UnitKind::Nested => "  - ".to_owned(),
            UnitKind::Numbered(number) => format!("{number}. "),
        };
        text.push_str(&mark);
        let indent = if unit.is_entry() { format!("\n{}", " ".repeat(mark.len())) } else { "\n".to_owned() };
        text.push_str(&unit.text.replace('\n', &indent));
    }
    text
}

#[cfg(test)]
mod tests;
