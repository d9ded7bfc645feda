//! What the registry, the delegation order and the board's tasks leave to do: decisions that the board has not been told of, numbers
//! that are missing, tasks whose day has come. What a meeting to come lists anyway is no duty: it turns up by itself.

use super::{Context, Duty, DutyKind, Provision};
use crate::deadlines::unmoved;
use crate::{
    BoardStanding, BodyForm, DelegatedDecision, Meeting, MeetingStatus, ReportKind, Task, decision_standing,
    document_standing, report_target,
};
use chrono::{Days, NaiveDate};

/// How many days before its day a task is mentioned.
const AHEAD: Days = Days::new(14);

/// Delegated decisions that no meeting to come lists (FSL 10 §, KL 6 kap. 40 §).
pub(super) fn decisions_to_report(context: &Context) -> Vec<Duty> {
    let decisions = &context.association.delegated_decisions;
    let count = decisions.iter().filter(|decision| standing(context, decision) == BoardStanding::NoItem).count();
    to_report(context, ReportKind::Decisions, DutyKind::ReportDecisions, count)
}

/// Documents for the board that no meeting to come lists.
pub(super) fn documents_to_report(context: &Context) -> Vec<Duty> {
    let waits = |document: &&crate::RegisteredDocument| {
        document_standing(context.association, document) == Some(BoardStanding::NoItem)
    };
    let count = context.association.registry.iter().filter(waits).count();
    to_report(context, ReportKind::Documents, DutyKind::ReportDocuments, count)
}

/// Delegated decisions of which the list could not say all that it has to.
pub(super) fn decisions_to_complete(context: &Context) -> Vec<Duty> {
    let decisions = &context.association.delegated_decisions;
    let lacking: Vec<_> =
        decisions.iter().filter(|decision| standing(context, decision) == BoardStanding::Incomplete).collect();
    let oldest = lacking.iter().filter_map(|decision| decision.date).min();
    one(context, DutyKind::CompleteDecisions, oldest.unwrap_or(context.today), lacking.len(), delegation(context))
}

/// What the chair decided because it could not wait is told at the next meeting (KL 6 kap. 40 §).
pub(super) fn urgent_to_report(context: &Context) -> Vec<Duty> {
    if context.association.body.form != BodyForm::MunicipalFederation {
        return vec![];
    }
    let urgent = context.association.delegated_decisions.iter().filter(|decision| decision.urgent);
    let late = urgent.filter_map(|decision| {
        if standing(context, decision) == BoardStanding::Reported {
            return None;
        }
        let next = next_after(context, decision)?;
        (decision.reported.map(|at| at.meeting) != Some(next.id)).then_some(next)
    });
    late.map(|meeting| Duty {
        provision: Some(Provision::kl(6, 40)),
        ..context.duty_for(meeting, DutyKind::ReportUrgent, unmoved(meeting.date))
    })
    .collect()
}

/// Documents that have to have a number and have none: secret ones (OSL 5 kap. 1 §), and those for the board.
pub(super) fn documents_to_number(context: &Context) -> Vec<Duty> {
    let needs = |document: &&crate::RegisteredDocument| {
        document.number.is_none()
            && document.void.is_none()
            && (document.secrecy.is_some() || document.for_board)
            && document_standing(context.association, document) != Some(BoardStanding::Reported)
    };
    let without: Vec<_> = context.association.registry.iter().filter(needs).collect();
    let oldest = without.iter().filter_map(|document| document.date).min();
    let day = oldest.unwrap_or(context.today).min(context.today);
    one(context, DutyKind::NumberDocuments, day, without.len(), Some(Provision::osl(5, 1)))
}

/// Tasks that are not done and whose day has passed or is near.
pub(super) fn tasks_to_finish(context: &Context) -> Vec<Duty> {
    let until = context.today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    let near = |task: &&Task| task.done_on.is_none() && task.due.is_some_and(|due| due <= until);
    let due: Vec<NaiveDate> = context.association.tasks.iter().filter(near).filter_map(|task| task.due).collect();
    let first = due.iter().min().copied().unwrap_or(context.today);
    one(context, DutyKind::FinishTasks, first, due.len(), None)
}

fn standing(context: &Context, decision: &DelegatedDecision) -> BoardStanding {
    decision_standing(context.association, decision)
}

/// By the next meeting; where none is planned, today.
fn to_report(context: &Context, list: ReportKind, kind: DutyKind, count: usize) -> Vec<Duty> {
    let provision = match list {
        ReportKind::Decisions => delegation(context),
        ReportKind::Documents => None,
    };
    let next = report_target(context.association, list, context.today);
    let Some(meeting) = next.and_then(|next| context.association.meeting(next.meeting)) else {
        return one(context, kind, context.today, count, provision);
    };
    let row = || Duty {
        provision,
        sections: None,
        count: u32::try_from(count).ok(),
        ..context.duty_for(meeting, kind, unmoved(meeting.date))
    };
    if count == 0 { vec![] } else { vec![row()] }
}

/// One row for all of them; none where there are none.
fn one(context: &Context, kind: DutyKind, day: NaiveDate, count: usize, provision: Option<Provision>) -> Vec<Duty> {
    let row = || Duty { provision, count: u32::try_from(count).ok(), ..context.duty(kind, unmoved(day)) };
    if count == 0 { vec![] } else { vec![row()] }
}

/// Where it stands that every delegated decision is told.
fn delegation(context: &Context) -> Option<Provision> {
    match context.association.body.form {
        BodyForm::CoordinationAssociation => Some(Provision::fsl(10)),
        BodyForm::MunicipalFederation => Some(Provision::kl(6, 40)),
        BodyForm::Association => None,
    }
}

/// The first meeting after a decision was made.
fn next_after<'a>(context: &Context<'a>, decision: &DelegatedDecision) -> Option<&'a Meeting> {
    let day = decision.date?;
    let meetings = context.association.meetings.iter();
    meetings.filter(|meeting| meeting.status != MeetingStatus::Cancelled).find(|meeting| meeting.date >= day)
}
