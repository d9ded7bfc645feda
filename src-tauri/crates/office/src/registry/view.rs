//! From the records to what the registry shows: rows, a document, a matter. What others read over the shoulder is told by the domain
//! (OSL 5 kap. 2 §).

use super::document;
use crate::limits::small;
use crate::refusal::ActionError;
use crate::views::{
    DocumentFile, DocumentRow, DocumentView, MatterDecision, MatterGrant, MatterRow, MatterSection, MatterView,
    RegistryChoices, RegistryView, SameFile, SectionAt, SeriesRow,
};
use crate::{Office, StoreError};
use chrono::{Datelike, NaiveDate};
use documents::templates::printed_party;
use domain::{Association, DocumentId, MeetingStatus, Party, RegisteredDocument, RegistrationNumber, matter_contents};
use std::cmp::Reverse;
use std::collections::HashMap;
use store::Store;

/// Kinds that are offered.
const KINDS: usize = 30;

impl Office {
    /// The registry of a year or of all years, also as the public sees it: then without what has no number.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn registry(&self, year: Option<i32>, public: bool, today: NaiveDate) -> Result<RegistryView, StoreError> {
        let association = self.records()?;
        let mut years: Vec<i32> =
            association.registry.iter().map(|one| year_of(one, today)).chain([today.year()]).collect();
        years.sort_unstable_by_key(|year| Reverse(*year));
        years.dedup();
        let told = |one: &&RegisteredDocument| {
            year.is_none_or(|year| year_of(one, today) == year) && (!public || one.number.is_some())
        };
        let mut shown: Vec<&RegisteredDocument> = association.registry.iter().filter(told).collect();
        shown.sort_by_key(|one| Reverse((one.date, one.id)));
        Ok(RegistryView {
            year,
            public,
            rows: shown.into_iter().map(|one| row(&association, one, public)).collect(),
            years,
            choices: if public { nothing() } else { choices(&self.store, &association, today)? },
            today,
            read_only: self.read_only,
        })
    }

    /// One document with everything around it.
    ///
    /// # Errors
    /// It is not on record, or the file could not be read.
    pub fn document_view(&self, id: DocumentId, today: NaiveDate) -> Result<DocumentView, ActionError> {
        let association = self.records()?;
        let shown = document(&association, id)?;
        let choices = choices(&self.store, &association, today)?;
        let in_matter = |row: &&MatterRow| shown.matter.as_ref().is_some_and(|own| own.means_the_same(&row.number));
        let mut files = vec![];
        for file in &shown.files {
            let size = file.hash.as_ref().map(|hash| self.store.attachment_size(hash)).transpose()?.flatten();
            files.push(DocumentFile { name: file.name.clone(), hash: file.hash.clone(), size });
        }
        Ok(DocumentView {
            counterpart_name: shown.counterpart.as_ref().map(|party| printed_party(&association, party)),
            files,
            matter: choices.matters.iter().find(in_matter).cloned(),
            same_files: same_files(&association, shown),
            reported: shown.reported.and_then(|reported| SectionAt::of(&association, reported)),
            document: shown.clone(),
            choices,
            today,
            read_only: self.read_only,
        })
    }
}

/// The year that a document is listed under.
fn year_of(document: &RegisteredDocument, today: NaiveDate) -> i32 {
    let of_number = || Some(2000 + i32::try_from(document.number.as_ref()?.parts()?.1).ok()?);
    let day = document.date.map(|day| day.year());
    day.or_else(of_number).or(document.registered_at.map(|at| at.year())).unwrap_or(today.year())
}

/// A document in a list.
fn row(association: &Association, document: &RegisteredDocument, public: bool) -> DocumentRow {
    DocumentRow {
        id: document.id,
        number: document.number.clone(),
        direction: document.direction,
        date: document.date,
        counterpart: document.shown_counterpart(public).map(|party| printed_party(association, party)),
        counterpart_secret: document.counterpart_secret,
        subject: document.shown_subject(public).to_owned(),
        subject_secret: document.public_subject.is_some(),
        kind: document.kind.clone(),
        medium: document.medium,
        secret: document.secrecy.is_some(),
        matter: document.matter.clone(),
        files: small(document.files.len()),
        for_board: document.for_board,
        reported: document.reported.and_then(|reported| SectionAt::of(association, reported)),
        void: document.void.clone(),
        registered_at: document.registered_at,
    }
}

/// What a document is given when it is registered.
fn choices(store: &Store, association: &Association, today: NaiveDate) -> Result<RegistryChoices, StoreError> {
    let mut kinds: HashMap<&str, u32> = HashMap::new();
    for kind in association.registry.iter().filter_map(|document| document.kind.as_deref()) {
        *kinds.entry(kind).or_default() += 1;
    }
    let mut kinds: Vec<(&str, u32)> = kinds.into_iter().collect();
    kinds.sort_unstable_by_key(|(kind, count)| (Reverse(*count), *kind));
    let ahead = |meeting: &&domain::Meeting| meeting.date >= today && meeting.status == MeetingStatus::Planned;
    Ok(RegistryChoices {
        series: series(store, association, today)?,
        matters: matters(association),
        kinds: kinds.into_iter().take(KINDS).map(|(kind, _)| kind.to_owned()).collect(),
        registrar: registrar(association, today),
        next_meeting: association.meetings.iter().find(ahead).map(|meeting| meeting.date),
    })
}

