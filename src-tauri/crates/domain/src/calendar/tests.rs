//! Days worked out by hand from the almanac, and one of a court: RÅ 1999 not 181.

use super::{
    CALENDAR_YEARS, Deadline, Holiday, appeal_last, easter, holiday, holidays, is_public_holiday, post_by, roll, rolls,
    verify_by, working_days_before,
};
use crate::builders::day;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

fn check(limit: fn(NaiveDate) -> Deadline, days: u64, vectors: &[(&str, &str)]) {
    for (from, last) in vectors {
        let deadline = limit(day(from));
        assert_eq!(deadline.limit, day(last), "from {from}");
        assert_eq!(deadline.target, day(from) + Days::new(days), "from {from}");
    }
}

#[test]
fn an_appeal_has_three_weeks_from_posting() {
    check(
        appeal_last,
        21,
        &[
            ("1999-03-16", "1999-04-06"), // annandag påsk was the day before
            ("2025-06-17", "2025-07-08"),
            ("2025-06-19", "2025-07-10"),
            ("2022-12-02", "2022-12-23"),
            ("2022-12-05", "2022-12-27"), // annandag jul on a Monday
            ("2025-03-28", "2025-04-22"), // långfredagen
            ("2025-05-16", "2025-06-09"), // nationaldagen on a Friday
            ("2025-05-30", "2025-06-23"), // midsommarafton
            ("2025-12-03", "2025-12-29"), // julafton on a Wednesday
            ("2025-12-10", "2026-01-02"), // nyårsafton on a Wednesday
            ("2025-12-15", "2026-01-05"), // trettondagsafton does not move
            ("2026-04-10", "2026-05-04"), // första maj on a Friday
            ("2024-12-05", "2024-12-27"),
        ],
    );
}

#[test]
fn verification_is_made_known_within_two_days() {
    check(
        post_by,
        2,
        &[
            ("2025-06-17", "2025-06-19"),
            ("2025-06-18", "2025-06-23"), // midsommarafton
            ("2022-12-02", "2022-12-05"),
            ("2025-12-23", "2025-12-29"),
            ("2025-12-30", "2026-01-02"),
        ],
    );
}

#[test]
fn minutes_are_verified_within_fourteen_days() {
    check(
        verify_by,
        14,
        &[
            ("2022-11-18", "2022-12-02"),
            ("2025-06-09", "2025-06-23"),
            ("2025-06-06", "2025-06-23"), // midsommarafton
            ("2025-12-10", "2025-12-29"), // julafton
        ],
    );
}

#[test]
fn limits_at_the_turn_of_a_quarter_move() {
    assert_eq!(roll(day("2024-11-30")), day("2024-12-02"));
    assert_eq!(roll(day("2025-11-30")), day("2025-12-01"));
    assert_eq!(roll(day("2024-03-31")), day("2024-04-02"), "påskdagen");
}

#[test]
fn easter_is_where_the_almanac_has_it() {
    for date in [
        "1818-03-22",
        "1943-04-25",
        "1999-04-04",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2038-04-25",
    ] {
        assert_eq!(easter(day(date).year()), day(date));
    }
}

#[test]
fn midsommardagen_and_alla_helgons_dag_move_with_the_year() {
    for date in ["2025-06-21", "2026-06-20", "2027-06-26", "2025-11-01", "2026-10-31", "2027-11-06"] {
        assert!(is_public_holiday(day(date)), "{date}");
        assert_eq!(day(date).weekday(), Weekday::Sat);
    }
}

#[test]
fn the_holidays_of_a_year_are_those_of_the_act() {
    let year = day("2026-01-01").iter_days().take(365);
    let holidays: Vec<String> = year
        .filter(|day| is_public_holiday(*day) && day.weekday() != Weekday::Sun)
        .map(|day| day.to_string())
        .collect();
    assert_eq!(
        holidays,
        [
            "2026-01-01",
            "2026-01-06",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-06-06",
            "2026-06-20",
            "2026-10-31",
            "2026-12-25",
            "2026-12-26",
        ]
    );
}

