//! Registration numbers of items: there where papers lie behind the matter, known to the registry, and not those of another §.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::{ItemReading, LineForm, Reading};
use crate::{BlockName, Outcome, RegistrationNumber};
use std::collections::HashSet;

/// A matter that was decided on papers is registered; so is what came in and what was decided by delegation (OSL 5 kap. 1 §). What
/// belongs to the frame of the meeting has no number, and where no § has one the body keeps none in its minutes.
pub(super) fn missing(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    if reading.meeting.items.iter().all(|item| item.registration_number.is_none()) {
        return;
    }
    for item in &reading.items {
        let decided_on_papers = item.item.outcome == Some(Outcome::Decided) && item.says(BlockName::Basis);
        let lists = [BlockName::ReceivedDocuments, BlockName::DelegatedDecisions]
            .map(|block| lists_without_numbers(item, block));
        let papers_numbered =
            item.lines_of(BlockName::Basis).any(|line| !line.numbers.is_empty() || ends_with_number(&line.text));
        let lacks = decided_on_papers && !papers_numbered || lists.contains(&true);
        if item.item.registration_number.is_none() && !item.is_procedural_frame() && lacks {
            let place = Place::of(Spot::Heading, item.item.id);
            findings.push(Finding::new(Fault::RegistrationNumberMissing {}, place, item.item.heading.clone()));
        }
    }
}

/// "Ansökan från Granviks kommun, 25:01".
fn ends_with_number(text: &str) -> bool {
    let last = text.trim_end_matches(['.', ')']).rsplit([' ', ',', '(']).next().unwrap_or_default();
    last.parse::<RegistrationNumber>().is_ok_and(|number| number.parts().is_some())
}

fn lists_without_numbers(item: &ItemReading<'_>, block: BlockName) -> bool {
    let entries =
        item.lines_of(block).filter(|line| matches!(line.form, LineForm::Entry { .. }) && !line.text.trim().is_empty());
    let mut entries = entries.peekable();
    entries.peek().is_some() && entries.all(|line| line.numbers.is_empty())
}

/// Only in a series and a year of which the registry holds numbers: others are kept elsewhere.
pub(super) fn unknown(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let association = reading.association;
    let of_documents = association.registry.iter().filter_map(|document| document.number.as_ref());
    let registered: HashSet<(String, u32)> =
        of_documents.clone().filter_map(|number| number.parts()).map(|(series, year, _)| (series, year)).collect();
    let matters = association.registry.iter().filter_map(|document| document.matter.as_ref());
    let own = association.matters.iter().map(|matter| &matter.number);
    let grants = association.grants.iter().filter_map(|grant| grant.registration_number.as_ref());
    let decisions = association.delegated_decisions.iter();
    let decisions = decisions.flat_map(|decision| decision.number.iter().chain(&decision.registration_number));
    let others = association.meetings.iter().filter(|meeting| meeting.id != reading.meeting.id);
    let others = others.flat_map(|meeting| meeting.items.iter().filter_map(|item| item.registration_number.as_ref()));
    let known: HashSet<String> = of_documents
        .chain(matters)
        .chain(own)
        .chain(grants)
        .chain(decisions)
        .chain(others)
        .map(RegistrationNumber::canonical)
        .collect();
    for item in &reading.meeting.items {
        let Some(number) = &item.registration_number else { continue };
        let kept = number.parts().is_some_and(|(series, year, _)| registered.contains(&(series, year)));
        if kept && !known.contains(&number.canonical()) {
            let place = Place::of(Spot::RegistrationNumber, item.id);
            findings.push(Finding::new(Fault::RegistrationNumberUnknown {}, place, number.as_written()));
        }
    }
}

/// A decision that names the number of another heading, and that only here.
pub(super) fn of_another(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let Some(own) = &item.item.registration_number else { continue };
        let elsewhere = |number: &RegistrationNumber| {
            let others = reading.meeting.items.iter().filter(|other| other.id != item.item.id);
            others.filter_map(|other| other.registration_number.as_ref()).any(|other| other.means_the_same(number))
        };
        let said = |number: &RegistrationNumber| {
            item.besides(BlockName::Decision)
                .flat_map(|line| &line.numbers)
                .any(|found| found.number.means_the_same(number))
        };
        for line in item.lines_of(BlockName::Decision) {
            for found in &line.numbers {
                let number = &found.number;
                if !number.means_the_same(own) && elsewhere(number) && !said(number) {
                    let fault = Fault::DecisionNamesOtherNumber { own: own.as_written().to_owned() };
                    let place = line.at(found.from, found.to);
                    let finding = Finding::new(fault, place, number.as_written());
                    findings.push(finding.with(crate::review::Fix::Replace { with: own.as_written().to_owned() }));
                }
            }
        }
    }
}

impl ItemReading<'_> {
    /// Opening, agenda and the like, which hold no list of documents.
    fn is_procedural_frame(&self) -> bool {
        let lists = self.says(BlockName::ReceivedDocuments) || self.says(BlockName::DelegatedDecisions);
        !lists && self.is_procedural()
    }
}
