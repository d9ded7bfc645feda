//! What was added to a file that we have: whether another file is ours with nothing behind it but what signatures permit.
//!
//! A signature vouches for the file as its signer had it, not as we sent it: who changed a page and then signed made a
//! valid signature. So a file that comes back is held against the one that went out.

use super::{
    changes::{self, ForbiddenChange},
    update,
    verdict::LaterChanges,
};
use crate::file::{Document, PdfError, text};

/// What `file` has behind the bytes of `original`; nothing where it does not begin with them.
///
/// # Errors
/// [`PdfError`] if either is encrypted, damaged or hostile.
pub fn added(original: &[u8], file: &[u8]) -> Result<Option<LaterChanges>, PdfError> {
    // Read before it is compared: a file that cannot be read says why, whoever made it.
    let whole = Document::open(file)?;
    if !file.starts_with(original) {
        return Ok(None);
    }
    Ok(Some(since(&Document::open(original)?, &whole)))
}

/// The title in the document information.
///
/// # Errors
/// [`PdfError`] if the file is encrypted, damaged or hostile.
pub fn title(pdf: &[u8]) -> Result<Option<String>, PdfError> {
    let document = Document::open(pdf)?;
    let information = document.dictionary(document.trailer(), b"Info")?.unwrap_or_default();
    Ok(text(&document.entry(&information, b"Title")?))
}

/// What came into the file after the revision `before`, whose bytes it begins with.
pub(super) fn since(before: &Document<'_>, whole: &Document<'_>) -> LaterChanges {
    let changes = update::check(before, whole)
        .and_then(|()| changes::compare(before, whole).map_err(|_| ForbiddenChange::Unreadable));
    match changes {
        Ok(_) if whole.bytes()[before.bytes().len()..].trim_ascii().is_empty() => LaterChanges::None,
        Ok(found) if found.is_empty() => LaterChanges::Permitted,
        Ok(found) => LaterChanges::Forbidden(found),
        Err(change) => LaterChanges::Forbidden(vec![change]),
    }
}
