//! What is impossible is refused, and what lies at the limit is not.

use super::{day, heading, line, name, once, period, text, words};
use crate::refusal::{ActionError, Field, InvalidFault};
use domain::{List, ListEntry, ListMarks, RichText, Span, TextBlock, TextTable};

fn fault(checked: Result<(), ActionError>) -> Option<InvalidFault> {
    match checked {
        Ok(()) => None,
        Err(ActionError::Invalid(invalid)) => Some(invalid.fault),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn lengths_are_counted_in_characters() {
    assert_eq!(fault(name(Field::Name, &"å".repeat(200))), None);
    assert_eq!(fault(name(Field::Name, &"å".repeat(201))), Some(InvalidFault::TooLong(200)));
    assert_eq!(fault(heading(&"ö".repeat(501))), Some(InvalidFault::TooLong(500)));
    assert_eq!(fault(words(Field::Text, &"x".repeat(200_001))), Some(InvalidFault::TooLong(200_000)));
}

#[test]
fn a_name_says_something_on_one_line() {
    assert_eq!(fault(name(Field::Name, "  ")), Some(InvalidFault::Empty));
    assert_eq!(fault(line(Field::Place, "a\nb")), Some(InvalidFault::ControlCharacter));
}

#[test]
fn text_may_have_line_breaks_and_tabulators_and_no_other_control_character() {
    assert_eq!(fault(words(Field::Text, "a\n\tb")), None);
    assert_eq!(fault(words(Field::Text, "a\u{7}")), Some(InvalidFault::ControlCharacter));
}

#[test]
fn days_lie_between_1900_and_2200() {
    assert_eq!(fault(day("1900-01-01".parse().unwrap())), None);
    assert_eq!(fault(day("1899-12-31".parse().unwrap())), Some(InvalidFault::OutOfRange));
    assert_eq!(fault(day("2201-01-01".parse().unwrap())), Some(InvalidFault::OutOfRange));
}

#[test]
fn a_period_does_not_end_before_it_begins() {
    let backward = period(Some("2026-01-02".parse().unwrap()), Some("2026-01-01".parse().unwrap()));
    assert_eq!(fault(backward), Some(InvalidFault::OutOfRange));
}

#[test]
fn a_row_as_long_as_the_head_and_no_other() {
    let cell = || vec![Span::plain("x")];
    let table = |cells| TextTable { head: vec![cell(), cell()], rows: vec![vec![cell(); cells]] };
    assert_eq!(fault(text(&RichText(vec![TextBlock::Table(table(2))]))), None);
    assert_eq!(fault(text(&RichText(vec![TextBlock::Table(table(3))]))), Some(InvalidFault::Form));
}

#[test]
fn a_list_has_one_nested_level() {
    let entry = |nested| ListEntry { spans: vec![], nested };
    let list = |entry| List { marks: ListMarks::Dash, entries: vec![entry] };
    let two = list(entry(Some(list(entry(None)))));
    let three = list(entry(Some(two.clone())));
    assert_eq!(fault(text(&RichText(vec![TextBlock::List(two)]))), None);
    assert_eq!(fault(text(&RichText(vec![TextBlock::List(three)]))), Some(InvalidFault::Form));
}

#[test]
fn a_list_names_each_once() {
    assert_eq!(fault(once(Field::Verifiers, &["a", "b", "a"])), Some(InvalidFault::Twice));
}
