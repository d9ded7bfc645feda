//! Outline: the nested bookmarks in reading order (ISO 32000-1, 12.3.3), all open.

use crate::objects::{Objects, length, text_string};
use documents::page::{Bookmark, Document};
use lopdf::{Object, ObjectId, dictionary};

/// Writes the bookmarks; `None` without any.
pub(crate) fn build(objects: &mut Objects, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    if document.bookmarks.is_empty() {
        return None;
    }
    let root = objects.reserve();
    let Level { first, last, open } = level(objects, document, pages, &document.bookmarks, root)?;
    objects.set(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => open });
    Some(root)
}

/// Where a place on a page is: at its left edge, at the given height, zoom unchanged.
pub(crate) fn destination(document: &Document, pages: &[ObjectId], page: usize, y: f32) -> Object {
    let top = length(document.pages[page].height - y);
    vec![pages[page].into(), "XYZ".into(), 0.into(), top, Object::Null].into()
}

struct Level {
    first: ObjectId,
    last: ObjectId,
    /// Bookmarks seen on this level and below.
    open: i64,
}

fn level(
    objects: &mut Objects,
    document: &Document,
    pages: &[ObjectId],
    bookmarks: &[Bookmark],
    parent: ObjectId,
) -> Option<Level> {
    let ids = bookmarks.iter().map(|_| objects.reserve()).collect::<Vec<_>>();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let mut open = 0;
    for (nth, bookmark) in bookmarks.iter().enumerate() {
        let mut item = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parent,
            "Dest" => destination(document, pages, bookmark.page, bookmark.y),
        };
        if nth > 0 {
            item.set("Prev", ids[nth - 1]);
        }
        if let Some(next) = ids.get(nth + 1) {
            item.set("Next", *next);
        }
        open += 1;
        if let Some(nested) = level(objects, document, pages, &bookmark.nested, ids[nth]) {
            item.set("First", nested.first);
            item.set("Last", nested.last);
            item.set("Count", nested.open);
            open += nested.open;
        }
        objects.set(ids[nth], item);
    }
    Some(Level { first, last, open })
}