/// The public chooses nothing.
fn nothing() -> RegistryChoices {
    RegistryChoices { series: vec![], matters: vec![], kinds: vec![], registrar: None, next_meeting: None }
}

/// Every series with the number that it gives next.
pub(crate) fn series(store: &Store, association: &Association, today: NaiveDate) -> Result<Vec<SeriesRow>, StoreError> {
    let row = |series: &domain::NumberSeries| {
        let next = store.peek_number(&series.prefix, today)?;
        Ok(SeriesRow { prefix: series.prefix.clone(), purpose: series.purpose.clone(), next })
    };
    association.body.number_series.iter().map(row).collect()
}

/// Who registers unless somebody else is said to: the official of the day, or whoever registered last.
pub(crate) fn registrar(association: &Association, today: NaiveDate) -> Option<String> {
    let last = association.registry.iter().rev().find_map(|document| document.registered_by.clone());
    let in_office = |official: &&domain::Official| {
        official.from.is_none_or(|from| from <= today) && official.to.is_none_or(|to| today <= to)
    };
    let official = || association.officials.iter().find(in_office).and_then(|one| association.person(&one.person));
    last.or_else(|| official().map(|person| person.name.clone()))
}

/// Every matter on record, the latest first.
fn matters(association: &Association) -> Vec<MatterRow> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for number in association.registry.iter().filter_map(|document| document.matter.as_ref()) {
        *counts.entry(number.canonical()).or_default() += 1;
    }
    let row = |matter: &domain::Matter| MatterRow {
        id: matter.id,
        number: matter.number.clone(),
        subject: matter.subject.clone(),
        opened: matter.opened,
        closed: matter.closed,
        documents: counts.get(&matter.number.canonical()).copied().unwrap_or_default(),
    };
    let mut rows: Vec<MatterRow> = association.matters.iter().map(row).collect();
    rows.sort_by_key(|row| Reverse((row.opened, row.id)));
    rows
}

/// Other documents that hold one of these files.
fn same_files(association: &Association, shown: &RegisteredDocument) -> Vec<SameFile> {
    let hashes: Vec<_> = shown.files.iter().filter_map(|file| file.hash.as_ref()).collect();
    if hashes.is_empty() {
        return vec![];
    }
    let others = association.registry.iter().filter(|other| other.id != shown.id);
    let same = |other: &RegisteredDocument| {
        let hash = other.files.iter().filter_map(|file| file.hash.as_ref()).find(|hash| hashes.contains(hash))?;
        let (number, subject) = (other.number.clone(), other.subject.clone());
        Some(SameFile { document: other.id, number, subject, hash: hash.clone() })
    };
    others.filter_map(same).collect()
}

/// A matter with everything that belongs to it.
pub(super) fn matter(
    association: &Association,
    number: &RegistrationNumber,
    today: NaiveDate,
    read_only: bool,
) -> MatterView {
    let contents = matter_contents(association, number);
    let matter = matters(association).into_iter().find(|row| row.number.means_the_same(number));
    let mut documents: Vec<_> = contents.documents;
    documents.sort_by_key(|one| Reverse((one.date, one.id)));
    let section = |reference| {
        let at = SectionAt::of(association, reference)?;
        let item = association.section(reference)?;
        Some(MatterSection {
            meeting: at.meeting,
            day: at.day,
            item: at.item,
            section: at.section,
            heading: item.heading.clone(),
            outcome: item.outcome,
        })
    };
    let named = |party: &Option<Party>| party.as_ref().map(|party| printed_party(association, party));
    MatterView {
        number: matter.as_ref().map_or_else(|| number.clone(), |row| row.number.clone()),
        matter,
        documents: documents.into_iter().map(|one| row(association, one, false)).collect(),
        sections: contents.sections.into_iter().rev().filter_map(section).collect(),
        decisions: contents
            .decisions
            .into_iter()
            .rev()
            .map(|decision| MatterDecision {
                id: decision.id,
                number: decision.number.clone(),
                date: decision.date,
                delegate: named(&decision.delegate),
                content: decision.content.clone(),
            })
            .collect(),
        grants: contents
            .grants
            .into_iter()
            .map(|grant| MatterGrant {
                id: grant.id,
                measure: grant.measure.clone(),
                recipient: named(&grant.recipient),
                amount: grant.periods.iter().map(|period| period.amount).sum(),
            })
            .collect(),
        today,
        read_only,
    }
}
