//! The form fields of a document (ISO 32000-1, 12.7), signature fields first of all.

use std::collections::HashSet;

use lopdf_reader::{Dictionary, Object, ObjectId};

use crate::file::{Document, PdfError, text};

/// Most fields of a form.
const MAX_FIELDS: usize = 10_000;

/// A place in a document where someone can sign.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldSummary {
    /// The full name of the field, such as `secretary` or `verifier-1`.
    pub name: String,
    /// What assistive technology reads for the field (`TU`).
    pub tooltip: Option<String>,
    /// The page on which it stands, counted from zero.
    pub page: usize,
    /// Width of the visible place in points (1/72 inch); 0 if it is invisible.
    pub width: f32,
    /// Height of the visible place in points (1/72 inch); 0 if it is invisible.
    pub height: f32,
    /// Whether someone has signed here.
    pub signed: bool,
}

/// The signature fields of a PDF, in the order of its form. A PDF without a form has none.
///
/// # Errors
/// [`PdfError`] if the file is encrypted, damaged or hostile.
pub fn fields(pdf: &[u8]) -> Result<Vec<FieldSummary>, PdfError> {
    let document = Document::open(pdf)?;
    let pages = document.pages()?;
    let mut summaries = Vec::new();
    for field in all(&document)?.iter().filter(|field| field.is_signature()) {
        let widget = document.resolve(&Object::Reference(field.widget))?;
        let widget = widget.as_dict().cloned().unwrap_or_default();
        let (width, height) = size(&document, &widget)?;
        summaries.push(FieldSummary {
            name: field.name.clone(),
            tooltip: text(&document.entry(&field.dictionary, b"TU")?),
            page: page_of(&document, &pages, field.widget, &widget)?,
            width,
            height,
            signed: field.value.is_some(),
        });
    }
    Ok(summaries)
}

/// A terminal field: one that holds a value and not further fields.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) id: ObjectId,
    pub(crate) dictionary: Dictionary,
    /// The first widget annotation; the field itself where the two are merged, as they mostly are.
    pub(crate) widget: ObjectId,
    /// All widget annotations.
    pub(crate) widgets: Vec<ObjectId>,
    kind: Vec<u8>,
    pub(crate) value: Option<Object>,
}

impl Field {
    pub(crate) fn is_signature(&self) -> bool {
        self.kind == b"Sig"
    }

    /// The number of the signature dictionary, if the value is one by reference.
    pub(crate) fn signature(&self) -> Option<ObjectId> {
        self.value.as_ref().filter(|_| self.is_signature()).and_then(|value| value.as_reference().ok())
    }
}

/// What a field inherits from those above it (12.7.3.1).
#[derive(Clone, Default)]
struct Inherited {
    name: String,
    kind: Vec<u8>,
    value: Option<Object>,
}

/// All terminal fields, in order.
pub(crate) fn all(document: &Document<'_>) -> Result<Vec<Field>, PdfError> {
    let (_, catalog) = document.catalog()?;
    let Some(form) = document.dictionary(&catalog, b"AcroForm")? else { return Ok(Vec::new()) };
    let mut fields = Vec::new();
    let mut seen = HashSet::new();
    let roots = document.array(&form, b"Fields")?;
    let mut open: Vec<(Object, Inherited)> = roots.into_iter().rev().map(|it| (it, Inherited::default())).collect();
    while let Some((node, above)) = open.pop() {
        let Object::Reference(id) = node else { continue };
        if !seen.insert(id) {
            return Err(PdfError::damaged(0, "form fields that do not form a ring"));
        }
        if seen.len() > MAX_FIELDS {
            return Err(PdfError::Excessive { what: "form fields" });
        }
        let Object::Dictionary(dictionary) = document.resolve(&node)? else { continue };
        let own = inherit(document, &dictionary, above)?;
        let kids = document.array(&dictionary, b"Kids")?;
        let (below, widgets) = split(document, kids)?;
        if below.is_empty() {
            fields.push(Field {
                name: own.name,
                id,
                widget: widgets.first().copied().unwrap_or(id),
                widgets: if widgets.is_empty() { vec![id] } else { widgets },
                dictionary,
                kind: own.kind,
                value: own.value,
            });
        } else {
            open.extend(below.into_iter().rev().map(|kid| (kid, own.clone())));
        }
    }
    Ok(fields)
}

fn inherit(document: &Document<'_>, dictionary: &Dictionary, mut above: Inherited) -> Result<Inherited, PdfError> {
    if let Some(part) = text(&document.entry(dictionary, b"T")?) {
        if !above.name.is_empty() {
            above.name.push('.');
        }
        above.name.push_str(&part);
    }
    if let Object::Name(kind) = document.entry(dictionary, b"FT")? {
        above.kind = kind;
    }
    if let Ok(value) = dictionary.get(b"V") {
        above.value = Some(value.clone());
    }
    Ok(above)
}

/// The kids that are fields (they have a name of their own), and those that are only widgets.
fn split(document: &Document<'_>, kids: Vec<Object>) -> Result<(Vec<Object>, Vec<ObjectId>), PdfError> {
    let (mut below, mut widgets) = (Vec::new(), Vec::new());
    for kid in kids {
        match document.resolve(&kid)? {
            Object::Dictionary(dictionary) if dictionary.has(b"T") => below.push(kid),
            Object::Dictionary(_) => widgets.extend(kid.as_reference().ok()),
            _ => {}
        }
    }
    Ok((below, widgets))
}

/// Width and height of an annotation in points.
pub(crate) fn size(document: &Document<'_>, widget: &Dictionary) -> Result<(f32, f32), PdfError> {
    let corners = document.array(widget, b"Rect")?;
    let corners: Vec<f32> = corners.iter().filter_map(|corner| corner.as_float().ok()).collect();
    Ok(match corners.as_slice() {
        [left, bottom, right, top] => ((right - left).abs(), (top - bottom).abs()),
        _ => (0.0, 0.0),
    })
}

/// The page that the widget names, else the one that lists it, else the first.
fn page_of(document: &Document<'_>, pages: &[ObjectId], id: ObjectId, widget: &Dictionary) -> Result<usize, PdfError> {
    if let Ok(named) = widget.get(b"P").and_then(Object::as_reference)
        && let Some(index) = pages.iter().position(|page| *page == named)
    {
        return Ok(index);
    }
    for (index, page) in pages.iter().enumerate() {
        if let Object::Dictionary(page) = document.resolve(&Object::Reference(*page))?
            && document.array(&page, b"Annots")?.contains(&Object::Reference(id))
        {
            return Ok(index);
        }
    }
    Ok(0)
}

#[cfg(test)]
mod tests;
