//! Layout: content becomes pages.
//!
//! Content → [`flow`] (one column of strips, with a growing tag tree) → [`pages`] (which strips stand on which page) →
//! [`paint`] (marks and leaves). Page numbers inside the text are known only afterwards, so they are assumed, checked, and
//! set once more if they were wrong. Deliberately absent: PDF, Swedish words, a clock. The same content gives the same
//! pages, to the last digit.

mod agenda;
mod blocks;
mod columns;
mod contents;
mod error;
mod fields;
mod figure;
mod flow;
mod furniture;
mod grid;
mod hyphenation;
mod labelled;
mod microtypography;
mod months;
mod pages;
mod paint;
mod passage;
mod pieces;
mod places;
mod section;
mod shape;
mod signatures;
mod stamp;
mod strip;
mod style;
mod table;
mod tree;
mod wrap;

pub use error::{LayoutError, Place};
pub use stamp::{Stamp, stamp};

use crate::content::Content;
use crate::page::Document;
use flow::{Composer, PageNumbers};
use furniture::Furniture;
use shape::Shaper;

/// Page numbers in the text are set anew this often before they count as unsettled.
const ROUNDS: usize = 4;

/// Lays out a document.
///
/// # Errors
/// See [`LayoutError`]; the document is then not laid out at all, and nothing is ever left out silently.
pub fn lay_out(content: &Content) -> Result<Document, LayoutError> {
    let mut shaper = Shaper::new(content.typeface);
    let furniture = Furniture::new(&mut shaper, content)?;
    let mut known = PageNumbers::new();
    for _ in 0..ROUNDS {
        let mut composer = Composer::new(&mut shaper, furniture.format(), &content.page_words, &known);
        composer.blocks(&content.blocks)?;
        let flow = composer.flow;
        let sheets = pages::divide(&flow.strips, |first| furniture.room(first));
        let found = paint::page_numbers(&flow.strips, &sheets);
        if let Some(missing) = flow.set_with.keys().find(|anchor| !found.contains_key(anchor)) {
            return Err(LayoutError::UnknownAnchor(*missing));
        }
        if flow.set_with.iter().all(|(anchor, page)| found.get(anchor) == Some(page)) {
            return paint::paint(flow, &sheets, &mut shaper, &furniture, content.metadata.clone());
        }
        known = found;
    }
    Err(LayoutError::UnsettledPageNumbers)
}

#[cfg(test)]
mod tests;
