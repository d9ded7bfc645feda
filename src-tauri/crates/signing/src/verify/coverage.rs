//! What a signature covers: is its byte range honest?
//!
//! Honest is: from the first byte, everything but the string of `Contents` of this very signature dictionary, up to
//! the end of a revision. Everything else has been used to make forged files look signed.

use std::ops::Range;

use lopdf_reader::{Dictionary, Object, ObjectId};

use super::verdict::{CoverageFault, Fault};
use crate::file::{Document, PdfError};

/// A signature dictionary and what it covers.
pub(super) struct Covered {
    pub(super) dictionary: Dictionary,
    /// The CMS and its padding.
    pub(super) contents: Vec<u8>,
    /// The string of `Contents`, from `<` to `>`.
    pub(super) hole: Range<usize>,
    /// The end of the signed revision.
    pub(super) end: usize,
}

impl Covered {
    /// The covered bytes.
    pub(super) fn bytes<'a>(&self, file: &'a [u8]) -> [&'a [u8]; 2] {
        [&file[..self.hole.start], &file[self.hole.end..self.end]]
    }
}

/// The signature dictionary with this number.
pub(super) fn dictionary(document: &Document<'_>, id: ObjectId) -> Result<Option<Dictionary>, PdfError> {
    Ok(match document.object(id)?.map(|object| object.value) {
        Some(Object::Dictionary(dictionary)) => Some(dictionary),
        _ => None,
    })
}

/// What the signature covers, if its byte range is honest.
pub(super) fn read(document: &Document<'_>, id: ObjectId) -> Result<Result<Covered, Fault>, PdfError> {
    let Some(object) = document.object(id)? else { return Ok(Err(Fault::SignatureMissing)) };
    let Object::Dictionary(dictionary) = object.value else { return Ok(Err(Fault::SignatureMissing)) };
    let place = |key: &[u8]| object.entries.iter().find(|(name, _)| name == key).map(|(_, place)| place.clone());
    let range = range(&dictionary);
    // A dictionary in an object stream has no places: nothing can be left out of compressed bytes.
    let (Some(hole), Ok(Object::String(contents, _)), Some(range)) =
        (place(b"Contents"), dictionary.get(b"Contents"), range)
    else {
        return Ok(Err(Fault::ByteRange(CoverageFault::Missing)));
    };
    let bytes = document.bytes();
    let fault = if range[0] != 0 {
        Some(CoverageFault::Start)
    } else if range[1] != hole.start || range[2] != hole.end || !is_hole(&bytes[hole.clone()]) {
        Some(CoverageFault::Hole)
    } else {
        None
    };
    if let Some(fault) = fault {
        return Ok(Err(Fault::ByteRange(fault)));
    }
    let end = range[2].saturating_add(range[3]);
    if end > bytes.len() || !bytes[..end].trim_ascii_end().ends_with(b"%%EOF") {
        return Ok(Err(Fault::ByteRange(CoverageFault::End)));
    }
    let contents = contents.clone();
    Ok(Ok(Covered { dictionary, contents, hole, end }))
}

fn range(dictionary: &Dictionary) -> Option<[usize; 4]> {
    let range = dictionary.get(b"ByteRange").and_then(Object::as_array).ok()?;
    let numbers = range.iter().map(|number| number.as_i64().ok().and_then(|number| usize::try_from(number).ok()));
    numbers.collect::<Option<Vec<usize>>>()?.try_into().ok()
}

/// A hexadecimal string without anything but digits in it.
fn is_hole(string: &[u8]) -> bool {
    let digits = string.strip_prefix(b"<").and_then(|it| it.strip_suffix(b">"));
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}
