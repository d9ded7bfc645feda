//! The office's actions from a terminal, without a display. A library, so that tests can call it, and a thin binary.
//!
//! Contract: results on standard output, messages in Swedish on standard error, and with `--json` nothing but JSON on
//! standard output. Exit status 0 done, 1 done but something is wrong, 2 not done and nothing changed. An output that
//! exists is never overwritten without `--force`, and none is left half written.

mod arguments;
mod commands;
mod output;
mod papers;
mod reports;
mod text;

use arguments::Call;
use chrono::{DateTime, FixedOffset};
use office::foreign::Reader;
use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::ExitCode;

/// Where a call reads and writes, and what time it is.
pub struct Console<'a> {
    /// Standard input, for `--password-stdin`.
    pub input: &'a mut dyn Read,
    /// Results.
    pub output: &'a mut dyn Write,
    /// Messages.
    pub messages: &'a mut dyn Write,
    /// The user's clock.
    pub now: DateTime<FixedOffset>,
    /// What reads files of others.
    pub reader: Reader,
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done,
    /// Done, but something is wrong.
    Wrong,
    /// Not done; nothing changed.
    NotDone,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Done => ExitCode::SUCCESS,
            Status::Wrong => ExitCode::from(1),
            Status::NotDone => ExitCode::from(2),
        }
    }
}

/// Carries out one call; `arguments` without the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Status {
    let done = match arguments::parse(arguments) {
        Ok(Call::Help) => {
            say(console.output, text::HELP);
            return Status::Done;
        }
        Ok(Call::Version) => {
            say(console.output, &format!("paragraf-cli {}", env!("CARGO_PKG_VERSION")));
            return Status::Done;
        }
        Ok(Call::Command(command)) => commands::run(&command, console),
        Err(misuse) => Err(text::misuse(&misuse)),
    };
    done.unwrap_or_else(|message| {
        say(console.messages, &message);
        Status::NotDone
    })
}

/// A line to a stream. A closed pipe is the reader's business, not an error of ours.
fn say(stream: &mut dyn Write, line: &str) {
    let _ = writeln!(stream, "{line}");
}
