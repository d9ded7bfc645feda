//! The gate: rules of PDF/A-2a and PDF/UA-1 checked over a finished file, in Rust and over lopdf alone.
//!
//! It does not replace veraPDF, which checks more; it is there where no Java is, and it checks what veraPDF cannot see
//! (that a code is the glyph it says, that the file identifier is its hash). It shares no code with the writer.
//! Each fault is a sentence; a file without faults has passed.

mod annotations;
mod content;
mod file;
mod fonts;
mod tree;

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// What is wrong with a file.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let file = match Document::load_mem(bytes) {
        Ok(file) => file,
        Err(error) => return vec![format!("cannot be read: {error}")],
    };
    file::check(bytes, &file, &mut faults);
    let mut codes = BTreeMap::new();
    let sequences = content::check(&file, &mut codes, &mut faults);
    fonts::check(&file, &codes, &mut faults);
    tree::check(&file, &sequences, &mut faults);
    annotations::check(&file, &mut faults);
    faults
}

/// The object itself, references followed.
fn resolved<'a>(file: &'a Document, object: &'a Object) -> &'a Object {
    file.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

/// An entry, references followed; Null where it is missing.
fn entry<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    dictionary.get(key.as_bytes()).map_or(&Object::Null, |object| resolved(file, object))
}

/// An entry that is a dictionary or a stream's dictionary; empty where it is neither.
fn sub<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Dictionary {
    static EMPTY: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(Dictionary::new);
    match entry(file, dictionary, key) {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &stream.dict,
        _ => &EMPTY,
    }
}

/// A name as text; empty where it is none.
fn name<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a str {
    entry(file, dictionary, key).as_name().ok().and_then(|name| str::from_utf8(name).ok()).unwrap_or_default()
}

/// A whole number; `None` where it is none.
fn integer(file: &Document, dictionary: &Dictionary, key: &str) -> Option<i64> {
    entry(file, dictionary, key).as_i64().ok()
}

/// A reference, not followed; `None` where it is none.
fn reference(dictionary: &Dictionary, key: &str) -> Option<ObjectId> {
    dictionary.get(key.as_bytes()).and_then(Object::as_reference).ok()
}

/// A text string as text; empty where it is none.
fn text(file: &Document, dictionary: &Dictionary, key: &str) -> String {
    lopdf::decode_text_string(entry(file, dictionary, key)).unwrap_or_default()
}

/// The elements of an array; a single object as itself; nothing where nothing is. Elements that are references stay so.
fn list<'a>(file: &'a Document, dictionary: &'a Dictionary, key: &str) -> Vec<&'a Object> {
    let object = dictionary.get(key.as_bytes()).unwrap_or(&Object::Null);
    match resolved(file, object) {
        Object::Array(array) => array.iter().collect(),
        Object::Null => Vec::new(),
        _ => vec![object],
    }
}

fn catalog(file: &Document) -> &Dictionary {
    sub(file, &file.trailer, "Root")
}

fn pages(file: &Document) -> Vec<(ObjectId, &Dictionary)> {
    file.page_iter().filter_map(|id| Some((id, file.get_dictionary(id).ok()?))).collect()
}
