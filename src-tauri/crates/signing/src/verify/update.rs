//! What was appended after a signature must be well-formed updates and nothing else.
//!
//! A program that repairs files may find objects that the cross-reference sections do not mention; a strict one
//! does not. So everything behind the signed revision is accounted for: each object is listed where it stands,
//! nothing listed stands elsewhere, each section leads to the one before it.

use std::collections::BTreeMap;

use lopdf_reader::Object;

use super::changes::ForbiddenChange;
use crate::file::{Document, Entry, Kind, Parser, Section, read_section};

/// Checks the bytes from `end` on, which follow the revision `signed`.
pub(super) fn check(signed: &Document<'_>, whole: &Document<'_>) -> Result<(), ForbiddenChange> {
    let bytes = whole.bytes();
    let mut parser = Parser::new(bytes, signed.bytes().len());
    let mut previous = signed.last_section().0;
    let mut objects: BTreeMap<u32, usize> = BTreeMap::new();
    loop {
        parser.skip_white();
        let start = parser.position();
        let malformed = ForbiddenChange::MalformedUpdate { at: start };
        if start >= bytes.len() {
            let closed = objects.is_empty() && previous == whole.last_section().0;
            return if closed { Ok(()) } else { Err(malformed) };
        }
        let mut section = None;
        if bytes[start..].starts_with(b"xref") {
            section = Some(read_section(bytes, start).map_err(|_| malformed.clone())?);
        } else {
            let length = |id| whole.object(id).map(|it| it.and_then(|it| it.value.as_i64().ok()).unwrap_or(-1));
            let object = parser.indirect(length).map_err(|_| malformed.clone())?;
            if objects.insert(object.id.0, start).is_some() {
                return Err(malformed);
            }
            if matches!(&object.value, Object::Dictionary(it) if it.has_type(b"XRef")) {
                section = Some(read_section(bytes, start).map_err(|_| malformed.clone())?);
            }
        }
        if let Some(section) = section {
            parser = Parser::new(bytes, section.end);
            let closed = parser.keyword(b"startxref").and_then(|()| parser.unsigned());
            if closed != Ok(start) || !accounts_for(&section, &objects, previous) {
                return Err(malformed);
            }
            previous = start;
            objects.clear();
        }
    }
}

/// Whether the section lists these objects and no others, and continues the section at `previous`.
fn accounts_for(section: &Section, objects: &BTreeMap<u32, usize>, previous: usize) -> bool {
    let continues = section.trailer.get(b"Prev").and_then(Object::as_i64).ok() == i64::try_from(previous).ok();
    let listed = section.entries.iter().all(|(number, entry)| match entry {
        Entry::At { offset, .. } => objects.get(number) == Some(offset),
        Entry::Within { container, .. } => objects.contains_key(container),
        Entry::Free => !objects.contains_key(number),
    });
    // A cross-reference stream need not list itself.
    let own = |offset: usize| section.kind == Kind::Stream && offset == section.start;
    let complete = objects.iter().all(|(number, offset)| section.entries.contains_key(number) || own(*offset));
    continues && listed && complete && !section.trailer.has(b"XRefStm")
}
