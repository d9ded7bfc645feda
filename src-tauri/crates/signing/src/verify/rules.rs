//! Which objects of a signed revision play which part, which of them its signatures leave open to change,
//! and which are in use at all.
//!
//! "In use" is what can be reached from the trailer without going through the doors left open: the values and
//! appearances of fields that may still be filled in, and the validation material. Whatever lies only behind a door
//! may change; a number that is in use without an object may not get one, for that is how shadow objects work.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use lopdf_reader::{Dictionary, Object, ObjectId};

use super::changes::{ForbiddenChange, references};
use crate::{
    fields::{self, Field, size},
    file::{Document, Entry, PdfError},
    permissions::{Lock, Permission},
};

/// Annotation flags Hidden and NoView (ISO 32000-1, table 165).
const INVISIBLE: i64 = 2 | 32;

/// A field of the signed revision, or one of its widgets.
pub(super) struct FieldRole {
    pub(super) name: String,
    /// Whether it may still be signed or filled in.
    pub(super) open: bool,
    pub(super) locked: bool,
    pub(super) signature: bool,
}

/// What may change.
pub(super) struct Rules {
    pub(super) catalog: u32,
    pub(super) form: Option<u32>,
    pub(super) information: Option<u32>,
    /// The signatures in the fields of the file.
    pub(super) signatures: HashSet<ObjectId>,
    /// Invisible signature fields that came after the signature.
    newcomers: HashSet<ObjectId>,
    pages: HashMap<u32, usize>,
    fields: HashMap<u32, FieldRole>,
    names: HashMap<u32, ForbiddenChange>,
    in_use: BTreeSet<u32>,
    changed_containers: HashSet<u32>,
}

impl Rules {
    pub(super) fn new(old: &Document<'_>, new: &Document<'_>) -> Result<Self, PdfError> {
        let (catalog_id, catalog) = old.catalog()?;
        let number = |dictionary: &Dictionary, key: &[u8]| {
            dictionary.get(key).and_then(Object::as_reference).ok().map(|id| id.0)
        };
        let old_fields = fields::all(old)?;
        let new_fields = fields::all(new)?;
        let pages = old.pages()?;
        let changed = |container: &u32| old.entries().get(container) != new.entries().get(container);
        let mut rules = Self {
            catalog: catalog_id.0,
            form: number(&catalog, b"AcroForm"),
            information: number(old.trailer(), b"Info"),
            signatures: new_fields.iter().filter_map(Field::signature).collect(),
            newcomers: newcomers(new, &old_fields, &new_fields)?,
            pages: pages.iter().enumerate().map(|(index, page)| (page.0, index)).collect(),
            fields: roles(old, &old_fields, &new_fields)?,
            names: HashMap::new(),
            in_use: BTreeSet::new(),
            changed_containers: new.entries().keys().copied().filter(changed).collect(),
        };
        rules.in_use = rules.reachable(old)?;
        rules.names = names(old, &catalog, &pages)?;
        Ok(rules)
    }

    pub(super) fn page(&self, number: u32) -> Option<usize> {
        self.pages.get(&number).copied()
    }

    pub(super) fn field(&self, number: u32) -> Option<&FieldRole> {
        self.fields.get(&number)
    }

    pub(super) fn in_use(&self, number: u32) -> bool {
        self.in_use.contains(&number)
    }

    /// Whether the entry points into an object stream that was replaced.
    pub(super) fn in_changed_container(&self, entry: &Entry) -> bool {
        matches!(entry, Entry::Within { container, .. } if self.changed_containers.contains(container))
    }

    /// What a change of this object is called.
    pub(super) fn name(&self, number: u32) -> ForbiddenChange {
        if let Some(page) = self.page(number) {
            return ForbiddenChange::Page { page, key: String::from("Type") };
        }
        if let Some(field) = self.field(number) {
            return ForbiddenChange::Field { field: field.name.clone(), key: String::from("Type") };
        }
        self.names.get(&number).cloned().unwrap_or(ForbiddenChange::Object { number })
    }

    /// Whether a list only got invisible signature fields at its end.
    pub(super) fn grows_by_signatures(&self, before: &[Object], after: &[Object]) -> bool {
        let is_newcomer = |it: &Object| it.as_reference().is_ok_and(|id| self.newcomers.contains(&id));
        after.strip_prefix(before).is_some_and(|added| added.iter().all(is_newcomer))
    }

    fn reachable(&self, document: &Document<'_>) -> Result<BTreeSet<u32>, PdfError> {
        let mut reached = BTreeSet::new();
        let mut open = Vec::new();
        for key in [b"Root".as_slice(), b"Info"] {
            open.extend(document.trailer().get(key).and_then(Object::as_reference));
        }
        while let Some(id) = open.pop() {
            if !reached.insert(id.0) {
                continue;
            }
            let Some(object) = document.object(id)? else { continue };
            match &object.value {
                Object::Dictionary(dictionary) => {
                    let inner = dictionary.iter().filter(|(key, _)| !self.is_door(id.0, key));
                    inner.for_each(|(_, value)| references(value, &mut open));
                }
                other => references(other, &mut open),
            }
        }
        Ok(reached)
    }

