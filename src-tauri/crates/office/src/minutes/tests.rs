//! The minutes of the examples, and where their records stand on the pages.

use super::*;
use crate::{Access, DemoKind, demo};
use documents::Source;
use domain::{Item, ItemPart};
use std::collections::BTreeMap;

/// An example's records and the minutes of each meeting held.
fn example(kind: DemoKind) -> (Association, Vec<MinutesPdf>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, kind, None, "2026-11-22T08:00:00Z".parse().unwrap()).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let association = office.store.association().unwrap();
    let held = association.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    let made_on = "2026-11-22".parse().unwrap();
    let minutes = held.map(|meeting| office.minutes(Some(meeting.date), made_on).unwrap()).collect();
    (association, minutes)
}

/// What of an item has words on paper, in reading order.
fn sources(item: &Item) -> Vec<Source> {
    let mut sources = vec![Source::heading(item.id)];
    for (index, part) in item.parts.iter().enumerate() {
        match part {
            ItemPart::Block(block) if !block.text.is_empty() => sources.push(Source::part(item.id, index)),
            ItemPart::Block(_) => {}
            ItemPart::SubItem(sub) => {
                sources.push(Source::part(item.id, index));
                let blocks = sub.blocks.iter().enumerate().filter(|(_, block)| !block.text.is_empty());
                sources.extend(blocks.map(|(nth, _)| Source::block_of_part(item.id, index, nth)));
            }
        }
    }
    sources
}

#[test]
fn every_part_of_every_item_has_its_place_in_reading_order() {
    let mut parts = 0;
    for kind in [DemoKind::CoordinationAssociation, DemoKind::Federation] {
        let (association, minutes) = example(kind);
        for minutes in minutes {
            let meeting = association.meetings.iter().find(|meeting| meeting.date == minutes.meeting).unwrap();
            let wanted: Vec<Source> = meeting.items.iter().flat_map(sources).collect();
            let items = minutes.places.iter().map(|place| place.source);
            let mut found: Vec<Source> = items.filter(|source| matches!(source, Source::Item { .. })).collect();
            // What goes on on the next page has a place on each.
            found.dedup();
            assert_eq!(found, wanted, "{}", minutes.meeting);
            parts += wanted.len();
        }
    }
    assert!(parts > 500, "{parts} parts");
}

#[test]
fn places_lie_on_their_page_and_share_no_height() {
    for kind in [DemoKind::CoordinationAssociation, DemoKind::Federation] {
        for minutes in example(kind).1 {
            let mut lowest: BTreeMap<usize, f32> = BTreeMap::new();
            let mut page = 0;
            for place in &minutes.places {
                assert!(place.page >= page && place.page < minutes.pages, "{place:?}");
                page = place.page;
                let above = lowest.entry(page).or_insert(0.0);
                assert!(*above <= place.top && place.top < place.bottom && place.bottom < 842.0, "{place:?}");
                assert!(0.0 < place.left && place.left < place.right && place.right < 596.0, "{place:?}");
                *above = place.bottom;
            }
        }
    }
}

#[test]
fn the_fields_of_the_front_page_and_the_attendance_have_places() {
    for (kind, attendance_page) in [(DemoKind::CoordinationAssociation, true), (DemoKind::Federation, false)] {
        let (_, minutes) = example(kind);
        let latest = minutes.last().unwrap();
        let pages = |wanted: fn(Source) -> bool| {
            latest.places.iter().filter(|place| wanted(place.source)).map(|place| place.page).collect::<Vec<_>>()
        };
        let front = pages(|source| matches!(source, Source::FrontPage { .. }));
        // Many alternates make a front page go on on the next.
        assert!(front.len() > 5 && front[0] == 0 && front.is_sorted(), "{front:?}");
        assert_eq!(!pages(|source| source == Source::Attendance).is_empty(), attendance_page);
    }
}
