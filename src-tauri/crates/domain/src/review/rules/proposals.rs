//! A decision follows its proposal, or the minutes say why not; and "as proposed" has a proposal.

use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::lexicon::{AS_PROPOSED, CHANGES, PROPOSAL, PROPOSES};
use crate::review::reading::{ItemReading, Passage, Reading};
use crate::{BlockName, Outcome};

/// Blocks in which it is told how a decision came to be another one than was proposed.
const TELLS: [BlockName; 6] = [
    BlockName::Discussion,
    BlockName::Proposals,
    BlockName::Putting,
    BlockName::Vote,
    BlockName::Note,
    BlockName::Reservation,
];

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        findings.extend(missing(item));
        let told = TELLS.iter().any(|block| item.says(*block)) || says_changed(item);
        if item.item.outcome == Some(Outcome::Decided) && item.says(BlockName::ProposedDecision) && !told {
            findings.extend(differing(item));
        }
    }
}

fn missing(item: &ItemReading<'_>) -> Option<Finding> {
    let proposes = |line: &Passage| {
        let text = line.text.to_lowercase();
        PROPOSES.iter().any(|stem| text.contains(stem))
    };
    if item.besides(BlockName::Decision).any(proposes) || item.says(BlockName::Basis) {
        return None;
    }
    item.lines_of(BlockName::Decision).find_map(|line| {
        let text = line.text.to_lowercase();
        let from = AS_PROPOSED.iter().find_map(|words| text.find(words))?;
        let to = from + text[from..].find(PROPOSAL)?;
        let to = text[to..].find([' ', '.', ',']).map_or(text.len(), |end| to + end);
        // Small letters may take another number of bytes than large ones.
        let words = line.text.get(from..to)?;
        Some(Finding::new(Fault::ProposalMissing {}, line.at(from, to), words))
    })
}

fn says_changed(item: &ItemReading<'_>) -> bool {
    let lines = item
        .lines
        .iter()
        .filter(|line| matches!(line.block, BlockName::Text | BlockName::Decision | BlockName::Summary));
    let mut texts = lines.map(|line| line.text.to_lowercase());
    texts.any(|text| CHANGES.iter().any(|stem| text.contains(stem)))
}

/// An amount, or a day, that the proposal does not have, while the proposal has one that the decision has not.
fn differing(item: &ItemReading<'_>) -> Option<Finding> {
    let proposed: Vec<&Passage> = item.lines_of(BlockName::ProposedDecision).collect();
    let decided: Vec<&Passage> = item.lines_of(BlockName::Decision).collect();
    let amounts = differs(&proposed, &decided, |line| {
        line.amounts.iter().map(|amount| (amount.ore, (amount.from, amount.to))).collect()
    });
    let days = || {
        differs(&proposed, &decided, |line| {
            line.dates.iter().map(|date| ((date.year, date.month, date.day), (date.from, date.to))).collect()
        })
    };
    let (line, (from, to), instead) = amounts.or_else(days)?;
    let fault = Fault::DecisionDiffersFromProposal { proposed: instead };
    Some(Finding::new(fault, line.at(from, to), line.slice(from, to)))
}

type Bytes = (usize, usize);

fn differs<'a, T: PartialEq>(
    proposed: &[&'a Passage],
    decided: &[&'a Passage],
    facts: impl Fn(&Passage) -> Vec<(T, Bytes)>,
) -> Option<(&'a Passage, Bytes, Option<String>)> {
    let has = |lines: &[&Passage], fact: &T| lines.iter().any(|line| facts(line).iter().any(|(one, _)| one == fact));
    let first = |lines: &[&'a Passage], others: &[&Passage]| {
        lines.iter().find_map(|line| {
            let (_, bytes) = facts(line).into_iter().find(|(fact, _)| !has(others, fact))?;
            Some((*line, bytes))
        })
    };
    let (line, bytes) = first(decided, proposed)?;
    let instead = first(proposed, decided).map(|(line, (from, to))| line.slice(from, to).to_owned());
    // A proposal without any amount left it open.
    let open = proposed.iter().all(|line| facts(line).is_empty());
    (!open).then_some((line, bytes, instead))
}
