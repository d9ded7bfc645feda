//! The measure that a grant is for: as the heading of the item names it, and as the decision does.

use crate::wording::{Token, tokens};

/// A measure by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    /// As written.
    pub name: String,
    /// Whether the words say that it is one: "finansiering av …".
    pub is_certain: bool,
}

impl Measure {
    /// Whether two names mean the same, genitive and kind of municipality aside.
    pub fn is_same(&self, other: &Self) -> bool {
        stems(&self.name) == stems(&other.name)
    }
}

/// What comes before the measure in a heading.
const BEFORE: [(&[&str], bool); 22] = [
    (&["beslut", "om"], false),
    (&["ansokan", "om"], false),
    (&["ansokningar", "om"], false),
    (&["fortsatt"], false),
    (&["forlangd"], false),
    (&["finansiering", "av"], true),
    (&["medfinansiering", "av"], true),
    (&["forlangning", "av"], true),
    (&["finansiering", "for"], true),
    (&["bidrag", "till"], true),
    (&["bidrag", "for"], true),
    (&["medel", "till"], true),
    (&["medel", "for"], true),
    (&["stod", "till"], true),
    (&["andring", "av"], false),
    (&["finansierad"], false),
    (&["insatsen"], true),
    (&["insats"], true),
    (&["forstudien"], true),
    (&["projektet"], true),
    (&["projekt"], true),
    (&["verksamheten"], true),
];

/// What ends it.
const AFTER: [&str; 13] =
    [",", "(", "dnr", "till", "fran", "under", "forsta", "andra", "for", "och", "inom", "i", "ar"];

/// The measure of a heading. Where the decision spells it so that only genitive and kind of municipality differ, as the decision
/// spells it.
pub(super) fn measure_of_heading(heading: &str, decision: &str) -> Measure {
    let words = tokens(heading);
    let (mut at, mut is_certain) = (0, false);
    while let Some((before, certain)) = BEFORE.iter().find(|(before, _)| crate::wording::says(&words, at, before)) {
        at += before.len();
        is_certain |= certain;
    }
    let ends = |token: &Token| token.is(&AFTER) || token.number(4..=4).is_some();
    let end = (at + 1..words.len()).find(|end| ends(&words[*end])).unwrap_or(words.len());
    // "Psykiatrin i samverkan" in quotation marks goes on to its end.
    let quoted = words.get(at).is_some_and(is_quote).then(|| (at + 1..words.len()).find(|end| is_quote(&words[*end])));
    let (from, to) = match quoted.flatten() {
        Some(end) => (at + 1, end),
        None => (at, end),
    };
    let name = slice(heading, &words, from, to);
    let name = spelt_in(&name, decision).unwrap_or(name);
    Measure { name, is_certain }
}

/// The measure that a sentence of the decision names: "för Hamnen", "för insatsen Fotfästet", "för ”Ett steg till”".
pub(super) fn measure_of_sentence(sentence: &str, words: &[Token]) -> Option<Measure> {
    const KINDS: [&str; 8] =
        ["insatsen", "insats", "forstudien", "projektet", "projekt", "verksamheten", "teamet", "samverkansteamet"];
    let befores = (0..words.len()).filter(|at| words[*at].is(&["for", "av", "till"]));
    let found = befores.filter_map(|before| {
        let is_kind = words.get(before + 1).is_some_and(|word| word.is(&KINDS));
        // Only "for" introduces a measure by itself; "av" and "till" do with its kind.
        if !is_kind && words[before].text != "for" {
            return None;
        }
        let at = before + 1 + usize::from(is_kind);
        let first = words.get(at)?;
        if is_quote(first) {
            let end = (at + 1..words.len()).find(|end| is_quote(&words[*end]))?;
            return Some(slice(sentence, words, at + 1, end));
        }
        if !sentence[first.from..].starts_with(char::is_uppercase) {
            return None;
        }
        let ends = |at: usize| {
            let token = &words[at];
            let is_mark = !token.text.starts_with(char::is_alphanumeric) && token.text != "-";
            is_mark
                || token.number(4..=4).is_some()
                || token.is(&[
                    "under", "for", "med", "genom", "fran", "till", "och", "som", "vid", "enligt", "mot", "samt",
                    "hogst", "maximalt", "den", "att", "ar", "arligen", "per", "forsta", "andra",
                ])
        };
        let end = (at + 1..words.len()).find(|end| ends(*end)).unwrap_or(words.len());
        Some(slice(sentence, words, at, end))
    });
    found.into_iter().next().map(|name| Measure { name, is_certain: true })
}

/// Whether a text names another measure that begins as this one, and not this one: "STAR Granvik" where it is "STAR Tallåsa".
pub(super) fn names_another(name: &str, text: &str) -> bool {
    let wanted = stems(name);
    let [first, second, ..] = wanted.as_slice() else { return false };
    let words: Vec<Token> = tokens(text).into_iter().filter(|token| !is_quote(token)).collect();
    let is_other = |two: &[Token]| {
        stem_of(&two[0]) == *first && stem_of(&two[1]) != *second && text[two[1].from..].starts_with(char::is_uppercase)
    };
    spelt_in(name, text).is_none() && words.windows(2).any(is_other)
}

/// The measure as a text spells it.
fn spelt_in(name: &str, text: &str) -> Option<String> {
    let wanted = stems(name);
    if wanted.is_empty() {
        return None;
    }
    let words: Vec<Token> = tokens(text).into_iter().filter(|token| !is_quote(token)).collect();
    let at = (0..words.len()).find(|at| {
        words
            .get(*at..at + wanted.len())
            .is_some_and(|run| run.iter().zip(&wanted).all(|(word, stem)| stem_of(word) == *stem))
    })?;
    Some(slice(text, &words, at, at + wanted.len()))
}

/// The words of a name that tell it from others.
fn stems(name: &str) -> Vec<String> {
    let words = tokens(name).into_iter().filter(|token| !is_quote(token) && !token.is(&["kommun", "kommuns"]));
    words.map(|word| stem_of(&word)).collect()
}

fn stem_of(word: &Token) -> String {
    word.text.strip_suffix('s').unwrap_or(&word.text).to_owned()
}

fn is_quote(token: &Token) -> bool {
    token.is(&["\u{201d}", "\u{201c}", "\"", "\u{2019}", "'", "\u{bb}", "\u{ab}"])
}

fn slice(text: &str, words: &[Token], from: usize, to: usize) -> String {
    match (words.get(from), to.checked_sub(1).and_then(|last| words.get(last))) {
        (Some(first), Some(last)) if first.from < last.to => text[first.from..last.to].trim().to_owned(),
        _ => String::new(),
    }
}
