//! The values that tell what is wrong.

use super::{Found, PLAIN, quoted};
use std::collections::HashSet;

#[test]
fn each_expectation_has_words_of_its_own() {
    let words: HashSet<&str> = PLAIN.iter().map(|(_, words)| *words).collect();
    assert_eq!(words.len(), PLAIN.len());
    assert!(words.iter().all(|words| !words.contains(", expected ")));
}

#[test]
fn a_long_text_is_cut_between_characters() {
    let Found::Text(quote) = quoted(&"å".repeat(500)) else { panic!() };
    assert_eq!(quote, format!("{}…", "å".repeat(80)));
    assert_eq!(quoted("kort"), Found::Text("kort".to_owned()));
}
