//! A § of the minutes: heading, registration number, blocks in document order under the profile's labels.

use super::names::{name, name_with_role, parties};
use super::proposal::untold;
use super::swedish::enumerate;
use crate::Source;
use crate::content::{
    Align, Anchor, Column, Inline, Labelled, LabelledKind, List, ListEntry, Marks, Measure, Piece, RowHeight, Section,
    SectionPart, SubItem, Table, Text, Width, words,
};
use domain::{
    Association, Ballot, Block, BlockHeading, BlockKind, BlockName, DocumentProfile, Item, ItemPart, ListMarks,
    Meeting, PersonId, RegistrationNumber, RichText, Span, Style, TextBlock, TextTable, Vote, plain_words,
};

/// What a § is printed from.
pub struct Records<'a> {
    /// The association.
    pub association: &'a Association,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its profile.
    pub profile: &'a DocumentProfile,
}

/// A §, with anchors from `next`.
pub fn section(records: &Records<'_>, item: &Item, next: &mut impl FnMut() -> Anchor) -> Section {
    let own = Source::heading(item.id);
    let label = item.section.map(|number| format!("§ {number}")).unwrap_or_default();
    let mut parts: Vec<SectionPart> = vec![];
    if let Some(title) = records.profile.presenters_label.as_ref().filter(|_| !item.presenters.is_empty()) {
        let text = words(parties(records.association, &item.presenters));
        parts.push(SectionPart::Block(prose(title.clone(), text, own)));
    }
    parts.extend(disqualification(records, item).map(SectionPart::Block));
    for (index, part) in item.parts.iter().enumerate().filter(|(_, part)| !is_silent_part(part)) {
        parts.push(match part {
            ItemPart::Block(one) => SectionPart::Block(block(records, one, Source::part(item.id, index))),
            ItemPart::SubItem(sub) => SectionPart::SubItem(SubItem {
                anchor: next(),
                label: format!("{label} {})", sub.letter).trim_start().to_owned(),
                heading: sub.heading.clone(),
                registration: None,
                blocks: (0..)
                    .zip(&sub.blocks)
                    .filter(|(_, one)| !is_silent(one))
                    .map(|(nth, one)| block(records, one, Source::block_of_part(item.id, index, nth)))
                    .collect(),
                source: Some(Source::part(item.id, index)),
            }),
        });
    }
    Section {
        anchor: next(),
        number: item.section.map(|number| number.get()),
        label,
        heading: heading(item),
        registration: registration(item),
        parts,
        source: Some(own),
    }
}

fn is_silent_part(part: &ItemPart) -> bool {
    match part {
        ItemPart::Block(block) => is_silent(block),
        ItemPart::SubItem(_) => false,
    }
}

/// A block that says nothing would be a label over nothing: it has no place on paper. A label of the document's own is its words.
fn is_silent(block: &Block) -> bool {
    let says = match (&block.heading, &block.kind) {
        (BlockHeading::Own(own), _) => !own.trim().is_empty(),
        (BlockHeading::Profile | BlockHeading::None, BlockKind::Vote(Some(_))) => true,
        (BlockHeading::Profile | BlockHeading::None, BlockKind::Proposals(by)) => !by.is_empty(),
        (_, BlockKind::Plain(_) | BlockKind::Vote(None)) => false,
    };
    !says && block.text.is_blank()
}

/// As on record. An item with neither number nor heading would be a heading without words, which no reader can use.
fn heading(item: &Item) -> String {
    let nameless = item.section.is_none() && item.heading.trim().is_empty();
    if nameless { "(utan rubrik)".to_owned() } else { item.heading.clone() }
}

/// The number's own spelling, or "Dnr 25:03".
fn registration(item: &Item) -> Option<String> {
    let plain = || item.registration_number.as_ref().map(|number| format!("Dnr {number}"));
    item.registration_written.clone().or_else(plain)
}

fn disqualification(records: &Records<'_>, item: &Item) -> Option<Labelled> {
    let section = item.section?;
    let who: Vec<String> = records
        .meeting
        .attendance
        .iter()
        .filter(|row| row.disqualified.contains(&section))
        .map(|row| name(records.association, &row.person))
        .collect();
    let sentence = format!("{} deltar inte i handläggningen av ärendet på grund av jäv.", enumerate(&who));
    (!who.is_empty()).then(|| prose("Jäv".into(), words(sentence), Source::heading(item.id)))
}

