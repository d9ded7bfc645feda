//! Clocks and §§.

use super::{clocks, sections};

fn clock(text: &str) -> Vec<String> {
    let show = |time: Option<domain::ClockTime>| time.map_or_else(|| "-".to_owned(), |time| time.to_string());
    clocks(text).into_iter().map(|span| format!("{} {}", show(span.from), show(span.to))).collect()
}

#[test]
fn clocks_are_read_with_and_without_minutes() {
    let cases = [
        ("kl. 3.00-16.00", vec!["03:00 16:00"]),
        ("14.30 –16.00", vec!["14:30 16:00"]),
        ("kl 13–15.30", vec!["13:00 15:30"]),
        ("klockan 9:00 till 11:45", vec!["09:00 11:45"]),
        ("kl. 09.30–14.45, lunch kl. 12.00–13.00", vec!["09:30 14:45", "12:00 13:00"]),
        ("9 juni 2025", vec![]),
        ("1.0 tjänst, 2025-06-09", vec![]),
    ];
    for (text, expected) in cases {
        assert_eq!(clock(text), expected, "{text}");
    }
}

#[test]
fn sections_are_read_open_and_closed() {
    let show = |text: &str| {
        let number = |n: Option<domain::SectionNumber>| n.map_or(0, domain::SectionNumber::get);
        sections(text).into_iter().map(|span| (number(span.from), number(span.to))).collect::<Vec<_>>()
    };
    assert_eq!(show("§§7–15"), [(7, 15)]);
    assert_eq!(show("§ 12"), [(12, 12)]);
    assert_eq!(show("§§ 34 – § 39"), [(34, 39)]);
    assert_eq!(show("fr.o.m. § 12"), [(12, 0)]);
    assert_eq!(show("t.o.m. § 14"), [(0, 14)]);
    assert_eq!(show("13 § i förbundsordningen"), []);
}
