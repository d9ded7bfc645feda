//! Where a Swedish line may end, and where it may not though Unicode would let it.
//!
//! The rules only forbid; they never change a character of the record, so what the author wrote as a space is still a
//! space in the file. Sources: Unicode Standard Annex 14 for the opportunities, *Svenska skrivregler* for the rest.
//! Deliberately absent: widths, and the division of words.

use crate::MONTHS;
use std::ops::Range;
use unicode_linebreak::linebreaks;

/// What a number is followed by on the same line.
const UNITS: [&str; 13] =
    ["kr", "kronor", "tkr", "mnkr", "mkr", "procent", "procentenheter", "%", "‰", "kap", "st", "km", "kvm"];

/// What a number or registration number follows on the same line.
const LEADS: [&str; 19] = [
    "kl",
    "kap",
    "punkt",
    "punkten",
    "punkterna",
    "sida",
    "sidan",
    "sidorna",
    "s",
    "dnr",
    "diarienr",
    "nr",
    "nummer",
    "bilaga",
    "art",
    "artikel",
    "paragraf",
    "tel",
    "ca",
];

/// Positions where a line may end, ascending; the last is the end of the text.
///
/// `text` has no line feed. A space before the position stays on the line that ends.
pub fn opportunities(text: &str) -> Vec<usize> {
    linebreaks(text)
        .map(|(position, _)| position)
        .filter(|&position| position == text.len() || may_break(text, position))
        .collect()
}

/// Positions inside an address (e-mail, web) where it may be divided, without a hyphen, if it fills more than a line.
pub fn address_joints(token: &str) -> Vec<usize> {
    if !is_address(token) {
        return Vec::new();
    }
    token
        .char_indices()
        .filter(|&(at, character)| {
            let before = token[..at].chars().next_back();
            at > 0 && matches!(character, '@' | '.' | '/') && !matches!(before, Some('/' | '.' | '@' | ':'))
        })
        .map(|(at, _)| at)
        .filter(|&at| token[at..].chars().count() > 1)
        .collect()
}

fn may_break(text: &str, position: usize) -> bool {
    let (left, right) = text.split_at(position);
    let mut tokens = right.split(char::is_whitespace);
    let next = tokens.next().unwrap_or_default();
    let stem = left.trim_end();
    let previous = last_token(stem);
    if stem.len() < left.len() {
        !(next.is_empty() || previous.is_empty() || belong_together(previous, next, tokens.next().unwrap_or_default()))
    } else {
        let token = token_range(text, position);
        may_divide(&text[token.clone()], position - token.start)
    }
}

