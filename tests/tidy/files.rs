//! A file has one subject: it says which at its head, stays short, and is finished.

use crate::none;
use crate::rust_source::{Piece, pieces};
use crate::tree::{File, files, files_of};

/// Lines that a file may have at most; about 300 is the aim.
const LONGEST: usize = 500;
/// What is written by hand and read by people.
const CODE: [&str; 7] = ["rs", "ts", "svelte", "mjs", "css", "sh", "sql"];

#[test]
fn every_file_opens_with_what_it_is_for() {
    let faults = files_of(&CODE).filter(|file| !says_what_it_is_for(file)).map(|file| file.path.clone()).collect();
    none(faults, "A file opens with a comment that says what it is for (Rust: `//!`):");
}

fn says_what_it_is_for(file: &File) -> bool {
    let mark = match file.kind() {
        "rs" => "//!",
        "svelte" => "<!--",
        "css" => "/*",
        "sh" => "#",
        "sql" => "--",
        _ => "//",
    };
    let mut lines = file.text.lines().filter(|line| !line.starts_with("#!/"));
    let opening = lines.next().and_then(|line| line.strip_prefix(mark));
    // A block comment may begin on its second line.
    opening.is_some_and(|said| !said.trim().is_empty() || lines.next().is_some_and(|line| line.starts_with(" * ")))
}

#[test]
fn no_file_is_long() {
    let faults = files_of(&CODE)
        // One type a line, written by a test from ours: nobody reads it from top to bottom.
        .filter(|file| !file.path.contains("/generated/"))
        .map(|file| (file.text.lines().count(), &file.path))
        .filter(|(lines, _)| *lines >= LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none(faults, "A file of 500 lines has two subjects; part it:");
}

#[test]
fn nothing_is_left_undone() {
    // Put together, so that this file does not find itself.
    let later = ["TO", "FIX", "XX"].iter().zip(["DO", "ME", "X"]).map(|(a, b)| format!("{a}{b}")).collect::<Vec<_>>();
    let mut faults = vec![];
    for file in files_of(&[&CODE[..], &["toml", "md", "json"]].concat()).filter(|file| !is_record(file)) {
        for (line, number) in file.text.lines().zip(1..) {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            if words.any(|word| later.iter().any(|mark| word == mark)) {
                faults.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    none(faults, "What is to be done later is an issue, not a comment:");
}

#[test]
fn no_test_is_switched_off_and_no_answer_is_missing() {
    let stubs = ["todo!", "unimplemented!", "dbg!", "#[ignore", "#[should_panic"];
    let mut faults = vec![];
    for file in files_of(&["rs"]) {
        let code: String = pieces(&file.text).filter_map(Piece::code).collect();
        for stub in stubs.iter().filter(|stub| code.contains(**stub)) {
            faults.push(format!("{}: {stub}", file.path));
        }
    }
    for file in files_of(&["ts", "mjs"]) {
        for stub in ["test.skip(", "test.only(", "test.todo(", "it.skip("].iter().filter(|s| file.text.contains(**s)) {
            faults.push(format!("{}: {stub}", file.path));
        }
    }
    none(faults, "A stub or a test that is switched off:");
}

#[test]
fn text_ends_its_lines_plainly() {
    let faults = files()
        .iter()
        .filter(|file| !is_record(file))
        .filter(|file| file.text.contains("\r\n") || !(file.text.is_empty() || file.text.ends_with('\n')))
        .map(|file| file.path.clone())
        .collect();
    none(faults, "Lines end with a line feed, the last one too:");
}

/// Files that are evidence, not writing: lock files, fixtures, seeds and others' licences keep whatever they have.
pub fn is_record(file: &File) -> bool {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    ["Cargo.lock", "package-lock.json"].contains(&name)
        || name.starts_with("LICENSE")
        || file.path.starts_with("tests/fixtures/")
        || file.path.starts_with("tests/fuzz/seeds/")
        || file.path.starts_with("tests/golden/")
}
