//! Registration numbers in a running text: after "dnr", or with the letters of their series.

use super::words::{Kind, Word, between};
use crate::RegistrationNumber;
use crate::review::lexicon::REGISTRATION;

/// A number on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct WrittenNumber {
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
    pub(in crate::review) number: RegistrationNumber,
}

/// The registration numbers of a line. A bare "25:03" may be an hour: it counts only after "dnr" or at the beginning of the line.
pub(in crate::review) fn numbers(text: &str, words: &[Word]) -> Vec<WrittenNumber> {
    let number = |index: usize| {
        let word = &words[index];
        let lettered = word.is_capital() && word.lower.len() <= 3 && between(text, words, index).is_empty();
        let year = if lettered { index + 1 } else { index };
        let [two, serial] = words.get(year..year + 2)? else { return None };
        let joined = matches!(between(text, words, year), ":" | "/" | ": ");
        let digits = two.has_digits(2) && serial.kind == Kind::Digits && serial.lower.len() <= 4;
        let said = index.checked_sub(1).is_some_and(|at| REGISTRATION.contains(&words[at].lower.as_str()));
        if !(joined && digits && (lettered || said || index == 0)) || text[serial.to..].starts_with([':', '/']) {
            return None;
        }
        let number = text[word.from..serial.to].parse().ok()?;
        Some(WrittenNumber { from: word.from, to: serial.to, number })
    };
    (0..words.len()).filter_map(number).collect()
}
