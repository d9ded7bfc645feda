//! Reading an open file: everything at once, or the part that a view needs.

use crate::audit::{self, AuditEntry};
use crate::error::StoreError;
use crate::fault::{self, Fault};
use crate::store::Store;
use crate::tables::{self, Of, Trashed};
use chrono::NaiveDate;
use domain::{
    Assignment, AssignmentId, Association, DelegatedDecision, DelegatedDecisionId, DelegationPoint, DelegationPointId,
    DocumentId, Event, FileHash, Grant, GrantId, ItemId, Matter, MatterId, Meeting, MeetingId, MeetingType,
    MemberOrganisation, Official, OfficialId, Person, Phrase, RegisteredDocument, RegistrationNumber, Sealing, Task,
    TaskId, ToldEvent,
};

impl Store {
    /// Everything the file holds and that is in use, as it was at one moment.
    pub fn association(&self) -> Result<Association, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        tables::association(&moment)
    }

    /// One meeting; `None` where there is none or it lies in the trash.
    pub fn meeting(&self, id: MeetingId) -> Result<Option<Meeting>, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        Ok(tables::meetings(&moment, Of::One(id.0))?.pop())
    }

    /// One registered document; `None` where there is none or it lies in the trash.
    pub fn document(&self, id: DocumentId) -> Result<Option<RegisteredDocument>, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        Ok(tables::documents(&moment, Of::One(id.0))?.pop())
    }

    /// One matter; `None` where there is none or it lies in the trash.
    pub fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        Ok(tables::matters(&self.conn, Of::One(id.0))?.pop())
    }

    /// One point of the delegation order; `None` where there is none or it lies in the trash.
    pub fn delegation_point(&self, id: DelegationPointId) -> Result<Option<DelegationPoint>, StoreError> {
        Ok(tables::points(&self.conn, Of::One(id.0))?.pop())
    }

    /// One delegated decision; `None` where there is none or it lies in the trash.
    pub fn delegated_decision(&self, id: DelegatedDecisionId) -> Result<Option<DelegatedDecision>, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        Ok(tables::decisions(&moment, Of::One(id.0))?.pop())
    }

    /// One task; `None` where there is none or it lies in the trash.
    pub fn task(&self, id: TaskId) -> Result<Option<Task>, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        Ok(tables::tasks(&moment, Of::One(id.0))?.pop())
    }

    /// One grant; `None` where there is none or it lies in the trash.
    pub fn grant(&self, id: GrantId) -> Result<Option<Grant>, StoreError> {
        let moment = self.conn.unchecked_transaction()?;
        Ok(tables::grants(&moment, Of::One(id.0))?.pop())
    }

    /// The number that [`crate::Write::next_number`] would give now. It is not given by this.
    ///
    /// # Errors
    /// [`StoreError::NoSeries`].
    pub fn peek_number(&self, prefix: &str, day: NaiveDate) -> Result<RegistrationNumber, StoreError> {
        tables::peek_number(&self.conn, prefix, day)
    }

    /// The member organisations.
    pub fn organisations(&self) -> Result<Vec<MemberOrganisation>, StoreError> {
        Ok(tables::organisations(&self.conn)?)
    }

    /// Everyone named.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        Ok(tables::people(&self.conn)?)
    }

    /// Seats over time, in the order of the attendance list.
    pub fn assignments(&self) -> Result<Vec<(AssignmentId, Assignment)>, StoreError> {
        Ok(tables::assignments(&self.conn)?)
    }

    /// Officials over time.
    pub fn officials(&self) -> Result<Vec<(OfficialId, Official)>, StoreError> {
        Ok(tables::officials(&self.conn)?)
    }

    /// The course of a meeting, by the clock.
    pub fn events(&self, meeting: MeetingId) -> Result<Vec<Event>, StoreError> {
        Ok(tables::events(&self.conn, meeting)?)
    }

    /// The office's own phrases.
    pub fn phrases(&self) -> Result<Vec<Phrase>, StoreError> {
        Ok(tables::phrases(&self.conn)?)
    }

    /// The types of meeting with their standing items.
    pub fn meeting_types(&self) -> Result<Vec<MeetingType>, StoreError> {
        Ok(tables::meeting_types(&self.conn)?)
    }

    /// How far the verification of a meeting's minutes has come, or with `item` that of a § verified at once; `None` where they
    /// were never closed for it.
    pub fn sealing(&self, meeting: MeetingId, item: Option<ItemId>) -> Result<Option<Sealing>, StoreError> {
        Ok(tables::sealing(&self.conn, meeting, item)?)
    }

    /// All minutes that were closed for verification: those of meetings, then those of §§ verified at once.
    pub fn sealings(&self) -> Result<Vec<Sealing>, StoreError> {
        Ok(tables::sealings(&self.conn)?)
    }

    /// The closed minutes with the signatures so far; once they are verified these bytes are the minutes.
    pub fn sealed_pdf(&self, meeting: MeetingId, item: Option<ItemId>) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(tables::sealed_pdf(&self.conn, meeting, item)?)
    }

    /// The findings of the review of a meeting that someone has answered for.
    pub fn waivers(&self, meeting: MeetingId) -> Result<Vec<domain::review::Waiver>, StoreError> {
        Ok(tables::waivers(&self.conn, meeting)?)
    }

    /// Every event that the calendars of others were told, as it was last told.
    pub fn told_events(&self) -> Result<Vec<ToldEvent>, StoreError> {
        Ok(tables::told_events(&self.conn)?)
    }

    /// What lies in the trash, the last put there first.
    pub fn trash(&self) -> Result<Vec<Trashed>, StoreError> {
        Ok(tables::trash(&self.conn)?)
    }

    /// The bytes of an attached file; `None` where the file does not hold them.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the bytes are not those of the hash.
    pub fn attachment(&self, hash: &FileHash) -> Result<Option<Vec<u8>>, StoreError> {
        tables::attachment(&self.conn, hash)
    }

    /// How many bytes an attached file has; `None` where the file does not hold them.
    pub fn attachment_size(&self, hash: &FileHash) -> Result<Option<u32>, StoreError> {
        Ok(tables::attachment_size(&self.conn, hash)?)
    }

    /// A number that is another one after each change that another program, or another opening of the file, has made.
    pub fn version(&self) -> Result<i64, StoreError> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The audit log, oldest first.
    pub fn audit(&self) -> Result<Vec<AuditEntry>, StoreError> {
        Ok(audit::entries(&self.conn)?)
    }

    /// Everything that is wrong with the file; nothing, when it is sound.
    pub fn check(&self) -> Result<Vec<Fault>, StoreError> {
        fault::faults(&self.conn)
    }
}
