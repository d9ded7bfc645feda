//! Where a Swedish word may be divided, and which of these places reads best.
//!
//! The patterns find syllables; the joint of a compound is preferred because a reader meets a whole word on each line.
//! There is no dictionary here: joints are told by the endings and beginnings that Swedish compounds are made with.
//! Deliberately absent: names, figures and abbreviations, which are never divided.

use hypher::{Lang, hyphenate_bounded};

/// Fewest letters before a division.
const BEFORE: usize = 2;
/// Fewest letters after it.
const AFTER: usize = 3;
/// A shorter word is not worth dividing.
const SHORTEST: usize = BEFORE + AFTER + 1;

/// A place where a word may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joint {
    /// Byte offset in the word.
    pub at: usize,
    /// Whether it parts two words of a compound.
    pub compound: bool,
}

/// Endings of a first part, with the linking s: what follows is a new word.
const LINKED_ENDINGS: [&str; 8] = ["ings", "hets", "tions", "sions", "skaps", "tets", "doms", "ments"];

/// First parts that compounds of municipal Swedish begin with.
#[rustfmt::skip]
const BEGINNINGS: [&str; 41] = [
    "till", "för", "sam", "samman", "verksamhets", "förbunds", "styrelse", "kommun", "medlems", "arbets", "ekonomi",
    "budget", "social", "hälso", "skol", "barn", "vuxen", "ungdoms", "närings", "kollektiv", "kompetens", "upp",
    "under", "över", "efter", "fram", "genom", "mellan", "motor", "utan", "åter", "själv", "hel", "halv", "års",
    "dag", "tids", "delårs", "elev", "tjänste", "myndighets",
];

/// Last parts that they end with, without endings.
#[rustfmt::skip]
const LAST_PARTS: [&str; 43] = [
    "förbund", "styrelse", "verksamhet", "ordning", "ordförande", "ledamot", "ledamöter", "sammanträde", "protokoll",
    "samordning", "samverkan", "samordnare", "kommun", "nämnd", "chef", "ledare", "plan", "policy", "insats", "medel",
    "avtal", "beslut", "underlag", "handling", "skrivelse", "rapport", "redovisning", "uppföljning", "prognos",
    "budget", "bidrag", "avgift", "tjänst", "utbildning", "utveckling", "försörjning", "hälsa", "vård", "program",
    "grupp", "person", "deltagare", "period",
];

/// Places where `word` may be divided, ascending. Empty for short words, and for anything but letters in lower case
/// after the first.
pub fn joints(word: &str) -> Vec<Joint> {
    let divisible = word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
        && word.chars().skip(1).all(char::is_lowercase);
    if !divisible {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    let same_bytes = lower.len() == word.len();
    let mut at = 0;
    let mut joints: Vec<Joint> = hyphenate_bounded(word, Lang::Swedish, BEFORE, AFTER)
        .map(|syllable| {
            at += syllable.len();
            Joint { at, compound: same_bytes && parts_compound(&lower, at) }
        })
        .collect();
    joints.pop();
    joints
}

fn parts_compound(word: &str, at: usize) -> bool {
    let Some((first, last)) = word.split_at_checked(at) else { return false };
    let linked = LINKED_ENDINGS.iter().any(|ending| first.ends_with(ending) && first.len() > ending.len());
    let known_first = BEGINNINGS.contains(&first);
    let known_last = LAST_PARTS.iter().any(|part| last.starts_with(part));
    first.chars().count() >= 3 && (linked || known_first || known_last)
}

#[cfg(test)]
mod tests;
