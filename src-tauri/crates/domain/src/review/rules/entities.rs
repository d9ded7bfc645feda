//! What a decision is about is what its heading and background are about. A text that was copied from the § before keeps that
//! one's measure, place or counterpart: this is the costliest slip of all, and no other program looks for it.

use crate::BlockName;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::lexicon::{GRANTS, MUNICIPALITY};
use crate::review::reading::{ItemReading, LineForm, Passage, Reading};
use crate::review::written::words::{between, words};
use std::collections::{BTreeMap, BTreeSet};

/// A name of two words, "Stegen Granvik": what is the same in the names of sisters, and what tells them apart.
pub(super) struct Pair {
    pub(super) at: usize,
    pub(super) first: String,
    pub(super) second: String,
}

/// Without the ending of a genitive.
pub(super) fn stem(word: &str) -> String {
    word.strip_suffix('s').filter(|base| base.chars().count() > 2).unwrap_or(word).to_owned()
}

pub(super) fn pairs(reading: &Reading<'_>, line: &Passage) -> Vec<Pair> {
    let pair = |at: usize| {
        let (first, second) = (line.words.get(at)?, line.words.get(at + 1)?);
        let joined = matches!(between(&line.text, &line.words, at), " " | "\u{a0}");
        let person = reading.people.called(&first.lower).next().is_some();
        (first.is_capital() && second.is_capital() && joined && !person).then(|| Pair {
            at,
            first: stem(&first.lower),
            second: stem(&second.lower),
        })
    };
    (0..line.words.len()).filter_map(pair).collect()
}

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let places = places(reading);
    for item in &reading.items {
        let before = findings.len();
        measures(reading, item, findings);
        if findings.len() == before {
            quoted(item, findings);
        }
        if findings.len() == before {
            counterparts(reading, item, &places, findings);
        }
    }
}

fn measures(reading: &Reading<'_>, item: &ItemReading<'_>, findings: &mut Vec<Finding>) {
    let of_heading = pairs(reading, &item.heading);
    // By the first word: every second word that stands outside the decision.
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for pair in item.besides(BlockName::Decision).flat_map(|line| pairs(reading, line)) {
        said.entry(pair.first).or_default().insert(pair.second);
    }
    let decided: Vec<(&Passage, Pair)> = item
        .lines_of(BlockName::Decision)
        .flat_map(|line| pairs(reading, line).into_iter().map(move |pair| (line, pair)))
        .collect();
    for (line, pair) in &decided {
        let Some(seconds) = said.get(&pair.first).filter(|seconds| !seconds.contains(&pair.second)) else { continue };
        let heading = of_heading.iter().find(|own| own.first == pair.first).map(|own| own.second.clone());
        let only = || seconds.iter().next().filter(|_| seconds.len() == 1).cloned();
        let Some(expected) = heading.clone().or_else(only) else { continue };
        let right_too = decided.iter().any(|(_, other)| other.first == pair.first && other.second == expected);
        let source = other_section(reading, item, pair);
        if same_body(reading, &pair.first, &pair.second, &expected) || right_too && source.is_none() {
            continue;
        }
        let written = written_pair(reading, item, &pair.first, &expected);
        let (from, to) = (line.words[pair.at].from, line.words[pair.at + 1].to);
        let fault = Fault::DecisionNamesOtherMeasure { heading: written.clone(), section: source.flatten() };
        let finding = Finding::new(fault, line.at(from, to), line.slice(from, to));
        findings.push(finding.with(Fix::Replace { with: written }));
    }
}

/// As the item writes it.
fn written_pair(reading: &Reading<'_>, item: &ItemReading<'_>, first: &str, second: &str) -> String {
    let lines = item.besides(BlockName::Decision);
    let mut written: Vec<String> = lines
        .flat_map(|line| pairs(reading, line).into_iter().map(move |pair| (line, pair)))
        .filter(|(_, pair)| pair.first == first && pair.second == second)
        .map(|(line, pair)| line.slice(line.words[pair.at].from, line.words[pair.at + 1].to).to_owned())
        .collect();
    // The shortest has no ending of a genitive.
    written.sort_by_key(|written| written.chars().count());
    written.into_iter().next().unwrap_or_default()
}

/// The § that is about the name, where another one is.
fn other_section(reading: &Reading<'_>, item: &ItemReading<'_>, pair: &Pair) -> Option<Option<crate::SectionNumber>> {
    let others = reading.items.iter().filter(|other| other.item.id != item.item.id);
    let mut about = others.filter(|other| {
        pairs(reading, &other.heading).iter().any(|own| own.first == pair.first && own.second == pair.second)
    });
    about.next().map(|other| other.item.section)
}

/// "Region JH" and "Region Jämtland Härjedalen": two names of one member, or the initials of one.
fn same_body(reading: &Reading<'_>, first: &str, second: &str, expected: &str) -> bool {
    let named = |second: &str| {
        let lead = format!("{first} {second}");
        reading.association.organisations.iter().position(|organisation| {
            let short = organisation.short_name.as_deref().unwrap_or_default().to_lowercase();
            let name = organisation.name.to_lowercase();
            name.starts_with(&lead) || short == lead
        })
    };
    let initial = second.chars().count() <= 3 && second.chars().next() == expected.chars().next();
    let abbreviates = expected.chars().count() <= 3 && second.chars().next() == expected.chars().next();
    initial || abbreviates || named(second).is_some_and(|one| named(expected) == Some(one))
}

