//! Finding anything on record by a few words: §§, decisions, documents and the text in their files, tasks, people.
//!
//! The index of the file answers (`store`); here the question is held against the limits, and what was found is named as the
//! office names it. A question is never wrong: what the index cannot look for finds nothing.

use crate::Office;
use crate::limits;
use crate::refusal::{ActionError, Field};
use crate::views::{Hit, HitKind, SearchAnswer, SearchRequest, TextRun};
use documents::templates::{printed_name_of, written_day};
use domain::Person;
use std::collections::HashMap;
use store::{Found, Marker, Run, Wanted};

/// Most hits of a question in passing.
const IN_PASSING: usize = 50;
/// Most hits that are answered at all.
const MOST: usize = 500;
/// Longest question, in characters.
const QUESTION: usize = 1_000;

impl Office {
    /// What is found in passing, the best first, at most fifty.
    ///
    /// # Errors
    /// The words are too long, or the file could not be read.
    pub fn find(&self, words: &str) -> Result<Vec<Hit>, ActionError> {
        let wanted = Wanted { words, kind: None, year: None, public: false, most: IN_PASSING };
        Ok(self.found(&wanted)?.0)
    }

    /// What is found by a question with its conditions.
    ///
    /// # Errors
    /// The words are too long, or the file could not be read.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchAnswer, ActionError> {
        let SearchRequest { words, kind, year, public, most } = request;
        let most = usize::try_from(*most).unwrap_or(MOST).min(MOST);
        let (hits, more) = self.found(&Wanted { words, kind: *kind, year: *year, public: *public, most })?;
        Ok(SearchAnswer { hits, more, years: self.store.search_years()? })
    }

    fn found(&self, wanted: &Wanted<'_>) -> Result<(Vec<Hit>, bool), ActionError> {
        limits::bounded(Field::Words, wanted.words, QUESTION)?;
        let (found, more) = self.store.search(wanted)?;
        let has_people = found.iter().any(|found| found.target.kind == HitKind::Person);
        let people = if has_people { self.store.people()? } else { vec![] };
        let people = people.iter().map(|person| (&person.id.0, person)).collect();
        let marker = Marker::new(wanted.words);
        Ok((found.into_iter().map(|found| hit(found, &marker, &people)).collect(), more))
    }
}

/// What was found, by the name that the office gives it.
fn hit(found: Found, marker: &Marker, people: &HashMap<&String, &Person>) -> Hit {
    let Found { target, sentence, decided } = found;
    let number = target.number.as_ref().map(|number| number.as_written().to_owned());
    let with = target.with.clone().filter(|with| !with.trim().is_empty());
    let person = target.person.as_ref().and_then(|id| people.get(&id.0));
    let day = target.day.map(written_day);
    let (title, detail) = match (target.kind, person) {
        (HitKind::Person, Some(person)) => (printed_name_of(person), person.title.clone().unwrap_or_default()),
        (HitKind::Meeting, _) => (day.unwrap_or_default(), target.title),
        (HitKind::File, _) => (target.title, joined([number, with.or(day)])),
        _ => (target.title, joined([number, with])),
    };
    Hit {
        kind: target.kind,
        marked: runs(marker.mark(&title)),
        title,
        detail,
        sentence: runs(sentence),
        decided,
        number: target.number,
        day: target.day,
        section: target.section,
        meeting: target.meeting,
        item: target.item,
        document: target.document,
        delegated_decision: target.delegated_decision,
        task: target.task,
        grant: target.grant,
        person: target.person,
        file: target.file,
    }
}

fn joined(parts: [Option<String>; 2]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn runs(runs: Vec<Run>) -> Vec<TextRun> {
    runs.into_iter().map(|Run { text, hit }| TextRun { text, hit }).collect()
}

#[cfg(test)]
mod tests;
