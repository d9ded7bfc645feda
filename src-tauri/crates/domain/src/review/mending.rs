//! Carries out what a finding says would mend it, on an item. Only words that still stand where the finding says are touched; what
//! belongs to the meeting or the association is for the caller, who knows what may be written.

use super::{Finding, Fix, Place, WordRange};
use crate::{Block, Item, ItemPart, List, RichText, Span, TextBlock};

/// The item as it is after the fix. `None` where the words no longer stand there, or where the fix is about no item.
pub fn mend(item: &Item, finding: &Finding) -> Option<Item> {
    let mut mended = item.clone();
    let line = finding.place.line? as usize;
    let text = &mut block_of(&mut mended, &finding.place)?.text;
    match finding.fix.as_ref()? {
        Fix::Replace { with } => {
            let range = finding.place.words?;
            let spans = nth_line(text, line)?;
            let words = crate::plain_words(spans);
            let (from, to) = bytes(&words, range)?;
            if words.get(from..to)? != finding.words {
                return None;
            }
            replace(spans, from, to, with);
        }
        Fix::RemoveLine => remove_line(text, line)?,
        Fix::SetStart { .. } | Fix::MendPostingSentence => return None,
    }
    Some(mended)
}

fn block_of<'a>(item: &'a mut Item, place: &Place) -> Option<&'a mut Block> {
    match item.parts.get_mut(place.part? as usize)? {
        ItemPart::Block(block) => Some(block),
        ItemPart::SubItem(sub_item) => sub_item.blocks.get_mut(place.block? as usize),
    }
}

/// Byte range of UTF-16 units.
fn bytes(text: &str, range: WordRange) -> Option<(usize, usize)> {
    let at = |wanted: u32| {
        let mut units = 0;
        for (byte, letter) in text.char_indices() {
            if units == wanted {
                return Some(byte);
            }
            units += u32::try_from(letter.len_utf16()).ok()?;
        }
        (units == wanted).then_some(text.len())
    };
    at(range.from).zip(at(range.to))
}

/// New words take the style of the span in which the old ones began.
fn replace(spans: &mut Vec<Span>, from: usize, to: usize, with: &str) {
    let mut start = 0;
    let mut written = false;
    for span in spans.iter_mut() {
        let end = start + span.text.len();
        let (a, b) = (from.clamp(start, end) - start, to.clamp(start, end) - start);
        let begins_here = !written && from <= end && (from < end || to == from);
        if a < b || begins_here {
            let new = if written { "" } else { with };
            span.text.replace_range(a..b, new);
            written = true;
        }
        start = end;
    }
    spans.retain(|span| !span.text.is_empty());
}

fn nth_line(text: &mut RichText, line: usize) -> Option<&mut Vec<Span>> {
    let mut lines: Vec<&mut Vec<Span>> = vec![];
    for block in &mut text.0 {
        match block {
            TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => lines.push(spans),
            TextBlock::List(list) => lines_of(list, &mut lines),
            TextBlock::Table(table) => lines.extend(table.head.iter_mut().chain(table.rows.iter_mut().flatten())),
        }
    }
    lines.into_iter().nth(line)
}

fn lines_of<'a>(list: &'a mut List, lines: &mut Vec<&'a mut Vec<Span>>) {
    for entry in &mut list.entries {
        lines.push(&mut entry.spans);
        if let Some(nested) = &mut entry.nested {
            lines_of(nested, lines);
        }
    }
}

/// A paragraph or an entry of a list goes; a cell of a table does not. An entry with a list below it stays.
fn remove_line(text: &mut RichText, line: usize) -> Option<()> {
    let mut before = 0;
    for index in 0..text.0.len() {
        match &mut text.0[index] {
            TextBlock::Paragraph(_) | TextBlock::Heading(_) if before == line => {
                text.0.remove(index);
                return Some(());
            }
            TextBlock::Paragraph(_) | TextBlock::Heading(_) => before += 1,
            TextBlock::List(list) => {
                if remove_entry(list, line, &mut before) {
                    if list.entries.is_empty() {
                        text.0.remove(index);
                    }
                    return Some(());
                }
            }
            TextBlock::Table(table) => before += table.head.len() + table.rows.iter().map(Vec::len).sum::<usize>(),
        }
    }
    None
}

fn remove_entry(list: &mut List, line: usize, before: &mut usize) -> bool {
    for index in 0..list.entries.len() {
        if *before == line && list.entries[index].nested.is_none() {
            list.entries.remove(index);
            return true;
        }
        *before += 1;
        if let Some(nested) = &mut list.entries[index].nested
            && remove_entry(nested, line, before)
        {
            if nested.entries.is_empty() {
                list.entries[index].nested = None;
            }
            return true;
        }
    }
    false
}
