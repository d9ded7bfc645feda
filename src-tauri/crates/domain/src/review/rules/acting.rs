//! Only who serves in a § proposes, votes and reserves in it (KL 4 kap. 27 §, 5 kap. 67 §).

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place};
use crate::review::reading::{ItemReading, Reading};
use crate::{Ballot, BlockKind, BlockName, PersonId, Who, section_facts};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    if reading.meeting.attendance.is_empty() {
        return;
    }
    for item in reading.items.iter().filter(|item| item.item.section.is_some()) {
        let facts = section_facts(reading.meeting, item.item, 0);
        let serves = |id: &PersonId| facts.serving.contains(id) || facts.unplaced.contains(id);
        for (place, person, block) in actors(reading, item) {
            if !serves(&person) {
                let name = reading.name(&person);
                findings.push(Finding::new(Fault::ActsWithoutServing { name: name.clone(), block }, place, name));
            }
        }
    }
}

fn actors(reading: &Reading<'_>, item: &ItemReading<'_>) -> Vec<(Place, PersonId, BlockName)> {
    let mut actors = vec![];
    for (place, block) in item.blocks() {
        let name = block.kind.name();
        match &block.kind {
            BlockKind::Proposals(by) => actors.extend(by.iter().filter_map(|party| match &party.who {
                Who::Person(id) => Some((place.clone(), id.clone(), name)),
                Who::Organisation(_) | Who::Name(_) => None,
            })),
            BlockKind::Vote(Some(vote)) => {
                let voters = [&vote.yes, &vote.no, &vote.abstain].into_iter().flat_map(|ballot| match ballot {
                    Ballot::People(people) => people.as_slice(),
                    Ballot::Count(_) => &[],
                });
                actors.extend(voters.map(|id| (place.clone(), id.clone(), name)));
            }
            BlockKind::Vote(None) | BlockKind::Plain(_) => {}
        }
    }
    for line in item.lines_of(BlockName::Reservation) {
        for (at, known) in reading.people.named_on(line) {
            let place = line.at(line.words[at].from, line.words[at + known.words.len() - 1].to);
            actors.push((place, known.id.clone(), BlockName::Reservation));
        }
    }
    actors
}
