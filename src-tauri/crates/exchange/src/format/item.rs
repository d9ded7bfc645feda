//! `items` of a meeting and their blocks.

use super::{List, Number, Party, PersonKey, Section, Time, Word, Words};
use crate::refusal::Expected;
use domain::{BlockName, Outcome, PersonId};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::de::{Error, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::json;
use std::borrow::Cow;
use std::fmt::{self, Display as _};

/// An item of a meeting; a § once it has its number.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    /// Identity among the items of the file; needed only where references cannot go by the §.
    pub id: Option<String>,
    /// § number, as written.
    pub section: Option<Section>,
    /// Heading.
    pub heading: String,
    /// Registration number of the matter.
    pub registration_number: Option<Number>,
    /// The number's own spelling in the heading.
    pub written: Option<String>,
    /// When it was opened.
    pub opened: Option<Time>,
    /// Who presented it.
    #[serde(default)]
    pub presenters: List<Party>,
    /// How it ended.
    pub outcome: Option<Word<Outcome>>,
    /// Blocks and sub-items in the order of the document.
    #[serde(default)]
    pub blocks: List<Part>,
}

/// A block, or a lettered sub-item with blocks of its own.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("if" = { "properties": { "kind": { "const": "sub_item" } } },
                  "then" = { "required": ["letter"] }, "else" = { "required": ["text"] }))]
pub(crate) struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Letter of a sub-item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// `null` is the profile's label for the kind, `""` none, other text the document's own. Of a sub-item: its heading.
    pub heading: Option<String>,
    /// The words, in the small Markdown of this format. A sub-item has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Of `proposals`: who made them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Vec<Party>>,
    /// Of a `vote`: for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<Ballot>,
    /// Of a `vote`: against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<Ballot>,
    /// Of a `vote`: abstaining.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstain: Option<Ballot>,
    /// Of a `vote`: absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent: Option<Ballot>,
    /// Of a `sub_item`: its blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<Block>>,
}

/// A block.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Block {
    /// What it is.
    pub kind: Word<BlockName>,
    /// `null` is the profile's label for the kind, `""` none, other text the document's own.
    pub heading: Option<String>,
    /// The words, in the small Markdown of this format.
    pub text: String,
    /// Of `proposals`: who made them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Vec<Party>>,
    /// Of a `vote`: for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<Ballot>,
    /// Of a `vote`: against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<Ballot>,
    /// Of a `vote`: abstaining.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstain: Option<Ballot>,
    /// Of a `vote`: absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent: Option<Ballot>,
}

/// The kind of a part of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartKind {
    /// A block of this kind.
    Block(BlockName),
    /// A sub-item.
    SubItem,
}

const SUB_ITEM: &str = "sub_item";

impl Serialize for PartKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            PartKind::Block(name) => name.serialize(serializer),
            PartKind::SubItem => serializer.serialize_str(SUB_ITEM),
        }
    }
}

impl<'de> Deserialize<'de> for PartKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<str>::deserialize(deserializer)?;
        if word == SUB_ITEM {
            return Ok(PartKind::SubItem);
        }
        BlockName::deserialize(StrDeserializer::new(&word)).map(PartKind::Block)
    }
}

impl JsonSchema for PartKind {
    fn schema_name() -> Cow<'static, str> {
        "PartKind".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let blocks = BlockName::ALL.iter().map(|name| json!(name));
        let words: Vec<_> = blocks.chain([json!(SUB_ITEM)]).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

/// Votes of one kind: who, or how many.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Ballot {
    /// Ids of people.
    People(Vec<PersonKey>),
    /// A count.
    Count(u32),
}

impl<'de> Deserialize<'de> for Ballot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Ballot;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Expected::Ballot.fmt(f)
            }

            fn visit_u64<E: Error>(self, count: u64) -> Result<Ballot, E> {
                u32::try_from(count)
                    .map(Ballot::Count)
                    .map_err(|_| E::invalid_value(Unexpected::Unsigned(count), &self))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, people: A) -> Result<Ballot, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(people)).map(Ballot::People)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl From<domain::Ballot> for Ballot {
    fn from(ballot: domain::Ballot) -> Self {
        match ballot {
            domain::Ballot::People(people) => {
                Ballot::People(people.into_iter().map(super::Value::<PersonId>).collect())
            }
            domain::Ballot::Count(count) => Ballot::Count(count),
        }
    }
}
