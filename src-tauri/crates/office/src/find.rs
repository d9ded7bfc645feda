//! Finding anything on record by a few words: §§, items, people, registration numbers, meetings.
//!
//! One pass over the records in memory. Capitals do not count; å, ä and ö are letters of their own. Every word has to be
//! there; what begins with them comes before what contains them.

use crate::Office;
use crate::limits;
use crate::refusal::{ActionError, Field};
use crate::views::{Hit, HitKind};
use documents::templates::{printed_name_of, written_day};
use domain::{Association, Meeting, RegistrationNumber};
use std::collections::HashSet;

/// Most hits that are answered.
const MOST: usize = 50;

/// How well something answers; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Exact,
    Begins,
    WordBegins,
    Contains,
}

impl Office {
    /// What is found, the best first, at most fifty.
    ///
    /// # Errors
    /// The words are too long, or the file could not be read.
    pub fn find(&self, words: &str) -> Result<Vec<Hit>, ActionError> {
        limits::words(Field::Words, words)?;
        let wanted = Wanted::of(words);
        if wanted.words.is_empty() {
            return Ok(vec![]);
        }
        let association = self.records()?;
        let mut hits: Vec<(Rank, Hit)> = vec![];
        people(&association, &wanted, &mut hits);
        numbers(&association, &wanted, &mut hits);
        for meeting in association.meetings.iter().rev() {
            self::meeting(meeting, &wanted, &mut hits);
            items(meeting, &wanted, &mut hits);
        }
        // Stable: within a rank people and numbers first, then the latest meeting.
        hits.sort_by_key(|(rank, _)| *rank);
        Ok(hits.into_iter().take(MOST).map(|(_, hit)| hit).collect())
    }
}

/// What is looked for.
struct Wanted {
    whole: String,
    words: Vec<String>,
    /// The words as a registration number.
    number: Option<String>,
    /// The words as the number of a §.
    section: Option<u32>,
}

impl Wanted {
    fn of(words: &str) -> Self {
        let whole = words.trim().to_lowercase();
        let number = whole.parse::<RegistrationNumber>().ok().filter(|number| number.parts().is_some());
        Self {
            words: whole.split_whitespace().map(str::to_owned).collect(),
            number: number.map(|number| number.canonical()),
            section: whole.trim_start_matches('§').trim().parse().ok(),
            whole,
        }
    }

    fn rank(&self, text: &str) -> Option<Rank> {
        let text = text.to_lowercase();
        if !self.words.iter().all(|word| text.contains(word.as_str())) {
            return None;
        }
        let begins_word = |word: &String| text.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(word));
        Some(match () {
            () if text == self.whole => Rank::Exact,
            () if text.starts_with(&self.whole) => Rank::Begins,
            () if self.words.iter().all(begins_word) => Rank::WordBegins,
            () => Rank::Contains,
        })
    }

    fn rank_of_number(&self, number: &RegistrationNumber) -> Option<Rank> {
        if self.number.is_some() && self.number == Some(number.canonical()) {
            return Some(Rank::Exact);
        }
        self.rank(number.as_written())
    }
}

fn people(association: &Association, wanted: &Wanted, hits: &mut Vec<(Rank, Hit)>) {
    for person in &association.people {
        let names = std::iter::once(&person.name).chain(&person.aliases);
        let Some(rank) = names.filter_map(|name| wanted.rank(name)).min() else { continue };
        let title = printed_name_of(person);
        let detail = person.title.clone().unwrap_or_default();
        hits.push((rank, Hit { person: Some(person.id.clone()), ..hit(HitKind::Person, title, detail) }));
    }
}

fn numbers(association: &Association, wanted: &Wanted, hits: &mut Vec<(Rank, Hit)>) {
    let mut seen = HashSet::new();
    for document in &association.registry {
        let Some(number) = &document.number else { continue };
        let rank = wanted.rank_of_number(number).or_else(|| wanted.rank(&document.subject));
        let Some(rank) = rank.filter(|_| seen.insert(number.canonical())) else { continue };
        let found = hit(HitKind::Number, number.as_written().to_owned(), document.subject.clone());
        hits.push((rank, Hit { day: document.date, ..found }));
    }
}

fn meeting(meeting: &Meeting, wanted: &Wanted, hits: &mut Vec<(Rank, Hit)>) {
    let day = written_day(meeting.date);
    let purpose = meeting.purpose.clone().unwrap_or_default();
    let ranks = [wanted.rank(&day), wanted.rank(&meeting.date.to_string()), wanted.rank(&purpose)];
    if let Some(rank) = ranks.into_iter().flatten().min() {
        let found = hit(HitKind::Meeting, day, purpose);
        hits.push((rank, Hit { meeting: Some(meeting.id), day: Some(meeting.date), ..found }));
    }
}

fn items(meeting: &Meeting, wanted: &Wanted, hits: &mut Vec<(Rank, Hit)>) {
    for item in &meeting.items {
        let by_section = item.section.filter(|section| Some(section.get()) == wanted.section).map(|_| Rank::Exact);
        let by_number = item.registration_number.as_ref().and_then(|number| wanted.rank_of_number(number));
        let ranks = [by_section, by_number, wanted.rank(&item.heading)];
        let Some(rank) = ranks.into_iter().flatten().min() else { continue };
        let kind = if item.section.is_some() { HitKind::Section } else { HitKind::Item };
        let detail = item.registration_number.as_ref().map(|number| number.as_written().to_owned());
        hits.push((
            rank,
            Hit {
                meeting: Some(meeting.id),
                item: Some(item.id),
                day: Some(meeting.date),
                section: item.section,
                ..hit(kind, item.heading.clone(), detail.unwrap_or_default())
            },
        ));
    }
}

fn hit(kind: HitKind, title: String, detail: String) -> Hit {
    Hit { kind, title, detail, meeting: None, item: None, person: None, day: None, section: None }
}

#[cfg(test)]
mod tests;
