//! The two phases of a signature: a file with a hole, and the CMS that fills it.
//!
//! Between them a smart card may take minutes. The byte range covers everything but the hole (ISO 32000-1, 12.8.1);
//! the hole is the string of `Contents` with its angle brackets.

use std::ops::Range;

use lopdf_reader::{Dictionary, Object, ObjectId};

use super::{CmsTooLarge, Request, SignError};
use crate::{
    date,
    fields::{self, Field},
    file::{Document, Update, object_bytes, text_string},
    permissions::{Lock, Permission},
};

/// Digits of each number in a byte range; [`crate::MAX_FILE`] has nine.
const DIGITS: usize = 10;

/// A file that lacks nothing but the CMS of its newest signature.
#[derive(Debug)]
pub struct Prepared {
    file: Vec<u8>,
    /// The string of `Contents`, from `<` to `>`.
    hole: Range<usize>,
}

/// A signed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed(Vec<u8>);

impl Signed {
    /// The bytes of the file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl Prepared {
    /// Appends everything of a signature but its CMS, for which `reserved` bytes are kept free.
    ///
    /// # Errors
    /// [`SignError`] if the file cannot be read, the field cannot be signed, or the appearance is not complete.
    pub fn new(pdf: &[u8], request: &Request<'_>, reserved: usize) -> Result<Self, SignError> {
        let document = Document::open(pdf)?;
        let (catalog_id, mut catalog) = document.catalog()?;
        let fields = fields::all(&document)?;
        let field = signable(&document, &fields, request.field)?;
        let certifies = fields.iter().all(|field| !field.is_signature() || field.value.is_none());

        let mut update = Update::of(&document);
        let signature = update.reserve();
        let draft = SignatureDraft::new(request, certifies, reserved);
        let at = update.write(signature, &draft.body);
        write_field(&document, &mut update, field, signature, request)?;
        if mark_form(&document, &mut update, &mut catalog)? || certifies {
            if certifies {
                let mut permissions = Dictionary::new();
                permissions.set("DocMDP", Object::Reference(signature));
                catalog.set("Perms", permissions);
            }
            update.write(catalog_id, &object_bytes(&Object::Dictionary(catalog)));
        }
        let mut file = update.finish()?;

        let hole = at + draft.hole.start..at + draft.hole.end;
        let range = format!("{:<DIGITS$} {:<DIGITS$} {:<DIGITS$}", hole.start, hole.end, file.len() - hole.end);
        let place = at + draft.range;
        file[place..place + range.len()].copy_from_slice(range.as_bytes());
        Ok(Self { file, hole })
    }

    /// What the signer signs: everything but the hole. Asking for it does not end the session.
    #[must_use]
    pub fn covered(&self) -> [&[u8]; 2] {
        [&self.file[..self.hole.start], &self.file[self.hole.end..]]
    }

    /// Puts the CMS (DER) into the hole.
    ///
    /// # Errors
    /// [`CmsTooLarge`] if it does not fit.
    pub fn embed(mut self, cms: &[u8]) -> Result<Signed, CmsTooLarge> {
        let reserved = (self.hole.len() - 2) / 2;
        if cms.len() > reserved {
            return Err(CmsTooLarge { size: cms.len(), reserved });
        }
        let start = self.hole.start + 1;
        for (place, byte) in self.file[start..].chunks_exact_mut(2).zip(cms) {
            place.copy_from_slice(format!("{byte:02X}").as_bytes());
        }
        Ok(Signed(self.file))
    }
}

/// The field to sign, if it may be signed.
fn signable<'a>(document: &Document<'_>, fields: &'a [Field], name: &str) -> Result<&'a Field, SignError> {
    let found = fields.iter().find(|field| field.is_signature() && field.name == name);
    let field = found.ok_or_else(|| SignError::FieldMissing { field: name.to_owned() })?;
    if field.value.is_some() {
        return Err(SignError::FieldSigned { field: name.to_owned() });
    }
    if Permission::of(document)? == Some(Permission::Nothing) {
        return Err(SignError::ChangesForbidden);
    }
    for signed in fields.iter().filter_map(Field::signature) {
        let dictionary = document.resolve(&Object::Reference(signed))?;
        if let Ok(dictionary) = dictionary.as_dict()
            && Lock::of(document, dictionary)?.is_some_and(|lock| lock.covers(name))
        {
            return Err(SignError::FieldLocked { field: name.to_owned() });
        }
    }
    Ok(field)
}

