//! Appearance: what a signature shows in its place, as objects that an incremental update can append.
//!
//! The page may not change when someone signs, and its fonts hold only the glyphs of the page, so an appearance
//! brings its own subsets. Its meaning is the field's tooltip, which is in the tag tree already; so its content is
//! plain, without marks of structure.

use crate::error::{PdfError, Unsound};
use crate::objects::{Objects, compress, length};
use crate::write::pages;
use documents::page::{Mark, Page};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;
use std::fmt::Display;

/// A form XObject and everything it refers to, without numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// Each object as the parts between `obj` and `endobj`. The first is the form XObject.
    pub objects: Vec<Vec<Part>>,
}

/// A piece of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// To be written as it is.
    Bytes(Vec<u8>),
    /// To be written as a reference, such as `12 0 R`, to the object with this index.
    Reference(usize),
}

/// The appearance of a signature: `page` is as large as its place, and holds glyphs and rules, nothing else.
///
/// # Errors
/// As [`crate::write`]; [`Unsound::StructureInAppearance`] for any other mark.
pub fn appearance(page: &Page) -> Result<Appearance, PdfError> {
    let plain = |mark: &Mark| matches!(mark, Mark::Glyphs(_) | Mark::Rule { .. });
    if let Some(mark) = page.marks.iter().position(|mark| !plain(mark)) {
        return Err(Unsound::StructureInAppearance { mark }.into());
    }
    let mut objects = pages(std::slice::from_ref(page), &[])?;
    let form = form(&mut objects, page)?;
    Ok(Appearance { objects: Numbering::from(form).write(&objects) })
}

/// Turns the only page into a form XObject.
fn form(objects: &mut Objects, page: &Page) -> Result<ObjectId, PdfError> {
    let only = objects.pages().first().copied().ok_or(PdfError::Incomplete { part: "page" })?;
    let entries = objects.dictionary(only, "page")?;
    let entry = |key: &'static str| {
        let id = entries.get(key.as_bytes()).and_then(Object::as_reference);
        id.map_err(|_| PdfError::Incomplete { part: key })
    };
    let (content, resources) = (entry("Contents")?, entry("Resources")?);
    let mut resources = objects.dictionary(resources, "resources")?.clone();
    if page.marks.is_empty() {
        resources = Dictionary::new();
    }
    let stream = match objects.get(content) {
        Some(Object::Stream(stream)) => stream.content.clone(),
        _ => return Err(PdfError::Incomplete { part: "content" }),
    };
    let entries = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), length(page.width), length(page.height)],
        "Resources" => resources,
    };
    Ok(objects.add(Stream::new(entries, stream)))
}

/// The objects reached so far, in the order they were met.
struct Numbering {
    met: Vec<ObjectId>,
    index: BTreeMap<ObjectId, usize>,
}

impl From<ObjectId> for Numbering {
    fn from(first: ObjectId) -> Self {
        Self { met: vec![first], index: BTreeMap::from([(first, 0)]) }
    }
}

impl Numbering {
    fn write(mut self, objects: &Objects) -> Vec<Vec<Part>> {
        let mut written = Vec::new();
        while let Some(id) = self.met.get(written.len()) {
            let mut parts = Parts::default();
            match objects.get(*id) {
                Some(Object::Stream(stream)) => {
                    let mut stream = stream.clone();
                    compress(&mut stream);
                    parts.dictionary(&stream.dict, &mut self);
                    // One line end before `endstream`, not counted in Length (ISO 19005-2, 6.1.7.1).
                    parts.bytes(b"\nstream\n").bytes(&stream.content).bytes(b"\nendstream");
                }
                Some(object) => parts.object(object, &mut self),
                None => parts.object(&Object::Null, &mut self),
            }
            written.push(parts.0);
        }
        written
    }

    fn number(&mut self, id: ObjectId) -> usize {
        *self.index.entry(id).or_insert_with(|| {
            self.met.push(id);
            self.met.len() - 1
        })
    }
}

/// The parts of one object, neighbouring bytes joined.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        match self.0.last_mut() {
            Some(Part::Bytes(last)) => last.extend_from_slice(bytes),
            _ => self.0.push(Part::Bytes(bytes.to_vec())),
        }
        self
    }

    fn dictionary(&mut self, dictionary: &Dictionary, numbering: &mut Numbering) {
        self.bytes(b"<<");
        for (key, value) in dictionary {
            self.object(&Object::Name(key.clone()), numbering);
            self.bytes(b" ");
            self.object(value, numbering);
        }
        self.bytes(b">>");
    }

    fn object(&mut self, object: &Object, numbering: &mut Numbering) {
        match object {
            Object::Reference(id) => self.0.push(Part::Reference(numbering.number(*id))),
            Object::Dictionary(dictionary) => self.dictionary(dictionary, numbering),
            Object::Array(array) => {
                self.bytes(b"[");
                for object in array {
                    self.object(object, numbering);
                    self.bytes(b" ");
                }
                self.bytes(b"]");
            }
            // Streams are indirect objects, never inside another.
            Object::Null | Object::Stream(_) => self.display("null"),
            Object::Boolean(value) => self.display(value),
            Object::Integer(value) => self.display(value),
            Object::Real(value) => self.display(value),
            Object::Name(name) => {
                self.bytes(b"/");
                for byte in name {
                    if byte.is_ascii_alphanumeric() || b"+-_".contains(byte) {
                        self.bytes(&[*byte]);
                    } else {
                        self.display(format_args!("#{byte:02X}"));
                    }
                }
            }
            Object::String(text, _) => {
                self.bytes(b"<");
                text.iter().for_each(|byte| self.display(format_args!("{byte:02X}")));
                self.bytes(b">");
            }
        }
    }

    fn display(&mut self, scalar: impl Display) {
        self.bytes(scalar.to_string().as_bytes());
    }
}

#[cfg(test)]
mod tests;
