//! The desktop shell: the window around `office`.
//!
//! Translates between the two and decides nothing: what a record means, what may be done and how it is said in Swedish
//! lies elsewhere. Deliberately absent: file-system, shell and network plug-ins; the page reaches only our own commands.

#![allow(clippy::disallowed_methods, reason = "the shell is an edge: it tells the log the time")]

mod arguments;
mod changed;
mod commands;
mod desk;
mod desktop;
mod error;
mod lock;
mod moment;
mod output;
mod state_file;
mod surroundings;
mod text;
mod window;

#[cfg(test)]
mod tests;

pub use changed::{Area, Changed};
pub use commands::{COMMANDS, Command, DialogKind, FileState, Printed, ReadOnly, RecentFile, SavedFile};
pub use desk::Desk;
pub use error::CommandError;
pub use surroundings::Surroundings;

use arguments::Request;
use desktop::Desktop;
use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Builder, Context, Runtime};

/// Exit status when nothing was done: usage, or no window could be opened.
const NOT_DONE: u8 = 2;

/// Runs the program from its command line, until the window closes.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let file = match arguments::read(words) {
        Ok(Request::Window(file)) => file,
        Ok(Request::Version) => {
            println!("paragraf {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Ok(Request::Usage) => {
            println!("{}", text::USAGE);
            return ExitCode::SUCCESS;
        }
        Err(_) => {
            eprintln!("{}", text::USAGE);
            return ExitCode::from(NOT_DONE);
        }
    };
    if !window::has_display() {
        eprintln!("{}", text::NO_DISPLAY);
        return ExitCode::from(NOT_DONE);
    }
    let context = context();
    let state = dirs::config_dir().map(|folder| folder.join(&context.config().identifier).join("state.json"));
    let desk = Desk::open(file.as_deref(), state);
    // Where the system cannot say where the program lies, starting it by name is better than reading in here.
    desk.read_with(std::env::current_exe().unwrap_or_else(|_| "paragraf".into()));
    let program = builder(Builder::default(), Arc::clone(&desk)).setup(move |app| {
        window::open(app, &desk)?;
        desk.put_into(Box::new(Desktop(app.handle().clone())));
        Ok(())
    });
    match program.build(context) {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(NOT_DONE)),
        Err(reason) => {
            eprintln!("{}", text::no_window(&reason));
            ExitCode::from(NOT_DONE)
        }
    }
}

/// The program around a desk, on any runtime: the real one, or the mock of the tests.
pub fn builder<R: Runtime>(runtime: Builder<R>, desk: Arc<Desk>) -> Builder<R> {
    runtime.manage(desk).invoke_handler(commands::handler())
}

/// What is built in: configuration, rights, and the bundled page.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}