/// A signature dictionary (ISO 32000-1, table 252) with room for the byte range and the CMS.
struct SignatureDraft {
    body: Vec<u8>,
    /// Where the numbers of the byte range go.
    range: usize,
    hole: Range<usize>,
}

impl SignatureDraft {
    fn new(request: &Request<'_>, certifies: bool, reserved: usize) -> Self {
        let mut body = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached".to_vec();
        body.extend(format!("/M({})", date::format(request.time)).bytes());
        for (key, value) in [("/Name", request.name), ("/Reason", request.reason)] {
            if !value.is_empty() {
                body.extend(key.bytes());
                body.extend(object_bytes(&text_string(value)));
            }
        }
        if certifies {
            body.extend(b"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams");
            body.extend(b"<</Type/TransformParams/P 2/V/1.2>>>>]");
        }
        body.extend(b"/ByteRange[0 ");
        let range = body.len();
        body.extend(std::iter::repeat_n(b' ', 3 * DIGITS + 2));
        body.extend(b"]/Contents");
        let start = body.len();
        body.push(b'<');
        body.extend(std::iter::repeat_n(b'0', 2 * reserved));
        body.push(b'>');
        let hole = start..body.len();
        body.extend(b">>");
        Self { body, range, hole }
    }
}

/// The field with its value, and its widget with its appearance. Mostly they are one object.
fn write_field(
    document: &Document<'_>,
    update: &mut Update,
    field: &Field,
    signature: ObjectId,
    request: &Request<'_>,
) -> Result<(), SignError> {
    let appearance = request.appearance.as_ref();
    let numbers: Vec<ObjectId> =
        appearance.map_or(&[][..], |it| &it.objects).iter().map(|_| update.reserve()).collect();
    for (object, id) in appearance.iter().flat_map(|it| &it.objects).zip(&numbers) {
        update.write(*id, &object.bytes(&numbers)?);
    }
    let show = |widget: &mut Dictionary| -> Result<(), SignError> {
        if appearance.is_some() {
            let mut states = Dictionary::new();
            states.set("N", Object::Reference(*numbers.first().ok_or(SignError::Appearance)?));
            widget.set("AP", states);
        }
        Ok(())
    };
    let mut dictionary = field.dictionary.clone();
    dictionary.set("V", Object::Reference(signature));
    if field.widget == field.id {
        show(&mut dictionary)?;
    } else if appearance.is_some()
        && let Object::Dictionary(mut widget) = document.resolve(&Object::Reference(field.widget))?
    {
        show(&mut widget)?;
        update.write(field.widget, &object_bytes(&Object::Dictionary(widget)));
    }
    update.write(field.id, &object_bytes(&Object::Dictionary(dictionary)));
    Ok(())
}

/// Says in the form that there are signatures and that only appending is allowed (`SigFlags` 3, table 219).
/// Returns whether the form stands in the catalog, which then has to be written.
fn mark_form(document: &Document<'_>, update: &mut Update, catalog: &mut Dictionary) -> Result<bool, SignError> {
    let Some(mut form) = document.dictionary(catalog, b"AcroForm")? else { return Ok(false) };
    if form.get(b"SigFlags").and_then(Object::as_i64).is_ok_and(|flags| flags & 3 == 3) {
        return Ok(false);
    }
    form.set("SigFlags", 3);
    if let Ok(Object::Reference(id)) = catalog.get(b"AcroForm") {
        update.write(*id, &object_bytes(&Object::Dictionary(form)));
        return Ok(false);
    }
    catalog.set("AcroForm", form);
    Ok(true)
}
