//! What belongs to a matter: everything that bears or names its number, in any spelling. Found each time anew and kept nowhere, so that
//! it cannot drift from the records.

use crate::{Association, DelegatedDecision, Grant, RegisteredDocument, RegistrationNumber, SectionRef};

/// Everything of one matter, each kind in the order of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterContents<'a> {
    /// Documents that name it, or that bear its number.
    pub documents: Vec<&'a RegisteredDocument>,
    /// Items and §§.
    pub sections: Vec<SectionRef>,
    /// Delegated decisions that name it.
    pub decisions: Vec<&'a DelegatedDecision>,
    /// Grants from it.
    pub grants: Vec<&'a Grant>,
}

impl MatterContents<'_> {
    /// Whether nothing bears or names the number.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.sections.is_empty() && self.decisions.is_empty() && self.grants.is_empty()
    }
}

/// What belongs to the matter of a number.
pub fn matter_contents<'a>(association: &'a Association, number: &RegistrationNumber) -> MatterContents<'a> {
    let canonical = number.canonical();
    let is = |other: &Option<RegistrationNumber>| other.as_ref().is_some_and(|other| other.canonical() == canonical);
    let items = association.meetings.iter().flat_map(|meeting| {
        let items = meeting.items.iter().filter(|item| is(&item.registration_number));
        items.map(|item| SectionRef { meeting: meeting.id, item: item.id })
    });
    MatterContents {
        documents: association.registry.iter().filter(|one| is(&one.matter) || is(&one.number)).collect(),
        sections: items.collect(),
        decisions: association.delegated_decisions.iter().filter(|one| is(&one.registration_number)).collect(),
        grants: association.grants.iter().filter(|one| is(&one.registration_number)).collect(),
    }
}

#[cfg(test)]
mod tests;
