//! Anything on record is found by a few words.

use crate::samples::{at, office, planned};
use crate::views::{EditedItem, HitKind, ItemSource};
use crate::{DemoKind, Office, demo};
use domain::{Item, ItemId, SectionNumber};
use std::sync::Arc;

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
}

#[test]
fn a_section_is_found_by_its_number_and_at_most_fifty_hits_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at("08:00")).unwrap();
    let office = Office::open(&path, crate::Access::ReadOnly).unwrap();
    let found = office.find("§ 12").unwrap();
    assert_eq!(found[0].section, SectionNumber::try_from(12).ok());
    assert_eq!(office.find("e").unwrap().len(), 50);
    let exact = office.find(&office.records().unwrap().people[0].name).unwrap();
    assert_eq!(exact[0].kind, HitKind::Person);
}

#[test]
fn twenty_thousand_sections_are_searched_in_the_time_between_two_keys() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    office.records().unwrap();
    let mut records = office.records.take().unwrap();
    let association = Arc::make_mut(&mut records.association);
    let item = association.meetings[0].items[0].clone();
    let many = (0..20_000).map(|number| Item {
        id: ItemId(number + 1_000),
        section: u32::try_from(number + 1).ok().and_then(|number| SectionNumber::try_from(number).ok()),
        heading: format!("Ärende {number} om bidrag till samverkan"),
        registration_number: format!("P26:{}", number % 9_999).parse().ok(),
        ..item.clone()
    });
    association.meetings[0].items = many.collect();
    office.records.replace(Some(records));
    let started = std::time::Instant::now();
    let hits = office.find("ärende 19999").unwrap();
    let took = started.elapsed();
    assert_eq!((hits[0].item, hits[0].meeting), (Some(ItemId(20_999)), Some(meeting)));
    // Thirty milliseconds in the shipped build; a debug build and a busy machine have their margin.
    assert!(took.as_millis() < 3_000, "{took:?}");
    println!("find over 20 000 sections: {took:?}");
}
