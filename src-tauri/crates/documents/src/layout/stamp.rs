//! The visible place of a digital signature: the name, and under it that it is digital, by whom and when.

use super::error::{LayoutError, Place};
use super::grid::mm;
use super::passage::Passage;
use super::shape::Shaper;
use super::style::Style;
use super::tree::Tree;
use super::wrap::{Line, wrap};
use crate::fonts::Face;
use crate::page::{Mark, Page};
use domain::Typeface;

/// What stands in the place, and how large that is.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// Who signed, without party.
    pub name: String,
    /// That it is digital.
    pub status: String,
    /// Role and time.
    pub line: String,
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
}

/// Above the lower edge, where the hairline of the place runs.
const ABOVE_LINE: f32 = mm(1.2);
/// Between status and line.
const GAP: f32 = mm(2.0);
/// Sizes of the name, largest first; the last is for a name that must take two lines.
const NAME_SIZES: [f32; 4] = [16.0, 13.0, 11.0, 9.0];
/// Sizes of the line under it.
const LINE_SIZES: [f32; 3] = [9.0, 8.0, 7.0];
/// From the lower edge of a line box to its baseline, as a part of the type size.
const DESCENT: f32 = 0.3;
/// Smallest part of the place's own sizes that words are shrunk to before the stamp gives up shrinking.
const SMALLEST: f32 = 0.2;

/// Sets the stamp, left-aligned at the bottom of the place. Nothing leaves the rectangle: a long name is set smaller,
/// then on two lines; a long line breaks between status and line, then shrinks.
///
/// # Errors
/// A character that the faces lack.
pub fn stamp(stamp: &Stamp) -> Result<Page, LayoutError> {
    // A signature is set the same whatever the minutes are set in: it knows only the place it fills.
    let mut shaper = Shaper::new(Typeface::Serif);
    let mut scale = 1.0;
    loop {
        let lines = compose(&mut shaper, stamp, scale)?;
        if lines.fits(stamp) || scale < SMALLEST {
            return Ok(lines.place(stamp));
        }
        scale *= 0.9;
    }
}

/// A line of the stamp: its runs, their style, and its height.
struct Set {
    parts: Vec<(Line, Style, f32)>,
    height: f32,
}

struct Lines(Vec<Set>);

fn compose(shaper: &mut Shaper, stamp: &Stamp, scale: f32) -> Result<Lines, LayoutError> {
    let mut sets = Vec::new();
    let name = fitting(shaper, Face::SerifRegular, &stamp.name, stamp.width, &NAME_SIZES.map(|size| size * scale))?;
    for (line, style) in name {
        let height = if style.size >= 16.0 { 18.0 } else { style.size * 1.2 };
        sets.push(Set { parts: vec![(line, style, 0.0)], height });
    }
    for size in LINE_SIZES.map(|size| size * scale) {
        let status = set(shaper, Face::SansSemibold, &stamp.status, f32::MAX, size)?;
        let line = set(shaper, Face::SansRegular, &stamp.line, f32::MAX, size)?;
        let width = |lines: &[(Line, Style)]| lines.iter().map(|(line, _)| line.width).fold(0.0, f32::max);
        let start = width(&status) + GAP;
        if start + width(&line) <= stamp.width {
            let parts = status.into_iter().map(|(line, style)| (line, style, 0.0));
            let parts = parts.chain(line.into_iter().map(|(line, style)| (line, style, start))).collect();
            sets.push(Set { parts, height: size * 12.5 / 9.0 });
            return Ok(Lines(sets));
        }
    }
    // Too long for one line at any size: status and line under each other.
    for (face, text) in [(Face::SansSemibold, &stamp.status), (Face::SansRegular, &stamp.line)] {
        for (line, style) in fitting(shaper, face, text, stamp.width, &LINE_SIZES.map(|size| size * scale))? {
            sets.push(Set { height: style.size * 1.2, parts: vec![(line, style, 0.0)] });
        }
    }
    Ok(Lines(sets))
}

/// The text on one line in the first size that fits, else wrapped in the last.
fn fitting(
    shaper: &mut Shaper,
    face: Face,
    text: &str,
    width: f32,
    sizes: &[f32],
) -> Result<Vec<(Line, Style)>, LayoutError> {
    let mut set_last = Vec::new();
    for &size in sizes {
        set_last = set(shaper, face, text, width, size)?;
        if set_last.len() <= 1 {
            break;
        }
    }
    Ok(set_last)
}

fn set(shaper: &mut Shaper, face: Face, text: &str, width: f32, size: f32) -> Result<Vec<(Line, Style)>, LayoutError> {
    let style = Style { face, size, first: size, leading: size, baseline: size, prose: false };
    let mut passage = Passage::default();
    passage.push(Tree::ROOT, face, text);
    let lines = wrap(shaper, &passage, &style, width).map_err(|undrawable| undrawable.at(Place::Stamp))?;
    Ok(lines.into_iter().map(|line| (line, style)).collect())
}

impl Lines {
    /// Height from the ascenders of the first line to the descenders of the last.
    fn fits(&self, stamp: &Stamp) -> bool {
        let height: f32 = self.0.iter().map(|set| set.height).sum();
        let width = self.0.iter().flat_map(|set| &set.parts).map(|(line, _, x)| x + line.width).fold(0.0, f32::max);
        height + ABOVE_LINE <= stamp.height && width <= stamp.width + 0.01
    }

    fn place(self, stamp: &Stamp) -> Page {
        let mut marks = Vec::new();
        let mut bottom = stamp.height - ABOVE_LINE - self.0.iter().map(|set| set.height).sum::<f32>();
        for set in self.0 {
            bottom += set.height;
            let largest = set.parts.iter().map(|(_, style, _)| style.size).fold(0.0, f32::max);
            for (line, style, x) in set.parts {
                let y = bottom - DESCENT * largest;
                marks.extend(line.runs.into_iter().map(|run| Mark::Glyphs(run.at(x, y, style.size).1)));
            }
        }
        Page { width: stamp.width, height: stamp.height, marks }
    }
}

#[cfg(test)]
mod tests;
