//! Minutes that somebody else's program has made, read into records: the lines of a text or of a PDF's pages become a meeting
//! with its people, §§ and decisions.
//!
//! ```text
//! Source ─furniture─> what pages repeat is taken out ─outline─> front page | §§ | what follows them
//!        ─front, table, row, signatures─> fields, people, offices      ─item, labels, paragraphs─> §§ in typed blocks
//!        ─records─> documents, delegated decisions, tasks, grants      ─assemble─> Association
//! ```
//!
//! Deterministic, and without a register of the world: a value is known by its label, its form or its place, and each carries
//! where it stood and why it was taken ([`Origin`]). What is not understood stays as text in its place; what is left out (running
//! lines, contents) is listed. Nothing is put right: a § twice or a meeting at three in the morning is for the review. Refuses what
//! is no minutes. Deliberately absent: files, the clock, sentences for users.

mod assemble;
mod boards;
mod days;
mod front;
mod furniture;
mod item;
mod labels;
mod meeting;
mod names;
mod origin;
mod outline;
mod paragraphs;
mod parts;
mod records;
mod registration;
mod reports;
mod roster;
mod row;
mod signatures;
mod source;
mod spans;
mod table;
mod vocabulary;
mod whose;

pub use origin::{Dropped, DroppedLine, Origin, Place, Reason, Value};
pub use source::Source;

use domain::Association;

/// Minutes as records.
#[derive(Debug, Clone, PartialEq)]
pub struct OldMinutes {
    /// One meeting and everyone and everything that it names. Numbers of meetings and items are negative.
    pub association: Association,
    /// Where each value came from.
    pub origins: Vec<Origin>,
    /// What is not in the records.
    pub dropped: Vec<DroppedLine>,
    /// Lines outside the §§ that were not understood. They stand as text in an item of their own, before the others.
    pub not_understood: Vec<(Place, String)>,
}

/// Why a text is not read as minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMinutes {
    /// There is not a word in it.
    #[error("there is no text")]
    NoText,
    /// There is no § with a heading.
    #[error("no section is found")]
    NoSections,
    /// It says neither that it is minutes nor what minutes say.
    #[error("nothing says that these are minutes")]
    NoMinutes,
    /// There is no day of the meeting.
    #[error("the day of the meeting is not found")]
    NoDay,
    /// The name of the association is not in it, and no caller has given one.
    #[error("the name of the association is not found")]
    NoAssociation,
}

/// Reads minutes. Where the text does not say whose they are, or says it with a slip, they are those of `known`.
///
/// # Errors
/// What is missing for the text to be minutes.
///
/// # Limits
/// Time and memory are linear in the source, but for the number of §§ and people, which minutes keep small.
pub fn read(source: &Source, known: Option<&str>) -> Result<OldMinutes, NotMinutes> {
    assemble::assemble(source, known)
}

#[cfg(test)]
mod tests;
