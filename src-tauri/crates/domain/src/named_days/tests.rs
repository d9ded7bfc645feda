//! The list of named days with the office's own.

use super::{DayName, named_days};
use crate::builders::{association, day};
use crate::{CalendarEntry, CalendarEntryId, CalendarEntryKind, Holiday, rolls};

fn entry(kind: CalendarEntryKind, name: &str, from: &str, to: &str) -> CalendarEntry {
    let (from, to) = (day(from), day(to));
    let id = CalendarEntryId(1);
    CalendarEntry { id, kind, name: name.to_owned(), from, to, start: None, end: None, people: vec![], uid: None }
}

#[test]
fn bridge_days_stand_among_the_holidays_and_move_no_limit() {
    let mut association = association("Lärkan");
    association.calendar = vec![
        entry(CalendarEntryKind::BridgeDay, "Klämdag", "2026-05-15", "2026-05-15"),
        entry(CalendarEntryKind::SchoolBreak, "Höstlov", "2026-10-26", "2026-10-30"),
    ];
    let named = named_days(&association, 2026);
    assert_eq!(named.len(), 17);
    let place = named.iter().position(|named| named.name == DayName::Local("Klämdag".to_owned())).unwrap();
    assert_eq!((named[place].day, &named[place - 1].name), (day("2026-05-15"), &DayName::Holiday(Holiday::Ascension)));
    assert!(!rolls(day("2026-05-15")));
}

#[test]
fn bridge_days_over_a_new_year_stand_in_both() {
    let mut association = association("Lärkan");
    association.calendar = vec![entry(CalendarEntryKind::BridgeDay, "Stängt", "2026-12-28", "2027-01-05")];
    let local = |year| {
        let named = named_days(&association, year);
        named.into_iter().filter(|named| matches!(named.name, DayName::Local(_))).count()
    };
    assert_eq!((local(2025), local(2026), local(2027), local(2028)), (0, 4, 5, 0));
    assert_eq!(named_days(&association, 2101), []);
}
