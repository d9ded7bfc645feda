//! The flow: a document's blocks as one column of strips, before it is divided into pages.
//!
//! The composer holds what all blocks share: shaper, growing tree, where we are, what must keep together.
//! Each kind of block has its own file. Deliberately absent: pages.

use super::error::{LayoutError, Place};
use super::grid::Format;
use super::passage::Passage;
use super::shape::{Shaper, Undrawable};
use super::strip::{Cut, Ink, Start, Strip};
use super::style::Style;
use super::tree::{ElementId, Tree};
use super::wrap::{Line, separate, wrap};
use crate::content::{Anchor, Figure, Inline, PageWords};
use std::collections::BTreeMap;

/// Pages of anchors, from 1.
pub type PageNumbers = BTreeMap<Anchor, usize>;

/// The page that is assumed while none is known: what a first page points to is mostly the next.
const ASSUMED_PAGE: usize = 2;

/// A composed document.
pub struct Flow {
    /// Top to bottom.
    pub strips: Vec<Strip>,
    /// Tags, not yet in their places.
    pub tree: Tree,
    /// Bookmarks in reading order; those that belong under the one before are nested.
    pub bookmarks: Vec<FlowBookmark>,
    /// Links, by index.
    pub links: Vec<FlowLink>,
    /// Signature fields, by index: name and tooltip.
    pub fields: Vec<(String, String)>,
    /// Pictures, by index.
    pub figures: Vec<Figure>,
    /// Page numbers that the text was set with.
    pub set_with: PageNumbers,
}

/// A bookmark whose page is not yet known.
pub struct FlowBookmark {
    /// What it says.
    pub title: String,
    /// Where it leads.
    pub target: Anchor,
    /// Whether it stands under the last one that does not.
    pub nested: bool,
}

/// A link whose page is not yet known.
pub struct FlowLink {
    /// Where it leads.
    pub target: Anchor,
    /// What a screen reader says of it.
    pub contents: String,
}

/// Composes the flow.
pub struct Composer<'a> {
    /// Shapes words.
    pub shaper: &'a mut Shaper,
    /// What is there so far.
    pub flow: Flow,
    /// Where the block at hand stands, for errors.
    pub place: Place,
    /// Section of the strips to come.
    pub section: Option<u32>,
    /// Whether a title stands above, so that a label may be one level below it.
    pub titled: bool,
    /// The edges of the pages to come.
    pub format: Format,
    /// Words that the layout sets itself.
    pub page_words: &'a PageWords,
    known: &'a PageNumbers,
    keep: Cut,
    start: Start,
    bars: u32,
}

impl<'a> Composer<'a> {
    /// A composer at the top of an empty document.
    pub fn new(shaper: &'a mut Shaper, format: Format, page_words: &'a PageWords, known: &'a PageNumbers) -> Self {
        let flow = Flow {
            strips: Vec::new(),
            tree: Tree::new(),
            bookmarks: Vec::new(),
            links: Vec::new(),
            fields: Vec::new(),
            figures: Vec::new(),
            set_with: PageNumbers::new(),
        };
        let (place, start) = (Place::Front, Start::Flow);
        Composer {
            shaper,
            flow,
            place,
            section: None,
            titled: false,
            format,
            page_words,
            known,
            keep: Cut::Free,
            start,
            bars: 0,
        }
    }

    /// Adds strips; the first obeys what was said with [`Self::keep_next`] and [`Self::start_page`].
    pub fn extend(&mut self, strips: impl IntoIterator<Item = Strip>) {
        for mut strip in strips {
            strip.keep(std::mem::replace(&mut self.keep, Cut::Free));
            match std::mem::replace(&mut self.start, Start::Flow) {
                Start::Flow => {}
                start => strip.start = start,
            }
            strip.section = self.section;
            self.flow.strips.push(strip);
        }
    }

    /// The next strip stays with the last.
    pub fn keep_next(&mut self, cut: Cut) {
        self.keep = cut;
    }

    /// The next strip starts a page.
    pub fn start_page(&mut self) {
        self.start = Start::NewPage;
    }

    /// The next strip starts a page that looks like the first.
    pub fn start_letter(&mut self) {
        self.start = Start::NewLetter;
    }

