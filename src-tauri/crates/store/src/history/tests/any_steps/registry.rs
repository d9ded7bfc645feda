//! Deeds of the registry, of delegation, tasks and grants.

use super::{Deed, file};
use crate::samples::day;
use crate::{StoreError, Write};
use domain::{
    Association, AttachedFile, DelegatedDecision, DelegationPoint, Direction, Grant, GrantPayment, GrantPeriod, ItemId,
    Kronor, Matter, MatterId, RegisteredDocument, Task, TrashKey,
};

pub(super) fn perform(write: &mut Write<'_>, deed: &Deed, all: &Association) -> Result<(), StoreError> {
    let (text, other) = (&deed.text, &deed.other);
    let changes = other.index(2) == 0;
    let files = vec![AttachedFile { name: text.clone(), hash: Some(file().0) }; other.index(3)];
    match deed.kind {
        33 | 34 => {
            let number = if other.index(3) == 0 { None } else { Some(write.next_number("", day(2026, 1, 9))?) };
            write.put_document(&RegisteredDocument {
                number,
                files,
                ..RegisteredDocument::new(Direction::Sent, text)
            })?;
            Ok(())
        }
        35 => {
            let kept = all.registry.last().cloned().ok_or(StoreError::IncompleteOrder)?;
            match other.index(3) {
                0 => write.trash(&TrashKey::Document(kept.id)),
                1 => write.report_document(kept.id, Some(ItemId(4))),
                _ => write.put_document(&RegisteredDocument { files, void: Some(text.clone()), ..kept }).map(drop),
            }
        }
        36 => match all.matters.last() {
            Some(kept) if changes => write.trash(&TrashKey::Matter(kept.id)),
            Some(_) | None => {
                let number = write.next_number("P", day(2026, 1, 9))?;
                let opened = day(2026, 1, 9);
                let matter = Matter { id: MatterId(0), number, subject: text.clone(), opened, closed: None };
                write.put_matter(&matter).map(drop)
            }
        },
        37 => match all.delegation_points.last() {
            Some(kept) if changes => write.trash(&TrashKey::DelegationPoint(kept.id)),
            Some(kept) => {
                write.put_delegation_point(&DelegationPoint { to: Some(day(2026, 1, 9)), ..kept.clone() }).map(drop)
            }
            None => write.put_delegation_point(&DelegationPoint::new(text)).map(drop),
        },
        38 => match all.delegated_decisions.last() {
            Some(kept) if changes => write.trash(&TrashKey::DelegatedDecision(kept.id)),
            Some(kept) => write.put_delegated_decision(&DelegatedDecision { files, ..kept.clone() }).map(drop),
            None => {
                write.put_delegated_decision(&DelegatedDecision { files, ..DelegatedDecision::new(text) }).map(drop)
            }
        },
        _ => {
            let task = all.tasks.last().cloned().unwrap_or_else(|| Task::new(text));
            write.put_task(&Task { evidence: files, done_on: Some(day(2026, 1, 9)), ..task })?;
            let day = day(2026, 1, 9);
            let before = all.grants.last();
            if changes && let Some(kept) = before {
                return write.trash(&TrashKey::Grant(kept.id));
            }
            let grant = Grant {
                periods: vec![GrantPeriod { from: Some(day), to: None, amount: None }; other.index(3)],
                payments: vec![GrantPayment { day, amount: Kronor(7), note: None }; other.index(3)],
                predecessor: before.map(|grant| grant.id),
                ..Grant::new(text)
            };
            write.put_grant(&grant).map(drop)
        }
    }
}
