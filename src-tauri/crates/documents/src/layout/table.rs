//! Tables: cells in columns, a head that is repeated on every page, rows that never break, a sum that is never alone.
//!
//! Lines between rows only, no fill. Deliberately absent: merged cells, tables in tables.

use super::columns::{Need, Span, solve};
use super::error::LayoutError;
use super::flow::Composer;
use super::grid::{HAIRLINE, LABEL, QUARTER, RIGHT, RULE, TEXT};
use super::passage::Passage;
use super::strip::{Cut, Ink, Repeat, Rule, Strip};
use super::style::{Style, TABLE_CELL, TABLE_HEAD};
use super::tree::ElementId;
use super::wrap::{Line, extent};
use crate::content::{Align, Column, Measure, RowHeight, Table, Text};
use crate::page::{Scope, Tag};
use std::rc::Rc;

/// A table of up to this many rows stays whole.
const WHOLE_ROWS: usize = 12;
/// Fewest rows on each side of a page break.
const FEWEST_ROWS: usize = 3;
/// A row with more lines is higher than it is sensible to keep whole.
const TALLEST_ROW: usize = 36;

/// A row before it has a place.
struct Row {
    cells: Vec<(ElementId, Passage)>,
    style: &'static Style,
    bottom: bool,
}

/// The frame that all rows of a table share.
struct Frame<'a> {
    columns: &'a [Column],
    spans: Vec<Span>,
    left: f32,
    right: f32,
    padding: f32,
}

