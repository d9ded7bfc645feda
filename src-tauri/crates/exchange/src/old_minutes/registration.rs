//! Registration numbers in the text of minutes, behind the word that says so: as written, and the number.
//!
//! Any form of number is taken; whether it is one of the association's series is for the registry and the review.

use super::names::words_of;
use super::vocabulary::{begins_with_any, find_words, wordings};

/// A registration number in a text.
pub(super) struct Registration {
    /// With its word: "dnr P25:2".
    pub written: String,
    pub number: String,
    pub range: std::ops::Range<usize>,
}

/// "Dnr 25:03", "Diarienummer: SFG 2025/14".
pub(super) fn registration(text: &str) -> Option<Registration> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let (start, wording) = wordings("dnr")
        .iter()
        .filter_map(|wording| Some((find_words(&lower, wording.trim_end_matches('.'))?, wording.trim_end_matches('.'))))
        .max_by_key(|(_, wording)| wording.len())?;
    let after = &text[start + wording.len()..];
    let value = after.trim_start_matches(['.', ':', ' ']);
    let value_at = text.len() - value.len();
    let mut end = 0;
    for (at, word) in words_of(value).take(3) {
        let bare = word.trim_end_matches([',', ';', ')', '.']);
        let fits = bare.chars().all(|c| c.is_alphanumeric() || ":/-–.".contains(c)) && !bare.is_empty();
        let digits = bare.chars().any(|c| c.is_ascii_digit());
        if !fits || (!digits && (at > 0 || bare.chars().count() > 6)) {
            break;
        }
        end = at + bare.len();
        if digits {
            break;
        }
    }
    let number = &value[..end];
    if !number.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let range_end = value_at + end + usize::from(value[end..].starts_with(')'));
    let range_start = if text[..start].ends_with('(') { start - 1 } else { start };
    Some(Registration {
        written: text[start..value_at + end].to_owned(),
        number: number.to_owned(),
        range: range_start..range_end,
    })
}

/// A line that has a registration number and nothing else.
pub(super) fn registration_line(text: &str) -> Option<(String, String)> {
    begins_with_any(text, "dnr")?;
    let found = registration(text)?;
    let rest = text[found.range.end..].trim_matches([' ', ',', '.', ')']);
    rest.is_empty().then_some((found.written, found.number))
}
