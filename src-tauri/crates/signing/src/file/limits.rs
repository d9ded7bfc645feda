//! What a PDF from outside may cost, and the ways in which it is refused.

use thiserror::Error;

/// Largest PDF that is read, in bytes: 100 MB.
///
/// With the limits below, reading holds at most the file, two copies of its cross-reference entries, the
/// decoded object streams ([`MAX_CONTAINERS`]) and one object of [`MAX_VALUES`] values at a time: below 700 MB
/// for the worst file that can be built, a few megabytes for real minutes.
pub const MAX_FILE: usize = 100_000_000;

/// Deepest nesting of arrays and dictionaries. ISO 32000-1 sets no limit; real files stay below 20.
pub(crate) const MAX_DEPTH: usize = 64;
/// Most values (names, numbers, references, …) in one object.
pub(crate) const MAX_VALUES: usize = 1_000_000;
/// Most cross-reference entries, all sections together; ISO 32000-1 Annex C names 8 388 607 objects.
pub(crate) const MAX_ENTRIES: usize = 2_000_000;
/// Most cross-reference sections, that is: most incremental updates.
pub(crate) const MAX_SECTIONS: usize = 1_000;
/// Largest decoded object stream or cross-reference stream, in bytes.
pub(crate) const MAX_STREAM: usize = 32_000_000;
/// Decoded object streams kept at the same time, in bytes.
pub(crate) const MAX_CONTAINERS: usize = 64_000_000;
/// Longest chain of references to references.
pub(crate) const MAX_HOPS: usize = 32;

/// Bytes that may be parsed before a file counts as hostile. An honest file is parsed once or twice over;
/// overlapping objects make a small file cost its square.
pub(crate) const fn work_limit(length: usize) -> usize {
    3 * length + 64_000_000
}

/// Why a PDF is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    /// The first bytes are not `%PDF-`.
    #[error("not a PDF file")]
    NotPdf,
    /// Larger than [`MAX_FILE`].
    #[error("the file has {size} bytes, the limit is {limit}")]
    TooLarge {
        /// Size of the file in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The file is encrypted; PDF/A forbids that, and what a signature covers cannot be read.
    #[error("the file is encrypted")]
    Encrypted,
    /// The structure of the file is broken: it was cut off, damaged, or made to deceive.
    #[error("damaged near byte {at}: {what}")]
    Damaged {
        /// Where, in bytes from the start (of the file or of a decoded object stream).
        at: usize,
        /// What was expected there.
        what: &'static str,
    },
    /// Reading would cost more than any honest file does.
    #[error("refused: too many or too deep {what}")]
    Excessive {
        /// What there is too much of.
        what: &'static str,
    },
}

impl PdfError {
    pub(crate) const fn damaged(at: usize, what: &'static str) -> Self {
        Self::Damaged { at, what }
    }
}
