//! What differs between the revision that was signed and the file: an allow-list.
//!
//! Permitted are signatures in existing fields, filled-in fields where the certification permits that, invisible
//! signature fields (document timestamps need them), validation material (DSS), and when and by what the file was last
//! written, in the document information and in the metadata. Everything else is forbidden and named, even where ISO 32000-1 would permit it in a document
//! without certification: minutes do not change after they are signed.

use std::collections::BTreeSet;

use lopdf_reader::{Dictionary, Object, ObjectId};

use super::{metadata, rules::Rules};
use crate::file::{Document, Indirect, PdfError, text};

/// Most changes that are named.
const MAX_NAMED: usize = 50;

/// A change that no signature permits. Pages are counted from zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForbiddenChange {
    /// What was appended is not a well-formed update; programs that repair files may show something else.
    MalformedUpdate {
        /// Where, in bytes from the start of the file.
        at: usize,
    },
    /// What was signed or what was appended cannot be read far enough to compare.
    Unreadable,
    /// A page, apart from its content: its size, rotation, resources.
    Page {
        /// The page.
        page: usize,
        /// The entry of the page dictionary.
        key: String,
    },
    /// What stands on a page.
    PageContent {
        /// The page.
        page: usize,
    },
    /// Pages were added, removed or put in another order.
    PageTree,
    /// An annotation was added, removed or put in another order.
    Annotations {
        /// The page.
        page: usize,
    },
    /// An annotation or the visible part of a field was changed.
    Annotation {
        /// The page.
        page: usize,
    },
    /// A form field was changed in another way than by signing or filling it in.
    Field {
        /// Its full name.
        field: String,
        /// The entry of the field dictionary.
        key: String,
    },
    /// A field that a signature locks was changed.
    LockedField {
        /// Its full name.
        field: String,
    },
    /// The form itself was changed.
    Form {
        /// The entry of the form dictionary.
        key: String,
    },
    /// The catalog was changed: actions, names, language, attachments, layers and the like.
    Catalog {
        /// The entry of the catalog.
        key: String,
    },
    /// The structure tree, which assistive technology reads.
    Structure,
    /// The metadata stream.
    Metadata,
    /// The document information.
    Information {
        /// The entry of the document information dictionary.
        key: String,
    },
    /// Another object that the signed document uses: a font, an image, a resource.
    Object {
        /// Its number.
        number: u32,
    },
}

/// All forbidden changes from `old`, a revision of the same file, to `new`.
pub(super) fn compare(old: &Document<'_>, new: &Document<'_>) -> Result<Vec<ForbiddenChange>, PdfError> {
    let rules = Rules::new(old, new)?;
    let mut comparison = Comparison { old, new, rules, found: BTreeSet::new() };
    comparison.trailer()?;
    for (number, entry) in new.entries() {
        let moved = old.entries().get(number) != Some(entry) || comparison.rules.in_changed_container(entry);
        if moved && comparison.rules.in_use(*number) {
            comparison.object(*number)?;
        }
        if comparison.found.len() > MAX_NAMED {
            break;
        }
    }
    Ok(comparison.found.into_iter().collect())
}

struct Comparison<'a, 'b> {
    old: &'a Document<'b>,
    new: &'a Document<'b>,
    rules: Rules,
    found: BTreeSet<ForbiddenChange>,
}

impl Comparison<'_, '_> {
    fn forbid(&mut self, change: ForbiddenChange) {
        self.found.insert(change);
    }

    fn trailer(&mut self) -> Result<(), PdfError> {
        let (old, new) = (self.old.trailer(), self.new.trailer());
        if old.get(b"Root").ok() != new.get(b"Root").ok() {
            self.forbid(ForbiddenChange::Catalog { key: String::from("Root") });
        }
        if old.get(b"Info").ok() != new.get(b"Info").ok() {
            let before = self.old.dictionary(old, b"Info")?.unwrap_or_default();
            let after = self.new.dictionary(new, b"Info")?.unwrap_or_default();
            self.information(&before, &after);
        }
        Ok(())
    }

