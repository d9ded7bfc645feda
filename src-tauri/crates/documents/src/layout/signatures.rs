//! Places to sign: a field on a hairline, printed name and role under it. Up to three in a column, more in pairs.

use super::error::LayoutError;
use super::flow::{Composer, line_ink, lines_ink};
use super::grid::{HAIRLINE, LABEL, LABEL_MEASURE, QUARTER, TEXT, TEXT_MEASURE, mm};
use super::strip::{Cut, Ink, Rule, Strip};
use super::style::{DECISION_LABEL, LABEL as LABEL_STYLE, ROLE_PAIRED, SIGNER, SIGNER_PAIRED};
use super::tree::Tree;
use crate::content::{SignaturePlace, Signatures};
use crate::page::{Area, Tag};

/// More places than this stand in pairs.
const IN_COLUMN: usize = 3;
/// From the hairline to the name.
const BELOW_LINE: f32 = 2.0;

/// Below a place whose name and role take more than the pitch.
const BELOW_TALL: f32 = 2.0 * QUARTER;
/// Rounding slack, points.
const SLACK: f32 = 0.5;

/// Sizes of a column of places and of pairs, points.
struct Grid {
    width: f32,
    height: f32,
    pitch: f32,
}

impl Grid {
    /// Space above a place that is `height` high, so that places stand a pitch apart; a higher one stands further.
    fn above(&self, height: f32) -> f32 {
        if height > self.pitch + SLACK { BELOW_TALL } else { (self.pitch - height).max(0.0) }
    }
}

const COLUMN: Grid = Grid { width: mm(85.0), height: mm(15.0), pitch: mm(28.0) };
const PAIR: Grid = Grid { width: mm(60.0), height: mm(14.0), pitch: mm(23.5) };
/// From the first of a pair to the second.
const PAIR_PITCH: f32 = mm(65.0);

impl Composer<'_> {
    /// All places to sign, kept whole.
    pub fn signatures(&mut self, signatures: &Signatures) -> Result<Vec<Strip>, LayoutError> {
        let mut strips = Vec::new();
        let paired = signatures.places.len() > IN_COLUMN;
        let per_row = if paired { 2 } else { 1 };
        for places in signatures.places.chunks(per_row) {
            strips.push(if paired { self.pair(places)? } else { self.column_place(&places[0])? });
        }
        let (Some(first), Some(label)) = (strips.first_mut(), &signatures.label) else { return Ok(whole(strips)) };
        let element = self.flow.tree.element(Tree::ROOT, Tag::P);
        let style = if paired { &LABEL_STYLE } else { &DECISION_LABEL };
        let lines = self.words(element, style, label, LABEL_MEASURE)?;
        let mut ink = lines_ink(lines, style, LABEL, 0.0);
        ink.append(&mut first.ink);
        first.ink = ink;
        Ok(whole(strips))
    }

    fn column_place(&mut self, place: &SignaturePlace) -> Result<Strip, LayoutError> {
        let mut strip = Strip::new(0.0);
        self.field_on_line(&mut strip, place, TEXT, &COLUMN);
        let name = self.flow.tree.element(Tree::ROOT, Tag::P);
        let names = self.words(name, &SIGNER, &place.name, TEXT_MEASURE)?;
        let role = self.flow.tree.element(Tree::ROOT, Tag::P);
        let roles = self.words(role, &LABEL_STYLE, &place.role, LABEL_MEASURE)?;
        let top = COLUMN.height + BELOW_LINE;
        strip.height = top + SIGNER.height(names.len()).max(LABEL_STYLE.height(roles.len())).max(SIGNER.first);
        strip.ink.extend(lines_ink(names, &SIGNER, TEXT, top));
        strip.ink.extend(lines_ink(roles, &LABEL_STYLE, LABEL, top));
        strip.before = COLUMN.above(strip.height);
        Ok(strip)
    }

    fn pair(&mut self, places: &[SignaturePlace]) -> Result<Strip, LayoutError> {
        let mut strip = Strip::new(0.0);
        for (index, place) in places.iter().enumerate() {
            let x = TEXT + PAIR_PITCH * index as f32;
            self.field_on_line(&mut strip, place, x, &PAIR);
            let mut y = PAIR.height + BELOW_LINE;
            for (words, style) in [(&place.name, &SIGNER_PAIRED), (&place.role, &ROLE_PAIRED)] {
                let element = self.flow.tree.element(Tree::ROOT, Tag::P);
                for line in self.words(element, style, words, PAIR.width)? {
                    strip.ink.extend(line_ink(line, style, x, y + style.baseline));
                    y += style.leading;
                }
            }
            strip.height = strip.height.max(y);
        }
        strip.before = PAIR.above(strip.height);
        Ok(strip)
    }

    fn field_on_line(&mut self, strip: &mut Strip, place: &SignaturePlace, x: f32, grid: &Grid) {
        if let Some(name) = &place.field {
            let element = self.flow.tree.element(Tree::ROOT, Tag::Form);
            let field = self.flow.fields.len();
            self.flow.fields.push((name.clone(), place.tooltip.clone()));
            let area = Area { x, y: 0.0, width: grid.width, height: grid.height };
            strip.ink.push(Ink::Field { element, field, area });
        }
        let rule = Rule { x0: x, x1: x + grid.width, y: grid.height, thickness: HAIRLINE };
        strip.ink.push(Ink::Rule(rule));
    }
}

fn whole(mut strips: Vec<Strip>) -> Vec<Strip> {
    if let Some(first) = strips.first_mut() {
        first.before = 0.0;
    }
    strips.iter_mut().skip(1).for_each(|strip| strip.keep(Cut::Whole));
    strips
}
