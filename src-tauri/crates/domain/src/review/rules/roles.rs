//! "Ordförande Karin Berg": the role before a name is one that the person holds that day.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Spot};
use crate::review::lexicon::{CHAIR, NOT_HELD_NOW, VICE};
use crate::review::reading::{Passage, Reading};
use crate::{PersonId, Role, office_holder};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items().filter(|line| line.place.spot == Spot::Text) {
        for (at, known) in reading.people.named_on(line) {
            let Some(roles) = role_before(line, at) else { continue };
            let holders: Vec<&PersonId> = roles.iter().filter_map(|role| holder(reading, *role)).collect();
            let chairs = roles.contains(&Role::Chair) && reading.meeting.chair.as_ref() == Some(known.id);
            if holders.is_empty() || holders.contains(&known.id) || chairs {
                continue;
            }
            let words = line.slice(line.words[at - 1].from, line.words[at + known.words.len() - 1].to);
            let place = line.at(line.words[at - 1].from, line.words[at + known.words.len() - 1].to);
            let holder = holders.first().map(|id| reading.name(id));
            findings.push(Finding::new(Fault::RoleNotHeld { name: known.name.to_owned(), holder }, place, words));
        }
    }
}

fn holder<'a>(reading: &Reading<'a>, role: Role) -> Option<&'a PersonId> {
    office_holder(&reading.association.assignments, role, reading.meeting.date)
}

/// Not where another body's chair is meant: "kommunstyrelsens ordförande Karin Berg".
fn role_before(line: &Passage, at: usize) -> Option<&'static [Role]> {
    let role = at.checked_sub(1).filter(|role| CHAIR.contains(&line.words[*role].lower.as_str()))?;
    let touching = line.slice(line.words[role].to, line.words[at].from) == " ";
    let ahead = role.checked_sub(1).map(|index| line.words[index].lower.as_str());
    let apart = ahead.is_some() && line.slice(line.words[role - 1].to, line.words[role].from) != " ";
    let (roles, ahead): (&'static [Role], _) = match ahead {
        Some(word) if VICE.contains(&word) => {
            let ahead = role.checked_sub(2).map(|index| line.words[index].lower.as_str());
            (&[Role::FirstViceChair, Role::SecondViceChair], ahead)
        }
        ahead => (&[Role::Chair], ahead.filter(|_| !apart)),
    };
    let of_another = ahead.is_some_and(|word| word.ends_with('s') || NOT_HELD_NOW.contains(&word));
    (touching && !of_another).then_some(roles)
}
