//! `meetings` without their items.

use super::{BoardKey, Date, Item, List, PersonKey, Section, Time, Word};
use crate::refusal::Expected;
use domain::{MeetingStatus, Mode, VerificationManner};
use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt::{self, Display as _};

/// A meeting of the board.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Meeting {
    /// Day.
    pub date: Date,
    /// Start.
    pub start: Option<Time>,
    /// End.
    pub end: Option<Time>,
    /// Pauses.
    #[serde(default)]
    pub adjournments: List<Adjournment>,
    /// Place.
    pub place: Option<String>,
    /// On site, remote or both.
    pub mode: Option<Word<Mode>>,
    /// Planned, held or cancelled.
    pub status: Word<MeetingStatus>,
    /// Whether it was open to the public.
    pub public: Option<bool>,
    /// Theme or purpose.
    pub purpose: Option<String>,
    /// Day kept in reserve.
    pub reserve_date: Option<Date>,
    /// The next meeting.
    pub next_meeting: Option<Date>,
    /// What the front page says in its own words.
    pub written: Option<Written>,
    /// One row per assignment that the minutes list.
    #[serde(default)]
    pub attendance: List<Attendance>,
    /// Others present.
    #[serde(default)]
    pub others: List<OtherParticipant>,
    /// Who chaired.
    pub chair: Option<PersonKey>,
    /// Who took the minutes.
    pub secretary: Option<PersonKey>,
    /// Who verifies beside the chair.
    #[serde(default)]
    pub verifiers: List<PersonKey>,
    /// Verification.
    pub verification: Option<Verification>,
    /// Notices of the verification.
    #[serde(default)]
    pub notices: List<Notice>,
    /// Items in order.
    #[serde(default)]
    pub items: List<Item>,
}

/// A pause.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Adjournment {
    /// From.
    pub from: Time,
    /// To.
    pub to: Time,
}

/// What the front page says in its own words.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    /// Day and time.
    pub time: Option<String>,
    /// Span of §§.
    pub sections: Option<String>,
    /// Next meeting.
    pub next_meeting: Option<String>,
}

/// A row of the attendance list.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attendance {
    /// Who.
    pub person: PersonKey,
    /// On site or remote; never `hybrid`.
    pub mode: Option<Word<Mode>>,
    /// When present; `null` is not at all.
    pub present: Option<Extent>,
    /// When serving; `null` is not at all.
    pub serving: Option<Extent>,
    /// The member for whom an alternate serves.
    pub replaces: Option<PersonKey>,
}

/// The first § and the last.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
pub(crate) struct Sections(pub Section, pub Section);

impl<'de> Deserialize<'de> for Sections {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FirstAndLast;
        impl<'de> Visitor<'de> for FirstAndLast {
            type Value = Sections;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Expected::SectionRange.fmt(f)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, sections: A) -> Result<Sections, A::Error> {
                let sections = Vec::deserialize(SeqAccessDeserializer::new(sections))?;
                match sections.as_slice() {
                    [first, last] => Ok(Sections(*first, *last)),
                    _ => Err(A::Error::invalid_length(sections.len(), &self)),
                }
            }
        }
        deserializer.deserialize_seq(FirstAndLast)
    }
}

/// A part of a meeting.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Extent {
    /// All of it.
    All(WholeMeeting),
    /// By the clock.
    Clock { from: Time, to: Time },
    /// By §, first and last.
    Sections { sections: Sections },
}

/// The word for all of a meeting.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
pub(crate) enum WholeMeeting {
    All,
}

impl<'de> Deserialize<'de> for Extent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Keys {
            from: Option<Time>,
            to: Option<Time>,
            sections: Option<Sections>,
        }
        struct AnyForm;
        impl<'de> Visitor<'de> for AnyForm {
            type Value = Extent;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Expected::Extent.fmt(f)
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Extent, E> {
                match word {
                    "all" => Ok(Extent::All(WholeMeeting::All)),
                    _ => Err(E::invalid_value(Unexpected::Str(word), &self)),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Extent, A::Error> {
                let keys = Keys::deserialize(MapAccessDeserializer::new(map))?;
                match (keys.from, keys.to, keys.sections) {
                    (Some(from), Some(to), None) => Ok(Extent::Clock { from, to }),
                    (None, None, Some(sections)) => Ok(Extent::Sections { sections }),
                    _ => Err(A::Error::invalid_value(Unexpected::Map, &self)),
                }
            }
        }
        deserializer.deserialize_any(AnyForm)
    }
}

/// Someone present without a seat.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherParticipant {
    /// Who.
    pub person: PersonKey,
    /// From which § to which; `null` is the whole meeting.
    pub sections: Option<Sections>,
}

/// Verification of the minutes.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verification {
    /// Day of the last signature.
    pub date: Option<Date>,
    /// As the document words it.
    pub written: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Manner.
    pub manner: Option<Word<VerificationManner>>,
    /// §§ verified at the meeting itself.
    #[serde(default)]
    pub immediate_sections: List<Section>,
}

/// A notice of the verification on one board.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notice {
    /// Which notice board.
    pub board: BoardKey,
    /// Day it was put up.
    pub posted: Option<Date>,
    /// Day it was taken down.
    pub removed: Option<Date>,
}
