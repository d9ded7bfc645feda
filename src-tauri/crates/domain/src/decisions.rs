//! The decision register: every decision of the board over all years, in order, and which of them answer to a filter.
//!
//! Read from the §§ each time and kept nowhere, so that it cannot say anything else than the minutes.

use crate::{
    Association, Block, BlockKind, BlockName, Item, ItemId, ItemPart, Meeting, MeetingId, Outcome, PersonId,
    RegistrationNumber, SectionNumber, Who, plain_words,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A decision of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DecisionRow {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its item.
    pub item: ItemId,
    /// The day of the meeting.
    pub day: NaiveDate,
    /// The §.
    pub section: SectionNumber,
    /// The letter of the sub-item that it stands in.
    pub letter: Option<String>,
    /// Heading of the § or the sub-item.
    pub heading: String,
    /// Number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// How the § ended.
    pub outcome: Option<Outcome>,
    /// What was decided, a line for each clause.
    pub clauses: Vec<String>,
    /// Who presented it and who made proposals.
    pub people: Vec<PersonId>,
    /// Whether it is verified.
    pub verified: bool,
}

/// Which decisions are asked for. What is left open asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DecisionFilter {
    /// Of a calendar year.
    pub year: Option<i32>,
    /// In a matter, in any spelling of its number.
    pub matter: Option<RegistrationNumber>,
    /// That a person presented, made a proposal in, or is named in.
    pub person: Option<PersonId>,
    /// That ended so.
    pub outcome: Option<Outcome>,
    /// Whose words hold all of these, wherever in a word.
    pub words: Option<String>,
}

/// Every decision, oldest first. A § whose decision says nothing is none.
pub fn decision_register(association: &Association) -> Vec<DecisionRow> {
    let items = association.meetings.iter().flat_map(|meeting| meeting.items.iter().map(move |item| (meeting, item)));
    items.filter_map(|(meeting, item)| Some((meeting, item, item.section?))).flat_map(rows).collect()
}

impl DecisionFilter {
    /// Whether a decision is one of those asked for.
    pub fn admits(&self, association: &Association, row: &DecisionRow) -> bool {
        let is_matter = |number: &RegistrationNumber| {
            row.registration_number.as_ref().is_some_and(|own| own.means_the_same(number))
        };
        self.year.is_none_or(|year| row.day.year() == year)
            && self.matter.as_ref().is_none_or(is_matter)
            && self.outcome.is_none_or(|outcome| row.outcome == Some(outcome))
            && self.person.as_ref().is_none_or(|person| names(association, row, person))
            && self.words.as_deref().is_none_or(|words| says(row, words))
    }
}

fn rows((meeting, item, section): (&Meeting, &Item, SectionNumber)) -> Vec<DecisionRow> {
    let row = |letter: Option<&str>, heading: &str, blocks: &[&Block]| {
        let clauses = clauses(blocks);
        (!clauses.is_empty()).then(|| DecisionRow {
            meeting: meeting.id,
            item: item.id,
            day: meeting.date,
            section,
            letter: letter.map(str::to_owned),
            heading: heading.to_owned(),
            registration_number: item.registration_number.clone(),
            outcome: item.outcome,
            clauses,
            people: people(item, blocks),
            verified: meeting.is_item_frozen(item.id),
        })
    };
    let own = item.parts.iter().filter_map(|part| match part {
        ItemPart::Block(block) => Some(block),
        ItemPart::SubItem(_) => None,
    });
    let below = item.parts.iter().filter_map(|part| match part {
        ItemPart::Block(_) => None,
        ItemPart::SubItem(sub) => {
            let heading = sub.heading.as_deref().unwrap_or(&item.heading);
            row(Some(&sub.letter), heading, &sub.blocks.iter().collect::<Vec<_>>())
        }
    });
    row(None, &item.heading, &own.collect::<Vec<_>>()).into_iter().chain(below).collect()
}

/// What the blocks decide. A lead-in such as "Styrelsen beslutar" belongs to the clauses that follow it.
fn clauses(blocks: &[&Block]) -> Vec<String> {
    let decisions = blocks.iter().filter(|block| block.kind == BlockKind::Plain(BlockName::Decision));
    let lines = decisions.flat_map(|block| block.text.lines()).map(|spans| plain_words(spans).trim().to_owned());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let is_clause = |line: &String| line.starts_with("att ");
    let leads_in = |at: usize| {
        let line = &lines[at];
        lines.get(at + 1).is_some_and(is_clause) && !is_clause(line) && !line.ends_with('.')
    };
    (0..lines.len()).filter(|at| !leads_in(*at)).map(|at| lines[at].clone()).collect()
}

fn people(item: &Item, blocks: &[&Block]) -> Vec<PersonId> {
    let proposers = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Proposals(by) => Some(by),
        BlockKind::Plain(_) | BlockKind::Vote(_) => None,
    });
    let mut people: Vec<PersonId> = vec![];
    for party in item.presenters.iter().chain(proposers.flatten()) {
        if let Who::Person(id) = &party.who
            && !people.contains(id)
        {
            people.push(id.clone());
        }
    }
    people
}

fn names(association: &Association, row: &DecisionRow, person: &PersonId) -> bool {
    let named = |name: &str| !name.trim().is_empty() && row.clauses.iter().any(|clause| clause.contains(name));
    row.people.contains(person) || association.person(person).is_some_and(|person| named(&person.name))
}

fn says(row: &DecisionRow, words: &str) -> bool {
    let number = row.registration_number.as_ref().map(RegistrationNumber::as_written).unwrap_or_default();
    let text = format!("{} {number} {}", row.heading, row.clauses.join(" ")).to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests;
