//! Adding the records of a file to those that are there: a year's meetings to an association that holds other years.
//!
//! Nothing that is there changes. What the two say differently is reported, never decided here. People, organisations and
//! notice boards are the same when their names are (case, white space and aliases aside); where a name tells nothing,
//! because two have it, they are the same only when their keys are as well. A meeting is the same when its day is.

mod content;
mod difference;
mod identity;
mod meetings;
mod records;
mod renaming;

pub use difference::{BodyField, Difference, PersonField};

use crate::{Assignment, Association, Body, NoticeBoard};
use difference::of_bodies;
use identity::{Matches, folded};
use meetings::Meetings;
use renaming::Renaming;

/// What an import adds to an association, and what it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// What is new, and nothing else; the body is the existing one with only its new notice boards. Every reference leads
    /// into the existing association or into the additions. Meetings and items have negative numbers that neither uses.
    pub additions: Association,
    /// What is there already, equal or different, in the order of the incoming records.
    pub differences: Vec<Difference>,
}

/// Why records cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefusal {
    /// They belong to another association.
    #[error("the records are those of {incoming:?}, not of {existing:?}")]
    AnotherAssociation {
        /// Whose records are there.
        existing: String,
        /// Whose were to be added.
        incoming: String,
    },
}

impl Merge {
    /// Whether there is nothing new.
    pub fn adds_nothing(&self) -> bool {
        let new = &self.additions;
        new.body.notice_boards.is_empty()
            && new.organisations.is_empty()
            && new.people.is_empty()
            && new.assignments.is_empty()
            && new.officials.is_empty()
            && new.meetings.is_empty()
            && new.matters.is_empty()
            && new.registry.is_empty()
            && new.delegation_points.is_empty()
            && new.delegated_decisions.is_empty()
            && new.tasks.is_empty()
            && new.grants.is_empty()
            && new.calendar.is_empty()
    }
}

/// What of `incoming` is not yet in `existing`.
///
/// # Errors
/// Refuses the records of an association with another name.
pub fn merge(existing: &Association, incoming: &Association) -> Result<Merge, MergeRefusal> {
    if folded(&existing.body.name) != folded(&incoming.body.name) {
        return Err(MergeRefusal::AnotherAssociation {
            existing: existing.body.name.clone(),
            incoming: incoming.body.name.clone(),
        });
    }
    let mut differences = of_bodies(&existing.body, &incoming.body);
    let organisations = Matches::of(&existing.organisations, &incoming.organisations);
    let people = Matches::of(&existing.people, &incoming.people);
    let boards = Matches::of(&existing.body.notice_boards, &incoming.body.notice_boards);
    let renaming = Renaming::new(&people, &organisations, &boards);

    let new_organisations = organisations.divide(&mut differences, |o| o);
    let new_people = people.divide(&mut differences, |p| p);
    let new_boards = boards
        .divide(&mut differences, |board: NoticeBoard| NoticeBoard { owner: renaming.owner(&board.owner), ..board });
    let meetings = Meetings::of(existing, &incoming.meetings, &renaming, &mut differences);
    let assignments = assignments(existing, incoming, &renaming, &mut differences);
    let mut records = records::Records {
        existing,
        incoming,
        renaming: &renaming,
        meetings: &meetings,
        differences: &mut differences,
    };
    let additions = Association {
        body: Body { notice_boards: new_boards, ..existing.body.clone() },
        organisations: new_organisations,
        people: new_people,
        assignments,
        officials: records.officials(),
        matters: records.matters(),
        registry: records.registry(),
        delegation_points: records.delegation_points(),
        delegated_decisions: records.delegated_decisions(),
        tasks: records.tasks(),
        grants: records.grants(),
        calendar: records.calendar(),
        meetings: meetings.new,
    };
    Ok(Merge { additions, differences })
}

fn assignments(
    existing: &Association,
    incoming: &Association,
    renaming: &Renaming,
    differences: &mut Vec<Difference>,
) -> Vec<Assignment> {
    let renamed = incoming.assignments.iter().map(|a| renaming.assignment(a));
    records::new_ones(
        &existing.assignments,
        renamed,
        Assignment::clone,
        |assignment| assignment.person.clone(),
        same_seat,
        |kept| Difference::Assignment { person: kept.person.clone() },
        differences,
    )
}

/// One person in one kind of seat for one member, at times that may be the same.
fn same_seat(one: &Assignment, other: &Assignment) -> bool {
    let starts_before = |a: &Assignment, b: &Assignment| a.from.zip(b.to).is_none_or(|(from, to)| from <= to);
    one.person == other.person
        && one.seat == other.seat
        && records::compatible(&one.appointed_by, &other.appointed_by)
        && starts_before(one, other)
        && starts_before(other, one)
}

#[cfg(test)]
mod tests;
