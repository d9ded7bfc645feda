//! The summons (kallelse) with its agenda (föredragningslista): what a board is called to, where, when, and what about.
//!
//! What is not on record is left out, never invented. No statute says how these boards are called; K and F of the law ask
//! only that the public knows of a public meeting, so that stands in the field about the place.

use super::names::{name, name_with_role, parties};
use super::paper::{Named, anchors, line, opening, paper};
use super::swedish::{capitalised, clock, clock_span, enumerate, short_weekday, weekday};
use crate::content::{
    Agenda, AgendaRow, Block, Content, Field, FieldSize, FieldValue, Fields, Labelled, LabelledKind, Piece, Text, words,
};
use chrono::NaiveDate;
use domain::{
    Association, BlockName, Item, ItemPart, Meeting, Mode, Outcome, PersonId, ReportKind, RichText, Role, Seat,
    TextBlock, office_holder, plain_words,
};

/// The summons to a meeting.
pub fn summons(association: &Association, meeting: &Meeting, made_on: NaiveDate) -> Content {
    let mut next = anchors();
    let ordinal = association.ordinal(meeting).map(|ordinal| format!(" {ordinal},")).unwrap_or_default();
    let day = weekday(meeting.date);
    let mut blocks = vec![
        Block::Opening(opening(association, next(), "Kallelse", format!("Styrelsens sammanträde{ordinal} {day}"))),
        Block::Fields(Fields { size: FieldSize::Regular, rows: fields(association, meeting, made_on) }),
        Block::InnerTitle { anchor: next(), title: "Föredragningslista".into() },
    ];
    blocks.push(if meeting.items.is_empty() {
        Block::Labelled(Labelled {
            label: None,
            kind: LabelledKind::Prose,
            pieces: vec![Piece::Paragraph(words("Föredragningslistan sänds senare."))],
            source: None,
        })
    } else {
        Block::Agenda(agenda(association, meeting))
    });
    let named = Named {
        document: format!("Kallelse {}", meeting.date),
        subject: format!("Kallelse till styrelsens sammanträde {day}"),
    };
    paper(association, named, made_on, blocks)
}

fn fields(association: &Association, meeting: &Meeting, made_on: NaiveDate) -> Vec<Field> {
    let mut rows = vec![];
    match (meeting.start, meeting.end) {
        (Some(start), Some(end)) => rows.push(line("Tid", format!("Kl. {}", clock_span(start, end)))),
        (Some(start), None) => rows.push(line("Tid", format!("Kl. {}", clock(start)))),
        (None, _) => {}
    }
    let place = place(meeting);
    if !place.is_empty() {
        rows.push(lines("Plats", place));
    }
    if let Some(purpose) = &meeting.purpose {
        rows.push(line("Tema", capitalised(purpose)));
    }
    rows.extend(absence(association, meeting));
    let called = called(association, meeting);
    if !called.is_empty() {
        rows.push(lines("Kallade", called));
    }
    if let Some(chair) = chair(association, meeting) {
        // A copy made afterwards does not say that it was sent that day.
        let sent = meeting.summoned_on.or((made_on <= meeting.date).then_some(made_on));
        let day = sent.map(|sent| format!(", {}", super::swedish::day(sent))).unwrap_or_default();
        let named = name_with_role(association, chair, meeting.date);
        rows.push(line("Kallar", format!("{named}{day}")));
    }
    rows
}

fn lines(label: &str, texts: Vec<String>) -> Field {
    let texts: Vec<Text> = texts.into_iter().map(words).collect();
    Field { label: label.into(), value: FieldValue::Lines(texts), source: None }
}

/// Where it is, how one takes part from elsewhere, and whether everyone may listen.
fn place(meeting: &Meeting) -> Vec<String> {
    let remote = matches!(meeting.mode, Some(Mode::Remote | Mode::Hybrid)) || meeting.link.is_some();
    let mut lines: Vec<String> = meeting.place.iter().cloned().collect();
    match &meeting.link {
        Some(link) => lines.push(format!("På distans: {link}")),
        // The place may say by itself that one can take part from elsewhere.
        None if remote && !lines.iter().any(|place| says_remote(place)) => lines.push("På distans".into()),
        None => {}
    }
    if meeting.public == Some(true) {
        lines.push("Sammanträdet är öppet för allmänheten.".into());
    }
    lines
}

fn says_remote(place: &str) -> bool {
    let place = place.to_lowercase();
    ["distans", "digital", "video"].iter().any(|word| place.contains(word))
}

