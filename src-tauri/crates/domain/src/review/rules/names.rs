//! A person is named in full: a first name alone tells the archive nothing.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::lexicon::BEFORE_A_NAME;
use crate::review::lexicon::names::{FIRST_NAMES, SPEAKS, WORDS_AND_NAMES, lists};
use crate::review::reading::{LineForm, Passage, Reading};
use crate::review::written::words::{before, begins_sentence, between};
use crate::{Party, PersonId, Who};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let one_word = |id: &PersonId| !reading.name(id).trim().contains([' ', '-']);
    for other in reading.meeting.others.iter().filter(|other| one_word(&other.person)) {
        let place = Place::person(Spot::Others, &other.person);
        findings.push(Finding::new(Fault::FirstNameOnly { full: None }, place, reading.name(&other.person)));
    }
    for item in &reading.items {
        for presenter in &item.item.presenters {
            if let Some(name) = first_name_of(reading, presenter) {
                let place = Place::of(Spot::Presenters, item.item.id);
                findings.push(Finding::new(Fault::FirstNameOnly { full: full(reading, &name) }, place, name));
            }
        }
        for line in item.lines.iter().filter(|line| line.form != LineForm::Cell) {
            in_line(reading, line, findings);
        }
    }
}

fn first_name_of(reading: &Reading<'_>, party: &Party) -> Option<String> {
    let name = match (&party.written, &party.who) {
        (Some(written), Who::Person(_)) => written.clone(),
        (None, Who::Person(id)) => reading.name(id),
        (_, Who::Name(name)) => name.clone(),
        (_, Who::Organisation(_)) => return None,
    };
    let is_name = lists(FIRST_NAMES, &name.to_lowercase()) && name.starts_with(char::is_uppercase);
    (is_name && !name.contains(' ')).then_some(name)
}

/// The name of the only one on record who is called so.
fn full(reading: &Reading<'_>, first: &str) -> Option<String> {
    let first = first.to_lowercase();
    let mut called = reading.people.called(&first).filter(|known| known.words.len() > 1);
    let only = called.next()?;
    called.all(|other| other.id == only.id).then(|| only.name.to_owned())
}

fn in_line(reading: &Reading<'_>, line: &Passage, findings: &mut Vec<Finding>) {
    for index in 0..line.words.len() {
        let word = &line.words[index];
        let is_name = || lists(FIRST_NAMES, &word.lower) || reading.people.called(&word.lower).next().is_some();
        if !word.is_capital() || word.to - word.from < 3 || !is_name() || stands_with_others(line, index) {
            continue;
        }
        let next = line.words.get(index + 1);
        let speaks = next.is_some_and(|next| lists(SPEAKS, &next.lower));
        let ambiguous = lists(WORDS_AND_NAMES, &word.lower);
        let begins = begins_sentence(&line.text, &line.words, index);
        // A word of the language at the beginning of a sentence is a name only where someone speaks.
        if speaks && (!ambiguous || begins) || !ambiguous && named_before_last(reading, line, index) {
            let words = line.word(index);
            let full = full(reading, words);
            let finding = Finding::new(Fault::FirstNameOnly { full: full.clone() }, line.at(word.from, word.to), words);
            findings.push(match full {
                Some(with) => finding.with(Fix::Replace { with }),
                None => finding,
            });
        }
    }
}

/// A last name, a second first name, or a place follows or comes before.
fn stands_with_others(line: &Passage, index: usize) -> bool {
    let joined = |gap: &str| matches!(gap, " " | "\u{a0}" | "-" | ". ");
    let after = line.words.get(index + 1).is_some_and(|next| next.is_capital())
        && joined(between(&line.text, &line.words, index));
    let begins = begins_sentence(&line.text, &line.words, index);
    let ahead = index.checked_sub(1).is_some_and(|at| line.words[at].is_capital());
    after || ahead && !begins && joined(before(&line.text, &line.words, index))
}

/// "av Anna", "till Anna": no verb tells, so it counts only for someone on record who takes part, after a word in small letters.
fn named_before_last(reading: &Reading<'_>, line: &Passage, index: usize) -> bool {
    let word = &line.words[index];
    let gap = before(&line.text, &line.words, index);
    let lead = index.checked_sub(1).map(|at| line.words[at].lower.as_str());
    let led = lead.is_some_and(|lead| BEFORE_A_NAME.contains(&lead)) && gap == " ";
    let here = |id: &PersonId| {
        let meeting = reading.meeting;
        meeting.attendance.iter().any(|row| row.person == *id)
            || meeting.others.iter().any(|other| other.person == *id)
            || meeting.secretary.as_ref() == Some(id)
    };
    led && lists(FIRST_NAMES, &word.lower) && reading.people.called(&word.lower).any(|known| here(known.id))
}
