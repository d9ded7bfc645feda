//! Strips: what the flow of a document is made of, before it is divided into pages.
//!
//! A strip is as high as one line, one row, one piece that never divides. It knows its ink, and what a page break above it
//! would break. Deliberately absent: pages.

use super::tree::ElementId;
use crate::Source;
use crate::content::Anchor;
use crate::page::{Area, GlyphRun};
use std::rc::Rc;

/// What a page break above a strip would break, from nothing to everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    /// Nothing.
    Free,
    /// A table that should stay whole: the first rule to give way.
    Table,
    /// A proposal or decision that should not be divided: the second.
    Undivided,
    /// A block that is kept whole; gives way only if it is higher than a page.
    Whole,
    /// A heading from its text, the first two or last two lines of a paragraph, a sum from its rows.
    Never,
}

/// Which page a strip starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// None: it follows the strip before, as far as [`Cut`] lets it.
    Flow,
    /// Always a new one.
    NewPage,
    /// A new one that looks like the first of a document: without running header, its pages counted from 1.
    NewLetter,
}

/// One piece of the flow. Lengths are points.
#[derive(Debug, Clone)]
pub struct Strip {
    /// What a page break above breaks.
    pub cut: Cut,
    /// Whether it starts a page.
    pub start: Start,
    /// Space above; falls away at the top of a page.
    pub before: f32,
    /// Whether it takes a share of the space that the page has left, above.
    pub fills: bool,
    /// Own height.
    pub height: f32,
    /// In reading order.
    pub ink: Vec<Ink>,
    /// The decision whose bar runs beside it.
    pub bar: Option<u32>,
    /// The section that it belongs to, for the running header.
    pub section: Option<u32>,
    /// What of the records it says.
    pub source: Option<Source>,
    /// A place that others point to.
    pub anchor: Option<Anchor>,
    /// What closes it when a page ends below it.
    pub closing: Option<Rule>,
    /// What is repeated above it when it starts a page: the head of its table.
    pub repeat: Option<Rc<Repeat>>,
}

impl Strip {
    /// A strip that may follow a page break.
    pub fn new(height: f32) -> Self {
        Strip {
            cut: Cut::Free,
            start: Start::Flow,
            before: 0.0,
            fills: false,
            height,
            ink: Vec::new(),
            bar: None,
            section: None,
            source: None,
            anchor: None,
            closing: None,
            repeat: None,
        }
    }

    /// Raises what a page break above would break.
    pub fn keep(&mut self, cut: Cut) {
        self.cut = self.cut.max(cut);
    }
}

/// A repeated table head. It means nothing the second time, so it has no elements.
#[derive(Debug, Clone)]
pub struct Repeat {
    /// Height.
    pub height: f32,
    /// Words; y from its top.
    pub runs: Vec<GlyphRun>,
    /// Lines.
    pub rules: Vec<Rule>,
}

/// A straight horizontal line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Left end.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// From the top of the strip.
    pub y: f32,
    /// Thickness.
    pub thickness: f32,
}

/// Something in a strip; y counts from its top.
#[derive(Debug, Clone)]
pub enum Ink {
    /// Words with a meaning.
    Words(ElementId, GlyphRun),
    /// An element that has a place in the tree but nothing to show (an empty cell).
    Nothing(ElementId),
    /// A rule.
    Rule(Rule),
    /// Words without meaning: the dots of the contents.
    Leader(GlyphRun),
    /// The number of the page where an anchor lies, flush right.
    PageNumber {
        /// Element that it belongs to.
        element: ElementId,
        /// What it counts.
        anchor: Anchor,
        /// Right edge.
        right: f32,
        /// Baseline.
        y: f32,
    },
    /// A part of a link that can be clicked.
    LinkArea {
        /// Index of the link.
        link: usize,
        /// Where.
        area: Area,
    },
    /// The end of a link: its annotation belongs here in the tree.
    LinkEnd {
        /// The element.
        element: ElementId,
        /// Index of the link.
        link: usize,
    },
    /// The next of the flow's figures.
    Figure {
        /// The element.
        element: ElementId,
        /// Where.
        area: Area,
    },
    /// A signature field.
    Field {
        /// The element.
        element: ElementId,
        /// Index of the field.
        field: usize,
        /// Where.
        area: Area,
    },
}
