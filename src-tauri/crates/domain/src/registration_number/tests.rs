//! Spellings of registration numbers, real ones among them.

use super::{EmptyRegistrationNumber, RegistrationNumber};
use proptest::prelude::*;

fn number(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

#[test]
fn a_number_is_kept_as_written_and_has_one_canonical_spelling() {
    for (written, canonical) in [
        ("25:03", "25:3"),
        ("25:3", "25:3"),
        ("P25:1", "P25:1"),
        ("p25:01", "P25:1"),
        ("P19/8", "P19:8"),
        ("P19/06", "P19:6"),
        ("09:0012", "09:12"),
        ("25: 3", "25:3"),
    ] {
        assert_eq!(number(written).as_written(), written);
        assert_eq!(number(written).canonical(), canonical);
    }
}

#[test]
fn any_other_form_is_its_own_spelling() {
    for written in ["KS 2026/123", "2025:3", "25:12345", "25", "P25-1", "ABCD25:1", "å25:1", "25:1a", "25:1:2", "§"] {
        assert_eq!(number(written).parts(), None, "{written}");
        assert_eq!(number(written).canonical(), written);
    }
}

#[test]
fn spellings_that_mean_the_same_are_the_same_number() {
    assert!(number("P19/06").means_the_same(&number("p19:6")));
    assert!(!number("25:3").means_the_same(&number("P25:3")));
    assert!(!number("25:3").means_the_same(&number("25:30")));
}

#[test]
fn a_number_has_a_character_and_stands_on_one_line() {
    for text in ["", " ", "\u{a0}", "25:\n3", "25:\u{7f}3"] {
        assert_eq!(text.parse::<RegistrationNumber>(), Err(EmptyRegistrationNumber));
    }
    assert_eq!(number("  25:03 ").as_written(), "25:03");
    assert!(serde_json::from_str::<RegistrationNumber>("\"\"").is_err());
    assert_eq!(serde_json::to_string(&number("P19/06")).unwrap(), "\"P19/06\"");
}

proptest! {
    #[test]
    fn the_canonical_spelling_is_canonical(text in "([A-Za-z]{0,4}[0-9]{1,4}[:/][0-9]{0,5}|\\PC{1,9})") {
        if let Ok(number) = text.parse::<RegistrationNumber>() {
            let canonical = number.canonical().parse::<RegistrationNumber>().unwrap();
            prop_assert_eq!(canonical.canonical(), number.canonical());
            prop_assert!(canonical.means_the_same(&number));
        }
    }
}
