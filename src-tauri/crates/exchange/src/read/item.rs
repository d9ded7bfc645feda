//! Items and their blocks.

use super::at::{At, each};
use super::known::Known;
use super::sections::Sections;
use crate::format::{self, PartKind, Word};
use crate::markdown;
use crate::refusal::{Expected, Found, Refusal};
use chrono::NaiveDate;
use domain::{Ballot, Block, BlockHeading, BlockKind, BlockName, Item, ItemPart, MeetingId, SubItem, Vote};

pub(super) fn item(
    entry: format::Item,
    meeting: (NaiveDate, MeetingId),
    at: &At<'_>,
    known: &Known,
    sections: &mut Sections,
) -> Result<Item, Refusal> {
    let section = entry.section.map(|section| section.0);
    Ok(Item {
        id: sections.item(meeting, section, entry.id.as_deref(), at)?,
        reference: entry.id,
        section,
        heading: entry.heading,
        registration_number: entry.registration_number.map(|number| number.0),
        registration_written: entry.written,
        origin: None,
        papers: vec![],
        dispatches: vec![],
        opened: entry.opened.map(|time| time.0),
        presenters: known.parties(entry.presenters, &at.key("presenters"))?,
        outcome: entry.outcome.map(|outcome| outcome.0),
        parts: each(entry.blocks, &at.key("blocks"), |entry, at| part(entry, at, known))?,
    })
}

fn part(entry: format::Part, at: &At<'_>, known: &Known) -> Result<ItemPart, Refusal> {
    match entry.kind {
        PartKind::SubItem => sub_item(entry, at, known).map(ItemPart::SubItem),
        PartKind::Block(name) => {
            let (letter, blocks) = (entry.letter.is_some(), entry.blocks.is_some());
            only_for("sub_item", &[("letter", letter), ("blocks", blocks)], at)?;
            let text = entry.text.ok_or_else(|| missing(at, "text"))?;
            let plain = format::Block {
                kind: Word(name),
                heading: entry.heading,
                text,
                by: entry.by,
                yes: entry.yes,
                no: entry.no,
                abstain: entry.abstain,
                absent: entry.absent,
            };
            block(plain, at, known).map(ItemPart::Block)
        }
    }
}

fn sub_item(entry: format::Part, at: &At<'_>, known: &Known) -> Result<SubItem, Refusal> {
    only_for("block", &[("text", entry.text.is_some())], at)?;
    only_for("proposals", &[("by", entry.by.is_some())], at)?;
    let votes = [&entry.yes, &entry.no, &entry.abstain, &entry.absent];
    only_for("vote", &ballots(votes), at)?;
    let blocks = entry.blocks.unwrap_or_default();
    Ok(SubItem {
        letter: entry.letter.ok_or_else(|| missing(at, "letter"))?,
        heading: entry.heading,
        blocks: each(blocks, &at.key("blocks"), |entry, at| block(entry, at, known))?,
    })
}

fn block(entry: format::Block, at: &At<'_>, known: &Known) -> Result<Block, Refusal> {
    let name = entry.kind.0;
    let votes = [&entry.yes, &entry.no, &entry.abstain, &entry.absent];
    let voted = votes.iter().any(|ballot| ballot.is_some());
    if name != BlockName::Proposals {
        only_for("proposals", &[("by", entry.by.is_some())], at)?;
    }
    if name != BlockName::Vote {
        only_for("vote", &ballots(votes), at)?;
    }
    let kind = match name {
        BlockName::Proposals => BlockKind::Proposals(known.parties(entry.by.unwrap_or_default(), &at.key("by"))?),
        BlockName::Vote if voted => {
            // One vote is either open or secret: ballots that are not stated are empty in the form of those that are.
            let secret = votes.iter().any(|b| matches!(b, Some(format::Ballot::Count(_))));
            let counted = |ballot, key| ballot_of(ballot, secret, &at.key(key), known);
            BlockKind::Vote(Some(Vote {
                yes: counted(entry.yes, "yes")?,
                no: counted(entry.no, "no")?,
                abstain: counted(entry.abstain, "abstain")?,
                absent: counted(entry.absent, "absent")?,
            }))
        }
        BlockName::Vote => BlockKind::Vote(None),
        _ => BlockKind::Plain(name),
    };
    let heading = match entry.heading {
        None => BlockHeading::Profile,
        Some(own) if own.is_empty() => BlockHeading::None,
        Some(own) => BlockHeading::Own(own),
    };
    Ok(Block { kind, heading, text: markdown::parse(&entry.text) })
}

fn ballot_of(ballot: Option<format::Ballot>, secret: bool, at: &At<'_>, known: &Known) -> Result<Ballot, Refusal> {
    Ok(match ballot {
        Some(format::Ballot::People(people)) => Ballot::People(known.people(people, at)?),
        Some(format::Ballot::Count(count)) => Ballot::Count(count),
        None if secret => Ballot::Count(0),
        None => Ballot::People(Vec::new()),
    })
}

fn ballots(votes: [&Option<format::Ballot>; 4]) -> [(&'static str, bool); 4] {
    let [yes, no, abstain, absent] = votes.map(Option::is_some);
    [("yes", yes), ("no", no), ("abstain", abstain), ("absent", absent)]
}

/// Refuses keys that stand in a block of another kind than the one that has them.
fn only_for(kind: &'static str, keys: &[(&'static str, bool)], at: &At<'_>) -> Result<(), Refusal> {
    match keys.iter().find(|(_, there)| *there) {
        Some((key, _)) => Err(at.key(key).refuse(Found::Key((*key).to_owned()), Expected::KeyOnlyOf { kind })),
        None => Ok(()),
    }
}

fn missing(at: &At<'_>, key: &str) -> Refusal {
    at.refuse(Found::Nothing, Expected::Key(key.to_owned()))
}
