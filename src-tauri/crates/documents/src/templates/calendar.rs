//! The calendar of a year: twelve small months with the board's days marked, and the same in words: meetings with reserve
//! days and themes, and the days of the law.

use super::paper::{Named, anchors, opening, paper};
use super::swedish::{capitalised, clock, clock_span, short_weekday};
use crate::MONTHS;
use crate::content::{
    Align, Block, Column, Content, DayMark, Labelled, LabelledKind, Measure, Month, Months, Piece, RowHeight, Table,
    Text, Width, words,
};
use chrono::{Datelike, NaiveDate};
use domain::{Association, LawDayKind, Meeting, MeetingStatus, holidays, law_days};

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
        Block::Table(table(&["Sammanträde", "Tid", "Plats", "Tema", "Reservdag"], of_meetings(&meetings)))
    });
    let law = of_law(association, year);
    if !law.is_empty() {
        blocks.push(Block::Table(table(&["Senast", "Enligt lag"], law)));
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
    marked.extend(holidays(year).into_iter().map(|(day, _)| (day, DayMark::Quiet)));
    let legend = [
        (DayMark::Framed, "Sammanträde"),
        (DayMark::Underlined, "Reservdag"),
        (DayMark::Dotted, "Lagens dag"),
        (DayMark::Quiet, "Helgdag och helgdagsafton"),
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

/// The first column as wide as its days, the last but for short ones shared.
fn table(heads: &[&str], rows: Vec<Vec<Text>>) -> Table {
    let columns = match heads.len() {
        2 => vec![Width::Mm(38.0), Width::Share(1.0)],
        _ => vec![Width::Mm(38.0), Width::Mm(24.0), Width::Share(1.0), Width::Share(1.0), Width::Mm(32.0)],
    };
    Table {
        measure: Measure::Full,
        rows_are: RowHeight::Regular,
        columns: columns.into_iter().map(|width| Column { width, align: Align::Left }).collect(),
        head: heads.iter().map(|head| words(*head)).collect(),
        rows,
        sum: None,
        row_headers: true,
        source: None,
    }
}
