//! The text of old minutes as lines with their places, whether it came as plain text or as the pages of a PDF.
//!
//! Knows nothing of minutes. Words are as in the file, but for signs that only typesetting has: soft hyphens, ligatures,
//! spaces that do not break.

use crate::foreign;

/// Gap between baselines that parts paragraphs, in parts of the usual one.
const PARTED: f32 = 1.28;
/// Width of a letter of running text, in points, so that places of a PDF and of plain text are of one kind.
const LETTER: f32 = 5.0;

/// Lines in reading order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Source {
    pub(super) lines: Vec<Line>,
    /// How many pages it has; plain text without form feeds has one.
    pub pages: u32,
}

/// A line, numbered from 1 through the whole source; blank ones too.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub page: u32,
    pub number: u32,
    /// What stands apart by more than a space.
    pub pieces: Vec<Piece>,
    /// A new page or column begins here, or something was taken out before it: a sentence may go on over the gap.
    pub after_gap: bool,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Left edge, in letters.
    pub x: f32,
    pub text: String,
}

impl Line {
    pub fn text(&self) -> String {
        let pieces: Vec<&str> = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        pieces.join(" ")
    }

    pub fn is_blank(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Left edge, in letters.
    pub fn x(&self) -> f32 {
        self.pieces.first().map_or(0.0, |piece| piece.x)
    }
}

impl Source {
    /// Plain text; a form feed begins a page.
    pub fn of_text(text: &str) -> Self {
        let mut lines: Vec<Line> = vec![];
        let mut page = 1;
        let mut number = 0;
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        for (place, sheet) in text.split('\u{c}').enumerate() {
            if place > 0 {
                page += 1;
            }
            for (place_in, line) in sheet.trim_end_matches('\n').split('\n').enumerate() {
                number += 1;
                // Where a program has put a space for the form feed, one line alone is moved in by it.
                let before = lines.last().is_some_and(|last: &Line| !last.is_blank() && last.x() < 1.0);
                let lost = line.starts_with(' ') && !line.starts_with("  ") && before;
                let after_gap = (page > 1 && place_in == 0) || lost;
                lines.push(Line { page, number, pieces: pieces(line), after_gap });
            }
        }
        Self { lines, pages: page }
    }

    /// The pages of a PDF.
    pub fn of_pages(pages: &[foreign::Page]) -> Self {
        let mut lines: Vec<Line> = vec![];
        let mut number = 0;
        for (page, sheet) in (1..).zip(pages) {
            let usual = usual_gap(&sheet.lines);
            let mut above: Option<f32> = None;
            for line in &sheet.lines {
                let gap = above.map(|above| line.y - above);
                if gap.is_some_and(|gap| gap > usual * PARTED) {
                    lines.push(Line { page, number, pieces: vec![], after_gap: false });
                }
                number += 1;
                let pieces = line.pieces.iter().map(|piece| Piece { x: piece.x / LETTER, text: clean(&piece.text) });
                let pieces: Vec<Piece> = pieces.filter(|piece| !piece.text.is_empty()).collect();
                lines.push(Line { page, number, pieces, after_gap: gap.is_none_or(|gap| gap < 0.0) && number > 1 });
                above = Some(line.y);
            }
        }
        Self { lines, pages: u32::try_from(pages.len()).unwrap_or(u32::MAX) }
    }

    /// The words of a line as the source has them.
    pub fn line(&self, number: u32) -> Option<String> {
        self.lines.iter().find(|line| line.number == number && !line.is_blank()).map(Line::text)
    }

    /// Every line that says something: its page, its number and its words.
    pub fn told(&self) -> impl Iterator<Item = (u32, u32, String)> {
        self.lines.iter().filter(|line| !line.is_blank()).map(|line| (line.page, line.number, line.text()))
    }

    /// Whether there is a word in it.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(Line::is_blank)
    }
}

/// The gap between baselines that a page has most.
fn usual_gap(lines: &[foreign::Line]) -> f32 {
    let mut gaps: Vec<f32> =
        lines.windows(2).map(|pair| pair[1].y - pair[0].y).filter(|gap| *gap > 1.0 && *gap < 40.0).collect();
    gaps.sort_by(f32::total_cmp);
    // Narrow gaps are those within paragraphs; a page of short paragraphs has more wide ones.
    gaps.get(gaps.len() / 3).copied().unwrap_or(f32::MAX)
}

fn pieces(line: &str) -> Vec<Piece> {
    let line = clean_keeping_columns(line);
    let mut pieces: Vec<Piece> = vec![];
    let mut column = 0;
    let mut spaces = 2;
    for sign in line.chars() {
        if sign == '\t' {
            column = (column / 8 + 1) * 8;
            spaces = 2;
            continue;
        }
        if sign == ' ' {
            spaces += 1;
        } else {
            if spaces >= 2 {
                pieces.push(Piece { x: column as f32, text: String::new() });
            } else if spaces == 1
                && let Some(last) = pieces.last_mut()
            {
                last.text.push(' ');
            }
            spaces = 0;
            if let Some(last) = pieces.last_mut() {
                last.text.push(sign);
            }
        }
        column += 1;
    }
    pieces
}

/// Words without what typesetting put into them, and without spaces around.
fn clean(text: &str) -> String {
    clean_keeping_columns(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn clean_keeping_columns(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    // A soft hyphen that ends a line was drawn there, and is undone with the line break.
    let ends = text.trim_end().strip_suffix('\u{ad}');
    let text = ends.unwrap_or(text);
    for sign in text.chars() {
        match sign {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{2060}' => {}
            '\u{fb00}' => clean.push_str("ff"),
            '\u{fb01}' => clean.push_str("fi"),
            '\u{fb02}' => clean.push_str("fl"),
            '\u{fb03}' => clean.push_str("ffi"),
            '\u{fb04}' => clean.push_str("ffl"),
            '\t' => clean.push('\t'),
            space if space.is_whitespace() => clean.push(' '),
            control if control.is_control() => clean.push(' '),
            other => clean.push(other),
        }
    }
    if ends.is_some() {
        clean.push('-');
    }
    clean
}
