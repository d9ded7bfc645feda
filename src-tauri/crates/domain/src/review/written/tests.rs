//! What is recognised in a line, form by form.

use super::amounts::amounts;
use super::dates::{dates, periods};
use super::likeness::{changes, overlap, sound};
use super::numbers::numbers;
use super::words::words;

fn days(text: &str) -> Vec<String> {
    let words = words(text);
    let found = dates(text, &words);
    found
        .iter()
        .map(|date| date.date().map_or_else(|| format!("{}/{}", date.day, date.month), |day| day.to_string()))
        .collect()
}

#[test]
fn a_day_is_read_in_every_form() {
    for text in [
        "2025-06-09",
        "25-06-09",
        "9 juni 2025",
        "den 9 juni 2025",
        "9:e juni 2025",
        "9/6-25",
        "9/6 2025",
        "9 jun. 2025",
    ] {
        assert_eq!(days(text), ["2025-06-09"], "{text}");
    }
    assert_eq!(days("fredagen den 12/9"), ["12/9"]);
    assert_eq!(days("1 april–31 december 2025"), ["2025-04-01", "2025-12-31"]);
    assert_eq!(days("1 december–31 januari 2026"), ["2025-12-01", "2026-01-31"]);
}

#[test]
fn what_is_no_day_is_left() {
    for text in ["2026-2028", "1/2 tjänst", "kl. 13.00–15.30", "P25:1", "850101-1234", "läsåren 2027/2028", "24/7"]
    {
        assert!(days(text).is_empty(), "{text}: {:?}", days(text));
    }
}

#[test]
fn periods_are_joined_by_a_dash_or_by_words_that_say_so() {
    let count = |text: &str| {
        let words = words(text);
        periods(text, &words, &dates(text, &words)).len()
    };
    assert_eq!(count("2025-09-01 – 2025-12-31 och 2026-01-01– 2026-06-30"), 2);
    assert_eq!(count("perioden 2025-09-01 till 2025-12-31"), 1);
    assert_eq!(count("flyttas från 2025-09-01 till 2025-12-31"), 0);
}

#[test]
fn amounts_are_read_with_or_without_currency() {
    let read = |text: &str| {
        let found = amounts(text, &words(text));
        found.iter().map(|amount| (amount.ore / 100, amount.currency)).collect::<Vec<_>>()
    };
    assert_eq!(read("110 000 kr och 180 000 för"), [(110_000, true), (180_000, false)]);
    assert_eq!(
        read("100 000kr, 1,5 mnkr, 2 miljoner kronor, 8 227 tkr"),
        [(100_000, true), (1_500_000, true), (2_000_000, true), (8_227_000, true)]
    );
    assert!(read("18 procent, § 145, 2025, 12 %").is_empty());
}

#[test]
fn numbers_are_read_where_they_are_plainly_numbers() {
    let read =
        |text: &str| numbers(text, &words(text)).into_iter().map(|found| found.number.to_string()).collect::<Vec<_>>();
    assert_eq!(read("Ansökan P25:1 och dnr 25:03"), ["P25:1", "25:03"]);
    assert_eq!(read("25:03 Rapport"), ["25:03"]);
    assert!(read("Paus 14:30 till 15:00").is_empty());
}

#[test]
fn names_sound_alike_and_words_are_counted_apart() {
    assert_eq!(sound("Häggqvist"), sound("Hägkvist"));
    assert_eq!(sound("Zandén"), sound("Zanden"));
    assert_ne!(sound("Berg"), sound("Borg"));
    assert_eq!(changes("underlag", "uderlag", 1), Some(1));
    assert_eq!(changes("ab", "ba", 1), Some(1));
    assert_eq!(changes("beslut", "uppdrag", 2), None);
    let (a, b) = (["ett", "två", "tre", "fyra"], ["ett", "två", "tre", "fem"]);
    assert!(overlap(&a, &a) > 0.99 && overlap(&a, &b) < 0.5);
}
