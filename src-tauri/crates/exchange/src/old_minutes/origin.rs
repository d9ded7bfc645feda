//! Where each value came from, why it was taken for what it is, and what became of every line of the source.

use domain::PersonId;

/// Lines of a source, both included; numbers from 1 through the whole source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Page of the first line, from 1.
    pub page: u32,
    /// First line.
    pub first: u32,
    /// Last line.
    pub last: u32,
}

/// A value of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Name of the association.
    Body,
    /// Where minutes are kept.
    KeptAt,
    /// The sentence on posting, and the notice boards that it names.
    PostingSentence,
    /// Day, start, end and pauses.
    Time,
    /// Place and mode.
    Place,
    /// The span of §§ as the front page has it.
    Sections,
    /// Who presided.
    Chair,
    /// Who took the minutes.
    Secretary,
    /// Who verified.
    Verifiers,
    /// When and how it was verified.
    Verification,
    /// The meeting after this one.
    NextMeeting,
    /// The day that was kept in reserve.
    ReserveDate,
    /// Theme of the meeting.
    Purpose,
    /// When the notice went up or came down.
    Posting,
    /// A row of attendance, and the seat that it tells of.
    Attendance(PersonId),
    /// Someone else who took part.
    Other(PersonId),
    /// Number and heading of an item, by its place.
    Heading(usize),
    /// Registration number of an item.
    RegistrationNumber(usize),
    /// Presenters of an item.
    Presenters(usize),
    /// A part of an item: its place among the parts.
    Part {
        /// Item by its place.
        item: usize,
        /// Part by its place.
        part: usize,
    },
    /// A registered document, by its place.
    Document(usize),
    /// A delegated decision, by its place.
    DelegatedDecision(usize),
    /// A task, by its place.
    Task(usize),
    /// A grant, by its place.
    Grant(usize),
}

/// Why a line was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has a known label.
    Label,
    /// It has a known label but for a letter.
    LabelWithSlip,
    /// Its words have the form of such a value.
    Form,
    /// It is a row of a table whose head is known.
    TableRow,
    /// It is an entry of a list under a known label.
    ListEntry,
    /// It stands where such a value stands: a name beside a role, a text below a heading.
    Position,
    /// Its number fits those of the §§ around it.
    Sequence,
}

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// What.
    pub value: Value,
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// Why a line is not in the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// The pages repeat it: running header or footer, page number, line for initials.
    RunningLine,
    /// It lists the §§ that follow.
    Contents,
    /// It is a label or a head of a table, and its value is in the records.
    Label,
}

/// A line that is not in the records, or a label on one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedLine {
    /// Where.
    pub place: Place,
    /// What it says.
    pub text: String,
    /// Why.
    pub why: Dropped,
}
