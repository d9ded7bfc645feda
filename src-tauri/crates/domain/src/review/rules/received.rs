//! A document that came in is told with its number, the day it came and who sent it (OSL 5 kap. 2 §).

use super::delegated::is_entry;
use crate::review::faults::{Fault, MissingFact};
use crate::review::finding::Finding;
use crate::review::lexicon::{EVENTS, FROM};
use crate::review::reading::{Passage, Reading};
use crate::{BlockName, BodyForm, Direction, RegisteredDocument};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let received = reading.association.registry.iter().filter(|document| document.direction == Direction::Received);
    let registry: Vec<&RegisteredDocument> = received.collect();
    for item in &reading.items {
        for line in item.lines_of(BlockName::ReceivedDocuments).filter(|line| is_entry(line)) {
            let record = registry.iter().find(|document| is_about(line, document)).copied();
            let missing = missing(reading, line, record);
            if !missing.is_empty() {
                let fault = Fault::ReceivedDocumentIncomplete { missing };
                let finding = Finding::new(fault, line.place.clone(), line.text.clone());
                let bound = reading.association.body.form != BodyForm::Association;
                findings.push(if bound { finding } else { Finding { provision: None, ..finding } });
            }
        }
    }
}

fn is_about(line: &Passage, document: &RegisteredDocument) -> bool {
    let number = document.number.as_ref();
    match number {
        Some(number) => line.numbers.iter().any(|found| found.number.means_the_same(number)),
        None => {
            let subject = document.subject.trim();
            !subject.is_empty() && line.text.starts_with(subject)
        }
    }
}

fn missing(reading: &Reading<'_>, line: &Passage, record: Option<&RegisteredDocument>) -> Vec<MissingFact> {
    let numbered = !line.numbers.is_empty() || record.is_some_and(|record| record.number.is_some());
    let dated = record.is_some_and(|record| record.date.is_some()) || has_day(line);
    let sent = record.is_some_and(|record| record.counterpart.is_some() || record.counterpart_secret)
        || has_sender(reading, line);
    let facts = [(numbered, MissingFact::Number), (dated, MissingFact::Day), (sent, MissingFact::Sender)];
    facts.into_iter().filter(|(there, _)| !there).map(|(_, fact)| fact).collect()
}

/// A day, and not the one of a meeting or of minutes that the document is about.
fn has_day(line: &Passage) -> bool {
    line.dates.iter().any(|date| {
        let lead = line.words.iter().rev().find(|word| word.to <= date.from);
        !lead.is_some_and(|word| EVENTS.iter().any(|event| word.lower.ends_with(event)))
    })
}

/// "från", or a name after the first word.
fn has_sender(reading: &Reading<'_>, line: &Passage) -> bool {
    let numbers = |at: usize| line.numbers.iter().any(|found| (found.from..found.to).contains(&line.words[at].from));
    let first = (0..line.words.len()).find(|at| !numbers(*at)).unwrap_or_default();
    let named = line.words.iter().enumerate().skip(first + 1).any(|(at, word)| word.is_capital() && !numbers(at));
    let from = line.words.iter().any(|word| FROM.contains(&word.lower.as_str()));
    let small = line.text.to_lowercase();
    let member =
        reading.association.organisations.iter().any(|organisation| small.contains(&organisation.name.to_lowercase()));
    named || from || member
}
