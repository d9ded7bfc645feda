//! The format as types, key by key in the order in which it is written. What serde checks here is shape and single
//! values; what needs more than one value (identities, references, ranges) is checked in `read`.
//!
//! Keys of names, days and kinds must be there. Every other key may be `null` or absent, which means "not stated"; an
//! absent list is an empty one. The comments on fields become the descriptions of the schema.

mod body;
mod decisions;
mod item;
mod list;
mod meeting;
mod party;
mod people;
mod profile;
mod registry;
mod scalar;
mod words;

pub(crate) use body::{Body, MemberOrganisation, NoticeBoard, RemoteParticipation};
pub(crate) use decisions::{DelegatedDecision, DelegationPoint, Grant, GrantPeriod, Task};
pub(crate) use item::{Ballot, Block, Item, Part, PartKind};
pub(crate) use list::List;
pub(crate) use meeting::{
    Adjournment, Attendance, Extent, Meeting, Notice, OtherParticipant, Sections, Verification, WholeMeeting, Written,
};
pub(crate) use party::Party;
pub(crate) use people::{Assignment, Person};
pub(crate) use profile::Profile;
pub(crate) use registry::{AttachedFile, RegisteredDocument, Reported, Secrecy};
pub(crate) use scalar::{Bytes, NotBlank, Section, Value};
pub(crate) use words::{Word, Words};

use chrono::NaiveDate;
use domain::{BoardId, ClockTime, FileHash, OrganisationId, PersonId, RegistrationNumber};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) type Date = Value<NaiveDate>;
pub(crate) type Time = Value<ClockTime>;
pub(crate) type Number = Value<RegistrationNumber>;
pub(crate) type PersonKey = Value<PersonId>;
pub(crate) type OrganisationKey = Value<OrganisationId>;
pub(crate) type BoardKey = Value<BoardId>;
pub(crate) type Hash = Value<FileHash>;
pub(crate) type Name = Value<NotBlank>;

/// One association with its records. A key that is `null` or absent is not stated; so is a list, which is then empty. An id
/// is used once among its kind: people, member organisations, notice boards, items. Strange values are kept as written.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exchange {
    /// Names the format.
    #[schemars(extend("const" = Exchange::FORMAT))]
    pub format: String,
    /// Version of the format. A reader refuses a version that it does not know.
    #[schemars(extend("const" = crate::VERSION))]
    pub version: u32,
    /// The association itself.
    pub body: Body,
    /// Its members.
    #[serde(default)]
    pub member_organisations: List<MemberOrganisation>,
    /// Everyone named.
    #[serde(default)]
    pub people: List<Person>,
    /// Seats on the board over time, in the order of the attendance list.
    #[serde(default)]
    pub assignments: List<Assignment>,
    /// Meetings.
    #[serde(default)]
    pub meetings: List<Meeting>,
    /// Registered documents.
    #[serde(default)]
    pub registry: List<RegisteredDocument>,
    /// Points of the delegation order.
    #[serde(default)]
    pub delegation_points: List<DelegationPoint>,
    /// Delegated decisions.
    #[serde(default)]
    pub delegated_decisions: List<DelegatedDecision>,
    /// Tasks given by the board.
    #[serde(default)]
    pub tasks: List<Task>,
    /// Grants to measures.
    #[serde(default)]
    pub grants: List<Grant>,
}

impl Exchange {
    /// What `format` says.
    pub const FORMAT: &str = "paragraf-exchange";
}
