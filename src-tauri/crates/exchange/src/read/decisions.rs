//! What decisions leave behind: delegation, tasks, grants.

use super::at::{At, each};
use super::known::Known;
use super::sections::Sections;
use crate::format;
use crate::refusal::Refusal;
use domain::{DelegatedDecision, DelegationPoint, Grant, GrantPeriod, Kronor, Task};

pub(super) fn delegation_points(
    points: format::List<format::DelegationPoint>,
    known: &Known,
) -> Result<Vec<DelegationPoint>, Refusal> {
    each(points, &At::ROOT.key("delegation_points"), |point, at| {
        Ok(DelegationPoint {
            matters: point.matters,
            delegate: known.any_party(point.delegate, &at.key("delegate"))?,
            amount_limit: point.amount_limit.map(Kronor),
            legal_basis: point.legal_basis,
            ..DelegationPoint::new(point.number)
        })
    })
}

pub(super) fn delegated_decisions(
    decisions: format::List<format::DelegatedDecision>,
    known: &Known,
    sections: &Sections,
) -> Result<Vec<DelegatedDecision>, Refusal> {
    let root = At::ROOT.key("delegated_decisions");
    each(decisions, &root, |decision, at| {
        Ok(DelegatedDecision {
            number: decision.number.map(|number| number.0),
            date: decision.date.map(|day| day.0),
            delegate: known.any_party(decision.delegate, &at.key("delegate"))?,
            point: decision.point,
            counterpart: known.any_party(decision.counterpart, &at.key("counterpart"))?,
            amount: decision.amount.map(Kronor),
            registration_number: decision.registration_number.map(|number| number.0),
            reported: sections.reported(decision.reported, &at.key("reported"))?,
            ..DelegatedDecision::new(decision.content)
        })
    })
}

pub(super) fn tasks(
    tasks: format::List<format::Task>,
    known: &Known,
    sections: &Sections,
) -> Result<Vec<Task>, Refusal> {
    each(tasks, &At::ROOT.key("tasks"), |task, at| {
        Ok(Task {
            to: known.any_party(task.to, &at.key("to"))?,
            due: task.due.map(|day| day.0),
            due_written: task.due_written,
            source: sections.source(task.meeting, task.section, task.item, at)?,
            done_on: task.done_on.map(|day| day.0),
            ..Task::new(task.what)
        })
    })
}

pub(super) fn grants(
    grants: format::List<format::Grant>,
    known: &Known,
    sections: &Sections,
) -> Result<Vec<Grant>, Refusal> {
    each(grants, &At::ROOT.key("grants"), |grant, at| {
        let periods = grant.periods.into_iter().map(|period| GrantPeriod {
            from: period.from.map(|day| day.0),
            to: period.to.map(|day| day.0),
            amount: period.amount.map(Kronor),
        });
        Ok(Grant {
            registration_number: grant.registration_number.map(|number| number.0),
            recipient: known.any_party(grant.recipient, &at.key("recipient"))?,
            source: sections.source(grant.meeting, grant.section, grant.item, at)?,
            periods: periods.collect(),
            open_ended: grant.open_ended.unwrap_or(false),
            note: grant.note,
            ..Grant::new(grant.measure)
        })
    })
}
