//! The office's own calendar, and what files of others bring into it.

use super::*;
use crate::samples::{at, day, office, person};
use chrono::NaiveDate;
use domain::CalendarEntryKind;

fn entry(name: &str, from: &str, to: &str) -> CalendarEntry {
    CalendarEntry {
        id: CalendarEntryId(0),
        kind: CalendarEntryKind::SchoolBreak,
        name: name.to_owned(),
        from: day(from),
        to: day(to),
        start: None,
        end: None,
        people: vec![],
        uid: None,
    }
}

fn file(events: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Skolan\r\n{events}END:VCALENDAR\r\n").into_bytes()
}

fn event(uid: &str, name: &str, from: &str, to: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{name}\r\nDTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\nEND:VEVENT\r\n"
    )
}

fn calendar(office: &Office) -> Vec<(String, NaiveDate, NaiveDate)> {
    let association = office.records().unwrap();
    association.calendar.iter().map(|entry| (entry.name.clone(), entry.from, entry.to)).collect()
}

#[test]
fn an_entry_is_made_changed_and_put_in_the_trash() {
    let (_folder, mut office) = office();
    let id = office.put_calendar_entry(entry("Sportlov", "2027-03-01", "2027-03-05"), at("08:00")).unwrap();
    office
        .put_calendar_entry(CalendarEntry { id, ..entry("Sportlov v. 9", "2027-03-01", "2027-03-07") }, at("08:01"))
        .unwrap();
    assert_eq!(calendar(&office), [("Sportlov v. 9".to_owned(), day("2027-03-01"), day("2027-03-07"))]);
    office.remove_calendar_entry(id, at("08:02")).unwrap();
    assert_eq!(calendar(&office), []);
    office.undo(at("08:03")).unwrap();
    assert_eq!(calendar(&office).len(), 1);
}

#[test]
fn what_cannot_be_is_no_entry() {
    let (_folder, mut office) = office();
    let clock = |text: &str| Some(text.parse().unwrap());
    let good = || entry("Lov", "2027-03-01", "2027-03-05");
    let one_day = || entry("Lov", "2027-03-01", "2027-03-01");
    for bad in [
        entry("", "2027-03-01", "2027-03-05"),
        entry("Lov", "2027-03-05", "2027-03-01"),
        entry("Lov", "2027-03-01", "2029-03-01"),
        entry("Lov", "1066-10-14", "1066-10-14"),
        CalendarEntry { start: clock("12:00"), end: clock("11:00"), ..one_day() },
        CalendarEntry { end: clock("11:00"), ..one_day() },
        CalendarEntry { people: vec![person("okand")], ..good() },
        CalendarEntry { people: vec![person("karin-berg"); 2], ..good() },
        CalendarEntry { id: CalendarEntryId(77), ..good() },
    ] {
        assert!(office.put_calendar_entry(bad.clone(), at("08:00")).is_err(), "{bad:?}");
    }
    assert!(office.remove_calendar_entry(CalendarEntryId(77), at("08:00")).is_err());
    assert_eq!(calendar(&office), []);
}

#[test]
fn a_file_is_looked_at_before_it_is_taken_and_taken_again_changes_what_is_there() {
    let (_folder, mut office) = office();
    let first = file(&event("lov-1", "Sportlov", "20270301", "20270306"));
    let preview = office.read_calendar_file(&first).unwrap();
    assert_eq!((preview.name.as_deref(), preview.entries.len(), preview.problems.len()), (Some("Skolan"), 1, 0));
    assert_eq!(calendar(&office), [], "looking takes nothing");
    let take = |office: &mut Office, entries| {
        let kind = CalendarEntryKind::SchoolBreak;
        office.add_calendar_entries(NewEntries { kind, people: vec![], entries }, at("08:00")).unwrap();
    };
    take(&mut office, preview.entries);
    let second = file(&event("lov-1", "Sportlov", "20270308", "20270313"));
    let preview = office.read_calendar_file(&second).unwrap();
    assert!(preview.entries[0].on_record);
    take(&mut office, preview.entries);
    assert_eq!(calendar(&office), [("Sportlov".to_owned(), day("2027-03-08"), day("2027-03-12"))]);
}

#[test]
fn what_cannot_be_taken_is_told_and_the_rest_is_not_lost() {
    let (_folder, office) = office();
    let long = "x".repeat(300);
    let events = [
        event("a", "Bra", "20270301", "20270302"),
        event("b", "", "20270301", "20270302"),
        event("c", &long, "20270301", "20270302"),
        event("d", "Baklänges", "20270305", "20270301"),
        event("e", "Evig", "20270301", "20990301"),
        "BEGIN:VEVENT\r\nSUMMARY:Varje vecka\r\nDTSTART:20270301T100000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n"
            .to_owned(),
        "BEGIN:VEVENT\r\nSUMMARY:Tokyo\r\nDTSTART;TZID=Asia/Tokyo:20270301T100000\r\nEND:VEVENT\r\n".to_owned(),
    ];
    let preview = office.read_calendar_file(&file(&events.concat())).unwrap();
    let names: Vec<_> = preview.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["Bra", "Varje vecka"]);
    let kinds: Vec<_> = preview.problems.iter().map(|problem| problem.kind).collect();
    use CalendarProblemKind::{Day, Name, Repeats, Zone};
    assert_eq!(kinds, [Name, Name, Day, Day, Repeats, Zone]);
}

#[test]
fn a_broken_or_hostile_file_changes_nothing() {
    let (_folder, mut office) = office();
    let refused = |office: &Office, bytes: &[u8]| match office.read_calendar_file(bytes) {
        Err(ActionError::Calendar(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&office, b"%PDF-1.7"), CalendarRefusal::NotCalendar);
    assert_eq!(refused(&office, b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"), CalendarRefusal::Broken { line: 2 });
    assert_eq!(refused(&office, "BEGIN:VCALENDAR\n".repeat(99).as_bytes()), CalendarRefusal::TooLarge);
    let found = FoundEntry {
        name: "Möte".to_owned(),
        from: day("2027-03-01"),
        to: day("2027-02-01"),
        start: None,
        end: None,
        uid: None,
        on_record: false,
    };
    let new = NewEntries { kind: CalendarEntryKind::OtherMeeting, people: vec![], entries: vec![found] };
    assert!(office.add_calendar_entries(new, at("08:00")).is_err());
    assert_eq!(calendar(&office), []);
}
