//! What a command answers when it cannot do what was asked: a code with fields, never a sentence.
//!
//! Every error of the office is decided here by name, so that a new one does not reach a person as "something went wrong".

use crate::commands::ReadOnly;
use domain::{
    CourseRefusal, ItemId, MeetingId, PostingRefusal, RegistrationNumber, SectionNumber, SigningRole, TrashKey,
};
use office::views::{CalendarRefusal, RegistryRefusal, ReturnRefusal, ShownTrouble};
use office::{Invalid, NotNow, Unknown};
use serde::{Deserialize, Serialize};
use std::time::{SystemTime, UNIX_EPOCH};

pub(crate) mod acting;
mod opening;
mod printing;

/// Why a command failed. The window has the words for every code, or its type check fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum CommandError {
    /// The user called it off before anything was written.
    CalledOff,
    /// No file is open.
    NoFile,
    /// There is no such file, or for a new one no such folder.
    FileMissing {
        /// The file.
        path: String,
    },
    /// A file of that name is there already.
    FileExists {
        /// The file.
        path: String,
    },
    /// The file has no content.
    FileEmpty {
        /// The file.
        path: String,
    },
    /// A file of another kind.
    FileForeign {
        /// The file.
        path: String,
    },
    /// A file of ours that cannot be read as it is.
    FileDamaged {
        /// The file.
        path: String,
    },
    /// Another program has the file.
    FileLocked {
        /// The file.
        path: String,
    },
    /// Written by a newer program.
    FileNewer {
        /// The file.
        path: String,
        /// Version of the file.
        file: u32,
        /// Newest version that this program reads.
        program: u32,
    },
    /// The file or its folder must not be written to.
    FileProtected {
        /// The file.
        path: String,
    },
    /// The operating system refuses to read it, or the disk fails.
    FileUnreadable {
        /// The file.
        path: String,
    },
    /// The operating system refuses to write it.
    FileUnwritable {
        /// The file.
        path: String,
    },
    /// No room on the disk.
    DiskFull,
    /// The file is open for reading only.
    ReadOnly {
        /// Why.
        reason: ReadOnly,
    },
    /// A value is impossible.
    Invalid(Invalid),
    /// Something named is not on record.
    Unknown(Unknown),
    /// It is not allowed now.
    NotNow {
        /// Why.
        reason: NotNow,
    },
    /// It cannot have happened at the meeting.
    Course(CourseRefusal),
    /// The minutes are verified and never change.
    Frozen {
        /// Whose minutes.
        meeting: MeetingId,
    },
    /// The minutes are closed for verification.
    Sealed {
        /// Whose minutes.
        meeting: MeetingId,
    },
    /// The minutes are not closed for verification.
    NotSealed {
        /// Whose minutes.
        meeting: MeetingId,
    },
    /// Someone has signed the minutes.
    Signed {
        /// Whose minutes.
        meeting: MeetingId,
    },
    /// The minutes are not verified, so they are changed and not corrected.
    NotVerified {
        /// Whose minutes.
        meeting: MeetingId,
    },
    /// The item has its § already.
    AlreadyOpened {
        /// The item.
        item: ItemId,
        /// Its §.
        section: SectionNumber,
    },
    /// A slot in a § is still to be filled in, so that the minutes are not for signing.
    UnfilledSlot {
        /// The item.
        item: ItemId,
        /// Its §.
        section: Option<SectionNumber>,
        /// The slot as it is written.
        slot: String,
    },
    /// The review found errors that no one has mended or answered for, so that the minutes are not closed.
    ReviewErrors {
        /// How many.
        count: u32,
        /// The first one, in words.
        sentence: String,
        /// Its §.
        section: Option<SectionNumber>,
    },
    /// The §§ of the meeting belong to another year.
    YearInUse {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The meeting has given §§, so it stays.
    HasSections {
        /// The meeting.
        meeting: MeetingId,
    },
    /// §§ keep their order.
    SectionOrder {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A new order does not name each record once.
    IncompleteOrder,
    /// Other records refer to it.
    InUse {
        /// How many.
        count: u32,
    },
    /// Another record bears the number.
    NumberTaken {
        /// Which number.
        number: RegistrationNumber,
    },
    /// It has a number, which stays with it.
    Numbered {
        /// What.
        key: TrashKey,
    },
    /// The board is told of it, or was.
    Reported {
        /// What.
        key: TrashKey,
    },
    /// What it refers to lies in the trash.
    InTrash {
        /// What.
        key: TrashKey,
    },
    /// The records have been changed elsewhere since.
    ChangedSince,
    /// Two records cannot both be so; the file refused.
    Contradiction {
        /// Reference to the line in the log.
        reference: String,
    },
    /// More bytes or entries than this.
    TooLarge {
        /// The most.
        most: u32,
    },
    /// The meeting has not been held, so it has no minutes.
    NoMinutes,
    /// A character that no typeface of the minutes has.
    NoGlyph {
        /// The character.
        character: String,
        /// The § or the heading where it stands.
        place: Option<String>,
    },
    /// A table whose rows are longer than its head.
    RaggedTable {
        /// The § or the heading where it stands.
        place: Option<String>,
    },
    /// The logotype cannot be shown.
    Logotype,
    /// The key file is none, or damaged.
    KeyUnreadable,
    /// The key file has no key, or no certificate for it.
    KeyWithoutOwner,
    /// The key or its protection is of a kind that is not known.
    KeyUnsupported,
    /// The password does not open the key file.
    WrongPassword,
    /// The minutes have no place for the role.
    NoPlace {
        /// The role.
        role: SigningRole,
        /// The roles that have a place.
        places: Vec<SigningRole>,
    },
    /// Someone has signed in the role.
    AlreadySigned {
        /// The role.
        role: SigningRole,
    },
    /// The stored minutes cannot be read as a PDF.
    PdfUnreadable,
    /// A certificate to trust cannot be read.
    CertificateUnreadable,
    /// A notice cannot have been up so.
    Posting {
        /// Why not.
        reason: PostingRefusal,
    },
    /// A document is not registered or changed so.
    Registry {
        /// Why not.
        refusal: RegistryRefusal,
    },
    /// The delegation order does not allow the decision.
    Delegation {
        /// Everything that it says against it.
        troubles: Vec<ShownTrouble>,
    },
    /// A calendar file is not read.
    CalendarFile {
        /// Why not.
        refusal: CalendarRefusal,
    },
    /// A file that came back is not taken.
    Returned {
        /// Why not.
        refusal: ReturnRefusal,
    },
    /// There is no such document.
    NoPaper {
        /// Why not.
        reason: PaperReason,
    },
    /// A paper of the summons cannot be joined behind it.
    PaperUnjoined {
        /// What it is called; nothing where all together are too much.
        name: Option<String>,
    },
    /// An address that is not opened from here.
    BadLink,
    /// There is no program to show it with.
    NoViewer,
    /// What should not happen; the log has the cause under this reference.
    Unexpected {
        /// Reference to the line in the log.
        reference: String,
    },
}

/// Why there is no such document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperReason {
    /// The meeting has not been held.
    NotHeld,
    /// What is to be made known is not verified.
    NotVerified,
    /// No § was chosen.
    NothingChosen,
    /// Meeting, §, board or file is not on record.
    NotThere,
    /// It is a picture or another file, which the system's own program shows.
    NotPdf,
}

impl CommandError {
    /// More than `most` bytes or entries.
    pub(crate) fn too_large(most: usize) -> Self {
        Self::TooLarge { most: u32::try_from(most).unwrap_or(u32::MAX) }
    }

    /// What should not happen. The cause goes to the log.
    pub(crate) fn unexpected(cause: &dyn std::error::Error) -> Self {
        Self::Unexpected { reference: log(cause) }
    }
}

/// Writes the cause to the log, which is standard error, and gives the reference to its line.
fn log(cause: &dyn std::error::Error) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let reference = format!("{:x}", now.as_millis());
    let causes: Vec<String> =
        std::iter::successors(Some(cause), |error| error.source()).map(ToString::to_string).collect();
    eprintln!("paragraf [{reference}]: {}", causes.join(": "));
    reference
}
