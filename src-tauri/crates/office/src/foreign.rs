//! Files of others are read in a process of its own: the same program, started with [`ARGUMENT`], which answers on its standard output.
//!
//! Whatever a file does to the one who reads it (a stack that overflows, memory or time that runs out), the file is told to be broken and
//! nothing else happens. Writes nothing and asks for no file of the association.

mod apart;
mod asked;
mod serve;

pub use exchange::foreign::{Attachment, Correspondent, FileKind, Foreign, Line, Mail, Page, Pages, Piece, TextState};
pub use serve::serve;

use apart::Apart;
use asked::{Answer, Question, Wanted};
use exchange::foreign::Limits;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The first argument of a program that is started to read files of others.
pub const ARGUMENT: &str = "--read-foreign";

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// Reads files of others. Its clones are one and the same; they take turns.
#[derive(Clone)]
pub struct Reader(Option<Arc<Mutex<Apart>>>);

impl Reader {
    /// By this program, which knows [`ARGUMENT`].
    pub fn of(program: PathBuf) -> Self {
        Self(Some(Arc::new(Mutex::new(Apart::by(program)))))
    }

    /// In this process: for files that a test has made. What ends the reader then ends the test.
    pub fn here() -> Self {
        Self(None)
    }

    /// Reads a file. Never fails: what keeps it from being read is its state.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Foreign {
        if bytes.len() > LARGEST {
            return Foreign::unread(FileKind::Other, TextState::TooLarge);
        }
        match self.ask(&Question { name: name.to_owned(), wanted: Wanted::Text, length: bytes.len() }, bytes) {
            Some(Answer::Text(read)) => read,
            Some(Answer::Pages(_)) | None => Foreign::unread(exchange::foreign::kind_by_name(name), TextState::Broken),
        }
    }

    /// The pages of a PDF, with where everything stands on them.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn pages(&self, bytes: &[u8]) -> Result<Pages, TextState> {
        if bytes.len() > LARGEST {
            return Err(TextState::TooLarge);
        }
        match self.ask(&Question { name: String::new(), wanted: Wanted::Pages, length: bytes.len() }, bytes) {
            Some(Answer::Pages(pages)) => pages,
            Some(Answer::Text(_)) | None => Err(TextState::Broken),
        }
    }

    fn ask(&self, question: &Question, bytes: &[u8]) -> Option<Answer> {
        match &self.0 {
            Some(apart) => apart.lock().unwrap_or_else(PoisonError::into_inner).ask(question, bytes),
            None => Some(asked::answer(question, bytes, &Limits::default())),
        }
    }
}

#[cfg(test)]
mod tests;
