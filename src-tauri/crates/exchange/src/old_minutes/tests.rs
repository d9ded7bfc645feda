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
