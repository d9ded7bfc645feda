//! Whom a § is sent to, and whether it was: the names under "Expedieras till" beside what the office notes.
//!
//! A recipient is a line of the item's dispatch block, in the minutes' own words; nothing is split on commas, since names have
//! them. What was sent to someone whom the minutes do not name is a recipient as well.

use crate::{Block, BlockName, Item, ItemPart, List, RichText, TextBlock, plain_words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An extract that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Dispatch {
    /// To whom, in the words of the minutes where they name the recipient.
    pub recipient: String,
    /// When.
    pub sent_on: NaiveDate,
}

/// Someone whom an extract of a § goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Recipient {
    /// Who, in words.
    pub words: String,
    /// When it was sent; `None` while it has not been.
    pub sent_on: Option<NaiveDate>,
    /// Whether the minutes name it.
    pub in_minutes: bool,
}

/// The recipients of an item: those whom the minutes name, in their order and once each, then others it was sent to.
pub fn recipients(item: &Item) -> Vec<Recipient> {
    let mut found: Vec<Recipient> = vec![];
    let sent = |words: &str| item.dispatches.iter().find(|dispatch| dispatch.recipient == words).map(|d| d.sent_on);
    for words in named(item) {
        if found.iter().all(|recipient| recipient.words != words) {
            found.push(Recipient { sent_on: sent(&words), words, in_minutes: true });
        }
    }
    for dispatch in &item.dispatches {
        if found.iter().all(|recipient| recipient.words != dispatch.recipient) {
            let Dispatch { recipient, sent_on } = dispatch.clone();
            found.push(Recipient { words: recipient, sent_on: Some(sent_on), in_minutes: false });
        }
    }
    found
}

fn named(item: &Item) -> Vec<String> {
    let blocks = item.parts.iter().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_ref(block),
        ItemPart::SubItem(sub_item) => sub_item.blocks.as_slice(),
    });
    let dispatch = blocks.filter(|block: &&Block| block.kind.name() == BlockName::Dispatch);
    dispatch.flat_map(|block| entries(&block.text)).collect()
}

/// What stands on lines of its own.
fn entries(text: &RichText) -> Vec<String> {
    let mut lines = vec![];
    for block in &text.0 {
        match block {
            TextBlock::Paragraph(spans) | TextBlock::Heading(spans) => lines.push(plain_words(spans)),
            TextBlock::List(list) => list_lines(list, &mut lines),
            TextBlock::Table(table) => {
                lines.extend(table.rows.iter().filter_map(|row| row.first()).map(|cell| plain_words(cell)))
            }
        }
    }
    let words = lines.iter().flat_map(|line| line.lines()).map(str::trim);
    words.filter(|words| !words.is_empty()).map(str::to_owned).collect()
}

fn list_lines(list: &List, lines: &mut Vec<String>) {
    for entry in &list.entries {
        lines.push(plain_words(&entry.spans));
        if let Some(nested) = &entry.nested {
            list_lines(nested, lines);
        }
    }
}

#[cfg(test)]
mod tests;
