//! Page furniture: the running header, the footer, and how much of the page they leave to the text.

use super::error::{LayoutError, Place};
use super::grid::{Format, LABEL, LABEL_MEASURE, TEXT, TEXT_MEASURE, mm};
use super::paint::{run_width, single};
use super::passage::Passage;
use super::shape::Shaper;
use super::style::{FURNITURE, FURNITURE_STRONG, Style};
use super::tree::Tree;
use super::wrap::{Line, wrap};
use crate::content::{Content, Initials, PageWords};
use crate::page::Mark;

/// Between association and document name.
const HEADER_GAP: f32 = mm(5.0);
/// Line for initials.
const INITIALS_LINE: f32 = mm(15.0);
/// From a role to its line.
const ROLE_GAP: f32 = mm(2.0);
/// From a line to the next role.
const INITIALS_GAP: f32 = mm(3.5);
/// Between the last initials and the page number.
const FOOTER_GAP: f32 = mm(5.0);
/// Lines that the footer has room for below the text area.
const FOOTER_LINES: usize = 3;
/// Between a header of many lines and the text.
const BELOW_HEADER: f32 = mm(5.0);

/// What is the same on every page.
pub struct Furniture<'a> {
    words: &'a PageWords,
    /// Association and document name, set once.
    header: Vec<Mark>,
    /// Label, roles and lines.
    initials: Vec<Mark>,
    format: Format,
    top: f32,
    bottom: f32,
}

impl<'a> Furniture<'a> {
    /// Sets what does not depend on the page.
    ///
    /// # Errors
    /// A character that cannot be drawn.
    pub fn new(shaper: &mut Shaper, content: &'a Content) -> Result<Self, LayoutError> {
        let format = Format::of(content.orientation);
        let (header, header_bottom) = header(shaper, content, format.header_top)?;
        // "Sida 300 av 300" is as wide as it gets.
        let widest = page_number(shaper, &content.page_words, 888, 888)?;
        let room = format.right - TEXT - run_width(&widest) - FOOTER_GAP;
        let (initials, lines) = match &content.initials {
            Some(initials) => self::initials(shaper, initials, format.footer_top, room)?,
            None => (Vec::new(), 1),
        };
        let raised = lines.saturating_sub(FOOTER_LINES) as f32 * FURNITURE.leading;
        let initials = initials.into_iter().map(|mark| raised_by(mark, raised)).collect();
        Ok(Furniture {
            words: &content.page_words,
            header,
            initials,
            top: format.top.max(header_bottom + BELOW_HEADER),
            bottom: format.bottom - raised,
            format,
        })
    }

    /// The edges of its pages.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Top of the text on a page: the first has no running header.
    pub fn top(&self, first: bool) -> f32 {
        if first { self.format.first_top } else { self.top }
    }

    /// Height of the text area of a page.
    pub fn room(&self, first: bool) -> f32 {
        self.bottom - self.top(first)
    }

    /// The header of a page with its sections, first and last.
    pub fn header(&self, shaper: &mut Shaper, sections: Option<(u32, u32)>) -> Result<Vec<Mark>, LayoutError> {
        let mut marks = Vec::with_capacity(self.header.len() + 1);
        if let Some((first, last)) = sections {
            let text = if first == last {
                format!("{} {first}", self.words.section)
            } else {
                format!("{} {first}–{last}", self.words.sections)
            };
            let mut run = single(shaper, &FURNITURE_STRONG, &text, Place::Furniture)?;
            (run.x, run.y) = (LABEL, self.format.header_top + FURNITURE_STRONG.baseline);
            marks.push(Mark::Glyphs(run));
        }
        marks.extend(self.header.iter().cloned());
        Ok(marks)
    }

    /// The footer of a page, counted from 1.
    pub fn footer(&self, shaper: &mut Shaper, page: usize, pages: usize) -> Result<Vec<Mark>, LayoutError> {
        let mut marks = self.initials.clone();
        let mut run = page_number(shaper, self.words, page, pages)?;
        run.x = self.format.right - run_width(&run);
        run.y = self.format.footer_top + FURNITURE.baseline - (self.format.bottom - self.bottom);
        marks.push(Mark::Glyphs(run));
        Ok(marks)
    }
}