impl Composer<'_> {
    /// The strips of a table.
    pub fn table(&mut self, parent: ElementId, table: &Table) -> Result<Vec<Strip>, LayoutError> {
        let count = table.columns.len();
        let widest = [&table.head].into_iter().chain(&table.rows).chain(&table.sum).map(Vec::len).max();
        if widest.unwrap_or(0) > count {
            return Err(LayoutError::RaggedTable { place: self.place.clone() });
        }
        let (left, right) = match table.measure {
            Measure::Full => (LABEL, self.format.right),
            Measure::Column => (TEXT, RIGHT),
        };
        let element = self.flow.tree.element(parent, Tag::Table);
        let head = (!table.head.is_empty()).then(|| {
            let group = self.flow.tree.element(element, Tag::THead);
            self.row(group, &table.head, count, &TABLE_HEAD, |_| Tag::TH(Scope::Column))
        });
        let body = self.flow.tree.element(element, Tag::TBody);
        let first = if table.row_headers { Tag::TH(Scope::Row) } else { Tag::TD };
        let cell = |index: usize| if index == 0 { first } else { Tag::TD };
        let rows: Vec<Row> = table.rows.iter().map(|row| self.row(body, row, count, &TABLE_CELL, cell)).collect();
        let sum = table.sum.as_ref().map(|sum| self.row(body, sum, count, &TABLE_HEAD, cell));

        let needs = self.needs(&table.columns, head.iter().chain(&rows).chain(&sum))?;
        let frame = Frame {
            columns: &table.columns,
            spans: solve(&table.columns, &needs, right - left),
            left,
            right,
            padding: match table.rows_are {
                RowHeight::Regular => QUARTER,
                RowHeight::Tight => 2.75,
                RowHeight::FillIn => 6.0,
            },
        };
        self.assemble(head, rows, sum, &frame)
    }

    fn row(
        &mut self,
        group: ElementId,
        texts: &[Text],
        count: usize,
        style: &'static Style,
        tag: impl Fn(usize) -> Tag,
    ) -> Row {
        let row = self.flow.tree.element(group, Tag::TR);
        let cells = (0..count)
            .map(|index| {
                let cell = self.flow.tree.element(row, tag(index));
                let mut passage = Passage::default();
                self.add(&mut passage, cell, style, texts.get(index).map_or(&[], Vec::as_slice));
                (cell, passage)
            })
            .collect();
        Row { cells, style, bottom: false }
    }

    fn needs<'r>(&mut self, columns: &[Column], rows: impl Iterator<Item = &'r Row>) -> Result<Vec<Need>, LayoutError> {
        let mut needs = vec![Need::default(); columns.len()];
        for row in rows {
            for ((_, passage), need) in row.cells.iter().zip(&mut needs) {
                let (least, natural) =
                    extent(self.shaper, passage, row.style).map_err(|undrawable| self.refuse(undrawable))?;
                *need = Need { least: need.least.max(least), natural: need.natural.max(natural) };
            }
        }
        Ok(needs)
    }

    fn assemble(
        &mut self,
        head: Option<Row>,
        rows: Vec<Row>,
        sum: Option<Row>,
        frame: &Frame<'_>,
    ) -> Result<Vec<Strip>, LayoutError> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut repeat = None;
        let line = |y: f32, thickness: f32| Ink::Rule(Rule { x0: frame.left, x1: frame.right, y, thickness });
        if let Some(head) = head {
            let mut head_strips = self.row_strips(Row { bottom: true, ..head }, frame)?;
            close(&mut head_strips, &line, RULE);
            if let [only] = head_strips.as_slice() {
                repeat = Some(Rc::new(repeated(only)));
            }
            strips.extend(head_strips);
        }
        let (row_count, with_sum) = (rows.len(), sum.is_some());
        let total = row_count + usize::from(with_sum);
        let rows = rows.into_iter().map(|row| (row, false)).chain(sum.map(|sum| (sum, true)));
        for (index, (row, is_sum)) in rows.enumerate() {
            let mut row_strips = self.row_strips(row, frame)?;
            let first = &mut row_strips[0];
            first.repeat = repeat.clone();
            if total <= WHOLE_ROWS {
                first.keep(Cut::Table);
            }
            if index < FEWEST_ROWS || total - index < FEWEST_ROWS || is_sum {
                first.keep(Cut::Never);
            }
            if strips.is_empty() {
                first.cut = Cut::Free;
            }
            if is_sum {
                first.ink.insert(0, line(0.0, RULE));
            }
            if !(with_sum && index + 1 == row_count) {
                close(&mut row_strips, &line, HAIRLINE);
            }
            strips.extend(row_strips);
        }
        Ok(strips)
    }

    /// One strip for a row; one per line for a row that no page could hold.
    fn row_strips(&mut self, row: Row, frame: &Frame<'_>) -> Result<Vec<Strip>, LayoutError> {
        let style = row.style;
        let mut cells: Vec<(ElementId, Vec<Line>)> = Vec::with_capacity(row.cells.len());
        for ((element, passage), span) in row.cells.iter().zip(&frame.spans) {
            cells.push((*element, self.wrap(passage, style, span.width)?));
        }
        let lines = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0).max(1);
        let per_strip = if lines <= TALLEST_ROW { lines } else { 1 };
        let count = lines.div_ceil(per_strip);
        let mut strips: Vec<Strip> = (0..count)
            .map(|index| {
                let mut height = style.leading * per_strip as f32;
                height += if index == 0 { frame.padding } else { 0.0 };
                height += if index + 1 == count { frame.padding } else { 0.0 };
                let mut strip = Strip::new(height);
                strip.keep(if index > 0 { Cut::Whole } else { Cut::Free });
                strip
            })
            .collect();
        for (index, (element, cell)) in cells.into_iter().enumerate() {
            let span = frame.spans[index];
            if cell.is_empty() {
                strips[0].ink.push(Ink::Nothing(element));
            }
            let skip = if row.bottom { lines - cell.len() } else { 0 };
            for (line_index, line) in cell.into_iter().enumerate() {
                let (strip, within) = ((line_index + skip) / per_strip, (line_index + skip) % per_strip);
                let top = if strip == 0 { frame.padding } else { 0.0 };
                let y = top + style.leading * within as f32 + style.baseline;
                let free = span.width - line.width;
                let x = frame.left
                    + span.x
                    + match frame.columns[index].align {
                        Align::Left => 0.0,
                        Align::Right => free,
                        Align::Centre => free / 2.0,
                    };
                strips[strip].ink.extend(super::flow::line_ink(line, style, x, y));
            }
        }
        Ok(strips)
    }
}

/// Draws the rule under a row.
fn close(strips: &mut [Strip], line: &impl Fn(f32, f32) -> Ink, thickness: f32) {
    if let Some(last) = strips.last_mut() {
        last.ink.push(line(last.height, thickness));
    }
}

fn repeated(head: &Strip) -> Repeat {
    let mut repeat = Repeat { height: head.height, runs: Vec::new(), rules: Vec::new() };
    for ink in &head.ink {
        match ink {
            Ink::Words(_, run) => repeat.runs.push(run.clone()),
            Ink::Rule(rule) => repeat.rules.push(*rule),
            _ => {}
        }
    }
    repeat
}
