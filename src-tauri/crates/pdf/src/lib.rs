//! Pages and tags to PDF/A-2a + PDF/UA-1 bytes. The only crate that knows printpdf.
//!
//! printpdf writes the pages, their content and the font dictionaries; everything that makes the file an archivable,
//! accessible one is added here over the object graph that printpdf hands out. What each clause asks and where it is
//! held stands in `docs/conformance/PDF_A2.md` and `PDF_UA1.md`.
//! Deliberately absent: layout, clock, files, signatures. A picture is read here and nowhere else, and a PDF of others only to
//! stand behind one of ours (`join`), which claims nothing.

mod annotations;
mod appearance;
mod content;
mod error;
mod face;
mod figures;
mod fonts;
mod invariants;
mod join;
mod metadata;
mod objects;
mod outline;
mod pages;
mod picture;
mod structure;
mod syntax;
mod write;

pub use appearance::{Appearance, Part, appearance};
pub use error::{PdfError, Unsound};
pub use join::{JoinError, Joined, LARGEST_JOINED, LARGEST_PAPER, MOST_PAPERS, PaperFault, check_paper, join};
pub use picture::{LARGEST_FILE, LONGEST_SIDE, PictureError, picture};
pub use write::write;
