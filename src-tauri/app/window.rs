//! The one window: whether it can be shown, and its name.

use crate::OpenedFile;
use tauri::{App, Manager, Runtime};

/// Names the window after the association that is open in it.
pub(crate) fn name_it<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let Ok(overview) = app.state::<OpenedFile>().overview() else {
        return Ok(()); // the page says why; the window keeps the program's name
    };
    match app.get_webview_window("main") {
        Some(window) => window.set_title(&overview.association),
        None => Ok(()),
    }
}

/// Whether there is a display to open a window on. Asked first, because Tauri's window library panics where there is none.
#[cfg(target_os = "linux")]
pub(crate) fn has_display() -> bool {
    gtk::init().is_ok()
}

/// Whether there is a display to open a window on: always, but on Linux.
#[cfg(not(target_os = "linux"))]
pub(crate) fn has_display() -> bool {
    true
}
