//! The exchange file (`paragraf-exchange`, version 1): what comes in and goes out as JSON, documented by a schema; and the
//! calendar files of others.
//!
//! [`read`] takes nothing on trust: size, syntax, keys, values, identities and references are checked, and the first thing
//! that is wrong is refused with its place, what was found and what was expected. What is merely strange (a meeting at
//! 03:00, a § twice, an empty bullet) is kept as written; the review reports it. Deliberately absent: files, SQL, the
//! clock, and every sentence for users.

pub mod calendar;
pub mod foreign;
mod format;
mod left_out;
mod limits;
pub mod markdown;
pub mod old_minutes;
mod read;
mod refusal;
mod schema;
pub mod sheets;
mod write;

pub use left_out::{LeftOut, left_out};
pub use limits::{LARGEST_FILE, MOST_RECORDS, MOST_VALUES};
pub use read::read;
pub use refusal::{Expected, Found, IdKind, Refusal};
pub use schema::schema;
pub use write::{Unwritable, write};

use domain::{Association, FileHash};
use std::collections::BTreeMap;

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// An association with the bytes of the files in its registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// The records.
    pub association: Association,
    /// The bytes of every file that the registry names by its hash.
    pub files: BTreeMap<FileHash, Vec<u8>>,
}

#[cfg(test)]
mod tests;
