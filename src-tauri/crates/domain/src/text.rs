//! Rich text: a closed tree. Paragraphs, run-in headings, lists with one nested level, tables, strong, emphasis.
//!
//! Words are kept exactly as written, including the slips that real minutes contain; the review judges them.

use serde::{Deserialize, Serialize};

/// The text of a block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RichText(pub Vec<TextBlock>);

/// One block of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextBlock {
    /// A paragraph; a line feed in a span is a line break to keep.
    Paragraph(Vec<Span>),
    /// A run-in heading, on one line.
    Heading(Vec<Span>),
    /// A list.
    List(List),
    /// A table with a head.
    Table(TextTable),
}

/// Words of one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they are set.
    pub style: Style,
}

impl Span {
    /// Words without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Plain }
    }
}

/// Emphasis of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// None.
    Plain,
    /// Emphasis, in italics.
    Emphasis,
    /// Strong, semibold.
    Strong,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct List {
    /// How it is marked.
    pub marks: ListMarks,
    /// In order; an entry may be empty.
    pub entries: Vec<ListEntry>,
}

/// How a list is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ListMarks {
    /// A dash.
    Dash,
    /// Numbers from the given one.
    Numbers(u32),
}

/// An entry of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ListEntry {
    /// Its words.
    pub spans: Vec<Span>,
    /// A list below it; entries of that have none.
    pub nested: Option<List>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TextTable {
    /// One cell per column.
    pub head: Vec<Vec<Span>>,
    /// Rows of cells, each as long as the head.
    pub rows: Vec<Vec<Vec<Span>>>,
}

impl RichText {
    /// No block at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// No word at all, whatever blocks there are.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|block| match block {
            TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => are_blank(spans),
            TextBlock::List(list) => is_blank_list(list),
            TextBlock::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).all(|cell| are_blank(cell)),
        })
    }
}

impl RichText {
    /// Its lines in order, whatever block each stands in: paragraph, entry of a list, cell of a table.
    pub fn lines(&self) -> impl Iterator<Item = &[Span]> {
        self.0.iter().flat_map(|block| match block {
            TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => vec![spans.as_slice()],
            TextBlock::List(list) => lines_of(list),
            TextBlock::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).map(Vec::as_slice).collect()
            }
        })
    }

    /// The words of the first line that has some.
    pub fn first_words(&self) -> String {
        let line = self.lines().find(|spans| !are_blank(spans)).map(plain_words).unwrap_or_default();
        line.trim().lines().next().unwrap_or_default().to_owned()
    }
}

fn lines_of(list: &List) -> Vec<&[Span]> {
    let lines = list.entries.iter().flat_map(|entry| {
        let nested = entry.nested.as_ref().map(lines_of).unwrap_or_default();
        std::iter::once(entry.spans.as_slice()).chain(nested)
    });
    lines.collect()
}

fn is_blank_list(list: &List) -> bool {
    list.entries.iter().all(|entry| are_blank(&entry.spans) && entry.nested.as_ref().is_none_or(is_blank_list))
}

fn are_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| span.text.trim().is_empty())
}

/// The words of spans, without style.
pub fn plain_words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