fn page_number(
    shaper: &mut Shaper,
    words: &PageWords,
    page: usize,
    pages: usize,
) -> Result<crate::page::GlyphRun, LayoutError> {
    single(shaper, &FURNITURE, &format!("{} {page} {} {pages}", words.page, words.of), Place::Furniture)
}

/// Association and document name on one line, or under each other if that is too long. Returns its lower edge too.
fn header(shaper: &mut Shaper, content: &Content, top: f32) -> Result<(Vec<Mark>, f32), LayoutError> {
    let head = &content.running_head;
    let association = lines(shaper, &FURNITURE_STRONG, &head.association, TEXT_MEASURE)?;
    let document = lines(shaper, &FURNITURE, &head.document, TEXT_MEASURE)?;
    let beside = match (association.as_slice(), document.as_slice()) {
        ([left], [right]) if left.width + HEADER_GAP + right.width <= TEXT_MEASURE => Some(left.width + HEADER_GAP),
        _ => None,
    };
    let mut marks = Vec::new();
    let mut y = top;
    for line in association {
        marks.extend(set(line, &FURNITURE_STRONG, TEXT, y));
        y += FURNITURE.leading;
    }
    if let Some(shift) = beside {
        y -= FURNITURE.leading;
        marks.extend(document.into_iter().flat_map(|line| set(line, &FURNITURE, TEXT + shift, y)));
        return Ok((marks, y + FURNITURE.leading));
    }
    for line in document {
        marks.extend(set(line, &FURNITURE, TEXT, y));
        y += FURNITURE.leading;
    }
    Ok((marks, y))
}

/// Label, then each role and its line, on as many lines as they need.
fn initials(shaper: &mut Shaper, initials: &Initials, top: f32, room: f32) -> Result<(Vec<Mark>, usize), LayoutError> {
    let mut marks = Vec::new();
    let labels = lines(shaper, &FURNITURE, &initials.label, LABEL_MEASURE)?;
    let label_lines = labels.len();
    for (index, line) in labels.into_iter().enumerate() {
        marks.extend(set(line, &FURNITURE, LABEL, top + FURNITURE.leading * index as f32));
    }
    let (mut x, mut y, mut count) = (TEXT, top, 1);
    for role in &initials.roles {
        for line in lines(shaper, &FURNITURE, role, room - ROLE_GAP - INITIALS_LINE)? {
            let width = line.width + ROLE_GAP + INITIALS_LINE;
            if x > TEXT && x + width > TEXT + room {
                (x, y, count) = (TEXT, y + FURNITURE.leading, count + 1);
            }
            let start = x + line.width + ROLE_GAP;
            marks.extend(set(line, &FURNITURE, x, y));
            let baseline = y + FURNITURE.baseline + 1.0;
            marks.push(Mark::Rule {
                x0: start,
                y0: baseline,
                x1: start + INITIALS_LINE,
                y1: baseline,
                thickness: super::grid::HAIRLINE,
            });
            x += width + INITIALS_GAP;
        }
    }
    Ok((marks, count.max(label_lines)))
}

fn lines(shaper: &mut Shaper, style: &Style, text: &str, measure: f32) -> Result<Vec<Line>, LayoutError> {
    let mut passage = Passage::default();
    passage.push(Tree::ROOT, style.face, text);
    wrap(shaper, &passage, style, measure).map_err(|undrawable| undrawable.at(Place::Furniture))
}

fn set(line: Line, style: &Style, x: f32, top: f32) -> impl Iterator<Item = Mark> {
    let (size, y) = (style.size, top + style.baseline);
    line.runs.into_iter().map(move |run| Mark::Glyphs(run.at(x, y, size).1))
}

fn raised_by(mark: Mark, by: f32) -> Mark {
    match mark {
        Mark::Glyphs(run) => Mark::Glyphs(crate::page::GlyphRun { y: run.y - by, ..run }),
        Mark::Rule { x0, y0, x1, y1, thickness } => Mark::Rule { x0, y0: y0 - by, x1, y1: y1 - by, thickness },
        other => other,
    }
}
