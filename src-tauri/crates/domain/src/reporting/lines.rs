//! The list in an item by which the board is told: its lines, each known by the number that it begins with.

use super::ReportKind;
use crate::{
    Block, Item, ItemPart, List, ListEntry, ListMarks, RegistrationNumber, RichText, Span, TextBlock, plain_words,
};

/// Whether an item has the list, also an empty one.
pub fn has_list(item: &Item, kind: ReportKind) -> bool {
    blocks(item, kind).next().is_some()
}

/// Whether the list of an item has a line with the number.
pub fn listed(item: &Item, kind: ReportKind, number: &RegistrationNumber) -> bool {
    line_of(item, kind, number).is_some()
}

/// The words of the line with a number.
pub(super) fn line_of(item: &Item, kind: ReportKind, number: &RegistrationNumber) -> Option<String> {
    entries(item, kind).map(|entry| plain_words(&entry.spans)).find(|line| begins_with(line, number))
}

/// Puts a line where the one with the same number stands, or last in the list. Whether there is a list to put it in.
pub(super) fn put_line(item: &mut Item, kind: ReportKind, number: &RegistrationNumber, line: &str) -> bool {
    let spans = vec![Span::plain(line)];
    for text in texts(item, kind) {
        for entry in entries_of(text) {
            if begins_with(&plain_words(&entry.spans), number) {
                entry.spans = spans;
                return true;
            }
        }
    }
    let Some(text) = texts(item, kind).next() else { return false };
    let entry = ListEntry { spans, nested: None };
    // A block that only has an empty line is an empty list.
    if text.is_blank() {
        text.0.clear();
    }
    match text.0.iter_mut().rev().find_map(|block| match block {
        TextBlock::List(list) => Some(list),
        TextBlock::Paragraph(_) | TextBlock::Heading(_) | TextBlock::Table(_) => None,
    }) {
        Some(list) => list.entries.push(entry),
        None => text.0.push(TextBlock::List(List { marks: ListMarks::Dash, entries: vec![entry] })),
    }
    true
}

/// Takes the line with a number out of the list, where it still is one of those that were made. Whether it did.
pub(super) fn take_line(item: &mut Item, kind: ReportKind, number: &RegistrationNumber, made: &[&str]) -> bool {
    let mut taken = false;
    for text in texts(item, kind) {
        for block in &mut text.0 {
            if let TextBlock::List(list) = block {
                list.entries.retain(|entry| {
                    let line = plain_words(&entry.spans);
                    let goes = begins_with(&line, number) && made.contains(&line.as_str()) && entry.nested.is_none();
                    taken |= goes;
                    !goes
                });
            }
        }
        text.0.retain(|block| !matches!(block, TextBlock::List(list) if list.entries.is_empty()));
    }
    taken
}

/// The numbers that lines of the list begin with.
pub(super) fn numbers(item: &Item, kind: ReportKind) -> Vec<RegistrationNumber> {
    entries(item, kind).filter_map(|entry| number_of(&plain_words(&entry.spans))).collect()
}

/// Whether a line begins with the number, in any spelling.
fn begins_with(line: &str, number: &RegistrationNumber) -> bool {
    number_of(line).is_some_and(|found| found.means_the_same(number))
}

fn number_of(line: &str) -> Option<RegistrationNumber> {
    let first = line.split_whitespace().next()?.trim_end_matches([',', '.', ':']);
    first.parse().ok()
}

fn blocks(item: &Item, kind: ReportKind) -> impl Iterator<Item = &Block> {
    let all = item.parts.iter().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_ref(block),
        ItemPart::SubItem(sub) => sub.blocks.as_slice(),
    });
    all.filter(move |block| block.kind.name() == kind.block())
}

fn entries(item: &Item, kind: ReportKind) -> impl Iterator<Item = &ListEntry> {
    let lists = blocks(item, kind).flat_map(|block| &block.text.0).filter_map(|block| match block {
        TextBlock::List(list) => Some(list),
        TextBlock::Paragraph(_) | TextBlock::Heading(_) | TextBlock::Table(_) => None,
    });
    lists.flat_map(|list| &list.entries)
}

fn texts(item: &mut Item, kind: ReportKind) -> impl Iterator<Item = &mut RichText> {
    let all = item.parts.iter_mut().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_mut(block),
        ItemPart::SubItem(sub) => sub.blocks.as_mut_slice(),
    });
    all.filter(move |block| block.kind.name() == kind.block()).map(|block| &mut block.text)
}

fn entries_of(text: &mut RichText) -> impl Iterator<Item = &mut ListEntry> {
    text.0.iter_mut().flat_map(|block| match block {
        TextBlock::List(list) => list.entries.as_mut_slice(),
        TextBlock::Paragraph(_) | TextBlock::Heading(_) | TextBlock::Table(_) => &mut [],
    })
}
