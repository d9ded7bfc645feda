//! The real desktop, through Tauri's window, the dialogs of the system, and its ways to open and to print.

use crate::commands::DialogKind;
use crate::window::check_spelling;
use crate::{Changed, Surroundings, text};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use tauri::{AppHandle, Emitter, Manager, Runtime, WebviewWindow};

/// The event that tells the page of a change.
const CHANGED: &str = "changed";

pub(crate) struct Desktop<R: Runtime>(pub(crate) AppHandle<R>);

impl<R: Runtime> Desktop<R> {
    fn window(&self) -> Option<WebviewWindow<R>> {
        self.0.get_webview_window("main")
    }
}

impl<R: Runtime> Surroundings for Desktop<R> {
    fn announce(&self, change: &Changed) {
        // A page that is closing hears nothing, and misses nothing.
        let _ = self.0.emit(CHANGED, change);
    }

    fn name_window(&self, association: Option<&str>) {
        if let Some(window) = self.window() {
            let _ = window.set_title(association.unwrap_or(text::PROGRAM));
        }
    }

    fn is_watched(&self) -> bool {
        self.window().is_some_and(|window| window.is_focused().unwrap_or(false))
    }

    fn view_stands(&self) {
        if let Some(window) = self.window() {
            // A window that is closing needs no dictionary.
            let _ = check_spelling(&window);
        }
    }

    fn choose(&self, kind: DialogKind, proposed: Option<&Path>) -> Option<PathBuf> {
        let (chosen, answer) = mpsc::channel();
        let proposed = proposed.map(Path::to_owned);
        let window = self.window();
        // The system's toolkit wants its dialogs made on the thread that draws; waiting for the user happens here.
        self.0
            .run_on_main_thread(move || {
                let dialog = dialog(kind, proposed.as_deref());
                let dialog = match &window {
                    Some(window) => dialog.set_parent(window),
                    None => dialog,
                };
                let picked = match kind {
                    DialogKind::Open => futures(dialog.pick_file()),
                    DialogKind::SaveAssociation | DialogKind::SavePdf | DialogKind::SaveFile => {
                        futures(dialog.save_file())
                    }
                    DialogKind::Folder => futures(dialog.pick_folder()),
                };
                tauri::async_runtime::spawn(async move {
                    let _ = chosen.send(picked.await.map(|file| file.path().to_owned()));
                });
            })
            .ok()?;
        answer.recv().ok().flatten()
    }

    fn show(&self, file: &Path) -> io::Result<()> {
        open::that_detached(file)
    }

    fn visit(&self, address: &str) -> io::Result<()> {
        open::that_detached(address)
    }

    fn print(&self, file: &Path) -> bool {
        let quiet = |program: &str| {
            let mut command = Command::new(program);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command
        };
        // `lp` takes a job also where no printer is set up; so it is asked first.
        let printer = Command::new("lpstat").arg("-d").stdin(Stdio::null()).stderr(Stdio::null()).output();
        let has_printer = printer.is_ok_and(|told| told.status.success() && told.stdout.contains(&b':'));
        has_printer
            && ["lp", "lpr"]
                .iter()
                .any(|program| quiet(program).arg(file).status().is_ok_and(|status| status.success()))
    }
}

type Picked = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

fn futures(picked: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static) -> Picked {
    Box::pin(picked)
}

fn dialog(kind: DialogKind, proposed: Option<&Path>) -> rfd::AsyncFileDialog {
    let mut dialog = match kind {
        DialogKind::Open | DialogKind::SaveAssociation => {
            rfd::AsyncFileDialog::new().add_filter(text::PROGRAM, &["paragraf"])
        }
        DialogKind::SavePdf => rfd::AsyncFileDialog::new().add_filter("PDF", &["pdf"]),
        DialogKind::SaveFile | DialogKind::Folder => rfd::AsyncFileDialog::new(),
    };
    let Some(proposed) = proposed else { return dialog };
    let folder = if proposed.is_dir() { Some(proposed) } else { proposed.parent() };
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    let asks_name = !matches!(kind, DialogKind::Open | DialogKind::Folder) && !proposed.is_dir();
    match proposed.file_name() {
        Some(name) if asks_name => dialog.set_file_name(name.to_string_lossy()),
        _ => dialog,
    }
}
