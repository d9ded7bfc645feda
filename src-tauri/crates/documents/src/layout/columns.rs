//! How wide the columns of a table are.

use super::grid::mm;
use crate::content::{Column, Width};

/// Between two columns; part of the width of the left one.
const GUTTER: f32 = mm(3.0);
/// Halvings in search of the width that the widest columns share: to a thousandth of a point.
const HALVINGS: usize = 24;

/// What the cells of a column need, points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Need {
    /// The widest part that no line may end in.
    pub least: f32,
    /// The widest line.
    pub natural: f32,
}

/// A column in its place, without gutter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// From the left edge of the table.
    pub x: f32,
    /// Points.
    pub width: f32,
}

/// Places columns side by side so that they fill `measure` exactly.
///
/// Fixed widths are kept, content gets what it needs, shares divide the rest. Where there is too little, the widest content
/// gives way first, down to its widest word; where there is still too little, all columns give way alike.
pub fn solve(columns: &[Column], needs: &[Need], measure: f32) -> Vec<Span> {
    let count = columns.len();
    let gutter = |index: usize| if index + 1 < count { GUTTER } else { 0.0 };
    let least = |index: usize| needs[index].least + gutter(index);
    let mut widths: Vec<f32> = (0..count)
        .map(|index| match columns[index].width {
            Width::Mm(width) => mm(width),
            Width::Share(_) => least(index),
            Width::Content => needs[index].natural + gutter(index),
        })
        .collect();
    let spare = measure - widths.iter().sum::<f32>();
    if spare < 0.0 {
        give_way(&mut widths, columns, least, -spare);
        let total: f32 = widths.iter().sum();
        if total > measure {
            widths.iter_mut().for_each(|width| *width *= measure / total);
        }
    } else if !share_out(&mut widths, columns, spare) {
        spread(&mut widths, columns, spare);
    }
    let mut x = 0.0;
    let mut spans = Vec::with_capacity(count);
    for (index, width) in widths.into_iter().enumerate() {
        spans.push(Span { x, width: (width - gutter(index)).max(0.0) });
        x += width;
    }
    spans
}

/// Narrows the widest content columns, as far as it takes and no column below its widest word; narrow ones stay.
fn give_way(widths: &mut [f32], columns: &[Column], least: impl Fn(usize) -> f32, missing: f32) {
    let content = |index: &usize| columns[*index].width == Width::Content;
    let capped = |index: usize, cap: f32| widths[index].min(cap).max(least(index)).min(widths[index]);
    let target = (0..columns.len()).filter(content).map(|index| widths[index]).sum::<f32>() - missing;
    let (mut low, mut high) = (0.0, widths.iter().copied().fold(0.0, f32::max));
    for _ in 0..HALVINGS {
        let cap = (low + high) / 2.0;
        let total: f32 = (0..columns.len()).filter(content).map(|index| capped(index, cap)).sum();
        if total > target { high = cap } else { low = cap }
    }
    let narrowed: Vec<(usize, f32)> =
        (0..columns.len()).filter(content).map(|index| (index, capped(index, low))).collect();
    narrowed.into_iter().for_each(|(index, width)| widths[index] = width);
}

/// Divides the free width by shares; a share that gives less than the widest word is raised to it, at the others' cost.
fn share_out(widths: &mut [f32], columns: &[Column], spare: f32) -> bool {
    let mut open: Vec<(usize, f32)> = columns
        .iter()
        .enumerate()
        .filter_map(|(index, column)| match column.width {
            Width::Share(share) if share > 0.0 => Some((index, share)),
            _ => None,
        })
        .collect();
    if open.is_empty() {
        return false;
    }
    let mut free = spare + open.iter().map(|(index, _)| widths[*index]).sum::<f32>();
    loop {
        let shares: f32 = open.iter().map(|(_, share)| share).sum();
        let narrow = open.iter().position(|(index, share)| free * share / shares < widths[*index]);
        match narrow {
            Some(position) if open.len() > 1 => free -= widths[open.remove(position).0],
            _ => {
                open.iter().for_each(|(index, share)| widths[*index] = free * share / shares);
                return true;
            }
        }
    }
}

/// With no share to take the free width, content columns take it by their width, else the first column does.
fn spread(widths: &mut [f32], columns: &[Column], spare: f32) {
    let content = |index: &usize| columns[*index].width == Width::Content;
    let total: f32 = (0..columns.len()).filter(content).map(|index| widths[index]).sum();
    if total > 0.0 {
        (0..columns.len()).filter(content).for_each(|index| widths[index] += spare * widths[index] / total);
    } else if let Some(first) = widths.first_mut() {
        *first += spare;
    }
}

#[cfg(test)]
mod tests;
