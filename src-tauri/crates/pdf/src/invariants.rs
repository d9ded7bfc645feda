//! Invariants: what must hold of a document before a byte of it is written.
//!
//! The layout keeps them; whoever breaks one hears it here and not from a validator, a screen reader or an archive.
//! Glyphs are checked where they get their codes ([`crate::fonts`]).

use crate::error::Unsound;
use crate::metadata::check_day;
use documents::page::{Bookmark, Document, Element, Kid, Mark, Tag};
use std::collections::BTreeSet;

/// Longest string of a conforming file, in bytes (ISO 19005-2, 6.1.13).
const LONGEST: usize = 32_767;

/// Checks all of them.
pub(crate) fn check(document: &Document) -> Result<(), Unsound> {
    check_day(document.metadata.made_on)?;
    words("title", 0, &document.metadata.title)?;
    fitting("author", 0, &document.metadata.author)?;
    fitting("subject", 0, &document.metadata.subject)?;
    check_pages(document)?;
    check_tree(document)?;
    check_links_and_fields(document)?;
    check_bookmarks(document, &document.bookmarks, &mut 0)
}

fn check_pages(document: &Document) -> Result<(), Unsound> {
    if document.pages.is_empty() {
        return Err(Unsound::NoPage);
    }
    let mut drawn = vec![false; document.leaves.len()];
    let mut shown = vec![false; document.figures.len()];
    for (page, sheet) in document.pages.iter().enumerate() {
        let (width, height) = (sheet.width, sheet.height);
        if ![width, height].iter().all(|side| (3.0..=14_400.0).contains(side)) {
            return Err(Unsound::PageSize { page, width, height });
        }
        let mut open = false;
        let mut holder = None;
        let mut next = 0;
        for (mark, drawing) in sheet.marks.iter().enumerate() {
            match drawing {
                Mark::Begin(_) | Mark::Artifact(_) if open => return Err(Unsound::Unpaired { page, mark }),
                Mark::End if !open => return Err(Unsound::Unpaired { page, mark }),
                Mark::Glyphs(_) | Mark::Figure(_) | Mark::Rule { .. } if !open => {
                    return Err(Unsound::Loose { page, mark });
                }
                Mark::Begin(leaf) => {
                    let own = document.leaves.get(leaf.0).filter(|own| own.page == page && own.mcid == next);
                    if own.is_none() || std::mem::replace(&mut drawn[leaf.0], true) {
                        return Err(Unsound::LeafOutOfPlace { leaf: leaf.0, page });
                    }
                    holder = own.map(|own| own.tag);
                    next += 1;
                    open = true;
                }
                Mark::Artifact(_) => open = true,
                Mark::End => (open, holder) = (false, None),
                Mark::Figure(index) => {
                    let own = document.figures.get(*index).is_some_and(|figure| figure.page == page);
                    if !own || holder != Some(Tag::Figure(*index)) || std::mem::replace(&mut shown[*index], true) {
                        return Err(Unsound::FigureOutOfPlace { figure: *index });
                    }
                }
                Mark::Glyphs(_) | Mark::Rule { .. } => {}
            }
        }
        if open {
            return Err(Unsound::Unpaired { page, mark: sheet.marks.len() });
        }
    }
    if let Some(figure) = shown.iter().position(|shown| !shown) {
        return Err(Unsound::FigureOutOfPlace { figure });
    }
    let missing = drawn.iter().position(|drawn| !drawn);
    missing.map_or(Ok(()), |leaf| Err(Unsound::LeafNotDrawn { leaf }))
}

fn check_tree(document: &Document) -> Result<(), Unsound> {
    if document.tree.tag != Tag::Document {
        return Err(Unsound::Root);
    }
    let mut seen = Seen {
        leaves: vec![false; document.leaves.len()],
        links: vec![false; document.links.len()],
        fields: vec![false; document.fields.len()],
        elements: 0,
    };
    seen.visit(document, &document.tree)?;
    let Seen { leaves, links, fields, .. } = seen;
    for (what, seen) in [("leaf", leaves), ("link", links), ("field", fields)] {
        if let Some(index) = seen.iter().position(|seen| !seen) {
            return Err(Unsound::NotOnceInTree { what, index });
        }
    }
    Ok(())
}

