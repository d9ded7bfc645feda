//! The agenda: a table whose middle column has two voices, the matter in serif and what is said of it in sans below.
//!
//! Rows do not break, the head is repeated. Deliberately absent: widths to choose; the columns stand on the grid.

use super::error::LayoutError;
use super::flow::{Composer, line_ink, lines_ink};
use super::grid::{FULL_MEASURE, HAIRLINE, LABEL, QUARTER, RIGHT, RULE, TEXT, mm};
use super::strip::{Cut, Ink, Repeat, Rule, Strip};
use super::style::{MATTER, MATTER_NOTE, Style, TABLE_CELL, TABLE_HEAD};
use super::tree::{ElementId, Tree};
use super::wrap::Line;
use crate::content::{Agenda, AgendaRow};
use crate::page::{Scope, Tag};
use std::rc::Rc;

/// Right edge of the numbers.
const NUMBER_RIGHT: f32 = LABEL + mm(4.4);
/// Width that a number may take before it takes a second line.
const NUMBER: f32 = mm(12.0);
/// Left edge of the times.
const TIME: f32 = mm(36.0);
/// Width of the times, and with the gutter up to the matters.
const TIME_MEASURE: f32 = TEXT - TIME - GUTTER;
/// Between columns.
const GUTTER: f32 = mm(3.0);
/// Width of the last column.
const PRESENTER: f32 = mm(27.0);
/// Widest that registration numbers make their column.
const REGISTRATION: f32 = mm(24.0);
/// Narrowest that column is: its head.
const LEAST_REGISTRATION: f32 = mm(8.0);
/// An agenda of up to this many rows stays whole.
const WHOLE_ROWS: usize = 12;
/// Fewest rows on each side of a page break.
const FEWEST_ROWS: usize = 3;
/// A higher row is divided rather than left below the page.
const HIGHEST_ROW: f32 = mm(200.0);
/// Space above and below the words of a row.
const PADDING: f32 = QUARTER;

/// The cells of a row, left to right.
struct Cells {
    number: Vec<Line>,
    time: Vec<Line>,
    matter: Vec<Line>,
    notes: Vec<Line>,
    registration: Vec<Line>,
    presenter: Vec<Line>,
    /// For cells that have nothing to show.
    elements: [ElementId; 5],
}

/// Where the columns right of the matters stand. One that no row has anything for is left out, head and all.
#[derive(Clone, Copy)]
struct Frame {
    registration: Option<(f32, f32)>,
    presenter: Option<f32>,
    matter: f32,
}

impl Composer<'_> {
    /// The strips of an agenda.
    pub fn agenda(&mut self, agenda: &Agenda) -> Result<Vec<Strip>, LayoutError> {
        let frame = self.frame(agenda)?;
        let table = self.flow.tree.element(Tree::ROOT, Tag::Table);
        let group = self.flow.tree.element(table, Tag::THead);
        let [number, time, heading, registration, presenter] = agenda.head.clone();
        let head = AgendaRow { number, time, heading, notes: vec![], registration, presenter };
        let cells = self.cells(group, &head, [&TABLE_HEAD; 3], |_| Tag::TH(Scope::Column), frame)?;
        let mut strips = row(cells, [&TABLE_HEAD; 3], frame);
        let height = strips[0].height;
        strips[0].ink.push(under(height, RULE));
        let repeat = Rc::new(repeated(&strips[0]));
        let body = self.flow.tree.element(table, Tag::TBody);
        let total = agenda.rows.len();
        for (index, one) in agenda.rows.iter().enumerate() {
            let cell = |nth: usize| if nth == 2 { Tag::TH(Scope::Row) } else { Tag::TD };
            let styles = [&TABLE_CELL, &MATTER, &MATTER_NOTE];
            let cells = self.cells(body, one, styles, cell, frame)?;
            let mut own = row(cells, styles, frame);
            own[0].repeat = Some(repeat.clone());
            if total <= WHOLE_ROWS {
                own[0].keep(Cut::Table);
            }
            if index < FEWEST_ROWS || total - index < FEWEST_ROWS {
                own[0].keep(Cut::Never);
            }
            if let Some(last) = own.last_mut() {
                last.ink.push(under(last.height, HAIRLINE));
            }
            strips.extend(own);
        }
        Ok(strips)
    }

    /// The registration column is as wide as its widest number; what is left out gives its room to the matters.
    fn frame(&mut self, agenda: &Agenda) -> Result<Frame, LayoutError> {
        let mut widest = 0.0_f32;
        for row in &agenda.rows {
            for line in self.words(Tree::ROOT, &TABLE_CELL, &row.registration, REGISTRATION)? {
                widest = widest.max(line.width);
            }
        }
        let mut edge = RIGHT;
        let presenter = agenda.rows.iter().any(|row| !row.presenter.is_empty()).then(|| {
            let x = RIGHT - PRESENTER;
            edge = x - GUTTER;
            x
        });
        let registration = (widest > 0.0).then(|| {
            let width = widest.max(LEAST_REGISTRATION);
            let x = edge - width;
            edge = x - GUTTER;
            (x, width)
        });
        Ok(Frame { registration, presenter, matter: edge - TEXT })
    }

    fn cells(
        &mut self,
        group: ElementId,
        row: &AgendaRow,
        [side, matter, note]: [&Style; 3],
        tag: impl Fn(usize) -> Tag,
        frame: Frame,
    ) -> Result<Cells, LayoutError> {
        let line = self.flow.tree.element(group, Tag::TR);
        let elements: [ElementId; 5] = std::array::from_fn(|nth| self.flow.tree.element(line, tag(nth)));
        let [number, time, heading, registration, presenter] = elements;
        let several = !row.notes.is_empty();
        let inner = |this: &mut Self| if several { this.flow.tree.element(heading, Tag::P) } else { heading };
        let of_matter = inner(self);
        let matter = self.words(of_matter, matter, &row.heading, frame.matter)?;
        let mut notes = Vec::new();
        for text in &row.notes {
            let element = self.flow.tree.element(heading, Tag::P);
            notes.extend(self.text(element, note, text, frame.matter)?);
        }
        Ok(Cells {
            number: self.words(number, side, &row.number, NUMBER)?,
            time: self.words(time, side, &row.time, TIME_MEASURE)?,
            matter,
            notes,
            registration: match frame.registration {
                Some((_, width)) => self.words(registration, side, &row.registration, width)?,
                None => Vec::new(),
            },
            presenter: match frame.presenter {
                Some(_) => self.words(presenter, side, &row.presenter, PRESENTER)?,
                None => Vec::new(),
            },
            elements,
        })
    }
}

