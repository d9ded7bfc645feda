//! Keeps a mutated PDF in order: the offsets of its cross-reference tables, the byte ranges of its signatures.
//!
//! A strict reader refuses a file whose first offset is wrong; without this no mutation would come further. Everything
//! is overwritten in place, so that nothing else moves. Cross-reference streams stay as they are: they are compressed.

use fastrand::Rng;
use memchr::memmem;
use std::{collections::BTreeSet, ops::Range};

/// Writes the true places into cross-reference tables, `startxref`, `Prev` and `ByteRange`.
pub fn realign(pdf: &mut [u8]) {
    let tables: Vec<usize> = find_all(pdf, b"xref\n").filter(|at| *at == 0 || pdf[at - 1] == b'\n').collect();
    let objects = objects(pdf);
    for &table in &tables {
        realign_table(pdf, table, &objects);
    }
    for at in places(pdf, b"startxref\n") {
        if let Some(table) = tables.iter().rfind(|table| **table < at) {
            overwrite(pdf, at, *table);
        }
    }
    for at in places(pdf, b"/Prev ") {
        if let Some(table) = tables.iter().rev().filter(|table| **table < at).nth(1) {
            overwrite(pdf, at, *table);
        }
    }
    for at in places(pdf, b"/ByteRange") {
        realign_byte_range(pdf, at);
    }
}

/// Where the hexadecimal digits of a signature value stand: one of them, if there is any.
pub fn signature_value(pdf: &[u8], rng: &mut Rng) -> Option<Range<usize>> {
    let values: Vec<Range<usize>> = places(pdf, b"/Contents").into_iter().filter_map(|at| hole(pdf, at)).collect();
    rng.choice(values).map(|hole| hole.start + 1..hole.end - 1)
}

fn realign_table(pdf: &mut [u8], table: usize, objects: &BTreeSet<(usize, usize)>) {
    let mut at = table + b"xref\n".len();
    while let Some((first, after)) = number(pdf, at)
        && let Some((entries, after)) = number(pdf, after)
    {
        at = after;
        while at < pdf.len() && pdf[at].is_ascii_whitespace() {
            at += 1;
        }
        for object in (first..).take(entries.min(10_000)) {
            if pdf.get(at + 17) == Some(&b'n')
                && let Some((_, place)) = objects.range((object, 0)..(object, table)).next_back()
            {
                overwrite(pdf, at, *place);
            }
            at += 20;
        }
    }
}

/// Each object's number with each place where it begins.
fn objects(pdf: &[u8]) -> BTreeSet<(usize, usize)> {
    let begin = |head: usize| {
        let before = &pdf[head.saturating_sub(20)..head];
        let words: Vec<&[u8]> = before.rsplitn(3, |byte| byte.is_ascii_whitespace()).collect();
        let &[_generation, object, _] = words.as_slice() else { return None };
        let start = head - words[0].len() - 1 - object.len();
        Some((std::str::from_utf8(object).ok()?.parse().ok()?, start))
    };
    find_all(pdf, b" obj").filter_map(begin).collect()
}

/// `[0 start end length]`, where start and end enclose the value of `Contents` in the same dictionary, and the rest is
/// what follows in the same revision.
fn realign_byte_range(pdf: &mut [u8], at: usize) {
    let near = at.saturating_sub(100_000)..(at + 1000).min(pdf.len());
    let contents = places(&pdf[near.clone()], b"/Contents").into_iter().map(|place| place + near.start);
    let Some(hole) = contents.min_by_key(|place| place.abs_diff(at)).and_then(|place| hole(pdf, place)) else {
        return;
    };
    let end = find_all(pdf, b"%%EOF").find(|end| *end > hole.end).map_or(pdf.len(), |end| (end + 6).min(pdf.len()));
    let mut place = at;
    for value in [0, hole.start, hole.end, end.saturating_sub(hole.end)] {
        let Some((_, after)) = number(pdf, place) else { return };
        overwrite(pdf, place, value);
        place = after;
    }
}

/// The string in angle brackets that stands at a place, with its brackets.
fn hole(pdf: &[u8], at: usize) -> Option<Range<usize>> {
    let start = at + pdf[at..].iter().position(|byte| !byte.is_ascii_whitespace())?;
    let end = start + pdf[start..].iter().position(|byte| *byte == b'>')? + 1;
    (pdf[start] == b'<' && end > start + 2 && pdf[start + 1] != b'<').then_some(start..end)
}

/// The next number from a place on, at most a few bytes away, and where it ends.
fn number(pdf: &[u8], at: usize) -> Option<(usize, usize)> {
    let digits = next_digits(pdf, at)?;
    let text = std::str::from_utf8(&pdf[digits.clone()]).ok()?;
    Some((text.parse().ok()?, digits.end))
}

fn next_digits(pdf: &[u8], at: usize) -> Option<Range<usize>> {
    let near = pdf.get(at..(at + 40).min(pdf.len()))?;
    let start = near.iter().position(|byte| !(byte.is_ascii_whitespace() || *byte == b'['))?;
    let length = near[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (length > 0).then_some(at + start..at + start + length)
}

/// Puts a number in the place of the next one, with zeros before it. One that is too long is left out.
fn overwrite(pdf: &mut [u8], at: usize, value: usize) {
    if let Some(digits) = next_digits(pdf, at) {
        let text = format!("{value:0width$}", width = digits.len());
        if text.len() == digits.len() {
            pdf[digits].copy_from_slice(text.as_bytes());
        }
    }
}

/// Where each occurrence of a word ends.
fn places(pdf: &[u8], word: &[u8]) -> Vec<usize> {
    find_all(pdf, word).map(|at| at + word.len()).collect()
}

fn find_all<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    memmem::find_iter(bytes, word)
}
