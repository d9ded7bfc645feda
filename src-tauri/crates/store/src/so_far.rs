//! The records as an action has left them so far, read inside its transaction: what follows from a change is written with it.

use crate::error::StoreError;
use crate::tables::{self, Of};
use crate::touched::Touched;
use crate::write::Write;
use domain::{Association, DelegatedDecision, DelegatedDecisionId, DocumentId, Meeting, MeetingId, RegisteredDocument};
use std::collections::BTreeSet;

impl Write<'_> {
    /// Everything in use.
    pub fn association(&self) -> Result<Association, StoreError> {
        tables::association(self.conn())
    }

    /// One meeting; `None` where there is none or it lies in the trash.
    pub fn meeting(&self, id: MeetingId) -> Result<Option<Meeting>, StoreError> {
        Ok(tables::meetings(self.conn(), Of::One(id.0))?.pop())
    }

    /// One registered document; `None` where there is none or it lies in the trash.
    pub fn document(&self, id: DocumentId) -> Result<Option<RegisteredDocument>, StoreError> {
        Ok(tables::documents(self.conn(), Of::One(id.0))?.pop())
    }

    /// One delegated decision; `None` where there is none or it lies in the trash.
    pub fn delegated_decision(&self, id: DelegatedDecisionId) -> Result<Option<DelegatedDecision>, StoreError> {
        Ok(tables::decisions(self.conn(), Of::One(id.0))?.pop())
    }

    /// Meetings whose minutes are closed for verification.
    pub fn sealed_meetings(&self) -> Result<Vec<MeetingId>, StoreError> {
        let sealings = tables::sealings(self.conn())?;
        Ok(sealings.into_iter().filter(|sealing| sealing.item.is_none()).map(|sealing| sealing.meeting).collect())
    }

    /// What the action has changed so far.
    pub fn touched_so_far(&self) -> BTreeSet<Touched> {
        self.touched()
    }
}
