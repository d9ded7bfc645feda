//! The sentence in which something was found, with what was found marked.

use super::query::{Query, Term, goes_on};
use super::words::{Word, stem, words};
use std::collections::BTreeSet;
use std::ops::Range;

/// Bytes of the text of one record that are looked through for its best sentence.
const LOOKED_THROUGH: usize = 200_000;
/// Characters of a sentence that are shown.
const SHOWN: usize = 220;
/// Characters that stand before what was found, where the sentence is longer than that.
const BEFORE: usize = 70;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The piece.
    pub text: String,
    /// Whether it is what was asked for.
    pub hit: bool,
}

/// Marks in a text what a question asks for.
#[derive(Debug, Clone)]
pub struct Marker {
    query: Query,
    stems: Vec<Option<String>>,
}

/// A sentence, by what it has of what was asked for.
struct Sentence {
    text: String,
    hits: Vec<Range<usize>>,
    terms: usize,
}

impl Marker {
    /// For a question.
    pub fn new(asked: &str) -> Self {
        Self::of(Query::of(asked))
    }

    pub(super) fn of(query: Query) -> Self {
        let stems = query.terms.iter().map(|term| match term {
            Term::Word(word) => Some(stem(word).unwrap_or_else(|| word.clone())),
            Term::Phrase(_) => None,
        });
        Self { stems: stems.collect(), query }
    }

    /// The text with what was asked for marked.
    pub fn mark(&self, text: &str) -> Vec<Run> {
        runs(text, &self.hits(text).0)
    }

    /// Where in the text what was asked for stands, and how many of the things asked for do.
    fn hits(&self, text: &str) -> (Vec<Range<usize>>, usize) {
        let found: Vec<Word> = words(text).collect();
        let mut hits: Vec<Range<usize>> = vec![];
        let mut terms = BTreeSet::new();
        let last = self.query.terms.len().saturating_sub(1);
        for place in 0..found.len() {
            for (which, term) in self.query.terms.iter().enumerate() {
                let open = self.query.open && which == last;
                let length = match term {
                    Term::Word(word) => usize::from(self.is_form(&found[place].text, word, which, open)),
                    Term::Phrase(phrase) => begins(&found[place..], phrase, open),
                };
                if length > 0 {
                    let hit = found[place].from..found[place + length - 1].to;
                    terms.insert(which);
                    match hits.last_mut() {
                        Some(before) if hit.start < before.end => before.end = before.end.max(hit.end),
                        _ => hits.push(hit),
                    }
                }
            }
        }
        (hits, terms.len())
    }

    fn is_form(&self, found: &str, word: &str, which: usize, open: bool) -> bool {
        if found == word || (goes_on(word, open) && found.starts_with(word)) {
            return true;
        }
        let wanted = self.stems[which].as_deref();
        wanted == Some(found) || (wanted.is_some() && stem(found).as_deref() == wanted)
    }

    /// The sentence of the lines that has most of what was asked for; `None` where none has anything.
    pub(super) fn sentence<'a>(&self, lines: impl Iterator<Item = &'a str>) -> Option<Vec<Run>> {
        let mut best: Option<Sentence> = None;
        let mut left = LOOKED_THROUGH;
        for line in lines {
            for sentence in sentences(line) {
                let (hits, terms) = self.hits(sentence);
                if terms > best.as_ref().map_or(0, |best| best.terms) {
                    best = Some(Sentence { text: sentence.to_owned(), hits, terms });
                }
            }
            left = left.saturating_sub(line.len());
            let all = best.as_ref().is_some_and(|best| best.terms == self.query.terms.len());
            if all || left == 0 {
                break;
            }
        }
        best.map(|best| shortened(&best.text, &best.hits))
    }
}

/// How many words a phrase takes up at the beginning of these; 0 where it is not there.
fn begins(found: &[Word], phrase: &[String], open: bool) -> usize {
    let Some((last, before)) = phrase.split_last() else { return 0 };
    let same = found.len() >= phrase.len()
        && before.iter().zip(found).all(|(wanted, found)| *wanted == found.text)
        && (found[before.len()].text == *last || (open && found[before.len()].text.starts_with(last.as_str())));
    if same { phrase.len() } else { 0 }
}

/// The sentences of a line: one ends at a full stop, an exclamation or a question mark before a capital.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let mut ends = vec![];
    for (at, _) in line.match_indices(['.', '!', '?']) {
        let rest = &line[at + 1..];
        let after = rest.trim_start();
        if after.len() < rest.len() && after.starts_with(char::is_uppercase) {
            ends.push(line.len() - after.len());
        }
    }
    ends.push(line.len());
    ends.into_iter().map(move |end| {
        let sentence = line[from..end].trim();
        from = end;
        sentence
    })
}

/// A sentence of which not more is shown than has room, with its first hit in it.
fn shortened(text: &str, hits: &[Range<usize>]) -> Vec<Run> {
    const MORE: &str = "…";
    let first = hits.first().map_or(0, |hit| hit.start);
    let back = text[..first].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let fits = text.chars().count() <= SHOWN;
    let from = if fits || back == 0 { 0 } else { after_space(text, back) };
    let to = text[from..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| before_space(text, from + at));
    let inside: Vec<Range<usize>> = hits
        .iter()
        .filter(|hit| hit.start < to)
        .map(|hit| hit.start.max(from) - from..hit.end.min(to) - from)
        .collect();
    let mut runs = runs(&text[from..to], &inside);
    if from > 0 {
        runs.insert(0, Run { text: format!("{MORE} "), hit: false });
    }
    if to < text.len() {
        runs.push(Run { text: format!(" {MORE}"), hit: false });
    }
    runs
}

fn after_space(text: &str, at: usize) -> usize {
    text[at..].find(' ').map_or(at, |space| at + space + 1)
}

fn before_space(text: &str, at: usize) -> usize {
    text[..at].rfind(' ').filter(|space| at - space < 40).unwrap_or(at)
}

/// The beginning of a text that has nothing of what was asked for.
pub(super) fn beginning(text: &str) -> Vec<Run> {
    let first = sentences(text).next().unwrap_or_default();
    if first.is_empty() { vec![] } else { shortened(first, &[]) }
}

fn runs(text: &str, hits: &[Range<usize>]) -> Vec<Run> {
    let mut runs = vec![];
    let mut at = 0;
    let mut push = |from: usize, to: usize, hit: bool| {
        if from < to {
            runs.push(Run { text: text[from..to].to_owned(), hit });
        }
    };
    for hit in hits {
        push(at, hit.start, false);
        push(hit.start, hit.end, true);
        at = hit.end;
    }
    push(at, text.len(), false);
    runs
}

#[cfg(test)]
mod tests;
