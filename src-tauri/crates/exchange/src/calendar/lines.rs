//! Content lines (RFC 5545, 3.1): a name, parameters, a value; folded at 75 octets. Refuses what is too much of anything.

use super::read::Refused;
use std::fmt::Write;

/// The largest calendar that is read, in bytes.
pub(super) const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The longest line, unfolded, in bytes: the notes of an invitation are long, and no longer than this.
const LONGEST: usize = 256 * 1024;
/// Octets of a line before it is folded.
const FOLD: usize = 75;

/// One line, unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins in the file, counted from 1.
    pub(super) number: u32,
    /// Its name, in capitals.
    pub(super) name: String,
    /// Parameters, their names in capitals.
    parameters: Vec<(String, String)>,
    /// What it says, as written.
    pub(super) value: String,
}

impl Line {
    /// The first value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn read(number: u32, text: &str) -> Result<Self, Refused> {
        let broken = || Refused::Broken { line: number };
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || c == '.';
        let end = text.find(|c| !is_name(c)).filter(|end| *end > 0).ok_or_else(broken)?;
        let (name, mut rest) = text.split_at(end);
        let mut parameters = vec![];
        while let Some(parameter) = rest.strip_prefix(';') {
            let (name, after) = parameter.split_once('=').ok_or_else(broken)?;
            let (value, after) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').ok_or_else(broken)?,
                None => after.split_at(after.find([';', ':', ',']).ok_or_else(broken)?),
            };
            parameters.push((name.to_ascii_uppercase(), value.to_owned()));
            rest = past_further_values(after).ok_or_else(broken)?;
        }
        let value = rest.strip_prefix(':').ok_or_else(broken)?;
        Ok(Self { number, name: name.to_ascii_uppercase(), parameters, value: value.to_owned() })
    }
}

/// A parameter may have several values; of those after the first nothing is needed.
fn past_further_values(mut rest: &str) -> Option<&str> {
    while let Some(next) = rest.strip_prefix(',') {
        rest = match next.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?.1,
            None => &next[next.find([';', ':', ','])?..],
        };
    }
    Some(rest)
}

/// The lines of a file, unfolded, one after another.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Result<Line, Refused>> {
    let mut rest = text.lines().zip(1..).peekable();
    std::iter::from_fn(move || {
        loop {
            let (first, number) = rest.next()?;
            let mut line = first.to_owned();
            while let Some((more, _)) = rest.next_if(|(next, _)| next.starts_with([' ', '\t'])) {
                line.push_str(&more[1..]);
                if line.len() > LONGEST {
                    return Some(Err(Refused::TooLarge));
                }
            }
            if line.len() > LONGEST {
                return Some(Err(Refused::TooLarge));
            }
            // Empty lines are against the rule and in many files.
            if !line.trim().is_empty() {
                return Some(Line::read(number, &line));
            }
        }
    })
}

/// The words of a TEXT value (3.3.11).
pub(super) fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let escaped = if character == '\\' { characters.next() } else { None };
        match escaped {
            None => text.push(character),
            Some('n' | 'N') => text.push('\n'),
            Some(other) => text.push(other),
        }
    }
    text
}

/// A TEXT value that says these words.
pub(super) fn escape(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            // No value may hold another control character.
            hidden if hidden.is_control() && hidden != '\t' => {}
            other => value.push(other),
        }
    }
    value
}

/// Adds a line, folded; no character is divided.
pub(super) fn put(out: &mut String, line: &str) {
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > FOLD {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(character);
        width += character.len_utf8();
    }
    out.push_str("\r\n");
}

/// Adds a line whose value is made of values.
pub(super) fn put_value(out: &mut String, name: &str, value: impl std::fmt::Display) {
    let mut line = name.to_owned();
    // Writing to a string cannot fail.
    let _ = write!(line, ":{value}");
    put(out, &line);
}
