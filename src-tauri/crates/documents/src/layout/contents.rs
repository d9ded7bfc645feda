//! The contents page: number, heading, dots, page number; each line is one link.

use super::error::LayoutError;
use super::flow::{Composer, FlowLink, line_ink, lines_ink};
use super::grid::{LABEL, LABEL_MEASURE, QUARTER, RIGHT, TEXT, TEXT_MEASURE, mm};
use super::strip::{Cut, Ink, Strip};
use super::style::{CONTENTS, LABEL as LABEL_STYLE, LEADER};
use super::tree::{ElementId, Tree};
use super::wrap::Line;
use crate::content::{Contents, ContentsEntry};
use crate::fonts::UNITS_PER_EM;
use crate::page::{Area, GlyphRun, Numbering, Tag};

/// Where dots end; the page number has the rest up to the right edge.
const LEADER_END: f32 = mm(175.0);
/// From dot to dot.
const DOT_PITCH: f32 = 4.6;
/// Least space between a heading and its dots.
const BEFORE_DOTS: f32 = 2.5;
/// From the label of a sub-item to its heading, and from a number to an attachment.
const INDENT: f32 = mm(7.0);
/// Above the attachments.
const BEFORE_ATTACHMENTS: f32 = 8.0 * QUARTER;

/// Where an entry stands, and how wide the widest of its labels is where figures end under each other.
#[derive(Clone, Copy)]
struct Columns {
    label: f32,
    heading: f32,
    widest: f32,
}

