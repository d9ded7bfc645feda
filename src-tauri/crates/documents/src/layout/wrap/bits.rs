//! Bits: the words and spaces of a passage, shaped and measured, before they are set on lines.

use crate::fonts::Face;
use crate::layout::passage::Passage;
use crate::layout::shape::{Shaper, Undrawable, Word};
use crate::layout::tree::ElementId;
use crate::page::Glyph;
use std::ops::Range;
use std::rc::Rc;

/// A longer word is shaped in pieces, so that an absurd one costs no more than its length.
const LONGEST: usize = 96;

/// A word, a piece of one in its face, or a space.
#[derive(Debug, Clone)]
pub struct Bit {
    /// Bytes of the passage.
    pub range: Range<usize>,
    /// Where it belongs.
    pub element: ElementId,
    /// Typeface.
    pub face: Face,
    /// Glyphs.
    pub word: Rc<Word>,
    /// Points.
    pub width: f32,
    /// Whether it is white space.
    pub space: bool,
}

impl Bit {
    /// Width up to a byte of the passage, nearly: without what shaping the part alone would change.
    pub fn width_to(&self, at: usize) -> f32 {
        let before = |glyph: &&Glyph| self.range.start + glyph.text.start < at;
        let total: i32 = self.word.glyphs.iter().map(|glyph| glyph.advance).sum();
        let part: i32 = self.word.glyphs.iter().take_while(before).map(|glyph| glyph.advance).sum();
        self.width * part as f32 / total.max(1) as f32
    }

    /// A part of this bit.
    pub fn part(&self, shaper: &mut Shaper, text: &str, range: Range<usize>, size: f32) -> Result<Bit, Undrawable> {
        let word = shaper.word(self.face, &text[range.clone()])?;
        let width = word.width(size);
        Ok(Bit { range, word, width, ..*self })
    }
}

/// The bits of a part of a passage, at a type size.
pub fn bits(shaper: &mut Shaper, passage: &Passage, part: Range<usize>, size: f32) -> Result<Vec<Bit>, Undrawable> {
    let mut bits = Vec::new();
    for stretch in &passage.stretches {
        let face = shaper.face(stretch.face);
        let (from, to) = (stretch.range.start.max(part.start), stretch.range.end.min(part.end));
        let mut start = from;
        while start < to {
            let rest = &passage.text[start..to];
            let (length, space) = first_token(rest);
            let word = shaper.word(face, &rest[..length])?;
            bits.push(Bit {
                range: start..start + length,
                element: stretch.element,
                face,
                width: word.width(size),
                word,
                space,
            });
            start += length;
        }
    }
    Ok(bits)
}

/// Length of the first word or space of a text that is not empty, and whether it is a space.
fn first_token(text: &str) -> (usize, bool) {
    let first = text.chars().next().expect("BUG: the rest of a stretch is not empty");
    if first.is_whitespace() {
        return (first.len_utf8(), true);
    }
    let word = text.find(char::is_whitespace).unwrap_or(text.len());
    (text.floor_char_boundary(word.min(LONGEST)).max(first.len_utf8()), false)
}

/// Width without the spaces at the end.
pub fn ink_width<'a>(bits: impl Iterator<Item = &'a Bit>) -> f32 {
    let (mut width, mut inked) = (0.0, 0.0);
    for bit in bits {
        width += bit.width;
        if !bit.space {
            inked = width;
        }
    }
    inked
}
