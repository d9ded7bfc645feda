//! Days in every form that minutes have.

use super::{days, first_day};

fn day(text: &str) -> String {
    first_day(text, Some(2025)).map_or_else(|| "none".to_owned(), |written| written.day.to_string())
}

#[test]
fn a_day_is_read_in_any_swedish_form() {
    let cases = [
        ("2025-06-09", "2025-06-09"),
        ("25-06-09", "2025-06-09"),
        ("2025 -12-31", "2025-12-31"),
        ("20250609", "2025-06-09"),
        ("måndag 9 juni 2025", "2025-06-09"),
        ("fredagen den 12/9", "2025-09-12"),
        ("12/9 2024", "2024-09-12"),
        ("12/9-24", "2024-09-12"),
        ("9.6.2025", "2025-06-09"),
        ("den 9:e juni", "2025-06-09"),
        ("1 sept. 2023", "2023-09-01"),
        ("9 juni", "2025-06-09"),
    ];
    for (text, expected) in cases {
        assert_eq!(day(text), expected, "{text}");
    }
}

#[test]
fn figures_that_are_no_day_are_none() {
    for text in ["kl. 13.00", "180 000 kr", "0,5 tjänst", "P25:2", "2025/14", "§ 12", "2025-13-40", "31 juni"] {
        assert_eq!(day(text), "none", "{text}");
    }
}

#[test]
fn a_period_has_two_days_whatever_stands_between() {
    for text in
        ["2026-01-01– 2026-06-30", "26-01-01 – 26-06-30", "1 januari–30 juni 2026", "2026-01-01 till 2026-06-30"]
    {
        let found = days(text, Some(2026));
        let found: Vec<String> = found.iter().map(|written| written.day.to_string()).collect();
        assert_eq!(found, ["2026-01-01", "2026-06-30"], "{text}");
    }
}

#[test]
fn a_day_ends_before_the_full_stop_of_its_sentence() {
    let text = "senast den 31 mars. Sedan";
    assert_eq!(&text[first_day(text, Some(2025)).unwrap().range], "31 mars");
}
