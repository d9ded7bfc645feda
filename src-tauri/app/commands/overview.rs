//! The first view: whose file this is, and its meetings.

use crate::{CommandError, OpenedFile};
use serde::{Deserialize, Serialize};
use tauri::State;

/// The association and its meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Name of the association.
    pub association: String,
    /// Which law it stands under.
    pub form: BodyForm,
    /// Its meetings, oldest first.
    pub meetings: Vec<MeetingRow>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingRow {
    /// Day, as `2025-06-09`.
    pub date: String,
    /// Place, where one is on record.
    pub place: Option<String>,
    /// From the lowest to the highest §; none before numbers are given.
    pub sections: Option<SectionSpan>,
    /// Where it stands.
    pub status: MeetingStatus,
}

/// From one § to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SectionSpan {
    /// Lowest.
    pub first: u32,
    /// Highest.
    pub last: u32,
}

/// Which rule set the association follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum BodyForm {
    /// Samordningsförbund, lag (2003:1210).
    CoordinationAssociation,
    /// Kommunalförbund, kommunallagen 9 kap.
    MunicipalFederation,
    /// Ideell förening.
    Association,
}

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum MeetingStatus {
    /// To come.
    Planned,
    /// Held, its minutes not yet verified.
    Held,
    /// Held, its minutes verified (justerat).
    Verified,
    /// Cancelled.
    Cancelled,
}

/// Whose file is open, and its meetings.
#[tauri::command(async)]
pub(crate) fn overview(file: State<'_, OpenedFile>) -> Result<Overview, CommandError> {
    file.overview()
}

impl From<office::Overview> for Overview {
    fn from(overview: office::Overview) -> Self {
        Self {
            association: overview.association,
            form: overview.form.into(),
            meetings: overview.meetings.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<office::MeetingRow> for MeetingRow {
    fn from(row: office::MeetingRow) -> Self {
        Self {
            status: match (row.status, row.verified) {
                (domain::MeetingStatus::Planned, _) => MeetingStatus::Planned,
                (domain::MeetingStatus::Held, None) => MeetingStatus::Held,
                (domain::MeetingStatus::Held, Some(_)) => MeetingStatus::Verified,
                (domain::MeetingStatus::Cancelled, _) => MeetingStatus::Cancelled,
            },
            date: row.date.to_string(),
            place: row.place,
            sections: row.sections.map(|(first, last)| SectionSpan { first, last }),
        }
    }
}

impl From<domain::BodyForm> for BodyForm {
    fn from(form: domain::BodyForm) -> Self {
        match form {
            domain::BodyForm::CoordinationAssociation => Self::CoordinationAssociation,
            domain::BodyForm::MunicipalFederation => Self::MunicipalFederation,
            domain::BodyForm::Association => Self::Association,
        }
    }
}
