//! Limits: what every argument is held against before anything is written. One place for all of them.
//!
//! Lengths are in characters. What is strange but possible is let through; the review judges it.

use crate::refusal::{ActionError, Field, Invalid, InvalidFault};
use chrono::{Datelike, NaiveDate};
use domain::{Block, BlockHeading, Item, ItemPart, List, RichText, Span, TextBlock};

/// Longest name or other line.
pub(crate) const LINE: usize = 200;
/// Longest heading.
pub(crate) const HEADING: usize = 500;
/// Longest text of a block.
pub(crate) const TEXT: usize = 200_000;
/// Most entries of a list of any kind.
pub(crate) const ENTRIES: usize = 1_000;
/// Most items of a meeting.
pub(crate) const ITEMS: usize = 500;

type Checked = Result<(), ActionError>;

/// The longest time before a meeting that a summons is sent, in working days: a quarter of a year.
pub(crate) const SUMMONS_DAYS: u32 = 60;

pub(crate) fn refuse(field: Field, fault: InvalidFault) -> ActionError {
    ActionError::Invalid(Invalid { field, fault })
}

/// A day, or another value of an order, that lies outside what is possible.
pub(crate) fn invalid(field: Field) -> Invalid {
    Invalid { field, fault: InvalidFault::OutOfRange }
}

/// A line that says something.
pub(crate) fn name(field: Field, text: &str) -> Checked {
    if text.trim().is_empty() {
        return Err(refuse(field, InvalidFault::Empty));
    }
    line(field, text)
}

/// A line, perhaps an empty one.
pub(crate) fn line(field: Field, text: &str) -> Checked {
    bounded(field, text, LINE)?;
    if text.contains(char::is_control) { Err(refuse(field, InvalidFault::ControlCharacter)) } else { Ok(()) }
}

/// A line that may be missing.
pub(crate) fn optional(field: Field, text: Option<&str>) -> Checked {
    text.map_or(Ok(()), |text| line(field, text))
}

/// In brief what something concerns, on one line.
pub(crate) fn subject(field: Field, text: &str) -> Checked {
    if text.trim().is_empty() {
        return Err(refuse(field, InvalidFault::Empty));
    }
    bounded(field, text, HEADING)?;
    if text.contains(char::is_control) { Err(refuse(field, InvalidFault::ControlCharacter)) } else { Ok(()) }
}

/// A heading that says something.
pub(crate) fn heading(text: &str) -> Checked {
    if text.trim().is_empty() {
        return Err(refuse(Field::Heading, InvalidFault::Empty));
    }
    bounded(Field::Heading, text, HEADING)?;
    visible(Field::Heading, text)
}

/// Words that may have line breaks.
pub(crate) fn words(field: Field, text: &str) -> Checked {
    bounded(field, text, TEXT)?;
    visible(field, text)
}

/// A number of entries.
pub(crate) fn count(field: Field, entries: usize, most: usize) -> Checked {
    if entries > most { Err(refuse(field, InvalidFault::TooMany(small(most)))) } else { Ok(()) }
}

/// A file that has a content and is not too large.
pub(crate) fn bytes(field: Field, bytes: &[u8], most: usize) -> Checked {
    if bytes.is_empty() {
        return Err(refuse(field, InvalidFault::Empty));
    }
    if bytes.len() > most { Err(refuse(field, InvalidFault::TooLong(small(most)))) } else { Ok(()) }
}

/// A day that someone alive may mean.
pub(crate) fn day(day: NaiveDate) -> Checked {
    if (1900..=2200).contains(&day.year()) { Ok(()) } else { Err(refuse(Field::Day, InvalidFault::OutOfRange)) }
}

/// Days that may be missing.
pub(crate) fn days(days: impl IntoIterator<Item = Option<NaiveDate>>) -> Checked {
    days.into_iter().flatten().try_for_each(day)
}

/// A period that does not end before it begins.
pub(crate) fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Checked {
    days([from, to])?;
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(refuse(Field::Period, InvalidFault::OutOfRange)),
        _ => Ok(()),
    }
}

/// A list without repetition.
pub(crate) fn once<T: PartialEq>(field: Field, entries: &[T]) -> Checked {
    count(field, entries.len(), ENTRIES)?;
    let twice = entries.iter().enumerate().any(|(place, one)| entries[..place].contains(one));
    if twice { Err(refuse(field, InvalidFault::Twice)) } else { Ok(()) }
}

/// The blocks and sub-items of an item.
pub(crate) fn parts(parts: &[ItemPart]) -> Checked {
    count(Field::Parts, parts.len(), ENTRIES)?;
    for part in parts {
        match part {
            ItemPart::Block(one) => block(one)?,
            ItemPart::SubItem(sub) => {
                line(Field::Letter, &sub.letter)?;
                sub.heading.as_deref().map_or(Ok(()), heading)?;
                count(Field::Parts, sub.blocks.len(), ENTRIES)?;
                sub.blocks.iter().try_for_each(block)?;
            }
        }
    }
    Ok(())
}

/// Everything of an item but whom it names.
pub(crate) fn item(item: &Item) -> Checked {
    heading(&item.heading)?;
    optional(Field::Number, item.registration_number.as_ref().map(|number| number.as_written()))?;
    parts(&item.parts)
}

fn block(block: &Block) -> Checked {
    if let BlockHeading::Own(own) = &block.heading {
        heading(own)?;
    }
    text(&block.text)
}

/// A rich text. Its depth is closed by its type.
pub(crate) fn text(text: &RichText) -> Checked {
    count(Field::Text, text.0.len(), ENTRIES)?;
    let mut characters = 0;
    for block in &text.0 {
        match block {
            TextBlock::Paragraph(leaf) | TextBlock::Heading(leaf) => spans(leaf, &mut characters)?,
            TextBlock::List(one) => list(one, &mut characters)?,
            TextBlock::Table(table) => {
                count(Field::Text, table.rows.len().max(table.head.len()), ENTRIES)?;
                if table.rows.iter().any(|row| row.len() != table.head.len()) {
                    return Err(refuse(Field::Text, InvalidFault::Form));
                }
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    spans(cell, &mut characters)?;
                }
            }
        }
    }
    Ok(())
}

fn list(one: &List, characters: &mut usize) -> Checked {
    count(Field::Text, one.entries.len(), ENTRIES)?;
    for entry in &one.entries {
        spans(&entry.spans, characters)?;
        if let Some(nested) = &entry.nested {
            if nested.entries.iter().any(|below| below.nested.is_some()) {
                return Err(refuse(Field::Text, InvalidFault::Form));
            }
            list(nested, characters)?;
        }
    }
    Ok(())
}

fn spans(spans: &[Span], characters: &mut usize) -> Checked {
    for span in spans {
        *characters += span.text.chars().count();
        if *characters > TEXT {
            return Err(refuse(Field::Text, InvalidFault::TooLong(small(TEXT))));
        }
        visible(Field::Text, &span.text)?;
    }
    Ok(())
}

/// A text that is not too long.
pub(crate) fn bounded(field: Field, text: &str, most: usize) -> Checked {
    // A character has at most four bytes: most texts are not counted.
    if text.len() > most && text.chars().count() > most {
        return Err(refuse(field, InvalidFault::TooLong(small(most))));
    }
    Ok(())
}

fn visible(field: Field, text: &str) -> Checked {
    let hidden = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(hidden) { Err(refuse(field, InvalidFault::ControlCharacter)) } else { Ok(()) }
}

/// A place in a list, as the page counts it.
pub(crate) fn place(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

pub(crate) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
