//! Wordings at the start of a text.

use super::*;

#[test]
fn the_longest_wording_is_taken() {
    let found = longest("Plats och tid: Granvik", &["plats", "plats och tid"], false).unwrap();
    assert_eq!((found.written, found.rest, found.colon), ("Plats och tid", "Granvik", true));
}

#[test]
fn a_wording_is_whole_words() {
    assert_eq!(begins("Platsen är", "plats", false), None);
    assert_eq!(begins("Tidig", "tid", false), None);
    assert!(begins("Ordf. Karin", "ordf.", false).is_some());
}

#[test]
fn a_slip_of_a_letter_is_forgiven_where_it_is_asked_for() {
    for slip in ["Besult", "Bes1ut", "Beslnt", "Beslu", "Beslutt"] {
        assert!(begins(slip, "beslut", true).is_some_and(|found| found.slip), "{slip}");
        assert_eq!(begins(slip, "beslut", false), None, "{slip}");
    }
    assert_eq!(begins("Byttes", "beslut", true), None);
    assert_eq!(begins("Tit", "tid", true), None);
}

#[test]
fn every_section_of_the_words_has_words() {
    for (name, wordings) in VOCABULARY.iter() {
        assert!(!wordings.is_empty() || *name == "block text", "{name}");
    }
}
