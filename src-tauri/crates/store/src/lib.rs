//! The .paragraf file: one SQLite database that is the whole association. The only crate that knows SQL.
//!
//! Everything is written through [`Store::write`]: one action, one transaction, one row of the audit log per change. What the
//! crate refuses: a change of verified minutes, a file of a newer program, a file that is not sound. It knows no clock; the
//! caller passes the time.

#![allow(clippy::disallowed_methods, reason = "the file of the association is this crate's work")]

mod action;
mod audit;
mod connection;
mod crash;
mod create;
mod disk;
mod error;
mod fault;
mod history;
mod migrate;
mod open;
mod reading;
mod search;
mod so_far;
mod store;
mod tables;
mod touched;
mod values;
mod write;

#[cfg(test)]
mod samples;

pub use action::Action;
pub use audit::AuditEntry;
pub use error::{OpenError, StoreError};
pub use fault::Fault;
pub use history::{Step, UndoState};
pub use search::{FileText, Found, Marker, Run, Target, Wanted};
pub use store::{Access, Store};
pub use tables::{Discard, Trashed, hash};
pub use touched::Touched;
pub use write::Write;
