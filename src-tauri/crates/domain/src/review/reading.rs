//! A meeting as the rules read it: every line of its §§ and of its front page, cut into words once, with the days, amounts, numbers
//! and references in it; and the names that are on record.

mod people;

pub(super) use people::{Known, People};

use super::finding::{Place, Spot, WordRange};
use super::lexicon;
use super::written::amounts::{Amount, amounts};
use super::written::dates::{Period, WrittenDate, dates, periods};
use super::written::numbers::{WrittenNumber, numbers};
use super::written::references::{Reference, references};
use super::written::words::{Word, words};
use crate::{Association, Block, BlockName, Item, ItemPart, List, Meeting, RichText, TextBlock, plain_words};

/// A meeting, read.
pub(super) struct Reading<'a> {
    pub(super) association: &'a Association,
    pub(super) meeting: &'a Meeting,
    pub(super) items: Vec<ItemReading<'a>>,
    /// What the front page says in words.
    pub(super) front: Vec<Passage>,
    pub(super) people: People<'a>,
}

/// An item, read.
pub(super) struct ItemReading<'a> {
    pub(super) item: &'a Item,
    pub(super) heading: Passage,
    /// Lines of its blocks and headings of its sub-items, in order.
    pub(super) lines: Vec<Passage>,
}

/// A line.
pub(super) struct Passage {
    pub(super) place: Place,
    pub(super) block: BlockName,
    pub(super) form: LineForm,
    pub(super) text: String,
    pub(super) words: Vec<Word>,
    pub(super) dates: Vec<WrittenDate>,
    pub(super) periods: Vec<Period>,
    pub(super) amounts: Vec<Amount>,
    pub(super) numbers: Vec<WrittenNumber>,
    pub(super) references: Vec<Reference>,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineForm {
    /// A heading of an item or of a sub-item, or a field of the front page.
    Title,
    /// A paragraph.
    Paragraph,
    /// A run-in heading.
    Heading,
    /// An entry of a list; with a list below it?
    Entry {
        /// A list hangs below it.
        nested: bool,
    },
    /// A cell of a table.
    Cell,
}

impl<'a> Reading<'a> {
    pub(super) fn of(association: &'a Association, meeting: &'a Meeting) -> Self {
        let items = Self::of_items(meeting);
        Self { association, meeting, items, front: front(association, meeting), people: People::of(association) }
    }

    /// The items of a meeting.
    pub(super) fn of_items(meeting: &Meeting) -> Vec<ItemReading<'_>> {
        meeting.items.iter().map(ItemReading::of).collect()
    }

    /// Every line there is.
    pub(super) fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.front.iter().chain(self.in_items())
    }

    /// Every line of the items.
    pub(super) fn in_items(&self) -> impl Iterator<Item = &Passage> {
        self.items.iter().flat_map(|item| std::iter::once(&item.heading).chain(&item.lines))
    }

    /// Where a place stands on paper: by §, part, line and word.
    pub(super) fn order(&self, place: &Place) -> impl Ord + use<> {
        let item = place.item.and_then(|id| self.meeting.items.iter().position(|item| item.id == id));
        let row = place.person.as_ref();
        let row = row.and_then(|id| self.meeting.attendance.iter().position(|row| row.person == *id));
        let line = (place.part, place.block, place.line, place.words);
        let spot = if place.part.is_some() { Spot::Text } else { place.spot };
        (item.map_or(0, |at| at + 1), spot, row, line)
    }

    /// How a person is named here.
    pub(super) fn name(&self, id: &crate::PersonId) -> String {
        self.association.person(id).map_or_else(|| id.0.clone(), |person| person.name.clone())
    }

    /// Whether the minutes are those of a meeting that was held: what is only planned lacks much.
    pub(super) fn is_held(&self) -> bool {
        self.meeting.status == crate::MeetingStatus::Held
    }
}

impl<'a> ItemReading<'a> {
    fn of(item: &'a Item) -> Self {
        let heading =
            Passage::of(Place::of(Spot::Heading, item.id), BlockName::Text, LineForm::Title, item.heading.clone());
        let mut lines = vec![];
        for (index, part) in item.parts.iter().enumerate() {
            let place = Place { spot: Spot::Text, ..Place::part(item.id, index) };
            match part {
                ItemPart::Block(block) => read_block(block, &place, &mut lines),
                ItemPart::SubItem(sub_item) => {
                    if let Some(heading) = &sub_item.heading {
                        lines.push(Passage::of(place.clone(), BlockName::Text, LineForm::Title, heading.clone()));
                    }
                    for (block, nth) in sub_item.blocks.iter().zip(0..) {
                        read_block(block, &Place { block: Some(nth), ..place.clone() }, &mut lines);
                    }
                }
            }
        }
        Self { item, heading, lines }
    }

    /// Its lines of one kind of block.
    pub(super) fn lines_of(&self, block: BlockName) -> impl Iterator<Item = &Passage> {
        self.lines.iter().filter(move |line| line.block == block)
    }