    fn is_door(&self, number: u32, key: &[u8]) -> bool {
        let fillable = self.fields.get(&number).is_some_and(|role| role.open);
        (number == self.catalog && key == b"DSS") || (fillable && matches!(key, b"V" | b"AP"))
    }
}

/// The parts that fields and their widgets play. A signature field is open only if it is signed in the new revision:
/// else an unsigned one could be made to look signed.
fn roles(document: &Document<'_>, fields: &[Field], new: &[Field]) -> Result<HashMap<u32, FieldRole>, PdfError> {
    let permission = Permission::of(document)?;
    let mut locks = Vec::new();
    for field in fields {
        if let Some(signature) = field.signature()
            && let Object::Dictionary(signature) = document.resolve(&Object::Reference(signature))?
        {
            locks.extend(Lock::of(document, &signature)?);
        }
    }
    let mut roles = HashMap::new();
    for field in fields {
        let locked = locks.iter().any(|lock| lock.covers(&field.name));
        let signed_now = || new.iter().any(|it| it.id == field.id && it.signature().is_some());
        let permitted = match permission {
            Some(Permission::Nothing) => false,
            _ if field.is_signature() => field.value.is_none() && signed_now(),
            certified => certified.is_some(),
        };
        for id in std::iter::once(field.id).chain(field.widgets.iter().copied()) {
            roles.insert(
                id.0,
                FieldRole {
                    name: field.name.clone(),
                    open: permitted && !locked,
                    locked,
                    signature: field.is_signature(),
                },
            );
        }
    }
    Ok(roles)
}

/// Signature fields that only the new revision has, that show nothing and do nothing when they are used.
fn newcomers(new: &Document<'_>, before: &[Field], after: &[Field]) -> Result<HashSet<ObjectId>, PdfError> {
    let known: HashSet<ObjectId> =
        before.iter().flat_map(|it| std::iter::once(it.id).chain(it.widgets.clone())).collect();
    let mut found = HashSet::new();
    for field in after.iter().filter(|it| it.is_signature() && it.value.is_some() && !known.contains(&it.id)) {
        let Object::Dictionary(widget) = new.resolve(&Object::Reference(field.widget))? else { continue };
        let hidden = widget.get(b"F").and_then(Object::as_i64).is_ok_and(|flags| flags & INVISIBLE != 0);
        let (width, height) = size(new, &widget)?;
        let acts = widget.has(b"A") || widget.has(b"AA");
        if field.widget == field.id && !acts && (hidden || width == 0.0 || height == 0.0) {
            found.insert(field.id);
        }
    }
    Ok(found)
}

/// Names for the objects that are no page and no field.
fn names(
    document: &Document<'_>,
    catalog: &Dictionary,
    pages: &[ObjectId],
) -> Result<HashMap<u32, ForbiddenChange>, PdfError> {
    let mut names = HashMap::new();
    let mut put = |value: &Object, change: &ForbiddenChange| {
        if let Ok(id) = value.as_reference() {
            names.entry(id.0).or_insert_with(|| change.clone());
        }
    };
    for (index, page) in pages.iter().enumerate() {
        let Object::Dictionary(page) = document.resolve(&Object::Reference(*page))? else { continue };
        let named: BTreeMap<&[u8], ForbiddenChange> = BTreeMap::from([
            (b"Contents".as_slice(), ForbiddenChange::PageContent { page: index }),
            (b"Annots".as_slice(), ForbiddenChange::Annotations { page: index }),
        ]);
        for (key, change) in named {
            if let Ok(value) = page.get(key) {
                put(value, &change);
            }
            for item in document.array(&page, key)? {
                let change = match change {
                    ForbiddenChange::Annotations { page } => ForbiddenChange::Annotation { page },
                    ref other => other.clone(),
                };
                put(&item, &change);
            }
        }
        if let Ok(parent) = page.get(b"Parent") {
            put(parent, &ForbiddenChange::PageTree);
        }
    }
    let form = document.dictionary(catalog, b"AcroForm")?.unwrap_or_default();
    if let Ok(fields) = form.get(b"Fields") {
        put(fields, &ForbiddenChange::Form { key: String::from("Fields") });
    }
    for (key, value) in catalog {
        put(
            value,
            &match key.as_slice() {
                b"Pages" => ForbiddenChange::PageTree,
                b"Metadata" => ForbiddenChange::Metadata,
                b"StructTreeRoot" => ForbiddenChange::Structure,
                other => ForbiddenChange::Catalog { key: String::from_utf8_lossy(other).into_owned() },
            },
        );
    }
    if let Ok(Object::Reference(root)) = catalog.get(b"StructTreeRoot") {
        for number in structure(document, *root)? {
            names.entry(number).or_insert(ForbiddenChange::Structure);
        }
    }
    Ok(names)
}

/// The objects of the structure tree: everything below its root but pages and annotations.
fn structure(document: &Document<'_>, root: ObjectId) -> Result<BTreeSet<u32>, PdfError> {
    let mut reached = BTreeSet::new();
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        if !reached.insert(id.0) {
            continue;
        }
        let Object::Dictionary(dictionary) = document.resolve(&Object::Reference(id))? else { continue };
        for key in [b"K".as_slice(), b"ParentTree", b"Kids", b"ClassMap", b"RoleMap", b"A"] {
            if let Ok(value) = dictionary.get(key) {
                references(value, &mut open);
            }
        }
    }
    Ok(reached)
}
