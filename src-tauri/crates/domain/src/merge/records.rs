//! Registry, delegation, tasks, grants, officials: what is there in the same words is not added again.

use super::content;
use super::difference::Difference;
use super::meetings::Meetings;
use super::renaming::Renaming;
use crate::{
    Association, CalendarEntry, CalendarEntryId, DelegatedDecision, DelegatedDecisionId, DelegationPoint,
    DelegationPointId, DocumentId, Grant, GrantId, Matter, MatterId, Official, RegisteredDocument, RegistrationNumber,
    SectionRef, Task, TaskId,
};
use std::collections::HashMap;
use std::hash::Hash;

/// The incoming records beside the existing ones.
pub(super) struct Records<'a> {
    pub existing: &'a Association,
    pub incoming: &'a Association,
    pub renaming: &'a Renaming,
    pub meetings: &'a Meetings,
    pub differences: &'a mut Vec<Difference>,
}

impl Records<'_> {
    pub fn officials(&mut self) -> Vec<Official> {
        let renamed = self.incoming.officials.iter();
        renamed
            .map(|official| self.renaming.official(official))
            .filter(|official| !self.existing.officials.contains(official))
            .collect()
    }

    pub fn matters(&mut self) -> Vec<Matter> {
        new_ones(
            &self.existing.matters,
            self.incoming.matters.iter().map(|matter| Matter { id: MatterId(0), ..matter.clone() }),
            |matter| Matter { id: MatterId(0), ..matter.clone() },
            |matter| matter.number.canonical(),
            |_, _| true,
            |kept| Difference::Matter { number: kept.number.clone() },
            self.differences,
        )
    }

    pub fn registry(&mut self) -> Vec<RegisteredDocument> {
        let mut renamed = Vec::new();
        for document in &self.incoming.registry {
            let reported = self.section(document.reported, &document.subject);
            renamed.push(RegisteredDocument { id: DocumentId(0), reported, ..self.renaming.document(document) });
        }
        // By number first: a document that was corrected since has other words. Then by its words: a document without a
        // number may have been given one.
        let not_by_number = new_ones(
            &self.existing.registry,
            renamed.into_iter(),
            content::document,
            number_or_subject,
            |kept, _| kept.number.is_some(),
            differing_document,
            self.differences,
        );
        new_ones(
            &self.existing.registry,
            not_by_number.into_iter(),
            content::document,
            |document| document.subject.clone(),
            same_document,
            differing_document,
            self.differences,
        )
    }

    pub fn delegation_points(&mut self) -> Vec<DelegationPoint> {
        let mut renamed = Vec::new();
        for point in &self.incoming.delegation_points {
            let decided = self.section(point.decided, &point.number);
            renamed.push(DelegationPoint { id: DelegationPointId(0), decided, ..self.renaming.point(point) });
        }
        new_ones(
            &self.existing.delegation_points,
            renamed.into_iter(),
            content::point,
            |point| point.number.clone(),
            |one, other| compatible(&one.from, &other.from) && compatible(&one.to, &other.to),
            |kept| Difference::DelegationPoint { number: kept.number.clone() },
            self.differences,
        )
    }

    pub fn delegated_decisions(&mut self) -> Vec<DelegatedDecision> {
        let mut renamed = Vec::new();
        for decision in &self.incoming.delegated_decisions {
            let reported = self.section(decision.reported, &decision.content);
            renamed.push(DelegatedDecision {
                id: DelegatedDecisionId(0),
                reported,
                ..self.renaming.decision(decision)
            });
        }
        new_ones(
            &self.existing.delegated_decisions,
            renamed.into_iter(),
            content::decision,
            |decision| decision.content.clone(),
            same_decision,
            |kept| Difference::DelegatedDecision { content: kept.content.clone() },
            self.differences,
        )
    }

    pub fn tasks(&mut self) -> Vec<Task> {
        let mut renamed = Vec::new();
        for task in &self.incoming.tasks {
            let source = self.section(task.source, &task.what);
            renamed.push(Task { id: TaskId(0), source, ..self.renaming.task(task) });
        }
        new_ones(
            &self.existing.tasks,
            renamed.into_iter(),
            content::task,
            |task| (task.what.clone(), task.source),
            |_, _| true,
            |kept| Difference::Task { what: kept.what.clone() },
            self.differences,
        )
    }

    /// Which grant goes on from which, no exchange file says.
    pub fn grants(&mut self) -> Vec<Grant> {
        let mut renamed = Vec::new();
        for grant in &self.incoming.grants {
            let source = self.section(grant.source, &grant.measure);
            renamed.push(Grant { id: GrantId(0), source, predecessor: None, ..self.renaming.grant(grant) });
        }
        new_ones(
            &self.existing.grants,
            renamed.into_iter(),
            content::grant,
            |grant| (grant.measure.clone(), grant.source),
            |one, other| same_number(&one.registration_number, &other.registration_number),
            |kept| Difference::Grant { measure: kept.measure.clone() },
            self.differences,
        )
    }

    pub fn calendar(&mut self) -> Vec<CalendarEntry> {
        let unnumbered = |entry: CalendarEntry| CalendarEntry { id: CalendarEntryId(0), ..entry };
        let there: Vec<CalendarEntry> = self.existing.calendar.iter().cloned().map(unnumbered).collect();
        let renamed = self.incoming.calendar.iter().map(|entry| unnumbered(self.renaming.entry(entry)));
        renamed.filter(|entry| !there.contains(entry)).collect()
    }

    /// Where a § is; none, and reported, when the meeting that is there lacks it.
    fn section(&mut self, incoming: Option<SectionRef>, record: &str) -> Option<SectionRef> {
        self.meetings.section(incoming).unwrap_or_else(|date| {
            self.differences.push(Difference::SectionMissing { date, record: record.to_owned() });
            None
        })
    }
}

