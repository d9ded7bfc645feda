//! The ledger of the law: a line for each rule, and nothing named there that is not in the tree.

use crate::none;
use crate::tree::{File, files, files_of};
use std::collections::{BTreeMap, BTreeSet};

const LEDGER: &str = "docs/conformance/LAW.md";

/// The rules of each kind, numbered from 1.
const RULES: [(char, u32); 6] = [('F', 26), ('K', 27), ('R', 11), ('D', 10), ('P', 16), ('E', 9)];

fn ledger() -> &'static File {
    files().iter().find(|file| file.path == LEDGER).expect("the ledger of the law")
}

/// The cells of every row of a table, without its head and the line under it.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| line.starts_with('|') && !line.starts_with("|---"))
        .map(|line| line[1..].trim_end_matches('|').split('|').map(str::trim).collect())
}

/// What stands between back-ticks.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_rule_of_the_law_has_one_line() {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows(&ledger().text) {
        *lines.entry(row[0]).or_default() += 1;
    }
    let rules = RULES.iter().flat_map(|(kind, last)| (1..=*last).map(move |number| format!("{kind}{number}")));
    let faults = rules.filter(|rule| lines.get(rule.as_str()) != Some(&1)).collect();
    none(faults, "each rule stands once in the ledger of the law");
}

#[test]
fn what_the_ledger_of_the_law_names_is_there() {
    let code: Vec<&File> = files_of(&["rs"]).collect();
    let tests: BTreeSet<&str> = code.iter().flat_map(|file| functions(&file.text)).collect();
    let mut faults = vec![];
    for row in rows(&ledger().text) {
        let (held, tested) = (row[row.len() - 2], row[row.len() - 1]);
        for path in named(held).filter(|name| name.ends_with(".rs")) {
            let (package, rest) = path.split_once('/').unwrap_or((path, ""));
            let full = format!("src-tauri/crates/{package}/src/{rest}");
            if code.iter().all(|file| file.path != full) {
                faults.push(format!("{}: no file {path}", row[0]));
            }
        }
        for test in named(tested).filter(|name| name.contains('_') && !name.contains('/')) {
            if !tests.contains(test) {
                faults.push(format!("{}: no test {test}", row[0]));
            }
        }
        if tested.is_empty() {
            faults.push(format!("{}: neither a test nor a word why not", row[0]));
        }
    }
    none(faults, "code and tests that the ledger of the law names are in the tree");
}

fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim_start().strip_prefix("fn ")?.split_once('(')).map(|(name, _)| name)
}
