//! Keys are readable and taken once.

use super::{folded, key};

#[test]
fn a_key_is_the_name_in_small_letters_without_marks() {
    assert_eq!(key("Åsa Öberg-Ängström", |_| false), "asa-oberg-angstrom");
    assert_eq!(folded("Émile"), "emile");
}

#[test]
fn a_taken_key_gets_a_number() {
    assert_eq!(key("Karin Berg", |key| ["karin-berg", "karin-berg-2"].contains(&key)), "karin-berg-3");
}

#[test]
fn a_name_without_letters_has_a_key_all_the_same() {
    assert_eq!(key("***", |_| false), "x");
}
