//! Dividing the flow into pages.
//!
//! A page takes as much as it holds and ends at the last place where nothing is broken. If that would leave over a third
//! of the page empty, tables may be broken, then proposals and decisions; nothing else gives way for looks. Only what
//! no page can hold is divided where it must be. One pass, linear in the number of strips.

use super::strip::{Cut, Start, Strip};
use std::ops::Range;

/// A page may be left this empty before a rule gives way.
const EMPTY: f32 = 1.0 / 3.0;
/// Rounding slack, points.
const SLACK: f32 = 0.01;

/// The strips of one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Indexes of strips.
    pub strips: Range<usize>,
    /// Whether it is the first page of the document, or of a letter in it.
    pub first: bool,
    /// Height that the page has for text.
    pub room: f32,
    /// Height that its strips take, without shares of free space.
    pub used: f32,
}

/// Where a page could end: before which strip, and how high the page is then.
#[derive(Clone, Copy)]
struct End {
    before: usize,
    used: f32,
}

/// Divides strips into pages with `room(first)` points of text. No strips, no pages.
pub fn divide(strips: &[Strip], room: impl Fn(bool) -> f32) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut start = 0;
    while start < strips.len() {
        let first = start == 0 || strips[start].start == Start::NewLetter;
        let room = room(first);
        let end = end_of_page(strips, start, room);
        sheets.push(Sheet { strips: start..end.before, first, room, used: end.used });
        start = end.before;
    }
    sheets
}

fn end_of_page(strips: &[Strip], start: usize, room: f32) -> End {
    let mut ends: [Option<End>; 5] = [None; 5];
    let mut used = 0.0;
    for (index, strip) in strips.iter().enumerate().skip(start) {
        let before = if index > start { strip.before } else { repeated(strip) };
        if index > start {
            let end = End { before: index, used };
            if strip.start != Start::Flow {
                return end;
            }
            ends[strip.cut as usize] = Some(end);
        }
        if used + before + strip.height > room + SLACK {
            let end = choose(&ends, room);
            return end.unwrap_or(End { before: index.max(start + 1), used: used.max(strip.height) });
        }
        used += before + strip.height;
    }
    End { before: strips.len(), used }
}

/// Height of what stands above a strip that starts a page.
pub fn repeated(strip: &Strip) -> f32 {
    strip.repeat.as_ref().map_or(0.0, |repeat| repeat.height)
}

fn choose(ends: &[Option<End>; 5], room: f32) -> Option<End> {
    let latest = |worst: Cut| ends[..=worst as usize].iter().flatten().max_by_key(|end| end.before).copied();
    let full = |end: &End| room - end.used <= room * EMPTY;
    for worst in [Cut::Free, Cut::Table, Cut::Undivided] {
        if let Some(end) = latest(worst).filter(full) {
            return Some(end);
        }
    }
    [Cut::Undivided, Cut::Whole, Cut::Never].into_iter().find_map(latest)
}

#[cfg(test)]
mod tests;
