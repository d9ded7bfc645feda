//! Calendar files, written and read.

use super::*;
use chrono::{DateTime, Utc};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn clock(text: &str) -> ClockTime {
    text.parse().expect("a time")
}

fn at() -> DateTime<Utc> {
    "2026-11-25T12:00:00Z".parse().expect("a moment")
}

fn meeting() -> CalendarEvent {
    CalendarEvent {
        uid: "sammantrade-4@exempel".to_owned(),
        sequence: 0,
        cancelled: false,
        title: "Styrelsen, Samordningsförbundet Exempel".to_owned(),
        description: Some("Tid; plats, m.m.\nSe kallelsen".to_owned()),
        place: Some("Rådhuset".to_owned()),
        when: When::Hours { day: day("2026-06-09"), start: clock("13:00"), end: Some(clock("16:00")) },
        busy: true,
    }
}

fn calendar(event: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

fn only(text: &str) -> read::Event {
    let mut events = read(text.as_bytes()).expect("a calendar").events;
    assert_eq!(events.len(), 1, "{events:?}");
    events.remove(0)
}

fn found(event: &str) -> Found {
    only(&calendar(event)).expect("an event")
}

fn passed(event: &str) -> Passed {
    only(&calendar(event)).expect_err("passed by").0
}

#[test]
fn the_same_events_and_moment_give_the_same_bytes() {
    assert_eq!(write("Kalender", &[meeting()], at()), write("Kalender", &[meeting()], at()));
}

#[test]
fn every_line_is_at_most_75_octets_and_no_character_is_divided() {
    let long = CalendarEvent { title: "Överläggning åt förbundets ägare ".repeat(20), ..meeting() };
    let text = write("Kalender", std::slice::from_ref(&long), at());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(only(&text).expect("an event").title, long.title.trim());
}

#[test]
fn semicolons_commas_and_line_breaks_are_escaped() {
    let text = write("Kalender", &[meeting()], at());
    assert!(text.contains(r"DESCRIPTION:Tid\; plats\, m.m.\nSe kallelsen"), "{text}");
}

#[test]
fn a_cancelled_event_keeps_its_name_and_says_so() {
    let cancelled = CalendarEvent { cancelled: true, sequence: 3, ..meeting() };
    let text = write("Kalender", &[cancelled], at());
    assert!(text.contains("SEQUENCE:3\r\nSTATUS:CANCELLED\r\n"), "{text}");
    assert!(text.contains("UID:sammantrade-4@exempel\r\n"), "{text}");
}

#[test]
fn a_whole_day_ends_on_the_day_after_it() {
    let when = When::Days { from: day("2026-12-31"), to: day("2026-12-31") };
    let text = write("Kalender", &[CalendarEvent { when, ..meeting() }], at());
    assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{text}");
    let read = only(&text).expect("an event");
    assert_eq!((read.from, read.to, read.start), (day("2026-12-31"), day("2026-12-31"), None));
}

#[test]
fn universal_time_becomes_swedish_time_in_summer_and_in_winter() {
    let summer = found("DTSTART:20260609T110000Z\r\nDTEND:20260609T140000Z");
    assert_eq!((summer.start, summer.end), (Some(clock("13:00")), Some(clock("16:00"))));
    let winter = found("DTSTART:20261125T120000Z");
    assert_eq!(winter.start, Some(clock("13:00")));
}

#[test]
fn summer_time_begins_and_ends_at_one_utc_on_the_last_sundays() {
    let by = |utc: &str| found(&format!("DTSTART:{utc}")).start.map(|time| time.to_string());
    assert_eq!(by("20260329T005900Z").as_deref(), Some("01:59"));
    assert_eq!(by("20260329T010000Z").as_deref(), Some("03:00"));
    assert_eq!(by("20261025T005900Z").as_deref(), Some("02:59"));
    assert_eq!(by("20261025T010000Z").as_deref(), Some("02:00"));
}

#[test]
fn zones_with_our_clocks_are_known_by_the_names_that_programs_give_them() {
    for zone in ["Europe/Stockholm", "W. Europe Standard Time", "/exempel.org/20050126/Europe/Berlin"] {
        assert_eq!(found(&format!("DTSTART;TZID=\"{zone}\":20260609T130000")).start, Some(clock("13:00")), "{zone}");
    }
    assert_eq!(passed("DTSTART;TZID=Europe/Helsinki:20260609T130000"), Passed::Zone("Europe/Helsinki".to_owned()));
}

#[test]
fn a_school_break_over_several_days_is_read_with_its_last_day() {
    let spring =
        found("UID:a\r\nSUMMARY:Sportlov\\, vecka 9\r\nDTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270306");
    assert_eq!((spring.from, spring.to), (day("2027-03-01"), day("2027-03-05")));
    assert_eq!((spring.title.as_str(), spring.uid.as_deref()), ("Sportlov, vecka 9", Some("a")));
}

#[test]
fn midnight_as_an_end_belongs_to_the_day_before_it() {
    let day_long = found("DTSTART:20270301T000000\r\nDTEND:20270303T000000");
    assert_eq!((day_long.from, day_long.to, day_long.start), (day("2027-03-01"), day("2027-03-02"), None));
    let evening = found("DTSTART:20270301T180000\r\nDTEND:20270302T000000");
    assert_eq!((evening.to, evening.end), (day("2027-03-01"), Some(clock("23:59"))));
}

#[test]
fn a_length_says_the_end() {
    let hours = found("DTSTART:20270301T180000\r\nDURATION:PT1H30M");
    assert_eq!(hours.end, Some(clock("19:30")));
    let days = found("DTSTART;VALUE=DATE:20270301\r\nDURATION:P1W");
    assert_eq!(days.to, day("2027-03-07"));
    assert_eq!(passed("DTSTART:20270301T180000\r\nDURATION:-PT1H"), Passed::Day);
    assert_eq!(passed("DTSTART:20270301T180000\r\nDURATION:P9999999W"), Passed::Day);
}

#[test]
fn a_repetition_is_told_and_not_unrolled() {
    let weekly = found("DTSTART:20270301T180000\r\nRRULE:FREQ=SECONDLY;COUNT=999999999");
    assert!(weekly.repeats);
}

#[test]
fn days_that_do_not_exist_and_ends_before_beginnings_are_passed_by() {
    for event in [
        "SUMMARY:utan dag",
        "DTSTART;VALUE=DATE:20270229",
        "DTSTART:20270301T250000",
        "DTSTART:99999999T999999",
        "DTSTART;VALUE=DATE:99991231",
        "DTSTART:2027030éT1000",
        "DTSTART:20270301T180000\r\nDTEND:20270301T170000",
        "DTSTART;VALUE=DATE:20270302\r\nDTEND;VALUE=DATE:20270228",
        "DTSTART;VALUE=DATE:20270302\r\nDTEND:20270303T100000",
    ] {
        assert_eq!(passed(event), Passed::Day, "{event}");
    }
    assert_eq!(passed("DTSTART:20270301T180000\r\nSTATUS:CANCELLED"), Passed::Cancelled);
}

#[test]
fn an_alarm_says_nothing_of_its_event() {
    let event = found(
        "DTSTART:20270301T180000\r\nBEGIN:VALARM\r\nSUMMARY:alarm\r\nDURATION:PT5M\r\nEND:VALARM\r\nSUMMARY:Möte",
    );
    assert_eq!((event.title.as_str(), event.end), ("Möte", None));
}

#[test]
fn what_is_no_calendar_is_refused() {
    for bytes in [&b""[..], b"%PDF-1.7", b"BEGIN:VCARD\r\nEND:VCARD", b"\xff\xfeB\0E\0", "BEGIN:VCALENDÅR".as_bytes()]
    {
        assert_eq!(read(bytes), Err(Refused::NotCalendar), "{bytes:?}");
    }
}

#[test]
fn a_broken_calendar_is_refused_with_the_line() {
    for (text, line) in [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", 3),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:halv", 3),
        ("BEGIN:VCALENDAR\nutan kolon\nEND:VCALENDAR", 2),
        ("BEGIN:VCALENDAR\nDTSTART;TZID=\"öppen:1\nEND:VCALENDAR", 2),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nSUMMARY:efter", 3),
    ] {
        assert_eq!(read(text.as_bytes()), Err(Refused::Broken { line }), "{text}");
    }
}

