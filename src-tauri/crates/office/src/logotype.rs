//! The logotype: read from the file's bytes once, not every time that the pages are set.
//!
//! Bytes lie in the file under their hash, so what was read under a hash stays true for as long as the file is open.
//! Deliberately absent: which file it is; that is the body's.

use crate::{MinutesError, Office};
use documents::picture::Picture;
use domain::{Association, FileHash};
use pdf::PictureError;

/// The latest logotype that was read.
pub(crate) struct Logotype {
    hash: FileHash,
    picture: Picture,
}

impl Office {
    /// The picture that stands on the first page; none where the association has none.
    pub(crate) fn logotype(&self, association: &Association) -> Result<Option<Picture>, MinutesError> {
        let Some(hash) = &association.body.logotype else { return Ok(None) };
        if let Some(kept) = self.logotype.borrow().as_ref().filter(|kept| kept.hash == *hash) {
            return Ok(Some(kept.picture.clone()));
        }
        let bytes = self.store.attachment(hash)?.ok_or(MinutesError::LogotypeMissing)?;
        let picture = pdf::picture(&bytes)?;
        self.logotype.replace(Some(Logotype { hash: hash.clone(), picture: picture.clone() }));
        Ok(Some(picture))
    }
}

/// Whether a file can be the association's logotype: what to ask before it is attached.
///
/// # Errors
/// What is wrong with it.
pub fn check_logotype(file: &[u8]) -> Result<(), PictureError> {
    pdf::picture(file).map(drop)
}

#[cfg(test)]
mod tests;