/// How to report absence, in the association's own words, and by when to answer.
fn absence(association: &Association, meeting: &Meeting) -> Option<Field> {
    let how = association.body.absence_contact.as_deref().map(ended);
    let by = meeting.reply_by.map(|by| format!("Svar senast {}.", short_weekday(by)));
    let said: Vec<String> = how.into_iter().chain(by).collect();
    (!said.is_empty()).then(|| line("Förhinder", said.join(" ")))
}

/// With a full stop, unless it ends in one.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// Members by name; alternates by name, who come when they are called.
fn called(association: &Association, meeting: &Meeting) -> Vec<String> {
    let of = |seat: Seat| {
        let mut names: Vec<String> = vec![];
        for assignment in association.assignments.iter().filter(|one| one.seat == seat && one.holds_on(meeting.date)) {
            let name = name(association, &assignment.person);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    };
    [("Ledamöter", of(Seat::Member)), ("Ersättare, för kännedom", of(Seat::Alternate))]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(who, names)| format!("{who}: {}", enumerate(&names)))
        .collect()
}

fn chair<'a>(association: &'a Association, meeting: &'a Meeting) -> Option<&'a PersonId> {
    meeting.chair.as_ref().or_else(|| office_holder(&association.assignments, Role::Chair, meeting.date))
}

fn agenda(association: &Association, meeting: &Meeting) -> Agenda {
    let mut rows: Vec<AgendaRow> = meeting
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| AgendaRow {
            number: (index + 1).to_string(),
            time: String::new(),
            heading: if item.heading.trim().is_empty() { "(utan rubrik)".into() } else { item.heading.clone() },
            notes: notes(item),
            registration: item.registration_number.as_ref().map(ToString::to_string).unwrap_or_default(),
            presenter: parties(association, &item.presenters),
        })
        .collect();
    if let (Some(first), Some(start)) = (rows.first_mut(), meeting.start) {
        first.time = clock(start);
    }
    Agenda { head: ["Nr", "Tid", "Ärende", "Dnr", "Föredragande"].map(Into::into), rows }
}

/// What the board is told of in a list; what is proposed, or what kind of matter it is; and what is attached.
fn notes(item: &Item) -> Vec<Text> {
    let proposal = said(item, BlockName::ProposedDecision);
    let mut notes: Vec<Text> =
        ReportKind::ALL.into_iter().flat_map(|list| said(item, list.block())).map(words).collect();
    if !proposal.is_empty() {
        notes.push(words(format!("Förslag till beslut: {}", proposal.join(" "))));
    } else if item.outcome == Some(Outcome::Information) {
        notes.push(words("Information"));
    }
    let papers: Vec<String> = item.papers.iter().map(|paper| without_ending(&paper.name).to_owned()).collect();
    if !papers.is_empty() {
        notes.push(words(format!("Bifogas: {}", enumerate(&papers))));
    }
    notes
}

/// What the bookmark of a paper says in a file that holds the summons and its papers.
pub fn paper_bookmark(number: u32, heading: &str, name: &str) -> String {
    format!("{number}. {heading}: {}", without_ending(name))
}

/// "Ansökan.pdf" is "Ansökan" to who reads it.
fn without_ending(name: &str) -> &str {
    let stem = name.len().checked_sub(4).filter(|at| name.is_char_boundary(*at)).map(|at| name.split_at(at));
    match stem {
        Some((stem, ending)) if ending.eq_ignore_ascii_case(".pdf") && !stem.is_empty() => stem,
        _ => name,
    }
}

/// The paragraphs and entries of the blocks of a kind, as plain text.
fn said(item: &Item, kind: BlockName) -> Vec<String> {
    let blocks = item.parts.iter().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_ref(block),
        ItemPart::SubItem(sub) => sub.blocks.as_slice(),
    });
    blocks.filter(|block| block.kind.name() == kind).flat_map(|block| plain(&block.text)).collect()
}

fn plain(text: &RichText) -> Vec<String> {
    let mut lines = vec![];
    for block in &text.0 {
        match block {
            TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => lines.push(plain_words(spans)),
            TextBlock::List(list) => list_words(list, &mut lines),
            TextBlock::Table(table) => {
                for row in [&table.head].into_iter().chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| plain_words(cell)).collect();
                    lines.push(cells.join(", "));
                }
            }
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn list_words(list: &domain::List, lines: &mut Vec<String>) {
    for entry in &list.entries {
        lines.push(plain_words(&entry.spans));
        if let Some(nested) = &entry.nested {
            list_words(nested, lines);
        }
    }
}

#[cfg(test)]
mod tests;
