//! Slots: `#` and a word in a phrase or a standing item, filled with what is on record.
//!
//! A slot that cannot be filled stays as it is written, so that whoever reads the text sees what is missing.

use super::names::name;
use super::swedish::{clock, day, enumerate};
use domain::{Association, List, ListEntry, Meeting, RichText, SectionNumber, Span, TextBlock, TextTable};

/// What the slots say. `None` is not on record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slots {
    chair: Option<String>,
    secretary: Option<String>,
    verifiers: Option<String>,
    day: Option<String>,
    time: Option<String>,
    place: Option<String>,
    next_meeting: Option<String>,
    association: Option<String>,
    section: Option<String>,
}

impl Slots {
    /// What is on record of an association, of a meeting of it, and of a § of that.
    pub fn of(association: &Association, meeting: Option<&Meeting>, section: Option<SectionNumber>) -> Self {
        let mut slots = Self { association: Some(association.body.name.clone()), ..Self::default() };
        slots.section = section.map(|section| format!("§ {section}"));
        let Some(meeting) = meeting else { return slots };
        let named = |id: &domain::PersonId| name(association, id);
        let verifiers: Vec<String> = meeting.verifiers.iter().map(named).collect();
        slots.chair = meeting.chair.as_ref().map(named);
        slots.secretary = meeting.secretary.as_ref().map(named);
        slots.verifiers = (!verifiers.is_empty()).then(|| enumerate(&verifiers));
        slots.day = Some(day(meeting.date));
        slots.time = meeting.start.map(|start| format!("kl. {}", clock(start)));
        slots.place = meeting.place.clone();
        slots.next_meeting = meeting.next_meeting.map(day);
        slots
    }

    /// Every way to write a slot, with what it says. One that begins with another comes before it.
    fn known(&self) -> [(&'static str, Option<&String>); 10] {
        [
            ("ordförande", self.chair.as_ref()),
            ("sekreterare", self.secretary.as_ref()),
            ("justerare", self.verifiers.as_ref()),
            ("dag", self.day.as_ref()),
            ("tid", self.time.as_ref()),
            ("plats", self.place.as_ref()),
            ("nästa_möte", self.next_meeting.as_ref()),
            ("nästa möte", self.next_meeting.as_ref()),
            ("förbundet", self.association.as_ref()),
            ("paragraf", self.section.as_ref()),
        ]
    }

    /// The words with every slot that is known filled in.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('#') {
            let (before, slot) = rest.split_at(at);
            filled.push_str(before);
            let after = &slot[1..];
            let found = self.known().into_iter().find(|(name, _)| {
                after
                    .strip_prefix(name)
                    .is_some_and(|next| !next.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
            });
            match found {
                Some((name, Some(words))) => {
                    filled.push_str(words);
                    rest = &after[name.len()..];
                }
                Some((_, None)) | None => {
                    filled.push('#');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }

    /// The text with every slot that is known filled in.
    pub fn fill_text(&self, text: &RichText) -> RichText {
        RichText(text.0.iter().map(|block| self.block(block)).collect())
    }

    fn block(&self, block: &TextBlock) -> TextBlock {
        match block {
            TextBlock::Paragraph(spans) => TextBlock::Paragraph(self.spans(spans)),
            TextBlock::Heading(spans) => TextBlock::Heading(self.spans(spans)),
            TextBlock::List(list) => TextBlock::List(self.list(list)),
            TextBlock::Table(table) => TextBlock::Table(TextTable {
                head: self.row(&table.head),
                rows: table.rows.iter().map(|row| self.row(row)).collect(),
            }),
        }
    }

    fn list(&self, list: &List) -> List {
        let entry = |entry: &ListEntry| ListEntry {
            spans: self.spans(&entry.spans),
            nested: entry.nested.as_ref().map(|list| self.list(list)),
        };
        List { marks: list.marks, entries: list.entries.iter().map(entry).collect() }
    }

    fn row(&self, cells: &[Vec<Span>]) -> Vec<Vec<Span>> {
        cells.iter().map(|cell| self.spans(cell)).collect()
    }

    fn spans(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().map(|span| Span { text: self.fill(&span.text), style: span.style }).collect()
    }
}

#[cfg(test)]
mod tests;