impl Composer<'_> {
    /// The lines of the contents.
    pub fn contents(&mut self, contents: &Contents) -> Result<Vec<Strip>, LayoutError> {
        let list = self.flow.tree.element(Tree::ROOT, Tag::Toc);
        let mut widest = 0.0_f32;
        for entry in &contents.entries {
            let lines = self.words(list, &CONTENTS, &entry.label, LABEL_MEASURE)?;
            widest = lines.iter().map(|line| line.width).fold(widest, f32::max);
        }
        let columns = Columns { label: LABEL, heading: TEXT, widest };
        let inner = Columns { label: TEXT, heading: TEXT + INDENT, widest: 0.0 };
        let mut strips: Vec<Strip> = Vec::new();
        for entry in &contents.entries {
            let item = self.flow.tree.element(list, Tag::Toci);
            let mut lines = self.contents_line(item, entry, columns)?;
            lines[0].before = if strips.is_empty() { 0.0 } else { QUARTER };
            strips.extend(lines);
            if entry.nested.is_empty() {
                continue;
            }
            let nested_list = self.flow.tree.element(item, Tag::Toc);
            for (index, nested) in entry.nested.iter().enumerate() {
                let item = self.flow.tree.element(nested_list, Tag::Toci);
                let mut lines = self.contents_line(item, nested, inner)?;
                if index == 0 {
                    lines[0].keep(Cut::Never);
                }
                strips.extend(lines);
            }
        }
        if let Some((label, attachments)) = &contents.attachments {
            strips.extend(self.attachments(label, attachments)?);
        }
        Ok(strips)
    }

    /// One entry, at least one strip: label, heading, dots and page number, all one link.
    fn contents_line(
        &mut self,
        item: ElementId,
        entry: &ContentsEntry,
        columns: Columns,
    ) -> Result<Vec<Strip>, LayoutError> {
        let reference = self.flow.tree.element(item, Tag::Reference);
        let element = self.flow.tree.element(reference, Tag::Link);
        let link = self.flow.links.len();
        let contents = format!("{} {}", entry.label, entry.heading).trim().to_owned();
        self.flow.links.push(FlowLink { target: entry.target, contents });

        let (label, label_lines) = self.contents_label(element, &entry.label, columns)?;
        let mut headings = self.words(element, &CONTENTS, &entry.heading, LEADER_END - columns.heading)?;
        self.separate(&mut headings)?;
        let count = headings.len().max(label_lines).max(1);
        let mut strips: Vec<Strip> = Vec::with_capacity(count);
        for (index, line) in filled_up(headings, count).enumerate() {
            let mut strip = Strip::new(CONTENTS.leading);
            strip.keep(if index > 0 { Cut::Never } else { Cut::Free });
            let end = columns.heading + line.width;
            strip.ink.extend(line_ink(line, &CONTENTS, columns.heading, CONTENTS.baseline));
            let x = if index == 0 { columns.label } else { columns.heading };
            let area = Area { x, y: 0.0, width: RIGHT - x, height: CONTENTS.leading };
            if index + 1 == count {
                strip.ink.extend(self.leader(end)?);
                let (anchor, right, y) = (entry.target, RIGHT, CONTENTS.baseline);
                strip.ink.push(Ink::PageNumber { element, anchor, right, y });
                strip.ink.push(Ink::LinkArea { link, area });
                strip.ink.push(Ink::LinkEnd { element, link });
            } else {
                strip.ink.push(Ink::LinkArea { link, area });
            }
            strips.push(strip);
        }
        strips[0].ink.splice(0..0, label);
        Ok(strips)
    }

    /// The label of an entry and how many lines it takes. Figures after a sign end under each other: "§ 9" over "§ 10".
    fn contents_label(
        &mut self,
        element: ElementId,
        label: &str,
        columns: Columns,
    ) -> Result<(Vec<Ink>, usize), LayoutError> {
        let measure = (columns.heading - columns.label).min(LABEL_MEASURE);
        let mut lines = self.words(element, &CONTENTS, label, measure)?;
        let shift = columns.widest - lines.iter().map(|line| line.width).fold(0.0, f32::max);
        self.separate(&mut lines)?;
        if let (Some((sign, figures)), true) = (label.rsplit_once(' '), shift > 0.0 && lines.len() == 1) {
            let signs = self.words(element, &CONTENTS, &format!("{sign} "), measure)?;
            let mut figures = self.words(element, &CONTENTS, figures, measure)?;
            let width = figures.iter().map(|line| line.width).fold(0.0, f32::max);
            self.separate(&mut figures)?;
            let mut ink = lines_ink(signs, &CONTENTS, columns.label, 0.0);
            ink.extend(lines_ink(figures, &CONTENTS, columns.label + columns.widest - width, 0.0));
            return Ok((ink, 1));
        }
        let count = lines.len();
        Ok((lines_ink(lines, &CONTENTS, columns.label, 0.0), count))
    }

    /// Dots from the first place of the dot grid after `from`; all rows share the grid.
    fn leader(&mut self, from: f32) -> Result<Option<Ink>, LayoutError> {
        let room = LEADER_END - from - BEFORE_DOTS;
        let count = (room / DOT_PITCH).floor();
        if count < 1.0 {
            return Ok(None);
        }
        let face = self.shaper.face(LEADER.face);
        let dot = self.shaper.word(face, ".").map_err(|undrawable| self.refuse(undrawable))?;
        let mut glyphs = Vec::new();
        for index in 0..count as usize {
            glyphs.extend(dot.glyphs.iter().cloned().map(|mut glyph| {
                glyph.advance = (DOT_PITCH * UNITS_PER_EM / LEADER.size).round() as i32;
                glyph.text = index..index + 1;
                glyph
            }));
        }
        Ok(Some(Ink::Leader(GlyphRun {
            face,
            size: LEADER.size,
            x: LEADER_END - count * DOT_PITCH + DOT_PITCH - dot.width(LEADER.size),
            y: LEADER.baseline,
            text: ".".repeat(count as usize),
            glyphs,
        })))
    }

    fn attachments(&mut self, label: &str, attachments: &[String]) -> Result<Vec<Strip>, LayoutError> {
        let heading = self.flow.tree.element(Tree::ROOT, Tag::H3);
        let labels = self.words(heading, &LABEL_STYLE, label, LABEL_MEASURE)?;
        let list = self.flow.tree.element(Tree::ROOT, Tag::L(Numbering::Decimal));
        let mut strips: Vec<Strip> = Vec::new();
        for (index, attachment) in attachments.iter().enumerate() {
            let item = self.flow.tree.element(list, Tag::LI);
            let number = self.flow.tree.element(item, Tag::Lbl);
            let mut numbers = self.words(number, &CONTENTS, &(index + 1).to_string(), INDENT)?;
            let body = self.flow.tree.element(item, Tag::LBody);
            let lines = self.words(body, &CONTENTS, attachment, TEXT_MEASURE - INDENT)?;
            for (line_index, line) in filled_up(lines, 1).enumerate() {
                let mut strip = Strip::new(CONTENTS.leading);
                strip.keep(if line_index > 0 { Cut::Never } else { Cut::Free });
                for number in numbers.drain(..) {
                    strip.ink.extend(line_ink(number, &CONTENTS, TEXT, CONTENTS.baseline));
                }
                strip.ink.extend(line_ink(line, &CONTENTS, TEXT + INDENT, CONTENTS.baseline));
                strips.push(strip);
            }
        }
        if let Some(first) = strips.first_mut() {
            let mut ink = lines_ink(labels, &LABEL_STYLE, LABEL, 0.0);
            ink.append(&mut first.ink);
            first.ink = ink;
            first.before = BEFORE_ATTACHMENTS;
        }
        Ok(strips)
    }
}

/// Lines, filled up with empty ones.
fn filled_up(lines: Vec<Line>, count: usize) -> impl Iterator<Item = Line> {
    let missing = count.saturating_sub(lines.len());
    lines.into_iter().chain(std::iter::repeat_with(Line::default).take(missing))
}
