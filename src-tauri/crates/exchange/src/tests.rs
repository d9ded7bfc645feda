//! The whole way: a file in, records, a file out.

mod arbitrary;

use crate::{Package, read, schema, write};
use domain::Association;
use proptest::prelude::*;
use serde_json::Value;
use std::path::PathBuf;

#[expect(clippy::disallowed_methods, reason = "a test reads its example")]
fn example() -> Option<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let json = std::fs::read(root.join("../shared/examples/minutes-2025-06-09.json")).ok();
    if json.is_none() {
        println!("skipped: ../shared/examples/minutes-2025-06-09.json is not there");
    }
    json
}

/// A document without the keys whose value is `null`.
fn stated(value: Value) -> Value {
    match value {
        Value::Object(keys) => {
            keys.into_iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key, stated(value))).collect()
        }
        Value::Array(list) => list.into_iter().map(stated).collect(),
        other => other,
    }
}

fn document(json: &[u8]) -> Value {
    serde_json::from_slice(json).expect("JSON")
}

#[test]
fn the_real_minutes_come_out_as_they_came_in() {
    let Some(json) = example() else { return };
    let package = read(&json).unwrap();
    let written = write(&package).unwrap();
    assert_eq!(stated(document(&written)), stated(document(&json)));
    let again = read(&written).unwrap();
    assert_eq!(again, package);
    assert_eq!(write(&again).unwrap(), written);
}

#[test]
fn the_real_minutes_are_what_the_schema_describes() {
    let Some(json) = example() else { return };
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::validate(&schema, &document(&json)).unwrap();
}

/// Ids that writing gave to items are not part of the records that were written.
fn without_new_ids(mut read: Package, written: &Association) -> Package {
    let meetings = read.association.meetings.iter_mut().zip(&written.meetings);
    for (read, written) in meetings {
        for (read, written) in read.items.iter_mut().zip(&written.items) {
            if written.reference.is_none() {
                read.reference = None;
            }
        }
    }
    read
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn any_package_comes_back_as_it_was() {
    let validator = validator();
    // A package is large, and debug builds are slow: fewer cases than usual.
    proptest!(ProptestConfig::with_cases(64), |(package in arbitrary::package())| {
        let written = write(&package).unwrap();
        let again = read(&written).unwrap();
        prop_assert_eq!(without_new_ids(again.clone(), &package.association), package);
        prop_assert_eq!(write(&again).unwrap(), &written[..]);
        let document = document(&written);
        if let Some(error) = validator.iter_errors(&document).next() {
            return Err(TestCaseError::fail(format!("{}: {error}", error.instance_path())));
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A file that is damaged anywhere is taken or refused, never a crash.
    #[test]
    fn a_damaged_file_is_no_crash(
        package in arbitrary::package(),
        place in any::<prop::sample::Index>(),
        with in prop_oneof![any::<u8>(), Just(b'"'), Just(b'0'), Just(b'['), Just(b'n')],
        cut in any::<bool>(),
    ) {
        let mut json = write(&package).unwrap();
        let place = place.index(json.len());
        if cut {
            json.truncate(place);
            prop_assert!(read(&json).is_err());
        } else {
            json[place] = with;
            let _ = read(&json);
        }
    }

    #[test]
    fn any_bytes_are_no_crash(bytes in prop::collection::vec(any::<u8>(), 0..99)) {
        prop_assert!(read(&bytes).is_err());
    }
}
