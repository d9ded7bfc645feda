//! How questions are understood.

use super::*;

fn word(word: &str) -> Term {
    Term::Word(word.to_owned())
}

fn phrase(words: &[&str]) -> Term {
    Term::Phrase(words.iter().map(|&word| word.to_owned()).collect())
}

#[test]
fn words_are_asked_for_each_and_the_last_may_go_on() {
    let query = Query::of("Bidrag åä");
    assert_eq!(query.terms, [word("bidrag"), word("åä")]);
    assert!(query.open);
    assert!(!Query::of("bidrag ").open);
    assert!(Query::of("  \u{0} ()* ").is_empty());
}

#[test]
fn quotation_marks_of_any_kind_hold_words_together() {
    for text in ["\"god ekonomi\" mål", "”god ekonomi” mål", "“god ekonomi” mål", "»god ekonomi« mål"] {
        assert_eq!(Query::of(text).terms, [phrase(&["god", "ekonomi"]), word("mål")], "{text}");
    }
    let unfinished = Query::of("mål \"god ekon");
    assert_eq!(unfinished.terms, [word("mål"), phrase(&["god", "ekon"])]);
    assert!(unfinished.open);
    assert!(!Query::of("\"god ekonomi\"").open);
}

#[test]
fn a_day_and_a_number_are_one_thing() {
    assert_eq!(Query::of("2026-11-13").terms, [phrase(&["2026", "11", "13"])]);
    assert_eq!(Query::of("1 250 000").terms, [word("1"), word("250"), word("000")]);
    assert_eq!(Query::of("p19/08").terms, [word("p19:8")]);
    assert_eq!(Query::of("vice-ordförande").terms, [word("vice"), word("ordförande")]);
    assert_eq!(Query::of("§ 64").section(), Some(64));
    assert_eq!(Query::of("bidrag 64").section(), None);
}

#[test]
fn the_index_is_asked_for_forms_and_beginnings() {
    let query = Query::of("samordnarens");
    assert_eq!(query.all(Reach::Forms), "(\"samordn~\" OR \"samordn\")");
    assert_eq!(query.all(Reach::Beginnings), "(\"samordn~\" OR \"samordn\" OR \"samordnarens\" *)");
    assert_eq!(Query::of("\"samordnarens mål").all(Reach::Beginnings), "\"samordnarens samordn~ mål\" *");
}

#[test]
fn a_question_has_an_end() {
    let query = Query::of(&"ord \"ett två tre\" ".repeat(1_000));
    assert!(query.terms.len() <= MOST);
    assert!(query.terms.iter().map(Term::len).sum::<usize>() <= 2 * MOST);
}
