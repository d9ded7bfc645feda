//! Strong and emphasis: runs of asterisks, each looked at once.

use domain::{Span, Style};
use std::ops::Range;

/// The spans of words.
pub(super) fn spans(words: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut told = 0;
    let mut open: Option<Range<usize>> = None;
    for run in runs(words) {
        let Some(opening) = open.filter(|opening| closes(words, opening, &run)) else {
            open = opens(words, &run).then_some(run);
            continue;
        };
        push(&mut spans, &words[told..opening.start], Style::Plain);
        let style = match opening.len() {
            1 => Style::Emphasis,
            _ => Style::Strong,
        };
        push(&mut spans, &words[opening.end..run.start], style);
        told = run.start + opening.len();
        let rest = told..run.end;
        open = opens(words, &rest).then_some(rest);
    }
    push(&mut spans, &words[told..], Style::Plain);
    spans
}

fn push(spans: &mut Vec<Span>, words: &str, style: Style) {
    if !words.is_empty() {
        spans.push(Span { text: words.to_owned(), style });
    }
}

/// The longest stretches of asterisks.
fn runs(words: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + words[from..].find('*')?;
        let length = words[start..].bytes().take_while(|byte| *byte == b'*').count();
        from = start + length;
        Some(start..from)
    })
}

fn opens(words: &str, run: &Range<usize>) -> bool {
    let next = words[run.end..].chars().next();
    (1..=2).contains(&run.len()) && next.is_some_and(|c| !c.is_whitespace())
}

fn closes(words: &str, opening: &Range<usize>, run: &Range<usize>) -> bool {
    let previous = words[..run.start].chars().next_back();
    let both = run.len() == 3;
    (run.len() == opening.len() || both) && previous.is_some_and(|c| !c.is_whitespace())
}