#[test]
fn a_hostile_calendar_is_refused_before_it_costs_anything() {
    let deep = "BEGIN:VCALENDAR\n".repeat(100_000);
    let many = format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\nDTSTART:20270301\nEND:VEVENT\n".repeat(3_000));
    let long = format!("BEGIN:VCALENDAR\nSUMMARY:{}\n", "a".repeat(300_000));
    let folded = format!("BEGIN:VCALENDAR\nSUMMARY:{}\n", "a\n ".repeat(300_000));
    let large = " ".repeat(9_000_000);
    for text in [deep, many, long, folded, large] {
        assert_eq!(read(text.as_bytes()), Err(Refused::TooLarge), "{}", &text[..60]);
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let mut inside = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".to_vec();
        inside.extend(bytes);
        let _ = read(&inside);
    }

    #[test]
    fn no_line_of_an_event_makes_the_reader_fail(line in "(DTSTART|DTEND|DURATION)(;TZID=\"?[a-zé/]{0,5}\"?)?:[0-9TZPWDHMSé+-]{0,18}") {
        let _ = read(calendar(&format!("DTSTART:20270301T180000\n{line}")).as_bytes());
        let _ = read(calendar(&line).as_bytes());
    }

    #[test]
    fn whatever_is_read_can_be_written_and_read_again_as_the_same_days(
        start in "[089][0-9]{3}(0[1-9]|1[0-2])[0-3][0-9](T[0-2][0-9][0-5][0-9]00Z?)?",
        length in "P([0-9]{1,3}D)?(T[0-9]{1,3}H)?",
        title in "\\PC{0,60}",
    ) {
        let text = calendar(&format!("SUMMARY:{title}\nDTSTART:{start}\nDURATION:{length}"));
        if let Ok(Ok(found)) = read(text.as_bytes()).map(|mut calendar| calendar.events.remove(0)) {
            let when = When::Days { from: found.from, to: found.to };
            let event = CalendarEvent { title: found.title.clone(), when, ..meeting() };
            let again = only(&write("Kalender", &[event], at())).expect("an event");
            prop_assert_eq!((found.from, found.to), (again.from, again.to));
            let shown: String = found.title.chars().filter(|c| !c.is_control()).collect();
            prop_assert_eq!(shown.split_whitespace().collect::<Vec<_>>().join(" "), again.title);
        }
    }

    #[test]
    fn words_come_back_as_they_went_out(title in "[a-zåäö\\\\;,:\"n ]{0,200}", uid in "[a-z0-9@-]{1,80}") {
        let event = CalendarEvent { title: title.clone(), uid: uid.clone(), ..meeting() };
        let read = only(&write("Kalender", &[event], at())).expect("an event");
        let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!((read.title, read.uid), (words, Some(uid)));
        prop_assert_eq!((read.from, read.start, read.end), (day("2026-06-09"), Some(clock("13:00")), Some(clock("16:00"))));
    }
}
