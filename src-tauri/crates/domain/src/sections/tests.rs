//! Numbers and ranges of §§.

use super::{SectionNumber, SectionRange, ZeroSection};
use crate::builders::section;
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn there_is_no_section_zero() {
    assert_eq!(SectionNumber::try_from(0), Err(ZeroSection));
    assert!(serde_json::from_str::<SectionNumber>("0").is_err());
    assert_eq!(serde_json::to_string(&section(7)).unwrap(), "7");
    assert_eq!(section(7).to_string(), "7");
}

#[test]
fn a_range_does_not_run_backwards() {
    assert_eq!(SectionRange::new(section(15), section(7)), None);
    let one = SectionRange::new(section(7), section(7)).unwrap();
    assert!(one.contains(section(7)) && !one.contains(section(8)));
}

#[test]
fn nothing_spans_nothing() {
    assert_eq!(SectionRange::spanning([]), None);
}

proptest! {
    #[test]
    fn the_span_of_numbers_is_the_smallest_that_holds_them(numbers in vec(1_u32.., 1..9)) {
        let numbers: Vec<SectionNumber> = numbers.into_iter().map(section).collect();
        let range = SectionRange::spanning(numbers.iter().copied()).unwrap();
        prop_assert!(numbers.iter().all(|number| range.contains(*number)));
        prop_assert!(numbers.contains(&range.first()) && numbers.contains(&range.last()));
    }
}
