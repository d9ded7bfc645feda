//! Glyphs with their places become lines in reading order.
//!
//! Glyphs that follow each other on a baseline are a piece; pieces on a baseline are a row. Where several rows leave the same gutter free and
//! both sides are filled as prose is, they are two columns, read one after the other; otherwise a row is read across, as that of
//! a table. Text that is turned (a stamp, a margin) comes last. Knows nothing of PDF.

use super::pdf::{Line, Piece};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// A gap between glyphs that is a space, in parts of the type size.
const SPACE: f64 = 0.17;
/// A gap that parts pieces.
const APART: f64 = 1.2;
/// How far from each other baselines of one row lie.
const LEVEL: f64 = 0.3;
/// Fewest rows on either side of a gutter.
const COLUMN_ROWS: usize = 4;
/// Least part of a column that its rows fill on the average.
const COLUMN_FILLED: f64 = 0.55;
/// Fewest signs in a row of a column, on the average.
const COLUMN_SIGNS: usize = 15;
/// Most places that are tried for a gutter.
const GUTTERS: usize = 40;

/// A glyph on a page.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub text: String,
    /// Origin, in points from the upper left corner.
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub size: f64,
    pub bold: bool,
    /// Along the baseline, of length one.
    pub direction: (f64, f64),
}

/// Glyphs of one baseline that follow each other.
#[derive(Debug, Clone)]
struct Run {
    text: String,
    from: f64,
    to: f64,
    y: f64,
    size: f64,
    bold: usize,
    signs: usize,
}

/// What stands on a page of this width, in reading order.
pub(super) fn lines(glyphs: Vec<Glyph>, width: f64) -> Vec<Line> {
    let mut turned: Vec<(i32, Vec<Glyph>)> = vec![];
    for glyph in once(glyphs) {
        // Twelfths of a right angle are enough to tell what is turned from what is scanned askew.
        let angle = (glyph.direction.1.atan2(glyph.direction.0).to_degrees() / 7.5).round() as i32;
        match turned.iter_mut().find(|(other, _)| *other == angle) {
            Some((_, same)) => same.push(glyph),
            None => turned.push((angle, vec![glyph])),
        }
    }
    turned.sort_by_key(|(angle, _)| angle.abs());
    let mut all = vec![];
    for (angle, glyphs) in turned {
        if angle == 0 {
            ordered(rows(runs(glyphs)), width, &mut all);
        } else {
            all.extend(turned_lines(glyphs, f64::from(angle) * 7.5));
        }
    }
    all
}

/// Lines of turned text, laid level to be read; their places are those on the page.
fn turned_lines(glyphs: Vec<Glyph>, angle: f64) -> Vec<Line> {
    let (sine, cosine) = angle.to_radians().sin_cos();
    let level = glyphs.into_iter().map(|glyph| {
        let (x, y) = (glyph.x * cosine + glyph.y * sine, glyph.y * cosine - glyph.x * sine);
        Glyph { x, y, ..glyph }
    });
    let mut read: Vec<Line> = rows(runs(level.collect())).into_iter().filter_map(line).collect();
    for line in &mut read {
        let (x, y) = (f64::from(line.x), f64::from(line.y));
        (line.x, line.y) = ((x * cosine - y * sine) as f32, (y * cosine + x * sine) as f32);
    }
    read
}

/// A drawn sign and where it stands.
type Drawn = (String, f64, f64);

/// Each glyph once: some programs draw a word twice, a hair apart, to make it bold.
fn once(glyphs: Vec<Glyph>) -> impl Iterator<Item = Glyph> {
    let mut places: HashMap<(i64, i64), Vec<Drawn>> = HashMap::new();
    glyphs.into_iter().filter(move |glyph| {
        let near = glyph.size * 0.08;
        let cell = |value: f64| value.div_euclid(4.0) as i64;
        let (column, row) = (cell(glyph.x), cell(glyph.y));
        let twice = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y))).any(|place| {
            places.get(&place).is_some_and(|there| {
                let same = |(text, x, y): &Drawn| {
                    *text == glyph.text && (x - glyph.x).abs() < near && (y - glyph.y).abs() < near
                };
                there.iter().any(same)
            })
        });
        if !twice {
            places.entry((column, row)).or_default().push((glyph.text.clone(), glyph.x, glyph.y));
        }
        !twice
    })
}

