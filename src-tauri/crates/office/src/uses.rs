//! How many records name each person.

use domain::{Association, Ballot, Block, BlockKind, Item, ItemPart, Meeting, Party, PersonId, Who};
use std::collections::HashMap;

/// Records that name each person: seats, offices, meetings, and what the registry and the board's decisions left behind, each
/// counted once.
pub(crate) fn uses(association: &Association) -> HashMap<PersonId, u32> {
    let mut uses = HashMap::new();
    let mut count = |id: &PersonId| *uses.entry(id.clone()).or_default() += 1;
    association.assignments.iter().for_each(|assignment| count(&assignment.person));
    association.officials.iter().for_each(|official| count(&official.person));
    for meeting in &association.meetings {
        let mut named = named(meeting);
        named.sort_unstable();
        named.dedup();
        named.into_iter().for_each(&mut count);
    }
    for parties in registered(association) {
        let mut named: Vec<&PersonId> = parties.into_iter().flatten().filter_map(person).collect();
        named.sort_unstable();
        named.dedup();
        named.into_iter().for_each(&mut count);
    }
    uses
}

/// The parties of each record of the registry, of delegation, tasks and grants; none has more than two.
fn registered(association: &Association) -> impl Iterator<Item = [Option<&Party>; 2]> {
    let documents = association.registry.iter().map(|document| [document.counterpart.as_ref(), None]);
    let points = association.delegation_points.iter();
    let points = points.map(|point| [point.delegate.as_ref(), point.substitute.as_ref()]);
    let decisions = association.delegated_decisions.iter();
    let decisions = decisions.map(|decision| [decision.delegate.as_ref(), decision.counterpart.as_ref()]);
    let tasks = association.tasks.iter().map(|task| [task.to.as_ref(), None]);
    let grants = association.grants.iter().map(|grant| [grant.recipient.as_ref(), None]);
    documents.chain(points).chain(decisions).chain(tasks).chain(grants)
}

fn named(meeting: &Meeting) -> Vec<&PersonId> {
    let mut named: Vec<&PersonId> = meeting.chair.iter().chain(&meeting.secretary).chain(&meeting.verifiers).collect();
    named.extend(meeting.attendance.iter().map(|row| &row.person));
    named.extend(meeting.others.iter().map(|other| &other.person));
    named.extend(meeting.corrections.iter().map(|correction| &correction.by));
    meeting.items.iter().for_each(|item| named.extend(named_in(item)));
    named
}

/// Everyone that an item names.
pub(crate) fn named_in(item: &Item) -> Vec<&PersonId> {
    let mut named: Vec<&PersonId> = item.presenters.iter().filter_map(person).collect();
    for block in blocks(&item.parts) {
        match &block.kind {
            BlockKind::Plain(_) | BlockKind::Vote(None) => {}
            BlockKind::Proposals(by) => named.extend(by.iter().filter_map(person)),
            BlockKind::Vote(Some(vote)) => {
                for ballot in [&vote.yes, &vote.no, &vote.abstain, &vote.absent] {
                    if let Ballot::People(people) = ballot {
                        named.extend(people);
                    }
                }
            }
        }
    }
    named
}

/// Every party that an item names.
pub(crate) fn parties(item: &Item) -> impl Iterator<Item = &Party> {
    let proposers = blocks(&item.parts).filter_map(|block| match &block.kind {
        BlockKind::Proposals(by) => Some(by),
        BlockKind::Plain(_) | BlockKind::Vote(_) => None,
    });
    item.presenters.iter().chain(proposers.flatten())
}

/// Every block, also those of sub-items, in order.
pub(crate) fn blocks(parts: &[ItemPart]) -> impl Iterator<Item = &Block> {
    parts.iter().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_ref(block),
        ItemPart::SubItem(sub) => sub.blocks.as_slice(),
    })
}

/// Every block, also those of sub-items, to be changed.
pub(crate) fn blocks_mut(parts: &mut [ItemPart]) -> impl Iterator<Item = &mut Block> {
    parts.iter_mut().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_mut(block),
        ItemPart::SubItem(sub) => sub.blocks.as_mut_slice(),
    })
}

fn person(party: &Party) -> Option<&PersonId> {
    match &party.who {
        Who::Person(id) => Some(id),
        Who::Organisation(_) | Who::Name(_) => None,
    }
}
