//! Reporting to the board: documents and delegated decisions turn up in the agenda of the next meeting by themselves.
//!
//! The one place where that happens. Whatever changes meetings or records calls [`settle`] in its own transaction, so that a record
//! is never behind, is undone with what caused it, and is told once. Where a record goes the domain says; how its line reads, the
//! templates.

use crate::refusal::{ActionError, InvalidFault, NotNow};
use crate::standing::blank;
use crate::year_plan::closing_item;
use crate::{Office, limits, records};
use chrono::{DateTime, Days, NaiveDate, Utc};
use documents::templates::{decision_line, document_line, report_heading};
use domain::{
    Association, Block, BlockHeading, BlockKind, DelegatedDecision, DelegatedDecisionId, DocumentId, Item, ItemId,
    ItemPart, Loose, Meeting, MeetingId, MeetingStatus, RegisteredDocument, RegistrationNumber, ReportKey, ReportKind,
    RichText, SectionRef, Settled, Stage, TrashKey, foreign_lines, has_list, is_reported, listed, swedish_day,
};
use std::borrow::Cow;
use std::collections::HashMap;
use store::{Action, StoreError, Touched, Write};

/// Minutes older than this are not looked through for lines that tell of something.
const LOOKED_THROUGH: Days = Days::new(180);

impl Office {
    /// Puts the item with a list on the agenda of a meeting, where it has none, and everything that waits into it.
    ///
    /// # Errors
    /// The meeting is not on record, is cancelled, or its minutes are closed.
    pub fn add_report_item(
        &mut self,
        meeting: MeetingId,
        kind: ReportKind,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if on.status == MeetingStatus::Cancelled {
            return Err(NotNow::Cancelled.into());
        }
        let stands = on.items.iter().any(|item| item.section.is_none() && has_list(item, kind));
        if !stands && on.items.len() >= limits::ITEMS {
            let fault = InvalidFault::TooMany(limits::small(limits::ITEMS));
            return Err(limits::refuse(crate::Field::Items, fault));
        }
        let list =
            |kind| Block { kind: BlockKind::Plain(kind), heading: BlockHeading::Profile, text: RichText::default() };
        let parts = vec![ItemPart::Block(list(kind.block()))];
        let item = Item { parts, ..blank(report_heading(kind).to_owned()) };
        let place = closing_item(on);
        self.change_meeting(meeting, (Action::PlanMeeting, None), at, |file| {
            if stands { Ok(()) } else { file.insert_item(meeting, &item, place).map(drop) }
        })
    }
}

/// What an action may have changed beside its own meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Nothing of meetings but that one.
    Meeting(MeetingId),
    /// What the store tells of it; where that is anything else, everything.
    Anything,
}

/// Whether an action can change what is told where. Minutes that are typed in bursts say for themselves.
pub(crate) fn concerns(action: Action, in_bursts: bool) -> bool {
    match action {
        Action::Import
        | Action::EditPeople
        | Action::PlanMeeting
        | Action::PlanYear
        | Action::RunMeeting
        | Action::OpenItem
        | Action::Register
        | Action::EditDocument
        | Action::DecideDelegated
        | Action::Trash
        | Action::Restore => true,
        Action::WriteMinutes => !in_bursts,
        Action::Create
        | Action::EditBody
        | Action::PutPapers
        | Action::SendSummons
        | Action::NoteReply
        | Action::EditMeetingTypes
        | Action::EditPhrases
        | Action::Seal
        | Action::Unseal
        | Action::Sign
        | Action::Verify
        | Action::BeginImmediate
        | Action::KeepFile
        | Action::Post
        | Action::Dispatch
        | Action::EditCalendar
        | Action::ExportCalendar
        | Action::Correct
        | Action::EditDelegation
        | Action::EditTasks
        | Action::EditGrants
        | Action::EditMatters
        | Action::EmptyTrash
        | Action::Waive
        | Action::Undo
        | Action::Redo => false,
    }
}

/// Takes records back from what is about to be put in the trash, where they were to be told at it. Those that were told hold it there.
pub(crate) fn release(file: &mut Write<'_>, association: &Association, key: &TrashKey) -> Result<(), StoreError> {
    let goes = |at: SectionRef| {
        let is_it = match key {
            TrashKey::Meeting(id) => at.meeting == *id,
            TrashKey::Item(id) => at.item == *id,
            _ => false,
        };
        is_it && association.section(at).is_some_and(|item| item.section.is_none())
    };
    for document in association.registry.iter().filter(|document| document.reported.is_some_and(goes)) {
        file.report_document(document.id, None)?;
    }
    for decision in association.delegated_decisions.iter().filter(|decision| decision.reported.is_some_and(goes)) {
        file.report_decision(decision.id, None)?;
    }
    Ok(())
}

