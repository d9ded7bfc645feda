//! From bytes to records: limits, syntax, version, shape, then what needs more than one value: identities, references,
//! ranges. The first thing found wrong ends it.

mod at;
mod body;
mod decisions;
mod item;
mod known;
mod meeting;
mod people;
mod registry;
mod sections;

use crate::format::Exchange;
use crate::refusal::{Expected, Found, Refusal, broken, from_serde, quoted};
use crate::{Package, VERSION, limits};
use at::At;
use domain::Association;
use known::Known;
use sections::Sections;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// The records in an exchange file, with the files that it carries.
///
/// Meetings and items get provisional identities: negative numbers, unique in the package, in the order of the file.
/// People, organisations, boards and items keep the ids that the file gives them.
///
/// # Errors
/// The first thing found wrong.
///
/// # Limits
/// At most [`crate::LARGEST_FILE`] bytes, of which [`crate::MOST_RECORDS`] outside attached files. Time is linear in them;
/// memory stays below fifty times the second and twice the first, whatever the file says.
pub fn read(json: &[u8]) -> Result<Package, Refusal> {
    // Some editors put a mark before the text; RFC 8259 §8.1 lets a reader pass over it.
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    limits::check(json)?;
    check_syntax(json)?;
    check_version(json)?;
    let exchange: Exchange = parse(json)?;
    let root = At::ROOT;
    let known = Known::of(&exchange)?;
    let mut sections = Sections::default();
    let meetings = meeting::all(exchange.meetings, &known, &mut sections)?;
    let (registry, files) = registry::all(exchange.registry, &known, &sections)?;
    let association = Association {
        body: body::body(exchange.body, &root.key("body"), &known)?,
        organisations: body::organisations(exchange.member_organisations),
        people: people::people(exchange.people),
        assignments: people::assignments(exchange.assignments, &known)?,
        officials: Vec::new(),
        meetings,
        matters: Vec::new(),
        registry,
        delegation_points: decisions::delegation_points(exchange.delegation_points, &known)?,
        delegated_decisions: decisions::delegated_decisions(exchange.delegated_decisions, &known, &sections)?,
        tasks: decisions::tasks(exchange.tasks, &known, &sections)?,
        grants: decisions::grants(exchange.grants, &known, &sections)?,
        calendar: Vec::new(),
    };
    Ok(Package { association, files })
}

/// Whether the bytes are one JSON document. What follows may rely on that: its errors are about values.
fn check_syntax(json: &[u8]) -> Result<(), Refusal> {
    serde_json::from_slice::<IgnoredAny>(json).map(drop).map_err(|error| broken(&error))
}

fn parse<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, Refusal> {
    let mut source = serde_json::Deserializer::from_slice(json);
    serde_path_to_error::deserialize(&mut source).map_err(|error| from_serde(&error))
}

/// Before anything else, so that a newer file is called that and not one with unknown keys.
fn check_version(json: &[u8]) -> Result<(), Refusal> {
    /// Other keys are passed over.
    #[derive(Deserialize)]
    struct Header {
        format: String,
        version: u64,
    }
    let Header { format, version } = parse(json)?;
    if format != Exchange::FORMAT {
        let expected = Expected::OneOf(vec![Exchange::FORMAT.to_owned()]);
        return Err(At::ROOT.key("format").refuse(quoted(&format), expected));
    }
    let found = match version.cmp(&u64::from(VERSION)) {
        std::cmp::Ordering::Equal => return Ok(()),
        std::cmp::Ordering::Greater => Found::NewerVersion(version),
        std::cmp::Ordering::Less => Found::Number(version.to_string()),
    };
    let expected = Expected::Version(VERSION);
    Err(At::ROOT.key("version").refuse(found, expected))
}

#[cfg(test)]
mod tests;
