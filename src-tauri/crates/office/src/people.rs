//! People, their seats and the officials.

use crate::keys::key;
use crate::limits;
use crate::refusal::{ActionError, Field, InvalidFault, Unknown};
use crate::views::NewPerson;
use crate::{Office, StoreError};
use chrono::{DateTime, Utc};
use domain::{Assignment, AssignmentId, Association, Official, OfficialId, Person, PersonId, TrashKey};
use std::collections::HashSet;
use store::Action;

impl Office {
    /// Adds a person and answers with the key made for them.
    ///
    /// # Errors
    /// A value is impossible.
    pub fn add_person(&mut self, new: NewPerson, at: DateTime<Utc>) -> Result<PersonId, ActionError> {
        let NewPerson { name, party, title, email, aliases } = new;
        let trashed = self.trashed_keys()?;
        let association = self.records()?;
        let taken = |key: &str| trashed.contains(key) || association.people.iter().any(|other| other.id.0 == key);
        let id = PersonId(key(&name, taken));
        let person = Person { id: id.clone(), name, party, title, email, aliases };
        check_person(&person)?;
        self.change::<_, ActionError>(Action::EditPeople, at, |file| file.add_person(&person))?;
        Ok(id)
    }

    /// A person with new values.
    ///
    /// # Errors
    /// A value is impossible, or the person is not on record.
    pub fn edit_person(&mut self, person: &Person, at: DateTime<Utc>) -> Result<(), ActionError> {
        check_person(person)?;
        known(&*self.records()?, &person.id)?;
        self.change(Action::EditPeople, at, |file| file.edit_person(person))
    }

    /// Adds a seat, last in the attendance list.
    ///
    /// # Errors
    /// A value is impossible, or whom it names is not on record.
    pub fn add_assignment(&mut self, new: &Assignment, at: DateTime<Utc>) -> Result<AssignmentId, ActionError> {
        check_assignment(&*self.records()?, new)?;
        self.change(Action::EditPeople, at, |file| file.add_assignment(new))
    }

    /// A seat with new values.
    ///
    /// # Errors
    /// A value is impossible, or the seat or whom it names is not on record.
    pub fn edit_assignment(
        &mut self,
        id: AssignmentId,
        assignment: &Assignment,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        check_assignment(&*self.records()?, assignment)?;
        if !self.store.assignments()?.iter().any(|(known, _)| *known == id) {
            return Err(Unknown::Assignment(id).into());
        }
        self.change(Action::EditPeople, at, |file| file.edit_assignment(id, assignment))
    }

    /// The order of the attendance list, which names every seat once.
    ///
    /// # Errors
    /// A seat is not named, or named twice, or not on record.
    pub fn order_assignments(&mut self, order: &[AssignmentId], at: DateTime<Utc>) -> Result<(), ActionError> {
        self.change(Action::EditPeople, at, |file| file.order_assignments(order))
    }

    /// Adds an official.
    ///
    /// # Errors
    /// A value is impossible, or the person is not on record.
    pub fn add_official(&mut self, new: &Official, at: DateTime<Utc>) -> Result<OfficialId, ActionError> {
        check_official(&*self.records()?, new)?;
        self.change(Action::EditPeople, at, |file| file.add_official(new))
    }

    /// An official with new values.
    ///
    /// # Errors
    /// A value is impossible, or the official or person is not on record.
    pub fn edit_official(&mut self, id: OfficialId, official: &Official, at: DateTime<Utc>) -> Result<(), ActionError> {
        check_official(&*self.records()?, official)?;
        if !self.store.officials()?.iter().any(|(known, _)| *known == id) {
            return Err(Unknown::Official(id).into());
        }
        self.change(Action::EditPeople, at, |file| file.edit_official(id, official))
    }

    /// Keys of people and organisations in the trash: they may come back, so they stay taken.
    pub(crate) fn trashed_keys(&self) -> Result<HashSet<String>, StoreError> {
        let key = |key| match key {
            TrashKey::Person(id) => Some(id.0),
            TrashKey::Organisation(id) => Some(id.0),
            TrashKey::Meeting(_)
            | TrashKey::Item(_)
            | TrashKey::Part(_)
            | TrashKey::Assignment(_)
            | TrashKey::Official(_)
            | TrashKey::Board(_)
            | TrashKey::Series(_)
            | TrashKey::MeetingType(_)
            | TrashKey::Phrase(_)
            | TrashKey::CalendarEntry(_)
            | TrashKey::Document(_)
            | TrashKey::DelegationPoint(_)
            | TrashKey::DelegatedDecision(_)
            | TrashKey::Task(_)
            | TrashKey::Grant(_)
            | TrashKey::Matter(_) => None,
        };
        Ok(self.trash()?.into_iter().filter_map(|row| key(row.key)).collect())
    }
}

/// Refuses a person who is not on record.
pub(crate) fn known(association: &Association, person: &PersonId) -> Result<(), ActionError> {
    match association.person(person) {
        Some(_) => Ok(()),
        None => Err(Unknown::Person(person.clone()).into()),
    }
}

fn check_person(person: &Person) -> Result<(), ActionError> {
    limits::name(Field::Name, &person.name)?;
    limits::optional(Field::Party, person.party.as_deref())?;
    limits::optional(Field::Title, person.title.as_deref())?;
    limits::optional(Field::Email, person.email.as_deref())?;
    limits::once(Field::Aliases, &person.aliases)?;
    person.aliases.iter().try_for_each(|alias| limits::name(Field::Aliases, alias))
}

fn check_assignment(association: &Association, assignment: &Assignment) -> Result<(), ActionError> {
    known(association, &assignment.person)?;
    if let Some(id) = &assignment.appointed_by
        && association.organisation(id).is_none()
    {
        return Err(Unknown::Organisation(id.clone()).into());
    }
    if assignment.calling_order.is_some_and(|order| !(1..=1_000).contains(&order)) {
        return Err(limits::refuse(Field::CallingOrder, InvalidFault::OutOfRange));
    }
    limits::period(assignment.from, assignment.to)
}

fn check_official(association: &Association, official: &Official) -> Result<(), ActionError> {
    known(association, &official.person)?;
    limits::name(Field::Title, &official.title)?;
    limits::period(official.from, official.to)
}

#[cfg(test)]
mod tests;
