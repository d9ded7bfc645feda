//! A finding: what is wrong, how bad it is, where exactly, by which rule of law, and what would mend it.

use super::faults::{Fault, FindingCode};
use crate::{ClockTime, ItemId, PersonId, Provision};
use serde::{Deserialize, Serialize};

/// Something that the review has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind.
    pub code: FindingCode,
    /// How bad.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The words that stand there, as written; empty where the fault is that nothing stands there.
    pub words: String,
    /// What the sentence about it needs.
    pub fault: Fault,
    /// The rule of law, where one says so.
    pub provision: Option<Provision>,
    /// What would mend it, where that is certain.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding with the severity and the provision that its kind has.
    pub(super) fn new(fault: Fault, place: Place, words: impl Into<String>) -> Self {
        let code = fault.code();
        let (severity, provision) = (code.severity(), code.provision());
        Self { code, severity, place, words: words.into(), fault, provision, fix: None }
    }

    pub(super) fn with(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }

    pub(super) fn only(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Wrong: the minutes are not closed before it is mended or waived with a reason.
    Error,
    /// Doubtful: someone should look.
    Warning,
    /// For information.
    Note,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RuleGroup {
    /// §§ and registration numbers.
    Numbers,
    /// Days, hours, periods.
    Time,
    /// Who.
    People,
    /// What was decided, and amounts.
    Decisions,
    /// The text itself.
    Text,
    /// What the law asks.
    Law,
}

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// Which kind of place.
    pub spot: Spot,
    /// In which §; `None` is the front page.
    pub item: Option<ItemId>,
    /// Whose row of the attendance list.
    pub person: Option<PersonId>,
    /// Part of the item, from 0.
    pub part: Option<u32>,
    /// Block of a sub-item, from 0.
    pub block: Option<u32>,
    /// Line of the block, from 0, as [`crate::RichText::lines`] counts.
    pub line: Option<u32>,
    /// The words on the line.
    pub words: Option<WordRange>,
}

/// Words on a line, counted as the page counts text: in UTF-16 units, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WordRange {
    /// The first unit.
    pub from: u32,
    /// The one after the last.
    pub to: u32,
}

/// Kinds of place, in the order in which they stand on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// The association's own particulars.
    Body,
    /// The sentence about the notice.
    PostingSentence,
    /// Day of the meeting.
    Day,
    /// Start and end.
    Time,
    /// Where it was held, and how.
    Venue,
    /// The span of §§ on the front page.
    Sections,
    /// Day in reserve.
    ReserveDate,
    /// The next meeting.
    NextMeeting,
    /// Who chaired.
    Chair,
    /// Who took the minutes.
    Secretary,
    /// Who verifies.
    Verifiers,
    /// Verification.
    Verification,
    /// Notices.
    Notices,
    /// The attendance list.
    Attendance,
    /// Other participants.
    Others,
    /// The §§ as a whole.
    Items,
    /// A heading.
    Heading,
    /// A registration number at a heading.
    RegistrationNumber,
    /// Who presented an item.
    Presenters,
    /// A whole § or a part of it.
    Item,
    /// How it ended.
    Outcome,
    /// A line of a block.
    Text,
}

impl Place {
    pub(super) fn front(spot: Spot) -> Self {
        Self { spot, item: None, person: None, part: None, block: None, line: None, words: None }
    }

    pub(super) fn person(spot: Spot, person: &PersonId) -> Self {
        Self { person: Some(person.clone()), ..Self::front(spot) }
    }

    pub(super) fn of(spot: Spot, item: ItemId) -> Self {
        Self { item: Some(item), ..Self::front(spot) }
    }

    pub(super) fn part(item: ItemId, part: usize) -> Self {
        Self { part: u32::try_from(part).ok(), ..Self::of(Spot::Item, item) }
    }
}

/// What would mend a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Fix {
    /// Other words in place of those that stand there.
    Replace {
        /// The words; none takes away what stands there.
        with: String,
    },
    /// The line is taken away.
    RemoveLine,
    /// The meeting began then.
    SetStart {
        /// When.
        start: ClockTime,
    },
    /// The sentence about the notice becomes the right one.
    MendPostingSentence,
}
