//! The delegation order and the decisions made by it.

use super::meetings::View;
use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use domain::{DelegatedDecision, DelegatedDecisionId, DelegationPoint, MeetingId, ReportKind};
use office::views::{AddedDecision, DelegationView, DroppedFile, ShownTrouble};
use office::{ActionError, Office};

type Delegation = Result<DelegationView, CommandError>;

/// A decision stands in the agenda of the next meeting.
const AREAS: &[Area] = &[Area::Decisions, Area::Registry, Area::Meetings, Area::Minutes];

fn change<T>(desk: &Desk, work: impl FnOnce(&mut Office, Moment) -> Result<T, ActionError>) -> Delegation {
    desk.change::<_, ActionError>(AREAS, |office, now| {
        work(office, now)?;
        Ok(office.delegation(now.today())?)
    })
}

pub(super) fn delegation(desk: &Desk) -> Delegation {
    desk.read(|office, now| office.delegation(now.today()))
}

pub(super) fn check_delegated_decision(
    desk: &Desk,
    decision: DelegatedDecision,
) -> Result<Vec<ShownTrouble>, CommandError> {
    desk.read(|office, _| office.check_delegated_decision(&decision))
}

pub(super) fn put_delegation_point(desk: &Desk, point: DelegationPoint) -> Delegation {
    change(desk, |office, now| office.put_delegation_point(point, now.at()))
}

pub(super) fn decide(desk: &Desk, decision: DelegatedDecision, series: String) -> Result<AddedDecision, CommandError> {
    desk.change::<_, ActionError>(AREAS, |office, now| {
        let id = office.decide(decision, &series, now.today(), now.at())?;
        Ok(AddedDecision { id, delegation: office.delegation(now.today())? })
    })
}

pub(super) fn edit_delegated_decision(desk: &Desk, decision: DelegatedDecision) -> Delegation {
    change(desk, |office, now| office.edit_delegated_decision(decision, now.at()))
}

pub(super) fn add_decision_file(desk: &Desk, id: DelegatedDecisionId, file: DroppedFile) -> Delegation {
    change(desk, |office, now| office.add_decision_file(id, (&file.name, &file.bytes()?), now.at()))
}

pub(super) fn remove_decision_file(desk: &Desk, id: DelegatedDecisionId, place: u32) -> Delegation {
    change(desk, |office, now| office.remove_decision_file(id, place, now.at()))
}

pub(super) fn add_report_item(desk: &Desk, meeting: MeetingId, kind: ReportKind) -> View {
    desk.change(AREAS, |office, now| {
        office.add_report_item(meeting, kind, now.at())?;
        office.meeting_view(meeting, now.today())
    })
}
