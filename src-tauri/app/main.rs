//! The program `paragraf [FILE]`. Everything is in the library, where tests can reach it. Started by itself it is the process in which
//! files of others are read, and knows of no window.

// No console window beside the program on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|word| word == office::foreign::ARGUMENT) {
        let served = office::foreign::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock());
        return if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    shell::run(std::env::args_os())
}