/// One strip; one for each line of the matter when no page could hold the row.
fn row(cells: Cells, [side, matter, note]: [&Style; 3], frame: Frame) -> Vec<Strip> {
    let lift = matter.baseline - side.baseline;
    let height_of = |lines: &[Line], style: &Style| style.height(lines.len());
    let middle = height_of(&cells.matter, matter) + height_of(&cells.notes, note);
    let sides = [&cells.number, &cells.time, &cells.registration, &cells.presenter];
    let tallest = sides.into_iter().map(|lines| height_of(lines, side)).fold(0.0, f32::max);
    let height = middle.max(tallest) + 2.0 * PADDING;
    let [number, time, heading, registration, presenter] = cells.elements;
    let mut before: Vec<Ink> = Vec::new();
    let mut beside: Vec<Ink> = Vec::new();
    let left = cells.number.iter().map(|line| line.width).fold(0.0, f32::max);
    let numbers = lines_ink(cells.number, side, (NUMBER_RIGHT - left).max(LABEL), PADDING + lift);
    shown(&mut before, numbers, number);
    shown(&mut before, lines_ink(cells.time, side, TIME, PADDING + lift), time);
    if let Some((x, _)) = frame.registration {
        shown(&mut beside, lines_ink(cells.registration, side, x, PADDING + lift), registration);
    }
    if let Some(x) = frame.presenter {
        shown(&mut beside, lines_ink(cells.presenter, side, x, PADDING + lift), presenter);
    }

    let mut lines: Vec<(f32, Vec<Ink>)> = Vec::new();
    for (set, style) in [(cells.matter, matter), (cells.notes, note)] {
        for line in set {
            lines.push((style.leading, line_ink(line, style, TEXT, style.baseline).collect()));
        }
    }
    if lines.is_empty() {
        lines.push((side.leading, vec![Ink::Nothing(heading)]));
    }
    if height > HIGHEST_ROW {
        let count = lines.len();
        let mut strips: Vec<Strip> = Vec::with_capacity(count);
        for (index, (height, ink)) in lines.into_iter().enumerate() {
            let top = if index == 0 { PADDING } else { 0.0 };
            let mut strip = Strip::new(height + top + if index + 1 == count { PADDING } else { 0.0 });
            strip.keep(if index == 0 { Cut::Free } else { Cut::Whole });
            if index == 0 {
                strip.ink.append(&mut before);
            }
            strip.ink.extend(ink.into_iter().map(|ink| lowered(ink, top)));
            if index == 0 {
                strip.ink.append(&mut beside);
            }
            strips.push(strip);
        }
        return strips;
    }
    let mut strip = Strip::new(height);
    strip.ink = before;
    let mut y = PADDING;
    for (height, ink) in lines {
        strip.ink.extend(ink.into_iter().map(|ink| lowered(ink, y)));
        y += height;
    }
    strip.ink.append(&mut beside);
    vec![strip]
}

/// The ink of a cell, or its empty place in the tree.
fn shown(ink: &mut Vec<Ink>, own: Vec<Ink>, element: ElementId) {
    if own.is_empty() {
        ink.push(Ink::Nothing(element));
    }
    ink.extend(own);
}

fn lowered(ink: Ink, by: f32) -> Ink {
    match ink {
        Ink::Words(element, mut run) => {
            run.y += by;
            Ink::Words(element, run)
        }
        other => other,
    }
}

fn under(y: f32, thickness: f32) -> Ink {
    Ink::Rule(Rule { x0: LABEL, x1: LABEL + FULL_MEASURE, y, thickness })
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
