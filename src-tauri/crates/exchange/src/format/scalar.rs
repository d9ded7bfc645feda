//! Single values that JSON carries as text or number and that have a rule of their own.

use crate::refusal::Expected;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use domain::{BoardId, ClockTime, FileHash, OrganisationId, PersonId, RegistrationNumber, SectionNumber};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt::{self, Display as _};
use std::marker::PhantomData;

/// A value that is written as text.
pub(crate) trait Scalar: Sized {
    /// What a text that is none is told.
    const EXPECTED: Expected;
    /// The value of a text.
    fn read(text: &str) -> Option<Self>;
    /// Its text.
    fn written(&self) -> Cow<'_, str>;
    /// How the schema describes it.
    fn schema() -> Schema;
}

/// A scalar in the format.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Value<T>(pub T);

impl<T: Scalar> Serialize for Value<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.written())
    }
}

impl<'de, T: Scalar> Deserialize<'de> for Value<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text<T>(PhantomData<T>);
        impl<T: Scalar> Visitor<'_> for Text<T> {
            type Value = Value<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                T::EXPECTED.fmt(f)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Value<T>, E> {
                T::read(text).map(Value).ok_or_else(|| E::invalid_value(Unexpected::Str(start(text)), &self))
            }
        }
        deserializer.deserialize_str(Text(PhantomData))
    }
}

/// Enough of a text to recognise it by; the contents of a file are not carried into an error.
fn start(text: &str) -> &str {
    text.char_indices().nth(100).map_or(text, |(end, _)| &text[..end])
}

impl<T: Scalar> JsonSchema for Value<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::EXPECTED.to_string().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

impl Scalar for NaiveDate {
    const EXPECTED: Expected = Expected::Date;

    fn read(text: &str) -> Option<Self> {
        // chrono would also take `2025-6-9` and `+2025-06-09`.
        let form = text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        (text.len() == 10 && form).then(|| text.parse().ok()).flatten()
    }

    fn written(&self) -> Cow<'_, str> {
        self.to_string().into()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

impl Scalar for ClockTime {
    const EXPECTED: Expected = Expected::ClockTime;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn written(&self) -> Cow<'_, str> {
        self.to_string().into()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

impl Scalar for RegistrationNumber {
    const EXPECTED: Expected = Expected::RegistrationNumber;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn written(&self) -> Cow<'_, str> {
        self.as_written().into()
    }

    fn schema() -> Schema {
        not_blank()
    }
}

/// A text that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NotBlank(pub String);

fn not_blank() -> Schema {
    json_schema!({ "type": "string", "pattern": "\\S" })
}

macro_rules! text_that_is_not_blank {
    ($($name:ty => $expected:expr),* $(,)?) => {$(
        impl Scalar for $name {
            const EXPECTED: Expected = $expected;

            fn read(text: &str) -> Option<Self> {
                (!text.trim().is_empty()).then(|| Self(text.to_owned()))
            }

            fn written(&self) -> Cow<'_, str> {
                self.0.as_str().into()
            }

            fn schema() -> Schema {
                not_blank()
            }
        }
    )*};
}

text_that_is_not_blank! {
    NotBlank => Expected::Name,
    PersonId => Expected::Id,
    OrganisationId => Expected::Id,
    BoardId => Expected::Id,
}

impl Scalar for FileHash {
    const EXPECTED: Expected = Expected::Sha256;

    fn read(text: &str) -> Option<Self> {
        let digits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits.then(|| Self(text.to_ascii_lowercase()))
    }

    fn written(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9A-Fa-f]{64}$" })
    }
}

/// The contents of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bytes(pub Vec<u8>);

impl Scalar for Bytes {
    const EXPECTED: Expected = Expected::Base64;

    fn read(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok().map(Self)
    }

    fn written(&self) -> Cow<'_, str> {
        STANDARD.encode(&self.0).into()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "contentEncoding": "base64" })
    }
}

/// The number of a §.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Section(pub SectionNumber);

impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0.get())
    }
}

impl<'de> Deserialize<'de> for Section {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Section;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Expected::SectionNumber.fmt(f)
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Section, E> {
                u32::try_from(number)
                    .ok()
                    .and_then(|number| SectionNumber::try_from(number).ok())
                    .map(Section)
                    .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
            }
        }
        deserializer.deserialize_u32(Number)
    }
}

impl JsonSchema for Section {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Section".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
    }
}
