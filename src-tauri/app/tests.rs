//! The window's types are written from ours, so that a code or a state without Swedish words fails its type check.

use crate::{BodyForm, CommandError, MeetingRow, MeetingStatus, Overview, SectionSpan};
use ts_rs::{Config, TS};

const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/backend/generated/types.ts");

fn types() -> String {
    let config = Config::default();
    let declarations = [
        BodyForm::decl(&config),
        MeetingStatus::decl(&config),
        SectionSpan::decl(&config),
        MeetingRow::decl(&config),
        Overview::decl(&config),
        CommandError::decl(&config),
    ];
    let head = "// Written from the Rust types of the shell: \
                `UPDATE_GOLDEN=1 cargo test --package paragraf --lib`. Not edited by hand.\n";
    declarations
        .iter()
        .fold(head.to_owned(), |file, declaration| file + "\nexport " + &without_comments(declaration) + "\n")
}

/// The comments stay with the Rust types: ts-rs would break every field over four lines for them.
fn without_comments(declaration: &str) -> String {
    let comment = |line: &&str| ["/**", " *"].iter().any(|start| line.starts_with(start));
    declaration.lines().filter(|line| !comment(line)).collect()
}

#[test]
fn the_types_of_the_window_are_the_types_of_the_program() {
    let types = types();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(WRITTEN, &types).expect("the types of the window");
    }
    let written = std::fs::read_to_string(WRITTEN).expect("the types of the window");
    assert_eq!(written, types, "stale: {WRITTEN}; renew it with UPDATE_GOLDEN=1");
}