/// What the walk over the tree has met.
struct Seen {
    leaves: Vec<bool>,
    links: Vec<bool>,
    fields: Vec<bool>,
    elements: usize,
}

impl Seen {
    fn visit(&mut self, document: &Document, element: &Element) -> Result<(), Unsound> {
        fitting("element", self.elements, element.title.as_deref().unwrap_or_default())?;
        self.elements += 1;
        if let Tag::Figure(index) = element.tag {
            let figure = document.figures.get(index).ok_or(Unsound::FigureOutOfPlace { figure: index })?;
            words("figure", index, &figure.alt)?;
        }
        // The widget is the only child of its Form (ISO 32000-1, table 340).
        let form = element.tag == Tag::Form && element.kids.len() == 1;
        for kid in &element.kids {
            match kid {
                Kid::Element(element) => self.visit(document, element)?,
                Kid::Leaf(leaf) => {
                    let fits = document.leaves.get(leaf.0).is_some_and(|own| own.tag == element.tag);
                    once("leaf", &mut self.leaves, leaf.0, fits)?;
                }
                Kid::Link(link) => once("link", &mut self.links, *link, element.tag == Tag::Link)?,
                Kid::Field(field) => once("field", &mut self.fields, *field, form)?,
            }
        }
        Ok(())
    }
}

fn once(what: &'static str, seen: &mut [bool], index: usize, fits: bool) -> Result<(), Unsound> {
    match seen.get_mut(index) {
        Some(seen) if fits && !*seen => {
            *seen = true;
            Ok(())
        }
        _ => Err(Unsound::NotOnceInTree { what, index }),
    }
}

fn check_links_and_fields(document: &Document) -> Result<(), Unsound> {
    let pages = document.pages.len();
    for (index, link) in document.links.iter().enumerate() {
        words("link", index, &link.contents)?;
        if link.page >= pages || link.target_page >= pages || link.areas.is_empty() {
            return Err(Unsound::NoPlace { what: "link", index });
        }
    }
    let mut names = BTreeSet::new();
    for (index, field) in document.fields.iter().enumerate() {
        words("field", index, &field.tooltip)?;
        if field.page >= pages {
            return Err(Unsound::NoPlace { what: "field", index });
        }
        if field.name.is_empty() || field.name.contains('.') || !names.insert(&field.name) {
            return Err(Unsound::FieldName { name: field.name.clone() });
        }
    }
    Ok(())
}

fn check_bookmarks(document: &Document, bookmarks: &[Bookmark], count: &mut usize) -> Result<(), Unsound> {
    for bookmark in bookmarks {
        words("bookmark", *count, &bookmark.title)?;
        if bookmark.page >= document.pages.len() {
            return Err(Unsound::NoPlace { what: "bookmark", index: *count });
        }
        *count += 1;
        check_bookmarks(document, &bookmark.nested, count)?;
    }
    Ok(())
}

fn words(what: &'static str, index: usize, text: &str) -> Result<(), Unsound> {
    if text.trim().is_empty() { Err(Unsound::NoWords { what, index }) } else { fitting(what, index, text) }
}

fn fitting(what: &'static str, index: usize, text: &str) -> Result<(), Unsound> {
    // Two bytes for the byte order mark. Every UTF-16 unit comes from at least one byte of UTF-8.
    let fits = 2 + 2 * text.len() <= LONGEST || 2 + 2 * text.encode_utf16().count() <= LONGEST;
    if fits { Ok(()) } else { Err(Unsound::TooLong { what, index }) }
}

#[cfg(test)]
mod tests;
