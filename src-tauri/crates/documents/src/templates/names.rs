//! How people and parties are written: name with party, elected role, title.

use super::swedish::enumerate;
use chrono::NaiveDate;
use domain::{Association, Party, Person, PersonId, Role, Who};

/// "Karin Berg (S)"; the key itself if the person is not on record, so that nothing is silently left out.
pub fn name(association: &Association, id: &PersonId) -> String {
    association.person(id).map_or_else(|| id.0.clone(), name_of)
}

/// "Karin Berg (S)", of someone at hand: thousands of names are not each looked for among thousands.
pub fn name_of(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

/// "Karin Berg (S), ordförande".
pub fn name_with_role(association: &Association, id: &PersonId, day: NaiveDate) -> String {
    let role = association.assignment_on(id, day).and_then(|assignment| assignment.role);
    let Some(role) = role else {
        return name(association, id);
    };
    let only_one_vice =
        !association.assignments.iter().any(|a| a.role == Some(Role::SecondViceChair) && a.holds_on(day));
    let word = match role {
        Role::Chair => "ordförande",
        Role::FirstViceChair if only_one_vice => "vice ordförande",
        Role::FirstViceChair => "1:e vice ordförande",
        Role::SecondViceChair => "2:e vice ordförande",
    };
    format!("{}, {word}", name(association, id))
}

/// A party as the document words it.
pub fn party(association: &Association, party: &Party) -> String {
    if let Some(written) = &party.written {
        return written.clone();
    }
    match &party.who {
        Who::Person(id) => name(association, id),
        Who::Organisation(id) => {
            association.organisation(id).map_or_else(|| id.0.clone(), |organisation| organisation.name.clone())
        }
        Who::Name(name) => name.clone(),
    }
}

/// "A, B och C".
pub fn parties(association: &Association, parties: &[Party]) -> String {
    enumerate(&parties.iter().map(|one| party(association, one)).collect::<Vec<_>>())
}
