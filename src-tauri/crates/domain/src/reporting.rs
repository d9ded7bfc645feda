//! Reporting to the board: which documents and delegated decisions it has been told of, and which still wait.
//!
//! FSL 10 § and KL 6 kap. 40 § want every delegated decision told to the board. A record knows one item at which it is told, so
//! that nothing can be told twice; what has none, or one that came to nothing, waits. Words of the list are given from outside.

use crate::{
    Association, BlockName, DelegatedDecision, Item, ItemId, Meeting, MeetingId, MeetingStatus, Outcome,
    RegisteredDocument, SectionRef,
};
use chrono::NaiveDate;
pub use lines::{has_list, listed};
use serde::{Deserialize, Serialize};
pub use settle::{Loose, ReportKey, Settled, Stage, foreign_lines, settle};

mod lines;
mod settle;

/// What the board is told of by a list of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Documents of the registry.
    Documents,
    /// Delegated decisions.
    Decisions,
}

impl ReportKind {
    /// All.
    pub const ALL: [Self; 2] = [Self::Documents, Self::Decisions];

    /// The block that lists them.
    pub fn block(self) -> BlockName {
        match self {
            Self::Documents => BlockName::ReceivedDocuments,
            Self::Decisions => BlockName::DelegatedDecisions,
        }
    }
}

/// How far a record has come on its way to the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BoardStanding {
    /// The board has been told.
    Reported,
    /// It stands in the list of a meeting to come.
    Listed,
    /// Someone took it out of that list: it goes on to the meeting after.
    Withheld,
    /// No meeting to come has the list.
    NoItem,
    /// It lacks what the list has to say of it: number, day, who decided and by which point.
    Incomplete,
}

/// Whether the board was told of what an item lists: it has its §, and was not put off or struck.
pub fn is_reported(item: &Item) -> bool {
    let put_off = match item.outcome {
        Some(Outcome::Tabled | Outcome::ReferredBack | Outcome::Struck) => true,
        Some(Outcome::Decided | Outcome::Noted | Outcome::Information) | None => false,
    };
    item.section.is_some() && !put_off
}

/// Whether a document can stand in the list: it is known there by its number.
pub fn is_document_listable(document: &RegisteredDocument) -> bool {
    document.number.is_some() && !document.subject.trim().is_empty()
}

/// Whether a decision can stand in the list. An entry of a list is never an empty point.
pub fn is_decision_listable(decision: &DelegatedDecision) -> bool {
    let by_point = decision.point.as_deref().is_some_and(|point| !point.trim().is_empty());
    let says = !decision.content.trim().is_empty();
    decision.number.is_some()
        && decision.date.is_some()
        && decision.delegate.is_some()
        && says
        && (decision.urgent || by_point)
}

/// Whether the board is to be told of a document at all.
pub fn is_for_board(document: &RegisteredDocument) -> bool {
    document.for_board && document.void.is_none()
}

/// How far a document has come; `None` where the board is not to be told of it.
pub fn document_standing(association: &Association, document: &RegisteredDocument) -> Option<BoardStanding> {
    let standing = || {
        let known = is_document_listable(document).then_some(document.number.as_ref()).flatten();
        standing(association, ReportKind::Documents, document.reported, known)
    };
    if is_for_board(document) || document.reported.is_some() { Some(standing()) } else { None }
}

/// How far a delegated decision has come.
pub fn decision_standing(association: &Association, decision: &DelegatedDecision) -> BoardStanding {
    let known = is_decision_listable(decision).then_some(decision.number.as_ref()).flatten();
    standing(association, ReportKind::Decisions, decision.reported, known)
}

fn standing(
    association: &Association,
    kind: ReportKind,
    reported: Option<SectionRef>,
    known: Option<&crate::RegistrationNumber>,
) -> BoardStanding {
    let at = reported.and_then(|reference| {
        let meeting = association.meeting(reference.meeting)?;
        Some((meeting, meeting.item(reference.item)?))
    });
    let to_come =
        |(meeting, item): &(&Meeting, &Item)| item.section.is_none() && meeting.status != MeetingStatus::Cancelled;
    match (at, known) {
        (Some((_, item)), _) if is_reported(item) => BoardStanding::Reported,
        (_, None) => BoardStanding::Incomplete,
        (Some(at), Some(number)) if to_come(&at) => {
            if listed(at.1, kind, number) {
                BoardStanding::Listed
            } else {
                BoardStanding::Withheld
            }
        }
        (Some(_) | None, Some(_)) => BoardStanding::NoItem,
    }
}

/// Documents that the board is to be told of and has not been.
pub fn waiting_documents(association: &Association) -> Vec<&RegisteredDocument> {
    let waits = |document: &&RegisteredDocument| {
        is_for_board(document) && document_standing(association, document) != Some(BoardStanding::Reported)
    };
    association.registry.iter().filter(waits).collect()
}

/// Delegated decisions that the board has not been told of.
pub fn waiting_decisions(association: &Association) -> Vec<&DelegatedDecision> {
    let waits = |decision: &&DelegatedDecision| decision_standing(association, decision) != BoardStanding::Reported;
    association.delegated_decisions.iter().filter(waits).collect()
}

/// Where the board is told next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportTarget {
    /// The next meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// Its item with the list; `None` where it has none.
    pub item: Option<ItemId>,
}

/// The next meeting, with its item that has the list: one that is planned, not before a day, or one that is going on.
pub fn report_target(association: &Association, kind: ReportKind, today: NaiveDate) -> Option<ReportTarget> {
    let is_next = |meeting: &&Meeting| match meeting.status {
        MeetingStatus::Planned => meeting.date >= today,
        MeetingStatus::Held => is_going_on(meeting),
        MeetingStatus::Cancelled => false,
    };
    let next = association.meetings.iter().find(is_next)?;
    let item = next.items.iter().find(|item| item.section.is_none() && has_list(item, kind));
    Some(ReportTarget { meeting: next.id, day: next.date, item: item.map(|item| item.id) })
}

/// Opened and not closed.
pub(crate) fn is_going_on(meeting: &Meeting) -> bool {
    meeting.status == MeetingStatus::Held && meeting.start.is_some() && meeting.end.is_none() && !meeting.is_frozen()
}

#[cfg(test)]
mod tests;
