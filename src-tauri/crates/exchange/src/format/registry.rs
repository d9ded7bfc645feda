//! `registry`.

use super::{Bytes, Date, Hash, List, Number, Party, Section, Value, Word};
use domain::Direction;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A registered document.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisteredDocument {
    /// Its own number.
    pub number: Option<Number>,
    /// Which way it went.
    pub direction: Word<Direction>,
    /// Day received, sent or drawn up.
    pub date: Option<Date>,
    /// Sender or recipient.
    pub counterpart: Option<Party>,
    /// In brief what it concerns.
    pub subject: String,
    /// Secrecy marking.
    pub secrecy: Option<Secrecy>,
    /// Number of the matter it belongs to.
    pub matter: Option<Number>,
    /// The § at which the board was told of it.
    pub reported: Option<Reported>,
    /// Its files.
    #[serde(default)]
    pub files: List<AttachedFile>,
}

/// A secrecy marking.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Secrecy {
    /// Provision.
    pub provision: String,
    /// Day of the marking.
    pub date: Option<Date>,
}

/// A § of a meeting: by its number, or by the item's id where the number is missing or occurs twice that day.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reported {
    /// Day of the meeting.
    pub meeting: Date,
    /// § number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
    /// Id of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

/// A file of a document.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachedFile {
    /// File name.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: Option<Hash>,
    /// Its bytes. Without them, those of a file with the same hash elsewhere in this file.
    pub base64: Option<Value<Bytes>>,
}
