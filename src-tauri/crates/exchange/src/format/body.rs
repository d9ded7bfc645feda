//! `body` and `member_organisations`.

use super::profile::Profile;
use super::{BoardKey, Date, List, Name, OrganisationKey, Word};
use domain::{BodyForm, OrganisationKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The association itself.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    /// Name. An import is added to the file whose association has this name.
    pub name: Name,
    /// Which law it stands under.
    pub form: Word<BodyForm>,
    /// Organisation number, as written.
    pub organisation_number: Option<String>,
    /// Seat.
    pub seat: Option<String>,
    /// Where the minutes are kept.
    pub kept_at: Option<String>,
    /// How its documents look.
    pub profile: Profile,
    /// Administrative court that tries appeals.
    pub court_of_appeal: Option<String>,
    /// The board's decision on remote participation.
    pub remote_participation: Option<RemoteParticipation>,
    /// Where notices go.
    #[serde(default)]
    pub notice_boards: List<NoticeBoard>,
    /// The sentence on the front page that says where verification is made known.
    pub posting_sentence: Option<String>,
}

/// A decision on remote participation.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemoteParticipation {
    /// Day of the decision.
    pub decided_on: Option<Date>,
    /// Where it stands.
    pub reference: Option<String>,
}

/// A notice board.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeBoard {
    /// Identity among the notice boards.
    pub id: BoardKey,
    /// Name with place.
    pub name: String,
    /// `own`, or the id of the member organisation whose board it is.
    pub owner: OrganisationKey,
    /// Address on the web.
    pub url: Option<String>,
}

impl NoticeBoard {
    /// The owner of the association's own board. No member organisation has this id.
    pub const OWN: &str = "own";
}

/// A member organisation.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberOrganisation {
    /// Identity among the member organisations; never `own`.
    pub id: OrganisationKey,
    /// Name.
    pub name: Name,
    /// Short name, for lists.
    pub short_name: Option<String>,
    /// Kind.
    pub kind: Word<OrganisationKind>,
}
