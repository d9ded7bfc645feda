//! The sequence of blocks: what stands above what, how far apart, and what keeps together across blocks.

use super::error::{LayoutError, Place};
use super::flow::{Composer, paragraph};
use super::grid::{FULL_MEASURE, LABEL, QUARTER, RIGHT, RULE, TEXT, TEXT_MEASURE};
use super::section::BETWEEN_BLOCKS;
use super::strip::{Cut, Ink, Rule, Strip};
use super::style::{
    ASSOCIATION, ASSOCIATION_POSTER, BODY, INNER_TITLE, MEETING, MEETING_POSTER, PART_TITLE, Style, TITLE, TITLE_POSTER,
};
use super::tree::Tree;
use super::wrap::Line;
use crate::content::{Anchor, Block, FieldSize, FieldValue, Fields, Measure, Opening, OpeningSize, Text};
use crate::page::Tag;

/// Above the title of a document.
const BEFORE_TITLE: f32 = 9.0;
/// Above the meeting line, and above the line under the title of a part.
const BELOW_TITLE: f32 = 2.0 * QUARTER;
/// Between blocks that have no distance of their own.
const BETWEEN: f32 = 6.0 * QUARTER;
/// Least space above what moves to the foot of the page.
const LEAST_FILL: f32 = 4.0 * QUARTER;

impl Composer<'_> {
    /// Composes all blocks.
    pub fn blocks(&mut self, blocks: &[Block]) -> Result<(), LayoutError> {
        let mut above: Option<&Block> = None;
        for (index, block) in blocks.iter().enumerate() {
            let before = space(above, block);
            self.block(block, above, blocks.get(index + 1), before)?;
            above = Some(block);
        }
        Ok(())
    }

    fn block(
        &mut self,
        block: &Block,
        above: Option<&Block>,
        below: Option<&Block>,
        before: f32,
    ) -> Result<(), LayoutError> {
        match block {
            Block::Opening(opening) => return self.opening(opening),
            Block::NewPage => self.start_page(),
            Block::NewLetter => {
                self.place = Place::Front;
                self.titled = false;
                self.start_letter();
            }
            Block::PartTitle { anchor, title, lead } => return self.part_title(*anchor, title, lead.as_ref()),
            Block::InnerTitle { anchor, title } => {
                // A title over a table of the full width begins where the table does.
                let wide = matches!(below, Some(Block::Table(table)) if table.measure == Measure::Full)
                    || matches!(below, Some(Block::Months(_)));
                let (x, measure) = if wide { (LABEL, FULL_MEASURE) } else { (TEXT, TEXT_MEASURE) };
                return self.inner_title(*anchor, title, before, x, measure);
            }
            Block::Section(section) => return self.section_block(section),
            Block::Labelled(labelled) => {
                let tag = if self.titled { Tag::H3 } else { Tag::H2 };
                return self.labelled(Tree::ROOT, tag, &[labelled], before);
            }
            Block::Fields(fields) => {
                let strips = self.fields(fields)?;
                self.extend_below(strips, before);
            }
            Block::Table(table) => {
                let mut strips = self.table(Tree::ROOT, table)?;
                strips.iter_mut().for_each(|strip| strip.source = table.source);
                self.extend_below(strips, before);
            }
            Block::Agenda(agenda) => {
                let strips = self.agenda(agenda)?;
                self.extend_below(strips, before);
            }
            Block::Months(months) => {
                let strips = self.months(months)?;
                self.extend_below(strips, before);
            }
            Block::Contents(contents) => {
                let strips = self.contents(contents)?;
                self.extend_below(strips, before);
            }
            Block::Signatures(signatures) => {
                let mut strips = self.signatures(signatures)?;
                let vouched = matches!(above, Some(Block::Section(_))) && !matches!(below, Some(Block::Foot(_)));
                if let (Some(first), true) = (strips.first_mut(), vouched) {
                    // Where the text of a § ends, when someone vouches for it under it.
                    first.ink.insert(0, Ink::Rule(Rule { x0: LABEL, x1: RIGHT, y: -BETWEEN / 3.0, thickness: RULE }));
                }
                if let Some(first) = strips.first_mut() {
                    first.fills = matches!(below, Some(Block::Foot(_)));
                }
                if above.is_some_and(|above| !matches!(above, Block::NewPage | Block::NewLetter)) {
                    self.keep_next(Cut::Never);
                }
                let before = if matches!(below, Some(Block::Foot(_))) { LEAST_FILL } else { before };
                self.extend_below(strips, before);
                if matches!(below, Some(Block::Foot(_))) {
                    self.keep_next(Cut::Whole);
                }
            }
            Block::Foot(fields) => {
                let mut strips = self.fields(fields)?;
                strips.iter_mut().skip(1).for_each(|strip| strip.keep(Cut::Whole));
                if let Some(first) = strips.first_mut() {
                    // What is filled in by hand stands close under the place to sign.
                    first.fills = !(matches!(above, Some(Block::Signatures(_))) && is_filled_in(fields));
                }
                self.extend_below(strips, LEAST_FILL);
                // The foot of a page is its end.
                self.start_page();
            }
        }
        Ok(())
    }

    fn extend_below(&mut self, mut strips: Vec<Strip>, before: f32) {
        if let Some(first) = strips.first_mut() {
            first.before = before;
        }
        self.extend(strips);
    }

    fn opening(&mut self, opening: &Opening) -> Result<(), LayoutError> {
        let bookmark = opening.bookmark.as_ref().unwrap_or(&opening.title);
        self.bookmark(bookmark.clone(), opening.anchor, false);
        let [association, title, meeting] = match opening.size {
            OpeningSize::Regular => [&ASSOCIATION, &TITLE, &MEETING],
            OpeningSize::Poster => [&ASSOCIATION_POSTER, &TITLE_POSTER, &MEETING_POSTER],
        };
        let lines: [(&str, Tag, &Style, f32); 3] = [
            (&opening.association, Tag::P, association, 0.0),
            (&opening.title, Tag::H1, title, BEFORE_TITLE),
            (&opening.meeting, Tag::P, meeting, BELOW_TITLE),
        ];
        let mut anchor = Some(opening.anchor);
        let (mut logotype, taken, down) = match &opening.logotype {
            Some(figure) => {
                let (ink, taken, down) = self.logotype(figure);
                (Some(ink), taken, down)
            }
            None => (None, 0.0, 0.0),
        };
        let mut y = 0.0;
        for (words, tag, style, before) in lines {
            let element = self.flow.tree.element(Tree::ROOT, tag);
            let measure = if y + before < down { TEXT_MEASURE - taken } else { TEXT_MEASURE };
            let lines = self.words(element, style, words, measure)?;
            let mut strips = title_strips(lines, style, TEXT, before);
            y += strips.iter().map(|strip| strip.before + strip.height).sum::<f32>();
            if let Some(first) = strips.first_mut() {
                first.anchor = anchor.take();
                // Read before the words beside it.
                first.ink.splice(0..0, logotype.take());
            }
            self.extend(strips);
            self.keep_next(Cut::Never);
        }
        Ok(())
    }

    fn part_title(&mut self, anchor: Anchor, title: &str, lead: Option<&Text>) -> Result<(), LayoutError> {
        self.place = Place::Part(title.to_owned());
        self.titled = true;
        self.bookmark(title.to_owned(), anchor, false);
        let element = self.flow.tree.element(Tree::ROOT, Tag::H2);
        let lines = self.words(element, &PART_TITLE, title, TEXT_MEASURE)?;
        let mut strips = title_strips(lines, &PART_TITLE, TEXT, BETWEEN);
        if let Some(first) = strips.first_mut() {
            first.anchor = Some(anchor);
        }
        self.extend(strips);
        self.keep_next(Cut::Never);
        if let Some(lead) = lead {
            let element = self.flow.tree.element(Tree::ROOT, Tag::P);
            let lines = self.text(element, &BODY, lead, TEXT_MEASURE)?;
            self.extend_below(paragraph(lines, &BODY, TEXT), BELOW_TITLE);
            self.keep_next(Cut::Never);
        }
        Ok(())
    }

    fn inner_title(
        &mut self,
        anchor: Anchor,
        title: &str,
        before: f32,
        x: f32,
        measure: f32,
    ) -> Result<(), LayoutError> {
        self.place = Place::Part(title.to_owned());
        self.titled = true;
        self.bookmark(title.to_owned(), anchor, false);
        let element = self.flow.tree.element(Tree::ROOT, Tag::H2);
        let lines = self.words(element, &INNER_TITLE, title, measure)?;
        let mut strips = title_strips(lines, &INNER_TITLE, x, before);
        if let Some(first) = strips.first_mut() {
            first.anchor = Some(anchor);
        }
        self.extend(strips);
        self.keep_next(Cut::Never);
        Ok(())
    }
}

