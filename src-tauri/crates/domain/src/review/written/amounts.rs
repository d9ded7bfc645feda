//! Amounts of money on a line: "110 000 kr", "100 000kr", "1,5 mnkr", and "180 000" of which nobody says what it is.

use super::words::{Word, between};
use crate::review::lexicon::{CURRENCIES, MILLIONS, OTHER_MONEY, THOUSANDS};

/// A number that is an amount, or looks like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) struct Amount {
    /// Bytes of the number with its currency.
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
    /// Where the number itself ends.
    pub(in crate::review) number_to: usize,
    /// In öre, so that parts add up.
    pub(in crate::review) ore: i64,
    /// A currency is written.
    pub(in crate::review) currency: bool,
    /// Without a space before the currency.
    pub(in crate::review) glued: bool,
    /// The word after it, by index.
    pub(in crate::review) next: usize,
}

/// The amounts of a line, in order. A number without currency is one only when its thousands are set apart.
pub(in crate::review) fn amounts(text: &str, words: &[Word]) -> Vec<Amount> {
    let mut found = vec![];
    let mut index = 0;
    while index < words.len() {
        match amount_at(text, words, index) {
            Some(amount) => {
                index = amount.next;
                found.push(amount);
            }
            None => index += 1,
        }
    }
    found
}

fn is_space(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
}

fn amount_at(text: &str, words: &[Word], index: usize) -> Option<Amount> {
    let first = &words[index];
    let mut number = i64::from(first.number()?);
    let before = &text[..first.from];
    let inside =
        before.ends_with([':', '/', '.', ',']) && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
    let hyphened = before.ends_with('-') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
    if inside || before.ends_with('§') || before.trim_end().ends_with('§') {
        return None;
    }
    let mut last = index;
    let grouping = |gap: &str| is_space(gap) || gap == ".";
    let mut grouped = false;
    if first.lower.len() <= 3 && !first.lower.starts_with('0') {
        while words.get(last + 1).is_some_and(|next| next.has_digits(3)) && grouping(between(text, words, last)) {
            number = number.checked_mul(1000)?.checked_add(i64::from(words[last + 1].number()?))?;
            last += 1;
            grouped = true;
        }
    }
    // A year before the number takes part of it: "2025 100 000" is two numbers, which has four digits first.
    if hyphened && !grouped {
        return None;
    }
    let mut ore = number.checked_mul(100)?;
    let decimals = words.get(last + 1).filter(|next| next.number().is_some() && next.lower.len() <= 2);
    if let Some(decimals) = decimals.filter(|_| between(text, words, last) == ",") {
        let digits = i64::from(decimals.number()?);
        ore = ore.checked_add(if decimals.lower.len() == 1 { digits * 10 } else { digits })?;
        last += 1;
    }
    let number_to = words[last].to;
    let gap = between(text, words, last);
    let unit = words.get(last + 1).filter(|_| gap.is_empty() || is_space(gap)).and_then(|word| factor(&word.lower));
    match unit {
        Some(factor) => {
            let mut next = last + 1;
            let word = &words[next];
            // "1,5 miljoner kronor".
            if factor > 1 && words.get(next + 1).is_some_and(|more| CURRENCIES.contains(&more.lower.as_str())) {
                next += 1;
            }
            let to = words[next].to.max(word.to);
            let glued = gap.is_empty();
            let ore = ore.checked_mul(factor)?;
            Some(Amount { from: first.from, to, number_to, ore, currency: true, glued, next: next + 1 })
        }
        None => {
            let percent = text[number_to..].trim_start().starts_with(['%', '€', '$', '‰']);
            let other = words.get(last + 1).is_some_and(|word| OTHER_MONEY.contains(&word.lower.as_str()));
            let bare = grouped && number >= 1000 && !percent && !other;
            let amount = Amount {
                from: first.from,
                to: number_to,
                number_to,
                ore,
                currency: false,
                glued: false,
                next: last + 1,
            };
            bare.then_some(amount)
        }
    }
}

fn factor(word: &str) -> Option<i64> {
    if CURRENCIES.contains(&word) {
        Some(1)
    } else if THOUSANDS.contains(&word) {
        Some(1000)
    } else if MILLIONS.contains(&word) {
        Some(1_000_000)
    } else {
        None
    }
}
