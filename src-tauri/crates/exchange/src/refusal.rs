//! What is wrong with a file, and where: values that a caller can put into any language.

mod from_serde;

pub(crate) use from_serde::{broken, from_serde};

use chrono::NaiveDate;
use std::fmt;

/// Why a file is not taken: the first thing found wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: found {found:?}, expected {expected}")]
pub struct Refusal {
    /// JSON path, such as `$.meetings[0].items[3].section`; `$` is the file itself.
    pub path: String,
    /// Line in the file, from 1, where it is known.
    pub line: Option<usize>,
    /// What stands there.
    pub found: Found,
    /// What should.
    pub expected: Expected,
}

/// What stands where something is wrong. Long texts are cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing: a key is missing.
    Nothing,
    /// `null`.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number, as written.
    Number(String),
    /// A text.
    Text(String),
    /// Something that is not a text.
    NotText,
    /// A list.
    List,
    /// A list of so many.
    ListOf(usize),
    /// An object.
    Object,
    /// A key that the format does not have there.
    Key(String),
    /// A key that stands there twice.
    KeyAgain(String),
    /// Text that is not JSON, from this column of the line on.
    BrokenJson {
        /// Column, from 1.
        column: usize,
    },
    /// So many bytes.
    Bytes(usize),
    /// So many values.
    Values(usize),
    /// A newer version of the format.
    NewerVersion(u64),
    /// An identity that is already in use.
    UsedId(String),
    /// So many sections that a reference could mean.
    Sections(usize),
    /// A day without a meeting.
    NoMeeting(NaiveDate),
    /// Several keys of which one excludes the others.
    Keys(Vec<&'static str>),
}

/// What should have stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// JSON in UTF-8.
    Json,
    /// At most so many bytes.
    AtMostBytes(usize),
    /// At most so many values.
    AtMostValues(usize),
    /// This version or an earlier one.
    Version(u32),
    /// A key of this name.
    Key(String),
    /// One of these keys or words.
    OneOf(Vec<String>),
    /// Each key once.
    KeyOnce,
    /// A text.
    Text,
    /// A text that is not blank.
    Name,
    /// A whole number.
    WholeNumber,
    /// A whole number, 0 or more.
    Count,
    /// A whole number, 1 or more.
    Ordinal,
    /// The number of a §, 1 or more.
    SectionNumber,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// An object.
    Object,
    /// A day that exists, `YYYY-MM-DD`.
    Date,
    /// A time of day, `HH:MM`, 00:00–23:59.
    ClockTime,
    /// A registration number: not blank, on one line.
    RegistrationNumber,
    /// An identity: not blank.
    Id,
    /// Bytes in base64 (RFC 4648 §4, padded).
    Base64,
    /// SHA-256 in 64 hexadecimal digits.
    Sha256,
    /// `null`, `"all"`, `{"from", "to"}` or `{"sections": [first, last]}`.
    Extent,
    /// The first § and the last, in that order.
    SectionRange,
    /// A list of person ids or a count.
    Ballot,
    /// The name of a shipped profile, or an object.
    Profile,
    /// Exactly one of these keys.
    ExactlyOne(Vec<&'static str>),
    /// This key only where `kind` is this.
    KeyOnlyOf {
        /// The kind that has the key.
        kind: &'static str,
    },
    /// An identity not yet in use.
    UnusedId,
    /// The identity of something in the file.
    KnownId(IdKind),
    /// The day of a meeting in the file.
    MeetingDay,
    /// A § of that meeting.
    SectionOfMeeting,
    /// A § that occurs once; otherwise `item`.
    OneSection,
    /// The hash of the bytes that stand beside it.
    HashOfBytes(String),
    /// The bytes whose hash is stated.
    BytesOfHash,
}

/// What an identity is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdKind {
    /// A person.
    Person,
    /// A member organisation.
    Organisation,
    /// A notice board.
    NoticeBoard,
    /// An item of a meeting.
    Item,
}

/// The words by which an expectation travels through a library that carries errors as text.
const PLAIN: [(Expected, &str); 20] = [
    (Expected::Text, "a string"),
    (Expected::Name, "a text that is not blank"),
    (Expected::WholeNumber, "a whole number"),
    (Expected::Count, "a whole number from 0"),
    (Expected::Ordinal, "a whole number from 1"),
    (Expected::SectionNumber, "the number of a section"),
    (Expected::Boolean, "a boolean"),
    (Expected::List, "a sequence"),
    (Expected::Object, "an object"),
    (Expected::Date, "a date YYYY-MM-DD"),
    (Expected::ClockTime, "a time HH:MM"),
    (Expected::RegistrationNumber, "a registration number"),
    (Expected::Id, "an identity"),
    (Expected::Base64, "bytes in base64"),
    (Expected::Sha256, "SHA-256 in 64 hexadecimal digits"),
    (Expected::Extent, "all, from and to, or sections"),
    (Expected::SectionRange, "the first section and the last"),
    (Expected::Ballot, "person ids or a count"),
    (Expected::Profile, "the name of a profile, or an object"),
    (Expected::Json, "JSON in UTF-8"),
];

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match PLAIN.iter().find(|(plain, _)| plain == self) {
            Some((_, words)) => f.write_str(words),
            None => write!(f, "{self:?}"),
        }
    }
}

/// A text as a refusal quotes it: whole where it is short.
pub(crate) fn quoted(text: &str) -> Found {
    const LONGEST: usize = 80;
    let mut quote: String = text.chars().take(LONGEST).collect();
    if quote.len() < text.len() {
        quote.push('…');
    }
    Found::Text(quote)
}

#[cfg(test)]
mod tests;
