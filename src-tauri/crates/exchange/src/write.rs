//! From records to an exchange file: indented UTF-8 JSON, keys in the order of the format, the same bytes for the same
//! records. What the format has no place for is left out; [`crate::left_out`] tells what that is.

mod body;
mod decisions;
mod item;
mod meeting;
mod party;
mod references;
mod registry;

use crate::format::{Exchange, Value};
use crate::{Package, Refusal, VERSION, limits};
use domain::{Association, FileHash, SectionRef};
use references::References;

/// Why records cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// The registry names a file whose bytes are not in the package.
    #[error("the bytes of file {} are missing", .0.0)]
    MissingBytes(FileHash),
    /// A record refers to a § that no meeting has.
    #[error("no such section: {0:?}")]
    UnknownSection(SectionRef),
    /// The file would be larger than what [`crate::read`] takes.
    #[error("the file would be too large: {0}")]
    TooLarge(Refusal),
}

/// The exchange file of a package.
///
/// # Errors
/// A reference that leads nowhere, or more than an exchange file may hold.
pub fn write(package: &Package) -> Result<Vec<u8>, Unwritable> {
    let exchange = exchange(package)?;
    let mut json = serde_json::to_vec_pretty(&exchange).expect("BUG: the format is JSON");
    json.push(b'\n');
    limits::check(&json).map_err(Unwritable::TooLarge)?;
    Ok(json)
}

fn exchange(package: &Package) -> Result<Exchange, Unwritable> {
    // Field by field, so that a new kind of record cannot be forgotten here. Officials and matters have no place in version 1.
    let Association {
        body,
        organisations,
        people,
        assignments,
        officials: _,
        meetings,
        matters: _,
        registry,
        delegation_points,
        delegated_decisions,
        tasks,
        grants,
        calendar: _,
    } = &package.association;
    let references = References::of(&package.association)?;
    Ok(Exchange {
        format: Exchange::FORMAT.to_owned(),
        version: VERSION,
        body: body::body(body),
        member_organisations: organisations.iter().map(body::organisation).collect(),
        people: people.iter().map(body::person).collect(),
        assignments: assignments.iter().map(body::assignment).collect(),
        meetings: meetings.iter().map(|meeting| meeting::meeting(meeting, &references)).collect(),
        registry: registry
            .iter()
            .map(|document| registry::document(document, &references, &package.files))
            .collect::<Result<_, _>>()?,
        delegation_points: delegation_points.iter().map(decisions::point).collect(),
        delegated_decisions: delegated_decisions
            .iter()
            .map(|decision| decisions::delegated(decision, &references))
            .collect(),
        tasks: tasks.iter().map(|task| decisions::task(task, &references)).collect(),
        grants: grants.iter().map(|grant| decisions::grant(grant, &references)).collect(),
    })
}

/// A value that is stated or not.
fn stated<T: Clone>(value: &Option<T>) -> Option<Value<T>> {
    value.clone().map(Value)
}

#[cfg(test)]
mod tests;
