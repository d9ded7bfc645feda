//! Proof of posting (anslagsbevis): the last page, to be filled in as the boards report (KL 8 kap. 10 and 12 §§).

use super::appeal;
use super::names::name;
use super::notice::board_name;
use super::notice_days::{NoticeDays, noticed};
use super::paper::{Named, anchors, opening, paper};
use super::swedish::{day, section_list, weekday};
use crate::content::{
    Align, Anchor, Block, Column, Content, Field, FieldSize, FieldValue, Fields, Measure, Opening, RowHeight,
    SignaturePlace, Signatures, Table, Text, Width, words,
};
use chrono::NaiveDate;
use domain::{Association, BoardId, ItemId, Meeting, NoticeBoard};

/// Under the title in minutes.
const LEAD: &str = "Justeringen av protokollet har tillkännagetts på anslagstavlorna nedan.";

/// The last page of minutes, with all boards; nothing when there is no board to post on.
pub fn proof_of_posting(association: &Association, meeting: &Meeting, anchor: Anchor) -> Vec<Block> {
    if association.body.notice_boards.is_empty() {
        return vec![];
    }
    let title = Block::PartTitle { anchor, title: "Anslagsbevis".into(), lead: Some(words(LEAD)) };
    let mut blocks = vec![Block::NewPage, title];
    let boards: Vec<&NoticeBoard> = association.body.notice_boards.iter().collect();
    blocks.extend(proof(association, meeting, None, &boards));
    blocks
}

/// A sheet for each of the boards, for who answers for it; for none named, one sheet with all of them.
pub fn proofs_of_posting(
    association: &Association,
    meeting: &Meeting,
    item: Option<ItemId>,
    boards: &[BoardId],
    made_on: NaiveDate,
) -> Content {
    let all = &association.body.notice_boards;
    let sheets: Vec<Vec<&NoticeBoard>> = if boards.is_empty() {
        vec![all.iter().collect()]
    } else {
        all.iter().filter(|board| boards.contains(&board.id)).map(|board| vec![board]).collect()
    };
    let mut next = anchors();
    let mut blocks = vec![];
    for (nth, boards) in sheets.iter().enumerate() {
        if nth > 0 {
            blocks.push(Block::NewLetter);
        }
        let title = opening(association, next(), "Anslagsbevis", about(meeting, item));
        let bookmark = match boards.as_slice() {
            [only] => Some(format!("Anslagsbevis, {}", board_name(association, only))),
            _ => None,
        };
        blocks.push(Block::Opening(Opening { bookmark, ..title }));
        blocks.extend(proof(association, meeting, item, boards));
    }
    let named = Named {
        document: format!("Anslagsbevis {}", meeting.date),
        subject: format!("Anslagsbevis för protokollet från styrelsens sammanträde {}", weekday(meeting.date)),
    };
    paper(association, named, made_on, blocks)
}

/// "Protokollet från tisdag 19 maj 2026, §§ 22–31".
fn about(meeting: &Meeting, item: Option<ItemId>) -> String {
    format!("Protokollet från {}{}", weekday(meeting.date), span(meeting, item))
}

fn span(meeting: &Meeting, item: Option<ItemId>) -> String {
    let numbers: Vec<u32> = noticed(meeting, item).iter().filter_map(|one| Some(one.section?.get())).collect();
    if numbers.is_empty() { String::new() } else { format!(", {}", section_list(&numbers)) }
}

/// Fields, boards, signature, how to appeal.
fn proof(association: &Association, meeting: &Meeting, item: Option<ItemId>, boards: &[&NoticeBoard]) -> Vec<Block> {
    let mut blocks = vec![
        Block::Fields(Fields { size: FieldSize::Regular, rows: fields(association, meeting, item) }),
        Block::Table(table(association, meeting, item, boards)),
        Block::Signatures(Signatures {
            label: None,
            places: vec![SignaturePlace {
                field: None,
                name: meeting.secretary.as_ref().map(|id| name(association, id)).unwrap_or_default(),
                role: "Underskrift".into(),
                tooltip: String::new(),
            }],
        }),
    ];
    if let Some(text) = appeal::in_minutes(association) {
        let value = FieldValue::Lines(vec![words(text)]);
        let rows = vec![Field { label: "Hur man överklagar".into(), value, source: None }];
        blocks.push(Block::Foot(Fields { size: FieldSize::Notice, rows }));
    }
    blocks
}

fn fields(association: &Association, meeting: &Meeting, item: Option<ItemId>) -> Vec<Field> {
    let line = |text: String| FieldValue::Lines(vec![words(text)]);
    let known = |text: Option<String>| text.map_or(FieldValue::Blank, line);
    let days = NoticeDays::of(association, meeting, item);
    let span = span(meeting, item);
    [
        ("Organ", line(format!("{}, styrelsen", association.body.name))),
        ("Sammanträde", line(format!("{}{span}", day(meeting.date)))),
        ("Justerat", known(days.verified().map(day))),
        ("Sista dag att överklaga", known(days.appeal().map(|last| day(last.limit)))),
        ("Förvaringsplats", known(association.body.kept_at.clone())),
    ]
    .into_iter()
    .map(|(label, value)| Field { label: label.into(), value, source: None })
    .collect()
}

fn table(association: &Association, meeting: &Meeting, item: Option<ItemId>, boards: &[&NoticeBoard]) -> Table {
    let days = NoticeDays::of(association, meeting, item);
    let iso = |day: Option<NaiveDate>| day.map(|day| words(day.to_string())).unwrap_or_default();
    let rows: Vec<Vec<Text>> = boards
        .iter()
        .map(|board| {
            let posting = days.board(&board.id);
            vec![
                words(board_name(association, board)),
                iso(posting.and_then(|p| p.posted)),
                iso(days.removable()),
                iso(posting.and_then(|p| p.removed)),
            ]
        })
        .collect();
    let column = |width| Column { width, align: Align::Left };
    Table {
        measure: Measure::Full,
        rows_are: RowHeight::FillIn,
        columns: vec![
            column(Width::Mm(61.0)),
            column(Width::Share(1.0)),
            column(Width::Share(1.0)),
            column(Width::Share(1.0)),
        ],
        head: ["Anslagstavla", "Uppsatt", "Tas ned tidigast", "Nedtagen"].map(words).to_vec(),
        rows,
        sum: None,
        row_headers: true,
        source: None,
    }
}
