//! What a search finds: the kinds of things on record that answer to words.

use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A §.
    Section,
    /// The decision of a §. As a wish it asks for §§ whose decision has the words.
    Decision,
    /// An item without a §.
    Item,
    /// A document of the registry.
    Document,
    /// A file of a record, by its name or the text in it.
    File,
    /// A delegated decision.
    DelegatedDecision,
    /// A task.
    Task,
    /// A grant.
    Grant,
    /// A matter.
    Matter,
    /// A meeting.
    Meeting,
    /// A person.
    Person,
}

impl HitKind {
    /// All of them, in the order in which a search offers them.
    pub const ALL: [Self; 11] = [
        Self::Section,
        Self::Decision,
        Self::Item,
        Self::Document,
        Self::File,
        Self::DelegatedDecision,
        Self::Task,
        Self::Grant,
        Self::Matter,
        Self::Meeting,
        Self::Person,
    ];

    /// Its name in files and arguments.
    pub fn name(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Decision => "decision",
            Self::Item => "item",
            Self::Document => "document",
            Self::File => "file",
            Self::DelegatedDecision => "delegated_decision",
            Self::Task => "task",
            Self::Grant => "grant",
            Self::Matter => "matter",
            Self::Meeting => "meeting",
            Self::Person => "person",
        }
    }
}
