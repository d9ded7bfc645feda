//! From text to blocks, line by line, in time linear in the text.

use super::inline::spans;
use domain::{List, ListEntry, ListMarks, RichText, TextBlock, TextTable};
use std::borrow::Cow;

/// The tree of a text. Takes any text; carriage returns become line breaks.
pub fn parse(text: &str) -> RichText {
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let mut lines = Lines(Some(&text));
    let mut blocks = Vec::new();
    while let Some(line) = lines.first() {
        if is_blank(line) {
            lines.advance();
            continue;
        }
        blocks.push(if let Some(words) = line.strip_prefix(HEADING) {
            lines.advance();
            TextBlock::Heading(spans(words))
        } else if let Some((mark, _)) = mark(line) {
            TextBlock::List(list(mark, &mut lines))
        } else if let Some(head) = table_head(&lines) {
            TextBlock::Table(table(head, &mut lines))
        } else {
            TextBlock::Paragraph(spans(&paragraph(&mut lines)))
        });
    }
    RichText(blocks)
}

/// What a run-in heading begins with.
pub(super) const HEADING: &str = "### ";

/// The lines of a text from the one that is next.
struct Lines<'a>(Option<&'a str>);

impl<'a> Lines<'a> {
    fn first(&self) -> Option<&'a str> {
        self.0.map(|text| split(text).0)
    }

    fn second(&self) -> Option<&'a str> {
        split(self.0?).1.map(|text| split(text).0)
    }

    fn advance(&mut self) {
        self.0 = self.0.and_then(|text| split(text).1);
    }
}

fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('\n') {
        Some((line, rest)) => (line, Some(rest)),
        None => (text, None),
    }
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn paragraph(lines: &mut Lines<'_>) -> String {
    let mut words = String::new();
    while let Some(line) = lines.first() {
        let begins_block = line.starts_with(HEADING) || mark(line).is_some();
        if is_blank(line) || begins_block || table_head(lines).is_some() {
            break;
        }
        if !words.is_empty() {
            words.push('\n');
        }
        words.push_str(line);
        lines.advance();
    }
    words
}

/// What marks one entry of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dash,
    Number(u32),
}

/// The mark at the start of a line, and the words after it.
fn mark(line: &str) -> Option<(Mark, &str)> {
    if let Some(words) = line.strip_prefix("- ") {
        return Some((Mark::Dash, words));
    }
    let (digits, words) = line.split_once(". ")?;
    let number = digits.parse::<u32>().ok()?;
    // `+1. `, `01. ` are not how a number is written: as a mark they would come back changed.
    (digits == number.to_string()).then_some((Mark::Number(number), words))
}

/// A list whose words are not yet spans.
struct Growing {
    first: Mark,
    entries: Vec<(String, Option<Growing>)>,
}

impl Growing {
    fn new(first: Mark, words: &str) -> Self {
        Self { first, entries: vec![(words.to_owned(), None)] }
    }

    /// Takes an entry if its mark is the one that follows.
    fn takes(&mut self, mark: Mark, words: &str) -> bool {
        let follows = match self.first {
            Mark::Dash => mark == Mark::Dash,
            Mark::Number(first) => u32::try_from(self.entries.len())
                .ok()
                .and_then(|count| first.checked_add(count))
                .is_some_and(|next| mark == Mark::Number(next)),
        };
        if follows {
            self.entries.push((words.to_owned(), None));
        }
        follows
    }

    /// An indented line below the last entry.
    fn indented(&mut self, line: &str) {
        let (words, nested) = self.last();
        let continued = match (mark(line), nested) {
            (Some((first, words)), none @ None) => {
                *none = Some(Growing::new(first, words));
                return;
            }
            (marked, Some(nested)) => {
                if marked.is_some_and(|(mark, words)| nested.takes(mark, words)) {
                    return;
                }
                &mut nested.last().0
            }
            (None, None) => words,
        };
        continued.push('\n');
        continued.push_str(line);
    }

    fn last(&mut self) -> &mut (String, Option<Growing>) {
        self.entries.last_mut().expect("BUG: a list begins with an entry")
    }

    fn grown(self) -> List {
        let marks = match self.first {
            Mark::Dash => ListMarks::Dash,
            Mark::Number(first) => ListMarks::Numbers(first),
        };
        let entries = self
            .entries
            .into_iter()
            .map(|(words, nested)| ListEntry { spans: spans(&words), nested: nested.map(Growing::grown) });
        List { marks, entries: entries.collect() }
    }
}

fn list(first: Mark, lines: &mut Lines<'_>) -> List {
    let mut list: Option<Growing> = None;
    while let Some(line) = lines.first() {
        let inner = line.trim_start_matches([' ', '\t']);
        match (mark(line), &mut list) {
            (Some((_, words)), list @ None) => *list = Some(Growing::new(first, words)),
            (Some((mark, words)), Some(list)) => {
                if !list.takes(mark, words) {
                    break;
                }
            }
            (None, Some(list)) if inner.len() < line.len() && !is_blank(line) => {
                list.indented(inner);
            }
            (None, _) => break,
        }
        lines.advance();
    }
    list.expect("BUG: a list is begun at a mark").grown()
}

/// The cells of the head, if a table begins here.
fn table_head(lines: &Lines<'_>) -> Option<Vec<String>> {
    let head = cells(lines.first()?)?;
    let rule = cells(lines.second()?)?;
    let dashes = |cell: &String| !cell.is_empty() && cell.bytes().all(|byte| byte == b'-');
    (rule.len() == head.len() && rule.iter().all(dashes)).then_some(head)
}

fn table(head: Vec<String>, lines: &mut Lines<'_>) -> TextTable {
    lines.advance();
    lines.advance();
    let columns = head.len();
    let mut rows = Vec::new();
    while let Some(row) = lines.first().and_then(cells) {
        if row.len() != columns {
            break;
        }
        rows.push(row.iter().map(|cell| spans(cell)).collect());
        lines.advance();
    }
    TextTable { head: head.iter().map(|cell| spans(cell)).collect(), rows }
}

/// The cells of a line that begins with a bar; the bar at its end may be left out.
fn cells(line: &str) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = line.strip_prefix('|')?.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.next_if_eq(&'|').is_some() => cell.push('|'),
            '|' => cells.push(trimmed(&std::mem::take(&mut cell))),
            other => cell.push(other),
        }
    }
    let last = trimmed(&cell);
    if !last.is_empty() || cells.is_empty() {
        cells.push(last);
    }
    Some(cells)
}

fn trimmed(cell: &str) -> String {
    cell.trim_matches([' ', '\t']).to_owned()
}
