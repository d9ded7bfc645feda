//! Copying the pages of a paper into the file: everything that they draw, and nothing that acts.

use super::foreign::PaperFault;
use lopdf_reader::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// Deepest nesting of direct objects that is copied.
const DEEPEST: usize = 120;
/// Most annotations of one page.
const MOST_ANNOTATIONS: usize = 20_000;

/// Annotations that are kept: those that are seen (ISO 32000-1, 12.5.6).
const SEEN: [&[u8]; 15] = [
    b"Text",
    b"Link",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
];

/// Keys that mean something elsewhere in the paper alone, or act.
const LEFT_BEHIND: [&[u8]; 12] = [
    b"StructParent",
    b"StructParents",
    b"AA",
    b"PieceInfo",
    b"AF",
    b"Metadata",
    b"JS",
    b"OPI",
    b"FFilter",
    b"FDecodeParms",
    b"SpiderInfo",
    b"TemplateInstantiated",
];

/// Keys of a page that are not taken over: its place in the paper, what happens when it is shown.
const OF_PAGE: [&[u8]; 7] = [b"Parent", b"B", b"Annots", b"Dur", b"Trans", b"PresSteps", b"Tabs"];

/// Copies from a paper into a file.
pub struct Copier<'a> {
    from: &'a Document,
    into: &'a mut Document,
    root: ObjectId,
    copied: BTreeMap<ObjectId, ObjectId>,
    waiting: Vec<ObjectId>,
}

impl<'a> Copier<'a> {
    /// A copier that has copied nothing; `root` is the node above all pages of the file.
    pub fn new(from: &'a Document, into: &'a mut Document, root: ObjectId) -> Self {
        Self { from, into, root, copied: BTreeMap::new(), waiting: Vec::new() }
    }

    /// The pages and all that they refer to; their identities in the file, in order.
    pub fn pages(&mut self, pages: &[(ObjectId, Dictionary)]) -> Result<Vec<ObjectId>, PaperFault> {
        // Each page has its place before anything refers to one.
        for (id, _) in pages {
            let new = self.into.new_object_id();
            self.copied.insert(*id, new);
        }
        let mut done = Vec::with_capacity(pages.len());
        for (id, page) in pages {
            let own = self.page(page)?;
            let new = self.copied[id];
            self.into.objects.insert(new, Object::Dictionary(own));
            done.push(new);
            self.empty()?;
        }
        Ok(done)
    }

    /// Which layers of the paper there are, and which are hidden (ISO 32000-1, 8.11.4).
    pub fn layers(&mut self) -> Layers {
        let mut layers = Layers::default();
        let Ok(properties) =
            self.from.catalog().and_then(|catalog| self.from.get_dict_in_dict(catalog, b"OCProperties"))
        else {
            return layers;
        };
        let references = |dictionary: &Dictionary, key: &[u8]| -> Vec<ObjectId> {
            let array = dictionary.get(key).and_then(|value| self.from.dereference(value)).ok();
            let array = array.and_then(|(_, value)| value.as_array().ok());
            array.map(|all| all.iter().filter_map(|one| one.as_reference().ok()).collect()).unwrap_or_default()
        };
        let all = references(properties, b"OCGs");
        let Ok(shown) = self.from.get_dict_in_dict(properties, b"D") else { return layers };
        let all_off = shown.get(b"BaseState").and_then(Object::as_name).is_ok_and(|state| state == b"OFF");
        let (on, off) = (references(shown, b"ON"), references(shown, b"OFF"));
        for layer in all {
            // A layer that nothing on the pages belongs to was not copied.
            let Some(new) = self.copied.get(&layer) else { continue };
            let hidden = off.contains(&layer) || (all_off && !on.contains(&layer));
            layers.all.push(*new);
            layers.hidden.extend(hidden.then_some(*new));
        }
        layers
    }

