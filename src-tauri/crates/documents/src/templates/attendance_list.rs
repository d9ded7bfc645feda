//! The list of attendance (närvarolista) as a document of its own: to fill in at a meeting to come, or as it was at one held.

use super::attendance;
use super::names::name_with_role;
use super::paper::{Named, anchors, line, opening, paper};
use super::profiles;
use super::swedish::{capitalised, clock, clock_span, weekday};
use crate::content::{Align, Block, Column, Content, FieldSize, Fields, Measure, RowHeight, Table, Text, Width, words};
use chrono::NaiveDate;
use domain::{Assignment, Association, Meeting, MeetingStatus, Seat};

/// Rows for others who come, to fill in.
const OTHERS: usize = 4;

/// The list.
pub fn attendance_list(association: &Association, meeting: &Meeting, made_on: NaiveDate) -> Content {
    let profile = profiles::profile(&association.body.profile);
    let mut next = anchors();
    let ordinal = association.ordinal(meeting).map(|ordinal| format!(" {ordinal},")).unwrap_or_default();
    let day = weekday(meeting.date);
    let front = opening(association, next(), "Närvarolista", format!("Styrelsens sammanträde{ordinal} {day}"));
    let mut blocks = vec![Block::Opening(front)];
    let mut rows = vec![];
    rows.extend(meeting.place.as_ref().map(|place| line("Plats", place.clone())));
    let time = match (meeting.start, meeting.end) {
        (Some(start), Some(end)) => Some(format!("kl. {}", clock_span(start, end))),
        (Some(start), None) => Some(format!("kl. {}", clock(start))),
        (None, _) => None,
    };
    rows.extend(time.map(|time| line("Tid", capitalised(&time))));
    if !rows.is_empty() {
        blocks.push(Block::Fields(Fields { size: FieldSize::Regular, rows }));
    }
    if meeting.status == MeetingStatus::Held && !meeting.attendance.is_empty() {
        blocks.extend(attendance::tables(association, meeting, &profile));
    } else {
        blocks.extend(to_fill_in(association, meeting));
    }
    let named = Named {
        document: format!("Närvarolista {}", meeting.date),
        subject: format!("Närvarolista för styrelsens sammanträde {day}"),
    };
    paper(association, named, made_on, blocks)
}

/// Those who hold a seat that day, with room for what happens, and rows for others.
fn to_fill_in(association: &Association, meeting: &Meeting) -> Vec<Block> {
    let of = |seat: Seat| -> Vec<Vec<Text>> {
        let mut listed: Vec<&Assignment> = vec![];
        for one in association.assignments.iter().filter(|one| one.seat == seat && one.holds_on(meeting.date)) {
            if !listed.iter().any(|other| other.person == one.person) {
                listed.push(one);
            }
        }
        listed.into_iter().map(|one| row(association, meeting, one)).collect()
    };
    let mut blocks = vec![];
    for (seat, heads) in [
        (Seat::Member, ["Ledamöter", "Utsedd av", "På plats, distans", "Från–till", "Ersätts av"]),
        (Seat::Alternate, ["Ersättare", "Utsedd av", "På plats, distans", "Från–till", "Tjänstgör för"]),
    ] {
        let rows = of(seat);
        if !rows.is_empty() {
            blocks.push(Block::Table(table(&heads, rows, [56.0, 36.0, 22.0, 18.0])));
        }
    }
    let empty = vec![vec![Text::new(); 4]; OTHERS];
    blocks.push(Block::Table(table(
        &["Övriga deltagare", "Uppdrag", "På plats, distans", "Från–till eller paragrafer"],
        empty,
        [56.0, 36.0, 22.0],
    )));
    blocks
}

fn row(association: &Association, meeting: &Meeting, assignment: &Assignment) -> Vec<Text> {
    let from = assignment
        .appointed_by
        .as_ref()
        .and_then(|id| association.organisation(id))
        .map(|organisation| organisation.name.clone())
        .unwrap_or_default();
    vec![words(name_with_role(association, &assignment.person, meeting.date)), words(from)]
}

/// Fixed columns, and one that takes the rest.
fn table<const FIXED: usize>(heads: &[&str], rows: Vec<Vec<Text>>, fixed: [f32; FIXED]) -> Table {
    let fixed = fixed.into_iter().map(Width::Mm).chain([Width::Share(1.0)]);
    Table {
        measure: Measure::Full,
        rows_are: RowHeight::FillIn,
        columns: fixed.map(|width| Column { width, align: Align::Left }).collect(),
        head: heads.iter().map(|head| words(*head)).collect(),
        rows,
        sum: None,
        row_headers: true,
        source: None,
    }
}
