//! The §: rule, number and heading, then its blocks; and the sub-item, which is a small §.

use super::error::{LayoutError, Place};
use super::flow::{Composer, line_ink, paragraph};
use super::grid::{FULL_MEASURE, HAIRLINE, LABEL, LABEL_MEASURE, QUARTER, RIGHT, RULE, TEXT, TEXT_MEASURE};
use super::labelled::runs;
use super::strip::{Cut, Ink, Rule, Strip};
use super::style::{REGISTRATION, SECTION, SUB_ITEM, Style};
use super::tree::{ElementId, Tree};
use crate::Source;
use crate::content::{Anchor, Labelled, Section, SectionPart, SubItem};
use crate::page::Tag;

/// Space above the rule of a §.
const BEFORE_SECTION: f32 = 6.0 * QUARTER;
/// Space above the hairline of a sub-item, and what a § heading adds to it.
const BEFORE_SUB_ITEM: f32 = 4.0 * QUARTER;
/// Below a § heading, to its first block.
const BELOW_SECTION: f32 = 2.0 * QUARTER;
/// Below the heading of a sub-item.
const BELOW_SUB_ITEM: f32 = QUARTER;
/// Above every later block.
pub const BETWEEN_BLOCKS: f32 = 3.0 * QUARTER;

/// The parts of a heading that a § and a sub-item do not share.
struct Heading<'a> {
    tag: Tag,
    style: &'a Style,
    label: &'a str,
    heading: &'a str,
    registration: Option<&'a str>,
    anchor: Anchor,
    source: Option<Source>,
    before: f32,
    thickness: f32,
    below_rule: f32,
}

impl Composer<'_> {
    /// A § with all its blocks.
    pub fn section_block(&mut self, section: &Section) -> Result<(), LayoutError> {
        self.section = section.number;
        let title = joined(&section.label, &section.heading);
        let place = if section.label.is_empty() { &section.heading } else { &section.label };
        self.place = Place::Section(place.clone());
        self.bookmark(title.clone(), section.anchor, false);
        let element = self.flow.tree.element(Tree::ROOT, Tag::Sect);
        self.flow.tree.entitle(element, title);
        self.heading(
            element,
            Heading {
                tag: Tag::H2,
                style: &SECTION,
                label: &section.label,
                heading: &section.heading,
                registration: section.registration.as_deref(),
                anchor: section.anchor,
                source: section.source,
                before: BEFORE_SECTION,
                thickness: RULE,
                below_rule: 2.0 * QUARTER,
            },
        )?;
        let mut first = true;
        let mut parts = section.parts.as_slice();
        while let Some((part, rest)) = parts.split_first() {
            if let SectionPart::SubItem(item) = part {
                if first {
                    self.keep_next(Cut::Never);
                }
                self.sub_item(element, item, BEFORE_SUB_ITEM + if first { QUARTER } else { 0.0 })?;
                parts = rest;
            } else {
                let blocks: Vec<&Labelled> = parts.iter().map_while(SectionPart::block).collect();
                self.section_blocks(element, Tag::H3, &blocks, if first { BELOW_SECTION } else { BETWEEN_BLOCKS })?;
                parts = &parts[blocks.len()..];
            }
            first = false;
        }
        self.section = None;
        Ok(())
    }

    fn sub_item(&mut self, parent: ElementId, item: &SubItem, before: f32) -> Result<(), LayoutError> {
        let section = std::mem::replace(&mut self.place, Place::Section(item.label.clone()));
        let element = self.flow.tree.element(parent, Tag::Sect);
        let heading = item.heading.as_deref().unwrap_or_default();
        let title = joined(&item.label, heading);
        if item.heading.is_some() {
            self.bookmark(title.clone(), item.anchor, true);
        }
        self.flow.tree.entitle(element, title);
        self.heading(
            element,
            Heading {
                tag: Tag::H3,
                style: &SUB_ITEM,
                label: &item.label,
                heading,
                registration: item.registration.as_deref(),
                anchor: item.anchor,
                source: item.source,
                before,
                thickness: HAIRLINE,
                below_rule: 5.0,
            },
        )?;
        let blocks: Vec<&Labelled> = item.blocks.iter().collect();
        self.section_blocks(element, Tag::H4, &blocks, BELOW_SUB_ITEM)?;
        self.place = section;
        Ok(())
    }

    /// Blocks under each other; the first follows a heading, if it stands directly below one, on the same page.
    fn section_blocks(
        &mut self,
        parent: ElementId,
        tag: Tag,
        blocks: &[&Labelled],
        first_before: f32,
    ) -> Result<(), LayoutError> {
        let mut before = first_before;
        for run in runs(blocks) {
            if before < BETWEEN_BLOCKS {
                self.keep_next(Cut::Never);
            }
            self.labelled(parent, tag, run, before)?;
            before = BETWEEN_BLOCKS;
        }
        Ok(())
    }

    /// Rule, number and heading on one baseline, registration number under the heading; never divided.
    fn heading(&mut self, parent: ElementId, heading: Heading<'_>) -> Result<(), LayoutError> {
        let style = heading.style;
        let element = self.flow.tree.element(parent, heading.tag);
        // A heading without words leaves the number the whole width.
        let alone = heading.heading.is_empty();
        let measure = if alone { FULL_MEASURE } else { LABEL_MEASURE };
        let mut labels = self.words(element, style, heading.label, measure)?;
        let titles = self.words(element, style, heading.heading, TEXT_MEASURE)?;
        if !alone {
            self.separate(&mut labels)?;
        }
        let count = labels.len().max(titles.len()).max(1);
        let mut strips: Vec<Strip> = (0..count)
            .map(|index| {
                let top = if index == 0 { heading.below_rule } else { 0.0 };
                let mut strip = Strip::new(top + style.height_of(index));
                strip.keep(if index > 0 { Cut::Never } else { Cut::Free });
                strip.source = heading.source;
                strip
            })
            .collect();
        let baseline = |index: usize| style.baseline_of(index) + if index == 0 { heading.below_rule } else { 0.0 };
        strips[0].ink.push(Ink::Rule(Rule { x0: LABEL, x1: RIGHT, y: 0.0, thickness: heading.thickness }));
        strips[0].anchor = Some(heading.anchor);
        strips[0].before = heading.before;
        // The whole number is read before the heading, also where it takes two lines.
        let mut y = 0.0;
        for (index, line) in labels.into_iter().enumerate() {
            strips[0].ink.extend(line_ink(line, style, LABEL, y + baseline(index)));
            y += strips[index].height;
        }
        for (index, line) in titles.into_iter().enumerate() {
            strips[index].ink.extend(line_ink(line, style, TEXT, baseline(index)));
        }
        self.extend(strips);
        if let Some(registration) = heading.registration {
            let element = self.flow.tree.element(parent, Tag::P);
            let lines = self.words(element, &REGISTRATION, registration, TEXT_MEASURE)?;
            let mut strips = paragraph(lines, &REGISTRATION, TEXT);
            for strip in &mut strips {
                strip.keep(Cut::Never);
                strip.source = heading.source;
            }
            self.extend(strips);
        }
        Ok(())
    }
}

impl SectionPart {
    fn block(&self) -> Option<&Labelled> {
        match self {
            SectionPart::Block(block) => Some(block),
            SectionPart::SubItem(_) => None,
        }
    }
}

/// Number and heading as one title.
fn joined(label: &str, heading: &str) -> String {
    format!("{label} {heading}").trim().to_owned()
}
