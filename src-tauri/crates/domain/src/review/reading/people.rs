//! The people on record, found by the words of their names.

use super::super::written::words::words;
use super::Passage;
use crate::{Association, PersonId};
use std::collections::HashMap;

/// A person on record, by a name or an earlier one.
pub(in crate::review) struct Known<'a> {
    pub(in crate::review) id: &'a PersonId,
    pub(in crate::review) name: &'a str,
    /// The words of the name, in small letters.
    pub(in crate::review) words: Vec<String>,
}

/// Everyone on record.
pub(in crate::review) struct People<'a> {
    pub(in crate::review) all: Vec<Known<'a>>,
    by_first: HashMap<String, Vec<usize>>,
}

impl<'a> People<'a> {
    pub(in crate::review) fn of(association: &'a Association) -> Self {
        let mut all = vec![];
        for person in &association.people {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                let words: Vec<String> = words(name).into_iter().map(|word| word.lower).collect();
                if !words.is_empty() {
                    all.push(Known { id: &person.id, name, words });
                }
            }
        }
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, known) in all.iter().enumerate() {
            by_first.entry(known.words[0].clone()).or_default().push(index);
        }
        Self { all, by_first }
    }

    /// Those with a first name.
    pub(in crate::review) fn called(&self, first: &str) -> impl Iterator<Item = &Known<'a>> {
        self.by_first.get(first).into_iter().flatten().map(|index| &self.all[*index])
    }

    /// The person whose whole name stands at a word, and how many words it has; the longest name first.
    pub(in crate::review) fn named_at(&self, line: &Passage, at: usize) -> Option<(&Known<'a>, usize)> {
        let stands = |known: &&Known<'a>| {
            known.words.len() > 1
                && known.words.iter().enumerate().all(|(offset, word)| {
                    let written = line.words.get(at + offset).map(|written| written.lower.as_str());
                    // "Karin Bergs förslag".
                    written == Some(word.as_str())
                        || offset + 1 == known.words.len()
                            && written.and_then(|written| written.strip_suffix('s')) == Some(word.as_str())
                })
        };
        let known = self.called(&line.words[at].lower).filter(stands).max_by_key(|known| known.words.len())?;
        Some((known, known.words.len()))
    }

    /// Everyone whose whole name stands on a line, with the word at which it begins.
    pub(in crate::review) fn named_on(&self, line: &Passage) -> Vec<(usize, &Known<'a>)> {
        (0..line.words.len()).filter_map(|at| self.named_at(line, at).map(|(known, _)| (at, known))).collect()
    }
}
