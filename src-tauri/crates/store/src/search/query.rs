//! What is asked, and how it is put to the index.
//!
//! Words stand together or not as they like, every one has to be there; in quotation marks they stand exactly so and in that order.
//! The last one may be the beginning of a word, for as long as nothing is typed after it.

use super::words::{STEM, Word, stem, words};
use domain::HitKind;

/// Most words of a question; those after are not asked for.
const MOST: usize = 24;
/// Fewest letters that a word may begin with, unless it is being typed.
const BEGINNING: usize = 3;
const QUOTES: [char; 6] = ['"', '\u{201d}', '\u{201c}', '\u{201e}', '\u{ab}', '\u{bb}'];

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Query {
    pub terms: Vec<Term>,
    /// Whether the last one may go on.
    pub open: bool,
}

/// A part of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// A word in any of its forms.
    Word(String),
    /// Words exactly so, side by side.
    Phrase(Vec<String>),
}

/// How far a word may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Forms of the word.
    Forms,
    /// Also what begins with it.
    Beginnings,
}

impl Query {
    pub(super) fn of(text: &str) -> Self {
        let mut query = Self::default();
        let mut quoted = false;
        for segment in text.split(QUOTES) {
            if quoted {
                let words: Vec<String> = words(segment).map(|word| word.text).collect();
                if !words.is_empty() {
                    query.terms.push(Term::Phrase(words));
                }
            } else {
                query.loose(segment);
            }
            quoted = !quoted;
        }
        query.open = text.ends_with(|c: char| !c.is_whitespace() && !QUOTES.contains(&c));
        let mut left = MOST;
        for term in &mut query.terms {
            if let Term::Phrase(words) = term {
                words.truncate(left);
            }
            left = left.saturating_sub(term.len());
        }
        // A word takes one place: as many terms as there are places is never too few.
        query.terms.truncate(MOST);
        query.terms.retain(|term| term.len() > 0);
        query
    }

    /// Words outside quotation marks. Numbers written together, such as a day, belong together.
    fn loose(&mut self, segment: &str) {
        let numeric = |word: &Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
        let mut before: Option<Word> = None;
        for word in words(segment) {
            let joined = before.as_ref().is_some_and(|before| {
                numeric(before) && numeric(&word) && !segment[before.to..word.from].contains(char::is_whitespace)
            });
            match self.terms.last_mut() {
                Some(Term::Phrase(words)) if joined => words.push(word.text.clone()),
                Some(Term::Word(first)) if joined => {
                    let words = vec![std::mem::take(first), word.text.clone()];
                    self.terms.pop();
                    self.terms.push(Term::Phrase(words));
                }
                _ => self.terms.push(Term::Word(word.text.clone())),
            }
            before = Some(word);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// All words of a question that asks for a number and nothing else: it has a digit.
    pub(super) fn number(&self) -> Option<Vec<&str>> {
        let all: Vec<&str> = self.terms.iter().flat_map(Term::words).collect();
        all.iter().any(|word| word.contains(|c: char| c.is_ascii_digit())).then_some(all)
    }

    /// The number of a §, where that is all that is asked for.
    pub(super) fn section(&self) -> Option<u32> {
        match self.terms.as_slice() {
            [Term::Word(word)] => word.parse().ok().filter(|section| *section > 0),
            _ => None,
        }
    }

    /// In the language of the index: every word there.
    pub(super) fn all(&self, reach: Reach) -> String {
        let last = self.terms.len().saturating_sub(1);
        let terms: Vec<String> = self
            .terms
            .iter()
            .enumerate()
            .map(|(place, term)| term.asked(reach == Reach::Beginnings, self.open && place == last))
            .collect();
        terms.join(" AND ")
    }

    /// Without the last word, where that is too short a beginning to be looked for among all words.
    pub(super) fn settled(&self) -> Self {
        let short = |term: &Term| matches!(term, Term::Word(word) if word.chars().count() < BEGINNING);
        match self.terms.split_last() {
            Some((last, rest)) if self.open && short(last) => Self { terms: rest.to_vec(), open: false },
            _ => self.clone(),
        }
    }
}

impl Term {
    fn words(&self) -> impl Iterator<Item = &str> {
        let (one, many) = match self {
            Self::Word(word) => (Some(word.as_str()), &[][..]),
            Self::Phrase(words) => (None, words.as_slice()),
        };
        one.into_iter().chain(many.iter().map(String::as_str))
    }

    fn len(&self) -> usize {
        self.words().count()
    }

    fn asked(&self, beginnings: bool, open: bool) -> String {
        match self {
            Self::Word(word) => {
                let stem = stem(word).unwrap_or_else(|| word.clone());
                let forms = format!("\"{stem}{STEM}\" OR \"{stem}\"");
                if beginnings && goes_on(word, open) {
                    format!("({forms} OR \"{word}\" *)")
                } else {
                    format!("({forms})")
                }
            }
            Self::Phrase(words) => {
                let (last, before) = words.split_last().expect("BUG: a phrase has words");
                let mut phrase = String::new();
                before.iter().for_each(|word| super::words::push(word, &mut phrase));
                let star = if beginnings && open { " *" } else { "" };
                format!("\"{phrase}{last}\"{star}")
            }
        }
    }
}

/// Whether a word is also looked for as the beginning of others: the one being typed, and what is long enough and no number.
pub(super) fn goes_on(word: &str, open: bool) -> bool {
    open || (word.chars().count() >= BEGINNING && word.chars().all(char::is_alphabetic))
}

/// A phrase of numbers, in the language of the index.
pub(super) fn side_by_side(words: &[&str]) -> String {
    format!("\"{}\"", words.join(" "))
}

/// A question among things of one kind, and with nothing that is hidden where others read.
pub(super) fn among(asked: &str, kind: Option<HitKind>, public: bool) -> String {
    // The decision of a § lies in the §.
    let flag = kind.map(|kind| if kind == HitKind::Decision { HitKind::Section } else { kind });
    let mut all = format!("({asked})");
    if let Some(flag) = flag {
        all = format!("({all} AND flags : \"{}\")", flag.name());
    }
    if public { format!("{all} NOT flags : \"{}\"", super::index::SECRET) } else { all }
}

#[cfg(test)]
mod tests;
