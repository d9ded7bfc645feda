//! Days, spans and lists as the pages write them.

use super::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_day_in_prose_has_its_weekday_and_no_capital() {
    assert_eq!(weekday(date(2026, 11, 13)), "fredag 13 november 2026");
    assert_eq!(day(date(2025, 1, 1)), "1 januari 2025");
}

#[test]
fn a_clock_time_has_four_figures_and_a_full_stop() {
    assert_eq!(clock(ClockTime::new(8, 5).unwrap()), "08.05");
}

#[test]
fn runs_of_sections_are_joined_from_three_on() {
    assert_eq!(section_list(&[7]), "§ 7");
    assert_eq!(section_list(&[7, 8]), "§§ 7 och 8");
    assert_eq!(section_list(&[7, 8, 9, 12]), "§§ 7–9 och 12");
    assert_eq!(section_list(&[1, 3, 5]), "§§ 1, 3 och 5");
}

#[test]
fn numbers_are_words_up_to_twelve() {
    assert_eq!(number(11), "elva");
    assert_eq!(number(13), "13");
}
