//! What is marked, and in which sentence.

use super::*;

/// A text with what is marked in brackets.
fn written(runs: &[Run]) -> String {
    runs.iter().map(|run| if run.hit { format!("[{}]", run.text) } else { run.text.clone() }).collect()
}

fn marked(asked: &str, text: &str) -> String {
    written(&Marker::new(asked).mark(text))
}

#[test]
fn forms_beginnings_numbers_and_phrases_are_marked() {
    assert_eq!(marked("samordnare", "Om samordnarens uppdrag."), "Om [samordnarens] uppdrag.");
    assert_eq!(marked("åäng", "Bidrag till Åängens skola"), "Bidrag till [Åängens] skola");
    assert_eq!(marked("P19/8 ", "Dnr P19:08 och P19:80"), "Dnr [P19:08] och P19:80");
    assert_eq!(marked("\"god ekonomi\"", "ekonomi, god ekonomi"), "ekonomi, [god ekonomi]");
    assert_eq!(marked("ake", "Åke Öman"), "Åke Öman");
}

#[test]
fn the_sentence_is_the_one_that_has_most() {
    let lines = ["Bidraget beviljas. Skolan i Åängen får bidraget kl. 13.00 för skolan.", "Bidrag till skolan."];
    let found = Marker::new("skola bidrag").sentence(lines.into_iter()).unwrap();
    assert_eq!(written(&found), "[Skolan] i Åängen får [bidraget] kl. 13.00 för [skolan].");
    assert_eq!(Marker::new("budget").sentence(lines.into_iter()), None);
}

#[test]
fn a_long_sentence_is_shown_around_what_was_found() {
    let long = format!("{}bidraget {}", "ord ".repeat(200), "mer ".repeat(200));
    let found = written(&Marker::new("bidrag").sentence(std::iter::once(long.as_str())).unwrap());
    assert!(found.starts_with("… ord") && found.contains("[bidraget]") && found.ends_with("…"), "{found}");
    assert!(found.chars().count() < 300);
    let endless = "a".repeat(10_000);
    assert!(written(&Marker::new("a").sentence(std::iter::once(endless.as_str())).unwrap()).len() < 300);
}

#[test]
fn the_beginning_of_a_text_stands_where_nothing_was_found_in_it() {
    assert_eq!(written(&beginning("Styrelsen beslutar. Mer.")), "Styrelsen beslutar.");
    assert_eq!(beginning("  "), vec![]);
}
