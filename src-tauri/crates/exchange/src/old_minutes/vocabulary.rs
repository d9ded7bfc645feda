//! The words by which minutes are understood, from `words.txt`: what each wording means, and whether a line begins with one.
//!
//! A wording is looked for whole, word by word; a slip of one letter in a long word is forgiven where the caller says so,
//! since scanned text has them. Nothing here decides what a line is: callers know where they look.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Sections of `words.txt` by name; a wording with its words in lower case.
static VOCABULARY: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut section = "";
    for line in include_str!("words.txt").lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
            sections.entry(name).or_default();
        } else if !line.is_empty() {
            let wordings = sections.entry(section).or_default();
            let wording = if line == "=" { *wordings.last().expect("BUG: = follows a wording") } else { line };
            wordings.push(wording);
        }
    }
    sections
});

/// The wordings of a section, in the order of the file.
pub(super) fn wordings(section: &str) -> &'static [&'static str] {
    VOCABULARY.get(section).map_or(&[], Vec::as_slice)
}

/// The sections that begin with a word and a space, with what follows it.
pub(super) fn sections_of(kind: &str) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    VOCABULARY
        .iter()
        .filter_map(move |(name, wordings)| Some((name.strip_prefix(kind)?.strip_prefix(' ')?, wordings.as_slice())))
}

/// A wording at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begins<'a> {
    /// The wording as it is written in the text, without a colon.
    pub written: &'a str,
    /// What follows, without a colon and spaces.
    pub rest: &'a str,
    /// Whether a colon follows.
    pub colon: bool,
    /// Whether a letter differs.
    pub slip: bool,
}

/// Whether a text begins with a wording, as whole words.
pub(super) fn begins<'a>(text: &'a str, wording: &str, forgiving: bool) -> Option<Begins<'a>> {
    let text = text.trim_start();
    let mut at = 0;
    let mut slip = false;
    for (place, word) in wording.split(' ').enumerate() {
        let rest = &text[at..];
        let skipped = rest.len() - rest.trim_start().len();
        if place > 0 && skipped == 0 {
            return None;
        }
        let rest = rest.trim_start();
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let found = &rest[..length];
        // A colon or a full stop ends a label; it is no part of the word unless the wording has it.
        let bare = if word.ends_with(['.', ':', ',']) { found } else { found.trim_end_matches([':', '.', ',', ';']) };
        if bare.is_empty() {
            return None;
        }
        let lower = bare.to_lowercase();
        if lower != word {
            if !forgiving || !differs_by_a_slip(&lower, word) {
                return None;
            }
            slip = true;
        }
        at += skipped + bare.len();
    }
    let written = &text[..at];
    let after = &text[at..];
    if after.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let colon = after.trim_start().starts_with(':') || written.ends_with(':');
    let rest = after.trim_start().trim_start_matches([':', ';']).trim();
    Some(Begins { written: written.trim_end_matches(':'), rest, colon, slip })
}

/// The longest wording of a section that a text begins with.
pub(super) fn begins_with_any<'a>(text: &'a str, section: &str) -> Option<Begins<'a>> {
    longest(text, wordings(section), false)
}

pub(super) fn longest<'a>(text: &'a str, wordings: &[&str], forgiving: bool) -> Option<Begins<'a>> {
    wordings
        .iter()
        .filter_map(|wording| begins(text, wording, forgiving))
        .max_by_key(|found| (found.written.len(), !found.slip))
}

/// Whether a text is a wording of a section and nothing else but punctuation around it.
pub(super) fn is_one_of(text: &str, section: &str) -> bool {
    let bare = text.trim().trim_matches(['(', ')', ':', ',', ';']).trim().to_lowercase();
    wordings(section).iter().any(|wording| *wording == bare || wording.trim_end_matches('.') == bare)
}

/// Whether one of the wordings stands somewhere in a text, as whole words.
pub(super) fn contains_any(text: &str, section: &str) -> bool {
    let lower = text.to_lowercase();
    wordings(section).iter().any(|wording| find_words(&lower, wording).is_some())
}

/// Whether one of the wordings stands somewhere in a text, also as a part of a word.
pub(super) fn contains_part(text: &str, section: &str) -> bool {
    let lower = text.to_lowercase();
    wordings(section).iter().any(|wording| lower.contains(wording))
}

/// Where a wording stands as whole words in a lower-case text.
pub(super) fn find_words(lower: &str, wording: &str) -> Option<usize> {
    lower.match_indices(wording).map(|(at, _)| at).find(|&at| {
        let before = lower[..at].chars().next_back();
        let after = lower[at + wording.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// One letter taken for another, lost, added or changed places, in a word of at least six; or figures for letters.
fn differs_by_a_slip(found: &str, word: &str) -> bool {
    let read = |c: char| match c {
        '0' => 'o',
        '1' | '|' | '!' => 'l',
        '5' => 's',
        '8' => 'b',
        other => other,
    };
    let found: Vec<char> = found.chars().map(read).collect();
    let word: Vec<char> = word.chars().collect();
    if found == word {
        return true;
    }
    word.len() >= 5 && found.len().abs_diff(word.len()) <= 1 && one_edit(&found, &word)
}

fn one_edit(one: &[char], other: &[char]) -> bool {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end.min(one.len())], &other[..other.len() - end.min(other.len())]);
    matches!((one, other), ([_], [_]) | ([_], []) | ([], [_]))
        || matches!((one, other), ([a, b], [c, d]) if a == d && b == c)
}

#[cfg(test)]
mod tests;
