//! Words as the search knows them: small letters, å, ä and ö letters of their own, other marks left off, a registration number
//! in its one spelling, and beside a word the stem that its forms share (Snowball, Swedish).
//!
//! What is asked goes through the same as what is on record, so that they meet. Punctuation is no part of any word, and nothing
//! that is left means anything to the index's own language.

use domain::RegistrationNumber;
use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// Characters of a word that count; what is longer is no word of a language.
const LONGEST: usize = 64;
/// Shortest word that has other forms.
const INFLECTED: usize = 3;
/// å, ä and ö, which are letters of their own.
const SMALL_A_RING: char = '\u{e5}';
const SMALL_A_DOTS: char = '\u{e4}';
const SMALL_O_DOTS: char = '\u{f6}';
/// Ends a stem, so that it is never taken for a word.
pub(super) const STEM: char = '~';

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is compared.
    pub text: String,
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// See [`words`].
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let from = self.at + self.text[self.at..].find(is_part)?;
            let rest = &self.text[from..];
            let to = from + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            if let Some((number, to)) = number(self.text, from, to) {
                self.at = to;
                return Some(Word { text: number, from, to });
            }
            self.at = to;
            let text = folded(&self.text[from..to]);
            if !text.is_empty() {
                return Some(Word { text, from, to });
            }
        }
    }
}

/// Letters, digits, and what stands on or within them: combining marks, soft hyphens.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// A registration number of the known form that begins with this word, in small letters, and where it ends.
fn number(text: &str, from: usize, to: usize) -> Option<(String, usize)> {
    let word = &text[from..to];
    if !(2..=5).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let rest = text[to..].strip_prefix([':', '/'])?;
    let serial = rest.strip_prefix(' ').unwrap_or(rest);
    let digits = serial.find(|c| !is_part(c)).unwrap_or(serial.len());
    let number: RegistrationNumber = format!("{word}:{}", &serial[..digits]).parse().ok()?;
    number.parts()?;
    let end = text.len() - serial.len() + digits;
    Some((number.canonical().to_ascii_lowercase(), end))
}

fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.bytes().take(LONGEST).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    let mut text = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase).take(LONGEST) {
        match c {
            SMALL_A_RING | SMALL_A_DOTS | SMALL_O_DOTS => text.push(c),
            c if c.is_ascii() => text.push(c),
            c => text.extend(c.nfkd().filter(|part| part.is_alphanumeric()).flat_map(char::to_lowercase)),
        }
    }
    text
}

/// The stem that the forms of a word share; `None` where that is the word itself.
pub(super) fn stem(word: &str) -> Option<String> {
    if word.chars().count() < INFLECTED || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let stemmer = Stemmer::new(Algorithm::Swedish);
    let stem = stemmer.stem(word);
    (stem != word).then(|| stem.into_owned())
}

/// A text as the index takes it in: each word, and after it its stem.
pub(super) fn indexed(text: &str, into: &mut String) {
    for word in words(text) {
        push(&word.text, into);
    }
}

/// A word as the index takes it in.
pub(super) fn push(word: &str, into: &mut String) {
    into.push_str(word);
    into.push(' ');
    if let Some(stem) = stem(word) {
        into.push_str(&stem);
        into.push(STEM);
        into.push(' ');
    }
}

#[cfg(test)]
mod tests;
