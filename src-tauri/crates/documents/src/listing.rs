//! Lists: rows under heads, as they stand on a sheet that lies on its side and as others take them into a spreadsheet.
//!
//! One value serves both, so that what is kept from the paper cannot stand in the spreadsheet. Deliberately absent: which rows
//! there are; that the templates say.

use crate::content::{
    Align, Block, Column, Content, Inline, Labelled, LabelledKind, Measure, Orientation, Piece, RowHeight, Table, Text,
    Width, words,
};
use chrono::NaiveDate;

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// What it is called: "Diarium 2026". Also the name of its file.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What of it is here, in a line under the title.
    pub line: String,
    /// Left to right.
    pub columns: Vec<ListColumn>,
    /// Each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
    /// A last row with sums.
    pub sum: Option<Vec<Cell>>,
    /// Label and words that stand under the rows, on paper only.
    pub notes: Vec<(String, String)>,
    /// What is said where there are no rows.
    pub nothing: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct ListColumn {
    /// Its head.
    pub head: String,
    /// How wide it is on paper.
    pub width: Width,
    /// Amounts stand to the right.
    pub align: Align,
}

/// What stands in a row under a head.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known: a dash on paper.
    Nothing,
    /// Words.
    Words(String),
    /// A name and, on a line of its own, what goes with it.
    Lines(Vec<String>),
    /// A day.
    Day(NaiveDate),
    /// An amount, whole kronor.
    Amount(i64),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn words(text: Option<impl Into<String>>) -> Self {
        match text.map(Into::into) {
            Some(text) if !text.trim().is_empty() => Self::Words(text),
            Some(_) | None => Self::Nothing,
        }
    }

    /// A day, or nothing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    fn on_paper(&self, amount: impl Fn(i64) -> String) -> Text {
        words(match self {
            Self::Nothing => "–".to_owned(),
            Self::Words(text) => text.clone(),
            Self::Lines(lines) => lines.join("\n"),
            Self::Day(day) => day.to_string(),
            Self::Amount(number) => amount(*number),
        })
    }
}

impl ListColumn {
    /// A column of words, so many millimetres wide on paper.
    pub fn mm(head: &str, width: f32) -> Self {
        Self { head: head.to_owned(), width: Width::Mm(width), align: Align::Left }
    }

    /// A column of words that takes its share of what is left.
    pub fn share(head: &str, share: f32) -> Self {
        Self { head: head.to_owned(), width: Width::Share(share), align: Align::Left }
    }

    /// A column of amounts.
    pub fn amounts(head: &str, width: f32) -> Self {
        Self { head: head.to_owned(), width: Width::Mm(width), align: Align::Right }
    }
}

impl Listing {
    /// Its table and notes, below an opening that the caller has set. `amount` words an amount.
    pub fn blocks(&self, amount: impl Fn(i64) -> String) -> Vec<Block> {
        let labelled = |label: Option<&str>, text: &str| {
            Block::Labelled(Labelled {
                label: label.map(str::to_owned),
                kind: LabelledKind::Prose,
                pieces: vec![Piece::Paragraph(words(text))],
                source: None,
            })
        };
        if self.rows.is_empty() {
            return vec![labelled(None, &self.nothing)];
        }
        let set = |row: &Vec<Cell>| row.iter().map(|cell| cell.on_paper(&amount)).collect();
        let blank = |cell: &Cell| if *cell == Cell::Nothing { vec![] } else { cell.on_paper(&amount) };
        let table = Table {
            measure: Measure::Full,
            rows_are: RowHeight::Regular,
            columns: self.columns.iter().map(|one| Column { width: one.width, align: one.align }).collect(),
            head: self.columns.iter().map(|one| words(&one.head)).collect(),
            rows: self.rows.iter().map(set).collect(),
            sum: self.sum.as_ref().map(|row| row.iter().map(blank).collect::<Vec<Vec<Inline>>>()),
            row_headers: true,
            source: None,
        };
        let notes = self.notes.iter().map(|(label, text)| labelled(Some(label), text));
        [Block::Table(table)].into_iter().chain(notes).collect()
    }

    /// The list on pages that lie on their side.
    pub fn turned(content: Content) -> Content {
        Content { orientation: Orientation::Landscape, ..content }
    }
}

#[cfg(test)]
mod tests;
