//! The program without a desktop: what it would do there is written down.

use serde_json::{Value, json};
use shell::{Changed, Desk, DialogKind, Surroundings};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};

/// What the program did outside itself.
#[derive(Default, Clone)]
pub struct Done(Arc<Mutex<Vec<String>>>);

impl Done {
    pub fn all(&self) -> Vec<String> {
        self.0.lock().expect("no one panicked").clone()
    }

    fn note(&self, what: impl Into<String>) {
        self.0.lock().expect("no one panicked").push(what.into());
    }
}

impl Surroundings for Done {
    fn announce(&self, change: &Changed) {
        let areas: Vec<String> = change.areas.iter().map(|area| format!("{area:?}")).collect();
        self.note(format!("changed {}", areas.join(" ")));
    }

    fn name_window(&self, _: Option<&str>) {}

    fn is_watched(&self) -> bool {
        false
    }

    fn view_stands(&self) {}

    fn choose(&self, _: DialogKind, _: Option<&Path>) -> Option<PathBuf> {
        self.note("choose");
        None
    }

    fn show(&self, _: &Path) -> io::Result<()> {
        self.note("show");
        Ok(())
    }

    fn visit(&self, address: &str) -> io::Result<()> {
        self.note(format!("visit {address}"));
        Ok(())
    }

    fn print(&self, _: &Path) -> bool {
        self.note("print");
        false
    }
}

/// The running program.
pub struct Program {
    app: App<MockRuntime>,
    pub done: Done,
}

impl Program {
    /// On a file or on none; it remembers nothing of other starts.
    pub fn on(file: Option<&Path>) -> Self {
        Self::remembering(file, None)
    }

    pub fn remembering(file: Option<&Path>, state: Option<PathBuf>) -> Self {
        let done = Done::default();
        let desk = Desk::open(file, state);
        desk.put_into(Box::new(done.clone()));
        let app = shell::builder(mock_builder(), desk).build(shell::context()).expect("the program");
        Self { app, done }
    }

    /// The window of that name; the program makes `main` itself.
    pub fn window(&self, name: &str) -> WebviewWindow<MockRuntime> {
        self.app.get_webview_window(name).unwrap_or_else(|| {
            WebviewWindowBuilder::new(&self.app, name, Default::default()).build().expect("a window")
        })
    }

    /// What the page is answered.
    pub fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        ask(&self.window("main"), command, arguments).map(|body| match body {
            InvokeResponseBody::Json(json) => serde_json::from_str(&json).expect("JSON"),
            InvokeResponseBody::Raw(bytes) => json!(bytes),
        })
    }
}

pub fn ask(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<InvokeResponseBody, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request)
}
