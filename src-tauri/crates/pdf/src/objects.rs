//! Objects: the object graph that printpdf hands out, while it is being completed.
//!
//! Numbers that printpdf used for nothing are used again, so the cross-reference table has no gap
//! (ISO 32000-1, 7.5.4: a file without updates has one section).

use crate::error::PdfError;
use documents::page::Area;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

/// Effort of deflate, 0–10.
const EFFORT: u8 = 6;

/// The object graph.
pub(crate) struct Objects {
    file: Document,
    spare: Vec<ObjectId>,
}

impl Objects {
    /// Takes printpdf's objects over.
    pub fn new(file: Document) -> Self {
        Self { file, spare: Vec::new() }
    }

    /// Says that nothing refers to an object any longer.
    pub fn release(&mut self, id: ObjectId) {
        self.file.objects.remove(&id);
        self.spare.push(id);
    }

    /// A number whose object will be [`Objects::set`] later.
    pub fn reserve(&mut self) -> ObjectId {
        self.spare.pop().unwrap_or_else(|| self.file.new_object_id())
    }

    /// Puts an object under a reserved number.
    pub fn set(&mut self, id: ObjectId, object: impl Into<Object>) {
        self.file.set_object(id, object);
    }

    /// Puts an object under a new number.
    pub fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.reserve();
        self.set(id, object);
        id
    }

    /// A dictionary that printpdf wrote, or this crate before; `part` names it where it is missing.
    pub fn dictionary(&mut self, id: ObjectId, part: &'static str) -> Result<&mut Dictionary, PdfError> {
        self.file.get_dictionary_mut(id).map_err(|_| PdfError::Incomplete { part })
    }

    /// Any object.
    pub fn get(&self, id: ObjectId) -> Option<&Object> {
        self.file.objects.get(&id)
    }

    /// An entry of the trailer, as a reference.
    pub fn trailer_reference(&self, key: &'static str) -> Result<ObjectId, PdfError> {
        let entry = self.file.trailer.get(key.as_bytes()).and_then(Object::as_reference);
        entry.map_err(|_| PdfError::Incomplete { part: key })
    }

    /// The pages in order.
    pub fn pages(&self) -> Vec<ObjectId> {
        self.file.page_iter().collect()
    }

    /// The graph, complete.
    pub fn into_file(self) -> Document {
        self.file
    }
}

/// Deflates a stream. Not with flate2: what that makes depends on the back end some other crate has switched on,
/// and the same document has to give the same bytes in every program.
pub(crate) fn compress(stream: &mut Stream) {
    if !stream.content.is_empty() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(miniz_oxide::deflate::compress_to_vec_zlib(&stream.content, EFFORT));
    }
}

/// A text string: ASCII as it is, anything else as UTF-16BE with its mark (ISO 32000-1, 7.9.2.2).
pub(crate) fn text_string(text: &str) -> Object {
    if text.is_ascii() && !text.contains(|character: char| character.is_ascii_control()) {
        Object::String(text.into(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
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