/// Puts every record that waits where it belongs, and its line with it, as part of the action that is being written.
pub(crate) fn settle(
    file: &mut Write<'_>,
    before: &Association,
    reach: Reach,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut now = Now::read(file, before, reach)?;
    let today = swedish_day(at);
    for kind in ReportKind::ALL {
        let settled = now.settled(file, kind, before, today)?;
        for item in &settled.items {
            file.edit_item(item)?;
            // One item may have both lists.
            now.reread(file, item.id)?;
        }
        for (key, item) in settled.reported {
            match key {
                ReportKey::Document(id) => file.report_document(id, item)?,
                ReportKey::Decision(id) => file.report_decision(id, item)?,
            }
        }
    }
    Ok(())
}

/// The records as the action has left them: those before, with what it changed in their place.
struct Now<'a> {
    /// Everything else, such as names, is looked up here.
    all: Cow<'a, Association>,
    meetings: HashMap<MeetingId, Option<Meeting>>,
    documents: HashMap<DocumentId, Option<RegisteredDocument>>,
    decisions: HashMap<DelegatedDecisionId, Option<DelegatedDecision>>,
    /// §§ that were given in this action, or whose words it changed, as they were before.
    sections: HashMap<ItemId, Item>,
}

impl<'a> Now<'a> {
    fn read(file: &Write<'_>, before: &'a Association, reach: Reach) -> Result<Self, StoreError> {
        let touched = file.touched_so_far();
        let everything = reach == Reach::Anything && touched.contains(&Touched::Other);
        let all = if everything { Cow::Owned(file.association()?) } else { Cow::Borrowed(before) };
        let mut now = Self {
            all,
            meetings: HashMap::new(),
            documents: HashMap::new(),
            decisions: HashMap::new(),
            sections: HashMap::new(),
        };
        let own = match reach {
            Reach::Meeting(id) => Some(Touched::Meeting(id)),
            Reach::Anything => None,
        };
        for one in touched.into_iter().chain(own) {
            match one {
                Touched::Meeting(id) => {
                    let meeting = file.meeting(id)?;
                    now.note_sections(before, meeting.as_ref());
                    now.meetings.insert(id, meeting);
                }
                Touched::Document(id) => drop(now.documents.insert(id, file.document(id)?)),
                Touched::DelegatedDecision(id) => drop(now.decisions.insert(id, file.delegated_decision(id)?)),
                Touched::Matter(_)
                | Touched::DelegationPoint(_)
                | Touched::Task(_)
                | Touched::Grant(_)
                | Touched::Other => {}
            }
        }
        Ok(now)
    }

    fn settled(
        &self,
        file: &Write<'_>,
        kind: ReportKind,
        before: &Association,
        today: NaiveDate,
    ) -> Result<Settled, StoreError> {
        let waiting = self.waiting(kind, before);
        let meetings = self.stage(&waiting, today);
        let held = meetings.iter().any(|meeting| meeting.status == MeetingStatus::Held);
        let sealed = if held { file.sealed_meetings()? } else { vec![] };
        let stage = Stage { kind, meetings: &meetings, sealed: &sealed, today };
        let told = self.told(kind, &foreign_lines(stage, &waiting));
        Ok(domain::settle(stage, &waiting, &told))
    }

    fn reread(&mut self, file: &Write<'_>, item: ItemId) -> Result<(), StoreError> {
        let of = self.meetings().into_iter().find(|meeting| meeting.item(item).is_some()).map(|meeting| meeting.id);
        if let Some(id) = of {
            self.meetings.insert(id, file.meeting(id)?);
        }
        Ok(())
    }

    fn note_sections(&mut self, before: &Association, meeting: Option<&Meeting>) {
        let Some(meeting) = meeting else { return };
        let Some(was) = before.meeting(meeting.id) else { return };
        for item in meeting.items.iter().filter(|item| item.section.is_some()) {
            if let Some(before) = was.item(item.id).filter(|before| *before != item) {
                self.sections.insert(item.id, before.clone());
            }
        }
    }

    /// Meetings by day.
    fn meetings(&self) -> Vec<&Meeting> {
        let known = |meeting: &&Meeting| !self.meetings.contains_key(&meeting.id);
        let changed = self.meetings.values().flatten();
        let mut meetings: Vec<&Meeting> = self.all.meetings.iter().filter(known).chain(changed).collect();
        meetings.sort_by_key(|meeting| (meeting.date, meeting.start, meeting.id));
        meetings
    }

