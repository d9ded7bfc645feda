//! The words of a decision as something to look things up in: days, periods, amounts, sentences.
//!
//! A reader proposes and a person confirms, so that nothing here guesses: what is not plainly said is not found. Letters are
//! compared without rings and dots, as those who type in haste leave them out. Places are bytes of the text as written.

mod amounts;
mod days;
mod parties;
mod periods;
mod sentences;

pub(crate) use amounts::{Amount, Per, amount_at};
pub(crate) use days::{MONTHS, last_of_month, month_of, written_day_at, year_of};
pub(crate) use parties::party_named;
pub(crate) use periods::{Span, period_at};
pub(crate) use sentences::sentences;

/// A word, a number or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// In small letters without rings and dots; any dash is `-`.
    pub text: String,
    /// First byte.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
}

impl Token {
    /// The number that it is, of that many digits.
    pub fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let is_number = digits.contains(&self.text.len()) && self.text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| self.text.parse().ok()).flatten()
    }

    /// Whether it is one of these words.
    pub fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }
}

/// Something found, and how many tokens say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found<T> {
    /// What.
    pub value: T,
    /// Tokens from where it was looked for.
    pub length: usize,
}

/// The tokens of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    let mut last = Kind::Space;
    for (from, letter) in text.char_indices() {
        let (kind, plain) = plain(letter);
        let to = from + letter.len_utf8();
        match tokens.last_mut().filter(|_| kind == last && matches!(kind, Kind::Word | Kind::Number)) {
            Some(token) => {
                token.text.push(plain);
                token.to = to;
            }
            None if kind == Kind::Space => {}
            None => tokens.push(Token { text: plain.to_string(), from, to }),
        }
        last = kind;
    }
    tokens
}

/// Whether the tokens from a place on begin with these words.
pub(crate) fn says(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    tokens
        .get(at..at + words.len())
        .is_some_and(|found| found.iter().zip(words).all(|(token, word)| token.text == *word))
}

/// A text as it is compared.
pub(crate) fn folded(text: &str) -> String {
    text.chars().map(|letter| plain(letter).1).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Word,
    Number,
    Mark,
}

fn plain(letter: char) -> (Kind, char) {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    match small {
        _ if letter.is_whitespace() => (Kind::Space, ' '),
        '0'..='9' => (Kind::Number, small),
        '\u{e0}'..='\u{e6}' => (Kind::Word, 'a'),
        '\u{e8}'..='\u{eb}' => (Kind::Word, 'e'),
        '\u{f2}'..='\u{f6}' | '\u{f8}' => (Kind::Word, 'o'),
        '\u{fc}' => (Kind::Word, 'u'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => (Kind::Mark, '-'),
        _ if small.is_alphabetic() => (Kind::Word, small),
        _ => (Kind::Mark, small),
    }
}

#[cfg(test)]
mod tests;
