//! What keeps the house in order, as tests: the arrows between the crates, one opening comment per file, short files,
//! pinned versions, and words that have no place here. A rule that fails says where and why.

#![allow(clippy::disallowed_methods, reason = "it reads the tree")]

mod arrows;
mod dependencies;
mod files;
mod law;
mod rust_source;
mod tree;
mod window;
mod words;

/// Fails with every place that breaks a rule, and what the rule is for.
#[track_caller]
fn none(faults: Vec<String>, rule: &str) {
    assert!(faults.is_empty(), "{rule}\n\n  {}\n", faults.join("\n  "));
}