fn block(records: &Records<'_>, block: &Block, source: Source) -> Labelled {
    let kind = block.kind.name();
    let label = match &block.heading {
        BlockHeading::Profile => records.profile.label(kind).map(str::to_owned),
        BlockHeading::None => None,
        BlockHeading::Own(own) => Some(own.clone()),
    };
    let mut pieces = pieces(&block.text, kind);
    if let BlockKind::Proposals(by) = &block.kind
        && let Some(untold) = untold(records.association, by, &block.text)
    {
        pieces.insert(0, Piece::Paragraph(words(untold)));
    }
    if let BlockKind::Vote(Some(vote)) = &block.kind {
        pieces.push(Piece::Table(roll_call(records, vote)));
    }
    let kind = match kind {
        BlockName::Decision => LabelledKind::Decision,
        BlockName::ProposedDecision => LabelledKind::Proposal,
        BlockName::Reservation => LabelledKind::Whole,
        _ => LabelledKind::Prose,
    };
    Labelled { label, kind, pieces, source: Some(source) }
}

fn prose(label: String, text: Text, source: Source) -> Labelled {
    let pieces = vec![Piece::Paragraph(text)];
    Labelled { label: Some(label), kind: LabelledKind::Prose, pieces, source: Some(source) }
}

fn pieces(text: &RichText, kind: BlockName) -> Vec<Piece> {
    let has_clauses = matches!(kind, BlockName::Decision | BlockName::ProposedDecision | BlockName::Proposals);
    let mut pieces: Vec<Piece> = vec![];
    let mut blocks = text.0.iter().peekable();
    while let Some(block) = blocks.next() {
        match block {
            TextBlock::Paragraph(spans) => match clause(spans).filter(|_| has_clauses) {
                Some(clause) => push_clause(&mut pieces, clause),
                None => pieces.push(Piece::Paragraph(inline(spans))),
            },
            TextBlock::Heading(heading) => {
                let text = match blocks.peek() {
                    Some(TextBlock::Paragraph(spans)) => {
                        let text = inline(spans);
                        blocks.next();
                        text
                    }
                    _ => vec![],
                };
                pieces.push(Piece::RunIn { heading: inline(heading), text });
            }
            TextBlock::List(list) => match clauses(list).filter(|_| has_clauses) {
                Some(clauses) => clauses.into_iter().for_each(|clause| push_clause(&mut pieces, clause)),
                None => pieces.push(Piece::List(content_list(list, kind))),
            },
            TextBlock::Table(table) => pieces.push(Piece::Table(content_table(table))),
        }
    }
    pieces
}

fn push_clause(pieces: &mut Vec<Piece>, clause: Text) {
    match pieces.last_mut() {
        Some(Piece::Clauses(clauses)) => clauses.push(clause),
        _ => pieces.push(Piece::Clauses(vec![clause])),
    }
}

/// The clause after "att", if the words begin so.
fn clause(spans: &[Span]) -> Option<Text> {
    let (first, rest) = spans.split_first()?;
    let after = first.text.strip_prefix("att ").filter(|_| first.style == Style::Plain)?;
    let first = Span { text: after.to_owned(), style: Style::Plain };
    Some(inline(&[std::slice::from_ref(&first), rest].concat()))
}

fn clauses(list: &domain::List) -> Option<Vec<Text>> {
    list.entries.iter().map(|entry| clause(&entry.spans).filter(|_| entry.nested.is_none())).collect()
}

fn inline(spans: &[Span]) -> Text {
    spans
        .iter()
        .map(|span| match span.style {
            Style::Plain => Inline::Words(span.text.clone()),
            Style::Emphasis => Inline::Emphasis(span.text.clone()),
            Style::Strong => Inline::Strong(span.text.clone()),
        })
        .collect()
}

fn content_list(list: &domain::List, kind: BlockName) -> List {
    let registered = matches!(kind, BlockName::ReceivedDocuments | BlockName::DelegatedDecisions);
    if registered && list.entries.iter().all(|entry| numbered(entry).is_some()) {
        let entries = list.entries.iter().filter_map(numbered).collect();
        return List { marks: Marks::Own, entries };
    }
    let bare = matches!(kind, BlockName::Basis | BlockName::Attachments | BlockName::PreparedBy | BlockName::Dispatch)
        && list.marks == ListMarks::Dash
        && list.entries.iter().all(|entry| entry.nested.is_none() && !plain_words(&entry.spans).trim().is_empty());
    let marks = match list.marks {
        _ if bare => Marks::Bare,
        ListMarks::Dash => Marks::Dash,
        ListMarks::Numbers(1) => Marks::Numbers,
        ListMarks::Numbers(_) => Marks::Own,
    };
    let first = if let ListMarks::Numbers(first) = list.marks { first } else { 1 };
    let entries = list.entries.iter().zip(first..).map(|(entry, number)| ListEntry {
        label: if marks == Marks::Own { format!("{number}.") } else { String::new() },
        text: inline(&entry.spans),
        nested: entry.nested.as_ref().map(|nested| content_list(nested, kind)),
    });
    List { marks, entries: entries.collect() }
}

