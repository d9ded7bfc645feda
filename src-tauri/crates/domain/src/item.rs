//! Items (ärenden) and what is written under each §: typed blocks in the order of the document.

use crate::{
    ClockTime, Dispatch, ItemId, OrganisationId, Paper, PersonId, RegistrationNumber, RichText, SectionNumber,
};
use serde::{Deserialize, Serialize};

/// An item of a meeting; a § once it has its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Item {
    /// Identity.
    pub id: ItemId,
    /// The exchange file's own id, where it gave one.
    pub reference: Option<String>,
    /// The § number, once opened or as imported.
    pub section: Option<SectionNumber>,
    /// Heading.
    pub heading: String,
    /// Registration number of the matter.
    pub registration_number: Option<RegistrationNumber>,
    /// The number's own spelling in the heading ("dnr P25:2").
    pub registration_written: Option<String>,
    /// The item of an earlier meeting that it takes up again (bordlagt, återremitterat).
    pub origin: Option<ItemId>,
    /// When it was opened.
    pub opened: Option<ClockTime>,
    /// Who presented it.
    pub presenters: Vec<Party>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Blocks and sub-items, in document order.
    pub parts: Vec<ItemPart>,
    /// Files that go out with the summons, in order; no part of the minutes.
    pub papers: Vec<Paper>,
    /// Extracts that were sent; no part of the minutes.
    pub dispatches: Vec<Dispatch>,
}

/// How an item ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Beslut.
    Decided,
    /// Lagt till handlingarna.
    Noted,
    /// Bordlagt.
    Tabled,
    /// Återremitterat.
    ReferredBack,
    /// Struket.
    Struck,
    /// Information.
    Information,
}

/// Someone who does, gets or presents something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Party {
    /// Who.
    pub who: Who,
    /// How the document words it, where that differs.
    pub written: Option<String>,
}

/// Who a party is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A person on record.
    Person(PersonId),
    /// A member organisation on record.
    Organisation(OrganisationId),
    /// A name only.
    Name(String),
}

/// A part of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ItemPart {
    /// A block.
    Block(Block),
    /// A lettered sub-item.
    SubItem(SubItem),
}

impl ItemPart {
    /// Says nothing: no word, no name, no figure.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Block(block) => block.is_blank(),
            Self::SubItem(sub_item) => {
                sub_item.heading.as_deref().unwrap_or_default().trim().is_empty()
                    && sub_item.blocks.iter().all(Block::is_blank)
            }
        }
    }

    /// What a list may call it: the first line that it says. Empty where no words do.
    pub fn first_words(&self) -> String {
        match self {
            Self::Block(block) => block.text.first_words(),
            Self::SubItem(sub_item) => match sub_item.heading.as_deref().map(str::trim) {
                Some(heading) if !heading.is_empty() => heading.to_owned(),
                Some(_) | None => {
                    let words = sub_item.blocks.iter().map(|block| block.text.first_words());
                    words.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
                }
            },
        }
    }
}

/// A lettered sub-item, one level deep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SubItem {
    /// "a".
    pub letter: String,
    /// Heading; without one it stays out of the contents page.
    pub heading: Option<String>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A typed block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// What stands as its label.
    pub heading: BlockHeading,
    /// What it says.
    pub text: RichText,
}

impl Block {
    /// Says nothing: no word, no proposer, no figures of a vote. A label alone is no words.
    pub fn is_blank(&self) -> bool {
        self.text.is_blank()
            && match &self.kind {
                BlockKind::Plain(_) | BlockKind::Vote(None) => true,
                BlockKind::Proposals(by) => by.is_empty(),
                BlockKind::Vote(Some(_)) => false,
            }
    }
}

/// The label of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BlockHeading {
    /// The profile's label for the kind.
    Profile,
    /// None.
    None,
    /// The document's own.
    Own(String),
}

/// What a block is, with what only that kind has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Anything whose kind is its words.
    Plain(BlockName),
    /// Proposals made at the meeting (yrkanden), by whom.
    Proposals(Vec<Party>),
    /// A vote, with its figures where they are on record.
    Vote(Option<Vote>),
}

impl BlockKind {
    /// The name of the kind.
    pub fn name(&self) -> BlockName {
        match self {
            BlockKind::Plain(name) => *name,
            BlockKind::Proposals(_) => BlockName::Proposals,
            BlockKind::Vote(_) => BlockName::Vote,
        }
    }
}

/// The kinds of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BlockName {
    /// Prose under the heading.
    Text,
    /// Bakgrund.
    Background,
    /// Sammanfattning.
    Summary,
    /// Synpunkter.
    Discussion,
    /// Förslag till beslut.
    ProposedDecision,
    /// Yrkanden.
    Proposals,
    /// Propositionsordning.
    Putting,
    /// Votering.
    Vote,
    /// Beslut.
    Decision,
    /// Reservation.
    Reservation,
    /// Protokollsanteckning.
    Note,
    /// Underlag för beslut.
    Basis,
    /// Bilagor.
    Attachments,
    /// Underlag framtaget av.
    PreparedBy,
    /// Bilagor framtagna av.
    AttachmentsPreparedBy,
    /// Expedieras till.
    Dispatch,
    /// Delegationsbeslut.
    DelegatedDecisions,
    /// Inkomna handlingar.
    ReceivedDocuments,
}

/// A vote (KL 5 kap. 54 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Vote {
    /// For.
    pub yes: Ballot,
    /// Against.
    pub no: Ballot,
    /// Abstaining (KL 4 kap. 25 §).
    pub abstain: Ballot,
    /// Absent.
    pub absent: Ballot,
}

/// Votes of one kind: names in an open vote, a count in a secret one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// Who.
    People(Vec<PersonId>),
    /// How many.
    Count(u32),
}

impl Ballot {
    /// How many.
    pub fn count(&self) -> usize {
        match self {
            Ballot::People(people) => people.len(),
            Ballot::Count(count) => *count as usize,
        }
    }
}
