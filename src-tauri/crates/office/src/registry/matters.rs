//! Matters: what belongs together under one number. Nothing is kept of what belongs to one; it is found by the number.

use super::{alive, checks, document, view};
use crate::refusal::{ActionError, Field, Unknown};
use crate::views::{MatterView, RegistryRefusal};
use crate::{Office, StoreError, limits};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Association, DocumentId, Matter, MatterId, RegisteredDocument, RegistrationNumber};
use store::Action;

impl Office {
    /// Opens a matter under the next number of a series.
    ///
    /// # Errors
    /// The subject is impossible, or there is no such series.
    pub fn open_matter(
        &mut self,
        subject: &str,
        series: &str,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<RegistrationNumber, ActionError> {
        limits::subject(Field::Subject, subject)?;
        self.change_registry((Action::EditMatters, None), at, |file| {
            let number = file.next_number(series, today)?;
            file.put_matter(&of(number.clone(), subject, today))?;
            Ok(number)
        })
    }

    /// Opens a matter under the number of the document that begins it, and puts the document in it.
    ///
    /// # Errors
    /// The subject is impossible, the document has no number or is void, or its number is that of a matter already.
    pub fn open_matter_for(
        &mut self,
        id: DocumentId,
        subject: &str,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<RegistrationNumber, ActionError> {
        limits::subject(Field::Subject, subject)?;
        let association = self.records()?;
        let before = document(&association, id)?;
        alive(before)?;
        let number = before.number.clone().ok_or(RegistryRefusal::HasNoNumber)?;
        if association.matters.iter().any(|matter| matter.number.means_the_same(&number)) {
            return Err(StoreError::NumberTaken(number).into());
        }
        self.change_registry((Action::EditMatters, None), at, |file| {
            file.put_matter(&of(number.clone(), subject, before.date.unwrap_or(today)))?;
            file.put_document(&RegisteredDocument { matter: Some(number.clone()), ..before.clone() })?;
            Ok(number)
        })
    }

    /// What a matter is about.
    ///
    /// # Errors
    /// The subject is impossible, or the matter is not on record.
    pub fn edit_matter(
        &mut self,
        id: MatterId,
        subject: &str,
        at: DateTime<Utc>,
    ) -> Result<RegistrationNumber, ActionError> {
        limits::subject(Field::Subject, subject)?;
        let association = self.records()?;
        let after = Matter { subject: subject.trim().to_owned(), ..matter(&association, id)?.clone() };
        let key = format!("matter-{}", id.0);
        self.change_registry::<_, ActionError>((Action::EditMatters, Some(&key)), at, |file| {
            file.put_matter(&after).map(drop)
        })?;
        Ok(after.number)
    }

    /// The day on which a matter was closed; without one it is open.
    ///
    /// # Errors
    /// The matter is not on record, or the day lies before it was opened.
    pub fn close_matter(
        &mut self,
        id: MatterId,
        closed: Option<NaiveDate>,
        at: DateTime<Utc>,
    ) -> Result<RegistrationNumber, ActionError> {
        let association = self.records()?;
        let before = matter(&association, id)?;
        limits::period(Some(before.opened), closed)?;
        let after = Matter { closed, ..before.clone() };
        self.change_registry::<_, ActionError>((Action::EditMatters, None), at, |file| {
            file.put_matter(&after).map(drop)
        })?;
        Ok(after.number)
    }

    /// A matter with everything that belongs to it, by its number in any spelling.
    ///
    /// # Errors
    /// Nothing has that number.
    pub fn matter(&self, number: &RegistrationNumber, today: NaiveDate) -> Result<MatterView, ActionError> {
        limits::line(Field::Number, number.as_written())?;
        let association = self.records()?;
        if !association.matters.iter().any(|matter| matter.number.means_the_same(number)) {
            checks::matter(&association, Some(number), None)?;
        }
        Ok(view::matter(&association, number, today, self.read_only))
    }
}

fn of(number: RegistrationNumber, subject: &str, opened: NaiveDate) -> Matter {
    Matter { id: MatterId(0), number, subject: subject.trim().to_owned(), opened, closed: None }
}

fn matter(association: &Association, id: MatterId) -> Result<&Matter, ActionError> {
    let found = association.matters.iter().find(|matter| matter.id == id);
    found.ok_or(ActionError::Unknown(Unknown::Matter(id)))
}
