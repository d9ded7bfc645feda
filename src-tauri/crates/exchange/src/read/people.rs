//! People and their assignments.

use super::at::{At, each};
use super::known::Known;
use crate::format;
use crate::refusal::{Expected, Found, Refusal};
use domain::{Assignment, Person};

pub(super) fn people(people: format::List<format::Person>) -> Vec<Person> {
    people
        .into_iter()
        .map(|person| Person {
            id: person.id.0,
            name: person.name.0.0,
            party: person.party,
            title: person.title,
            email: None,
            aliases: person.aliases.into_iter().collect(),
        })
        .collect()
}

pub(super) fn assignments(
    assignments: format::List<format::Assignment>,
    known: &Known,
) -> Result<Vec<Assignment>, Refusal> {
    each(assignments, &At::ROOT.key("assignments"), |row, at| {
        if row.calling_order == Some(0) {
            let found = Found::Number("0".to_owned());
            return Err(at.key("calling_order").refuse(found, Expected::Ordinal));
        }
        Ok(Assignment {
            person: known.person(row.person, &at.key("person"))?,
            seat: row.seat.0,
            appointed_by: row.appointed_by.map(|id| known.organisation(id, &at.key("appointed_by"))).transpose()?,
            role: row.role.map(|role| role.0),
            from: row.from.map(|day| day.0),
            to: row.to.map(|day| day.0),
            calling_order: row.calling_order,
        })
    })
}
