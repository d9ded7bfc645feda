//! The body (förbund): what it is, whose it is, where it posts.

use crate::{BoardId, FileHash, NumberSeries, OrganisationId, Profile};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The association whose board the file is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Body {
    /// Name.
    pub name: String,
    /// Which law it stands under.
    pub form: BodyForm,
    /// Organisation number, as written.
    pub organisation_number: Option<String>,
    /// Seat (säte).
    pub seat: Option<String>,
    /// Where the minutes are kept (KL 8 kap. 12 §).
    pub kept_at: Option<String>,
    /// How its documents are made.
    pub profile: Profile,
    /// Administrative court that tries appeals (KL 13 kap.).
    pub court_of_appeal: Option<String>,
    /// The board's decision on remote participation (FSL 19 a §, KL 6 kap. 24 §).
    pub remote_participation: Option<RemoteParticipation>,
    /// Statutes (förbundsordning, stadgar).
    pub statutes: Option<Reference>,
    /// Rules of procedure (arbetsordning).
    pub rules_of_procedure: Option<Reference>,
    /// Where notices go (FSL 19 §, KL 8 kap. 9 §).
    pub notice_boards: Vec<NoticeBoard>,
    /// The sentence on the front page that says where verification is made known.
    pub posting_sentence: Option<String>,
    /// Logotype among the attached files.
    pub logotype: Option<FileHash>,
    /// How registration numbers are formed.
    pub number_series: Vec<NumberSeries>,
    /// Whether the statutes of an [`BodyForm::Association`] demand a notice; for the other forms the law does.
    pub notices_by_statutes: bool,
    /// To whom and how absence is reported, in the summons' own words.
    pub absence_contact: Option<String>,
    /// Working days between summons and meeting by the rules of procedure; `None` is the custom.
    pub summons_working_days: Option<u32>,
    /// Interim follow-ups of the budget that the statutes demand.
    pub follow_up: FollowUp,
}

impl Body {
    /// A body of which no more is known than its name and its form; its documents are made as is usual for the form.
    pub fn new(name: impl Into<String>, form: BodyForm) -> Self {
        Self {
            name: name.into(),
            form,
            organisation_number: None,
            seat: None,
            kept_at: None,
            profile: match form {
                BodyForm::CoordinationAssociation => Profile::CoordinationAssociation,
                BodyForm::MunicipalFederation | BodyForm::Association => Profile::Federation,
            },
            court_of_appeal: None,
            remote_participation: None,
            statutes: None,
            rules_of_procedure: None,
            notice_boards: vec![],
            posting_sentence: None,
            logotype: None,
            number_series: vec![],
            notices_by_statutes: false,
            absence_contact: None,
            summons_working_days: None,
            follow_up: FollowUp::None,
        }
    }
}

/// How often the economy is followed up during the year (KL 11 kap. 16 § demands at least one of a municipal federation).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FollowUp {
    /// The statutes demand none.
    #[default]
    None,
    /// After half the year.
    HalfYear,
    /// After each third of the year.
    Tertial,
}

/// Which rule set applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BodyForm {
    /// Samordningsförbund, lag (2003:1210).
    CoordinationAssociation,
    /// Kommunalförbund, kommunallagen 9 kap.
    MunicipalFederation,
    /// Ideell förening: its statutes only.
    Association,
}

/// A decision on remote participation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RemoteParticipation {
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Where it stands.
    pub reference: Option<String>,
}

/// A governing document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reference {
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Where it stands.
    pub reference: String,
}

/// A notice board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NoticeBoard {
    /// Identity.
    pub id: BoardId,
    /// Name with place.
    pub name: String,
    /// Whose it is.
    pub owner: NoticeBoardOwner,
    /// Address on the web.
    pub url: Option<String>,
}

/// Whose notice board it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoticeBoardOwner {
    /// The association's own.
    Own,
    /// A member's.
    Member(OrganisationId),
}

/// A member organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MemberOrganisation {
    /// Identity.
    pub id: OrganisationId,
    /// Name.
    pub name: String,
    /// Short name, for lists.
    pub short_name: Option<String>,
    /// Kind.
    pub kind: OrganisationKind,
}

/// Kind of member (FSL 3–4 §§).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Kommun.
    Municipality,
    /// Region.
    Region,
    /// Försäkringskassan, Arbetsförmedlingen.
    StateAgency,
}
