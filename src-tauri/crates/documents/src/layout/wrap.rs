//! Lines: a passage wrapped to a measure, ragged right.
//!
//! Each line takes as many words as fit. A word is divided only if the line would otherwise be shorter than 85 % of the
//! measure, never on two lines in a row. Nothing is ever cut or lost: the text of all runs is the text of the passage,
//! but for the soft hyphens, and an unbreakable word wider than the measure is divided where it must.
//! Deliberately absent: pages.

mod bits;
mod divide;

use super::microtypography::opportunities;
use super::passage::Passage;
use super::shape::{SOFT_HYPHEN, Shaper, Undrawable};
use super::style::Style;
use super::tree::ElementId;
use crate::fonts::Face;
use crate::page::{Glyph, GlyphRun};
use bits::{Bit, bits};
use divide::Overflow;

/// A line that is shorter than this part of the measure may take a part of the next word.
const SHORT: f32 = 0.85;
/// A last line of fewer characters takes a word from the line before.
const LONELY: usize = 10;
/// Rounding slack, points.
const SLACK: f32 = 0.01;

/// A line, set from x = 0.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Left to right.
    pub runs: Vec<Run>,
    /// Width without the space at its end.
    pub width: f32,
    /// Whether it ends in a divided word.
    pub divided: bool,
}

/// Words of one element and face on one line.
#[derive(Debug, Clone)]
pub struct Run {
    /// Where it belongs.
    pub element: ElementId,
    /// Left end from the left end of the line.
    pub x: f32,
    /// Typeface.
    pub face: Face,
    /// What it says.
    pub text: String,
    /// How.
    pub glyphs: Vec<Glyph>,
}

impl Run {
    /// The run on the page.
    pub fn at(self, x: f32, y: f32, size: f32) -> (ElementId, GlyphRun) {
        let run = GlyphRun { face: self.face, size, x: x + self.x, y, text: self.text, glyphs: self.glyphs };
        (self.element, run)
    }
}

/// Wraps a passage. An empty passage has no lines; an empty line between line feeds is kept.
///
/// # Errors
/// A character that cannot be drawn.
pub fn wrap(shaper: &mut Shaper, passage: &Passage, style: &Style, measure: f32) -> Result<Vec<Line>, Undrawable> {
    let mut lines = Vec::new();
    let mut start = 0;
    if passage.text.is_empty() {
        return Ok(lines);
    }
    for segment in passage.text.split('\n') {
        if let Some(line) = lines.last_mut() {
            separate(shaper, line)?;
        }
        let wrapper = Wrapper { passage, start, end: start + segment.len(), style, measure };
        lines.extend(wrapper.wrap(shaper)?);
        start += segment.len() + 1;
    }
    Ok(lines)
}

/// Puts a space after the last word of a line, so that what follows elsewhere is not read as one word with it.
///
/// # Errors
/// None in practice: all faces have a space.
pub fn separate(shaper: &mut Shaper, line: &mut Line) -> Result<(), Undrawable> {
    match line.runs.last_mut() {
        Some(run) if !run.text.ends_with(char::is_whitespace) => {
            let space = shaper.word(run.face, " ")?;
            append(run, " ", &space.glyphs);
        }
        _ => {}
    }
    Ok(())
}

/// How wide a passage is: its widest part that no line may end in, and its widest line if it is never wrapped.
///
/// # Errors
/// A character that cannot be drawn.
pub fn extent(shaper: &mut Shaper, passage: &Passage, style: &Style) -> Result<(f32, f32), Undrawable> {
    let (mut least, mut natural) = (0.0_f32, 0.0_f32);
    let mut start = 0;
    for segment in passage.text.split('\n') {
        let bits = bits(shaper, passage, start..start + segment.len(), style.size)?;
        natural = natural.max(bits::ink_width(bits.iter()));
        let mut from = 0;
        for end in opportunities(segment) {
            let count = bits[from..].iter().take_while(|bit| bit.range.start < start + end).count();
            least = least.max(bits::ink_width(bits[from..from + count].iter()));
            from += count;
        }
        start += segment.len() + 1;
    }
    Ok((least, natural))
}

/// Wraps one stretch of text between line feeds.
struct Wrapper<'a> {
    passage: &'a Passage,
    start: usize,
    end: usize,
    style: &'a Style,
    measure: f32,
}

/// Where the words so far have got to.
#[derive(Default)]
struct Setting {
    lines: Vec<Line>,
    line: Vec<Bit>,
    /// Of the line so far, spaces included.
    width: f32,
    /// Without the spaces at its end.
    inked: f32,
    after_division: bool,
}