/// A name in quotation marks.
fn quoted(item: &ItemReading<'_>, findings: &mut Vec<Finding>) {
    let Some(heading) =
        quotes(&item.heading.text).into_iter().next().map(|(from, to)| item.heading.slice(from, to).to_owned())
    else {
        return;
    };
    let plain = |name: &str| name.trim_matches(['.', ',', ' ']).to_lowercase();
    let elsewhere: Vec<String> = item.besides(BlockName::Decision).map(|line| line.text.to_lowercase()).collect();
    let decided = || item.lines_of(BlockName::Decision);
    if decided().any(|line| line.text.to_lowercase().contains(&plain(&heading))) {
        return;
    }
    for line in decided() {
        for (from, to) in quotes(&line.text) {
            let name = line.slice(from, to);
            let starts = name.starts_with(char::is_uppercase) && plain(name).chars().count() > 3;
            if starts && !elsewhere.iter().any(|text| text.contains(&plain(name))) {
                let fault = Fault::DecisionNamesOtherMeasure { heading: heading.clone(), section: None };
                let finding = Finding::new(fault, line.at(from, to), name);
                findings.push(finding.with(Fix::Replace { with: heading.trim_end_matches('.').to_owned() }));
            }
        }
    }
}

/// What stands between quotation marks of either kind.
fn quotes(text: &str) -> Vec<(usize, usize)> {
    let marks: Vec<(usize, usize)> = text
        .char_indices()
        .filter(|(_, letter)| matches!(letter, '”' | '“' | '"' | '„'))
        .map(|(at, letter)| (at, at + letter.len_utf8()))
        .collect();
    marks.chunks_exact(2).map(|pair| (pair[0].1, pair[1].0)).collect()
}

/// The places of members: "Strömsund" of Strömsunds kommun.
pub(super) fn places(reading: &Reading<'_>) -> BTreeSet<String> {
    let of = |organisation: &crate::MemberOrganisation| {
        let name = words(&organisation.name);
        match name.as_slice() {
            [place, kind] if MUNICIPALITY.contains(&kind.lower.as_str()) => Some(stem(&place.lower)),
            _ => None,
        }
    };
    reading.association.organisations.iter().filter_map(of).collect()
}

/// The places named on a line, with the word at which each stands. Someone may have the name of a place as a last name.
pub(super) fn placed(reading: &Reading<'_>, line: &Passage, places: &BTreeSet<String>) -> Vec<(usize, String)> {
    let place = |at: usize| {
        let word = &line.words[at];
        let last_name = at > 0 && reading.people.called(&line.words[at - 1].lower).next().is_some();
        let stem = stem(&word.lower);
        let known =
            places.contains(&stem).then_some(stem).or_else(|| places.contains(&word.lower).then(|| word.lower.clone()));
        known.filter(|_| word.is_capital() && !last_name).map(|stem| (at, stem))
    };
    (0..line.words.len()).filter_map(place).collect()
}

/// The municipality of the decision is the one of the heading, or of the background where that names only one.
fn counterparts(reading: &Reading<'_>, item: &ItemReading<'_>, places: &BTreeSet<String>, findings: &mut Vec<Finding>) {
    let on = |line: &Passage| placed(reading, line, places).into_iter().map(|(_, place)| place).collect::<Vec<_>>();
    let heading = on(&item.heading);
    let elsewhere: BTreeSet<String> = item.besides(BlockName::Decision).flat_map(on).collect();
    let decided: BTreeSet<String> = item.lines_of(BlockName::Decision).flat_map(on).collect();
    let grants = item.lines_of(BlockName::Decision).any(|line| line.text.to_lowercase().contains(GRANTS));
    let expected = match heading.as_slice() {
        [] if grants && elsewhere.len() == 1 => elsewhere.iter().next().cloned(),
        [] => None,
        own if own.iter().any(|place| decided.contains(place)) => None,
        [first, ..] => Some(first.clone()),
    };
    let Some(expected) = expected.filter(|expected| !decided.contains(expected)) else { return };
    for line in item.lines_of(BlockName::Decision).filter(|line| line.form != LineForm::Cell) {
        for (at, place) in placed(reading, line, places) {
            if !elsewhere.contains(&place) {
                let word = &line.words[at];
                let others = reading.items.iter().filter(|other| other.item.id != item.item.id);
                let mut about = others.filter(|other| on(&other.heading).contains(&place));
                let section = about.next().and_then(|other| other.item.section);
                let genitive = word.lower != place;
                let mut letters = expected.chars();
                let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
                let with = if genitive && !capital.ends_with('s') { format!("{capital}s") } else { capital.clone() };
                let fault = Fault::DecisionNamesOtherMeasure { heading: capital, section };
                let finding = Finding::new(fault, line.at(word.from, word.to), line.word(at));
                findings.push(finding.with(Fix::Replace { with }));
            }
        }
    }
}
