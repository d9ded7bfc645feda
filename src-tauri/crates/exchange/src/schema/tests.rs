//! The checked-in schema against the types.

use super::schema;
use std::path::PathBuf;

#[test]
#[expect(clippy::disallowed_methods, reason = "the schema is checked in as a file")]
fn the_schema_in_the_documentation_is_the_one_the_types_give() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../docs/exchange.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, schema()).unwrap();
    }
    let checked_in = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(checked_in == schema(), "docs/exchange.schema.json is out of date; UPDATE_GOLDEN=1 writes it");
}
