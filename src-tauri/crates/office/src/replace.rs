//! Replacing words in rich text. A match may cross spans of different style; what comes takes the style the match began in.

use crate::views::ReplaceRequest;
use domain::{List, RichText, Span, Style, TextBlock};

/// Replaces every match and answers with how many there were.
pub(crate) fn replace(text: &mut RichText, request: &ReplaceRequest) -> u32 {
    text.0.iter_mut().map(|block| in_block(block, request)).sum()
}

fn in_block(block: &mut TextBlock, request: &ReplaceRequest) -> u32 {
    match block {
        TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => in_spans(spans, request),
        TextBlock::List(list) => in_list(list, request),
        TextBlock::Table(table) => {
            table.head.iter_mut().chain(table.rows.iter_mut().flatten()).map(|cell| in_spans(cell, request)).sum()
        }
    }
}

fn in_list(list: &mut List, request: &ReplaceRequest) -> u32 {
    let entry = |entry: &mut domain::ListEntry| {
        in_spans(&mut entry.spans, request) + entry.nested.as_mut().map_or(0, |nested| in_list(nested, request))
    };
    list.entries.iter_mut().map(entry).sum()
}

fn in_spans(spans: &mut Vec<Span>, request: &ReplaceRequest) -> u32 {
    let letters: Vec<(char, Style)> =
        spans.iter().flat_map(|span| span.text.chars().map(|letter| (letter, span.style))).collect();
    let words: Vec<char> = request.find.chars().collect();
    let mut replaced: Vec<(char, Style)> = Vec::with_capacity(letters.len());
    let (mut at, mut found) = (0, 0);
    while at < letters.len() {
        if is_match(&letters, at, &words, request) {
            let style = letters[at].1;
            replaced.extend(request.replace.chars().map(|letter| (letter, style)));
            at += words.len();
            found += 1;
        } else {
            replaced.push(letters[at]);
            at += 1;
        }
    }
    if found > 0 {
        *spans = joined(&replaced);
    }
    found
}

fn is_match(letters: &[(char, Style)], at: usize, words: &[char], request: &ReplaceRequest) -> bool {
    let Some(here) = letters.get(at..at + words.len()) else { return false };
    let same = |(&(letter, _), &word): (&(char, Style), &char)| {
        letter == word || (!request.match_case && letter.to_lowercase().eq(word.to_lowercase()))
    };
    if !here.iter().zip(words).all(same) {
        return false;
    }
    let is_word = |place: Option<usize>| {
        place.and_then(|place| letters.get(place)).is_some_and(|(letter, _)| letter.is_alphanumeric())
    };
    !request.whole_words || (!is_word(at.checked_sub(1)) && !is_word(Some(at + words.len())))
}

fn joined(letters: &[(char, Style)]) -> Vec<Span> {
    let runs = letters.chunk_by(|one, next| one.1 == next.1);
    runs.map(|run| Span { text: run.iter().map(|(letter, _)| letter).collect(), style: run[0].1 }).collect()
}

#[cfg(test)]
mod tests;
