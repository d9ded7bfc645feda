//! A party: someone who does, gets or presents something.

use super::{OrganisationKey, PersonKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Exactly one of `person`, `organisation` and `name`.
#[derive(Serialize, Deserialize, JsonSchema, Default)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = one_of()))]
pub(crate) struct Party {
    /// A person on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonKey>,
    /// A member organisation on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationKey>,
    /// A name only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How the document words it, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
}

fn one_of() -> Value {
    Party::WHO.iter().map(|key| json!({ "required": [key], "properties": { *key: { "type": "string" } } })).collect()
}

impl Party {
    /// The keys that say who, of which one is there.
    pub const WHO: [&str; 3] = ["person", "organisation", "name"];
}
