//! Bookmarks of the papers, after those of the document itself (ISO 32000-1, 12.3.3).

use crate::objects::utf16;
use lopdf_reader::{Document, Object, ObjectId, StringFormat, dictionary};

/// Adds a bookmark for each paper, open to see; `None` when the document's own bookmarks are broken.
pub fn add(document: &mut Document, catalog: ObjectId, bookmarks: &[(String, ObjectId)]) -> Option<()> {
    if bookmarks.is_empty() {
        return Some(());
    }
    let own = document.get_dictionary(catalog).ok()?.get(b"Outlines").and_then(Object::as_reference).ok();
    let root = match own {
        Some(root) => root,
        None => {
            let root = document.add_object(dictionary! { "Type" => "Outlines" });
            let catalog = document.get_dictionary_mut(catalog).ok()?;
            catalog.set("Outlines", root);
            catalog.set("PageMode", "UseOutlines");
            root
        }
    };
    let entry = |document: &Document, key: &[u8]| -> Option<ObjectId> {
        document.get_dictionary(root).ok()?.get(key).and_then(Object::as_reference).ok()
    };
    let mut first = entry(document, b"First");
    let mut last = entry(document, b"Last");
    for (title, page) in bookmarks {
        let title = Object::String(utf16(title), StringFormat::Hexadecimal);
        let place: Vec<Object> = vec![Object::Reference(*page), Object::Name(b"Fit".to_vec())];
        let mut item = dictionary! { "Title" => title, "Parent" => root, "Dest" => place };
        if let Some(before) = last {
            item.set("Prev", before);
        }
        let item = document.add_object(item);
        if let Some(before) = last {
            document.get_dictionary_mut(before).ok()?.set("Next", item);
        }
        first = first.or(Some(item));
        last = Some(item);
    }
    let added = i64::try_from(bookmarks.len()).ok()?;
    let root = document.get_dictionary_mut(root).ok()?;
    let count = root.get(b"Count").and_then(Object::as_i64).unwrap_or(0).max(0);
    root.set("Count", count + added);
    root.set("First", first?);
    root.set("Last", last?);
    Some(())
}
