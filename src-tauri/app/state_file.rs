//! What the program remembers between two starts: the last file and the place in it, files opened before, the window.
//!
//! A convenience: a state that cannot be read or written is forgotten, and nobody is troubled with it. Nothing of the
//! association lies here but its name.

use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files that the first view offers.
const RECENT: usize = 8;
/// Longest route that is remembered.
const ROUTE: usize = 500;

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    /// The file that opens by itself next time.
    pub(crate) last: Option<PathBuf>,
    /// Files, the last one first.
    pub(crate) recent: Vec<Remembrance>,
    /// Width and height of the window in logical pixels.
    pub(crate) window: Option<(f64, f64)>,
    /// Whether the page was dark, so that the window is before the page is there.
    pub(crate) dark: bool,
}

/// A file that was open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembrance {
    /// Where it lay.
    pub(crate) path: PathBuf,
    /// Name of its association.
    pub(crate) name: String,
    /// The view that was shown last.
    pub(crate) route: Option<String>,
}

/// The state, and the file that keeps it.
pub(crate) struct StateFile {
    path: Option<PathBuf>,
    state: Mutex<Remembered>,
}

impl StateFile {
    /// The state in `path`; `None` remembers nothing.
    pub(crate) fn at(path: Option<PathBuf>) -> Self {
        let read = path.as_ref().and_then(|path| fs::read(path).ok());
        let state = read.and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
        Self { path, state: Mutex::new(state) }
    }

    pub(crate) fn now(&self) -> Remembered {
        self.lock().clone()
    }

    /// Remembers that `file` is open.
    pub(crate) fn opened(&self, file: &Path, name: &str) {
        self.change(|state| {
            let route = state.recent.iter().find(|before| before.path == file).and_then(|before| before.route.clone());
            state.recent.retain(|before| before.path != file);
            state.recent.insert(0, Remembrance { path: file.to_owned(), name: name.to_owned(), route });
            state.recent.truncate(RECENT);
            state.last = Some(file.to_owned());
        });
    }

    /// Remembers that no file is open.
    pub(crate) fn closed(&self) {
        self.change(|state| state.last = None);
    }

    /// Remembers the view that `file` is shown in. One that is longer than any of ours is none.
    pub(crate) fn placed(&self, file: &Path, route: String) {
        if route.len() > ROUTE {
            return;
        }
        self.change(|state| {
            if let Some(open) = state.recent.iter_mut().find(|before| before.path == file) {
                open.route = Some(route);
            }
        });
    }

    /// Remembers how large the window is.
    pub(crate) fn sized(&self, size: (f64, f64)) {
        self.change(|state| state.window = Some(size));
    }

    /// Remembers whether the page is dark.
    pub(crate) fn dark(&self, dark: bool) {
        self.change(|state| state.dark = dark);
    }

    fn change(&self, change: impl FnOnce(&mut Remembered)) {
        let mut state = self.lock();
        let before = state.clone();
        change(&mut state);
        let (false, Some(path)) = (*state == before, &self.path) else { return };
        if let (Ok(json), Some(folder)) = (serde_json::to_vec_pretty(&*state), path.parent()) {
            let _ = fs::create_dir_all(folder);
            let _ = crate::output::write(path, &json, true);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
