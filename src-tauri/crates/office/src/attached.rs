//! Files of a record that is no document of the registry: a signed delegated decision, what shows that a task was done. Their bytes
//! stay in the file of the association.

use crate::limits;
use crate::refusal::{ActionError, Field};
use crate::registry::LARGEST_FILE;
use domain::AttachedFile;
use store::{StoreError, Write};

/// Most files of one record.
const FILES: usize = 100;

/// Refuses a file that is impossible, or one too many.
pub(crate) fn check(files: &[AttachedFile], name: &str, bytes: &[u8]) -> Result<(), ActionError> {
    limits::name(Field::Name, name)?;
    limits::bytes(Field::File, bytes, LARGEST_FILE)?;
    limits::count(Field::File, files.len() + 1, FILES)
}

/// The files with one more. The same bytes a second time change nothing.
pub(crate) fn added(
    file: &mut Write<'_>,
    files: &[AttachedFile],
    (name, bytes): (&str, &[u8]),
) -> Result<Vec<AttachedFile>, StoreError> {
    let hash = Some(file.attach(bytes)?);
    let mut files = files.to_vec();
    if files.iter().all(|known| known.hash != hash) {
        files.push(AttachedFile { name: name.trim().to_owned(), hash });
    }
    Ok(files)
}

/// The files without the one at a place.
pub(crate) fn without(files: &[AttachedFile], place: u32) -> Result<Vec<AttachedFile>, ActionError> {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    if place >= files.len() {
        return Err(limits::invalid(Field::File).into());
    }
    let kept = files.iter().enumerate().filter(|(at, _)| *at != place);
    Ok(kept.map(|(_, file)| file.clone()).collect())
}
