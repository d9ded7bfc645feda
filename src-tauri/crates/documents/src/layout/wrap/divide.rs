//! Dividing a word at the end of a line: for looks, or because it is wider than the line.

use super::bits::Bit;
use super::{LONELY, Wrapper};
use crate::layout::hyphenation::{Joint, joints};
use crate::layout::microtypography::address_joints;
use crate::layout::passage::Passage;
use crate::layout::shape::{Shaper, Undrawable};

/// The joint of a compound is taken if the line then fills this part of the measure, though a later place would fit.
const COMPOUND_FILLS: f32 = 0.75;

/// Bits between which no line may end, and which do not fit on theirs.
pub struct Overflow<'a> {
    /// Who sets them.
    pub wrapper: &'a Wrapper<'a>,
    /// The rest of a bit that an earlier line has begun.
    pub begun: Option<&'a Bit>,
    /// The bits after it.
    pub rest: &'a [Bit],
}

/// An overflow, divided.
pub struct Division {
    /// What stays on the line.
    pub before: Vec<Bit>,
    /// The rest of the divided bit.
    pub after: Bit,
    /// How many of the bits after the begun one are used up.
    pub taken: usize,
    /// Whether a hyphen is drawn.
    pub hyphen: bool,
}

impl Overflow<'_> {
    /// Divides a word so that the line comes out less ragged, if Swedish lets it. `room` is what the line has left.
    ///
    /// What stands together with a space inside, such as a date, is not divided, but for the words from `bound` on, which
    /// are meant to make the last line; nor is a name.
    pub fn for_looks(
        &self,
        shaper: &mut Shaper,
        room: f32,
        bound: Option<usize>,
    ) -> Result<Option<Division>, Undrawable> {
        let binds = self.bits().next().map(|bit| bit.range.start) == bound;
        let together = self.bits().skip_while(|bit| !bit.space).any(|bit| !bit.space);
        if together && !binds {
            return Ok(None);
        }
        let (text, style) = (&self.wrapper.passage.text, self.wrapper.style);
        let mut used = 0.0;
        let mut best = None;
        for (index, bit) in self.bits().enumerate().take_while(|(_, bit)| !bit.space) {
            if used > room || is_name(text, bit) {
                break;
            }
            let left = room - used - shaper.hyphen_width(bit.face, style.size)?;
            let mut joints = word_joints(self.wrapper.passage, bit);
            if binds {
                let last_line = |joint: &Joint| text[joint.at..self.wrapper.end].trim_end().chars().count();
                joints.retain(|joint| joint.compound && last_line(joint) >= LONELY);
            }
            if let Some(at) = self.best_joint(shaper, bit, &joints, left)? {
                best = Some((index, at));
            }
            used += bit.width;
        }
        best.map(|(index, at)| self.divided(shaper, index, at, true)).transpose()
    }

    /// The last joint of a compound that fits `room` and nearly fills it, else the last place that fits.
    fn best_joint(
        &self,
        shaper: &mut Shaper,
        bit: &Bit,
        joints: &[Joint],
        room: f32,
    ) -> Result<Option<usize>, Undrawable> {
        let filling = room - (1.0 - COMPOUND_FILLS) * self.wrapper.measure;
        let compounds = joints.iter().rev().filter(|joint| joint.compound && bit.width_to(joint.at) >= filling);
        for joint in compounds.chain(joints.iter().rev()) {
            // The sum of advances is nearly the width; only a likely place is shaped.
            if bit.width_to(joint.at) - self.wrapper.style.size / 10.0 > room {
                continue;
            }
            if self.head(shaper, bit, joint.at)?.width <= room {
                return Ok(Some(joint.at));
            }
        }
        Ok(None)
    }

    /// Divides what is wider than a whole line: an address at its joints, a word at its syllables, anything anywhere.
    /// `None` if it is a single character.
    pub fn by_force(&self, shaper: &mut Shaper, room: f32) -> Result<Option<Division>, Undrawable> {
        let (mut used, mut index) = (0.0, 0);
        let bits: Vec<&Bit> = self.bits().collect();
        while let Some(bit) = bits.get(index)
            && (bit.space || used + bit.width <= room)
        {
            used += bit.width;
            index += 1;
        }
        let Some(&bit) = bits.get(index) else { return Ok(None) };
        let room = room - used;
        let hyphen = shaper.hyphen_width(bit.face, self.wrapper.style.size)?;

        let addresses = address_joints_in(&self.wrapper.passage.text, bit).into_iter().map(|at| (at, 0.0));
        let syllables = word_joints(self.wrapper.passage, bit).into_iter().map(|joint| (joint.at, hyphen));
        let mut best = None;
        for (at, mark) in addresses.chain(syllables) {
            if self.head(shaper, bit, at)?.width + mark <= room {
                best = Some((at, mark > 0.0));
            }
        }
        let (index, at, hyphen) = match best {
            Some((at, hyphen)) => (index, at, hyphen),
            // The bits before fit: the line ends between two bits rather than inside a word.
            None if index > 0 => (index, bit.range.start, false),
            None => match self.cut(shaper, bit, room)? {
                Some(at) => (index, at, false),
                None if bits.len() > 1 => (1, bits[1].range.start, false),
                None => return Ok(None),
            },
        };
        self.divided(shaper, index, at, hyphen).map(Some)
    }

    /// The last place between two characters of a bit up to which it fits; at least one character is taken.
    fn cut(&self, shaper: &mut Shaper, bit: &Bit, room: f32) -> Result<Option<usize>, Undrawable> {
        let glyphs = bit.word.glyphs.iter().filter(|glyph| !glyph.text.is_empty());
        let mut last = None;
        for at in glyphs.map(|glyph| bit.range.start + glyph.text.end).filter(|&at| at < bit.range.end) {
            if self.head(shaper, bit, at)?.width > room && last.is_some() {
                break;
            }
            last = Some(at);
        }
        Ok(last)
    }

    fn divided(&self, shaper: &mut Shaper, index: usize, at: usize, hyphen: bool) -> Result<Division, Undrawable> {
        let mut before: Vec<Bit> = self.bits().take(index + 1).cloned().collect();
        let bit = before.pop().expect("BUG: a division points at a bit");
        if at > bit.range.start {
            before.push(self.head(shaper, &bit, at)?);
        }
        let (text, size) = (&self.wrapper.passage.text, self.wrapper.style.size);
        let after = bit.part(shaper, text, at..bit.range.end, size)?;
        Ok(Division { before, after, taken: index + 1 - usize::from(self.begun.is_some()), hyphen })
    }

    fn head(&self, shaper: &mut Shaper, bit: &Bit, to: usize) -> Result<Bit, Undrawable> {
        bit.part(shaper, &self.wrapper.passage.text, bit.range.start..to, self.wrapper.style.size)
    }

    fn bits(&self) -> impl Iterator<Item = &Bit> {
        self.begun.into_iter().chain(self.rest)
    }
}

