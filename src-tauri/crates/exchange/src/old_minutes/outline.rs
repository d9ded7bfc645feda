//! Where the §§ begin, and what is a list of them (contents page) instead.
//!
//! A line that begins with "§ 12" heads a § when it stands free, its number fits those around it and what follows reads
//! as a heading; a reference at the start of a line ("§ 24 i protokollet") does not. Two §§ of one number, a gap and a number
//! out of order are kept: real minutes have them, and the review reports them.

use super::source::Line;
use super::spans::sections;
use super::vocabulary::{begins, begins_with_any, is_one_of, wordings};
use domain::SectionRange;
use std::collections::HashSet;

/// Signs that scanners read for "§".
const MISREAD: [&str; 4] = ["S", "$", "&", "g"];
/// Most numbers that are passed over between two §§.
const GAP: u32 = 4;

/// The head of a §.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// Its line.
    pub at: usize,
    pub number: u32,
    /// "§ 37 a)".
    pub letter: Option<char>,
    /// What follows the number on its line.
    pub text: String,
    /// The registration number that stands before it on its line.
    pub before: Option<String>,
}

/// The §§ of a source.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outline {
    pub heads: Vec<Head>,
    /// Lines of a contents page.
    pub contents: HashSet<usize>,
    /// The §§ that the front page says there are.
    pub span: Option<SectionRange>,
}

struct Candidate {
    head: Head,
    /// Stands free of what is before it.
    free: bool,
    /// Ends as a line of a contents page does.
    listed: bool,
}

pub(super) fn outline(lines: &[Line], furniture: &HashSet<usize>) -> Outline {
    let mut candidates = vec![];
    let mut previous: Option<usize> = None;
    let mut blank = true;
    for (at, line) in lines.iter().enumerate() {
        if furniture.contains(&at) || line.is_blank() {
            blank = true;
            continue;
        }
        let text = line.text();
        if let Some(head) = head(at, &text) {
            let free = blank || line.after_gap || previous.is_none_or(|at| ends(&lines[at].text()));
            candidates.push(Candidate { head, free, listed: is_listed(line) });
        }
        previous = Some(at);
        blank = false;
    }
    let span = front_span(lines, &candidates);
    let mut outline = Outline { span, ..Outline::default() };
    let skipped = contents(lines, furniture, &candidates, &mut outline.contents);
    for (at, line) in lines.iter().enumerate().take(candidates.get(skipped).map_or(lines.len(), |c| c.head.at)) {
        if is_leader(line) {
            outline.contents.insert(at);
        }
    }
    outline.heads =
        chain(candidates.into_iter().skip(skipped).filter(|c| !outline.contents.contains(&c.head.at)), span);
    outline
}

/// A head of a § at a line, if its words can be one.
fn head(at: usize, text: &str) -> Option<Head> {
    let text = text.trim_start();
    let mut before = None;
    let mut rest = text;
    if begins_with_any(text, "dnr").is_some()
        && let Some(sign) = text.find('§')
    {
        before = Some(text[..sign].trim().trim_end_matches(',').to_owned());
        rest = &text[sign..];
    }
    let after_number = rest.split_once(' ').filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
    let (digits_first, after) = match rest.strip_prefix('§') {
        Some(after) => (None, after),
        None => match after_number.and_then(|(number, rest)| Some((number, rest.strip_prefix('§')?))) {
            // "12 § Ekonomi"
            Some((number, rest)) => (Some(number), rest),
            None => {
                let sign = MISREAD.iter().find_map(|sign| rest.strip_prefix(*sign)?.strip_prefix(' '));
                (None, sign.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?)
            }
        },
    };
    let after = after.trim_start();
    let (number, after) = match digits_first {
        Some(number) => (number, after),
        None => {
            let length = after.bytes().take_while(u8::is_ascii_digit).count();
            (&after[..length], &after[length..])
        }
    };
    let number: u32 = number.parse().ok().filter(|number| (1..2000).contains(number))?;
    let (letter, after) = letter(after);
    let after = after.trim_start();
    let more = after.strip_prefix(['-', '–', '—']).map(str::trim_start);
    let is_range = more.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '§'));
    let heading = after.trim_start_matches(|c: char| ".:-–—,)".contains(c) || c.is_whitespace());
    let reads = heading.chars().next().is_none_or(|c| !c.is_lowercase());
    let list = after.starts_with(',') || begins(heading, "och", false).is_some();
    (!is_range && reads && !list).then(|| Head { at, number, letter, text: heading.trim().to_owned(), before })
}

