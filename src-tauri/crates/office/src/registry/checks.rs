//! What a document is held against before it is written: its values, whom it names, its number and its matter.

use crate::StoreError;
use crate::limits;
use crate::refusal::{ActionError, Field, Unknown};
use crate::views::RegistryRefusal;
use chrono::NaiveDate;
use domain::{Association, DocumentId, Party, RegisteredDocument, RegistrationNumber, Who, matter_contents};
use store::Store;

/// A document on record.
pub(crate) fn document(association: &Association, id: DocumentId) -> Result<&RegisteredDocument, ActionError> {
    let found = association.registry.iter().rev().find(|document| document.id == id);
    found.ok_or(ActionError::Unknown(Unknown::Document(id)))
}

/// The document without lines that say nothing: an emptied field is a missing one.
pub(crate) fn tidied(document: RegisteredDocument) -> RegisteredDocument {
    RegisteredDocument {
        subject: document.subject.trim().to_owned(),
        public_subject: said(document.public_subject),
        kind: said(document.kind),
        registered_by: said(document.registered_by),
        secrecy: document.secrecy.map(|secrecy| domain::Secrecy {
            provision: secrecy.provision.trim().to_owned(),
            authority: said(secrecy.authority),
            ..secrecy
        }),
        ..document
    }
}

fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Refuses values that are impossible, and whoever is not on record.
pub(crate) fn values(association: &Association, document: &RegisteredDocument) -> Result<(), ActionError> {
    limits::subject(Field::Subject, &document.subject)?;
    document.public_subject.as_deref().map_or(Ok(()), |words| limits::subject(Field::PublicSubject, words))?;
    limits::optional(Field::DocumentKind, document.kind.as_deref())?;
    limits::optional(Field::Registrar, document.registered_by.as_deref())?;
    limits::optional(Field::Number, document.matter.as_ref().map(RegistrationNumber::as_written))?;
    limits::days([document.date, document.secrecy.as_ref().and_then(|secrecy| secrecy.date)])?;
    if let Some(secrecy) = &document.secrecy {
        limits::name(Field::Provision, &secrecy.provision)?;
        limits::optional(Field::Authority, secrecy.authority.as_deref())?;
    }
    document.counterpart.as_ref().map_or(Ok(()), |counterpart| party(association, Field::Counterpart, counterpart))
}

/// Refuses a party that is impossible or not on record.
pub(crate) fn party(association: &Association, field: Field, party: &Party) -> Result<(), ActionError> {
    limits::optional(field, party.written.as_deref())?;
    match &party.who {
        Who::Person(id) if association.person(id).is_none() => Err(Unknown::Person(id.clone()).into()),
        Who::Organisation(id) if association.organisation(id).is_none() => {
            Err(Unknown::Organisation(id.clone()).into())
        }
        Who::Name(name) => limits::name(field, name),
        Who::Person(_) | Who::Organisation(_) => Ok(()),
    }
}

/// Refuses a typed number that no series gives, or that would leave a gap in one or fill it. A series that has given none of a year
/// may begin anywhere: an office that comes from paper goes on where its paper ends. That a number is taken, the store says.
pub(crate) fn typed_number(
    store: &Store,
    association: &Association,
    number: &RegistrationNumber,
) -> Result<(), ActionError> {
    limits::line(Field::Number, number.as_written())?;
    let no_series = || RegistryRefusal::NoSeries { number: number.clone() };
    let (letters, year, serial) = number.parts().ok_or_else(no_series)?;
    let series = association.body.number_series.iter().find(|series| series.prefix.eq_ignore_ascii_case(&letters));
    let prefix = &series.ok_or_else(no_series)?.prefix;
    let day = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(2000 + year, 1, 1));
    let next = store.peek_number(prefix, day.ok_or_else(no_series)?)?;
    let first = next.parts().map(|(_, _, next)| next);
    if number.means_the_same(&next) || (first == Some(1) && serial > 0) {
        return Ok(());
    }
    if bears(association, number) {
        return Err(StoreError::NumberTaken(number.clone()).into());
    }
    Err(RegistryRefusal::OutOfOrder { number: number.clone(), next }.into())
}

/// Whether a record bears the number as its own.
fn bears(association: &Association, number: &RegistrationNumber) -> bool {
    let documents = association.registry.iter().filter_map(|document| document.number.as_ref());
    let decisions = association.delegated_decisions.iter().filter_map(|decision| decision.number.as_ref());
    let matters = association.matters.iter().map(|matter| &matter.number);
    documents.chain(decisions).chain(matters).any(|other| other.means_the_same(number))
}

/// Refuses a matter that nobody knows, or that is closed; the one that the document has already may stay.
pub(crate) fn matter(
    association: &Association,
    number: Option<&RegistrationNumber>,
    before: Option<&RegistrationNumber>,
) -> Result<(), ActionError> {
    let Some(number) = number else { return Ok(()) };
    if before.is_some_and(|before| before.means_the_same(number)) {
        return Ok(());
    }
    match association.matters.iter().find(|matter| matter.number.means_the_same(number)) {
        Some(matter) if matter.closed.is_some() => {
            Err(RegistryRefusal::MatterClosed { number: matter.number.clone() }.into())
        }
        Some(_) => Ok(()),
        None if !matter_contents(association, number).is_empty() => Ok(()),
        None => Err(Unknown::Number(number.as_written().to_owned()).into()),
    }
}
