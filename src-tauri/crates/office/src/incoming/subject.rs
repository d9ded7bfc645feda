//! What a file that came in concerns, in brief, before anybody has read it: the subject of a letter, the name of a file, or its heading.

use super::line;
use crate::foreign::Foreign;
use crate::limits;

/// Words of names that programs give, which say nothing.
const SAYS_NOTHING: &[&str] = &[
    "scan",
    "scanned",
    "skanning",
    "inskannat",
    "img",
    "image",
    "doc",
    "document",
    "dokument",
    "fil",
    "file",
    "untitled",
    "kopia",
    "copy",
    "new",
    "nytt",
    "ny",
    "dsc",
    "whatsapp",
    "attachment",
    "bilaga",
    "print",
    "utskrift",
    "pdf",
    "word",
    "final",
    "version",
];

/// What it concerns.
pub(super) fn subject(name: &str, read: &Foreign) -> String {
    let of_mail = read.mail.as_ref().and_then(|mail| mail.subject.clone());
    let stem = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map_or(name, |(stem, _)| stem);
    let named = stem.replace('_', " ");
    let title = read.title.clone().filter(|title| says_something(title) && !is_name_of_file(title));
    let chosen = match of_mail {
        Some(subject) => subject,
        None if says_something(&named) => named,
        None => title.unwrap_or(named),
    };
    line(&chosen, limits::HEADING)
}

/// Whether words say what something is about, and are more than a number and what a program calls its files.
fn says_something(words: &str) -> bool {
    let telling = words.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.chars().count() > 2);
    telling.filter(|word| !SAYS_NOTHING.contains(&word.to_lowercase().as_str())).count() > 0
}

/// Titles that programs make of the name of a file.
fn is_name_of_file(title: &str) -> bool {
    title.starts_with("Microsoft ")
        || title.rsplit_once('.').is_some_and(|(_, ending)| {
            (2..=4).contains(&ending.len()) && ending.chars().all(|sign| sign.is_ascii_alphanumeric())
        })
}
