//! Shared by the test programs of this package: where the project, its examples and the tools of others lie.
//!
//! A missing tool or example is skipped by name, never silently; with `CI` in the environment a missing tool fails.

#![allow(clippy::disallowed_methods, reason = "tests look at files")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The project's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("tests/ lies in the project").to_owned()
}

/// The real minutes as an exchange file, which lie beside the project and not in it.
pub fn real_minutes() -> Option<PathBuf> {
    let path = root().parent()?.join("shared/examples/minutes-2025-06-09.json");
    if path.exists() {
        return Some(path);
    }
    eprintln!("SKIPPED: the real minutes are not beside the project ({})", path.display());
    None
}

/// A program of the system, or of `make tools`.
///
/// # Panics
/// When it is missing and `CI` is set.
pub fn tool(name: &str) -> Option<PathBuf> {
    let tools = root().join("target/tools");
    let own = [tools.join("venv/bin").join(name), tools.join("verapdf").join(name)];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let system = std::env::split_paths(&path).map(|folder| folder.join(name));
    let found = own.into_iter().chain(system).find(|candidate| candidate.is_file());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{name} is missing; `make tools` installs it");
        eprintln!("SKIPPED: {name} is missing; `make tools` installs it");
    }
    found
}

/// What a program answers.
///
/// # Panics
/// When it cannot be started.
pub fn answer(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Everything a program prints.
pub fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