    fn page(&mut self, page: &Dictionary) -> Result<Dictionary, PaperFault> {
        let mut own = Dictionary::new();
        for (key, value) in page.iter().filter(|(key, _)| !OF_PAGE.contains(&key.as_slice())) {
            if !LEFT_BEHIND.contains(&key.as_slice()) {
                let value = self.object(value, 0)?;
                own.set(key.clone(), value);
            }
        }
        own.set("Type", "Page");
        own.set("Parent", self.root);
        if !own.has(b"Resources") {
            own.set("Resources", Dictionary::new());
        }
        if !own.has(b"MediaBox") {
            // A4, where the paper forgot to say.
            own.set("MediaBox", vec![0.into(), 0.into(), 595.into(), 842.into()]);
        }
        let annotations = self.annotations(page)?;
        if !annotations.is_empty() {
            own.set("Annots", annotations);
        }
        Ok(own)
    }

    fn annotations(&mut self, page: &Dictionary) -> Result<Vec<Object>, PaperFault> {
        let Ok(listed) = page.get(b"Annots") else { return Ok(vec![]) };
        let Some(listed) = self.from.dereference(listed).ok().and_then(|(_, value)| value.as_array().ok()) else {
            return Ok(vec![]);
        };
        if listed.len() > MOST_ANNOTATIONS {
            return Err(PaperFault::Excessive);
        }
        let mut kept = Vec::new();
        for one in listed {
            let Some(annotation) = self.from.dereference(one).ok().and_then(|(_, value)| value.as_dict().ok()) else {
                continue;
            };
            if let Some(annotation) = self.annotation(annotation)? {
                kept.push(Object::Reference(self.into.add_object(annotation)));
            }
        }
        Ok(kept)
    }

    /// An annotation as it looks, with no more than a link in it.
    fn annotation(&mut self, annotation: &Dictionary) -> Result<Option<Dictionary>, PaperFault> {
        let subtype = annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let field = subtype == b"Widget" && annotation.has(b"AP");
        if !field && !SEEN.contains(&subtype) {
            return Ok(None);
        }
        let mut own = Dictionary::new();
        for key in
            ["Rect", "Contents", "F", "AP", "AS", "Border", "BS", "C", "IC", "QuadPoints", "Dest", "OC", "CA", "DA"]
        {
            if let Ok(value) = annotation.get(key.as_bytes()) {
                if key == "Dest" && !self.is_place(value) {
                    continue;
                }
                let value = self.object(value, 0)?;
                own.set(key, value);
            }
        }
        for key in ["L", "LE", "Vertices", "InkList", "Name", "Q", "RD"] {
            if let Ok(value) = annotation.get(key.as_bytes()) {
                let value = self.object(value, 0)?;
                own.set(key, value);
            }
        }
        if let Some(action) = self.action(annotation)? {
            own.set("A", action);
        }
        own.set("Type", "Annot");
        // A form field without its form is a picture of what was filled in.
        let looks_like: &[u8] = if field { b"Stamp" } else { subtype };
        own.set("Subtype", Object::Name(looks_like.to_vec()));
        Ok(Some(own))
    }

    /// Where a link leads, if that is an address or a page of the same paper.
    fn action(&mut self, annotation: &Dictionary) -> Result<Option<Dictionary>, PaperFault> {
        let Ok(action) = self.from.get_dict_in_dict(annotation, b"A") else { return Ok(None) };
        let kind = action.get(b"S").and_then(Object::as_name).unwrap_or_default();
        Ok(match kind {
            b"URI" => match action.get(b"URI").and_then(|uri| self.from.dereference(uri)) {
                Ok((_, Object::String(uri, format))) => {
                    Some(dictionary! { "S" => "URI", "URI" => Object::String(uri.clone(), *format) })
                }
                _ => None,
            },
            b"GoTo" => match action.get(b"D") {
                Ok(place) if self.is_place(place) => {
                    let place = self.object(place, 0)?;
                    Some(dictionary! { "S" => "GoTo", "D" => place })
                }
                _ => None,
            },
            _ => None,
        })
    }

