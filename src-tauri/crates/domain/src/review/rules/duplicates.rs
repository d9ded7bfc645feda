//! A decision in nearly the words of another one, with that one's name in it. Two grants in the same words are as they should be,
//! as long as each names its own.

use super::entities::{pairs, placed, places, stem};
use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::reading::{ItemReading, Passage, Reading};
use crate::review::written::likeness::overlap;
use crate::review::written::words::Kind;
use crate::{BlockName, Meeting, MeetingStatus, SectionNumber};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How much of two decisions is the same before one looks copied.
const ALIKE: f64 = 0.7;
/// A shorter decision is a formula.
const LEAST_WORDS: usize = 12;
/// How many meetings back a text is copied from.
const MEETINGS_BACK: usize = 2;

struct Decision {
    words: Vec<String>,
    heading: BTreeSet<String>,
    named: BTreeSet<String>,
}

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let places = places(reading);
    let own: Vec<(usize, Decision)> = decisions(reading, &reading.items, &places);
    let mut before: Vec<(Decision, Option<SectionNumber>, Option<NaiveDate>)> = vec![];
    for meeting in earlier(reading) {
        let items: Vec<ItemReading<'_>> = Reading::of_items(meeting);
        let of_meeting = decisions(reading, &items, &places);
        before.extend(
            of_meeting.into_iter().map(|(index, decision)| (decision, items[index].item.section, Some(meeting.date))),
        );
    }
    for (index, decision) in &own {
        let here = own.iter().filter(|(other, _)| other != index);
        let here = here.map(|(other, decision)| (decision, reading.items[*other].item.section, None));
        let all = here.chain(before.iter().map(|(decision, section, day)| (decision, *section, *day)));
        let copied = all.into_iter().find(|(other, _, _)| is_copied(decision, other));
        if let Some((_, section, elsewhere)) = copied {
            let item = &reading.items[*index];
            if let Some(line) = item.lines_of(BlockName::Decision).next() {
                let fault = Fault::NearDuplicateDecision { section, elsewhere };
                findings.push(Finding::new(fault, line.place.clone(), line.text.clone()));
            }
        }
    }
}

fn earlier<'a>(reading: &Reading<'a>) -> Vec<&'a Meeting> {
    let own = reading.meeting;
    let mut before: Vec<&Meeting> = reading.association.meetings.iter().collect();
    before.retain(|other| other.date < own.date && other.id != own.id && other.status == MeetingStatus::Held);
    before.sort_by_key(|other| std::cmp::Reverse(other.date));
    before.truncate(MEETINGS_BACK);
    before
}

fn decisions(reading: &Reading<'_>, items: &[ItemReading<'_>], places: &BTreeSet<String>) -> Vec<(usize, Decision)> {
    let decision = |item: &ItemReading<'_>| {
        let lines = || item.lines_of(BlockName::Decision);
        let written = lines().flat_map(|line| &line.words).filter(|word| word.kind != Kind::Digits);
        let words: Vec<String> = written.map(|word| word.lower.clone()).collect();
        let named = lines().flat_map(|line| names(reading, line, places)).collect();
        let heading = names(reading, &item.heading, places).into_iter().collect();
        (words.len() >= LEAST_WORDS).then_some(Decision { words, heading, named })
    };
    items.iter().enumerate().filter_map(|(index, item)| Some((index, decision(item)?))).collect()
}

/// The places and the second words of names on a line.
fn names(reading: &Reading<'_>, line: &Passage, places: &BTreeSet<String>) -> Vec<String> {
    let seconds = pairs(reading, line).into_iter().map(|pair| pair.second);
    seconds.chain(placed(reading, line, places).into_iter().map(|(_, place)| stem(&place))).collect()
}

/// Nearly the same words, and a name that the other's heading has and its own does not.
fn is_copied(decision: &Decision, other: &Decision) -> bool {
    let foreign = decision.named.iter().any(|name| other.heading.contains(name) && !decision.heading.contains(name));
    let own = decision.heading.iter().any(|name| !other.heading.contains(name) && !decision.named.contains(name));
    let words = |of: &Decision| of.words.clone();
    foreign && own && {
        let (a, b) = (words(decision), words(other));
        let (a, b): (Vec<&str>, Vec<&str>) =
            (a.iter().map(String::as_str).collect(), b.iter().map(String::as_str).collect());
        overlap(&a, &b) >= ALIKE
    }
}
