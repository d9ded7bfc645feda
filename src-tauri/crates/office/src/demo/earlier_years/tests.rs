//! Dates, years and numbers of the example, moved.

use super::*;

#[test]
fn days_keep_their_weekday_in_every_form() {
    assert_eq!(earlier("fredag 13 november 2026", 2), "fredag 15 november 2024");
    assert_eq!(earlier("\"2026-11-13\"", 2), "\"2024-11-15\"");
}

#[test]
fn bounds_of_periods_keep_their_place() {
    assert_eq!(earlier("2027-01-01–2027-12-31", 2), "2025-01-01–2025-12-31");
}

#[test]
fn registration_numbers_and_years_move_and_other_numbers_stay() {
    assert_eq!(
        earlier("Dnr 26:31, P26:4, budget 2027, 2027 kr? kl. 13:00, a2026b", 2),
        "Dnr 24:31, P24:4, budget 2025, 2025 kr? kl. 13:00, a2026b"
    );
}

#[test]
fn no_years_leave_the_text_alone() {
    assert_eq!(earlier("13 november 2026 – åäö", 0), "13 november 2026 – åäö");
}
