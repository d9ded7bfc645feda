//! Whole documents before judges that we did not write: veraPDF, qpdf, pyHanko, pdfsig, pdftotext, icalendar.
//!
//! The documents are made once: the latest minutes of both examples, one of them once more in sans with a logotype, and, where
//! they lie beside the project, the real minutes; each unsigned and after each of its signatures; and every other kind of document of each.

#![allow(clippy::disallowed_methods, reason = "tests look at files")]

mod calendar;
mod documents;
mod papers;
mod returned;
mod signatures;
mod structure;
mod words;