    /// Documents that the board is to be told of, or was.
    fn documents(&self) -> impl Iterator<Item = &RegisteredDocument> {
        let known = |document: &&RegisteredDocument| !self.documents.contains_key(&document.id);
        let all = self.all.registry.iter().filter(known).chain(self.documents.values().flatten());
        all.filter(|document| document.for_board || document.reported.is_some())
    }

    fn decisions(&self) -> impl Iterator<Item = &DelegatedDecision> {
        let known = |decision: &&DelegatedDecision| !self.decisions.contains_key(&decision.id);
        self.all.delegated_decisions.iter().filter(known).chain(self.decisions.values().flatten())
    }

    /// Everything of a kind that waits.
    fn waiting(&self, kind: ReportKind, before: &Association) -> Vec<Loose> {
        let meetings = self.meetings();
        let told: HashMap<ItemId, (MeetingId, &Item)> = meetings
            .iter()
            .filter(|meeting| meeting.status != MeetingStatus::Cancelled)
            .flat_map(|meeting| meeting.items.iter().map(|item| (item.id, (meeting.id, item))))
            .filter(|(_, (_, item))| is_reported(item))
            .collect();
        // Told, and not torn out of the minutes in this very action; the second is where it is not told then.
        let waits = |reported: Option<SectionRef>, number: Option<&RegistrationNumber>| {
            let Some((meeting, item)) = reported.and_then(|at| told.get(&at.item)) else { return Some(None) };
            let (was, number) = (self.sections.get(&item.id)?, number?);
            let stood = was.section.is_none() || listed(was, kind, number);
            (stood && !listed(item, kind, number)).then_some(Some(*meeting))
        };
        match kind {
            ReportKind::Documents => {
                let one = |now: &RegisteredDocument| {
                    let left = waits(now.reported, now.number.as_ref())?;
                    let was = before.registry.iter().find(|was| was.id == now.id);
                    Some(Loose {
                        key: ReportKey::Document(now.id),
                        number: now.number.clone(),
                        day: now.date,
                        reported: now.reported.map(|at| at.item),
                        left,
                        before: was.and_then(|was| document_line(before, was)),
                        line: document_line(&self.all, now),
                    })
                };
                self.documents().filter_map(one).collect()
            }
            ReportKind::Decisions => {
                let one = |now: &DelegatedDecision| {
                    let left = waits(now.reported, now.number.as_ref())?;
                    let was = before.delegated_decisions.iter().find(|was| was.id == now.id);
                    Some(Loose {
                        key: ReportKey::Decision(now.id),
                        number: now.number.clone(),
                        day: now.date,
                        reported: now.reported.map(|at| at.item),
                        left,
                        before: was.and_then(|was| decision_line(before, was)),
                        line: decision_line(&self.all, now),
                    })
                };
                self.decisions().filter_map(one).collect()
            }
        }
    }

    /// Meetings whose lists may change.
    fn stage(&self, waiting: &[Loose], today: NaiveDate) -> Vec<&Meeting> {
        let since = today.checked_sub_days(LOOKED_THROUGH).unwrap_or(NaiveDate::MIN);
        let holds =
            |meeting: &Meeting| waiting.iter().filter_map(|one| one.reported).any(|item| meeting.item(item).is_some());
        let is_on_stage = |meeting: &&Meeting| match meeting.status {
            MeetingStatus::Planned => true,
            MeetingStatus::Held => (!meeting.is_frozen() && meeting.date >= since) || holds(meeting),
            MeetingStatus::Cancelled => holds(meeting),
        };
        self.meetings().into_iter().filter(is_on_stage).collect()
    }

    /// Lines, by their numbers, of records that the board was told of.
    fn told(&self, kind: ReportKind, numbers: &[RegistrationNumber]) -> Vec<(RegistrationNumber, String)> {
        let line = |number: &RegistrationNumber| {
            let is = |own: Option<&RegistrationNumber>| own.is_some_and(|own| own.means_the_same(number));
            match kind {
                ReportKind::Documents => {
                    document_line(&self.all, self.documents().find(|document| is(document.number.as_ref()))?)
                }
                ReportKind::Decisions => {
                    decision_line(&self.all, self.decisions().find(|decision| is(decision.number.as_ref()))?)
                }
            }
        };
        numbers.iter().filter_map(|number| Some((number.clone(), line(number)?))).collect()
    }
}

#[cfg(test)]
mod tests;
