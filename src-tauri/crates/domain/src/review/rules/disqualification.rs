//! Who is disqualified takes no part in the § (KL 6 kap. 30 §), and what the text tells of it is on record, so that quorum and
//! attendance are right.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::lexicon::{DISQUALIFICATION, DISQUALIFIED, NO};
use crate::review::reading::{ItemReading, Reading};
use crate::{Ballot, BlockKind, Extent, PersonId, Who};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let Some(section) = item.item.section else { continue };
        let rows = reading.meeting.attendance.iter().filter(|row| row.disqualified.contains(&section));
        for person in rows.map(|row| &row.person).filter(|person| takes_part(item, person)) {
            let fault = Fault::DisqualifiedTookPart { name: reading.name(person) };
            let place = Place { person: Some(person.clone()), ..Place::of(Spot::Item, item.item.id) };
            findings.push(Finding::new(fault, place, reading.name(person)));
        }
        told(reading, item, findings);
    }
}

fn takes_part(item: &ItemReading<'_>, person: &PersonId) -> bool {
    let is = |who: &Who| matches!(who, Who::Person(id) if id == person);
    let presents = item.item.presenters.iter().any(|party| is(&party.who));
    presents
        || item.blocks().into_iter().any(|(_, block)| match &block.kind {
            BlockKind::Proposals(by) => by.iter().any(|party| is(&party.who)),
            BlockKind::Vote(Some(vote)) => {
                [&vote.yes, &vote.no, &vote.abstain].into_iter().any(|ballot| match ballot {
                    Ballot::People(people) => people.contains(person),
                    Ballot::Count(_) => false,
                })
            }
            BlockKind::Vote(None) | BlockKind::Plain(_) => false,
        })
}

/// "Karin Berg (S) anmäler jäv": the person is disqualified in some § of the meeting, or left it for one.
fn told(reading: &Reading<'_>, item: &ItemReading<'_>, findings: &mut Vec<Finding>) {
    for line in &item.lines {
        for (at, _) in line.text.match_indices(DISQUALIFICATION) {
            let (from, to) = line.sentence(at);
            let sentence = line.slice(from, to).to_lowercase();
            let denied = sentence.split(|c: char| !c.is_alphanumeric()).any(|word| NO.contains(&word));
            let says = DISQUALIFIED.iter().any(|stem| sentence.contains(stem));
            let named = reading.people.named_on(line).into_iter();
            let here = named.filter(|(word, _)| (from..to).contains(&line.words[*word].from));
            for (word, known) in here.filter(|_| says && !denied) {
                let rows = reading.meeting.attendance.iter().filter(|row| row.person == *known.id);
                let on_record = rows.into_iter().any(|row| {
                    !row.disqualified.is_empty() || !row.away.is_empty() || row.serving != Some(Extent::WholeMeeting)
                });
                if !on_record {
                    let (start, end) = (line.words[word].from, line.words[word + known.words.len() - 1].to);
                    let fault = Fault::DisqualificationNotOnRecord { name: known.name.to_owned() };
                    findings.push(Finding::new(fault, line.at(start, end), line.slice(start, end)));
                }
            }
        }
    }
}
