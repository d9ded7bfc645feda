//! What each phase lacks.

use super::unsigned;
use crate::{
    Block, BlockKind, BlockName, Item, ItemId, ItemPart, Meeting, MeetingStatus, Outcome, Sealing, SigningRole,
};
use serde::{Deserialize, Serialize};

/// Something that is missing before a phase is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Missing {
    /// What.
    pub kind: MissingKind,
    /// How many, where it can be counted.
    pub count: Option<u32>,
    /// Whose signatures.
    pub roles: Vec<SigningRole>,
    /// The first § that lacks it, where it is §§ that do.
    pub item: Option<ItemId>,
}

/// Kinds of things that can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MissingKind {
    /// When the meeting starts.
    Start,
    /// Where it is held.
    Place,
    /// Anything on the agenda.
    Items,
    /// The day of the summons.
    SummonsDate,
    /// Who was there (KL 5 kap. 66 §).
    Attendance,
    /// The meeting itself, to its end.
    NotHeld,
    /// The outcome of §§ (KL 5 kap. 67 §).
    OpenItems,
    /// The words of decisions (KL 5 kap. 67 §).
    EmptyDecisions,
    /// The words of slots that nobody filled, counted by §.
    UnfilledSlots,
    /// Who chaired.
    Chair,
    /// Who took the minutes.
    Secretary,
    /// Who verifies beside the chair.
    Verifiers,
    /// Closing the minutes for verification.
    NotSealed,
    /// Signatures.
    Signatures,
    /// Notices (KL 8 kap. 12 §).
    Postings,
    /// The end of the appeal period (KL 13 kap. 5 §).
    AppealPeriod,
    /// Extracts to those whom decisions are sent to.
    Extracts,
}

impl Missing {
    fn one(kind: MissingKind) -> Self {
        Self { kind, count: None, roles: vec![], item: None }
    }

    fn many(kind: MissingKind, count: usize) -> Self {
        Self { count: u32::try_from(count).ok(), ..Self::one(kind) }
    }

    /// Nothing where no § lacks it.
    fn of_sections(kind: MissingKind, lacking: &[ItemId]) -> Option<Self> {
        let first = *lacking.first()?;
        Some(Self { item: Some(first), ..Self::many(kind, lacking.len()) })
    }
}

fn unless<const N: usize>(known: [(bool, MissingKind); N]) -> Vec<Missing> {
    known.into_iter().filter(|(known, _)| !known).map(|(_, kind)| Missing::one(kind)).collect()
}

pub(super) fn plan(meeting: &Meeting) -> Vec<Missing> {
    unless([
        (meeting.start.is_some(), MissingKind::Start),
        (meeting.place.is_some(), MissingKind::Place),
        (!meeting.items.is_empty(), MissingKind::Items),
    ])
}

pub(super) fn summons(meeting: &Meeting) -> Vec<Missing> {
    unless([(meeting.summoned_on.is_some(), MissingKind::SummonsDate)])
}

/// Held, and its end is known: until then it may still go on.
pub(super) fn meeting(meeting: &Meeting) -> Vec<Missing> {
    let held = meeting.status == MeetingStatus::Held && meeting.end.is_some();
    unless([(held, MissingKind::NotHeld)])
}

/// Something that a § can lack.
type Lack = (MissingKind, fn(&Item) -> bool);

pub(super) fn minutes(meeting: &Meeting) -> Vec<Missing> {
    let mut missing = unless([
        (!meeting.attendance.is_empty(), MissingKind::Attendance),
        (meeting.chair.is_some(), MissingKind::Chair),
        (meeting.secretary.is_some(), MissingKind::Secretary),
        (!meeting.verifiers.is_empty(), MissingKind::Verifiers),
    ]);
    let lacks: [Lack; 3] = [
        (MissingKind::OpenItems, |item| item.outcome.is_none()),
        (MissingKind::EmptyDecisions, is_wordless),
        (MissingKind::UnfilledSlots, |item| !item.unfilled_slots().is_empty()),
    ];
    missing.extend(lacks.into_iter().filter_map(|(kind, lacks)| {
        let sections = meeting.items.iter().filter(|item| item.section.is_some() && lacks(item));
        Missing::of_sections(kind, &sections.map(|item| item.id).collect::<Vec<_>>())
    }));
    missing
}

/// Decided, and no decision is written.
fn is_wordless(item: &Item) -> bool {
    let says = |block: &Block| block.kind == BlockKind::Plain(BlockName::Decision) && !block.text.is_blank();
    let decides = |part: &ItemPart| match part {
        ItemPart::Block(block) => says(block),
        ItemPart::SubItem(sub_item) => sub_item.blocks.iter().any(says),
    };
    item.outcome == Some(Outcome::Decided) && !item.parts.iter().any(decides)
}

pub(super) fn review(meeting: &Meeting, sealing: Option<&Sealing>) -> Vec<Missing> {
    unless([(sealing.is_some() || meeting.is_frozen(), MissingKind::NotSealed)])
}

pub(super) fn verification(meeting: &Meeting, sealing: Option<&Sealing>) -> Vec<Missing> {
    if meeting.is_frozen() {
        return vec![];
    }
    let roles = unsigned(sealing);
    let count = u32::try_from(roles.len()).ok().filter(|count| *count > 0);
    vec![Missing { count, roles, ..Missing::one(MissingKind::Signatures) }]
}

/// Without a count the boards are not asked yet: nothing is verified.
pub(super) fn postings(count: usize) -> Missing {
    if count == 0 { Missing::one(MissingKind::Postings) } else { Missing::many(MissingKind::Postings, count) }
}

/// The notice is up everywhere, and its time runs.
pub(super) fn appeal_period() -> Missing {
    Missing::one(MissingKind::AppealPeriod)
}

pub(super) fn extracts(count: usize) -> Vec<Missing> {
    if count == 0 { vec![] } else { vec![Missing::many(MissingKind::Extracts, count)] }
}
