//! Days, periods, amounts and sentences are found as decisions write them, and nothing else is.

use super::*;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The first period that a text says, on a day in June 2025.
fn period(text: &str) -> Option<(String, String)> {
    let tokens = tokens(text);
    let found = (0..tokens.len()).find_map(|at| period_at(&tokens, at, day("2025-06-09")))?;
    let shown = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    Some((shown(found.value.from), shown(found.value.to)))
}

fn amount(text: &str) -> Option<(i64, bool)> {
    let tokens = tokens(text);
    let found = (0..tokens.len()).find_map(|at| amount_at(&tokens, at))?;
    Some((found.value.amount.0, found.value.has_currency))
}

#[test]
fn a_token_is_compared_without_rings_and_dots_and_keeps_its_place() {
    let text = "Förbundschefen får – ”åtta”";
    let found = tokens(text);
    let words: Vec<&str> = found.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(words, ["forbundschefen", "far", "-", "\u{201d}", "atta", "\u{201d}"]);
    assert_eq!(&text[found[4].from..found[4].to], "åtta");
}

#[test]
fn a_period_is_read_however_it_is_written() {
    let span = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
    for (text, expected) in [
        ("för perioden 2025-09-01 – 2025-12-31", span("2025-09-01", "2025-12-31")),
        ("2026-01-01– 2026-06-30", span("2026-01-01", "2026-06-30")),
        ("2025-10-01 – 2025 -12-31", span("2025-10-01", "2025-12-31")),
        ("26-01-01 – 26-06-30", span("2026-01-01", "2026-06-30")),
        ("1 april–31 december 2025", span("2025-04-01", "2025-12-31")),
        ("den 1 oktober 2025 till och med den 31 mars 2026", span("2025-10-01", "2026-03-31")),
        ("från och med den 1 oktober t.o.m. den 31 mars 2026", span("2025-10-01", "2026-03-31")),
        ("1 november–31 mars 2027", span("2026-11-01", "2027-03-31")),
        ("1–31 december 2025", span("2025-12-01", "2025-12-31")),
        ("januari–juni 2026", span("2026-01-01", "2026-06-30")),
        ("andra halvåret 2026", span("2026-07-01", "2026-12-31")),
        ("första kvartalet 2028", span("2028-01-01", "2028-03-31")),
        ("under 2027", span("2027-01-01", "2027-12-31")),
        ("för åren 2026–2028", span("2026-01-01", "2028-12-31")),
        ("till och med den 30 juni 2027", span("", "2027-06-30")),
        ("från och med den 1 juli 2026", span("2026-07-01", "")),
    ] {
        assert_eq!(period(text), expected, "{text}");
    }
}

#[test]
fn a_number_or_a_single_day_is_no_period() {
    for text in [
        "senast den 30 juni 2026",
        "protokoll 2025-06-09",
        "Plan och budget 2027",
        "2 000 kr",
        "2025-13-01 – 2025-14-01",
        "2026-06-30 – 2026-01-01",
        "dnr 25:03",
        "i maj",
    ] {
        assert_eq!(period(text), None, "{text}");
    }
}

#[test]
fn an_amount_is_read_however_it_is_written() {
    for (text, expected) in [
        ("högst 110 000 kr", (110_000, true)),
        ("100 000kr", (100_000, true)),
        ("180 000 för perioden", (180_000, false)),
        ("1\u{a0}960\u{a0}000 kr", (1_960_000, true)),
        ("1.250.000 kronor", (1_250_000, true)),
        ("1,5 miljoner kronor", (1_500_000, true)),
        ("250 tkr", (250_000, true)),
        ("2,25 mkr", (2_250_000, true)),
        ("75000 kr", (75_000, true)),
        ("40 000:-", (40_000, true)),
    ] {
        assert_eq!(amount(text), Some(expected), "{text}");
    }
    for text in ["§ 23", "0,5 heltidstjänst", "dnr P25:2", "2026", "25:03", "kl. 13.00"] {
        assert_eq!(amount(text), None, "{text}");
    }
}

#[test]
fn a_sentence_ends_where_the_next_begins_and_not_at_an_abbreviation() {
    let text = "Redovisningen läggs till handlingarna. Förbundschefen får i uppdrag att t.ex. ringa kl. 13.00. Paragrafen \
                justeras.";
    assert_eq!(
        sentences(text),
        [
            "Redovisningen läggs till handlingarna.",
            "Förbundschefen får i uppdrag att t.ex. ringa kl. 13.00.",
            "Paragrafen justeras."
        ]
    );
    assert_eq!(sentences("  "), Vec::<&str>::new());
    assert_eq!(sentences("Enligt A. Berg ska det ske"), ["Enligt A. Berg ska det ske"]);
}
