//! Proof of posting (anslagsbevis): the last page, to be filled in as the boards report (KL 8 kap. 10 and 12 §§).

use super::names::name;
use super::swedish::{day, sections};
use crate::content::{
    Align, Anchor, Block, Column, Field, FieldSize, FieldValue, Fields, Measure, RowHeight, SignaturePlace, Signatures,
    Table, Text, Width, words,
};
use chrono::{Days, NaiveDate};
use domain::{Association, BodyForm, Meeting, Posting, appeal_last};

/// The page; nothing when there is no board to post on.
pub fn proof_of_posting(association: &Association, meeting: &Meeting, anchor: Anchor) -> Vec<Block> {
    let body = &association.body;
    if body.notice_boards.is_empty() {
        return vec![];
    }
    let mut blocks = vec![
        Block::NewPage,
        Block::PartTitle {
            anchor,
            title: "Anslagsbevis".into(),
            lead: Some(words("Justeringen av protokollet har tillkännagetts på anslagstavlorna nedan.")),
        },
        Block::Fields(Fields { size: FieldSize::Regular, rows: fields(association, meeting) }),
        Block::Table(boards(association, meeting)),
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
    if let Some(text) = appeal(association) {
        let value = FieldValue::Lines(vec![words(text)]);
        let rows = vec![Field { label: "Hur man överklagar".into(), value, source: None }];
        blocks.push(Block::Foot(Fields { size: FieldSize::Notice, rows }));
    }
    blocks
}

fn fields(association: &Association, meeting: &Meeting) -> Vec<Field> {
    let line = |text: String| FieldValue::Lines(vec![words(text)]);
    let known = |text: Option<String>| text.map_or(FieldValue::Blank, line);
    let span = meeting.sections().map(|range| format!(", {}", sections(range))).unwrap_or_default();
    [
        ("Organ", line(format!("{}, styrelsen", association.body.name))),
        ("Sammanträde", line(format!("{}{span}", day(meeting.date)))),
        ("Justerat", known(meeting.verification.date.map(day))),
        ("Sista dag att överklaga", known(last_day(association, meeting).map(day))),
        ("Förvaringsplats", known(association.body.kept_at.clone())),
    ]
    .into_iter()
    .map(|(label, value)| Field { label: label.into(), value, source: None })
    .collect()
}

/// Three weeks from the last posting, once every board has reported (KL 13 kap. 5 §).
fn last_day(association: &Association, meeting: &Meeting) -> Option<NaiveDate> {
    let days: Option<Vec<NaiveDate>> =
        association.body.notice_boards.iter().map(|board| posting(meeting, board)?.posted).collect();
    days?.into_iter().max().map(|posted| appeal_last(posted).limit)
}

fn posting<'a>(meeting: &'a Meeting, board: &domain::NoticeBoard) -> Option<&'a Posting> {
    meeting.postings.iter().find(|posting| posting.board == board.id)
}

fn boards(association: &Association, meeting: &Meeting) -> Table {
    let earliest = last_day(association, meeting).and_then(|last| last.checked_add_days(Days::new(1)));
    let iso = |day: Option<NaiveDate>| day.map(|day| words(day.to_string())).unwrap_or_default();
    let rows: Vec<Vec<Text>> = association
        .body
        .notice_boards
        .iter()
        .map(|board| {
            let posting = posting(meeting, board);
            vec![
                words(board.name.clone()),
                iso(posting.and_then(|p| p.posted)),
                iso(earliest),
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

/// How to appeal (KL 13 kap. 1–8 §§); an ideell förening has no such appeal.
fn appeal(association: &Association) -> Option<String> {
    let body = &association.body;
    let who = match body.form {
        BodyForm::CoordinationAssociation => "Den som är medlem av en kommun eller region i förbundet",
        BodyForm::MunicipalFederation => "Förbundets medlemmar och den som är medlem av en kommun i förbundet",
        BodyForm::Association => return None,
    };
    let court = body.court_of_appeal.as_deref().unwrap_or("förvaltningsrätten");
    Some(format!(
        "{who} har rätt att få lagligheten av beslut prövad av {court} enligt 13 kap. kommunallagen. Överklagandet ska \
         vara skriftligt, ange beslutet och de omständigheter som det grundas på, och ha kommit in till \
         förvaltningsrätten inom tre veckor från den dag då justeringen tillkännagavs på anslagstavlan."
    ))
}
