//! A line of a decision in sentences.

/// The sentences of a line. A full stop ends one where a capital letter or the end follows, so that an abbreviation does not.
pub(crate) fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = vec![];
    let mut from = 0;
    for (at, mark) in line.char_indices().filter(|(_, mark)| matches!(mark, '.' | '!' | '?' | '\n')) {
        let end = at + mark.len_utf8();
        let rest = &line[end..];
        let next = rest.trim_start();
        let spaced = mark == '\n' || next.len() < rest.len();
        let ends = spaced && next.chars().next().is_some_and(|letter| letter.is_uppercase() || mark == '\n');
        // "kl. 13", "dnr. P25": what is a short word before the stop and a number after it goes on; so does a single letter.
        let word = line[from..at].rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        if ends && (mark != '.' || word.chars().count() != 1) {
            sentences.push(line[from..end].trim());
            from = end;
        }
    }
    sentences.push(line[from..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}
