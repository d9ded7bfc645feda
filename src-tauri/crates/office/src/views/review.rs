//! The review of a meeting, as it is shown and as a terminal tells it.

use domain::MeetingId;
use domain::review::{FindingCode, Fix, Place, RuleGroup, Severity, Waiver};
use serde::{Deserialize, Serialize};

/// What the review has to say about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReviewView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// In the order of the paper.
    pub findings: Vec<FindingView>,
    /// Errors that are neither mended nor waived: with any the minutes are not closed.
    pub errors: u32,
    /// Warnings that are not waived.
    pub warnings: u32,
    /// For information, not waived.
    pub notes: u32,
    /// Checks that found nothing.
    pub clear: u32,
    /// Whether something can be mended or waived now.
    pub editable: bool,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FindingView {
    /// Which kind.
    pub code: FindingCode,
    /// How bad.
    pub severity: Severity,
    /// What it is about.
    pub group: RuleGroup,
    /// Where.
    pub place: Place,
    /// Its §, where it stands in one.
    pub section: Option<u32>,
    /// Where, in words.
    pub place_words: String,
    /// The words that stand there.
    pub words: String,
    /// What is wrong, in words.
    pub sentence: String,
    /// The rule of law, in words.
    pub provision: Option<String>,
    /// What would mend it.
    pub fix: Option<Fix>,
    /// Who has answered for it, and how.
    pub waived: Option<Waiver>,
}

/// Which finding is meant. It is looked for again in what stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FindingKey {
    /// Which kind.
    pub code: FindingCode,
    /// Where.
    pub place: Place,
    /// The words that stand there.
    pub words: String,
}
