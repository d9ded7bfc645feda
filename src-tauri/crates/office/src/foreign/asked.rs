//! What is asked of the reading process and what it answers: a length of eight bytes, then as much JSON; after a question the file.

use exchange::foreign::{self, Foreign, Limits, Pages, TextState};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// The longest JSON that is taken, in bytes: a letter with all its attachments, and some more.
const LONGEST: u64 = 256 * 1024 * 1024;

/// A file that is to be read; its bytes follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Question {
    pub name: String,
    pub wanted: Wanted,
    /// How many bytes it has.
    pub length: usize,
}

/// What is wanted of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Wanted {
    Text,
    Pages,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Answer {
    Text(Foreign),
    Pages(Result<Pages, TextState>),
}

/// Reads a file as it is asked for.
pub(super) fn answer(question: &Question, bytes: &[u8], limits: &Limits) -> Answer {
    match question.wanted {
        Wanted::Text => Answer::Text(foreign::read(&question.name, bytes, limits)),
        Wanted::Pages => Answer::Pages(foreign::pages(bytes, limits)),
    }
}

/// Sends a value.
pub(super) fn send(value: &impl Serialize, to: &mut impl Write) -> io::Result<()> {
    let json = serde_json::to_vec(value)?;
    to.write_all(&(json.len() as u64).to_le_bytes())?;
    to.write_all(&json)?;
    to.flush()
}

/// Takes a value; nothing at the end.
pub(super) fn take<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut json = vec![];
    from.take(length).read_to_end(&mut json)?;
    Ok(Some(serde_json::from_slice(&json)?))
}