#[test]
fn the_eves_of_the_act_move_and_no_others() {
    for eve in ["2026-06-19", "2026-12-24", "2026-12-31"] {
        assert!(rolls(day(eve)) && !is_public_holiday(day(eve)), "{eve}");
    }
    // Trettondagsafton (RÅ 2004 not 40), skärtorsdagen, valborg, a klämdag, annandag pingst.
    for eve in ["2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-05-25"] {
        assert!(!rolls(day(eve)), "{eve}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // 1583–9999: as long as the calendar is the Gregorian one and a date has four digits.
    (577_815_i32..3_652_000).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap())
}

proptest! {
    #[test]
    fn a_limit_never_falls_on_a_day_that_rolls(from in any_day()) {
        for deadline in [verify_by(from), post_by(from), appeal_last(from)] {
            prop_assert!(!rolls(deadline.limit));
        }
    }

    #[test]
    fn rolling_never_moves_backwards_and_stops_at_the_first_weekday(from in any_day()) {
        let rolled = roll(from);
        prop_assert!(rolled >= from);
        prop_assert!(from.iter_days().take_while(|day| *day < rolled).all(rolls));
        prop_assert_eq!(roll(rolled), rolled);
    }

    #[test]
    fn a_later_day_never_has_an_earlier_limit(from in any_day(), later in 0_u64..400) {
        let later = from + Days::new(later);
        for limit in [verify_by, post_by, appeal_last] {
            prop_assert!(limit(from).limit <= limit(later).limit);
            prop_assert!(limit(from).limit >= limit(from).target);
        }
    }

    #[test]
    fn a_summons_counted_backwards_falls_on_a_working_day_before(from in any_day(), count in 1_u32..30) {
        let by = working_days_before(from, count);
        let between = by.iter_days().take_while(|day| *day < from).filter(|day| !rolls(*day)).count();
        prop_assert!(by < from && !rolls(by));
        prop_assert_eq!(between, count as usize);
    }

    #[test]
    fn no_limit_moves_more_than_five_days(from in any_day()) {
        // Långfredagen to annandag påsk is four days; jul and a weekend are at most five.
        prop_assert!((roll(from) - from).num_days() <= 5);
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583_i32..=9999) {
        let easter = easter(year);
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        prop_assert!((81..=115).contains(&(easter.ordinal() - u32::from(easter.leap_year()))));
    }
}

#[test]
fn the_last_day_there_is_does_not_hang() {
    assert_eq!(appeal_last(NaiveDate::MAX).target, NaiveDate::MAX);
    assert_eq!(roll(NaiveDate::MAX - Days::new(1)), roll(NaiveDate::MAX - Days::new(1)));
}

#[test]
fn every_year_has_its_sixteen_named_days_in_order() {
    let named: Vec<_> = holidays(2026).into_iter().map(|(day, name)| (day.to_string(), name)).collect();
    let expected = [
        ("2026-01-01", Holiday::NewYear),
        ("2026-01-06", Holiday::Epiphany),
        ("2026-04-03", Holiday::GoodFriday),
        ("2026-04-05", Holiday::Easter),
        ("2026-04-06", Holiday::EasterMonday),
        ("2026-05-01", Holiday::MayDay),
        ("2026-05-14", Holiday::Ascension),
        ("2026-05-24", Holiday::Pentecost),
        ("2026-06-06", Holiday::NationalDay),
        ("2026-06-19", Holiday::MidsummerEve),
        ("2026-06-20", Holiday::Midsummer),
        ("2026-10-31", Holiday::AllSaints),
        ("2026-12-24", Holiday::ChristmasEve),
        ("2026-12-25", Holiday::Christmas),
        ("2026-12-26", Holiday::BoxingDay),
        ("2026-12-31", Holiday::NewYearsEve),
    ];
    assert_eq!(named, expected.map(|(day, name)| (day.to_owned(), name)));
}

#[test]
fn nationaldagen_took_the_place_of_annandag_pingst_in_2005() {
    assert_eq!(holiday(day("2004-05-31")), Some(Holiday::WhitMonday));
    assert_eq!(holiday(day("2004-06-06")), None, "a Sunday all the same");
    assert!(!rolls(day("2003-06-06")), "an ordinary Friday");
    assert_eq!((holiday(day("2005-05-16")), holiday(day("2005-06-06"))), (None, Some(Holiday::NationalDay)));
}

#[test]
fn a_year_outside_the_calendar_has_no_named_days_and_its_limits_still_move() {
    assert_eq!((CALENDAR_YEARS, holidays(1989), holidays(2101)), (1990..=2100, vec![], vec![]));
    assert!(holidays(1990).len() == 16 && holidays(2100).len() == 16);
    assert_eq!(appeal_last(day("2100-12-10")).limit, day("2101-01-03"), "nyårsafton 2100 is a Friday");
}

#[test]
fn an_eve_moves_a_limit_and_is_no_public_holiday() {
    for eve in ["2026-06-19", "2026-12-24", "2026-12-31"] {
        assert!(rolls(day(eve)) && !is_public_holiday(day(eve)), "{eve}");
        assert!(holiday(day(eve)).is_some_and(Holiday::is_eve), "{eve}");
    }
}
