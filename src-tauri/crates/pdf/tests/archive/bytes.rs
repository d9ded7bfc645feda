//! The same document gives the same bytes.

use crate::sample;
use sha2::{Digest, Sha256};
use std::process::Command;

#[test]
fn the_same_document_gives_the_same_bytes_twice_in_a_process() {
    let first = pdf::write(&sample::minutes(3)).expect("written");
    // Another document in between may not leave a trace.
    pdf::write(&sample::minutes(1)).expect("written");
    assert!(first == pdf::write(&sample::minutes(3)).expect("written"));
}

/// Prints the hash of the file when another test runs it in a process of its own; otherwise checks its own stability.
#[test]
fn hash_of_the_minutes() {
    println!("hash {}", hash());
}

#[test]
fn the_same_document_gives_the_same_bytes_in_another_process() {
    let itself = std::env::current_exe().expect("a running test");
    let output = Command::new(itself).args(["--exact", "bytes::hash_of_the_minutes", "--nocapture"]).output();
    let output = String::from_utf8(output.expect("run").stdout).expect("words");
    let expected = format!("hash {}", hash());
    assert!(output.contains(&expected), "{expected} is not in {output}");
}

#[test]
fn another_day_or_word_gives_another_identifier() {
    let mut document = sample::minutes(1);
    let identifier = |file: &[u8]| {
        let file = lopdf::Document::load_mem(file).expect("read");
        file.trailer.get(b"ID").and_then(lopdf::Object::as_array).expect("an identifier").clone()
    };
    let first = identifier(&pdf::write(&document).expect("written"));
    document.metadata.made_on = document.metadata.made_on.succ_opt().expect("a next day");
    let second = identifier(&pdf::write(&document).expect("written"));
    document.metadata.subject.push('!');
    let third = identifier(&pdf::write(&document).expect("written"));
    assert!(first != second && second != third && first != third);
}

fn hash() -> String {
    let file = pdf::write(&sample::minutes(3)).expect("written");
    Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect()
}