impl Wrapper<'_> {
    fn wrap(&self, shaper: &mut Shaper) -> Result<Vec<Line>, Undrawable> {
        let text = &self.passage.text[self.start..self.end];
        let bits = bits(shaper, self.passage, self.start..self.end, self.style.size)?;
        let mut ends = opportunities(text);
        let lines = self.fill(shaper, &bits, &ends, None)?;
        if !self.style.prose || lines.len() < 2 || characters(&lines[lines.len() - 1]) >= LONELY {
            return Ok(lines);
        }
        let Some(bound) = bound_ending(text) else { return Ok(lines) };
        ends.retain(|&end| end <= bound || end == text.len());
        let rewrapped = self.fill(shaper, &bits, &ends, Some(self.start + bound))?;
        let better = rewrapped.len() == lines.len() && !rewrapped[rewrapped.len() - 2].runs.is_empty();
        Ok(if better { rewrapped } else { lines })
    }

    /// Fills lines. The words from `bound` on make the last line; only the first of them may be divided.
    fn fill(
        &self,
        shaper: &mut Shaper,
        bits: &[Bit],
        ends: &[usize],
        bound: Option<usize>,
    ) -> Result<Vec<Line>, Undrawable> {
        let mut setting = Setting::default();
        let mut from = 0;
        for &end in ends {
            let count = bits[from..].iter().take_while(|bit| bit.range.start < self.start + end).count();
            let atom = &bits[from..from + count];
            from += count;
            self.set(shaper, &mut setting, atom, bound)?;
        }
        self.end_line(shaper, &mut setting, false)?;
        Ok(setting.lines)
    }

    /// Sets bits between which no line may end.
    fn set(
        &self,
        shaper: &mut Shaper,
        setting: &mut Setting,
        atom: &[Bit],
        bound: Option<usize>,
    ) -> Result<(), Undrawable> {
        let mut rest = atom;
        let mut begun: Option<Bit> = None;
        loop {
            let ink = bits::ink_width(begun.iter().chain(rest));
            if setting.width + ink <= self.measure + SLACK {
                begun.into_iter().chain(rest.iter().cloned()).for_each(|bit| setting.push(bit));
                return Ok(());
            }
            let room = self.measure + SLACK - setting.width;
            let overflow = Overflow { wrapper: self, begun: begun.as_ref(), rest };
            let short = setting.inked < SHORT * self.measure;
            let divided = if setting.line.is_empty() {
                overflow.by_force(shaper, room)?
            } else if self.style.prose && short && !setting.after_division {
                overflow.for_looks(shaper, room, bound)?
            } else {
                None
            };
            match divided {
                Some(division) => {
                    division.before.into_iter().for_each(|bit| setting.push(bit));
                    begun = Some(division.after);
                    rest = &rest[division.taken..];
                    self.end_line(shaper, setting, division.hyphen)?;
                }
                None if setting.line.is_empty() => {
                    begun.into_iter().chain(rest.iter().cloned()).for_each(|bit| setting.push(bit));
                    return Ok(());
                }
                None => self.end_line(shaper, setting, false)?,
            }
        }
    }

    fn end_line(&self, shaper: &mut Shaper, setting: &mut Setting, divided: bool) -> Result<(), Undrawable> {
        let bits = std::mem::take(&mut setting.line);
        let mut line = Line { runs: Vec::new(), width: setting.inked, divided };
        let mut x = 0.0;
        for bit in bits {
            let run = match line.runs.last_mut() {
                Some(run) if run.element == bit.element && run.face == bit.face => run,
                _ => {
                    let (element, face) = (bit.element, bit.face);
                    line.runs.push(Run { element, x, face, text: String::new(), glyphs: Vec::new() });
                    line.runs.last_mut().expect("BUG: just pushed")
                }
            };
            append(run, &self.passage.text[bit.range.clone()], &bit.word.glyphs);
            x += bit.width;
        }
        if divided && let Some(run) = line.runs.last_mut() {
            let hyphen = shaper.soft_hyphen(run.face)?;
            let mut mark = [0; 2];
            append(run, SOFT_HYPHEN.encode_utf8(&mut mark), &hyphen.glyphs);
            line.width += hyphen.width(self.style.size);
        }
        setting.lines.push(line);
        setting.width = 0.0;
        setting.inked = 0.0;
        setting.after_division = divided;
        Ok(())
    }
}

impl Setting {
    fn push(&mut self, bit: Bit) {
        self.width += bit.width;
        if !bit.space {
            self.inked = self.width;
        }
        self.line.push(bit);
    }
}

fn append(run: &mut Run, text: &str, glyphs: &[Glyph]) {
    let base = run.text.len();
    run.text.push_str(text);
    run.glyphs.extend(
        glyphs.iter().map(|glyph| Glyph { text: glyph.text.start + base..glyph.text.end + base, ..glyph.clone() }),
    );
}

fn characters(line: &Line) -> usize {
    line.runs.iter().map(|run| run.text.trim_end().chars().count()).sum()
}

/// Where the last words begin that together make a line of decent length.
fn bound_ending(text: &str) -> Option<usize> {
    let mut bound = text.trim_end().len();
    loop {
        let before = text[..bound].trim_end();
        bound = before.rfind(char::is_whitespace)? + 1;
        while !text.is_char_boundary(bound) {
            bound += 1;
        }
        if text[bound..].trim_end().chars().count() >= LONELY {
            return Some(bound);
        }
    }
}

#[cfg(test)]
mod tests;
