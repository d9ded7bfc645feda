//! What decisions leave behind: delegation, tasks, grants.

use super::references::References;
use super::{party, stated};
use crate::format::{self, Date, Reported, Section};
use domain::{DelegatedDecision, DelegationPoint, Grant, Task};

pub(super) fn point(point: &DelegationPoint) -> format::DelegationPoint {
    format::DelegationPoint {
        number: point.number.clone(),
        matters: point.matters.clone(),
        delegate: party::any(&point.delegate),
        amount_limit: point.amount_limit.map(|amount| amount.0),
        legal_basis: point.legal_basis.clone(),
    }
}

pub(super) fn delegated(decision: &DelegatedDecision, references: &References) -> format::DelegatedDecision {
    format::DelegatedDecision {
        number: stated(&decision.number),
        date: stated(&decision.date),
        delegate: party::any(&decision.delegate),
        point: decision.point.clone(),
        content: decision.content.clone(),
        counterpart: party::any(&decision.counterpart),
        amount: decision.amount.map(|amount| amount.0),
        registration_number: stated(&decision.registration_number),
        reported: references.reported(decision.reported),
    }
}

pub(super) fn task(task: &Task, references: &References) -> format::Task {
    let (meeting, section, item) = keys(references.reported(task.source));
    format::Task {
        what: task.what.clone(),
        to: party::any(&task.to),
        due: stated(&task.due),
        due_written: task.due_written.clone(),
        meeting,
        section,
        item,
        done_on: stated(&task.done_on),
    }
}

pub(super) fn grant(grant: &Grant, references: &References) -> format::Grant {
    let (meeting, section, item) = keys(references.reported(grant.source));
    format::Grant {
        registration_number: stated(&grant.registration_number),
        measure: grant.measure.clone(),
        recipient: party::any(&grant.recipient),
        meeting,
        section,
        item,
        periods: grant
            .periods
            .iter()
            .map(|period| format::GrantPeriod {
                from: stated(&period.from),
                to: stated(&period.to),
                amount: period.amount.map(|amount| amount.0),
            })
            .collect(),
        open_ended: Some(grant.open_ended),
        note: grant.note.clone(),
    }
}

/// A reference whose keys stand among the others of its record.
fn keys(source: Option<Reported>) -> (Option<Date>, Option<Section>, Option<String>) {
    match source {
        Some(source) => (Some(source.meeting), source.section, source.item),
        None => (None, None, None),
    }
}
