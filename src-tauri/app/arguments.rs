//! What the program was started with: at most one file. Refuses anything else.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the person at the keyboard asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// The window, on a file or on none.
    Window(Option<PathBuf>),
    /// The version, on standard output.
    Version,
    /// The usage, on standard output.
    Usage,
}

/// Reads a command line, its first word being the program's own name.
///
/// # Errors
/// An unknown option or a second file.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Request, lexopt::Error> {
    use lexopt::prelude::*;

    let mut parser = lexopt::Parser::from_iter(words);
    let mut file = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('V') | Long("version") => return Ok(Request::Version),
            Short('h') | Long("help") => return Ok(Request::Usage),
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            unexpected => return Err(unexpected.unexpected()),
        }
    }
    Ok(Request::Window(file))
}

#[cfg(test)]
mod tests;
