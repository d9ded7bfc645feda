//! Whole minutes read: nothing lost, the same each time, what is none refused.

use super::*;

const MINUTES: &str = include_str!("../../../../../tests/fixtures/old_minutes/running-text.txt");

fn read_text(text: &str) -> Result<OldMinutes, NotMinutes> {
    read(&Source::of_text(text), None)
}

#[test]
fn reading_twice_gives_the_same() {
    assert_eq!(read_text(MINUTES), read_text(MINUTES));
}

#[test]
fn what_is_no_minutes_is_refused_and_why_is_said() {
    let poem = "Höst\n\nLöven faller tyst i natten,\nmånen speglar sig i vatten.\n";
    let invoice =
        "Faktura 1234\nDatum 2025-03-01\nTill Samordningsförbundet Granvik\n\nAtt betala 12 500 kr senast 2025-03-31";
    let statutes = "Stadgar för Kommunförbundet Granvik\n\n§ 1 Namn\nFörbundets namn är Granvik.\n\n§ 2 Säte\nGranvik.";
    assert_eq!(read_text(""), Err(NotMinutes::NoText));
    assert_eq!(read_text(poem), Err(NotMinutes::NoSections));
    assert_eq!(read_text(invoice), Err(NotMinutes::NoSections));
    assert_eq!(read_text(statutes), Err(NotMinutes::NoMinutes));
    let undated =
        "Protokoll\nSamordningsförbundet Granvik\nPlats: Granvik\nNärvarande: Karin Berg (S)\n\n§ 1 Val\nText.";
    assert_eq!(read_text(undated), Err(NotMinutes::NoDay));
    let unnamed = "Protokoll 2025-03-01\nPlats: Granvik\nNärvarande: Karin Berg (S)\n\n§ 1 Val\nText.";
    assert_eq!(read_text(unnamed), Err(NotMinutes::NoAssociation));
    let named = read(&Source::of_text(unnamed), Some("Samordningsförbundet Granvik")).unwrap();
    assert_eq!(named.association.body.name, "Samordningsförbundet Granvik");
}

#[test]
fn a_name_with_a_slip_is_that_of_the_file() {
    let text = "Protokoll 2025-03-01\nSamordningsförbund Granviks\nPlats: Granvik\nNärvarande: Karin Berg (S)\n\n§ 1 Val\nText.";
    let read = read(&Source::of_text(text), Some("Samordningsförbundet Granvik")).unwrap();
    assert_eq!(read.association.body.name, "Samordningsförbundet Granvik");
}

#[test]
fn what_is_not_understood_stays_as_text_before_the_sections() {
    let text =
        MINUTES.replacen("Paragrafer: 11–17", "Paragrafer: 11–17\n\nKaffe och kringlor bjöds av ortens bageri", 1);
    let read = read_text(&text).unwrap();
    assert!(read.not_understood.iter().any(|(_, text)| text.contains("kringlor")), "{:?}", read.not_understood);
    let first = &read.association.meetings[0].items[0];
    assert_eq!(first.section, None);
    assert!(first.parts[0].first_words().contains("kringlor"));
}

#[test]
fn every_value_says_where_it_stood() {
    let read = read_text(MINUTES).unwrap();
    let source = Source::of_text(MINUTES);
    for origin in &read.origins {
        assert!(origin.place.first <= origin.place.last && source.line(origin.place.first).is_some(), "{origin:?}");
    }
    let heading = read.origins.iter().find(|origin| origin.value == Value::Heading(0)).unwrap();
    assert!(source.line(heading.place.first).unwrap().contains("§ 11"));
}

#[test]
fn hostile_text_ends_soon_and_never_panics() {
    let many = format!(
        "Protokoll 2025-03-01\nSamordningsförbundet Granvik\nPlats: G\nNärvarande: {}\n\n§ 1 Val\n",
        "Karin Berg (S), ".repeat(2_000)
    );
    let deep = "§ 1 ".repeat(20_000);
    let dashes = "-\n".repeat(20_000);
    for text in [many, deep, dashes, "\u{c}".repeat(5_000), "§\u{ad}§ 1\u{feff}–\n".repeat(500)] {
        let _ = read_text(&text);
    }
}

/// Letters and figures in lower case, so that line breaks, hyphens and quotes do not count.
fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The words of a source that are nowhere: neither in the records, nor in what was left out and listed, nor on a line of which
/// a value was made that is no words (a day, a cross, an office).
fn lost(source: &Source, old: &OldMinutes) -> Vec<String> {
    let package = crate::Package { association: old.association.clone(), files: Default::default() };
    let records = letters(&String::from_utf8(crate::write(&package).unwrap()).unwrap().replace("\\n", " "));
    let is_text = |value: &Value| matches!(value, Value::Heading(_) | Value::Part { .. } | Value::Presenters(_));
    let on = |place: &Place, line: u32| (place.first..=place.last).contains(&line);
    let mut lost = vec![];
    for (_, number, text) in source.told() {
        let of_value = old.origins.iter().any(|o| !is_text(&o.value) && !is_of_text(&o.value) && on(&o.place, number));
        if of_value {
            continue;
        }
        // A label may be broken over two lines.
        let here = |d: &&DroppedLine| on(&d.place, number) || d.why == Dropped::Label && on(&d.place, number - 1);
        let dropped: String = old.dropped.iter().filter(here).map(|d| letters(&d.text)).collect();
        for word in text.split_whitespace().map(letters).filter(|word| !word.is_empty()) {
            if !records.contains(&word) && !dropped.contains(&word) {
                lost.push(format!("line {number}: {word}"));
            }
        }
    }
    lost
}

/// Values that are made of text which stays where it is.
fn is_of_text(value: &Value) -> bool {
    matches!(
        value,
        Value::RegistrationNumber(_)
            | Value::Document(_)
            | Value::DelegatedDecision(_)
            | Value::Task(_)
            | Value::Grant(_)
    )
}

const CORPUS: [(&str, &str); 4] = [
    ("running text", MINUTES),
    ("federation", include_str!("../../../../../tests/fixtures/old_minutes/federation-by-hand.txt")),
    ("rescue services", include_str!("../../../../../tests/fixtures/old_minutes/rescue-by-hand.txt")),
    ("official form", include_str!("../../../../../tests/fixtures/old_minutes/official-by-hand.txt")),
];

#[test]
fn no_word_is_lost() {
    for (name, text) in CORPUS {
        let source = Source::of_text(text);
        let old = read(&source, None).unwrap();
        assert_eq!(lost(&source, &old), Vec::<String>::new(), "{name}");
    }
}

proptest::proptest! {
    /// Whatever line is put wherever, its words are kept or listed.
    #[test]
    fn a_stray_line_is_never_lost(which in 0..CORPUS.len(), at in 0_usize..200, words in "[a-zA-Z]{3,12}[:.]?( [a-zA-Z(){}-]{1,12}[:.,]?){0,5}") {
        let mut lines: Vec<&str> = CORPUS[which].1.lines().collect();
        lines.insert(at % lines.len(), &words);
        let source = Source::of_text(&lines.join("\n"));
        if let Ok(old) = read(&source, None) {
            proptest::prop_assert_eq!(lost(&source, &old), Vec::<String>::new());
        }
    }
}
