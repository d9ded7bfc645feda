//! Where a rule stands: the provision of law, or what sets a day where no law does. Words for it belong to who shows it.

use crate::BodyForm;
use serde::{Deserialize, Serialize};

/// A rule of law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Provision {
    /// In which law.
    pub statute: Statute,
    /// Chapter, where the law has them.
    pub chapter: Option<u32>,
    /// Paragraph.
    pub section: u32,
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Statute {
    /// Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.
    Fsl,
    /// Kommunallagen (2017:725).
    Kl,
    /// Offentlighets- och sekretesslagen (2009:400).
    Osl,
    /// Arkivlagen (1990:782).
    Archives,
    /// The body's own statutes.
    Statutes,
}

/// What sets a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The law.
    Provision(Provision),
    /// The body's statutes (förbundsordning, stadgar).
    Statutes,
    /// Its rules of procedure (arbetsordning).
    RulesOfProcedure,
    /// Custom: nothing written.
    Custom,
}

impl Source {
    /// The provision, where it is one.
    pub fn provision(self) -> Option<Provision> {
        match self {
            Self::Provision(provision) => Some(provision),
            Self::Statutes | Self::RulesOfProcedure | Self::Custom => None,
        }
    }
}

impl Provision {
    /// Minutes are verified within fourteen days.
    pub(crate) const VERIFICATION: Self = Self::kl(5, 69);
    /// The verification is made known within two days, and the notice stays until the appeal period has ended.
    pub(crate) const NOTICE: Self = Self::kl(8, 12);
    /// Three weeks to appeal, from the day of posting.
    pub(crate) const APPEAL: Self = Self::kl(13, 5);

    /// The chair decides what cannot wait.
    pub const URGENT: Self = Self::kl(6, 39);

    /// Who may be given the right to decide.
    pub fn delegation(form: BodyForm) -> Option<Self> {
        match form {
            BodyForm::CoordinationAssociation => Some(Self::fsl(10)),
            BodyForm::MunicipalFederation => Some(Self::kl(7, 5)),
            BodyForm::Association => None,
        }
    }

    pub(crate) const fn fsl(section: u32) -> Self {
        Self { statute: Statute::Fsl, chapter: None, section }
    }

    pub(crate) const fn osl(chapter: u32, section: u32) -> Self {
        Self { statute: Statute::Osl, chapter: Some(chapter), section }
    }

    pub(crate) const fn archives(section: u32) -> Self {
        Self { statute: Statute::Archives, chapter: None, section }
    }

    pub(crate) const fn kl(chapter: u32, section: u32) -> Self {
        Self { statute: Statute::Kl, chapter: Some(chapter), section }
    }
}
