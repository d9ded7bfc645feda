//! The association: body, members, people, seats, officials.

use chrono::NaiveDate;
use domain::{
    Assignment, AssignmentId, Body, DocumentProfile, MemberOrganisation, Official, OfficialId, OrganisationKind,
    Person, PersonId,
};
use serde::{Deserialize, Serialize};

/// The association with its people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AssociationView {
    /// The body.
    pub body: Body,
    /// Its document profile, as it applies.
    pub profile: DocumentProfile,
    /// Members.
    pub organisations: Vec<MemberOrganisation>,
    /// Everyone on record.
    pub people: Vec<PersonRow>,
    /// Seats over time, in the order of the attendance list.
    pub assignments: Vec<AssignmentRow>,
    /// Officials over time.
    pub officials: Vec<OfficialRow>,
    /// The day it is told for.
    pub today: NaiveDate,
    /// Seats of members today.
    pub seats: u32,
    /// The body's own sentence about notices lets the appeal period run from the wrong day.
    pub posting_sentence_wrong: bool,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonRow {
    /// The person.
    #[serde(flatten)]
    pub person: Person,
    /// How many records name the person.
    pub used: u32,
}

/// A seat in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AssignmentRow {
    /// Identity.
    pub id: AssignmentId,
    /// The seat.
    pub assignment: Assignment,
    /// Whether it holds today.
    pub holds_today: bool,
}

/// An official in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OfficialRow {
    /// Identity.
    pub id: OfficialId,
    /// The official.
    pub official: Official,
}

/// A member organisation to be added; the office makes its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewOrganisation {
    /// Name.
    pub name: String,
    /// Short name.
    pub short_name: Option<String>,
    /// Kind.
    pub kind: OrganisationKind,
}

/// A person to be added; the office makes the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// Party letters.
    pub party: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Other names in older minutes.
    pub aliases: Vec<String>,
}

/// Who was added, and the association with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddedPerson {
    /// The key made.
    pub id: PersonId,
    /// The association.
    pub association: AssociationView,
}
