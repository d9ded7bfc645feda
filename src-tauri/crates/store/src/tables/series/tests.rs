//! The next number of a series.

use crate::samples::{day, moment, sample};
use crate::{Action, Store, StoreError};

fn next(store: &mut Store, prefix: &str, year: i32) -> String {
    let number = store.write(Action::Register, moment(), |write| write.next_number(prefix, day(year, 5, 2)));
    number.unwrap().to_string()
}

#[test]
fn a_series_goes_on_after_the_highest_number_in_the_file() {
    let mut store = sample().store;
    assert_eq!(next(&mut store, "", 2025), "25:08");
    assert_eq!(next(&mut store, "", 2025), "25:09");
}

#[test]
fn a_yearly_series_restarts_and_keeps_its_digits() {
    let mut store = sample().store;
    assert_eq!(next(&mut store, "", 2026), "26:01");
    assert_eq!(next(&mut store, "", 2027), "27:01");
    assert_eq!(next(&mut store, "", 2026), "26:02");
}

#[test]
fn another_series_runs_through_the_years() {
    let mut store = sample().store;
    assert_eq!(next(&mut store, "P", 2025), "P25:1");
    assert_eq!(next(&mut store, "P", 2026), "P26:2");
}

#[test]
fn an_action_that_fails_gives_its_number_back() {
    let mut store = sample().store;
    let failed: Result<(), _> = store.write(Action::Register, moment(), |write| {
        write.next_number("", day(2026, 1, 2))?;
        Err(StoreError::NoSeries("x".to_owned()))
    });
    failed.unwrap_err();
    assert_eq!(next(&mut store, "", 2026), "26:01");
}

#[test]
fn a_series_that_the_body_does_not_have_gives_no_number() {
    let mut store = sample().store;
    let refused = store.write(Action::Register, moment(), |write| write.next_number("X", day(2026, 1, 2)));
    assert!(matches!(refused, Err(StoreError::NoSeries(prefix)) if prefix == "X"));
}
