//! Which words a text has, and which forms of them meet.

use super::*;

fn texts(text: &str) -> Vec<String> {
    words(text).map(|word| word.text).collect()
}

/// What the forms of a word are known by.
fn meeting_point(word: &str) -> String {
    stem(word).unwrap_or_else(|| word.to_owned())
}

#[test]
fn words_are_small_letters_without_punctuation() {
    assert_eq!(texts("Bidrag, till (Åängen)!"), ["bidrag", "till", "åängen"]);
    assert_eq!(texts("§ 64 – 2026-11-13"), ["64", "2026", "11", "13"]);
    assert_eq!(texts(" \u{0} \"* ^ ( "), Vec::<String>::new());
}

#[test]
fn swedish_letters_are_their_own_and_other_marks_are_left_off() {
    assert_eq!(texts("ÅKE åker"), ["åke", "åker"]);
    assert_eq!(texts("Andre\u{301} André Zoë"), ["andre", "andre", "zoe"]);
    // The same letter written as one character or as two.
    assert_eq!(texts("A\u{30a}ängen"), ["åängen"]);
    assert_eq!(texts("af\u{fb01}sch sam\u{ad}verkan"), ["affisch", "samverkan"]);
}

#[test]
fn a_registration_number_has_one_spelling() {
    for written in ["P19/8", "P19:08", "p19:8", "P19/ 8", "P19/0008"] {
        assert_eq!(texts(&format!("Dnr {written}.")), ["dnr", "p19:8"], "{written}");
    }
    assert_eq!(texts("KS 2024/15"), ["ks", "2024", "15"]);
    assert_eq!(texts("19:00000"), ["19", "00000"]);
}

#[test]
fn a_word_says_where_it_stands() {
    let text = "Om P19/ 08: åter";
    let found: Vec<&str> = words(text).map(|word| &text[word.from..word.to]).collect();
    assert_eq!(found, ["Om", "P19/ 08", "åter"]);
}

#[test]
fn forms_of_a_word_share_a_stem() {
    for forms in [
        ["samordnare", "samordnarens", "samordnarna"],
        ["bidrag", "bidragen", "bidragets"],
        ["kommun", "kommunerna", "kommunens"],
        ["uppföljning", "uppföljningen", "uppföljningar"],
    ] {
        for form in forms {
            assert_eq!(meeting_point(form), meeting_point(forms[0]), "{form}");
        }
    }
    assert_ne!(meeting_point("hall"), meeting_point("håll"));
    assert_eq!(stem("p19:8"), None);
}

#[test]
fn what_is_no_word_of_a_language_is_cut() {
    let long = "å".repeat(1_000);
    assert_eq!(texts(&long)[0].chars().count(), LONGEST);
    assert_eq!(texts(&"a".repeat(1_000))[0].len(), LONGEST);
}

#[test]
fn the_index_takes_in_words_and_their_stems() {
    let mut taken = String::new();
    indexed("Samordnarens bidrag", &mut taken);
    assert_eq!(taken, "samordnarens samordn~ bidrag ");
}
