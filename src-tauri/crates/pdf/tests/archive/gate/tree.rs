//! The tag tree: complete in both directions, of standard types that nest as they may, headings without a gap.

use super::{catalog, integer, list, name, pages, reference, resolved, sub, text};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Checks it; `sequences` holds the tags of the marked-content sequences of each page.
pub fn check(file: &Document, sequences: &[Vec<String>], faults: &mut Vec<String>) {
    let root = sub(file, catalog(file), "StructTreeRoot");
    let pages = pages(file);
    let mut walk = Walk {
        file,
        pages: pages.iter().enumerate().map(|(nth, (id, _))| (*id, nth)).collect(),
        sequences,
        holders: BTreeMap::new(),
        heading: 0,
        faults,
    };
    let top = list(file, root, "K");
    let documents =
        top.iter().filter(|top| resolved(file, top).as_dict().is_ok_and(|top| name(file, top, "S") == "Document"));
    if documents.count() != 1 || top.len() != 1 {
        walk.faults.push("the tree has not one Document at its top".to_owned());
    }
    let root_id = reference(catalog(file), "StructTreeRoot").unwrap_or_default();
    for element in top {
        walk.element(element, root_id, "StructTreeRoot");
    }
    let holders = std::mem::take(&mut walk.holders);
    parents(file, root, &pages, &holders, faults);
}

/// What an entry of the parent tree belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    Sequence { page: usize, number: usize },
    Annotation(ObjectId),
}

struct Walk<'a> {
    file: &'a Document,
    pages: BTreeMap<ObjectId, usize>,
    sequences: &'a [Vec<String>],
    holders: BTreeMap<Held, ObjectId>,
    heading: u32,
    faults: &'a mut Vec<String>,
}

impl Walk<'_> {
    fn element(&mut self, object: &Object, parent: ObjectId, parent_tag: &str) {
        let (Ok(id), Ok(element)) = (object.as_reference(), resolved(self.file, object).as_dict()) else {
            self.faults.push(format!("a child of {parent_tag} is no element"));
            return;
        };
        let tag = name(self.file, element, "S").to_owned();
        if reference(element, "P") != Some(parent) {
            self.faults.push(format!("{tag} {} does not know its parent", id.0));
        }
        if !may_nest(parent_tag, &tag) {
            self.faults.push(format!("{tag} {} stands in {parent_tag}", id.0));
        }
        self.attributes(element, &tag, id);
        let home = reference(element, "Pg");
        for kid in list(self.file, element, "K") {
            match resolved(self.file, kid) {
                Object::Integer(number) => self.sequence(home, *number, id, &tag),
                Object::Dictionary(kid) if name(self.file, kid, "Type") == "MCR" => {
                    let page = reference(kid, "Pg");
                    self.sequence(page, integer(self.file, kid, "MCID").unwrap_or(-1), id, &tag);
                }
                Object::Dictionary(kid) if name(self.file, kid, "Type") == "OBJR" => match reference(kid, "Obj") {
                    Some(annotation) => self.hold(Held::Annotation(annotation), id),
                    None => self.faults.push(format!("{tag} {} refers to no object", id.0)),
                },
                _ => self.element(kid, id, &tag),
            }
        }
    }

    fn sequence(&mut self, page: Option<ObjectId>, number: i64, holder: ObjectId, tag: &str) {
        let page = page.and_then(|page| self.pages.get(&page).copied()).unwrap_or(usize::MAX);
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let drawn = self.sequences.get(page).and_then(|tags| tags.get(number));
        if drawn.is_none_or(|drawn| drawn != tag) {
            self.faults.push(format!("{tag} {} holds sequence {number} of page {page}, which is {drawn:?}", holder.0));
        }
        self.hold(Held::Sequence { page, number }, holder);
    }

    fn hold(&mut self, held: Held, holder: ObjectId) {
        if self.holders.insert(held, holder).is_some() {
            self.faults.push(format!("{held:?} is held twice"));
        }
    }

    fn attributes(&mut self, element: &Dictionary, tag: &str, id: ObjectId) {
        let attributes = sub(self.file, element, "A");
        let value = |key| name(self.file, attributes, key);
        match tag {
            "TH" if !["Row", "Column"].contains(&value("Scope")) => {
                self.faults.push(format!("TH {} has no scope", id.0));
            }
            "L" if value("ListNumbering").is_empty() => self.faults.push(format!("L {} has no numbering", id.0)),
            "Figure" if !element.has(b"Alt") || list(self.file, attributes, "BBox").len() != 4 => {
                self.faults.push(format!("Figure {} has no words or no bounds", id.0));
            }
            "Table" => self.regular(element, id),
            "Form" if list(self.file, element, "K").len() != 1 => {
                self.faults.push(format!("Form {} holds more or less than its widget", id.0));
            }
            _ => {}
        }
        if let Some(level) = tag.strip_prefix('H').and_then(|level| level.parse::<u32>().ok()) {
            if level > self.heading + 1 {
                self.faults.push(format!("{tag} {} follows H{}", id.0, self.heading));
            }
            self.heading = level;
        }
        let empty_words = ["T", "Alt", "ActualText"].into_iter().filter(|key| element.has(key.as_bytes()));
        if empty_words.into_iter().any(|key| text(self.file, element, key).is_empty()) {
            self.faults.push(format!("{tag} {} has words that say nothing", id.0));
        }
    }

    /// Every row has as many cells as the first.
    fn regular(&mut self, table: &Dictionary, id: ObjectId) {
        let rows = kids(self.file, table).into_iter().flat_map(|kid| match name(self.file, kid, "S") {
            "TR" => vec![kid],
            _ => kids(self.file, kid),
        });
        let widths = rows.map(|row| kids(self.file, row).len()).collect::<BTreeSet<_>>();
        if widths.len() > 1 || widths.contains(&0) {
            self.faults.push(format!("the rows of Table {} have {widths:?} cells", id.0));
        }
    }
}