/// Glyphs in the order in which they are drawn, which is nearly always that of a word.
fn runs(glyphs: Vec<Glyph>) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    for glyph in glyphs {
        let to = glyph.x + glyph.width;
        let signs: String = glyph.text.chars().flat_map(plain).collect();
        if signs.is_empty() {
            continue;
        }
        let follows = runs.last_mut().filter(|run| {
            let gap = glyph.x - run.to;
            let level = (glyph.y - run.y).abs() < LEVEL / 2.0 * run.size;
            level && (glyph.size / run.size - 1.0).abs() < 0.2 && gap > -0.5 * run.size && gap < APART * run.size
        });
        match follows {
            Some(run) => {
                if glyph.x - run.to > SPACE * run.size && !run.text.ends_with(' ') {
                    run.text.push(' ');
                }
                run.text.push_str(&signs);
                run.to = run.to.max(to);
                run.signs += 1;
                run.bold += usize::from(glyph.bold);
            }
            None => runs.push(Run {
                text: signs,
                from: glyph.x,
                to,
                y: glyph.y,
                size: glyph.size,
                bold: usize::from(glyph.bold),
                signs: 1,
            }),
        }
    }
    runs.retain(|run| !run.text.trim().is_empty());
    runs
}

/// A sign as text is written: ligatures taken apart, nothing that only steers.
fn plain(sign: char) -> impl Iterator<Item = char> {
    let apart = match sign {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '\u{ad}' => "-",
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => " ",
        _ => "",
    };
    let own =
        Some(sign).filter(|sign| apart.is_empty() && !sign.is_control() && !('\u{200b}'..='\u{200f}').contains(sign));
    apart.chars().chain(own)
}

