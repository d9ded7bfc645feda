//! Why an action was not done: what was wrong with which field, what is not on record, or why it is not allowed now.
//!
//! No sentences: the window and the terminal have the words. Whatever is refused has not happened.

use crate::StoreError;
use crate::views::{CalendarRefusal, RegistryRefusal, ShownTrouble};
use domain::{
    AssignmentId, BoardId, CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, EventId, FileHash,
    GrantId, ItemId, MatterId, MeetingFileId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PartId, PersonId,
    PhraseId, PostingRefusal, TaskId,
};
use serde::{Deserialize, Serialize};

/// Why an action on the records was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// A value is impossible.
    #[error("{} is impossible: {:?}", .0.field.name(), .0.fault)]
    Invalid(Invalid),
    /// Something named is not on record, or belongs to another meeting.
    #[error("not on record: {0:?}")]
    Unknown(Unknown),
    /// It is not allowed now.
    #[error("not now: {0:?}")]
    NotNow(NotNow),
    /// It cannot have happened at the meeting.
    #[error("it cannot have happened")]
    Course(#[from] domain::CourseRefusal),
    /// A notice cannot have been up so.
    #[error("the notice cannot have been up so: {0:?}")]
    Posting(PostingRefusal),
    /// A document is not registered or changed so.
    #[error("not registered so: {0:?}")]
    Registry(RegistryRefusal),
    /// The delegation order does not allow the decision.
    #[error("the delegation order does not allow it: {0:?}")]
    Delegation(Vec<ShownTrouble>),
    /// A calendar file is not read.
    #[error("the calendar file is not read: {0:?}")]
    Calendar(CalendarRefusal),
    /// The file refused, or cannot be read or written.
    #[error("the file refused")]
    Store(#[from] StoreError),
}

/// A value that is impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Invalid {
    /// Which value.
    pub field: Field,
    /// What is wrong with it.
    pub fault: InvalidFault,
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum InvalidFault {
    /// It has no content.
    Empty,
    /// More characters than this.
    TooLong(u32),
    /// More entries than this.
    TooMany(u32),
    /// A control character other than line break and tabulator.
    ControlCharacter,
    /// Outside the years 1900–2200, or before where it begins.
    OutOfRange,
    /// Twice the same.
    Twice,
    /// Not of the form that it should have.
    Form,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// A value that is asked for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $variant,)*
        }

        impl Field {
            /// Its name in errors for programs.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

fields! {
    /// Name.
    Name = "name";
    /// Short name.
    ShortName = "short name";
    /// Party letters.
    Party = "party";
    /// Title.
    Title = "title";
    /// E-mail.
    Email = "e-mail";
    /// Other names.
    Aliases = "aliases";
    /// Heading.
    Heading = "heading";
    /// Letter of a sub-item.
    Letter = "letter";
    /// Place.
    Place = "place";
    /// Theme or purpose.
    Purpose = "purpose";
    /// Text of a block.
    Text = "text";
    /// Blocks and sub-items.
    Parts = "parts";
    /// Items.
    Items = "items";
    /// Registration number.
    Number = "registration number";
    /// Number series.
    Series = "number series";
    /// Address on the web.
    Url = "address";
    /// Label of the document profile.
    Label = "label";
    /// Field of the body.
    Body = "body";
    /// Day.
    Day = "day";
    /// End.
    End = "end";
    /// Period of a seat or an office.
    Period = "period";
    /// Place in the calling order.
    CallingOrder = "calling order";
    /// Verifiers.
    Verifiers = "verifiers";
    /// Others present.
    Others = "others";
    /// Attendance.
    Attendance = "attendance";
    /// Presenters.
    Presenters = "presenters";
    /// A vote.
    Vote = "vote";
    /// A question that is put.
    Question = "question";
    /// Words to find.
    Find = "find";
    /// Words to put there.
    Replace = "replace";
    /// What is corrected.
    Correction = "correction";
    /// Types of meeting.
    MeetingTypes = "meeting types";
    /// A pasted list.
    Roster = "roster";
    /// A picture.
    Picture = "picture";
    /// Words to search for.
    Words = "words";
    /// An order.
    Order = "order";
    /// Tool or address of a remote meeting.
    Link = "link";
    /// A note.
    Note = "note";
    /// A paper of the summons.
    Paper = "paper";
    /// A scan of signed pages.
    Scan = "scan";
    /// Recipients of an extract.
    Recipient = "recipient";
    /// Notices on boards.
    Postings = "postings";
    /// Entries of the calendar.
    Entries = "calendar entries";
    /// People whom an entry concerns.
    People = "people";
    /// A year.
    Year = "year";
    /// Meetings of a plan.
    Meetings = "meetings";
    /// What a document or a matter concerns.
    Subject = "subject";
    /// What others see in place of the subject.
    PublicSubject = "public subject";
    /// Sender or recipient.
    Counterpart = "counterpart";
    /// Kind of document.
    DocumentKind = "kind of document";
    /// Who registered a document.
    Registrar = "registrar";
    /// Provision of a secrecy marking.
    Provision = "provision";
    /// Authority that marked something as secret.
    Authority = "authority";
    /// Why a number is void.
    Reason = "reason";
    /// A file of a record.
    File = "file";
    /// Point of the delegation order.
    Point = "point";
    /// Who decides, or is to do something.
    Delegate = "delegate";
    /// An amount.
    Amount = "amount";
    /// A measure.
    Measure = "measure";
    /// A payment.
    Payment = "payment";
    /// An agreement.
    Agreement = "agreement";
    /// The grant that another goes on from.
    Predecessor = "predecessor";
}

/// Something named that is not on record, or belongs elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum Unknown {
    /// A meeting.
    Meeting(MeetingId),
    /// An item, or one of another meeting.
    Item(ItemId),
    /// A removed part of an item.
    Part(PartId),
    /// A person.
    Person(PersonId),
    /// A member organisation.
    Organisation(OrganisationId),
    /// A seat.
    Assignment(AssignmentId),
    /// An official.
    Official(OfficialId),
    /// A type of meeting.
    MeetingType(MeetingTypeId),
    /// A phrase.
    Phrase(PhraseId),
    /// An event, or one of another meeting.
    Event(EventId),
    /// A notice board.
    Board(BoardId),
    /// An attached file.
    File(FileHash),
    /// A registration number.
    Number(String),
    /// An entry of the calendar.
    CalendarEntry(CalendarEntryId),
    /// A file beside the minutes of a meeting.
    MeetingFile(MeetingFileId),
    /// A document of the registry.
    Document(DocumentId),
    /// A matter of the registry.
    Matter(MatterId),
    /// A point of the delegation order.
    DelegationPoint(DelegationPointId),
    /// A delegated decision.
    DelegatedDecision(DelegatedDecisionId),
    /// A task.
    Task(TaskId),
    /// A grant.
    Grant(GrantId),
}

/// Why something is not allowed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NotNow {
    /// The meeting is cancelled.
    Cancelled,
    /// The meeting is not cancelled.
    NotCancelled,
    /// The meeting has been held, or has §§.
    Held,
    /// The meeting has not been held.
    NotHeld,
    /// What happened is noted: the attendance follows from it.
    HasEvents,
    /// The item has no proposed decision.
    NoProposal,
    /// The board is not quorate, so nothing is decided (KL 6 kap. 27 §).
    NoQuorum,
    /// No one has a place to sign.
    NoSignatories,
    /// The year has no meetings.
    NoMeetings,
    /// The notice has not been taken down.
    NotTakenDown,
    /// The item has no §, or how it ended is not known.
    NotDecided,
    /// The § is already to be verified at once.
    AlreadyImmediate,
    /// The § is not to be verified at once.
    NotImmediate,
    /// Every task is done.
    NoOpenTasks,
    /// The finding no longer stands so.
    FindingGone,
}

impl From<Invalid> for ActionError {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<Unknown> for ActionError {
    fn from(unknown: Unknown) -> Self {
        Self::Unknown(unknown)
    }
}

impl From<RegistryRefusal> for ActionError {
    fn from(refusal: RegistryRefusal) -> Self {
        Self::Registry(refusal)
    }
}

impl From<NotNow> for ActionError {
    fn from(reason: NotNow) -> Self {
        Self::NotNow(reason)
    }
}
