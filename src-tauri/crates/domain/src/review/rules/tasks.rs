//! A task that the board gives has someone who gets it.

use crate::BlockName;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::lexicon::OWNERLESS;
use crate::review::reading::Reading;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        let before = findings.len();
        for line in item.lines_of(BlockName::Decision) {
            let text = line.text.to_lowercase();
            let found = OWNERLESS.iter().find_map(|words| Some((text.find(words)?, words.len())));
            if let Some((from, length)) = found
                && let Some(words) = line.text.get(from..from + length)
            {
                findings.push(Finding::new(Fault::TaskWithoutOwner {}, line.at(from, from + length), words));
            }
        }
        let of_item = |task: &&crate::Task| task.source.is_some_and(|source| source.item == item.item.id);
        let ownerless = reading.association.tasks.iter().filter(of_item).find(|task| task.to.is_none());
        if let Some(task) = ownerless.filter(|_| findings.len() == before) {
            findings.push(Finding::new(
                Fault::TaskWithoutOwner {},
                Place::of(Spot::Item, item.item.id),
                task.what.clone(),
            ));
        }
    }
}
