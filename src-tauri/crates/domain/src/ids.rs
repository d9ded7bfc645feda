//! Identities. People, organisations and boards carry a readable key that survives export and import;
//! meetings and items carry the number that the file gave them.

use serde::{Deserialize, Serialize};

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub struct $name(pub String);
    };
}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub struct $name(#[cfg_attr(feature = "typescript", ts(type = "number"))] pub i64);
    };
}

key! {
    /// A person, such as `karin-berg`.
    PersonId
}
key! {
    /// A member organisation, such as `granviks-kommun`.
    OrganisationId
}
key! {
    /// A notice board.
    BoardId
}
key! {
    /// SHA-256 of a file's bytes, 64 lower-case hexadecimal digits.
    FileHash
}
number! {
    /// A meeting. Before the file has given it a number it is any number that is unique among its companions.
    MeetingId
}
number! {
    /// An item of a meeting, unique over all meetings.
    ItemId
}
number! {
    /// Something that happened at a meeting.
    EventId
}
number! {
    /// A seat held for a time, by its place in the attendance list.
    AssignmentId
}
number! {
    /// An official, for a time.
    OfficialId
}
number! {
    /// A file kept beside the minutes of a meeting.
    MeetingFileId
}
number! {
    /// An entry of the office's own calendar.
    CalendarEntryId
}
number! {
    /// A block or a sub-item that was removed from an item. In the item it has none.
    PartId
}
number! {
    /// A phrase.
    PhraseId
}
number! {
    /// A type of meeting.
    MeetingTypeId
}
number! {
    /// A document of the registry.
    DocumentId
}
number! {
    /// A point of the delegation order, for a period.
    DelegationPointId
}
number! {
    /// A delegated decision.
    DelegatedDecisionId
}
number! {
    /// A task.
    TaskId
}
number! {
    /// A grant.
    GrantId
}
number! {
    /// A matter of the registry.
    MatterId
}
