//! Every rule against examples that it must find and examples that it must leave alone, in an association that is as it should be.

mod board;
mod corpus;
mod decisions;
mod law;
mod mending;
mod numbers;
mod people;
mod sample;
mod text;
mod time;

use super::{FindingCode, Severity, review, rules};
use sample::{Sample, sample};
use std::collections::BTreeSet;

/// Codes found in a sample.
fn codes(sample: &Sample) -> Vec<&'static str> {
    sample.findings().iter().map(|finding| finding.code.as_str()).collect()
}

/// The change brings the code, and no change brings nothing.
#[track_caller]
fn found(code: &str, change: impl FnOnce(&mut Sample)) {
    let mut with = sample();
    change(&mut with);
    assert!(codes(&with).contains(&code), "{code} is not among {:?}", codes(&with));
}

/// The change brings nothing at all.
#[track_caller]
fn silent(change: impl FnOnce(&mut Sample)) {
    let mut with = sample();
    change(&mut with);
    let told: Vec<String> =
        with.findings().iter().map(|finding| format!("{} ”{}”", finding.code.as_str(), finding.words)).collect();
    assert!(told.is_empty(), "found {told:?}");
}

/// A line in the running text brings the code.
#[track_caller]
fn in_text(code: &str, line: &str) {
    found(code, |sample| sample.text(line));
}

/// A line in the running text brings nothing.
#[track_caller]
fn fine_text(line: &str) {
    silent(|sample| sample.text(line));
}

/// A line in the decision brings the code.
#[track_caller]
fn in_decision(code: &str, line: &str) {
    found(code, |sample| sample.decision(line));
}

/// A line in the decision brings nothing.
#[track_caller]
fn fine_decision(line: &str) {
    silent(|sample| sample.decision(line));
}

#[test]
fn minutes_as_they_should_be_are_met_with_silence() {
    silent(|_| {});
}

#[test]
fn every_code_belongs_to_one_rule() {
    let of_rules: Vec<FindingCode> = rules::RULES.iter().flat_map(|rule| rule.codes.iter().copied()).collect();
    let once: BTreeSet<FindingCode> = of_rules.iter().copied().collect();
    assert_eq!(once.len(), of_rules.len());
    let without: Vec<_> = FindingCode::ALL.iter().filter(|code| !once.contains(code)).collect();
    assert!(without.is_empty(), "no rule gives {without:?}");
}

#[test]
fn every_code_has_an_example_that_must_be_found() {
    let sources = [
        include_str!("tests/decisions.rs"),
        include_str!("tests/law.rs"),
        include_str!("tests/numbers.rs"),
        include_str!("tests/people.rs"),
        include_str!("tests/text.rs"),
        include_str!("tests/time.rs"),
        include_str!("tests/board.rs"),
    ];
    let named = |code: &&FindingCode| sources.iter().any(|source| source.contains(&format!("\"{}\"", code.as_str())));
    let without: Vec<&str> = FindingCode::ALL.iter().filter(|code| !named(code)).map(|code| code.as_str()).collect();
    assert!(without.is_empty(), "no example of {without:?}");
}

#[test]
fn codes_are_kebab_case_in_json() {
    for code in FindingCode::ALL {
        assert_eq!(serde_json::to_string(code).unwrap(), format!("\"{}\"", code.as_str()));
        assert!(code.as_str().chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'));
    }
}

#[test]
fn the_same_minutes_give_the_same_findings_in_the_order_of_the_paper() {
    let mut sample = sample();
    sample.text("Beslutet gäller 26-01-01 och och 180 000kr.");
    sample.meeting().start = Some(crate::builders::time("03:00"));
    let first = sample.findings();
    assert_eq!(first, sample.findings());
    let order: Vec<&str> = first.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(order[0], "implausible-time");
    assert!(first.iter().any(|finding| finding.severity == Severity::Error));
}
