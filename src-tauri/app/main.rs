//! The program `paragraf [FILE]`. Everything is in the library, where tests can reach it.

// No console window beside the program on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    shell::run(std::env::args_os())
}