/// "a)" or "a." after the number.
fn letter(text: &str) -> (Option<char>, &str) {
    let rest = text.trim_start();
    let mut signs = rest.chars();
    match (signs.next(), signs.next()) {
        (Some(letter), Some(')' | '.')) if letter.is_ascii_lowercase() => (Some(letter), &rest[2..]),
        (Some(letter), Some(' ') | None) if letter.is_ascii_lowercase() && text.starts_with(letter) => {
            (Some(letter), &rest[1..])
        }
        _ => (None, text),
    }
}

fn ends(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?', ':', '”', '"']) || text.chars().count() < 50
}

/// "§ 34 Mötets öppnande ........ 3"
fn is_leader(line: &Line) -> bool {
    let text = line.text();
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    bare.len() < text.len() && (bare.ends_with("....") || bare.ends_with(". . .") || bare.ends_with("…"))
}

fn is_listed(line: &Line) -> bool {
    let last = line.pieces.last().map(|piece| piece.text.as_str()).unwrap_or_default();
    let number = line.pieces.len() > 1 && last.bytes().all(|b| b.is_ascii_digit());
    is_leader(line) || number
}

/// What the front page gives as §§.
fn front_span(lines: &[Line], candidates: &[Candidate]) -> Option<SectionRange> {
    let end = candidates.first().map_or(lines.len(), |candidate| candidate.head.at.max(40)).min(lines.len());
    lines[..end].iter().find_map(|line| {
        let text = line.text();
        let named = begins_with_any(&text, "front sections").is_some() || text.trim_start().starts_with("§§");
        let span = sections(&text).into_iter().next().filter(|_| named)?;
        SectionRange::new(span.from?, span.to?)
    })
}

/// The lines of a contents page, and how many candidates stand on it.
fn contents(
    lines: &[Line],
    furniture: &HashSet<usize>,
    candidates: &[Candidate],
    listed: &mut HashSet<usize>,
) -> usize {
    let Some(first) = candidates.first() else { return 0 };
    let again = candidates.iter().skip(1).position(|c| c.head.number == first.head.number && c.head.letter.is_none());
    let Some(run) = again.map(|place| place + 1).filter(|run| *run >= 2) else { return 0 };
    let last = candidates[run - 1].head.at;
    let told = (first.head.at..=last).filter(|at| !furniture.contains(at) && !lines[*at].is_blank()).count();
    let titled = (0..first.head.at).rev().filter(|at| !lines[*at].is_blank()).take(3).any(|at| {
        let text = lines[at].text();
        is_one_of(&text, "contents")
            || wordings("contents").iter().any(|word| begins(&text, word, false).is_some_and(|b| b.rest.len() < 12))
    });
    let marked = candidates[..run].iter().filter(|c| c.listed).count() * 2 >= run;
    if !(titled || marked) || told > run * 5 {
        return 0;
    }
    let mut end = last;
    // What a contents page lists after its last §: sub-items, appendices.
    while let Some(at) = (end + 1..candidates[run].head.at).find(|at| !lines[*at].is_blank() && !furniture.contains(at))
    {
        if !is_listed(&lines[at]) {
            break;
        }
        end = at;
    }
    let begin = (0..first.head.at).rev().take(6).find(|at| is_one_of(&lines[*at].text(), "contents"));
    listed
        .extend((begin.unwrap_or(first.head.at)..=end).filter(|at| !lines[*at].is_blank() && !furniture.contains(at)));
    run
}

/// The candidates whose numbers make sense together.
fn chain(candidates: impl Iterator<Item = Candidate>, span: Option<SectionRange>) -> Vec<Head> {
    let within = |number: u32| span.is_none_or(|span| (span.first().get()..=span.last().get()).contains(&number));
    let mut heads: Vec<Head> = vec![];
    for Candidate { head, free, .. } in candidates {
        let told = heads.iter().any(|other| other.number == head.number && other.letter == head.letter);
        let fits = match heads.last() {
            None => free && (span.is_none() || within(head.number) || head.number == 1),
            Some(last) if head.letter.is_some() => head.number == last.number || head.number == last.number + 1,
            Some(last) if head.number == last.number + 1 => free || !head.text.is_empty(),
            Some(last) if head.number == last.number => free && !head.text.is_empty(),
            Some(last) if head.number > last.number => {
                free && (head.number <= last.number + GAP || span.is_some() && within(head.number))
            }
            Some(_) => free && span.is_some() && within(head.number) && !told && !head.text.is_empty(),
        };
        if fits {
            heads.push(head);
        }
    }
    heads
}

#[cfg(test)]
mod tests;
