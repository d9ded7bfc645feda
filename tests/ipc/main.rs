//! The boundary between page and program, on Tauri's mock runtime: the real configuration, the real rights, no window.

#![allow(clippy::disallowed_methods, reason = "it makes the files that the program opens")]

mod example;
mod files;
mod happy;
mod hostile;
mod incoming;
mod legal;
mod program;
mod rights;
