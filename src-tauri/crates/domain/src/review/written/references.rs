//! References to §§ of minutes: "Se § 24", "§§ 9–10", "beslut 2025-05-09 § 16". A § of a law or of another body is none.

use super::dates::WrittenDate;
use super::words::{Word, between};
use crate::SectionNumber;
use crate::review::lexicon::{BETWEEN_SECTION_AND_DAY, COMMITTEE, LAW_STEMS, OTHER_BODIES};

/// A reference on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Reference {
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
    pub(in crate::review) number: SectionNumber,
    /// The day of the meeting, by its place among the days of the line.
    pub(in crate::review) date: Option<usize>,
    /// A year after a stroke: "§ 16/2025".
    pub(in crate::review) year: Option<i32>,
}

/// How many words on either side tell whose § it is.
const NEAR: usize = 4;

/// The references of a line.
pub(in crate::review) fn references(text: &str, words: &[Word], dates: &[WrittenDate]) -> Vec<Reference> {
    let mut found = vec![];
    for (mark, sign) in text.match_indices('§') {
        let after = mark + sign.len();
        let Some(first) = words.iter().position(|word| word.from >= after) else { continue };
        let lead = text[after..words[first].from].trim_matches(['§', ' ', '\u{a0}']);
        // The second sign of "§§" was read with the first.
        if !lead.is_empty() || words[first].number().is_none() || text[..mark].ends_with('§') {
            continue;
        }
        if is_of_law(text, words, first, dates, mark) {
            continue;
        }
        let mut index = first;
        loop {
            found.extend(reference(text, words, index, dates, mark));
            let gap = between(text, words, index);
            let joined = text[after..].starts_with('§') || text[mark..].starts_with("§§");
            let dash =
                matches!(gap.trim(), "-" | "–" | ",") && words.get(index + 1).is_some_and(|w| w.number().is_some());
            let and = words.get(index + 1).is_some_and(|w| w.lower == "och")
                && words.get(index + 2).is_some_and(|w| w.number().is_some());
            index += match (joined, dash, and) {
                (true, true, _) => 1,
                (true, _, true) => 2,
                _ => break,
            };
        }
    }
    found
}

fn reference(text: &str, words: &[Word], index: usize, dates: &[WrittenDate], mark: usize) -> Option<Reference> {
    let word = &words[index];
    let number = SectionNumber::try_from(word.number().filter(|number| *number < 1000)?).ok()?;
    // "§ 16, 2025-05-09" and "2025-05-09, § 16": the day stands beside it.
    let beside = |date: &WrittenDate| {
        let before =
            date.to <= mark && text[date.to..mark].trim_matches([',', ' ', '\u{a0}', '(', ')', '§']).is_empty();
        let after = date.from >= word.to && {
            let gap = text[word.to..date.from].trim_matches([',', ' ', '\u{a0}', '(']);
            gap.is_empty() || BETWEEN_SECTION_AND_DAY.contains(&gap)
        };
        before || after
    };
    let year = (between(text, words, index) == "/").then(|| words.get(index + 1)).flatten().and_then(|year| {
        let written = i32::try_from(year.number()?).ok()?;
        match year.lower.len() {
            4 => Some(written),
            2 => Some(2000 + written),
            _ => None,
        }
    });
    Some(Reference { from: word.from, to: word.to, number, date: dates.iter().position(beside), year })
}

/// "13 § förbundsordningen", "förbundsordningen § 13", "§ 13 i arbetsordningen", "kommunstyrelsen § 45".
fn is_of_law(text: &str, words: &[Word], first: usize, dates: &[WrittenDate], mark: usize) -> bool {
    let before_sign = text[..mark].trim_end_matches(['§', ' ', '\u{a0}']);
    let dated = dates.iter().any(|date| date.to >= before_sign.len() && date.from < before_sign.len());
    let counted = before_sign.ends_with(|c: char| c.is_ascii_digit()) && !dated;
    let is = |word: &Word, stems: &[&str]| {
        stems.iter().any(|stem| {
            if stem.len() <= 4 {
                word.lower == *stem
            } else {
                word.lower.starts_with(stem) || word.lower.ends_with(stem)
            }
        }) || stems.contains(&"lag") && (word.lower.contains("lagen") || word.lower.ends_with("ordningen"))
    };
    // Words of the same sentence only.
    let sentence_from = text[..mark].rfind(". ").map_or(0, |at| at + 2);
    let sentence_to = text[mark..].find(". ").map_or(text.len(), |at| mark + at);
    let before = words[..first].iter().rev().take(NEAR).filter(|word| word.from >= sentence_from);
    let after = words[first + 1..].iter().take(NEAR).filter(|word| word.from < sentence_to);
    counted
        || before.clone().any(|word| is(word, LAW_STEMS))
        || after.clone().any(|word| is(word, LAW_STEMS))
        || before.clone().any(|word| is(word, OTHER_BODIES) || word.lower.contains(COMMITTEE))
}
