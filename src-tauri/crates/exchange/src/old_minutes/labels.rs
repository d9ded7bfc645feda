//! Labels inside a §: which kind of text begins with a line, how the profile would label it, and what stands beside the label.

use super::source::{Line, Piece};
use super::vocabulary::{begins_with_any, longest, sections_of, wordings};
use domain::BlockName;

/// What a label begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    Block(BlockName),
    Presenters,
}

impl Begun {
    /// Whether the words can be the heading of a § too.
    pub fn can_head(self) -> bool {
        matches!(
            self,
            Self::Block(BlockName::ReceivedDocuments | BlockName::DelegatedDecisions | BlockName::Discussion)
        )
    }
}

/// A label and what stands beside it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub begun: Begun,
    /// As written.
    pub written: String,
    /// Not quite as it is spelt.
    pub slip: bool,
    /// What stands on the line after it.
    pub rest: Vec<Piece>,
}

/// Every kind of block whose label can stand in minutes.
const BLOCKS: [(&str, BlockName); 18] = [
    ("text", BlockName::Text),
    ("background", BlockName::Background),
    ("summary", BlockName::Summary),
    ("discussion", BlockName::Discussion),
    ("proposed_decision", BlockName::ProposedDecision),
    ("proposals", BlockName::Proposals),
    ("putting", BlockName::Putting),
    ("vote", BlockName::Vote),
    ("decision", BlockName::Decision),
    ("reservation", BlockName::Reservation),
    ("note", BlockName::Note),
    ("basis", BlockName::Basis),
    ("attachments", BlockName::Attachments),
    ("prepared_by", BlockName::PreparedBy),
    ("attachments_prepared_by", BlockName::AttachmentsPreparedBy),
    ("dispatch", BlockName::Dispatch),
    ("delegated_decisions", BlockName::DelegatedDecisions),
    ("received_documents", BlockName::ReceivedDocuments),
];

/// The label that the shipped profile has for a kind: of coordination associations, or of federations.
pub(super) fn profile_label(kind: BlockName, federation: bool) -> Option<&'static str> {
    let (section, _) = BLOCKS.iter().find(|(_, name)| *name == kind)?;
    let labels = sections_of("block").find(|(name, _)| name == section)?.1;
    labels.get(usize::from(federation)).copied()
}

/// The label that a line begins with. `free` says that the line stands free of the sentence before it.
pub(super) fn label(line: &Line, free: bool) -> Option<Label> {
    let first = line.pieces.first()?;
    let alone = line.pieces.len() == 1;
    let (begun, found) = sections_of("block")
        .filter_map(|(section, wordings)| {
            let (_, name) = BLOCKS.iter().find(|(word, _)| *word == section)?;
            Some((Begun::Block(*name), longest(&first.text, wordings, true)?))
        })
        .chain(longest(&first.text, wordings("presenters"), true).map(|found| (Begun::Presenters, found)))
        .max_by_key(|(_, found)| (found.written.len(), !found.slip))?;
    if !found.written.starts_with(char::is_uppercase) {
        return None;
    }
    let beside = &line.pieces[1..];
    if found.rest.is_empty() {
        // A slip is forgiven where a label stands alone.
        let rest = beside.to_vec();
        let numbered = begun == Begun::Block(BlockName::Attachments);
        let figure = rest.first().is_some_and(|piece| piece.text.starts_with(|c: char| c.is_ascii_digit()));
        let takes = !(figure && numbered) || first.text.ends_with(':');
        return takes.then(|| Label { begun, written: found.written.to_owned(), slip: found.slip, rest });
    }
    if found.slip {
        return None;
    }
    let opens = found.rest.starts_with(char::is_uppercase) && free && is_roomy(begun) && alone;
    if !(found.colon || opens) || (found.colon && !free) {
        return None;
    }
    let x = first.x + found.written.chars().count() as f32 + 1.0;
    let mut rest = vec![Piece { x, text: found.rest.to_owned() }];
    rest.extend_from_slice(beside);
    Some(Label { begun, written: found.written.to_owned(), slip: false, rest })
}

/// Kinds whose label may stand before their text on one line without a colon.
fn is_roomy(begun: Begun) -> bool {
    match begun {
        Begun::Presenters => true,
        Begun::Block(name) => match name {
            BlockName::Background
            | BlockName::Summary
            | BlockName::ProposedDecision
            | BlockName::Decision
            | BlockName::Basis
            | BlockName::Dispatch
            | BlockName::PreparedBy => true,
            BlockName::Text
            | BlockName::Discussion
            | BlockName::Proposals
            | BlockName::Putting
            | BlockName::Vote
            | BlockName::Reservation
            | BlockName::Note
            | BlockName::Attachments
            | BlockName::AttachmentsPreparedBy
            | BlockName::DelegatedDecisions
            | BlockName::ReceivedDocuments => false,
        },
    }
}

/// A label in a narrow column that goes on on the next line: both lines with the label whole on the first.
pub(super) fn unwrapped(line: &Line, next: &Line) -> Option<(Line, Line)> {
    let [one, beside @ ..] = line.pieces.as_slice() else { return None };
    let [two, below @ ..] = next.pieces.as_slice() else { return None };
    let level = (one.x - two.x).abs() < 1.0;
    let apart = beside.first().is_none_or(|beside| below.first().is_none_or(|below| (beside.x - below.x).abs() < 3.0));
    if !level || !apart || (beside.is_empty() && below.is_empty()) || two.text.starts_with(char::is_uppercase) {
        return None;
    }
    let whole = format!("{} {}", one.text, two.text);
    let labels = sections_of("block").chain(sections_of("front")).flat_map(|(_, wordings)| wordings.iter());
    let is_label = labels.into_iter().any(|wording| whole.trim_end_matches(':').eq_ignore_case(wording));
    is_label.then(|| {
        let mut first = line.clone();
        first.pieces[0].text = whole;
        let second = Line { pieces: below.to_vec(), ..next.clone() };
        (first, second)
    })
}

trait IgnoreCase {
    fn eq_ignore_case(&self, other: &str) -> bool;
}

impl IgnoreCase for str {
    fn eq_ignore_case(&self, other: &str) -> bool {
        self.to_lowercase() == other
    }
}

/// Whether a line says that a decision follows, and nothing else.
pub(super) fn leads_to_decision(text: &str) -> bool {
    begins_with_any(text, "decision opens").is_some_and(|found| {
        let capital = found.written.starts_with(char::is_uppercase);
        capital && matches!(found.rest.trim_matches([':', ',', ' ']), "" | "att")
    })
}

/// Whether a line opens a decision by its words: "Styrelsen beslutar att".
pub(super) fn opens_decision(text: &str) -> bool {
    begins_with_any(text, "decision opens").is_some_and(|found| {
        let rest = found.rest.trim_start_matches([':', ',']).trim();
        rest.is_empty() || rest == "att" || rest.starts_with("att ") || found.written.ends_with("att")
    })
}