/// The records that are not there. Those that share a key and are `same` are: ones of equal content pass in silence, others are
/// reported as what is kept. Records that the file itself has twice are both new.
pub(super) fn new_ones<T: PartialEq, K: Eq + Hash>(
    existing: &[T],
    incoming: impl Iterator<Item = T>,
    content: impl Fn(&T) -> T,
    key: impl Fn(&T) -> K,
    same: impl Fn(&T, &T) -> bool,
    kept: impl Fn(&T) -> Difference,
    differences: &mut Vec<Difference>,
) -> Vec<T> {
    let mut there: HashMap<K, Vec<&T>> = HashMap::new();
    for record in existing {
        there.entry(key(record)).or_default().push(record);
    }
    let mut new = Vec::new();
    for record in incoming {
        let alike = there.get(&key(&record)).map(Vec::as_slice).unwrap_or_default();
        let says = content(&record);
        if alike.iter().any(|kept| content(kept) == says) {
            continue;
        }
        match alike.iter().find(|other| same(other, &record)) {
            Some(other) => differences.push(kept(other)),
            None => new.push(record),
        }
    }
    new
}

/// Whether two values can be one: equal, or one of them not stated.
pub(super) fn compatible<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn same_number(one: &Option<RegistrationNumber>, other: &Option<RegistrationNumber>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.means_the_same(other),
        _ => true,
    }
}

fn number_or_subject(document: &RegisteredDocument) -> Result<String, String> {
    let number = document.number.as_ref();
    number.map(RegistrationNumber::canonical).ok_or_else(|| document.subject.clone())
}

/// Documents of the same words that may be one: a number or a § may have come later.
fn same_document(one: &RegisteredDocument, other: &RegisteredDocument) -> bool {
    same_number(&one.number, &other.number)
        && one.direction == other.direction
        && one.date == other.date
        && one.counterpart == other.counterpart
        && compatible(&one.reported, &other.reported)
}

fn same_decision(one: &DelegatedDecision, other: &DelegatedDecision) -> bool {
    same_number(&one.number, &other.number)
        && one.date == other.date
        && one.delegate == other.delegate
        && one.counterpart == other.counterpart
        && compatible(&one.reported, &other.reported)
}

fn differing_document(kept: &RegisteredDocument) -> Difference {
    Difference::RegisteredDocument { number: kept.number.clone(), subject: kept.subject.clone() }
}
