//! What a record says when two files are held against each other: what an exchange file can carry of it. What the office keeps
//! around it (identity, how it was registered, what was paid, evidence) is no part of that, so that a file that was written from
//! these records adds nothing to them.

use crate::{DelegatedDecision, DelegationPoint, Grant, GrantId, RegisteredDocument, Secrecy, Task};

pub(super) fn document(document: &RegisteredDocument) -> RegisteredDocument {
    let one = document.clone();
    let secrecy = one.secrecy.map(|marking| Secrecy { authority: None, ..marking });
    RegisteredDocument {
        number: one.number,
        date: one.date,
        counterpart: one.counterpart,
        secrecy,
        matter: one.matter,
        reported: one.reported,
        files: one.files,
        ..RegisteredDocument::new(one.direction, one.subject)
    }
}

pub(super) fn point(point: &DelegationPoint) -> DelegationPoint {
    let one = point.clone();
    DelegationPoint {
        matters: one.matters,
        delegate: one.delegate,
        amount_limit: one.amount_limit,
        legal_basis: one.legal_basis,
        ..DelegationPoint::new(one.number)
    }
}

pub(super) fn decision(decision: &DelegatedDecision) -> DelegatedDecision {
    let one = decision.clone();
    DelegatedDecision {
        number: one.number,
        date: one.date,
        delegate: one.delegate,
        point: one.point,
        counterpart: one.counterpart,
        amount: one.amount,
        registration_number: one.registration_number,
        reported: one.reported,
        ..DelegatedDecision::new(one.content)
    }
}

pub(super) fn task(task: &Task) -> Task {
    let one = task.clone();
    Task {
        to: one.to,
        due: one.due,
        due_written: one.due_written,
        source: one.source,
        done_on: one.done_on,
        ..Task::new(one.what)
    }
}

pub(super) fn grant(grant: &Grant) -> Grant {
    Grant { id: GrantId(0), agreement: None, payments: vec![], predecessor: None, ..grant.clone() }
}
