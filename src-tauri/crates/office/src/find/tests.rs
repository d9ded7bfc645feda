//! Anything on record is found by a few words.

use crate::samples::{at, office, planned};
use crate::views::{EditedItem, HitKind, ItemSource, SearchRequest};
use crate::{DemoKind, Office, demo};
use domain::SectionNumber;

fn kinds(office: &Office, words: &str) -> Vec<(HitKind, String)> {
    office.find(words).unwrap().into_iter().map(|hit| (hit.kind, hit.title)).collect()
}

#[test]
fn people_meetings_items_and_numbers_are_found() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let source = ItemSource::Blank { heading: "Bidrag till Åängen".into() };
    let id = office.add_item(meeting, source, None, at("09:00")).unwrap();
    let edited = EditedItem {
        id,
        heading: "Bidrag till Åängen".into(),
        registration_number: Some("P26/07".parse().unwrap()),
        presenters: vec![],
        parts: vec![],
    };
    office.edit_item(edited, at("09:01")).unwrap();
    assert_eq!(kinds(&office, "åke")[0], (HitKind::Person, "Åke Öman (M)".into()));
    assert!(kinds(&office, "ake").is_empty(), "å is a letter of its own");
    for words in ["19 maj", "2026-05", "maj 2026"] {
        assert_eq!(kinds(&office, words)[0], (HitKind::Meeting, "19 maj 2026".into()), "{words}");
    }
    for words in ["åängen", "p26:7", "P26/07", "till bidrag"] {
        assert_eq!(kinds(&office, words)[0], (HitKind::Item, "Bidrag till Åängen".into()), "{words}");
    }
    assert!(kinds(&office, "   ").is_empty());
    let marked = &office.find("åäng").unwrap()[0].marked;
    assert_eq!(marked.iter().find(|run| run.hit).unwrap().text, "Åängen");
}

#[test]
fn a_section_is_found_by_its_number_and_at_most_fifty_hits_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at("08:00")).unwrap();
    let office = Office::open(&path, crate::Access::ReadOnly).unwrap();
    let found = office.find("§ 12").unwrap();
    assert_eq!(found[0].section, SectionNumber::try_from(12).ok());
    assert!(office.find("e").unwrap().len() <= 50);
    let exact = office.find(&office.records().unwrap().people[0].name).unwrap();
    assert_eq!(exact[0].kind, HitKind::Person);
}

fn asked(words: &str) -> SearchRequest {
    SearchRequest { words: words.to_owned(), kind: None, year: None, public: false, most: 20 }
}

#[test]
fn a_question_has_conditions_and_an_answer_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at("08:00")).unwrap();
    let office = Office::open(&path, crate::Access::ReadOnly).unwrap();
    let decided = office.search(&SearchRequest { kind: Some(HitKind::Decision), ..asked("beslutar") }).unwrap();
    for hit in &decided.hits {
        assert_eq!(hit.kind, HitKind::Decision);
        assert!(hit.decided && hit.sentence.iter().any(|run| run.hit), "{hit:?}");
    }
    let all = office.search(&asked("styrelsen")).unwrap();
    let year = all.years[0];
    let of_year = office.search(&SearchRequest { year: Some(year), ..asked("styrelsen") }).unwrap();
    assert!(of_year.hits.iter().all(|hit| hit.day.unwrap().to_string().starts_with(&year.to_string())));
    let one = office.search(&SearchRequest { most: 1, ..asked("styrelsen") }).unwrap();
    assert_eq!((one.hits.len(), one.more), (1, true));
}

#[test]
fn a_question_longer_than_any_is_refused() {
    let (_folder, office) = office();
    assert!(office.search(&asked(&"å".repeat(1_001))).is_err());
    assert!(office.find(&"å".repeat(1_000)).unwrap().is_empty());
}
