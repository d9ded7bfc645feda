//! What a document's signatures permit to change: DocMDP for the whole document, FieldMDP for its fields
//! (ISO 32000-1, 12.8.2).

use lopdf_reader::{Dictionary, Object};

use crate::file::{Document, PdfError, text};

/// What the certification of a document permits (table 254).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// P 1: no change at all.
    Nothing,
    /// P 2: filling in forms and signing.
    FillAndSign,
    /// P 3: the same, and annotations.
    Annotate,
}

impl Permission {
    /// What the document's certification permits; none if it is not certified.
    pub(crate) fn of(document: &Document<'_>) -> Result<Option<Self>, PdfError> {
        let (_, catalog) = document.catalog()?;
        let Some(permissions) = document.dictionary(&catalog, b"Perms")? else { return Ok(None) };
        match document.dictionary(&permissions, b"DocMDP")? {
            Some(signature) => Self::granted_by(document, &signature),
            None => Ok(None),
        }
    }

    /// What this signature permits, if it certifies.
    pub(crate) fn granted_by(document: &Document<'_>, signature: &Dictionary) -> Result<Option<Self>, PdfError> {
        let Some(parameters) = transform(document, signature, b"DocMDP")? else { return Ok(None) };
        Ok(Some(match document.entry(&parameters, b"P")? {
            Object::Integer(1) => Self::Nothing,
            Object::Integer(3) => Self::Annotate,
            // 2 is the default.
            _ => Self::FillAndSign,
        }))
    }
}

/// The fields that a signature locks (table 256).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lock {
    All,
    Only(Vec<String>),
    AllBut(Vec<String>),
}

impl Lock {
    /// What this signature locks, if anything.
    pub(crate) fn of(document: &Document<'_>, signature: &Dictionary) -> Result<Option<Self>, PdfError> {
        let Some(parameters) = transform(document, signature, b"FieldMDP")? else { return Ok(None) };
        let names: Vec<String> = document.array(&parameters, b"Fields")?.iter().filter_map(text).collect();
        Ok(Some(match document.entry(&parameters, b"Action")? {
            Object::Name(action) if action == b"Include" => Self::Only(names),
            Object::Name(action) if action == b"Exclude" => Self::AllBut(names),
            _ => Self::All,
        }))
    }

    /// Whether a field of this full name is locked. A locked field locks those below it.
    pub(crate) fn covers(&self, field: &str) -> bool {
        let named = |names: &[String]| {
            names
                .iter()
                .any(|name| field.strip_prefix(name.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('.')))
        };
        match self {
            Self::All => true,
            Self::Only(names) => named(names),
            Self::AllBut(names) => !named(names),
        }
    }
}

/// The parameters of the first signature reference with this method (table 253).
fn transform(document: &Document<'_>, signature: &Dictionary, method: &[u8]) -> Result<Option<Dictionary>, PdfError> {
    for reference in document.array(signature, b"Reference")? {
        if let Object::Dictionary(reference) = document.resolve(&reference)?
            && document.entry(&reference, b"TransformMethod")? == Object::Name(method.to_vec())
        {
            return Ok(Some(document.dictionary(&reference, b"TransformParams")?.unwrap_or_default()));
        }
    }
    Ok(None)
}
