//! Records that come in together: an import, the example association.
//!
//! Identities of meetings and items that are not positive are provisional, good only within what comes in; the file gives
//! them their numbers, and what refers to them follows. A positive identity means a record already in the file.

use super::postings::Notices;
use super::{files, immediate, items, meetings, postings, replies, sections};
use crate::audit;
use crate::error::StoreError;
use crate::write::Write;
use domain::{
    Association, FileHash, GrantId, ImmediateVerification, Item, ItemId, Meeting, MeetingFile, MeetingId, SectionRef,
    TrashKey,
};
use std::collections::{BTreeMap, HashMap};

/// The numbers that the file has given to provisional items and grants.
#[derive(Default)]
pub(crate) struct Numbers {
    items: HashMap<ItemId, ItemId>,
    grants: HashMap<GrantId, GrantId>,
}

impl Numbers {
    /// The item in the file.
    ///
    /// # Errors
    /// [`StoreError::NoItem`] for a provisional identity that nothing bears.
    pub(super) fn item(&self, id: ItemId) -> Result<ItemId, StoreError> {
        if id.0 > 0 {
            return Ok(id);
        }
        self.items.get(&id).copied().ok_or(StoreError::NoItem(id))
    }

    /// The item in the file that a § means. Its meeting is known by it.
    pub(super) fn section(&self, section: Option<SectionRef>) -> Result<Option<SectionRef>, StoreError> {
        section.map(|section| Ok(SectionRef { item: self.item(section.item)?, ..section })).transpose()
    }

    /// The grant in the file.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] for a provisional identity that no grant before bears.
    pub(super) fn grant(&self, id: GrantId) -> Result<GrantId, StoreError> {
        if id.0 > 0 {
            return Ok(id);
        }
        self.grants.get(&id).copied().ok_or(StoreError::NoRecord(TrashKey::Grant(id)))
    }

    /// Notes the number that a grant was given.
    pub(super) fn has_grant(&mut self, provisional: GrantId, id: GrantId) {
        self.grants.insert(provisional, id);
    }
}

impl Write<'_> {
    /// Adds everything but the body of `additions`, and the bytes of its files. Minutes keep their §§; those that are verified
    /// are frozen from now on. A meeting with a positive identity is passed over: the file has it.
    ///
    /// # Errors
    /// [`StoreError::Rule`] for an identity that the file has already and for a reference that leads nowhere,
    /// [`StoreError::NoMeeting`], [`StoreError::NoItem`], [`StoreError::WrongHash`]; [`StoreError::NoRecord`] for a grant that goes
    /// on from one after it.
    pub fn add(&mut self, additions: &Association, files: &BTreeMap<FileHash, Vec<u8>>) -> Result<(), StoreError> {
        for (hash, bytes) in files {
            self.keep(hash, bytes)?;
        }
        for organisation in &additions.organisations {
            self.add_organisation(organisation)?;
        }
        for person in &additions.people {
            self.add_person(person)?;
        }
        for assignment in &additions.assignments {
            self.add_assignment(assignment)?;
        }
        for official in &additions.officials {
            self.add_official(official)?;
        }
        let mut numbers = Numbers::default();
        for meeting in &additions.meetings {
            self.add_minutes(meeting, &mut numbers)?;
        }
        for matter in &additions.matters {
            self.add_matter(matter)?;
        }
        for document in &additions.registry {
            self.add_document(document, &numbers)?;
        }
        for point in &additions.delegation_points {
            self.add_delegation_point(point, &numbers)?;
        }
        for decision in &additions.delegated_decisions {
            self.add_delegated_decision(decision, &numbers)?;
        }
        for task in &additions.tasks {
            self.add_task(task, &numbers)?;
        }
        for grant in &additions.grants {
            self.add_grant(grant, &mut numbers)?;
        }
        for entry in &additions.calendar {
            self.add_calendar_entry(entry)?;
        }
        Ok(())
    }

    fn add_minutes(&self, meeting: &Meeting, numbers: &mut Numbers) -> Result<(), StoreError> {
        if meeting.id.0 > 0 {
            return meetings::is_frozen(self.conn(), meeting.id).map(drop);
        }
        let id = meetings::insert(self.conn(), meeting)?;
        let mut written = vec![];
        for item in &meeting.items {
            let origin = item.origin.map(|origin| numbers.item(origin)).transpose()?;
            let placed = Item { origin, ..item.clone() };
            let number = items::insert(self.conn(), id, item.section, &placed)?;
            numbers.items.insert(item.id, number);
            written.push(number);
        }
        if let Some(sections) = meeting.sections() {
            sections::reached(self.conn(), meeting.year(), sections.last())?;
        }
        self.add_aftermath(id, meeting, numbers)?;
        self.added(&audit::MEETING, id.0)?;
        for item in written {
            self.added(&audit::ITEM, item.0)?;
        }
        for immediate in &meeting.immediate {
            self.added(&audit::IMMEDIATE, numbers.item(immediate.item)?.0)?;
        }
        Ok(())
    }

    /// What follows upon minutes. The verification comes last of what they hold: it freezes them.
    fn add_aftermath(&self, id: MeetingId, meeting: &Meeting, numbers: &Numbers) -> Result<(), StoreError> {
        for immediate in &meeting.immediate {
            let item = numbers.item(immediate.item)?;
            immediate::put(self.conn(), &ImmediateVerification { item, ..immediate.clone() })?;
        }
        meetings::put_verification(self.conn(), id, &meeting.verification)?;
        postings::put(self.conn(), Notices::OfMinutes(id), &meeting.postings)?;
        replies::put(self.conn(), id, &meeting.replies)?;
        for file in &meeting.files {
            let item = file.item.map(|item| numbers.item(item)).transpose()?;
            files::insert(self.conn(), id, &MeetingFile { item, ..file.clone() })?;
        }
        for correction in &meeting.corrections {
            let item = correction.item.map(|item| numbers.item(item)).transpose()?;
            let correction = domain::Correction { item, ..correction.clone() };
            meetings::insert_correction(self.conn(), id, &correction)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