    /// An object that the signed document uses and that has another place now.
    fn object(&mut self, number: u32) -> Result<(), PdfError> {
        let old = self.old.object_numbered(number)?;
        let new = self.new.object_numbered(number)?;
        if self.same(old.as_ref(), new.as_ref()) {
            return Ok(());
        }
        if let (ForbiddenChange::Metadata, Some(old), Some(new)) = (self.rules.name(number), &old, &new)
            && metadata::say_the_same((self.old, old), (self.new, new))
        {
            return Ok(());
        }
        let dictionaries = match (old, new) {
            (Some(old), Some(new)) if old.id == new.id && old.stream.is_none() && new.stream.is_none() => {
                match (old.value, new.value) {
                    (Object::Dictionary(before), Object::Dictionary(after)) => Some((before, after)),
                    (Object::Array(before), Object::Array(after)) => return self.array(number, &before, &after),
                    _ => None,
                }
            }
            _ => None,
        };
        match dictionaries {
            Some((before, after)) => self.dictionary(number, &before, &after),
            None => {
                let change = self.rules.name(number);
                self.forbid(change);
                Ok(())
            }
        }
    }

    fn same(&self, old: Option<&Indirect>, new: Option<&Indirect>) -> bool {
        match (old, new) {
            (None, None) => true,
            (Some(old), Some(new)) => {
                let content = |document: &Document<'_>, object: &Indirect| {
                    object.stream.clone().and_then(|range| document.bytes().get(range).map(<[u8]>::to_vec))
                };
                old.id == new.id && old.value == new.value && content(self.old, old) == content(self.new, new)
            }
            _ => false,
        }
    }

    fn dictionary(&mut self, number: u32, before: &Dictionary, after: &Dictionary) -> Result<(), PdfError> {
        if number == self.rules.catalog {
            self.catalog(before, after)
        } else if Some(number) == self.rules.form {
            self.form(before, after)
        } else if Some(number) == self.rules.information {
            self.information(before, after);
            Ok(())
        } else if let Some(page) = self.rules.page(number) {
            self.page(page, before, after)
        } else if self.rules.field(number).is_some() {
            self.field(number, before, after)
        } else {
            let change = self.rules.name(number);
            self.forbid(change);
            Ok(())
        }
    }

    /// The fields of the form or the annotations of a page, where these are objects of their own.
    fn array(&mut self, number: u32, before: &[Object], after: &[Object]) -> Result<(), PdfError> {
        let change = self.rules.name(number);
        let may_grow = matches!(change, ForbiddenChange::Form { .. } | ForbiddenChange::Annotations { .. });
        if !(may_grow && self.rules.grows_by_signatures(before, after)) {
            self.forbid(change);
        }
        Ok(())
    }

    fn catalog(&mut self, before: &Dictionary, after: &Dictionary) -> Result<(), PdfError> {
        for key in differing(before, after) {
            let permitted = match key.as_slice() {
                b"DSS" => true,
                // Developer extensions only announce what the file uses (ISO 32000-1, 7.12).
                b"Extensions" => after.has(&key),
                // So does the version (7.2.2).
                b"Version" => after.get(&key).is_ok_and(|version| version.as_name().is_ok()),
                b"Perms" => !before.has(&key) && self.certifies(after)?,
                b"AcroForm" => {
                    let old = self.old.dictionary(before, &key)?.unwrap_or_default();
                    let new = self.new.dictionary(after, &key)?.unwrap_or_default();
                    self.form(&old, &new)?;
                    true
                }
                _ => false,
            };
            if !permitted {
                self.forbid(ForbiddenChange::Catalog { key: shown(&key) });
            }
        }
        Ok(())
    }

    /// Whether the catalog names as its certification a signature that stands in a field.
    fn certifies(&self, catalog: &Dictionary) -> Result<bool, PdfError> {
        let permissions = self.new.dictionary(catalog, b"Perms")?.unwrap_or_default();
        let signature = permissions.get(b"DocMDP").and_then(Object::as_reference);
        Ok(permissions.len() == 1 && signature.is_ok_and(|signature| self.rules.signatures.contains(&signature)))
    }

    fn form(&mut self, before: &Dictionary, after: &Dictionary) -> Result<(), PdfError> {
        for key in differing(before, after) {
            let permitted = match key.as_slice() {
                b"SigFlags" => true,
                b"Fields" => {
                    let (old, new) = (self.old.array(before, &key)?, self.new.array(after, &key)?);
                    self.rules.grows_by_signatures(&old, &new)
                }
                _ => false,
            };
            if !permitted {
                self.forbid(ForbiddenChange::Form { key: shown(&key) });
            }
        }
        Ok(())
    }

    fn information(&mut self, before: &Dictionary, after: &Dictionary) {
        for key in differing(before, after) {
            if !matches!(key.as_slice(), b"ModDate" | b"Producer") {
                self.forbid(ForbiddenChange::Information { key: shown(&key) });
            }
        }
    }

    fn page(&mut self, page: usize, before: &Dictionary, after: &Dictionary) -> Result<(), PdfError> {
        for key in differing(before, after) {
            if key == b"Annots" {
                let (old, new) = (self.old.array(before, &key)?, self.new.array(after, &key)?);
                if !self.rules.grows_by_signatures(&old, &new) {
                    self.forbid(ForbiddenChange::Annotations { page });
                }
            } else if key == b"Contents" {
                self.forbid(ForbiddenChange::PageContent { page });
            } else {
                self.forbid(ForbiddenChange::Page { page, key: shown(&key) });
            }
        }
        Ok(())
    }

    /// A field or one of its widgets: only value and appearance may change, and only where it may be filled in.
    fn field(&mut self, number: u32, before: &Dictionary, after: &Dictionary) -> Result<(), PdfError> {
        let Some(role) = self.rules.field(number) else { return Ok(()) };
        let (name, open, locked, signature) = (role.name.clone(), role.open, role.locked, role.signature);
        for key in differing(before, after) {
            let fills = match key.as_slice() {
                b"V" => !signature || self.is_signed_by(after)?,
                b"AP" | b"AS" | b"M" => true,
                // Printing (bit 3) and locking (bit 8) do not change what is seen; hiding does (table 165).
                b"F" => signature && visible_flags(before) == visible_flags(after),
                _ => false,
            };
            if !fills || !open {
                let change = if locked {
                    ForbiddenChange::LockedField { field: name.clone() }
                } else {
                    ForbiddenChange::Field { field: name.clone(), key: shown(&key) }
                };
                self.forbid(change);
            }
        }
        Ok(())
    }

    /// Whether the value is a signature dictionary that the signed revision does not have.
    fn is_signed_by(&self, field: &Dictionary) -> Result<bool, PdfError> {
        let Ok(id) = field.get(b"V").and_then(Object::as_reference) else { return Ok(false) };
        let value = self.new.dictionary(field, b"V")?.unwrap_or_default();
        Ok(!self.rules.in_use(id.0) && value.has(b"ByteRange") && value.has(b"Contents"))
    }
}

