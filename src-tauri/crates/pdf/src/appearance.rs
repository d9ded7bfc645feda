//! Appearance: what a signature shows in its place, as objects that an incremental update can append.
//!
//! The page may not change when someone signs, and its fonts hold only the glyphs of the page, so an appearance
//! brings its own subsets. Its meaning is the field's tooltip, which is in the tag tree already; so its content is
//! plain, without marks of structure.

use crate::error::{PdfError, Unsound};
use crate::objects::{Objects, compress, length};
use crate::pages::{Printed, print};
use crate::syntax::{self, Target};
use documents::page::{Mark, Page};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

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
    let Printed { objects, contents, fonts } = print(std::slice::from_ref(page), &[], &[])?;
    let content = contents.into_iter().next().ok_or(PdfError::Incomplete { part: "content" })?;
    let resources = if page.marks.is_empty() {
        Dictionary::new()
    } else {
        dictionary! { "Font" => fonts }
    };
    let mut form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), length(page.width), length(page.height)],
        "Resources" => resources,
    };
    form.extend(&content.dict);
    let form = Object::Stream(Stream { dict: form, ..content });
    Ok(Appearance { objects: Numbering::default().write(form, &objects) })
}

/// The objects that the form reaches, in the order they were met; the form itself is index 0.
#[derive(Default)]
struct Numbering {
    met: Vec<ObjectId>,
    index: BTreeMap<ObjectId, usize>,
}

impl Numbering {
    fn write(mut self, form: Object, objects: &Objects) -> Vec<Vec<Part>> {
        let mut written = vec![self.parts(form)];
        while let Some(id) = self.met.get(written.len() - 1) {
            // What this crate wrote for a font refers to nothing.
            let parts = match objects.written(*id) {
                Some(bytes) => vec![Part::Bytes(bytes.to_vec())],
                None => self.parts(objects.printed(*id).cloned().unwrap_or(Object::Null)),
            };
            written.push(parts);
        }
        written
    }

    fn parts(&mut self, mut object: Object) -> Vec<Part> {
        if let Object::Stream(stream) = &mut object {
            compress(stream);
        }
        let mut parts = Parts { parts: Vec::new(), numbering: self };
        syntax::write(&mut parts, &object);
        parts.parts
    }

    fn number(&mut self, id: ObjectId) -> usize {
        *self.index.entry(id).or_insert_with(|| {
            self.met.push(id);
            self.met.len()
        })
    }
}

/// The parts of one object, neighbouring bytes joined.
struct Parts<'a> {
    parts: Vec<Part>,
    numbering: &'a mut Numbering,
}

impl Target for Parts<'_> {
    fn bytes(&mut self, bytes: &[u8]) {
        match self.parts.last_mut() {
            Some(Part::Bytes(last)) => last.extend_from_slice(bytes),
            _ => self.parts.push(Part::Bytes(bytes.to_vec())),
        }
    }

    fn reference(&mut self, to: ObjectId) {
        let index = self.numbering.number(to);
        self.parts.push(Part::Reference(index));
    }
}

#[cfg(test)]
mod tests;
