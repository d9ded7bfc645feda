//! The thin binary around the library `cli`: the real console and the real clock.

// The one place of the command line that asks what time it is.
#![allow(clippy::disallowed_methods)]

use chrono::Local;
use cli::{Console, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut console = Console {
        input: &mut std::io::stdin().lock(),
        output: &mut std::io::stdout().lock(),
        messages: &mut std::io::stderr().lock(),
        now: Local::now().fixed_offset(),
    };
    run(std::env::args_os().skip(1), &mut console).into()
}
