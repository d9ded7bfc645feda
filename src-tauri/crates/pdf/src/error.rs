//! Why a document could not be written.

use documents::fonts::Face;

/// Why a document could not be written. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The document breaks a rule that its maker has to keep.
    #[error("the document is unsound: {0}")]
    Unsound(#[from] Unsound),
    /// A typeface cannot be read or subset.
    #[error("the face {} cannot be embedded", face.name())]
    Face {
        /// Which one.
        face: Face,
        /// What the subsetter said, where it was asked.
        #[source]
        source: Option<subsetter::Error>,
    },
    /// printpdf was not content with what it was given.
    #[error("printpdf warned: {}", messages.join("; "))]
    Printpdf {
        /// Its messages.
        messages: Vec<String>,
    },
    /// An object that printpdf promises was not there.
    #[error("printpdf wrote no {part}")]
    Incomplete {
        /// What is missing.
        part: &'static str,
    },
}

/// A rule of [`documents::page::Document`] that a document breaks.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Unsound {
    /// There is no page.
    #[error("no page")]
    NoPage,
    /// A page is smaller than 3 or larger than 14 400 points (ISO 19005-2, 6.1.13).
    #[error("page {page} measures {width} × {height} points")]
    PageSize {
        /// Index of the page.
        page: usize,
        /// Points.
        width: f32,
        /// Points.
        height: f32,
    },
    /// A glyph, figure or rule outside leaves and artifacts.
    #[error("mark {mark} on page {page} belongs to nothing")]
    Loose {
        /// Index of the page.
        page: usize,
        /// Index of the mark.
        mark: usize,
    },
    /// A leaf or artifact begins inside another, ends without having begun, or is open at the end of its page.
    #[error("mark {mark} on page {page} does not pair with another")]
    Unpaired {
        /// Index of the page.
        page: usize,
        /// Index of the mark; the number of marks when something is open at the end of the page.
        mark: usize,
    },
    /// A leaf begins on a page or at a place that is not its own, or is unknown.
    #[error("leaf {leaf} begins on page {page} out of its place")]
    LeafOutOfPlace {
        /// Index of the leaf.
        leaf: usize,
        /// Index of the page.
        page: usize,
    },
    /// A leaf that no page draws.
    #[error("leaf {leaf} is not drawn")]
    LeafNotDrawn {
        /// Index of the leaf.
        leaf: usize,
    },
    /// A figure that is not drawn once, on its page, in a leaf of its own.
    #[error("figure {figure} is not drawn once and in its place")]
    FigureOutOfPlace {
        /// Index of the figure.
        figure: usize,
    },
    /// The root of the tree is not [`documents::page::Tag::Document`].
    #[error("the root of the tree is no Document")]
    Root,
    /// A leaf, link or field is not in the tree exactly once, under the element it belongs to.
    #[error("{what} {index} is not in the tree once and in its place")]
    NotOnceInTree {
        /// "leaf", "link" or "field".
        what: &'static str,
        /// Its index.
        index: usize,
    },
    /// A link, field or bookmark names a page that is not there, or a link has no area.
    #[error("{what} {index} has no place")]
    NoPlace {
        /// "link", "field" or "bookmark".
        what: &'static str,
        /// Its index.
        index: usize,
    },
    /// A text that accessibility requires is empty: title of the document, of a bookmark, of a link, field or figure.
    #[error("{what} {index} has no words")]
    NoWords {
        /// "title", "bookmark", "link", "field" or "figure".
        what: &'static str,
        /// Its index.
        index: usize,
    },
    /// A text that is longer than 32 767 bytes as UTF-16 (ISO 19005-2, 6.1.13).
    #[error("{what} {index} is too long")]
    TooLong {
        /// "title", "author", "subject", "element", "bookmark", "link", "field" or "figure".
        what: &'static str,
        /// Its index; of an element, in reading order.
        index: usize,
    },
    /// A field name is empty, has a full stop, or is used twice (ISO 32000-1, 12.7.3.2).
    #[error("the field name {name:?} cannot be used")]
    FieldName {
        /// The name.
        name: String,
    },
    /// A character that no conforming file may map to: U+0000, U+FEFF, U+FFFE, or one of private use
    /// (ISO 19005-2, 6.2.11.7).
    #[error("the character U+{:04X} cannot be archived", *character as u32)]
    Character {
        /// The character.
        character: char,
    },
    /// A glyph that the face does not have, or `.notdef` (ISO 19005-2, 6.2.11.8).
    #[error("{} has no glyph {glyph} for {text:?}", face.name())]
    Glyph {
        /// The face.
        face: Face,
        /// Its index in the face.
        glyph: u16,
        /// What it should have shown.
        text: String,
    },
    /// The bytes that a glyph shows are not a part of the text of its run, or the first glyph shows none.
    #[error("a glyph of {text:?} shows no part of it")]
    GlyphText {
        /// Text of the run.
        text: String,
    },
    /// The day lies outside the years 0–9999 that Info and XMP can say.
    #[error("the year {year} cannot be written")]
    Year {
        /// The year.
        year: i32,
    },
    /// Marks of a signature's appearance may only be glyphs and rules.
    #[error("mark {mark} of an appearance has a structure")]
    StructureInAppearance {
        /// Index of the mark.
        mark: usize,
    },
}
