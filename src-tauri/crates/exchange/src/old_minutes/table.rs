//! The head of a table of attendance: whose seats it lists, and what its columns say.

use super::source::Line;
use super::vocabulary::{begins_with_any, is_one_of};
use domain::Seat;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Appointed,
    Party,
    Serving,
    Present,
}

/// Columns in their order, with their left edges where the head has them apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Columns {
    pub kinds: Vec<Column>,
    pub x: Vec<(Column, f32)>,
}

impl Columns {
    pub fn is_empty(&self) -> bool {
        self.kinds.iter().all(|kind| *kind == Column::Name)
    }

    pub fn has(&self, column: Column) -> bool {
        self.kinds.contains(&column)
    }

    pub fn join(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.x.extend(other.x);
    }

    /// The column that a mark stands in, where the head was set in columns.
    pub fn at(&self, x: f32) -> Option<Column> {
        let placed = |column| self.x.iter().any(|(other, _)| *other == column);
        if self.has(Column::Serving)
            && self.has(Column::Present)
            && !(placed(Column::Serving) && placed(Column::Present))
        {
            return None;
        }
        let marks = self.x.iter().filter(|(column, _)| matches!(column, Column::Serving | Column::Present));
        marks.min_by(|a, b| (a.1 - x).abs().total_cmp(&(b.1 - x).abs())).map(|(column, _)| *column)
    }
}

const SECTIONS: [(&str, Column); 4] = [
    ("attendance column appointed", Column::Appointed),
    ("attendance column party", Column::Party),
    ("attendance column serving", Column::Serving),
    ("attendance column present", Column::Present),
];

/// Whether a line is the head of a table, or a part of one below its first line (`inside`): whose seats, if it says so.
pub(super) fn head(line: &Line, inside: Option<Seat>) -> Option<(Option<Seat>, Columns)> {
    let mut seat = None;
    let mut columns = Columns::default();
    let single = line.pieces.len() == 1;
    for piece in &line.pieces {
        let mut rest = piece.text.as_str();
        while !rest.trim().is_empty() {
            let named =
                [("attendance heading alternates", Seat::Alternate), ("attendance heading members", Seat::Member)];
            let first = columns.kinds.is_empty();
            let heading = named
                .iter()
                .filter(|_| first)
                .find_map(|(section, seat)| Some((begins_with_any(rest, section)?, *seat)));
            let column = SECTIONS.iter().find_map(|(section, column)| Some((begins_with_any(rest, section)?, *column)));
            match (heading, column) {
                (Some((found, named)), column)
                    if column
                        .as_ref()
                        .is_none_or(|(other, _)| other.written.len() <= found.written.len() && inside.is_none()) =>
                {
                    seat = Some(named);
                    columns.kinds.push(Column::Name);
                    rest = found.rest;
                }
                (_, Some((found, column))) => {
                    columns.kinds.push(column);
                    // A column has a place of its own only where its name stands apart.
                    if !single && found.rest.is_empty() && rest.len() == piece.text.len() {
                        columns.x.push((column, piece.x));
                    }
                    rest = found.rest;
                }
                _ => return None,
            }
        }
    }
    let marks = columns.kinds.iter().filter(|kind| **kind != Column::Name).count();
    let whole = seat.is_some() && marks >= 1 || marks >= 2;
    let continued = inside.is_some()
        && (marks >= 1 || line.pieces.first().is_some_and(|p| is_one_of(&p.text, "attendance heading alternates")));
    (whole || continued).then_some((seat, columns))
}
