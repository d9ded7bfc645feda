//! A waived finding: someone has looked at it and given a reason. It holds as long as the same words stand in the same §; other
//! words are another finding.

use super::{Finding, FindingCode};
use crate::ItemId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A finding that someone answered for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Waiver {
    /// Which kind of finding.
    pub code: FindingCode,
    /// In which §; `None` is the front page.
    pub item: Option<ItemId>,
    /// The words that stood there.
    pub words: String,
    /// Why it is right as it stands.
    pub reason: String,
    /// When.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub at: DateTime<Utc>,
}

impl Waiver {
    /// Whether it is about this finding.
    pub fn covers(&self, finding: &Finding) -> bool {
        self.code == finding.code && self.item == finding.place.item && self.words == finding.words
    }
}

/// Whether someone has answered for a finding.
pub fn is_waived(finding: &Finding, waivers: &[Waiver]) -> bool {
    waivers.iter().any(|waiver| waiver.covers(finding))
}