    /// Its lines of other blocks than one, the heading first.
    pub(super) fn besides(&self, block: BlockName) -> impl Iterator<Item = &Passage> {
        std::iter::once(&self.heading)
            .chain(self.lines.iter().filter(move |line| line.block != block || line.form == LineForm::Title))
    }

    /// Its blocks, those of sub-items too, each with its place.
    pub(super) fn blocks(&self) -> Vec<(Place, &'a Block)> {
        let mut blocks = vec![];
        for (index, part) in self.item.parts.iter().enumerate() {
            let place = Place::part(self.item.id, index);
            match part {
                ItemPart::Block(block) => blocks.push((place, block)),
                ItemPart::SubItem(sub_item) => {
                    let of_sub = sub_item.blocks.iter().zip(0..);
                    blocks.extend(of_sub.map(|(block, nth)| (Place { block: Some(nth), ..place.clone() }, block)));
                }
            }
        }
        blocks
    }

    /// Whether it has words in a kind of block.
    pub(super) fn says(&self, name: BlockName) -> bool {
        self.lines_of(name).any(|line| !line.text.trim().is_empty())
    }

    /// Its heading says that it belongs to the frame of the meeting.
    pub(super) fn is_procedural(&self) -> bool {
        let heading = self.item.heading.to_lowercase();
        lexicon::PROCEDURAL.iter().any(|stem| heading.contains(stem))
    }

    /// Everything it says, in small letters.
    pub(super) fn all_words(&self) -> String {
        let mut all = self.item.heading.to_lowercase();
        for line in &self.lines {
            all.push('\n');
            all.push_str(&line.text.to_lowercase());
        }
        all
    }
}

impl Passage {
    fn of(place: Place, block: BlockName, form: LineForm, text: String) -> Self {
        let words = words(&text);
        let dates = dates(&text, &words);
        let periods = periods(&text, &words, &dates);
        let references = references(&text, &words, &dates);
        let (amounts, numbers) = (amounts(&text, &words), numbers(&text, &words));
        Self { place, block, form, words, dates, periods, amounts, numbers, references, text }
    }

    /// The place of some of its bytes.
    pub(super) fn at(&self, from: usize, to: usize) -> Place {
        let units = |to: usize| u32::try_from(self.text[..to].encode_utf16().count()).unwrap_or(u32::MAX);
        Place { words: Some(WordRange { from: units(from), to: units(to) }), ..self.place.clone() }
    }

    /// What stands from one byte to another.
    pub(super) fn slice(&self, from: usize, to: usize) -> &str {
        &self.text[from..to]
    }

    /// A word as it is written.
    pub(super) fn word(&self, index: usize) -> &str {
        &self.text[self.words[index].from..self.words[index].to]
    }

    /// The sentence around a byte: from the last full stop to the next.
    pub(super) fn sentence(&self, at: usize) -> (usize, usize) {
        let ends = |text: &str| [". ", "! ", "? ", ".\n"].iter().filter_map(|end| text.find(end)).min();
        let from =
            [". ", "! ", "? ", ".\n"].iter().filter_map(|end| self.text[..at].rfind(end)).max().map_or(0, |at| at + 2);
        (from, ends(&self.text[at..]).map_or(self.text.len(), |end| at + end + 1))
    }
}

/// What stands in the block, line by line, counted as [`RichText::lines`] does.
fn read_block(block: &Block, place: &Place, found: &mut Vec<Passage>) {
    let name = block.kind.name();
    for ((form, text), line) in forms(&block.text).into_iter().zip(0..) {
        found.push(Passage::of(Place { line: Some(line), ..place.clone() }, name, form, text));
    }
}

fn forms(text: &RichText) -> Vec<(LineForm, String)> {
    let mut found = vec![];
    for block in &text.0 {
        match block {
            TextBlock::Paragraph(spans) => found.push((LineForm::Paragraph, plain_words(spans))),
            TextBlock::Heading(spans) => found.push((LineForm::Heading, plain_words(spans))),
            TextBlock::List(list) => forms_of(list, &mut found),
            TextBlock::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                found.extend(cells.map(|cell| (LineForm::Cell, plain_words(cell))));
            }
        }
    }
    found
}

fn forms_of(list: &List, found: &mut Vec<(LineForm, String)>) {
    for entry in &list.entries {
        found.push((LineForm::Entry { nested: entry.nested.is_some() }, plain_words(&entry.spans)));
        if let Some(nested) = &entry.nested {
            forms_of(nested, found);
        }
    }
}

fn front(association: &Association, meeting: &Meeting) -> Vec<Passage> {
    let written = &meeting.written;
    let fields = [
        (Spot::PostingSentence, association.body.posting_sentence.as_ref()),
        (Spot::Time, written.time.as_ref()),
        (Spot::Venue, meeting.place.as_ref()),
        (Spot::Sections, written.sections.as_ref()),
        (Spot::NextMeeting, written.next_meeting.as_ref()),
        (Spot::Verification, meeting.verification.written.as_ref()),
    ];
    let passage = |(spot, text): (Spot, Option<&String>)| {
        Some(Passage::of(Place::front(spot), BlockName::Text, LineForm::Title, text?.clone()))
    };
    fields.into_iter().filter_map(passage).collect()
}
