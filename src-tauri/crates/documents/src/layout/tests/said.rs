//! What a document says, from its tags, and what it should say, from its content; both without white space.

use crate::content::*;
use crate::page::{Document, Element, Kid, Mark};

/// What a screen reader reads, in the order of the tree.
pub fn said(document: &Document) -> String {
    let mut words = vec![String::new(); document.leaves.len()];
    for page in &document.pages {
        let mut leaf = None;
        for mark in &page.marks {
            match mark {
                Mark::Begin(id) => leaf = Some(id.0),
                Mark::Artifact(_) | Mark::End => leaf = None,
                Mark::Glyphs(run) => {
                    if let Some(leaf) = leaf {
                        words[leaf].push_str(&run.text);
                    }
                }
                Mark::Figure(_) | Mark::Rule { .. } => {}
            }
        }
    }
    let mut text = String::new();
    read(&document.tree, &words, &mut text);
    squeezed(&text)
}

fn read(element: &Element, words: &[String], into: &mut String) {
    for kid in &element.kids {
        match kid {
            Kid::Element(element) => read(element, words, into),
            Kid::Leaf(leaf) => into.push_str(&words[leaf.0]),
            Kid::Link(_) | Kid::Field(_) => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// What the content asks to be said; page numbers are taken from the document.
pub fn written(content: &Content, document: &Document) -> String {
    let mut writer = Writer { text: String::new(), clause: &content.page_words.clause, document, links: 0 };
    content.blocks.iter().for_each(|block| writer.block(block));
    squeezed(&writer.text)
}

struct Writer<'a> {
    text: String,
    clause: &'a str,
    document: &'a Document,
    links: usize,
}

impl Writer<'_> {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn text(&mut self, text: &Text) {
        for inline in text {
            match inline {
                Inline::Words(words) | Inline::Emphasis(words) | Inline::Strong(words) => self.add(words),
                Inline::PageOf(_) => self.add("2"),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Opening(opening) => {
                self.add(&opening.association);
                self.add(&opening.title);
                self.add(&opening.meeting);
            }
            Block::Fields(fields) | Block::Foot(fields) => fields.rows.iter().for_each(|row| self.field(row)),
            Block::Signatures(signatures) => {
                self.add(signatures.label.as_deref().unwrap_or_default());
                for place in &signatures.places {
                    self.add(&place.name);
                    self.add(&place.role);
                }
            }
            Block::NewPage | Block::NewLetter => {}
            Block::PartTitle { title, lead, .. } => {
                self.add(title);
                lead.iter().for_each(|lead| self.text(lead));
            }
            Block::InnerTitle { title, .. } => self.add(title),
            Block::Table(table) => self.table(table),
            Block::Labelled(labelled) => self.labelled(labelled),
            Block::Section(section) => {
                self.add(&section.label);
                self.add(&section.heading);
                self.add(section.registration.as_deref().unwrap_or_default());
                section.parts.iter().for_each(|part| self.part(part));
            }
            Block::Agenda(agenda) => {
                let has = |column: fn(&AgendaRow) -> &String| agenda.rows.iter().any(|row| !column(row).is_empty());
                let shown = [true, true, true, has(|row| &row.registration), has(|row| &row.presenter)];
                agenda.head.iter().zip(shown).filter(|(_, shown)| *shown).for_each(|(head, _)| self.add(head));
                for row in &agenda.rows {
                    for words in [&row.number, &row.time, &row.heading] {
                        self.add(words);
                    }
                    row.notes.iter().for_each(|note| self.text(note));
                    self.add(&row.registration);
                    self.add(&row.presenter);
                }
            }
            Block::Months(_) => {}
            Block::Contents(contents) => {
                contents.entries.iter().for_each(|entry| self.entry(entry));
                if let Some((label, attachments)) = &contents.attachments {
                    self.add(label);
                    for (index, attachment) in attachments.iter().enumerate() {
                        self.add(&(index + 1).to_string());
                        self.add(attachment);
                    }
                }
            }
        }
    }

    fn part(&mut self, part: &SectionPart) {
        match part {
            SectionPart::Block(block) => self.labelled(block),
            SectionPart::SubItem(item) => {
                self.add(&item.label);
                self.add(item.heading.as_deref().unwrap_or_default());
                self.add(item.registration.as_deref().unwrap_or_default());
                item.blocks.iter().for_each(|block| self.labelled(block));
            }
        }
    }

    fn entry(&mut self, entry: &ContentsEntry) {
        self.add(&entry.label);
        self.add(&entry.heading);
        let page = self.document.links[self.links].target_page + 1;
        self.links += 1;
        self.add(&page.to_string());
        entry.nested.iter().for_each(|nested| self.entry(nested));
    }

    fn field(&mut self, field: &Field) {
        self.add(&field.label);
        match &field.value {
            FieldValue::Lines(lines) => lines.iter().for_each(|line| self.text(line)),
            FieldValue::Roster(people) => people.iter().for_each(|person| {
                self.add(&person.name);
                self.add(&person.place);
                self.add(&person.note);
            }),
            FieldValue::Prose(text) => self.text(text),
            FieldValue::Prominent { value, reason } => {
                self.add(value);
                self.text(reason);
            }
            FieldValue::Entries(entries) => entries.iter().for_each(|entry| {
                self.add(&entry.label);
                self.text(&entry.text);
            }),
            FieldValue::FillIn(words) => words.iter().for_each(|words| self.add(words)),
            FieldValue::Blank => {}
        }
    }

    fn table(&mut self, table: &Table) {
        for row in [&table.head].into_iter().chain(&table.rows).chain(&table.sum) {
            row.iter().for_each(|cell| self.text(cell));
        }
    }

    fn labelled(&mut self, block: &Labelled) {
        self.add(block.label.as_deref().unwrap_or_default());
        for piece in &block.pieces {
            match piece {
                Piece::Paragraph(text) => self.text(text),
                Piece::RunIn { heading, text } => {
                    self.text(heading);
                    if !squeezed(&self.text).ends_with(['.', ',', ':']) {
                        self.add(".");
                    }
                    self.text(text);
                }
                Piece::Clauses(clauses) => {
                    for clause in clauses {
                        self.add(self.clause);
                        self.text(clause);
                    }
                }
                Piece::List(list) => self.list(list),
                Piece::Table(table) => self.table(table),
            }
        }
    }

    fn list(&mut self, list: &List) {
        for (index, entry) in list.entries.iter().enumerate() {
            match list.marks {
                Marks::Dash => self.add("–"),
                Marks::Numbers => self.add(&format!("{}.", index + 1)),
                Marks::Own => self.add(&entry.label),
                Marks::Bare => {}
            }
            self.text(&entry.text);
            entry.nested.iter().for_each(|nested| self.list(nested));
        }
    }
}
