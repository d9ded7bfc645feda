//! Structure: the tag tree as StructTreeRoot, structure elements and parent tree (ISO 32000-1, 14.7 and 14.8).
//!
//! Every marked-content sequence and every annotation is found from the tree and leads back to it. Only standard
//! types are used, so there is no role map.

use crate::annotations::Annotations;
use crate::error::PdfError;
use crate::objects::{Objects, rectangle, text_string};
use documents::page::{Document, Element, Figure, Kid, Leaf, Numbering, Scope, Tag};
use lopdf::{Object, ObjectId, dictionary};

/// Writes the tree and gives every page its place in the parent tree; returns the root's number.
pub(crate) fn build(
    objects: &mut Objects,
    document: &Document,
    pages: &[ObjectId],
    annotations: &Annotations,
) -> Result<ObjectId, PdfError> {
    let root = objects.reserve();
    let mut holders = vec![Vec::new(); pages.len()];
    document.leaves.iter().for_each(|leaf| holders[leaf.page].push(Object::Null));
    let mut tree = Tree {
        leaves: &document.leaves,
        figures: &document.figures,
        page_heights: document.pages.iter().map(|page| page.height).collect(),
        pages,
        annotations,
        holders,
        holders_of_annotations: vec![Object::Null; annotations.len()],
    };
    let top = tree.element(objects, &document.tree, root);
    let Tree { holders, holders_of_annotations, .. } = tree;

    // Keys 0.. are the pages, the annotations follow.
    let mut numbers = Vec::with_capacity(2 * (pages.len() + annotations.len()));
    for (page, holders) in holders.into_iter().enumerate() {
        numbers.extend([integer(page), objects.add(holders).into()]);
        objects.dictionary(pages[page], "page")?.set("StructParents", integer(page));
    }
    for (nth, holder) in holders_of_annotations.into_iter().enumerate() {
        numbers.extend([integer(pages.len() + nth), holder]);
    }
    let parents = objects.add(dictionary! { "Nums" => numbers });
    objects.set(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => top,
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(pages.len() + annotations.len()),
        },
    );
    Ok(root)
}

/// Key of an annotation in the parent tree.
pub(crate) fn annotation_key(pages: usize, nth: usize) -> Object {
    integer(pages + nth)
}

struct Tree<'a> {
    leaves: &'a [Leaf],
    figures: &'a [Figure],
    page_heights: Vec<f32>,
    pages: &'a [ObjectId],
    annotations: &'a Annotations,
    /// By page and MCID.
    holders: Vec<Vec<Object>>,
    holders_of_annotations: Vec<Object>,
}

impl Tree<'_> {
    fn element(&mut self, objects: &mut Objects, element: &Element, parent: ObjectId) -> ObjectId {
        let own = objects.reserve();
        let home = element.kids.iter().find_map(|kid| match kid {
            Kid::Leaf(leaf) => Some(self.leaves[leaf.0].page),
            _ => None,
        });
        let kids = element.kids.iter().map(|kid| self.kid(objects, kid, own, home)).collect::<Vec<_>>();
        let mut entries = dictionary! { "Type" => "StructElem", "S" => standard_type(element.tag), "P" => parent };
        if let Some(home) = home {
            entries.set("Pg", self.pages[home]);
        }
        if let Some(title) = &element.title {
            entries.set("T", text_string(title));
        }
        if let Some(attributes) = attributes(element.tag) {
            entries.set("A", attributes);
        }
        if let Tag::Figure(index) = element.tag {
            let Figure { alt, page, area, .. } = &self.figures[index];
            entries.set("Alt", text_string(alt));
            let bounds = rectangle(*area, self.page_heights[*page]);
            entries.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds });
        }
        match <[Object; 1]>::try_from(kids) {
            Ok([only]) => entries.set("K", only),
            Err(kids) if kids.is_empty() => {}
            Err(kids) => entries.set("K", kids),
        }
        objects.set(own, entries);
        own
    }

    fn kid(&mut self, objects: &mut Objects, kid: &Kid, own: ObjectId, home: Option<usize>) -> Object {
        match kid {
            Kid::Element(element) => self.element(objects, element, own).into(),
            Kid::Leaf(leaf) => {
                let Leaf { page, mcid, .. } = self.leaves[leaf.0];
                self.holders[page][mcid as usize] = own.into();
                match home {
                    Some(home) if home == page => i64::from(mcid).into(),
                    _ => dictionary! { "Type" => "MCR", "Pg" => self.pages[page], "MCID" => i64::from(mcid) }.into(),
                }
            }
            Kid::Link(link) => self.annotation(self.annotations.link(*link), own),
            Kid::Field(field) => self.annotation(self.annotations.field(*field), own),
        }
    }

    fn annotation(&mut self, nth: usize, own: ObjectId) -> Object {
        self.holders_of_annotations[nth] = own.into();
        let placed = self.annotations.get(nth);
        dictionary! { "Type" => "OBJR", "Obj" => placed.object, "Pg" => self.pages[placed.page] }.into()
    }
}

/// Name of a standard structure type (ISO 32000-1, 14.8.4).
pub(crate) fn standard_type(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Part => "Part",
        Tag::Sect => "Sect",
        Tag::H1 => "H1",
        Tag::H2 => "H2",
        Tag::H3 => "H3",
        Tag::H4 => "H4",
        Tag::P => "P",
        Tag::Span => "Span",
        Tag::L(_) => "L",
        Tag::LI => "LI",
        Tag::Lbl => "Lbl",
        Tag::LBody => "LBody",
        Tag::Table => "Table",
        Tag::THead => "THead",
        Tag::TBody => "TBody",
        Tag::TR => "TR",
        Tag::TH(_) => "TH",
        Tag::TD => "TD",
        Tag::Toc => "TOC",
        Tag::Toci => "TOCI",
        Tag::Reference => "Reference",
        Tag::Link => "Link",
        Tag::Form => "Form",
        Tag::Figure(_) => "Figure",
    }
}

/// Attributes of lists and head cells (ISO 32000-1, tables 347 and 349).
fn attributes(tag: Tag) -> Option<Object> {
    let attributes = match tag {
        Tag::L(numbering) => dictionary! { "O" => "List", "ListNumbering" => list_numbering(numbering) },
        Tag::TH(Scope::Column) => dictionary! { "O" => "Table", "Scope" => "Column" },
        Tag::TH(Scope::Row) => dictionary! { "O" => "Table", "Scope" => "Row" },
        _ => return None,
    };
    Some(attributes.into())
}

/// PDF 1.7 has no value for a dash; Disc says what it is, a mark that orders nothing.
fn list_numbering(numbering: Numbering) -> &'static str {
    match numbering {
        Numbering::Unordered => "Disc",
        Numbering::Decimal => "Decimal",
        Numbering::None => "None",
    }
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).expect("BUG: a document has fewer parts than i64 counts"))
}
