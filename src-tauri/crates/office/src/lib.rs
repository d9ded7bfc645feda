//! What the office does: one function per action, joining records, file, pages and signatures.
//!
//! The API of the window and of the command line; neither does anything that is not here. Deliberately absent: clock
//! (callers pass day and time), sentences for people, paths of outputs (bytes go back to the caller).

mod association;
mod attached;
mod calendar;
mod calendar_export;
mod calling_off;
mod course;
mod deadlines;
mod decisions;
mod delegation;
mod demo;
mod exchange_file;
mod find;
pub mod foreign;
mod grants;
mod incoming;
mod items;
mod keys;
mod limits;
mod lists;
mod logotype;
mod meetings;
mod minutes;
mod notice;
mod old_minutes;
mod open;
mod outside;
mod overview;
mod pages;
mod papers;
mod people;
mod phrases;
mod records;
mod refusal;
mod registry;
mod replace;
mod reporting;
mod returned;
mod review;
mod roster;
#[cfg(test)]
mod samples;
mod sign;
mod standing;
mod summons;
mod tasks;
mod trash;
mod undo;
mod uses;
mod verification;
mod verify;
pub mod views;
mod writing;
mod year_plan;

pub use calling_off::CallingOff;
pub use deadlines::DeadlineRow;
pub use demo::{DemoError, DemoKind, MOST_YEARS, demo};
pub use documents::Source;
pub use documents::layout::{LayoutError, Place};
pub use documents::page::PlacedBlock;
pub use domain::{BodyField, Difference, MergeRefusal, PersonField};
pub use exchange::{Expected, Found, IdKind, LeftOut, Refusal, Unwritable};
pub use exchange_file::{Export, ExportError, ImportError, ImportReport, import_into};
pub use incoming::IncomingFile;
pub use lists::{ListError, ListKind, SheetForm};
pub use logotype::check_logotype;
pub use minutes::{MinutesError, MinutesPdf};
pub use old_minutes::{
    Dropped, DroppedLine, NotMinutes, OldFile, OldFileReport, OldMinutesReport, OldOutcome, OldRefusal, Origin, Value,
    WhatWasRead, read_minutes, source,
};
pub use open::{Access, CreateError, Fault, Office, OpenError, StoreError};
pub use outside::NamedFile;
pub use papers::{PaperError, PaperKind, minutes_name};
pub use pdf::{JoinError, PaperFault, PictureError, check_paper};
pub use refusal::{ActionError, Field, Invalid, InvalidFault, NotNow, Unknown};
pub use roster::read_roster;
pub use sign::{SignError, SignRequest, SignWarning, SignedMinutes, sign};
pub use signing::{
    BaselineRule, Certificate, CertificateError, CertificateSummary, Coverage, CoverageFault, Distrust,
    Fault as SignatureFault, ForbiddenChange, KeyError, LaterChanges, Level, Password, PdfError,
    SignError as SignFault, SignatureVerdict, Trust, UsageFault, Warning, read_certificates,
};
pub use verification::{VerificationError, read_key};
pub use verify::verify;
pub use views::{MeetingRow, Overview, SignatureReport};

#[cfg(test)]
mod tests;