fn is_filled_in(fields: &Fields) -> bool {
    fields.rows.iter().all(|row| matches!(row.value, FieldValue::FillIn(_)))
}

/// A title is never divided.
fn title_strips(lines: Vec<Line>, style: &Style, x: f32, before: f32) -> Vec<Strip> {
    let mut strips = paragraph(lines, style, x);
    strips.iter_mut().skip(1).for_each(|strip| strip.keep(Cut::Never));
    if let Some(first) = strips.first_mut() {
        first.before = before;
    }
    strips
}

/// Space between two blocks.
fn space(above: Option<&Block>, block: &Block) -> f32 {
    match (above, block) {
        (Some(Block::Opening(_)), Block::Fields(fields)) => match fields.size {
            FieldSize::Regular | FieldSize::Notice | FieldSize::Poster => 24.0,
            FieldSize::Compact | FieldSize::Extract => 4.0 * QUARTER,
        },
        (Some(Block::PartTitle { .. }), _) => 18.0,
        (Some(Block::InnerTitle { .. }), Block::Table(_) | Block::Agenda(_) | Block::Months(_)) => 4.0 * QUARTER,
        (Some(Block::InnerTitle { .. }), _) => BELOW_TITLE,
        (Some(Block::Table(_)), Block::Table(_)) => 8.0 * QUARTER,
        (Some(Block::Table(_)), Block::Labelled(_)) => 9.0 * QUARTER,
        (Some(Block::Labelled(_)), Block::Labelled(_)) => BETWEEN_BLOCKS,
        _ => BETWEEN,
    }
}
