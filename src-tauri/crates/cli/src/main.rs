//! The thin binary around the library `cli`: the real console and the real clock. And the process in which files of others are read.

// The one place of the command line that asks what time it is.
#![allow(clippy::disallowed_methods)]

use chrono::Local;
use cli::{Console, run};
use office::foreign::Reader;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Started by itself, to read a file of others: see `office::foreign`.
    if std::env::args_os().nth(1).is_some_and(|word| word == office::foreign::ARGUMENT) {
        let served = office::foreign::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock());
        return if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let mut console = Console {
        input: &mut std::io::stdin().lock(),
        output: &mut std::io::stdout().lock(),
        messages: &mut std::io::stderr().lock(),
        now: Local::now().fixed_offset(),
        reader: std::env::current_exe().map_or_else(|_| Reader::here(), Reader::of),
    };
    run(std::env::args_os().skip(1), &mut console).into()
}