fn visible_flags(widget: &Dictionary) -> i64 {
    const PRINT_AND_LOCKED: i64 = 4 | 128;
    widget.get(b"F").and_then(Object::as_i64).unwrap_or(0) & !PRINT_AND_LOCKED
}

/// The keys whose values differ, or that only one has.
fn differing(before: &Dictionary, after: &Dictionary) -> BTreeSet<Vec<u8>> {
    let keys = before.iter().chain(after.iter()).map(|(key, _)| key);
    keys.filter(|key| !same_value(before.get(key).ok(), after.get(key).ok())).cloned().collect()
}

/// Equal, or texts of the same words in two encodings: programs that sign write strings anew (ISO 32000-1, 7.9.2.2).
fn same_value(before: Option<&Object>, after: Option<&Object>) -> bool {
    match (before, after) {
        (Some(Object::String(..)), Some(Object::String(..))) => {
            before == after || before.and_then(text).is_some_and(|words| Some(words) == after.and_then(text))
        }
        (Some(Object::Dictionary(old)), Some(Object::Dictionary(new))) => differing(old, new).is_empty(),
        (Some(Object::Array(old)), Some(Object::Array(new))) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same_value(Some(old), Some(new)))
        }
        _ => before == after,
    }
}

fn shown(key: &[u8]) -> String {
    String::from_utf8_lossy(key).into_owned()
}

/// References inside a value.
pub(super) fn references(value: &Object, found: &mut Vec<ObjectId>) {
    match value {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, item)| references(item, found)),
        _ => {}
    }
}
