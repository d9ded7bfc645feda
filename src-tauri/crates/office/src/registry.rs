//! The registry: documents that came in, were sent or drawn up, each with its number; what is refused has taken no number.
//!
//! A number is given in the transaction that keeps the document, is never changed and never given again; what should not be there
//! is made void. How files are read, and what the board is told, stand elsewhere.

mod checks;
mod files;
mod matters;
mod view;

use crate::refusal::{ActionError, Field, InvalidFault};
use crate::views::{DocumentDraft, RegistryRefusal};
use crate::{Office, StoreError, limits};
pub(crate) use checks::{document, party};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Association, DocumentId, RegisteredDocument, RegistrationNumber, TrashKey};
pub(crate) use files::LARGEST as LARGEST_FILE;
use store::Action;
pub(crate) use view::{registrar, series};

impl Office {
    /// Registers a document: under a number that was typed, under the next of a series, or by its day alone.
    ///
    /// # Errors
    /// A value is impossible, something named is not on record, the number is taken or out of order, or a secret document would be
    /// without one.
    pub fn register_document(
        &mut self,
        draft: DocumentDraft,
        series: Option<&str>,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<DocumentId, ActionError> {
        let association = self.records()?;
        let new = RegisteredDocument {
            date: Some(draft.date),
            number: draft.number,
            counterpart: draft.counterpart,
            counterpart_secret: draft.counterpart_secret,
            public_subject: draft.public_subject,
            kind: draft.kind,
            medium: draft.medium,
            secrecy: draft.secrecy,
            matter: draft.matter,
            for_board: draft.for_board,
            registered_by: draft.registered_by,
            registered_at: Some(at),
            ..RegisteredDocument::new(draft.direction, draft.subject)
        };
        let new = checks::tidied(new);
        checks::values(&association, &new)?;
        if let Some(typed) = &new.number {
            checks::typed_number(&self.store, &association, typed)?;
        } else if series.is_none() && new.secrecy.is_some() {
            return Err(RegistryRefusal::SecretWithoutNumber.into());
        }
        checks::matter(&association, new.matter.as_ref(), None)?;
        self.change_registry((Action::Register, None), at, |file| {
            let number = match (&new.number, series) {
                (Some(typed), _) => Some(typed.clone()),
                (None, Some(prefix)) => Some(file.next_number(prefix, today)?),
                (None, None) => None,
            };
            file.put_document(&RegisteredDocument { number, ..new })
        })
    }

    /// Gives a document its fields anew. Its number, its files and what the program noted of it stay.
    ///
    /// # Errors
    /// A value is impossible, something named is not on record, it is void, it would be secret without a number, or the board has
    /// been told of what would be kept from it.
    pub fn edit_document(&mut self, edited: RegisteredDocument, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = document(&association, edited.id)?;
        alive(before)?;
        if edited.number != before.number {
            numberless(before)?;
            return Err(limits::refuse(Field::Number, InvalidFault::Form));
        }
        let after = checks::tidied(RegisteredDocument {
            number: before.number.clone(),
            reported: before.reported,
            void: None,
            registered_at: before.registered_at,
            files: before.files.clone(),
            ..edited
        });
        if after == *before {
            return Ok(());
        }
        checks::values(&association, &after)?;
        checks::matter(&association, after.matter.as_ref(), before.matter.as_ref())?;
        if after.number.is_none() && after.secrecy.is_some() {
            return Err(RegistryRefusal::SecretWithoutNumber.into());
        }
        if before.for_board && !after.for_board {
            not_told(&association, before)?;
        }
        let key = format!("document-{}", after.id.0);
        self.change_registry((Action::EditDocument, Some(&key)), at, |file| file.put_document(&after)).map(drop)
    }

    /// Gives a document that was kept by its day the next number of a series.
    ///
    /// # Errors
    /// It has a number, or there is no such series.
    pub fn number_document(
        &mut self,
        id: DocumentId,
        series: &str,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<RegistrationNumber, ActionError> {
        let association = self.records()?;
        let before = document(&association, id)?;
        numberless(before)?;
        self.change_registry((Action::Register, None), at, |file| {
            let number = file.next_number(series, today)?;
            file.put_document(&RegisteredDocument { number: Some(number.clone()), ..before.clone() })?;
            Ok(number)
        })
    }

    /// Makes the number of a document void: it stays used, and says why.
    ///
    /// # Errors
    /// It has no number, is void already, or the board has been told of it.
    pub fn void_document(&mut self, id: DocumentId, reason: &str, at: DateTime<Utc>) -> Result<(), ActionError> {
        limits::name(Field::Reason, reason)?;
        let association = self.records()?;
        let before = document(&association, id)?;
        alive(before)?;
        if before.number.is_none() {
            return Err(RegistryRefusal::HasNoNumber.into());
        }
        not_told(&association, before)?;
        let after = RegisteredDocument { void: Some(reason.trim().to_owned()), for_board: false, ..before.clone() };
        self.change_registry((Action::EditDocument, None), at, |file| file.put_document(&after)).map(drop)
    }

    /// Whether the board is to be told of a document.
    ///
    /// # Errors
    /// It is void, or the board has been told of it.
    pub fn mark_for_board(&mut self, id: DocumentId, for_board: bool, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let after = RegisteredDocument { for_board, ..document(&association, id)?.clone() };
        self.edit_document(after, at)
    }
}

/// Refuses what is void.
pub(crate) fn alive(document: &RegisteredDocument) -> Result<(), ActionError> {
    if document.void.is_some() { Err(RegistryRefusal::Void.into()) } else { Ok(()) }
}

/// Refuses what the board has been told of: that stands in its minutes.
fn not_told(association: &Association, document: &RegisteredDocument) -> Result<(), ActionError> {
    let told = document.reported.and_then(|reported| association.section(reported)).is_some_and(domain::is_reported);
    if told { Err(StoreError::Reported(TrashKey::Document(document.id)).into()) } else { Ok(()) }
}

/// Refuses a document that has a number: it is never given another.
fn numberless(document: &RegisteredDocument) -> Result<(), ActionError> {
    match document.number {
        Some(_) => Err(StoreError::Numbered(TrashKey::Document(document.id)).into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
