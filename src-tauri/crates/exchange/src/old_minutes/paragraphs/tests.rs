//! Lines put together.

use super::*;

fn joined(text: &str, manner: Manner) -> String {
    let source = Source::of_text(text);
    let setting = Setting::of(&source);
    let mut blank = false;
    let mut lines = vec![];
    for line in &source.lines {
        if line.is_blank() {
            blank = true;
            continue;
        }
        lines.push(TextLine::of(line, blank, line.after_gap));
        blank = false;
    }
    markdown(&setting.units(&lines, manner))
}

const FULL: &str = "Förbundschefen presenterade en sammanfattning av redovisningen och styrelsen talade om hur";

#[test]
fn hard_line_breaks_are_joined_into_paragraphs() {
    let text = format!("{FULL}\növerskottet kan användas.\n\nNästa stycke.");
    assert_eq!(joined(&text, Manner::Prose), format!("{FULL} överskottet kan användas.\n\nNästa stycke."));
}

#[test]
fn a_hyphen_of_the_line_end_goes_and_one_of_the_word_stays() {
    let setting = Setting { width: 80.0, words: ["finsam-arbetet".to_owned()].into() };
    assert_eq!(setting.join("en gemensam räddnings-", "tjänst"), "en gemensam räddningstjänst");
    assert_eq!(setting.join("slutdatum 2026-12-", "31 till"), "slutdatum 2026-12-31 till");
    assert_eq!(setting.join("budget- och", "plan"), "budget- och plan");
    assert_eq!(setting.join("budget-", "och planarbete"), "budget- och planarbete");
    assert_eq!(setting.join("det lokala Finsam-", "arbetet"), "det lokala Finsam-arbetet");
    assert_eq!(setting.join("ett STAR-", "team"), "ett STAR-team");
}

#[test]
fn a_sentence_goes_on_over_a_stray_blank_line() {
    let text = format!("{FULL}\n\n180 000 kr kan användas.");
    assert_eq!(joined(&text, Manner::Prose), format!("{FULL} 180 000 kr kan användas."));
}

#[test]
fn entries_keep_their_marks_and_an_empty_one_stays_empty() {
    assert_eq!(
        joined("Inkommet:\n\n- Ett brev\n-\n• Ett till", Manner::Prose),
        "Inkommet:\n\n- Ett brev\n- \n- Ett till"
    );
    assert_eq!(joined("1. Ett\n2. Två", Manner::Clauses), "1. Ett\n2. Två");
}

#[test]
fn a_short_line_before_text_is_a_heading_of_it() {
    let text = format!("{FULL} det går.\n\nAktuellt i verksamheten\n\n{FULL} det går.");
    assert!(joined(&text, Manner::Prose).contains("\n\n### Aktuellt i verksamheten\n\n"));
}

#[test]
fn each_att_is_a_clause() {
    let text = "Styrelsen beslutar\natt godkänna förslaget,\natt sända det till medlemmarna samt\natt återkomma.";
    let clauses = joined(text, Manner::Clauses);
    assert_eq!(
        clauses,
        "Styrelsen beslutar\n\natt godkänna förslaget,\n\natt sända det till medlemmarna samt\n\natt återkomma."
    );
}

#[test]
fn a_soft_hyphen_at_the_end_of_a_line_goes_with_the_break() {
    let text = format!("{FULL} i dess verksam\u{ad}\nhet finns.");
    assert!(joined(&text, Manner::Prose).ends_with("i dess verksamhet finns."));
}
