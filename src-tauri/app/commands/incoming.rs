//! What comes in: one dropped file at a time becomes a document. The page goes on with the next one when it has the answer, so that
//! what is written meanwhile is saved between two of them.

use crate::{Area, CommandError, Desk};
use office::views::{DroppedFile, ImportedFile};
use office::{ActionError, IncomingFile};

/// The board is told of no document by its coming in: meetings stay as they are.
const AREAS: &[Area] = &[Area::Registry];

pub(super) fn import_file(
    desk: &Desk,
    file: DroppedFile,
    series: Option<String>,
    even_if_known: bool,
) -> Result<ImportedFile, CommandError> {
    let (known, bytes) = desk.read(|office, _| -> Result<_, ActionError> {
        let bytes = file.bytes()?;
        Ok((office.check_incoming(&bytes, series.as_deref())?, bytes))
    })?;
    match known {
        Some(answer @ ImportedFile::TooLarge { .. }) => return Ok(answer),
        Some(answer) if !even_if_known => return Ok(answer),
        Some(_) | None => {}
    }
    // Without a turn: reading may take seconds, and whoever writes does not wait for it.
    let incoming = IncomingFile::read(&desk.reader(), &file.name, bytes);
    desk.change(AREAS, |office, now| {
        office.register_incoming(&incoming, (series.as_deref(), even_if_known), now.today(), now.at())
    })
}
