//! Cryptographic Message Syntax (RFC 5652) as PAdES uses it (ETSI EN 319 122-1): made and read.

mod build;
mod check;
mod read;
mod timestamp;

pub(crate) use build::{BuildError, reserve, signed_data};
pub(crate) use check::{CmsFault, check};
pub(crate) use read::Message;
pub(crate) use timestamp::Timestamp;

#[cfg(test)]
mod tests;
