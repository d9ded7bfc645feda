//! Dividing a word at the end of a line: for looks, or because it is wider than the line.

use super::Wrapper;
use super::bits::Bit;
use crate::layout::hyphenation::{Joint, joints};
use crate::layout::microtypography::address_joints;
use crate::layout::shape::{Shaper, Undrawable};

/// A divided run of bits.
pub struct Division {
    /// What stays on the line.
    pub before: Vec<Bit>,
    /// The rest of the divided bit.
    pub after: Bit,
    /// How many of the bits after the first, begun one are used up.
    pub taken: usize,
    /// Whether a hyphen is drawn.
    pub hyphen: bool,
}

/// The joint of a compound is taken if the line then fills this part of the measure, though a later place would fit.
const COMPOUND_FILLS: f32 = 0.75;

/// Divides a word so that the line comes out less ragged, if Swedish lets it. `room` is what the line has left.
///
/// What stands together with a space inside, such as a date, is not divided, but for the words that are bound to make
/// the last line; nor is a name.
pub fn for_looks(
    shaper: &mut Shaper,
    wrapper: &Wrapper<'_>,
    begun: Option<&Bit>,
    rest: &[Bit],
    room: f32,
    bound: Option<usize>,
) -> Result<Option<Division>, Undrawable> {
    let text = &wrapper.passage.text;
    let bits = || begun.into_iter().chain(rest);
    let together = bits().skip_while(|bit| !bit.space).any(|bit| !bit.space);
    if together && bits().next().map(|bit| bit.range.start) != bound {
        return Ok(None);
    }
    let mut used = 0.0;
    let mut best = None;
    for (index, bit) in bits().enumerate().take_while(|(_, bit)| !bit.space) {
        if used > room || is_name(text, bit) {
            break;
        }
        let left = room - used - shaper.hyphen_width(bit.face, wrapper.style.size)?;
        let filling = left - (1.0 - COMPOUND_FILLS) * wrapper.measure;
        if let Some(at) = best_joint(shaper, wrapper, bit, left, filling)? {
            best = Some((index, at));
        }
        used += bit.width;
    }
    best.map(|(index, at)| division(shaper, wrapper, begun, rest, index, at, true)).transpose()
}

/// The last joint of a compound that fits `room` and fills it to `filling`, else the last place that fits.
fn best_joint(
    shaper: &mut Shaper,
    wrapper: &Wrapper<'_>,
    bit: &Bit,
    room: f32,
    filling: f32,
) -> Result<Option<usize>, Undrawable> {
    let joints = word_joints(wrapper, bit);
    let compounds = joints.iter().rev().filter(|joint| joint.compound && bit.width_to(joint.at) >= filling);
    for joint in compounds.chain(joints.iter().rev()) {
        // The sum of advances is nearly the width; only a likely place is shaped.
        if bit.width_to(joint.at) - wrapper.style.size / 10.0 > room {
            continue;
        }
        let head = bit.part(shaper, &wrapper.passage.text, bit.range.start..joint.at, wrapper.style.size)?;
        if head.width <= room {
            return Ok(Some(joint.at));
        }
    }
    Ok(None)
}

/// Divides what is wider than a whole line: an address at its joints, a word at its syllables, anything anywhere.
/// `None` if not even one character fits after what cannot be divided; then the line takes it all the same.
pub fn by_force(
    shaper: &mut Shaper,
    wrapper: &Wrapper<'_>,
    begun: Option<&Bit>,
    rest: &[Bit],
    room: f32,
) -> Result<Option<Division>, Undrawable> {
    let text = &wrapper.passage.text;
    let size = wrapper.style.size;
    let mut used = 0.0;
    let bits: Vec<&Bit> = begun.into_iter().chain(rest).collect();
    let mut index = 0;
    while let Some(bit) = bits.get(index)
        && (bit.space || used + bit.width <= room)
    {
        used += bit.width;
        index += 1;
    }
    let Some(&bit) = bits.get(index) else { return Ok(None) };
    let room = room - used;
    let hyphen = shaper.hyphen_width(bit.face, size)?;

    let addresses = address_joints_in(text, bit).into_iter().map(|at| (at, 0.0));
    let syllables = word_joints(wrapper, bit).into_iter().map(|joint| (joint.at, hyphen));
    let mut best = None;
    for (at, mark) in addresses.chain(syllables) {
        let head = bit.part(shaper, text, bit.range.start..at, size)?;
        if head.width + mark <= room {
            best = Some((at, mark > 0.0));
        }
    }
    if let Some((at, hyphen)) = best {
        return division(shaper, wrapper, begun, rest, index, at, hyphen).map(Some);
    }
    if index > 0 {
        // The bits before fit: the line ends between two bits, the last resort before cutting through a word.
        let at = bit.range.start;
        return division(shaper, wrapper, begun, rest, index, at, false).map(Some);
    }
    match cut(shaper, text, bit, size, room)? {
        Some(at) => division(shaper, wrapper, begun, rest, index, at, false).map(Some),
        None if bits.len() > 1 => {
            let next = bits[1].range.start;
            division(shaper, wrapper, begun, rest, 1, next, false).map(Some)
        }
        None => Ok(None),
    }
}

/// The last place between two characters of a bit up to which it fits; at least one character is taken.
fn cut(shaper: &mut Shaper, text: &str, bit: &Bit, size: f32, room: f32) -> Result<Option<usize>, Undrawable> {
    let ends =
        bit.word.glyphs.iter().filter(|glyph| !glyph.text.is_empty()).map(|glyph| bit.range.start + glyph.text.end);
    let mut last = None;
    for at in ends.filter(|&at| at < bit.range.end) {
        let head = bit.part(shaper, text, bit.range.start..at, size)?;
        if head.width > room && last.is_some() {
            break;
        }
        last = Some(at);
    }
    Ok(last)
}

/// Where the address that a bit belongs to may be divided, inside the bit.
fn address_joints_in(text: &str, bit: &Bit) -> Vec<usize> {
    let start = text[..bit.range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let token = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    let inside = |at: &usize| bit.range.start < *at && *at < bit.range.end;
    address_joints(token).into_iter().map(|at| start + at).filter(inside).collect()
}

fn division(
    shaper: &mut Shaper,
    wrapper: &Wrapper<'_>,
    begun: Option<&Bit>,
    rest: &[Bit],
    index: usize,
    at: usize,
    hyphen: bool,
) -> Result<Division, Undrawable> {
    let (text, size) = (&wrapper.passage.text, wrapper.style.size);
    let bits: Vec<&Bit> = begun.into_iter().chain(rest).take(index + 1).collect();
    let bit = bits[index];
    let mut before: Vec<Bit> = bits[..index].iter().map(|bit| (*bit).clone()).collect();
    if at > bit.range.start {
        before.push(bit.part(shaper, text, bit.range.start..at, size)?);
    }
    let after = bit.part(shaper, text, at..bit.range.end, size)?;
    let taken = index + 1 - usize::from(begun.is_some());
    Ok(Division { before, after, taken, hyphen })
}

/// Joints of the word in a bit, as byte offsets of the passage; the author's own hints, where there are any, alone.
fn word_joints(wrapper: &Wrapper<'_>, bit: &Bit) -> Vec<Joint> {
    let hints: Vec<Joint> = wrapper
        .passage
        .hints
        .iter()
        .filter(|&&hint| bit.range.start < hint && hint < bit.range.end)
        .map(|&at| Joint { at, compound: true })
        .collect();
    if !hints.is_empty() {
        return hints;
    }
    let token = &wrapper.passage.text[bit.range.clone()];
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
