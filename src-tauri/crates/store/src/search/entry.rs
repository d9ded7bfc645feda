//! What the index knows of a record: its name, its numbers, its words, its day. Read from the records; the same reading fills the
//! index and shows what was found, so that neither tells of something that the other does not know.

mod files;
mod minutes;
mod people;
mod registry;

pub(super) use files::LISTS;

use super::reader::Reader;
use chrono::NaiveDate;
use domain::{
    DelegatedDecisionId, DocumentId, FileHash, GrantId, HitKind, ItemId, MeetingId, PersonId, RegistrationNumber,
    SectionNumber, TaskId,
};

/// A record that is searched, with the table that it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Source {
    Item,
    Meeting,
    Document,
    DelegatedDecision,
    Task,
    Grant,
    Matter,
    Person,
}

impl Source {
    pub(super) const ALL: [Self; 8] = [
        Self::Item,
        Self::Meeting,
        Self::Document,
        Self::DelegatedDecision,
        Self::Task,
        Self::Grant,
        Self::Matter,
        Self::Person,
    ];

    /// Its table.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Meeting => "meeting",
            Self::Document => "document",
            Self::DelegatedDecision => "delegated_decision",
            Self::Task => "task",
            Self::Grant => "grant",
            Self::Matter => "matter",
            Self::Person => "person",
        }
    }

    /// The column of whole numbers that identifies it there.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Person => "position",
            _ => "id",
        }
    }

    pub(super) fn of_table(table: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.table() == table)
    }
}

/// When a record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// It stands always, and before what has a day.
    Always,
    /// On a day.
    On(NaiveDate),
    /// Nobody knows; behind what has a day.
    Unknown,
}

impl When {
    pub(super) fn of(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Unknown, Self::On)
    }
}

/// What a hit is and leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it is.
    pub kind: HitKind,
    /// Its name, as it is on record.
    pub title: String,
    /// Whom it is with, or of a file what it belongs to.
    pub with: Option<String>,
    /// Its number, or that of what it belongs to.
    pub number: Option<RegistrationNumber>,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// Its §.
    pub section: Option<SectionNumber>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The item.
    pub item: Option<ItemId>,
    /// The document.
    pub document: Option<DocumentId>,
    /// The delegated decision.
    pub delegated_decision: Option<DelegatedDecisionId>,
    /// The task.
    pub task: Option<TaskId>,
    /// The grant.
    pub grant: Option<GrantId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The bytes of the file.
    pub file: Option<FileHash>,
}

impl Target {
    fn new(kind: HitKind, title: String) -> Self {
        Self {
            kind,
            title,
            with: None,
            number: None,
            day: None,
            section: None,
            meeting: None,
            item: None,
            document: None,
            delegated_decision: None,
            task: None,
            grant: None,
            person: None,
            file: None,
        }
    }
}

/// What the index knows of a record or of a file of one.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub target: Target,
    pub when: When,
    /// Numbers that it bears: a registration number, a §.
    pub own: Vec<String>,
    /// Numbers of what it belongs to.
    pub numbers: Vec<String>,
    /// Further names.
    pub names: Vec<String>,
    /// Of a §, what was decided.
    pub decision: Vec<String>,
    /// All other text, a line each.
    pub text: Vec<String>,
    /// Hidden where others read.
    pub secret: bool,
}

impl Entry {
    fn new(target: Target, when: When) -> Self {
        Self {
            target,
            when,
            own: vec![],
            numbers: vec![],
            names: vec![],
            decision: vec![],
            text: vec![],
            secret: false,
        }
    }
}

/// How a § is known among numbers.
pub(super) fn section_word(section: u32) -> String {
    format!("\u{a7}{section}")
}

/// The record itself; `None` where there is none, or it lies in the trash.
pub(super) fn record(reader: &Reader<'_>, source: Source, key: i64) -> rusqlite::Result<Option<Entry>> {
    match source {
        Source::Item => minutes::item(reader, key),
        Source::Meeting => minutes::meeting(reader, key),
        Source::Document => registry::document(reader, key),
        Source::DelegatedDecision => registry::delegated_decision(reader, key),
        Source::Task => registry::task(reader, key),
        Source::Grant => registry::grant(reader, key),
        Source::Matter => registry::matter(reader, key),
        Source::Person => people::person(reader, key),
    }
}

/// The files of a record, each by its part: they are counted from 1, and 0 is the record itself.
pub(super) fn files(
    reader: &Reader<'_>,
    source: Source,
    key: i64,
    of: &Entry,
    only: Option<i64>,
) -> rusqlite::Result<Vec<(i64, Entry)>> {
    files::of(reader, source, key, of, only)
}
