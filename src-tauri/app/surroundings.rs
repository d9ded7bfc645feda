//! What lies outside the program and is reached from here only: dialogs of the system, viewer, printer, the page's ear.
//!
//! A trait, so that the commands can be called without a desktop. The page reaches none of it itself.

use crate::Changed;
use crate::commands::DialogKind;
use std::io;
use std::path::{Path, PathBuf};

/// The desktop around the program.
pub trait Surroundings: Send + Sync {
    /// Tells the page of a change.
    fn announce(&self, change: &Changed);
    /// Names the window after an association, or after nothing.
    fn name_window(&self, association: Option<&str>);
    /// Whether the user looks at the window.
    fn is_watched(&self) -> bool;
    /// Does what the first view need not wait for. Told when it stands, and more than once.
    fn view_stands(&self);
    /// Asks for a file; `None` when the user thinks better of it.
    fn choose(&self, kind: DialogKind, proposed: Option<&Path>) -> Option<PathBuf>;
    /// Hands a file to the program that the system shows it with.
    ///
    /// # Errors
    /// There is none.
    fn show(&self, file: &Path) -> io::Result<()>;
    /// Hands an address to the browser or the mail program.
    ///
    /// # Errors
    /// There is none.
    fn visit(&self, address: &str) -> io::Result<()>;
    /// Prints a file on the default printer, and says whether there is one.
    fn print(&self, file: &Path) -> bool;
}
