//! Source: which thing of the records something on the page says.
//!
//! Templates state it, the layout carries it to the page ([`crate::page::PlacedBlock`]), the window goes from a click
//! to the field that is edited and back. Deliberately absent: what the thing says, and where it stands.

use domain::{FrontFieldKind, ItemId};
use serde::Serialize;

/// A thing of the records that has a place of its own on the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// A field of the front page.
    FrontPage {
        /// Which.
        field: FrontFieldKind,
    },
    /// The attendance, where it has a page of its own.
    Attendance,
    /// A part of an item.
    Item {
        /// Which item.
        item: ItemId,
        /// Index into [`domain::Item::parts`]; `None` is what stands above them: number, heading, registration number,
        /// presenters and who was disqualified.
        part: Option<usize>,
        /// Index into the blocks of the sub-item that the part is; `None` is its heading, or a part that is a block.
        block: Option<usize>,
    },
}

impl Source {
    /// The heading of an item.
    pub fn heading(item: ItemId) -> Self {
        Source::Item { item, part: None, block: None }
    }

    /// A part of an item: a block, or the heading of a sub-item.
    pub fn part(item: ItemId, part: usize) -> Self {
        Source::Item { item, part: Some(part), block: None }
    }

    /// A block of a sub-item.
    pub fn block_of_part(item: ItemId, part: usize, block: usize) -> Self {
        Source::Item { item, part: Some(part), block: Some(block) }
    }
}
