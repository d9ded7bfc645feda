//! The reading process of the real program: good files are read, hostile ones end at most the process, and the next file is read.

#![allow(missing_docs, reason = "a test")]

use office::foreign::{FileKind, Foreign, Reader, TextState};
use testkit::incoming;

fn reader() -> Reader {
    Reader::of(env!("CARGO_BIN_EXE_paragraf-cli").into())
}

/// What is said of a file; after it a good one is still read.
#[track_caller]
fn said(name: &str, bytes: &[u8]) -> Foreign {
    let reader = reader();
    let said = reader.read(name, bytes);
    let next = reader.read("nästa.pdf", &incoming::text_pdf(&["Nästa fil"]));
    assert_eq!((next.state, next.text.as_str()), (TextState::Readable, "Nästa fil"), "after {name}");
    said
}

#[test]
fn good_files_come_back_as_they_are_read_here() {
    let (apart, here) = (reader(), Reader::here());
    for (name, bytes) in incoming::examples() {
        assert!(apart.read(name, &bytes) == here.read(name, &bytes), "{name}");
    }
    let pdf = incoming::text_pdf(&["Rubrik", "Text"]);
    assert_eq!(apart.pages(&pdf), here.pages(&pdf));
    assert!(apart.pages(b"ingen pdf").is_err());
}

#[test]
fn a_file_that_swells_past_the_memory_it_may_have_is_unreadable_and_nothing_more() {
    let said = said("svullen.pdf", &incoming::swelling_pdf(1_500));
    assert_eq!((said.kind, said.state), (FileKind::Pdf, TextState::Broken));
}

#[test]
fn a_file_nested_beyond_every_stack_is_at_worst_unreadable() {
    for depth in [1_000, 500_000] {
        let said = said("djup.pdf", &incoming::nested_pdf(depth));
        assert_ne!(said.state, TextState::Readable);
    }
    let said = said("djup.eml", &incoming::nested_letters(400));
    assert_eq!(said.kind, FileKind::Mail);
}

#[test]
fn a_locked_file_is_said_to_be_locked() {
    assert_eq!(said("avtal.pdf", &incoming::locked_pdf()).state, TextState::Encrypted);
}

#[test]
fn every_beginning_of_a_good_file_is_an_answer() {
    let reader = reader();
    for (name, bytes) in incoming::examples() {
        for length in (0..bytes.len()).step_by(bytes.len() / 12 + 1) {
            let read = reader.read(name, &bytes[..length]);
            assert!(read.state == TextState::Readable || read.text.is_empty());
        }
    }
}
