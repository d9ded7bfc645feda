//! Pages to show beside the text.

use documents::page::PlacedBlock;
use serde::Serialize;

/// A document as a file, with where everything stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MinutesPages {
    /// Where each thing of the records stands, in reading order; nothing where the stored pages are older than the program's
    /// way of setting them.
    pub places: Vec<PlacedBlock>,
    /// A word for what is seen of each page: the same word, the same picture. Nothing where it is not known.
    pub looks: Vec<String>,
    /// Width and height of each page, in points. Nothing where it is not known.
    pub sizes: Vec<(f32, f32)>,
    /// Number of pages.
    pub pages: u32,
    /// Whether these are the pages that are signed.
    pub sealed: bool,
    /// PDF/A-2a and PDF/UA-1. It goes beside the JSON, not in it.
    #[serde(skip)]
    pub pdf: Vec<u8>,
}
