//! `body.profile`: the name of a shipped profile, or a profile of one's own as the domain writes it.

use super::Word;
use crate::refusal::Expected;
use domain::{AttendanceForm, BlockName, DocumentProfile, FrontFieldKind, Typeface};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::fmt::{self, Display as _};

/// How the documents of a body look.
pub(crate) struct Profile(pub domain::Profile);

const COORDINATION_ASSOCIATION: &str = "coordination_association";
const FEDERATION: &str = "federation";

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            domain::Profile::CoordinationAssociation => serializer.serialize_str(COORDINATION_ASSOCIATION),
            domain::Profile::Federation => serializer.serialize_str(FEDERATION),
            domain::Profile::Own(own) => own.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Profile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrObject;
        impl<'de> Visitor<'de> for NameOrObject {
            type Value = Profile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Expected::Profile.fmt(f)
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Profile, E> {
                match name {
                    COORDINATION_ASSOCIATION => Ok(Profile(domain::Profile::CoordinationAssociation)),
                    FEDERATION => Ok(Profile(domain::Profile::Federation)),
                    _ => Err(E::invalid_value(Unexpected::Str(name), &self)),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Profile, A::Error> {
                DocumentProfile::deserialize(MapAccessDeserializer::new(map))
                    .map(|own| Profile(domain::Profile::Own(Box::new(own))))
            }
        }
        deserializer.deserialize_any(NameOrObject)
    }
}

impl JsonSchema for Profile {
    fn schema_name() -> Cow<'static, str> {
        "Profile".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = || json!({ "type": "string" });
        let flag = || json!({ "type": "boolean" });
        let block = generator.subschema_for::<Word<BlockName>>();
        let field = generator.subschema_for::<Word<FrontFieldKind>>();
        let attendance = generator.subschema_for::<Word<AttendanceForm>>();
        let mut own = object(json!({
            "blocks": list(object(json!({ "kind": block, "label": text() }))),
            "front_page": list(object(json!({ "kind": field, "label": text() }))),
            "attendance": attendance,
            "contents_page": flag(),
            "initials": flag(),
            "proof_of_posting": flag(),
            "roles": object(json!({ "secretary": text(), "chair": text(), "verifier": text() })),
            "modes": object(json!({ "on_site": text(), "remote": text(), "unknown": text() })),
        }));
        own["properties"]["presenters_label"] = json!({ "type": ["string", "null"] });
        own["properties"]["typeface"] = generator.subschema_for::<Word<Typeface>>().to_value();
        json_schema!({
            "description": "The name of a profile that the program ships, or a profile of one's own.",
            "anyOf": [{ "enum": [COORDINATION_ASSOCIATION, FEDERATION] }, own]
        })
    }
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

/// An object with these keys and no others.
fn object(properties: Value) -> Value {
    let required: Vec<&String> = properties.as_object().into_iter().flat_map(Map::keys).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

#[cfg(test)]
mod tests;
