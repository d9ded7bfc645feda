//! The supplied phrases can be told apart.

use super::supplied_phrases;
use std::collections::BTreeSet;

#[test]
fn every_phrase_has_a_name_of_its_own() {
    let phrases = supplied_phrases();
    let names: BTreeSet<&str> = phrases.iter().map(|phrase| phrase.name.as_str()).collect();
    assert_eq!(names.len(), phrases.len());
    assert!(phrases.len() >= 15);
}