fn last_token(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

fn token_range(text: &str, position: usize) -> Range<usize> {
    let start = position - last_token(&text[..position]).len();
    let rest = text[position..].split(char::is_whitespace).next().unwrap_or_default();
    start..position + rest.len()
}

/// Whether two neighbours with a space between them stand on one line; `after` is what follows them.
fn belong_together(previous: &str, next: &str, after: &str) -> bool {
    let word = previous.trim_start_matches(['(', '”', '’', '[']);
    let follower = next.trim_end_matches([',', '.', ';', ':', ')', '?', '!', '”', '’', ']']);
    let number = ends_in_digit(word);
    let next_number = next.starts_with(|c: char| c.is_ascii_digit());

    // § 7, §§ 22–31; 13 §, 3 a §
    (word.ends_with('§') && next_number)
        || (next.starts_with('§') && (number || word.chars().count() == 1))
        || (number && next.chars().count() == 1 && after.starts_with('§'))
        // 110 000, 070-000 00 00
        || (follower.len() >= 2 && starts_with_group(follower) && ends_in_group(word))
        // 40 procent, 13 kap.
        || (number && UNITS.contains(&follower))
        // 9 juni 2026, juni 2026
        || (number && MONTHS.contains(&follower))
        || (next_number && MONTHS.contains(&word) && follower.chars().take_while(char::is_ascii_digit).count() == 4)
        // kl. 13.00, punkt 4.2, Dnr P26:4, dnr KS 2026/123
        || (next.contains(|c: char| c.is_ascii_digit()) && is_lead(word))
        || (is_series(next) && is_lead(word))
        || (is_series(word) && next_number && next.contains('/'))
        // 1:e vice
        || is_ordinal(word)
        // Viklund (V)
        || is_party(next)
        // A. Lund
        || is_initial(word)
        // A dash or an ellipsis never begins a line.
        || matches!(follower, "–" | "—" | "…" | "")
        // An opening sign that stands alone never ends one.
        || matches!(previous, "(" | "[")
}

/// Whether a token may be divided at a byte position where Unicode allows it (after a hyphen, dash or slash).
fn may_divide(token: &str, at: usize) -> bool {
    if is_address(token) {
        return false;
    }
    let (left, right) = token.split_at(at);
    let Some(mark) = left.chars().next_back() else { return false };
    let stem = &left[..left.len() - mark.len_utf8()];
    let letters_before = stem.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let letters_after = right.chars().take_while(|c| c.is_alphabetic()).count();
    let digits = ends_in_digit(stem) || right.starts_with(|c: char| c.is_ascii_digit());
    match mark {
        // Only between two whole dates: 2027-01-01–2027-12-31.
        '–' if digits => is_iso_date_end(stem) && is_iso_date_start(right),
        // Per-Olof, 2026-05-19, e-post, 25-årig.
        '-' | '\u{2010}' => {
            let name = right.starts_with(char::is_uppercase) && last_capitalised(stem);
            !name && !digits && letters_before >= 2 && letters_after >= 3
        }
        '/' => !digits && letters_before >= 2 && letters_after >= 3,
        _ => true,
    }
}

fn is_address(token: &str) -> bool {
    let inner = token.trim_matches(|c: char| !c.is_alphanumeric());
    inner.contains("://")
        || inner.starts_with("www.")
        || inner.split_once('@').is_some_and(|(_, host)| host.contains('.'))
}

fn ends_in_digit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
}

/// Two or three digits and nothing but punctuation after them: the next group of a number.
fn starts_with_group(follower: &str) -> bool {
    let digits = follower.chars().take_while(char::is_ascii_digit).count();
    let rest = &follower[digits..];
    (digits == 2 || digits == 3)
        && (rest.is_empty() || rest.starts_with([',', '–', '-']) || rest.chars().all(|c| !c.is_alphanumeric()))
}

/// One to three digits at the end that are not the end of a longer number: a group of a number may follow.
fn ends_in_group(word: &str) -> bool {
    let digits = word.chars().rev().take_while(char::is_ascii_digit).count();
    let rest = &word[..word.len() - digits];
    (1..=3).contains(&digits) && !rest.ends_with([':', '/', '.', ',', '§'])
}

fn is_lead(word: &str) -> bool {
    let word = word.strip_suffix(['.', ':']).unwrap_or(word).to_lowercase();
    LEADS.contains(&word.as_str())
}

/// The letters of a registry: "KS" in "KS 2026/123".
fn is_series(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_uppercase)
}

fn is_ordinal(word: &str) -> bool {
    word.split_once(':').is_some_and(|(number, ending)| {
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) && matches!(ending, "e" | "a")
    })
}

fn is_party(next: &str) -> bool {
    let Some((party, rest)) = next.strip_prefix('(').and_then(|inner| inner.split_once(')')) else { return false };
    let letters = party.chars().count();
    (1..=4).contains(&letters)
        && party.starts_with(char::is_uppercase)
        && party.chars().all(char::is_alphabetic)
        && rest.chars().all(|c| !c.is_alphanumeric())
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.') && letters.next().is_none()
}

fn last_capitalised(stem: &str) -> bool {
    stem.rsplit(|c: char| !c.is_alphabetic()).next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

fn is_iso_date_start(text: &str) -> bool {
    text.get(..10).is_some_and(is_iso_date)
}

fn is_iso_date_end(text: &str) -> bool {
    text.len().checked_sub(10).and_then(|start| text.get(start..)).is_some_and(is_iso_date)
}

fn is_iso_date(text: &str) -> bool {
    text.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

#[cfg(test)]
mod tests;
