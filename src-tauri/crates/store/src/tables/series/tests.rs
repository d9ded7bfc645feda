//! The next number of a series.

use crate::samples::{body, day, moment, nothing_but, sample};
use crate::{Action, Store, StoreError};
use domain::{Direction, NumberSeries, RegisteredDocument, RegistrationNumber, Restart};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashSet};
use tempfile::TempDir;

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

#[test]
fn a_number_is_shown_before_it_is_given() {
    let mut store = sample().store;
    let peek = |store: &Store, prefix| store.peek_number(prefix, day(2026, 1, 2)).map(|number| number.to_string());
    assert_eq!(peek(&store, "").unwrap(), "26:01");
    assert_eq!(peek(&store, "").unwrap(), "26:01");
    assert_eq!(next(&mut store, "", 2026), "26:01");
    assert_eq!(peek(&store, "").unwrap(), "26:02");
    assert!(matches!(peek(&store, "X"), Err(StoreError::NoSeries(_))));
}

fn any_number() -> impl Strategy<Value = RegistrationNumber> {
    let form = "[pP]?(24|25|26|2)[:/][ \u{a0}\u{2009}]?[0-9]{1,5}[a]?";
    form.prop_filter_map("a number", |text| text.parse().ok())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What is asked of the index is what the numbers mean.
    #[test]
    fn the_next_number_comes_after_all_that_stand_in_the_file_and_none_comes_twice(
        standing in proptest::collection::vec((any_number(), any::<bool>()), 0..8),
        wanted in proptest::collection::vec((any::<bool>(), 2024_i32..2027), 1..8),
    ) {
        let folder = TempDir::new().unwrap();
        let series = |prefix: &str, restart| NumberSeries {
            prefix: prefix.to_owned(),
            purpose: String::new(),
            restart,
            digits: 2,
        };
        let mut own = body();
        own.number_series = vec![series("", Restart::Yearly), series("P", Restart::Never)];
        let mut store = Store::create(&folder.path().join("a.paragraf"), &own, moment()).unwrap();
        let mut all = nothing_but(own);
        all.registry = standing
            .iter()
            .map(|(number, bears)| RegisteredDocument {
                number: bears.then(|| number.clone()),
                matter: (!bears).then(|| number.clone()),
                ..RegisteredDocument::new(Direction::Received, "")
            })
            .collect();
        store.write(Action::Import, moment(), |write| write.add(&all, &BTreeMap::new())).unwrap();
        let mut given: Vec<RegistrationNumber> = standing.into_iter().map(|(number, _)| number).collect();
        let mut seen: HashSet<String> = given.iter().map(RegistrationNumber::canonical).collect();
        for (projects, year) in wanted {
            let prefix = if projects { "P" } else { "" };
            let parts = given.iter().filter_map(RegistrationNumber::parts);
            let of_series = parts.filter(|(letters, of, _)| letters == prefix && (projects || *of as i32 == year % 100));
            let highest = of_series.map(|(_, _, serial)| serial).max().unwrap_or(0);
            let number: RegistrationNumber = next(&mut store, prefix, year).parse().unwrap();
            if highest < 9_999 {
                prop_assert_eq!(number.parts().map(|(_, _, serial)| serial), Some(highest + 1));
            }
            prop_assert!(seen.insert(number.canonical()), "{} again", number);
            given.push(number);
        }
    }
}