    /// A number for the bar of one more decision.
    pub fn next_bar(&mut self) -> u32 {
        self.bars += 1;
        self.bars
    }

    /// Adds a bookmark.
    pub fn bookmark(&mut self, title: String, target: Anchor, nested: bool) {
        self.flow.bookmarks.push(FlowBookmark { title, target, nested });
    }

    /// An error about a character at the present place.
    pub fn refuse(&self, undrawable: Undrawable) -> LayoutError {
        undrawable.at(self.place.clone())
    }

    /// Wraps plain words.
    pub fn words(
        &mut self,
        element: ElementId,
        style: &Style,
        words: &str,
        measure: f32,
    ) -> Result<Vec<Line>, LayoutError> {
        let mut passage = Passage::default();
        passage.push(element, style.face, words);
        self.wrap(&passage, style, measure)
    }

    /// Wraps running text; emphasis gets elements of its own.
    pub fn text(
        &mut self,
        element: ElementId,
        style: &Style,
        text: &[Inline],
        measure: f32,
    ) -> Result<Vec<Line>, LayoutError> {
        let mut passage = Passage::default();
        self.add(&mut passage, element, style, text);
        self.wrap(&passage, style, measure)
    }

    /// Adds running text to a passage.
    pub fn add(&mut self, passage: &mut Passage, element: ElementId, style: &Style, text: &[Inline]) {
        for inline in text {
            match inline {
                Inline::Words(words) => passage.push(element, style.face, words),
                Inline::Emphasis(words) => {
                    let span = self.flow.tree.element(element, crate::page::Tag::Span);
                    passage.push(span, style.emphasis(), words);
                }
                Inline::Strong(words) => {
                    let span = self.flow.tree.element(element, crate::page::Tag::Span);
                    passage.push(span, style.strong(), words);
                }
                Inline::PageOf(anchor) => {
                    let page = self.known.get(anchor).copied().unwrap_or(ASSUMED_PAGE);
                    self.flow.set_with.insert(*anchor, page);
                    passage.push(element, style.face, &page.to_string());
                }
            }
        }
    }

    /// Wraps a passage.
    pub fn wrap(&mut self, passage: &Passage, style: &Style, measure: f32) -> Result<Vec<Line>, LayoutError> {
        wrap(self.shaper, passage, style, measure).map_err(|undrawable| self.refuse(undrawable))
    }

    /// A space after the last words of a line, so that what stands further right is not read as one word with them.
    pub fn separate(&mut self, lines: &mut [Line]) -> Result<(), LayoutError> {
        let Some(line) = lines.last_mut() else { return Ok(()) };
        separate(self.shaper, line).map_err(|undrawable| self.refuse(undrawable))
    }
}

/// Ink of one line at `x` with its baseline at `y`.
pub fn line_ink(line: Line, style: &Style, x: f32, y: f32) -> impl Iterator<Item = Ink> {
    let size = style.size;
    line.runs.into_iter().map(move |run| {
        let (element, run) = run.at(x, y, size);
        Ink::Words(element, run)
    })
}

/// Ink of lines under each other, `top` being the top of the first line box.
pub fn lines_ink(lines: Vec<Line>, style: &Style, x: f32, top: f32) -> Vec<Ink> {
    let mut ink = Vec::new();
    let mut y = top;
    for (index, line) in lines.into_iter().enumerate() {
        ink.extend(line_ink(line, style, x, y + style.baseline_of(index)));
        y += style.height_of(index);
    }
    ink
}

/// A paragraph, one strip per line: no first or last line alone, no divided word over a page.
pub fn paragraph(lines: Vec<Line>, style: &Style, x: f32) -> Vec<Strip> {
    let count = lines.len();
    let mut divided = false;
    let mut strips = Vec::with_capacity(count);
    for (index, line) in lines.into_iter().enumerate() {
        let mut strip = Strip::new(style.height_of(index));
        if divided || index == 1 || (index > 0 && index + 1 == count) {
            strip.keep(Cut::Never);
        }
        divided = line.divided;
        strip.ink.extend(line_ink(line, style, x, style.baseline_of(index)));
        strips.push(strip);
    }
    strips
}
