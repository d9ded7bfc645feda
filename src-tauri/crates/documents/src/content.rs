//! Content: what a document says, with its meaning, before anything has a place.
//!
//! Templates build it from the domain, the layout reads it. A block here is a thing of the printed page
//! (a § with its heading, a row of fields, a place to sign), so meaning and tags come from the same value. What comes from one
//! thing of the records says which ([`Source`]).
//! Deliberately absent: coordinates, fonts, page numbers, and every Swedish sentence (those are in `templates`).

mod agenda;
mod fields;
mod months;
mod table;

pub use agenda::{Agenda, AgendaRow};
pub use fields::{Field, FieldEntry, FieldSize, FieldValue, Fields, RosterRow};
pub use months::{DayMark, Month, Months};
pub use table::{Align, Column, Measure, RowHeight, Table, Width};

use crate::Source;
use crate::picture::Picture;
use chrono::NaiveDate;
use domain::Typeface;

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Title, author and day, for the document's own metadata.
    pub metadata: Metadata,
    /// What stands at the top of every page but the first.
    pub running_head: RunningHead,
    /// The words that the layout itself sets.
    pub page_words: PageWords,
    /// Footer: the label and the roles that initial each page; `None` when verification is digital.
    pub initials: Option<Initials>,
    /// What running text, headings and titles are set in.
    pub typeface: Typeface,
    /// How the pages lie.
    pub orientation: Orientation,
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
}

/// How pages lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright: everything that is read.
    Portrait,
    /// On its side: lists with many columns. Only tables use the width; text keeps its measure.
    Landscape,
}

/// What the document says of itself (PDF Info, XMP, window title).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// Document title, such as "Protokoll 2026-05-19, Samordningsförbundet X".
    pub title: String,
    /// The association.
    pub author: String,
    /// What the document is about, in one line.
    pub subject: String,
    /// The day the document is made. Same records and same day give the same bytes.
    pub made_on: NaiveDate,
}

/// The running header: sections of the page (found by the layout), association, document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningHead {
    /// Semibold, first.
    pub association: String,
    /// Document name and ISO day.
    pub document: String,
}

/// Words that the layout itself sets: around numbers that only it knows ("Sida 3 av 7", "§ 26", "§§ 26–27"), and the
/// one before clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWords {
    /// Before the page's number.
    pub page: String,
    /// Between the page's number and the number of pages.
    pub of: String,
    /// Before one section number.
    pub section: String,
    /// Before a range of section numbers.
    pub sections: String,
    /// What each of [`Piece::Clauses`] begins with.
    pub clause: String,
}

/// Footer for the verifiers' initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initials {
    /// "Justeras".
    pub label: String,
    /// Each role in lower case, followed by a line to write on.
    pub roles: Vec<String>,
}

/// A place in the document that other places point to (contents page, bookmarks, "sida 2").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Anchor(pub u32);

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words. A line feed is a line break that the author wants kept.
    Words(String),
    /// *Emphasis*, set in italics.
    Emphasis(String),
    /// **Strong**, set semibold.
    Strong(String),
    /// The number of the page where the anchor lies, known after layout.
    PageOf(Anchor),
}

/// Running text.
pub type Text = Vec<Inline>;

/// Plain words as text.
pub fn words(text: impl Into<String>) -> Text {
    vec![Inline::Words(text.into())]
}

/// One block of the page, full width unless it says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Top of page one: association (P), document title (H1), meeting line (P).
    Opening(Opening),
    /// Rows of label and value with hairlines between; tagged as a table with row headers.
    Fields(Fields),
    /// The same, standing at the foot of the page where the preceding block ends.
    Foot(Fields),
    /// Places to sign. Free space between the blocks before and a following [`Block::Foot`] is shared above and below.
    Signatures(Signatures),
    /// What follows starts a new page.
    NewPage,
    /// What follows starts a page that looks like the first, without running header and with pages counted from 1: a
    /// sheet that is posted or sent by itself.
    NewLetter,
    /// Title of a part with its own page (contents, proof of posting), with an optional line under it. H2.
    PartTitle {
        /// Where links point.
        anchor: Anchor,
        /// Serif 20.
        title: String,
        /// A line of text under the title.
        lead: Option<Text>,
    },
    /// Title inside the document (attendance). H2.
    InnerTitle {
        /// Where links point.
        anchor: Anchor,
        /// Serif semibold 14.
        title: String,
    },
    /// A table of its own, outside any §.
    Table(Table),
    /// A labelled block outside any § (who replaces whom, quorum).
    Labelled(Labelled),
    /// A § of the minutes.
    Section(Section),
    /// The lines of the contents page.
    Contents(Contents),
    /// The agenda of a meeting to come.
    Agenda(Agenda),
    /// Twelve small months, a picture of what is said beside it.
    Months(Months),
}

