//! A delegated decision is reported with its number, its day, who decided, and by which point of the delegation order (FSL 10 §,
//! KL 6 kap. 40 §).

use crate::review::faults::{Fault, MissingFact};
use crate::review::finding::Finding;
use crate::review::lexicon::{POINT, TITLES};
use crate::review::reading::{LineForm, Passage, Reading};
use crate::review::written::words::Kind;
use crate::{BlockName, BodyForm, DelegatedDecision, Provision};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let reported =
            |decision: &&DelegatedDecision| decision.reported.is_some_and(|source| source.item == item.item.id);
        let on_record: Vec<&DelegatedDecision> =
            reading.association.delegated_decisions.iter().filter(reported).collect();
        for line in item.lines_of(BlockName::DelegatedDecisions).filter(|line| is_entry(line)) {
            let record = on_record.iter().find(|decision| is_about(line, decision)).copied();
            let missing = missing(reading, line, record);
            if !missing.is_empty() {
                let finding =
                    Finding::new(Fault::DelegatedDecisionIncomplete { missing }, line.place.clone(), line.text.clone());
                findings.push(match reading.association.body.form {
                    BodyForm::CoordinationAssociation => finding,
                    BodyForm::MunicipalFederation => Finding { provision: Some(Provision::kl(6, 40)), ..finding },
                    BodyForm::Association => Finding { provision: None, ..finding },
                });
            }
        }
    }
}

pub(super) fn is_entry(line: &Passage) -> bool {
    matches!(line.form, LineForm::Entry { .. }) && line.words.len() > 1
}

fn is_about(line: &Passage, decision: &DelegatedDecision) -> bool {
    let number = decision.number.as_ref();
    let numbered = number.is_some_and(|number| line.numbers.iter().any(|found| found.number.means_the_same(number)));
    numbered || !decision.content.trim().is_empty() && line.text.contains(decision.content.trim())
}

fn missing(reading: &Reading<'_>, line: &Passage, record: Option<&DelegatedDecision>) -> Vec<MissingFact> {
    let numbered = !line.numbers.is_empty()
        || record.is_some_and(|record| record.number.is_some() || record.registration_number.is_some());
    let dated = !line.dates.is_empty() || record.is_some_and(|record| record.date.is_some());
    let titled = || line.words.iter().any(|word| TITLES.iter().any(|title| word.lower.contains(title)));
    let delegated =
        record.is_some_and(|record| record.delegate.is_some()) || titled() || !reading.people.named_on(line).is_empty();
    let pointed = record.is_some_and(|record| record.point.is_some() || record.urgent) || has_point(line);
    let facts = [
        (numbered, MissingFact::Number),
        (dated, MissingFact::Day),
        (delegated, MissingFact::Delegate),
        (pointed, MissingFact::Point),
    ];
    facts.into_iter().filter(|(there, _)| !there).map(|(_, fact)| fact).collect()
}

/// "punkt 4.2", "delegationsordningen 3 b".
fn has_point(line: &Passage) -> bool {
    line.words.iter().enumerate().any(|(at, word)| {
        let number = line.words.get(at + 1).is_some_and(|next| next.kind == Kind::Digits || next.to - next.from <= 2);
        POINT.contains(&word.lower.as_str()) && number
    })
}
