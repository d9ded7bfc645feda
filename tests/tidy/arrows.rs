//! Who may know whom. The same arrows stand in docs/ARCHITECTURE.md.

use crate::none;
use crate::tree::{dependencies, packages, text};

/// `a → b, c`: of our own crates, `a` may depend on `b` and `c` and on nothing else.
const ARROWS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("signing", &[]),
    ("store", &["domain"]),
    ("documents", &["domain"]),
    ("exchange", &["domain"]),
    ("pdf", &["documents"]),
    ("office", &["domain", "store", "documents", "pdf", "signing", "exchange"]),
    ("cli", &["office", "domain"]),
    ("paragraf", &["office", "domain"]),
    ("testkit", &["domain", "office"]),
    ("tests", &["office", "domain", "testkit"]),
];

/// What only one of our crates knows.
const KNOWN_TO_ONE: [(&str, &str); 5] = [
    ("tauri", "paragraf"),
    ("tauri-build", "paragraf"),
    ("gtk", "paragraf"),
    ("rusqlite", "store"),
    ("printpdf", "pdf"),
];

#[test]
fn every_crate_depends_only_along_the_arrows() {
    let ours = |name: &str| ARROWS.iter().any(|(known, _)| *known == name);
    let mut faults = vec![];
    for package in packages() {
        let name = text(package, "name");
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            faults.push(format!("{name} is a new crate: draw its arrows here and in docs/ARCHITECTURE.md"));
            continue;
        };
        for dependency in dependencies(package) {
            let (other, kind) = (text(dependency, "name"), text(dependency, "kind"));
            let drawn = allowed.contains(&other) || (kind == "dev" && other == "testkit");
            if ours(other) && !drawn {
                faults.push(format!("{name} → {other}{}", if kind.is_empty() { "" } else { " (in its tests)" }));
            }
        }
    }
    none(faults, "A dependency goes against the arrows of docs/ARCHITECTURE.md §1:");
}

#[test]
fn the_testkit_reaches_no_shipped_program() {
    let mut faults = vec![];
    for package in packages().iter().filter(|package| text(package, "name") != "tests") {
        for dependency in dependencies(package) {
            if text(dependency, "name") == "testkit" && text(dependency, "kind") != "dev" {
                faults.push(format!("{} ships it", text(package, "name")));
            }
        }
    }
    none(faults, "`testkit` makes keys that protect nothing; it is a dev-dependency only:");
}

#[test]
fn one_crate_alone_knows_tauri_sql_and_printpdf() {
    let mut faults = vec![];
    for package in packages() {
        let name = text(package, "name");
        for dependency in dependencies(package) {
            let other = text(dependency, "name");
            let keeper = KNOWN_TO_ONE.iter().find(|(known, _)| *known == other).map(|(_, keeper)| *keeper);
            if keeper.is_some_and(|keeper| keeper != name) {
                faults.push(format!("{name} → {other}, which only {} may know", keeper.unwrap_or_default()));
            }
        }
    }
    none(faults, "A library that one crate hides from the others is known to a second:");
}

#[test]
fn a_plain_cargo_test_compiles_no_web_view() {
    let manifest = std::fs::read_to_string(crate::tree::root().join("Cargo.toml")).expect("the root manifest");
    let default = manifest.lines().find(|line| line.starts_with("default-members")).unwrap_or_default();
    assert!(
        default.contains("src-tauri/crates/*") && !default.contains("\".\""),
        "`default-members` of the root manifest leaves out the desktop shell, found: {default}"
    );
}
