//! Kinds that are written as one word of a closed list. The words themselves are those of the domain's types; this file
//! only tells the schema which there are.

use domain::{
    AttendanceForm, BlockName, BodyForm, Direction, FrontFieldKind, MeetingStatus, Mode, OrganisationKind, Outcome,
    Role, Seat, Typeface, VerificationManner,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::StrDeserializer;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A type whose values are words of a closed list.
pub(crate) trait Words: Serialize + Sized + 'static {
    /// All of them.
    const ALL: &'static [Self];
    /// Its name in the schema.
    const NAME: &'static str;
}

/// A word in the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Word<T>(pub T);

impl<'de, T: Words + Deserialize<'de>> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyWord<T>(PhantomData<T>);
        impl<'de, T: Words + Deserialize<'de>> Visitor<'de> for AnyWord<T> {
            type Value = Word<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                T::ALL.iter().try_for_each(|word| write!(f, "`{}` ", json!(word).as_str().unwrap_or_default()))
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Word<T>, E> {
                T::deserialize(StrDeserializer::new(word)).map(Word)
            }
        }
        deserializer.deserialize_str(AnyWord(PhantomData))
    }
}

impl<T: Words> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::ALL })
    }
}

macro_rules! words {
    ($($name:ident { $($variant:ident),* $(,)? })*) => {$(
        impl Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            const NAME: &'static str = stringify!($name);
        }
        // Does not build when the list above lacks a word.
        const _: fn(&$name) = |word| match word { $($name::$variant => ()),* };
    )*};
}

words! {
    BodyForm { CoordinationAssociation, MunicipalFederation, Association }
    OrganisationKind { Municipality, Region, StateAgency }
    Seat { Member, Alternate }
    Role { Chair, FirstViceChair, SecondViceChair }
    Mode { OnSite, Remote, Hybrid }
    MeetingStatus { Planned, Held, Cancelled }
    VerificationManner { Digital, ByHand }
    Outcome { Decided, Noted, Tabled, ReferredBack, Struck, Information }
    Direction { Received, Sent, DrawnUp }
    AttendanceForm { Tables, Lists }
    Typeface { Serif, Sans }
    FrontFieldKind {
        Place, Time, PlaceAndTime, Sections, Serving, AbsentMembers, PresentAlternates, AbsentAlternates, Others,
        Verifiers, Verification, NextMeeting,
    }
    BlockName {
        Text, Background, Summary, Discussion, ProposedDecision, Proposals, Putting, Vote, Decision, Reservation, Note,
        Basis, Attachments, PreparedBy, AttachmentsPreparedBy, Dispatch, DelegatedDecisions, ReceivedDocuments,
    }
}