/// Runs of one baseline, joined to pieces from left to right.
fn rows(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.from.total_cmp(&b.from)));
    let mut rows: Vec<Vec<Run>> = vec![];
    for run in runs {
        let row = rows.last_mut().filter(|row| {
            let largest = row.iter().map(|other| other.size).fold(0.0, f64::max);
            let base = row.iter().find(|other| other.size >= largest).map_or(run.y, |other| other.y);
            // What is raised or sunk is smaller than its neighbours, and still belongs to them.
            (run.y - base).abs() <= LEVEL * largest.min(run.size)
                || ((run.y - base).abs() <= 0.45 * largest.max(run.size) && beside(row, &run))
        });
        match row {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    rows.into_iter().map(joined).collect()
}

/// Whether a smaller run stands close to something of the row, or the row is the smaller and stands close to it.
fn beside(row: &[Run], run: &Run) -> bool {
    row.iter().any(|other| {
        let (small, large) = (other.size.min(run.size), other.size.max(run.size));
        let gap = (run.from - other.to).max(other.from - run.to);
        small < 0.8 * large && gap < 0.3 * large && gap > -0.3 * large
    })
}

fn joined(mut row: Vec<Run>) -> Vec<Run> {
    row.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut pieces: Vec<Run> = vec![];
    for run in row {
        match pieces.last_mut().filter(|last| run.from - last.to < APART * last.size.max(run.size)) {
            Some(last) => {
                let size = last.size.max(run.size);
                let parted = last.text.ends_with(' ') || run.text.starts_with(' ');
                if run.from - last.to > SPACE * size && !parted {
                    last.text.push(' ');
                }
                last.text.push_str(&run.text);
                last.to = last.to.max(run.to);
                if run.signs > last.signs {
                    last.size = run.size;
                    last.y = run.y;
                }
                last.signs += run.signs;
                last.bold += run.bold;
            }
            None => pieces.push(run),
        }
    }
    pieces
}

/// Rows in reading order: above the columns, the columns, below them.
fn ordered(rows: Vec<Vec<Run>>, width: f64, into: &mut Vec<Line>) {
    match columns(&rows, width) {
        Some((first, last, gutter)) => {
            let mut rows = rows;
            let below = rows.split_off(last);
            let beside = rows.split_off(first);
            ordered(rows, width, into);
            let (left, right): (Vec<Run>, Vec<Run>) =
                beside.into_iter().flatten().partition(|piece| piece.to <= gutter);
            ordered(self::rows(left), width, into);
            ordered(self::rows(right), width, into);
            ordered(below, width, into);
        }
        None => into.extend(rows.into_iter().filter_map(line)),
    }
}

/// The longest stretch of rows that are two columns: its first row, the one after its last, and where between them the gutter is.
fn columns(rows: &[Vec<Run>], width: f64) -> Option<(usize, usize, f64)> {
    let mut gutters: Vec<f64> = vec![];
    for row in rows {
        for pair in row.windows(2) {
            let middle = f64::midpoint(pair[0].to, pair[1].from);
            if gutters.len() < GUTTERS && !gutters.iter().any(|other| (other - middle).abs() < 2.0) {
                gutters.push(middle);
            }
        }
    }
    let stretches = gutters.into_iter().flat_map(|gutter| {
        let crosses = move |row: &Vec<Run>| row.iter().any(|piece| piece.from < gutter && piece.to > gutter);
        let mut stretches = vec![];
        let mut first = 0;
        for at in 0..=rows.len() {
            if at == rows.len() || crosses(&rows[at]) {
                if is_columns(&rows[first..at], gutter, width) {
                    stretches.push((first, at, gutter));
                }
                first = at + 1;
            }
        }
        stretches
    });
    stretches.max_by(|a, b| (a.1 - a.0).cmp(&(b.1 - b.0)).then(b.0.cmp(&a.0)))
}

/// Whether both sides of a gutter are filled as columns of prose are, and not as cells.
fn is_columns(rows: &[Vec<Run>], gutter: f64, width: f64) -> bool {
    let side = |left: bool| {
        let pieces: Vec<Vec<&Run>> = rows
            .iter()
            .map(|row| row.iter().filter(|piece| (piece.to <= gutter) == left).collect::<Vec<_>>())
            .filter(|row| !row.is_empty())
            .collect();
        let all = || pieces.iter().flatten();
        let from = all().map(|piece| piece.from).fold(f64::INFINITY, f64::min);
        let to = all().map(|piece| piece.to).fold(f64::NEG_INFINITY, f64::max);
        let inked: f64 = all().map(|piece| piece.to - piece.from).sum();
        let signs: usize = all().map(|piece| piece.signs).sum();
        let count = pieces.len();
        count >= COLUMN_ROWS
            && to - from > 0.2 * width
            && inked > COLUMN_FILLED * (to - from) * count as f64
            && signs > COLUMN_SIGNS * count
    };
    side(true) && side(false)
}

/// A row as a line; `None` where nothing can be read in it.
fn line(row: Vec<Run>) -> Option<Line> {
    let signs: usize = row.iter().map(|piece| piece.signs).sum();
    let bold: usize = row.iter().map(|piece| piece.bold).sum();
    let most = row.iter().max_by_key(|piece| piece.signs)?;
    let (size, y) = (most.size, most.y);
    let pieces: Vec<Piece> = row
        .iter()
        .map(|piece| {
            let text = piece.text.nfc().collect::<String>();
            let text = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            Piece { x: piece.from as f32, width: (piece.to - piece.from) as f32, text }
        })
        .filter(|piece| !piece.text.is_empty())
        .collect();
    let (first, last) = (pieces.first()?, pieces.last()?);
    Some(Line {
        text: pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\t"),
        x: first.x,
        y: y as f32,
        width: last.x + last.width - first.x,
        size: size as f32,
        bold: bold * 2 > signs,
        pieces,
    })
}

#[cfg(test)]
mod tests;
