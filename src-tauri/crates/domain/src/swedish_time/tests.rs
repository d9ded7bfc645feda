//! Clocks go forward and back on the right nights, and a day begins at midnight here.

use super::*;

fn shown(utc: &str) -> String {
    swedish_clocks(utc.parse().expect("a moment")).expect("a moment").to_string()
}

#[test]
fn summer_time_begins_and_ends_at_one_utc_on_the_last_sundays() {
    assert_eq!(shown("2026-03-29T00:59:59"), "2026-03-29 01:59:59");
    assert_eq!(shown("2026-03-29T01:00:00"), "2026-03-29 03:00:00");
    assert_eq!(shown("2026-10-25T00:59:59"), "2026-10-25 02:59:59");
    assert_eq!(shown("2026-10-25T01:00:00"), "2026-10-25 02:00:00");
}

#[test]
fn half_past_eleven_by_universal_time_is_the_next_day() {
    let day = |utc: &str| swedish_day(utc.parse().expect("a moment")).to_string();
    assert_eq!(day("2026-05-21T23:30:00Z"), "2026-05-22");
    assert_eq!(day("2026-05-21T21:59:59Z"), "2026-05-21");
    assert_eq!(day("2026-12-31T22:59:59Z"), "2026-12-31");
}

#[test]
fn the_end_of_all_calendars_is_no_failure() {
    assert_eq!(swedish_clocks(NaiveDateTime::MAX), None);
    assert_eq!(swedish_day(DateTime::<Utc>::MAX_UTC), DateTime::<Utc>::MAX_UTC.date_naive());
}
