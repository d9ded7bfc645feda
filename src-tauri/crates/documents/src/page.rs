//! Pages: where everything sits, and what it means, ready to be written.
//!
//! The layout makes them, the crate `pdf` writes them. All lengths are points (1/72 inch) from the top left corner
//! of the page, y downwards. Every mark is inside a leaf of the tag tree or inside an artifact; nothing is loose.
//! Deliberately absent: PDF, and any decision about breaking or breaking style.

use crate::Source;
use crate::content::Metadata;
use crate::fonts::Face;
use crate::picture::Picture;
use serde::Serialize;
use std::ops::Range;

/// A document, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What the document says of itself.
    pub metadata: Metadata,
    /// In order.
    pub pages: Vec<Page>,
    /// The structure tree; its tag is [`Tag::Document`].
    pub tree: Element,
    /// Page and kind of each leaf, by [`LeafId`].
    pub leaves: Vec<Leaf>,
    /// Nested bookmarks, in reading order.
    pub bookmarks: Vec<Bookmark>,
    /// Links inside the document, by index.
    pub links: Vec<Link>,
    /// Signature fields, by index.
    pub fields: Vec<Field>,
    /// Pictures, by index.
    pub figures: Vec<Figure>,
    /// Where each thing of the records stands, in reading order.
    pub places: Vec<PlacedBlock>,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// In drawing order, which is reading order for everything that is not an artifact.
    pub marks: Vec<Mark>,
}

/// Index into [`Document::leaves`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LeafId(pub usize);

/// One marked-content sequence. Each has one place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Index of its page.
    pub page: usize,
    /// Its number on that page, from 0, without gaps, in drawing order.
    pub mcid: u32,
    /// Tag of the element that holds it.
    pub tag: Tag,
}

/// Something drawn, or the bounds of something with a meaning. Bounds are never nested.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// What follows belongs to this leaf.
    Begin(LeafId),
    /// What follows means nothing (rules, header, footer, leaders, repeated table heads).
    Artifact(ArtifactKind),
    /// End of leaf or artifact.
    End,
    /// A run of glyphs on one line.
    Glyphs(GlyphRun),
    /// The picture with this index into [`Document::figures`], in a leaf of its own [`Tag::Figure`].
    Figure(usize),
    /// A straight black line. The bar beside a decision is one too.
    Rule {
        /// From, x.
        x0: f32,
        /// From, y.
        y0: f32,
        /// To, x.
        x1: f32,
        /// To, y.
        y1: f32,
        /// Thickness in points.
        thickness: f32,
    },
}

/// Why an artifact is there (ISO 32000-1, 14.8.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArtifactKind {
    /// Running header.
    Header,
    /// Footer.
    Footer,
    /// A repeated table head.
    Pagination,
    /// Rules, bars, leaders.
    Layout,
}

/// Glyphs of one face and size on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// Typeface.
    pub face: Face,
    /// Points.
    pub size: f32,
    /// Left end of the baseline.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// What the run says: Unicode, NFC. A soft hyphen at a line end is U+00AD here and a hyphen in ink.
    pub text: String,
    /// In visual order.
    pub glyphs: Vec<Glyph>,
}

/// One glyph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Glyph index in the whole, unsubsetted face.
    pub id: u16,
    /// Advance in font units, kerning included.
    pub advance: i32,
    /// The bytes of [`GlyphRun::text`] that it shows. Empty for the second and later glyphs of a cluster.
    pub text: Range<usize>,
}

/// An element of the structure tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// Standard structure type.
    pub tag: Tag,
    /// In reading order.
    pub kids: Vec<Kid>,
    /// Title (T) of a heading or section, where useful.
    pub title: Option<String>,
}

/// A child of an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Kid {
    /// Another element.
    Element(Element),
    /// Marked content.
    Leaf(LeafId),
    /// The annotation of a link, by index into [`Document::links`].
    Link(usize),
    /// The widget of a field, by index into [`Document::fields`].
    Field(usize),
}

/// Standard structure types (ISO 32000-1, 14.8.4) that Paragraf uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// The root.
    Document,
    /// A part: front page, attendance.
    Part,
    /// A § or sub-item.
    Sect,
    /// Document title.
    H1,
    /// § heading, title of a part.
    H2,
    /// Block label in a §, heading of a sub-item.
    H3,
    /// Block label in a sub-item.
    H4,
    /// Paragraph.
    P,
    /// Inline, with emphasis.
    Span,
    /// List; the numbering attribute says how it is marked.
    L(Numbering),
    /// List item.
    LI,
    /// Its label.
    Lbl,
    /// Its text.
    LBody,
    /// Table.
    Table,
    /// Rows of heads.
    THead,
    /// Rows of cells.
    TBody,
    /// Row.
    TR,
    /// Head cell with its scope.
    TH(Scope),
    /// Cell.
    TD,
    /// Contents.
    Toc,
    /// One line of it.
    Toci,
    /// The reference in such a line.
    Reference,
    /// Link.
    Link,
    /// Form field.
    Form,
    /// Picture, by index into [`Document::figures`].
    Figure(usize),
}

/// ListNumbering attribute (ISO 32000-1, table 347).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// A dash or another mark that orders nothing.
    Unordered,
    /// 1, 2, 3.
    Decimal,
    /// The labels are words ("att", registration numbers).
    None,
}

/// Scope of a head cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Names its column.
    Column,
    /// Names its row.
    Row,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// What it says.
    pub title: String,
    /// Index of the page.
    pub page: usize,
    /// Top of what it points to.
    pub y: f32,
    /// Sub-items.
    pub nested: Vec<Bookmark>,
}

/// A link to a place in the same document.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Page where it can be clicked.
    pub page: usize,
    /// Where on that page; a heading over two lines has one link with two areas.
    pub areas: Vec<Area>,
    /// Page it leads to.
    pub target_page: usize,
    /// Top of what it leads to.
    pub target_y: f32,
    /// What a screen reader says of it.
    pub contents: String,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A signature field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// `secretary`, `chair`, `verifier-1` …
    pub name: String,
    /// What a screen reader says of it.
    pub tooltip: String,
    /// Index of the page.
    pub page: usize,
    /// Where.
    pub area: Area,
}

/// A picture on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it shows.
    pub picture: Picture,
    /// What a screen reader says of it.
    pub alt: String,
    /// Index of the page.
    pub page: usize,
    /// Where.
    pub area: Area,
}

/// Where a thing of the records stands. What goes on on the next page has one of these on each. A place is as wide as
/// the grid and shares no height with another, so that a click beside the words finds them too.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub struct PlacedBlock {
    /// Index of the page.
    pub page: usize,
    /// Upper edge.
    pub top: f32,
    /// Lower edge.
    pub bottom: f32,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// What stands there.
    #[serde(flatten)]
    pub source: Source,
}