/// An entry that begins with a registration number, its number as the label.
fn numbered(entry: &domain::ListEntry) -> Option<ListEntry> {
    let (first, rest) = entry.spans.split_first()?;
    let (label, words) = first.text.split_once(' ')?;
    label.parse::<RegistrationNumber>().ok()?.parts()?;
    let first = Span { text: words.trim_start().to_owned(), style: first.style };
    let text = inline(&[std::slice::from_ref(&first), rest].concat());
    entry.nested.is_none().then(|| ListEntry { label: label.to_owned(), text, nested: None })
}

/// A table of the text: columns of figures stand right, the first column takes what is left.
fn content_table(table: &TextTable) -> Table {
    let cells =
        |index: usize| table.rows.iter().map(move |row| row.get(index).map(|c| plain_words(c)).unwrap_or_default());
    let columns = (0..table.head.len())
        .map(|index| {
            let figures = index > 0
                && cells(index).any(|cell| !cell.trim().is_empty())
                && cells(index).all(|cell| is_figure(&cell));
            let width = if index == 0 { Width::Share(1.0) } else { Width::Content };
            Column { width, align: if figures { Align::Right } else { Align::Left } }
        })
        .collect();
    let row = |cells: &Vec<Vec<Span>>| cells.iter().map(|cell| inline(cell)).collect::<Vec<Text>>();
    let mut rows: Vec<Vec<Text>> = table.rows.iter().map(row).collect();
    let sum = table.rows.last().filter(|_| rows.len() > 1).is_some_and(|last| {
        let name = last.first().map(|cell| plain_words(cell).to_lowercase()).unwrap_or_default();
        ["summa", "totalt", "resultat", "årets resultat"].contains(&name.trim())
    });
    Table {
        measure: Measure::Column,
        rows_are: RowHeight::Regular,
        columns,
        head: row(&table.head),
        sum: if sum { rows.pop() } else { None },
        rows,
        row_headers: false,
        source: None,
    }
}

fn is_figure(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || " \u{a0}.,:%+-–−±".contains(c))
}

/// Names in an open vote in the order of the attendance list, the chair last; counts otherwise.
fn roll_call(records: &Records<'_>, vote: &Vote) -> Table {
    let ballots: Vec<(&str, &Ballot)> =
        [("Ja", &vote.yes), ("Nej", &vote.no), ("Avstår", &vote.abstain), ("Frånvarande", &vote.absent)]
            .into_iter()
            .filter(|(label, ballot)| *label != "Frånvarande" || ballot.count() > 0)
            .collect();
    let mut voters: Vec<&PersonId> = ballots
        .iter()
        .flat_map(|(_, ballot)| match ballot {
            Ballot::People(people) => people.as_slice(),
            Ballot::Count(_) => &[],
        })
        .collect();
    let attendance = &records.meeting.attendance;
    let place = |id: &PersonId| attendance.iter().position(|row| row.person == *id).unwrap_or(attendance.len());
    voters.sort_by_key(|id| (records.meeting.chair.as_ref() == Some(*id), place(id)));
    let rows = voters
        .iter()
        .map(|id| {
            let marks = ballots.iter().map(|(_, ballot)| match ballot {
                Ballot::People(people) if people.contains(id) => words("X"),
                _ => vec![],
            });
            [words(voter(records, id))].into_iter().chain(marks).collect()
        })
        .collect();
    let sum = [words("Summa")].into_iter().chain(ballots.iter().map(|(_, b)| words(b.count().to_string()))).collect();
    let marks = ballots.iter().map(|(label, _)| Column {
        width: Width::Mm(if *label == "Frånvarande" { 22.0 } else { 14.0 }),
        align: Align::Centre,
    });
    Table {
        measure: Measure::Column,
        rows_are: RowHeight::Tight,
        columns: [Column { width: Width::Share(1.0), align: Align::Left }].into_iter().chain(marks).collect(),
        head: [words("Ledamot")].into_iter().chain(ballots.iter().map(|(label, _)| words(*label))).collect(),
        rows,
        sum: Some(sum),
        row_headers: true,
        source: None,
    }
}

/// "Kjell Berg (S), ersätter Hans Ek (S)".
fn voter(records: &Records<'_>, id: &PersonId) -> String {
    let named = name_with_role(records.association, id, records.meeting.date);
    let replaced =
        records.meeting.attendance.iter().find(|row| row.person == *id).and_then(|row| row.replaces.as_ref());
    match replaced {
        Some(replaced) => format!("{named}, ersätter {}", name(records.association, replaced)),
        None => named,
    }
}

#[cfg(test)]
mod tests;
