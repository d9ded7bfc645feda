//! Rows of label and value: front pages, notices, proofs of posting, reports. What the rows are about, templates know.

use super::Text;
use crate::Source;

/// Rows of label and value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// Type size of the values.
    pub size: FieldSize,
    /// In reading order.
    pub rows: Vec<Field>,
}

/// How large the values of [`Fields`] are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldSize {
    /// Serif 11/15: front page with the attendance elsewhere, proof of posting.
    Regular,
    /// Serif 10/13.75: front page that holds the attendance.
    Compact,
    /// Serif 10.5/14: extract.
    Extract,
    /// Sans 10/15: posting sentence, where kept, how to appeal.
    Notice,
    /// Serif 13/19 with labels to match: a notice, read standing.
    Poster,
}

/// One label and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Stands left.
    pub label: String,
    /// Stands right.
    pub value: FieldValue,
    /// What of the records it says.
    pub source: Option<Source>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// Paragraphs, each on its own line.
    Lines(Vec<Text>),
    /// Text to read, in the size of the text whatever the size of the other values.
    Prose(Text),
    /// The one value that must be seen from afar, and the reason for it under it.
    Prominent {
        /// Serif semibold 24.
        value: String,
        /// Sans 10.
        reason: Text,
    },
    /// A list of short texts, each with a label of its own (§ numbers), in the size of the text.
    Entries(Vec<FieldEntry>),
    /// People: name at the text column, place at 120 mm, note at 140 mm.
    Roster(Vec<RosterRow>),
    /// Words with a line after each to write on; without hairlines, which would look like one more line to write on.
    FillIn(Vec<String>),
    /// Nothing yet: room to write by hand, 27 pt high.
    Blank,
}

/// One entry of [`FieldValue::Entries`].
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEntry {
    /// Stands left; may be empty.
    pub label: String,
    /// Stands right.
    pub text: Text,
}

/// One person in a list of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// Name with party and role.
    pub name: String,
    /// Municipality or other appointing member.
    pub place: String,
    /// "ersätter Per Ek (S), §§ 34–40".
    pub note: String,
}