/// Elements directly under an element.
fn kids<'a>(file: &'a Document, element: &'a Dictionary) -> Vec<&'a Dictionary> {
    let kids = list(file, element, "K");
    kids.into_iter().filter_map(|kid| resolved(file, kid).as_dict().ok()).collect()
}

/// Where a standard type may stand (ISO 32000-1, 14.8.4).
fn may_nest(parent: &str, tag: &str) -> bool {
    match tag {
        "Document" => parent == "StructTreeRoot",
        "Part" => parent == "Document",
        "Sect" => ["Document", "Part", "Sect"].contains(&parent),
        "LI" => parent == "L",
        "Lbl" | "LBody" => parent == "LI",
        "THead" | "TBody" => parent == "Table",
        "TR" => ["Table", "THead", "TBody"].contains(&parent),
        "TH" | "TD" => parent == "TR",
        "TOCI" => parent == "TOC",
        "Reference" => parent == "TOCI",
        "H1" | "H2" | "H3" | "H4" | "P" | "L" | "Table" | "TOC" | "Form" => {
            ["Document", "Part", "Sect", "LBody", "TD", "TH", "TOCI", "TOC", "P"].contains(&parent)
        }
        "Figure" => ["Document", "Part", "Sect"].contains(&parent),
        "Span" | "Link" => {
            !["StructTreeRoot", "Document", "Part", "Sect", "L", "LI", "Table", "TR", "TOC"].contains(&parent)
        }
        _ => false,
    }
}

/// The parent tree leads from each sequence and annotation to the element that holds it, and says nothing else.
fn parents(
    file: &Document,
    root: &Dictionary,
    pages: &[(ObjectId, &Dictionary)],
    holders: &BTreeMap<Held, ObjectId>,
    faults: &mut Vec<String>,
) {
    let numbers = list(file, sub(file, root, "ParentTree"), "Nums");
    let keyed = numbers.chunks_exact(2).filter_map(|pair| Some((pair[0].as_i64().ok()?, pair[1])));
    let keyed = keyed.collect::<BTreeMap<i64, &Object>>();
    let mut expected = BTreeMap::new();
    for (nth, (_, page)) in pages.iter().enumerate() {
        let key = integer(file, page, "StructParents").unwrap_or(-1);
        let own = keyed.get(&key).and_then(|own| resolved(file, own).as_array().ok());
        for (number, holder) in own.into_iter().flatten().enumerate() {
            expected.insert(Held::Sequence { page: nth, number }, holder.as_reference().unwrap_or_default());
        }
        for annotation in list(file, page, "Annots") {
            let id = annotation.as_reference().unwrap_or_default();
            let key = resolved(file, annotation).as_dict().map(|own| integer(file, own, "StructParent"));
            let holder = key.ok().flatten().and_then(|key| keyed.get(&key)?.as_reference().ok());
            expected.insert(Held::Annotation(id), holder.unwrap_or_default());
        }
    }
    if expected != *holders {
        faults.push(format!(
            "the parent tree does not mirror the tree: {} and {} entries",
            expected.len(),
            holders.len()
        ));
    }
    let next = integer(file, root, "ParentTreeNextKey").unwrap_or(-1);
    if keyed.keys().copied().ne(0..next) || !numbers.len().is_multiple_of(2) {
        faults.push("the keys of the parent tree are not 0 to the next key".to_owned());
    }
}
