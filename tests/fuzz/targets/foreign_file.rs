//! A file of anyone, of any kind. Reading gives an answer within its bounds; what it says can be told to another process and is the
//! same there; what was attached can be read in its turn.
//!
//! The parsers are those of others, and the program runs them in a process that may die (`office::foreign`): where one of them
//! panics the file is broken, and that is an answer. Where our own code panics, the target fails.

#![no_main]

use exchange::foreign::{Foreign, Limits, TextState, pages, read};
use fuzz::memory;
use libfuzzer_sys::fuzz_target;
use std::panic::{catch_unwind, set_hook};

/// Bytes that reading a file of at most 256 KiB may hold.
const MEMORY: usize = 512 << 20;

fn limits() -> Limits {
    Limits { unpacked: 16 << 20, text: 1 << 20, pages: 50, glyphs: 200_000, ..Limits::default() }
}

/// Panics of our own are told and end the process; those of others unwind to where the file is said to be broken.
fn tell_ours() {
    set_hook(Box::new(|panic| {
        let ours = panic.location().is_some_and(|place| place.file().contains("src-tauri/crates"));
        if ours || panic.location().is_some_and(|place| place.file().contains("fuzz/targets")) {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

fuzz_target!(init: tell_ours(), |bytes: &[u8]| memory::within(MEMORY, || {
    // The first byte chooses a name, which decides between what looks alike.
    let Some((first, bytes)) = bytes.split_first() else { return };
    let name = ["fil", "fil.eml", "fil.msg", "fil.txt", "fil.docx", "fil.pdf"][usize::from(*first) % 6];
    let Ok(said) = catch_unwind(|| read(name, bytes, &limits())) else { return };
    assert_eq!(said.state == TextState::Readable, said.text.chars().any(char::is_alphanumeric), "{:?}", said.state);
    assert!(said.text.len() <= limits().text, "longer than it may be");
    let json = serde_json::to_vec(&said).expect("an answer can be told");
    let told: Foreign = serde_json::from_slice(&json).expect("what was told is understood");
    assert!(told == said, "told otherwise");
    for attached in said.mail.iter().flat_map(|mail| &mail.attachments).take(5) {
        assert!(!attached.name.is_empty() && !attached.name.contains(['/', '\\']), "a way to elsewhere: {:?}", attached.name);
        let _ = catch_unwind(|| read(&attached.name, &attached.bytes, &limits()));
    }
    let _ = catch_unwind(|| pages(bytes, &limits()));
}));