/// Top of the first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Where links and the first bookmark point.
    pub anchor: Anchor,
    /// The association.
    pub association: String,
    /// "Protokoll".
    pub title: String,
    /// "Styrelsens sammanträde 4, tisdag 19 maj 2026".
    pub meeting: String,
    /// Top right, beside the words.
    pub logotype: Option<Figure>,
    /// How large the words are set.
    pub size: OpeningSize,
    /// What the bookmark says where that is not the title: which of several letters it is.
    pub bookmark: Option<String>,
}

/// How large an [`Opening`] is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningSize {
    /// Title 30, to be read at a desk.
    Regular,
    /// Title 42, to be seen on a board.
    Poster,
}

/// A picture that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it shows.
    pub picture: Picture,
    /// What a screen reader says of it.
    pub alt: String,
}

/// The places to sign, kept whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    /// A label above the block ("Underskrifter"), where the form has one.
    pub label: Option<String>,
    /// In signing order. Up to three stand in a column, four or more in pairs.
    pub places: Vec<SignaturePlace>,
}

/// One place to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignaturePlace {
    /// Name of the signature field (`secretary`, `chair`, `verifier-1`); `None` for a line that is only signed by hand.
    pub field: Option<String>,
    /// Printed name with party; empty when it is not known who signs.
    pub name: String,
    /// Printed role.
    pub role: String,
    /// What a screen reader says of the field: "Underskrift, ordförande Margareta Lindvall".
    pub tooltip: String,
}

/// A block with a label in the label column.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// `None`: plain prose.
    pub label: Option<String>,
    /// A decision has a larger label and a bar.
    pub kind: LabelledKind,
    /// What it says.
    pub pieces: Vec<Piece>,
    /// What of the records it says.
    pub source: Option<Source>,
}

/// How a labelled block is set and kept together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelledKind {
    /// Flows over pages.
    Prose,
    /// A proposal: up to ten lines undivided.
    Proposal,
    /// A decision: as a proposal, with larger label and the bar.
    Decision,
    /// Undivided: reservation, quorum.
    Whole,
}

/// What stands in the text column of a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph that begins with a semibold heading on the same line; a full stop is added where the heading has no mark.
    RunIn {
        /// The heading.
        heading: Text,
        /// The paragraph; empty when a list or table follows.
        text: Text,
    },
    /// Clauses that begin with "att", without that word.
    Clauses(Vec<Text>),
    /// A list.
    List(List),
    /// A table in the text column.
    Table(Table),
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How its entries are marked.
    pub marks: Marks,
    /// In order; an entry may be empty, as real minutes are.
    pub entries: Vec<ListEntry>,
}

/// How list entries are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// En dash.
    Dash,
    /// 1. 2. 3.
    Numbers,
    /// Each entry brings its own label: a registration number.
    Own,
    /// None: entries stand flush, one below the other (basis for a decision).
    Bare,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListEntry {
    /// The label for [`Marks::Own`]; empty otherwise.
    pub label: String,
    /// What it says.
    pub text: Text,
    /// One nested level.
    pub nested: Option<List>,
}

/// A §.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Where links point.
    pub anchor: Anchor,
    /// The number, for the running header's span; `None` for an item that never became a §.
    pub number: Option<u32>,
    /// "§ 26" as printed in the label column; empty without a number.
    pub label: String,
    /// The heading.
    pub heading: String,
    /// "Dnr 26:21" as printed under the heading.
    pub registration: Option<String>,
    /// Blocks and sub-items in order.
    pub parts: Vec<SectionPart>,
    /// What of the records the heading says.
    pub source: Option<Source>,
}

/// A part of a §.
#[derive(Debug, Clone, PartialEq)]
pub enum SectionPart {
    /// A block.
    Block(Labelled),
    /// A lettered sub-item.
    SubItem(SubItem),
}

/// A lettered sub-item of a §.
#[derive(Debug, Clone, PartialEq)]
pub struct SubItem {
    /// Where links point.
    pub anchor: Anchor,
    /// "§ 37 a)".
    pub label: String,
    /// Its heading; one without stays out of contents and bookmarks.
    pub heading: Option<String>,
    /// "Dnr …" under the heading, where it has one of its own.
    pub registration: Option<String>,
    /// Its blocks.
    pub blocks: Vec<Labelled>,
    /// What of the records its heading says.
    pub source: Option<Source>,
}

/// The contents page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// One per §.
    pub entries: Vec<ContentsEntry>,
    /// Label and numbered list below the entries ("Bilagor"), where there are any.
    pub attachments: Option<(String, Vec<String>)>,
}

/// A line of the contents page: one link with leaders and a page number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsEntry {
    /// "§ 34", or "a)" for a sub-item.
    pub label: String,
    /// The heading, as in the document.
    pub heading: String,
    /// Where it leads.
    pub target: Anchor,
    /// Sub-items, one level.
    pub nested: Vec<ContentsEntry>,
}
