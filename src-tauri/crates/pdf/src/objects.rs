//! Objects: what printpdf hands out while it is being completed, and what this crate adds to it.
//!
//! printpdf's objects can be changed until the end; an object added here is written at once. Numbers that printpdf used
//! for nothing are used again, so the cross-reference table has no gap (ISO 32000-1, 7.5.4: a file without updates has
//! one section).

use crate::error::PdfError;
use crate::syntax;
use documents::page::Area;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use std::collections::BTreeMap;

/// Effort of deflate, 0–10.
const EFFORT: u8 = 6;

/// All objects of a file in the making.
pub(crate) struct Objects {
    printed: Document,
    written: BTreeMap<ObjectId, Vec<u8>>,
    spare: Vec<ObjectId>,
}

impl Objects {
    /// Takes printpdf's objects over.
    pub fn new(printed: Document) -> Self {
        Self { printed, written: BTreeMap::new(), spare: Vec::new() }
    }

    /// Says that nothing refers to one of printpdf's objects any longer.
    pub fn release(&mut self, id: ObjectId) {
        self.printed.objects.remove(&id);
        self.spare.push(id);
    }

    /// A number whose object will be [`Objects::set`] later.
    pub fn reserve(&mut self) -> ObjectId {
        self.spare.pop().unwrap_or_else(|| self.printed.new_object_id())
    }

    /// Writes an object under a reserved number, or in the place of one of printpdf's. Streams are compressed.
    pub fn set(&mut self, id: ObjectId, object: impl Into<Object>) {
        self.printed.objects.remove(&id);
        self.written.insert(id, finished(object.into()));
    }

    /// Writes an object under a new number.
    pub fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.reserve();
        self.set(id, object);
        id
    }

    /// A dictionary that printpdf made; `part` names it where it is missing.
    pub fn dictionary(&mut self, id: ObjectId, part: &'static str) -> Result<&mut Dictionary, PdfError> {
        self.printed.get_dictionary_mut(id).map_err(|_| PdfError::Incomplete { part })
    }

    /// An object that printpdf made.
    pub fn printed(&self, id: ObjectId) -> Option<&Object> {
        self.printed.objects.get(&id)
    }

    /// An object that was written here.
    pub fn written(&self, id: ObjectId) -> Option<&[u8]> {
        self.written.get(&id).map(Vec::as_slice)
    }

    /// An entry of the trailer, as a reference.
    pub fn trailer_reference(&self, key: &'static str) -> Result<ObjectId, PdfError> {
        let entry = self.printed.trailer.get(key.as_bytes()).and_then(Object::as_reference);
        entry.map_err(|_| PdfError::Incomplete { part: key })
    }

    /// The pages in order.
    pub fn pages(&self) -> Vec<ObjectId> {
        self.printed.page_iter().collect()
    }

    /// All objects as they stand in the file, by number.
    pub fn finish(self) -> impl Iterator<Item = Vec<u8>> {
        let Self { mut printed, mut written, .. } = self;
        (1..=printed.max_id).map(move |number| {
            let id = (number, 0);
            let ours = written.remove(&id);
            ours.unwrap_or_else(|| finished(printed.objects.remove(&id).unwrap_or(Object::Null)))
        })
    }
}

fn finished(mut object: Object) -> Vec<u8> {
    if let Object::Stream(stream) = &mut object {
        compress(stream);
    }
    let mut bytes = Vec::new();
    syntax::write(&mut bytes, &object);
    bytes.shrink_to_fit();
    bytes
}

/// Deflates a stream that may be. Not with flate2: what that makes depends on the back end some other crate has
/// switched on, and the same document has to give the same bytes in every program.
pub(crate) fn compress(stream: &mut Stream) {
    if stream.allows_compression && !stream.content.is_empty() && !stream.dict.has(b"Filter") {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(miniz_oxide::deflate::compress_to_vec_zlib(&stream.content, EFFORT));
    }
}

/// A text string: ASCII as it is, anything else as UTF-16BE with its mark (ISO 32000-1, 7.9.2.2).
pub(crate) fn text_string(text: &str) -> Object {
    let bytes = if text.is_ascii() { text.into() } else { utf16(text) };
    Object::String(bytes, StringFormat::Literal)
}

/// UTF-16BE with its byte order mark.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// Hundredths of a point are enough for what is clicked.
pub(crate) fn length(points: f32) -> Object {
    Object::Real((points * 100.0).round() / 100.0)
}

/// A rectangle on a page of the given height: left, bottom, right, top.
pub(crate) fn rectangle(area: Area, page_height: f32) -> Object {
    let top = page_height - area.y;
    vec![length(area.x), length(top - area.height), length(area.x + area.width), length(top)].into()
}

#[cfg(test)]
mod tests;
