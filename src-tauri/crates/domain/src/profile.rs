//! Document profile: how an association's documents look, as data. The code knows no association by name.
//!
//! The two profiles that the program ships are data of the crate `documents`, where the Swedish labels live.

use crate::BlockName;
use serde::{Deserialize, Serialize};

/// Which profile a body uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// The one shipped for samordningsförbund.
    CoordinationAssociation,
    /// The one shipped for kommunförbund.
    Federation,
    /// The body's own.
    Own(Box<DocumentProfile>),
}

/// A profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DocumentProfile {
    /// The blocks of a §, in the order in which a new § offers them, with their labels; "" is no label.
    pub blocks: Vec<ProfileBlock>,
    /// Label of the presenters' line above the blocks; `None` leaves presenters out.
    pub presenters_label: Option<String>,
    /// The fields of the front page, in order.
    pub front_page: Vec<FrontField>,
    /// Where attendance stands.
    pub attendance: AttendanceForm,
    /// Whether a contents page follows the front page.
    pub contents_page: bool,
    /// Whether each page has a line for the verifiers' initials.
    pub initials: bool,
    /// Whether the last page is a proof of posting.
    pub proof_of_posting: bool,
    /// What the roles are called where one signs.
    pub roles: RoleWords,
    /// What presence is called.
    pub modes: ModeWords,
    /// What running text is set in. Profiles made before there was a choice have none on record: serif.
    #[serde(default)]
    pub typeface: Typeface,
}

/// What running text, headings and titles are set in; labels, tables and what stands around the text are always sans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Typeface {
    /// Source Serif 4.
    #[default]
    Serif,
    /// Source Sans 3.
    Sans,
}

/// A block and its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ProfileBlock {
    /// Which kind.
    pub kind: BlockName,
    /// Its label; "" is none.
    pub label: String,
}

/// A field of the front page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FrontField {
    /// What it holds.
    pub kind: FrontFieldKind,
    /// Its label.
    pub label: String,
}

/// What a field of the front page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FrontFieldKind {
    /// Place.
    Place,
    /// Day and time.
    Time,
    /// Both in one line.
    PlaceAndTime,
    /// Span of §§.
    Sections,
    /// Those who served: by name, or "see the list" when attendance is in tables.
    Serving,
    /// Members not present.
    AbsentMembers,
    /// Alternates present without serving.
    PresentAlternates,
    /// Alternates not present.
    AbsentAlternates,
    /// Other participants.
    Others,
    /// Verifiers.
    Verifiers,
    /// Day, place and manner of verification.
    Verification,
    /// The next meeting.
    NextMeeting,
}

/// Where attendance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AttendanceForm {
    /// Tables on a page of their own.
    Tables,
    /// Lists on the front page.
    Lists,
}

/// What roles are called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RoleWords {
    /// "Sekreterare".
    pub secretary: String,
    /// "Ordförande".
    pub chair: String,
    /// "Justerare".
    pub verifier: String,
}

/// What presence is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ModeWords {
    /// "På plats".
    pub on_site: String,
    /// "Digitalt".
    pub remote: String,
    /// When it is not known how.
    pub unknown: String,
}

impl DocumentProfile {
    /// The label of a kind of block; `None` for none.
    pub fn label(&self, kind: BlockName) -> Option<&str> {
        self.blocks.iter().find(|block| block.kind == kind).map(|block| block.label.as_str()).filter(|l| !l.is_empty())
    }
}
