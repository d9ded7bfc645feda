//! Words that have a home, and words that have no place here.

use crate::files::is_record;
use crate::none;
use crate::rust_source::{Piece, pieces};
use crate::tree::{File, files, files_of};

/// Letters that only Swedish text has here.
const SWEDISH: [char; 6] = ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'];

/// Where Swedish lives: paper, terminal, window, and the few words before there is a window.
const HOMES: [&str; 6] = [
    "src-tauri/crates/documents/src/templates",
    "src-tauri/crates/cli/src/text",
    "src-tauri/app/text.rs",
    "ui/src/text/",
    // The joints of compound words, which are the language and not sentences in it.
    "src-tauri/crates/documents/src/layout/hyphenation.rs",
    // Words by which the review recognises what a text says: the language too.
    "src-tauri/crates/domain/src/review/lexicon",
];

#[test]
fn swedish_sentences_live_in_their_homes() {
    let mut faults = vec![];
    for file in files_of(&["rs", "ts", "svelte"]).filter(|file| is_shipped(file)) {
        if HOMES.iter().any(|home| file.path.starts_with(home)) {
            continue;
        }
        let texts: Vec<&str> = match file.kind() {
            "rs" => pieces(before_its_tests(&file.text)).filter_map(Piece::text).collect(),
            _ => file.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect(),
        };
        for text in texts.iter().filter(|text| text.contains(SWEDISH)) {
            faults.push(format!("{}: {}", file.path, text.trim().chars().take(60).collect::<String>()));
        }
    }
    none(faults, "A Swedish sentence has one of four homes (see CONTRIBUTING.md), but these stand elsewhere:");
}

/// The source without the tests at its end.
fn before_its_tests(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// Part of a program, not of its tests.
fn is_shipped(file: &File) -> bool {
    let test = ["/tests.rs", "/tests/", "/samples", "/fake.ts", ".test.ts", "/testkit/"];
    !file.path.starts_with("tests/") && !test.iter().any(|part| file.path.contains(part))
}

#[test]
fn no_registry_and_no_machine_is_named() {
    // Put together, so that this file does not find itself.
    let hosts = [
        ["crates", "io"],
        ["npmjs", "org"],
        ["npmjs", "com"],
        ["pypi", "org"],
        ["pythonhosted", "org"],
        ["maven", "org"],
        ["maven.apache", "org"],
        ["golang", "org"],
        ["debian", "org"],
    ];
    let folders = ["work", "root", "tmp", "home"];
    let forbidden: Vec<String> = hosts
        .iter()
        .map(|[name, domain]| format!("{name}.{domain}"))
        .chain(folders.iter().map(|folder| format!("/{folder}/")))
        .collect();
    let mut faults = vec![];
    // Cargo itself writes the name of its index into its lock files.
    for file in files().iter().filter(|file| !file.path.ends_with("Cargo.lock")) {
        for (line, number) in file.text.lines().zip(1..) {
            if let Some(name) = forbidden.iter().find(|name| line.contains(name.as_str())) {
                faults.push(format!("{}:{number}: {name}", file.path));
            }
        }
    }
    none(faults, "Whoever builds chooses the mirror and the folder; name neither:");
}

#[test]
fn names_say_what_a_thing_is() {
    let empty = ["Manager", "Service", "Helper", "Util"];
    let vague = ["data", "info", "helper", "helpers", "util", "utils", "manager", "misc", "common"];
    let declares = ["struct", "enum", "trait", "type", "mod", "fn", "const", "static", "let", "mut"];
    let mut faults = vec![];
    for file in files_of(&["rs"]) {
        let code: String = pieces(&file.text).filter_map(|piece| piece.code().or(Some(" "))).collect();
        let words: Vec<_> = code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
        for pair in words.windows(2).filter(|pair| declares.contains(&pair[0])) {
            if vague.contains(&pair[1]) || empty.iter().any(|part| pair[1].contains(part)) {
                faults.push(format!("{}: {} {}", file.path, pair[0], pair[1]));
            }
        }
    }
    for file in files_of(&["rs", "ts", "svelte", "mjs"]) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        if vague.contains(&name.split('.').next().unwrap_or_default()) {
            faults.push(file.path.clone());
        }
    }
    none(faults, "A name that says nothing (a type is a noun, a function a verb of the office):");
}

#[test]
fn every_page_of_the_documentation_leads_somewhere() {
    let mut faults = vec![];
    for page in files_of(&["md"]).filter(|page| !is_record(page)) {
        let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in page.text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            let outside = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            if !outside && !crate::tree::root().join(folder).join(target).exists() {
                faults.push(format!("{}: {link}", page.path));
            }
        }
    }
    none(faults, "A link to a file that is not there:");
}
