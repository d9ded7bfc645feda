//! The calendar of a year: twelve small months with the board's days marked, and the same in words: meetings with reserve
//! days and themes, and the days of the law.

use super::paper::{Named, anchors, opening, paper};
use super::swedish::{capitalised, clock, clock_span, day_span, short_weekday};
use crate::MONTHS;
use crate::content::{
    Align, Block, Column, Content, DayMark, Inline, Labelled, LabelledKind, Measure, Month, Months, Piece, RowHeight,
    Table, Text, Width, words,
};
use chrono::{Datelike, NaiveDate};
use domain::{Association, LawDayKind, Meeting, MeetingStatus, law_days, named_days};

/// The calendar of a year, made on a day.
pub fn calendar(association: &Association, year: i32, made_on: NaiveDate) -> Content {
    let mut meetings: Vec<&Meeting> = association
        .meetings
        .iter()
        .filter(|meeting| meeting.year() == year && meeting.status != MeetingStatus::Cancelled)
        .collect();
    meetings.sort_by_key(|meeting| (meeting.date, meeting.start));
    let mut next = anchors();
    let title = format!("Sammanträden {year}");
    let mut blocks = vec![Block::Opening(opening(association, next(), &title, "Styrelsens sammanträdesdagar".into()))];
    blocks.push(Block::Months(months(association, &meetings, year)));
    blocks.push(if meetings.is_empty() {
        Block::Labelled(Labelled {
            label: None,
            kind: LabelledKind::Prose,
            pieces: vec![Piece::Paragraph(words(format!("Inga sammanträden är planerade för {year}.")))],
            source: None,
        })
    } else {
        Block::Table(table(&["Sammanträde", "Tid", "Plats", "Tema", "Reservdag"], &of_meetings(&meetings)))
    });
    let law = of_law(association, year);
    if !law.is_empty() {
        blocks.push(Block::Table(table(&["Senast", "Enligt lag"], &law)));
    }
    let others = of_others(association, year);
    if !others.is_empty() {
        blocks.push(Block::Table(table(&["Dagar", "Att ta hänsyn till"], &others)));
    }
    let named = Named {
        document: format!("Sammanträdeskalender {year}"),
        subject: format!("Styrelsens sammanträdesdagar {year}"),
    };
    paper(association, named, made_on, blocks)
}

fn months(association: &Association, meetings: &[&Meeting], year: i32) -> Months {
    let mut marked: Vec<(NaiveDate, DayMark)> = vec![];
    marked.extend(meetings.iter().map(|meeting| (meeting.date, DayMark::Framed)));
    marked.extend(meetings.iter().filter_map(|meeting| Some((meeting.reserve_date?, DayMark::Underlined))));
    marked.extend(law_days(association.body.form, year).iter().map(|law| (law.day, DayMark::Dotted)));
    marked.extend(named_days(association, year).into_iter().map(|named| (named.day, DayMark::Quiet)));
    let legend = [
        (DayMark::Framed, "Sammanträde"),
        (DayMark::Underlined, "Reservdag"),
        (DayMark::Dotted, "Lagens dag"),
        (DayMark::Quiet, "Helgdag, helgdagsafton, klämdag"),
    ];
    let months = (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1))
        .map(|first| Month {
            title: capitalised(MONTHS[first.month0() as usize]),
            first,
            marked: marked
                .iter()
                .filter(|(day, _)| day.month() == first.month() && day.year() == year)
                .copied()
                .collect(),
        })
        .collect();
    Months {
        months,
        weekdays: ["m", "t", "o", "t", "f", "l", "s"].map(Into::into),
        legend: legend
            .into_iter()
            .filter(|(mark, _)| marked.iter().any(|(_, used)| used == mark))
            .map(|(mark, words)| (mark, words.to_owned()))
            .collect(),
    }
}

fn of_meetings(meetings: &[&Meeting]) -> Vec<Vec<Text>> {
    meetings
        .iter()
        .map(|meeting| {
            let time = match (meeting.start, meeting.end) {
                (Some(start), Some(end)) => clock_span(start, end),
                (Some(start), None) => clock(start),
                (None, _) => String::new(),
            };
            let open = (meeting.public == Some(true)).then(|| "öppet för allmänheten".to_owned());
            let theme: Vec<String> = [meeting.purpose.clone(), open].into_iter().flatten().collect();
            [
                capitalised(&short_weekday(meeting.date)),
                time,
                meeting.place.clone().unwrap_or_default(),
                capitalised(&theme.join(", ")),
                meeting.reserve_date.map(short_weekday).map(|day| capitalised(&day)).unwrap_or_default(),
            ]
            .map(words)
            .to_vec()
        })
        .collect()
}

fn of_law(association: &Association, year: i32) -> Vec<Vec<Text>> {
    law_days(association.body.form, year)
        .into_iter()
        .map(|law| {
            let what = match law.kind {
                LawDayKind::Budget => "Budgeten är beslutad",
                LawDayKind::AnnualReport => "Årsredovisningen är lämnad",
            };
            [capitalised(&short_weekday(law.day)), what.to_owned()].map(words).to_vec()
        })
        .collect()
}

/// What the office has entered: school weeks, bridge days, meetings of others.
fn of_others(association: &Association, year: i32) -> Vec<Vec<Text>> {
    let mut entries: Vec<_> = association.calendar.iter().filter(|entry| entry.from.year() == year).collect();
    entries.sort_by_key(|entry| (entry.from, entry.to));
    entries
        .into_iter()
        .map(|entry| {
            let days = if entry.from == entry.to {
                capitalised(&short_weekday(entry.from))
            } else {
                day_span(entry.from, entry.to)
            };
            [days, entry.name.clone()].map(words).to_vec()
        })
        .collect()
}

/// A table without the columns that no row has anything for. Days have their width, the rest is shared.
fn table(heads: &[&str], rows: &[Vec<Text>]) -> Table {
    let filled: Vec<usize> =
        (0..heads.len()).filter(|at| *at == 0 || rows.iter().any(|row| !is_empty(&row[*at]))).collect();
    let width = |at: usize| match heads[at] {
        "Sammanträde" | "Senast" | "Dagar" => Width::Mm(33.0),
        "Tid" => Width::Mm(22.0),
        "Reservdag" => Width::Mm(32.0),
        "Plats" => Width::Share(3.0),
        _ => Width::Share(2.0),
    };
    Table {
        measure: Measure::Full,
        rows_are: RowHeight::Regular,
        columns: filled.iter().map(|at| Column { width: width(*at), align: Align::Left }).collect(),
        head: filled.iter().map(|at| words(heads[*at])).collect(),
        rows: rows.iter().map(|row| filled.iter().map(|at| row[*at].clone()).collect()).collect(),
        sum: None,
        row_headers: true,
        source: None,
    }
}

fn is_empty(cell: &Text) -> bool {
    cell.iter().all(|inline| matches!(inline, Inline::Words(words) if words.is_empty()))
}
