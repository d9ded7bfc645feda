//! The JSON Schema of the format, made from the types that read and write it.

use crate::format::Exchange;
use schemars::generate::SchemaSettings;

/// JSON Schema (draft 2020-12) of version 1, indented, with a line feed at the end.
pub fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Exchange>();
    schema.insert("title".to_owned(), Exchange::FORMAT.into());
    let mut text = serde_json::to_string_pretty(&schema).expect("BUG: a schema is JSON");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
