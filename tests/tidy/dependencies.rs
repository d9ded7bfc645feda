//! Every library that we chose is pinned, and a decision page says why it is there.

use crate::none;
use crate::tree::{dependencies, files, packages, root, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// The libraries of Rust, without our own crates.
fn crates() -> BTreeSet<(String, String)> {
    let foreign = |dependency: &&Value| dependency["path"].is_null();
    packages()
        .iter()
        .flat_map(|package| dependencies(package).iter().filter(foreign))
        .map(|dependency| (text(dependency, "name").to_owned(), text(dependency, "req").to_owned()))
        .collect()
}

/// The libraries of the window.
fn npm_packages() -> BTreeSet<(String, String)> {
    let manifest = std::fs::read_to_string(root().join("ui/package.json")).expect("ui/package.json");
    let manifest: Value = serde_json::from_str(&manifest).expect("ui/package.json is JSON");
    ["dependencies", "devDependencies"]
        .iter()
        .filter_map(|part| manifest[part].as_object())
        .flatten()
        .map(|(name, version)| (name.clone(), version.as_str().unwrap_or_default().to_owned()))
        .collect()
}

#[test]
fn every_version_is_pinned() {
    let exact = |version: &str| {
        let release = version.split('-').next().unwrap_or_default();
        release.split('.').count() == 3 && release.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let mut faults = vec![];
    for (name, version) in crates() {
        if !version.strip_prefix('=').is_some_and(exact) {
            faults.push(format!("{name} = \"{version}\" in Cargo.toml"));
        }
    }
    for (name, version) in npm_packages() {
        if !exact(&version) {
            faults.push(format!("{name} = \"{version}\" in ui/package.json"));
        }
    }
    none(faults, "What is built tomorrow must be what was tested today; pin the version:");
}

#[test]
fn every_library_is_named_on_a_decision_page() {
    let pages: Vec<_> = files().iter().filter(|file| file.path.starts_with("docs/decisions/")).collect();
    let named = |name: &str| pages.iter().any(|page| page.text.contains(&format!("`{name}`")));
    let faults = crates()
        .into_iter()
        .chain(npm_packages())
        .filter(|(name, _)| !named(name))
        .map(|(name, _)| format!("`{name}`"))
        .collect();
    none(faults, "No page under docs/decisions says in backticks why these libraries are there:");
}

#[test]
fn versions_of_rust_libraries_stand_in_the_root_manifest_only() {
    let faults = files()
        .iter()
        .filter(|file| file.path.starts_with("src-tauri/crates/") || file.path == "tests/Cargo.toml")
        .filter(|file| file.path.ends_with("/Cargo.toml"))
        .flat_map(|file| {
            let lines = file.text.lines().skip_while(|line| !line.contains("dependencies]"));
            let own = lines.filter(|line| line.contains("version = \"") || line.contains(" = \"="));
            own.map(|line| format!("{}: {line}", file.path))
        })
        .collect();
    none(faults, "Versions and features in two places are compiled twice; use [workspace.dependencies]:");
}

#[test]
fn there_is_one_package_json_and_its_lock_names_no_addresses() {
    let manifests = files().iter().filter(|file| file.path.ends_with("package.json"));
    let manifests: Vec<_> = manifests.map(|file| file.path.as_str()).collect();
    assert_eq!(manifests, ["ui/package.json"], "Tauri's hooks run in the folder of the first package.json they find");

    let lock = files().iter().find(|file| file.path == "ui/package-lock.json").expect("ui/package-lock.json");
    assert!(!lock.text.contains("\"resolved\""), "write the lock file with the settings of ui/.npmrc");
    assert!(lock.text.contains("\"integrity\""), "the lock file has lost its checksums");
}
