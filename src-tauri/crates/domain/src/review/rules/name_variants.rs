//! A name that is nearly one on record: a slip, or one person twice in the registry of people.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::lexicon::names::{COMMON_LAST_NAMES, lists};
use crate::review::reading::{Known, LineForm, Passage, Reading};
use crate::review::written::likeness::{changes, sound};
use crate::review::written::words::between;
use std::collections::BTreeSet;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.in_items().filter(|line| line.form != LineForm::Cell) {
        in_line(reading, line, findings);
    }
    on_record(reading, findings);
}

fn in_line(reading: &Reading<'_>, line: &Passage, findings: &mut Vec<Finding>) {
    let mut index = 0;
    while index + 1 < line.words.len() {
        if let Some((_, used)) = reading.people.named_at(line, index) {
            index += used;
            continue;
        }
        let (first, last) = (&line.words[index], &line.words[index + 1]);
        let pair = first.is_capital()
            && last.is_capital()
            && matches!(between(&line.text, &line.words, index), " " | "\u{a0}");
        // "Karl Anders Berg": the last name is the third word, so that no pair of the first two is a name.
        let longer = line.words.get(index + 2).is_some_and(|next| next.is_capital())
            && between(&line.text, &line.words, index + 1) == " ";
        let variant = pair.then(|| {
            let candidates = reading.people.all.iter().filter(|known| known.words.len() == 2);
            candidates.into_iter().find(|known| is_variant(&first.lower, &last.lower, known))
        });
        if let Some(known) = variant.flatten().filter(|_| !longer) {
            let genitive = last.lower.ends_with('s') && !known.words[1].ends_with('s');
            let with = format!("{}{}", known.name, if genitive { "s" } else { "" });
            let fault = Fault::NameVariant { on_record: known.name.to_owned() };
            let words = line.slice(first.from, last.to);
            let finding = Finding::new(fault, line.at(first.from, last.to), words);
            findings.push(finding.with(Fix::Replace { with }));
            index += 2;
        } else {
            index += 1;
        }
    }
}

/// One of the two words is the same, and the other nearly.
fn is_variant(first: &str, last: &str, known: &Known<'_>) -> bool {
    let [known_first, known_last] = known.words.as_slice() else { return false };
    let last = last.strip_suffix('s').filter(|base| !known_last.ends_with('s') && base.len() > 3).unwrap_or(last);
    if first == known_first {
        is_slip(last, known_last)
    } else {
        last == known_last && is_slip_of_first(first, known_first)
    }
}

fn is_slip(written: &str, known: &str) -> bool {
    let widespread = lists(COMMON_LAST_NAMES, written) && lists(COMMON_LAST_NAMES, known);
    let long = known.chars().count() >= 6;
    let same_start = written.chars().next() == known.chars().next();
    written != known
        && !widespread
        && (sound(written) == sound(known) || long && same_start && changes(written, known, 1).is_some())
}

/// First names vary by their spelling; one letter more may be another person.
fn is_slip_of_first(written: &str, known: &str) -> bool {
    written != known && sound(written) == sound(known)
}

/// Someone of this meeting who is nearly called as someone else on record, who is not at it.
fn on_record(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    let here: BTreeSet<_> = meeting
        .attendance
        .iter()
        .map(|row| &row.person)
        .chain(meeting.others.iter().map(|other| &other.person))
        .collect();
    for known in reading.people.all.iter().filter(|known| here.contains(known.id) && known.words.len() == 2) {
        let others = reading.people.all.iter().filter(|other| other.words.len() == 2 && !here.contains(other.id));
        let twin = others.into_iter().find(|other| is_variant(&known.words[0], &known.words[1], other));
        if let Some(twin) = twin {
            let place = Place::person(Spot::Attendance, known.id);
            findings.push(Finding::new(Fault::NameVariant { on_record: twin.name.to_owned() }, place, known.name));
        }
    }
}