    /// Whether a destination is a page that is copied; names of places stay behind with the paper's catalog.
    fn is_place(&self, value: &Object) -> bool {
        let array = self.from.dereference(value).ok().and_then(|(_, value)| value.as_array().ok());
        let page = array.and_then(|array| array.first()?.as_reference().ok());
        page.is_some_and(|page| self.copied.contains_key(&page))
    }

    /// A copy whose references lead into the file; what they lead to is copied later.
    fn object(&mut self, object: &Object, depth: usize) -> Result<Object, PaperFault> {
        if depth > DEEPEST {
            return Err(PaperFault::Excessive);
        }
        Ok(match object {
            Object::Reference(id) => self.reference(*id),
            Object::Array(all) => {
                Object::Array(all.iter().map(|one| self.object(one, depth + 1)).collect::<Result<_, _>>()?)
            }
            Object::Dictionary(all) => Object::Dictionary(self.dictionary(all, depth)?),
            Object::Stream(stream) => {
                let mut own = stream.clone();
                own.dict = self.dictionary(&stream.dict, depth)?;
                // The bytes stand in the file, never elsewhere.
                own.dict.remove(b"F");
                Object::Stream(own)
            }
            plain @ (Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..)) => plain.clone(),
        })
    }

    fn dictionary(&mut self, dictionary: &Dictionary, depth: usize) -> Result<Dictionary, PaperFault> {
        let mut own = Dictionary::new();
        for (key, value) in dictionary.iter() {
            if !LEFT_BEHIND.contains(&key.as_slice()) {
                let value = self.object(value, depth + 1)?;
                own.set(key.clone(), value);
            }
        }
        Ok(own)
    }

    fn reference(&mut self, id: ObjectId) -> Object {
        if let Some(new) = self.copied.get(&id) {
            return Object::Reference(*new);
        }
        // The tree above the pages, the catalog and pages beyond it stay behind.
        let kind = self.from.get_dictionary(id).and_then(|dictionary| dictionary.get(b"Type")?.as_name());
        if self.from.get_object(id).is_err()
            || kind.is_ok_and(|kind| {
                [&b"Page"[..], b"Pages", b"Catalog", b"StructElem", b"StructTreeRoot"].contains(&kind)
            })
        {
            return Object::Null;
        }
        let new = self.into.new_object_id();
        self.copied.insert(id, new);
        self.waiting.push(id);
        Object::Reference(new)
    }

    /// Copies what is waiting, and what that refers to, until nothing is.
    fn empty(&mut self) -> Result<(), PaperFault> {
        while let Some(id) = self.waiting.pop() {
            let from = self.from;
            let object = from.get_object(id).map_err(|_| PaperFault::Damaged)?;
            let own = self.object(object, 0)?;
            self.into.objects.insert(self.copied[&id], own);
        }
        Ok(())
    }
}

/// The layers of all papers.
#[derive(Debug, Default)]
pub struct Layers {
    all: Vec<ObjectId>,
    hidden: Vec<ObjectId>,
}

impl Layers {
    /// Those of one more paper.
    pub fn add(&mut self, other: Layers) {
        self.all.extend(other.all);
        self.hidden.extend(other.hidden);
    }

    /// As the catalog has them; nothing when there are none.
    pub fn properties(&self) -> Option<Dictionary> {
        let references = |ids: &[ObjectId]| -> Vec<Object> {
            let distinct: BTreeSet<ObjectId> = ids.iter().copied().collect();
            distinct.into_iter().map(Object::Reference).collect()
        };
        (!self.all.is_empty()).then(|| {
            dictionary! {
                "OCGs" => references(&self.all),
                "D" => dictionary! { "OFF" => references(&self.hidden) },
            }
        })
    }
}
