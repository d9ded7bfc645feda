//! Reading and extending PDF files from outside: strict, lazy and bounded.
//!
//! A reader that repairs what it meets is wrong for signatures: what it repairs may look different in the
//! program that shows the page. This one follows the cross-reference sections and nothing else, demands that
//! every object stands where they say and under the number they say, and refuses the file otherwise.
//! lopdf supplies the object types, the stream filters and the text encodings; it does not load the file,
//! because it takes whatever object stands at an offset, once for each entry that points there.

mod document;
mod limits;
mod syntax;
mod write;
mod xref;

pub(crate) use document::{Document, text};
pub use limits::{MAX_FILE, PdfError};
pub(crate) use syntax::{Indirect, Parser};
pub(crate) use write::{Update, object_bytes, text_string};
pub(crate) use xref::{Entry, Kind, Section, decode, read_section};

#[cfg(test)]
mod tests;
