//! Annotations: the links of the document and the widgets of its signature fields.
//!
//! Each is printed, has words for a screen reader and a place in the tag tree (ISO 14289-1, 7.18). Signature fields
//! have an empty appearance until someone signs.

use crate::error::PdfError;
use crate::objects::{Objects, length, rectangle, text_string};
use crate::outline::destination;
use crate::structure::annotation_key;
use documents::page::{Area, Document, Field, Link};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

/// Print (ISO 32000-1, table 165). Neither hidden nor without view (ISO 19005-2, 6.3.2).
const PRINT: i64 = 1 << 2;
/// The document has signature fields (ISO 32000-1, table 219).
const SIGNATURES_EXIST: i64 = 1;

/// The annotations of a document: first its links, then its fields.
pub(crate) struct Annotations {
    placed: Vec<Placed>,
    links: usize,
}

/// An annotation and where it is.
#[derive(Clone, Copy)]
pub(crate) struct Placed {
    /// Its number.
    pub object: ObjectId,
    /// Index of its page.
    pub page: usize,
}

impl Annotations {
    /// Writes the annotations and hangs them on their pages.
    pub fn build(objects: &mut Objects, document: &Document, pages: &[ObjectId]) -> Result<Self, PdfError> {
        let mut placed = Vec::with_capacity(document.links.len() + document.fields.len());
        for link in &document.links {
            let key = annotation_key(pages.len(), placed.len());
            let object = objects.add(link_annotation(link, document, pages, key));
            placed.push(Placed { object, page: link.page });
        }
        for field in &document.fields {
            let key = annotation_key(pages.len(), placed.len());
            let object = widget(objects, field, document, pages, key);
            placed.push(Placed { object, page: field.page });
        }
        for (nth, page) in pages.iter().enumerate() {
            let own = placed.iter().filter(|annotation| annotation.page == nth);
            let own = own.map(|annotation| annotation.object.into()).collect::<Vec<Object>>();
            let page = objects.dictionary(*page, "page")?;
            if own.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", own);
            }
        }
        Ok(Self { placed, links: document.links.len() })
    }

    /// The interactive form with the fields; `None` without fields.
    pub fn form(&self, objects: &mut Objects) -> Option<ObjectId> {
        let fields = self.placed[self.links..].iter().map(|field| field.object.into()).collect::<Vec<Object>>();
        (!fields.is_empty()).then(|| objects.add(dictionary! { "Fields" => fields, "SigFlags" => SIGNATURES_EXIST }))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.placed.len()
    }

    /// Place of a link among all annotations.
    pub fn link(&self, link: usize) -> usize {
        link
    }

    /// Place of a field among all annotations.
    pub fn field(&self, field: usize) -> usize {
        self.links + field
    }

    /// The nth annotation.
    pub fn get(&self, nth: usize) -> Placed {
        self.placed[nth]
    }
}

fn link_annotation(link: &Link, document: &Document, pages: &[ObjectId], key: Object) -> Dictionary {
    let height = document.pages[link.page].height;
    let corners = link.areas.iter().flat_map(|area| quadrilateral(*area, height)).collect::<Vec<_>>();
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => rectangle(bounds(&link.areas), height),
        "QuadPoints" => corners,
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => PRINT,
        "P" => pages[link.page],
        "Contents" => text_string(&link.contents),
        "StructParent" => key,
        "Dest" => destination(document, pages, link.target_page, link.target_y),
    }
}

fn widget(objects: &mut Objects, field: &Field, document: &Document, pages: &[ObjectId], key: Object) -> ObjectId {
    let empty = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), length(field.area.width), length(field.area.height)],
        "Resources" => Dictionary::new(),
    };
    let appearance = objects.add(Stream::new(empty, Vec::new()));
    objects.add(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text_string(&field.name),
        "TU" => text_string(&field.tooltip),
        "Rect" => rectangle(field.area, document.pages[field.page].height),
        "F" => PRINT,
        "P" => pages[field.page],
        "AP" => dictionary! { "N" => appearance },
        "StructParent" => key,
    })
}

/// Counter-clockwise from the bottom left (ISO 32000-1, table 173).
fn quadrilateral(area: Area, height: f32) -> [Object; 8] {
    let (left, right) = (area.x, area.x + area.width);
    let (top, bottom) = (height - area.y, height - area.y - area.height);
    [left, bottom, right, bottom, right, top, left, top].map(length)
}

/// The smallest rectangle around the areas.
fn bounds(areas: &[Area]) -> Area {
    let least = |side: fn(&Area) -> f32| areas.iter().map(side).fold(f32::INFINITY, f32::min);
    let most = |side: fn(&Area) -> f32| areas.iter().map(side).fold(f32::NEG_INFINITY, f32::max);
    let (x, y) = (least(|area| area.x), least(|area| area.y));
    Area { x, y, width: most(|area| area.x + area.width) - x, height: most(|area| area.y + area.height) - y }
}
