//! What can go wrong, classified where SQLite says it, so that no caller reads an error code.

use domain::{EventId, FileHash, ItemId, MeetingId, RegistrationNumber, SectionNumber, TrashKey};
use rusqlite::ffi::{SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE};
use rusqlite::{Error as Sqlite, ErrorCode};
use std::io;

/// Why a file was not opened or not created. In every case it is as it was, byte for byte. Nothing is left beside it, but on
/// a full disk perhaps an empty log.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file; for a new one: no such folder.
    #[error("no such file")]
    Missing,
    /// A new file would take the place of one that exists.
    #[error("the file exists")]
    Exists,
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// Not a .paragraf file: no SQLite database, or another program's.
    #[error("not a .paragraf file")]
    Foreign,
    /// A .paragraf file that is not sound.
    #[error("the file is damaged: {found}")]
    Damaged {
        /// What is wrong with it, for the log.
        found: String,
    },
    /// Another process keeps the file to itself.
    #[error("the file is locked by another process")]
    Locked,
    /// The file or its folder must not be written to, and writing was asked for.
    #[error("the file cannot be written to")]
    ReadOnly,
    /// The file comes from a newer program.
    #[error("the file has version {file}, the program knows {program}")]
    NewerFile {
        /// Version of the file.
        file: u32,
        /// Newest version that the program knows.
        program: u32,
    },
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The system refused.
    #[error("the file cannot be reached")]
    Io(#[source] io::Error),
    /// SQLite refused, for a reason that has no variant of its own.
    #[error("unexpected answer from SQLite")]
    Sqlite(#[source] Sqlite),
}

/// Why records were not read or written. A write that fails leaves the file as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The minutes are verified, or the § was verified at once: they never change.
    #[error("the minutes of meeting {} are verified", .meeting.0)]
    Frozen {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The minutes are closed for verification: nothing in them is written until they are opened again.
    #[error("the minutes of meeting {} are closed for verification", .meeting.0)]
    Sealed {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Who asked for the change has called it off before it was written.
    #[error("called off before it was written")]
    CalledOff,
    /// The number is borne by another record.
    #[error("the number {0} is taken")]
    NumberTaken(RegistrationNumber),
    /// The record has a number, which stays with it: it is neither removed nor given another.
    #[error("{0:?} has a number")]
    Numbered(TrashKey),
    /// The board is told of the record, or was: it is not removed.
    #[error("{0:?} is reported to the board")]
    Reported(TrashKey),
    /// The minutes are not closed for verification.
    #[error("the minutes of meeting {} are not closed for verification", .meeting.0)]
    NotSealed {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Someone has signed the minutes: to open them again is to discard the signatures.
    #[error("the minutes of meeting {} are signed", .meeting.0)]
    Signed {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The item already has its §.
    #[error("item {} is § {section}", .item.0)]
    AlreadyOpened {
        /// The item.
        item: ItemId,
        /// Its §.
        section: SectionNumber,
    },
    /// The §§ of the meeting belong to its year.
    #[error("meeting {} has §§ of another year", .meeting.0)]
    YearInUse {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The meeting has given §§, so it cannot be put in the trash: that would leave a gap.
    #[error("meeting {} has §§", .meeting.0)]
    HasSections {
        /// The meeting.
        meeting: MeetingId,
    },
    /// §§ keep their order.
    #[error("the order would change that of the §§ of meeting {}", .meeting.0)]
    SectionOrder {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A new order names each record once.
    #[error("the order does not name each record once")]
    IncompleteOrder,
    /// Other records refer to it.
    #[error("{count} records refer to it")]
    InUse {
        /// How many.
        count: u32,
    },
    /// The records are no longer as the step left them: another program has changed them. The step stays where it is.
    #[error("the records have changed since")]
    ChangedSince,
    /// A correction stands beside verified minutes; until then the minutes themselves are changed.
    #[error("the minutes of meeting {} are not verified", .meeting.0)]
    NotVerified {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The file has no such meeting.
    #[error("no meeting {}", .0.0)]
    NoMeeting(MeetingId),
    /// The file has no such item.
    #[error("no item {}", .0.0)]
    NoItem(ItemId),
    /// The file has no such record.
    #[error("no record {0:?}")]
    NoRecord(TrashKey),
    /// A record in use would refer to this one, which lies in the trash.
    #[error("{0:?} lies in the trash")]
    InTrash(TrashKey),
    /// The file has no such event.
    #[error("no event {}", .0.0)]
    NoEvent(EventId),
    /// The body has no number series with this prefix.
    #[error("no number series {0:?}")]
    NoSeries(String),
    /// The bytes of an attached file are not those of its hash.
    #[error("the bytes do not have the hash {}", .0.0)]
    WrongHash(FileHash),
    /// A rule of the file refused: an identity is used twice, a reference leads nowhere, a value is impossible.
    #[error("a rule of the file refused the record")]
    Rule(#[source] Sqlite),
    /// Another process is writing.
    #[error("the file is locked by another process")]
    Locked,
    /// The file was opened for reading.
    #[error("the file cannot be written to")]
    ReadOnly,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The file is not sound.
    #[error("the file is damaged: {found}")]
    Damaged {
        /// What is wrong with it, for the log.
        found: String,
    },
    /// The new file could not be made.
    #[error(transparent)]
    Create(#[from] OpenError),
    /// SQLite refused, for a reason that has no variant of its own.
    #[error("unexpected answer from SQLite")]
    Sqlite(#[source] Sqlite),
}

/// What an answer of SQLite means.
enum Cause {
    Locked,
    ReadOnly,
    DiskFull,
    Damaged,
    Rule,
    Other,
}

fn cause(error: &Sqlite) -> Cause {
    match error {
        // The index of the search says in words what is wrong with it.
        Sqlite::SqliteFailure(_, Some(words)) if words.contains("fts5") => Cause::Damaged,
        Sqlite::SqliteFailure(failure, _) => match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Cause::Locked,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Cause::ReadOnly,
            ErrorCode::DiskFull => Cause::DiskFull,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Cause::Damaged,
            ErrorCode::ConstraintViolation => Cause::Rule,
            // The memory shared by readers and writers is a file beside the database: no room for it, or no right to it.
            ErrorCode::SystemIoFailure => match failure.extended_code {
                SQLITE_IOERR_SHMSIZE | SQLITE_IOERR_SHMMAP => Cause::DiskFull,
                SQLITE_IOERR_SHMOPEN => Cause::ReadOnly,
                _ => Cause::Other,
            },
            _ => Cause::Other,
        },
        // A value that the program cannot have written.
        Sqlite::FromSqlConversionFailure(..)
        | Sqlite::IntegralValueOutOfRange(..)
        | Sqlite::InvalidColumnType(..)
        | Sqlite::Utf8Error(..) => Cause::Damaged,
        _ => Cause::Other,
    }
}

impl From<Sqlite> for OpenError {
    fn from(error: Sqlite) -> Self {
        match cause(&error) {
            Cause::Locked => Self::Locked,
            Cause::ReadOnly => Self::ReadOnly,
            Cause::DiskFull => Self::DiskFull,
            Cause::Damaged => Self::Damaged { found: error.to_string() },
            Cause::Rule | Cause::Other => Self::Sqlite(error),
        }
    }
}

impl From<Sqlite> for StoreError {
    fn from(error: Sqlite) -> Self {
        match cause(&error) {
            Cause::Locked => Self::Locked,
            Cause::ReadOnly => Self::ReadOnly,
            Cause::DiskFull => Self::DiskFull,
            Cause::Damaged => Self::Damaged { found: error.to_string() },
            Cause::Rule => Self::Rule(error),
            Cause::Other => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}