/// Where the address that a bit belongs to may be divided, inside the bit.
fn address_joints_in(text: &str, bit: &Bit) -> Vec<usize> {
    let start = text[..bit.range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let token = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    let inside = |at: &usize| bit.range.start < *at && *at < bit.range.end;
    address_joints(token).into_iter().map(|at| start + at).filter(inside).collect()
}

/// Joints of the word in a bit, as byte offsets of the passage; the author's own hints, where there are any, alone.
fn word_joints(passage: &Passage, bit: &Bit) -> Vec<Joint> {
    let hints: Vec<Joint> = passage
        .hints
        .iter()
        .filter(|&&hint| bit.range.start < hint && hint < bit.range.end)
        .map(|&at| Joint { at, compound: true })
        .collect();
    if !hints.is_empty() {
        return hints;
    }
    let token = &passage.text[bit.range.clone()];
    let word = token.trim_matches(|c: char| !c.is_alphanumeric());
    let start = bit.range.start + (token.len() - token.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
    joints(word).into_iter().map(|joint| Joint { at: joint.at + start, ..joint }).collect()
}

/// A capitalised word inside a sentence, or before another capitalised word, is taken for a name.
fn is_name(text: &str, bit: &Bit) -> bool {
    let capital = |word: &str| word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase);
    if !capital(&text[bit.range.clone()]) {
        return false;
    }
    let before = text[..bit.range.start].trim_end_matches(|c: char| !c.is_alphanumeric() && !".!?:\n".contains(c));
    let begins_sentence = before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n']);
    let next = text[bit.range.end..].split_whitespace().next().unwrap_or_default();
    !begins_sentence || capital(next)
}
