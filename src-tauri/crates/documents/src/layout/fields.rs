//! Rows of label and value between hairlines: the front page, the posting block, the proof of posting.

use super::error::LayoutError;
use super::flow::{Composer, line_ink};
use super::grid::{HAIRLINE, LABEL, LABEL_MEASURE, RIGHT, TEXT, TEXT_MEASURE, mm};
use super::strip::{Cut, Ink, Rule, Strip};
use super::style::{
    BODY, FIELD, FIELD_COMPACT, FIELD_EXTRACT, FIELD_NOTICE, FIELD_POSTER, LABEL as LABEL_STYLE, LABEL_POSTER,
    PROMINENT, Style,
};
use super::tree::{ElementId, Tree};
use super::wrap::Line;
use crate::content::{Field, FieldEntry, FieldSize, FieldValue, Fields, RosterRow, Text};
use crate::page::{Numbering, Scope, Tag};

/// Height of a row to fill in by hand.
const BLANK: f32 = 27.0;
/// From the text column to the place of a person in a roster.
const ROSTER_PLACE: f32 = mm(60.0);
/// From the text column to the note.
const ROSTER_NOTE: f32 = mm(80.0);
/// Between the columns of a roster.
const ROSTER_GUTTER: f32 = mm(2.0);
/// The least that is left for notes when long names of places push them to the right.
const LEAST_NOTE: f32 = mm(36.0);
/// A longer roster may go on on the next page.
const WHOLE_ROSTER: usize = 12;
/// Fewest people on each side of the page break.
const FEWEST_PEOPLE: usize = 3;

/// From the label of an entry to its text.
const ENTRY_GUTTER: f32 = mm(5.0);
/// Widest label of an entry; a longer one takes several lines.
const ENTRY_LABEL: f32 = mm(35.0);
/// Longer lists of entries may go on on the next page.
const WHOLE_ENTRIES: usize = 12;
/// Between a line to write on and the next words.
const BETWEEN_LINES: f32 = mm(7.0);
/// From words to the line after them.
const BEFORE_LINE: f32 = mm(1.5);

/// One line box of a value.
struct LineBox {
    height: f32,
    ink: Vec<Ink>,
    cut: Cut,
}

/// How the rows of one block are set.
struct Setting {
    style: &'static Style,
    label: &'static Style,
    padding: f32,
    note_at: f32,
}

impl Composer<'_> {
    /// Rows between hairlines. A row is not divided, but for a long roster.
    pub fn fields(&mut self, fields: &Fields) -> Result<Vec<Strip>, LayoutError> {
        let (style, label, padding) = match fields.size {
            FieldSize::Regular => (&FIELD, &LABEL_STYLE, 3.5),
            FieldSize::Compact => (&FIELD_COMPACT, &LABEL_STYLE, 2.5),
            FieldSize::Extract => (&FIELD_EXTRACT, &LABEL_STYLE, 3.5),
            FieldSize::Notice => (&FIELD_NOTICE, &LABEL_STYLE, 3.5),
            FieldSize::Poster => (&FIELD_POSTER, &LABEL_POSTER, 4.5),
        };
        let table = self.flow.tree.element(Tree::ROOT, Tag::Table);
        let setting = Setting { style, label, padding, note_at: self.note_at(fields, style)? };
        let mut strips: Vec<Strip> = Vec::new();
        for field in &fields.rows {
            strips.extend(self.field(table, field, &setting)?);
        }
        if let (Some(last), false) = (strips.last_mut(), fields.rows.last().is_some_and(is_open)) {
            last.closing = None;
            last.ink.push(Ink::Rule(hairline(last.height)));
        }
        Ok(strips)
    }

    fn field(&mut self, table: ElementId, field: &Field, setting: &Setting) -> Result<Vec<Strip>, LayoutError> {
        let Setting { style, label, padding, note_at } = *setting;
        let row = self.flow.tree.element(table, Tag::TR);
        let head = self.flow.tree.element(row, Tag::TH(Scope::Row));
        let labels = self.words(head, label, &field.label, LABEL_MEASURE)?;
        let cell = self.flow.tree.element(row, Tag::TD);
        let (mut boxes, first) = match &field.value {
            FieldValue::Lines(lines) => (self.value(cell, lines, style)?, style),
            FieldValue::Prose(text) => (self.value(cell, std::slice::from_ref(text), &BODY)?, &BODY),
            FieldValue::Prominent { value, reason } => (self.prominent(cell, value, reason)?, &PROMINENT),
            FieldValue::Entries(entries) => (self.entries(cell, entries)?, &BODY),
            FieldValue::Roster(people) => (self.roster(cell, people, style, note_at)?, style),
            FieldValue::FillIn(words) => (self.fill_in(cell, words, style)?, style),
            FieldValue::Blank => (Vec::new(), style),
        };
        let label_height = label.height(labels.len().max(1)) - label.baseline + first.baseline;
        let blank = boxes.is_empty();
        if blank {
            boxes.push(LineBox { height: style.first, ink: vec![Ink::Nothing(cell)], cut: Cut::Free });
        }

        let mut strips: Vec<Strip> = boxes
            .into_iter()
            .enumerate()
            .map(|(index, line)| {
                let top = if index == 0 { padding } else { 0.0 };
                let mut strip = Strip { source: field.source, ..Strip::new(top + line.height) };
                strip.cut = if index == 0 { Cut::Free } else { line.cut };
                strip.ink = line.ink.into_iter().map(|ink| lowered(ink, top)).collect();
                strip
            })
            .collect();
        let mut ink = Vec::new();
        if !is_open(field) {
            ink.push(Ink::Rule(hairline(0.0)));
        }
        if labels.is_empty() {
            ink.push(Ink::Nothing(head));
        }
        for (index, line) in labels.into_iter().enumerate() {
            let y = padding + first.baseline + label.leading * index as f32;
            ink.extend(line_ink(line, label, LABEL, y));
        }
        ink.append(&mut strips[0].ink);
        strips[0].ink = ink;

        let height: f32 = strips.iter().map(|strip| strip.height).sum::<f32>() + padding;
        let least = (label_height + 2.0 * padding).max(if blank { BLANK } else { 0.0 });
        if let Some(last) = strips.last_mut() {
            last.height += padding + (least - height).max(0.0);
            last.closing = (!is_open(field)).then(|| hairline(last.height));
        }
        Ok(strips)
    }

    /// The value in large type, the reason for it under it.
    fn prominent(&mut self, cell: ElementId, value: &str, reason: &Text) -> Result<Vec<LineBox>, LayoutError> {
        let mut boxes = Vec::new();
        let element = self.flow.tree.element(cell, Tag::P);
        for (index, line) in self.words(element, &PROMINENT, value, TEXT_MEASURE)?.into_iter().enumerate() {
            let ink = line_ink(line, &PROMINENT, TEXT, PROMINENT.baseline_of(index)).collect();
            boxes.push(LineBox { height: PROMINENT.height_of(index), ink, cut: Cut::Never });
        }
        let element = self.flow.tree.element(cell, Tag::P);
        for line in self.text(element, &FIELD_NOTICE, reason, TEXT_MEASURE)? {
            let ink = line_ink(line, &FIELD_NOTICE, TEXT, FIELD_NOTICE.baseline).collect();
            boxes.push(LineBox { height: FIELD_NOTICE.leading, ink, cut: Cut::Never });
        }
        Ok(boxes)
    }

    /// Entries under each other, all texts at one edge.
    fn entries(&mut self, cell: ElementId, entries: &[FieldEntry]) -> Result<Vec<LineBox>, LayoutError> {
        let list = self.flow.tree.element(cell, Tag::L(Numbering::None));
        let style = &Style { prose: false, ..BODY };
        let mut set = Vec::with_capacity(entries.len());
        let mut indent = 0.0_f32;
        for entry in entries {
            let item = self.flow.tree.element(list, Tag::LI);
            let label = self.flow.tree.element(item, Tag::Lbl);
            let mut labels = self.words(label, style, &entry.label, ENTRY_LABEL)?;
            let widest = labels.iter().map(|line| line.width).fold(0.0, f32::max);
            indent = indent.max(if labels.is_empty() { 0.0 } else { widest + ENTRY_GUTTER });
            self.separate(&mut labels)?;
            set.push((labels, self.flow.tree.element(item, Tag::LBody), &entry.text));
        }
        let count = set.len();
        let mut boxes = Vec::new();
        for (nth, (labels, body, text)) in set.into_iter().enumerate() {
            let texts = self.text(body, style, text, TEXT_MEASURE - indent)?;
            let lines = labels.len().max(texts.len()).max(1);
            let (mut labels, mut texts) = (labels.into_iter(), texts.into_iter());
            for index in 0..lines {
                let mut ink: Vec<Ink> = Vec::new();
                ink.extend(labels.next().into_iter().flat_map(|line| line_ink(line, style, TEXT, style.baseline)));
                let said = texts.next().map(|line| line_ink(line, style, TEXT + indent, style.baseline));
                ink.extend(said.into_iter().flatten());
                if ink.is_empty() {
                    ink.push(Ink::Nothing(body));
                }
                let inner = nth >= FEWEST_PEOPLE && count - nth >= FEWEST_PEOPLE && index == 0;
                let cut = if count > WHOLE_ENTRIES && inner { Cut::Table } else { Cut::Whole };
                boxes.push(LineBox { height: style.leading, ink, cut });
            }
        }
        Ok(boxes)
    }

    /// Words and lines to write on, side by side.
    fn fill_in(&mut self, cell: ElementId, words: &[String], style: &Style) -> Result<Vec<LineBox>, LayoutError> {
        let share = (TEXT_MEASURE + BETWEEN_LINES) / words.len().max(1) as f32;
        let mut ink = Vec::new();
        let mut height = style.leading;
        for (index, words) in words.iter().enumerate() {
            let x = TEXT + share * index as f32;
            let element = self.flow.tree.element(cell, Tag::P);
            let (mut from, mut baseline) = (x, style.baseline);
            for (nth, line) in self.words(element, style, words, share - BETWEEN_LINES)?.into_iter().enumerate() {
                baseline = style.baseline + style.leading * nth as f32;
                from = x + line.width + BEFORE_LINE;
                ink.extend(line_ink(line, style, x, baseline));
            }
            let to = x + share - BETWEEN_LINES;
            ink.push(Ink::Rule(Rule { x0: from.min(to), x1: to, y: baseline + 1.0, thickness: HAIRLINE }));
            height = height.max(baseline - style.baseline + style.leading);
        }
        Ok(vec![LineBox { height, ink, cut: Cut::Whole }])
    }

    fn value(
        &mut self,
        cell: ElementId,
        texts: &[crate::content::Text],
        style: &Style,
    ) -> Result<Vec<LineBox>, LayoutError> {
        let mut boxes = Vec::new();
        for text in texts {
            let element = if texts.len() > 1 { self.flow.tree.element(cell, Tag::P) } else { cell };
            for line in self.text(element, style, text, TEXT_MEASURE)? {
                let ink = line_ink(line, style, TEXT, style.baseline).collect();
                boxes.push(LineBox { height: style.first, ink, cut: Cut::Whole });
            }
        }
        Ok(boxes)
    }

    /// Where notes begin: at their own place, or beyond the longest place name that has a note beside it. One for the whole
    /// block, so that the lists of a front page stay aligned.
    fn note_at(&mut self, fields: &Fields, style: &Style) -> Result<f32, LayoutError> {
        let mut at = ROSTER_NOTE;
        for field in &fields.rows {
            let FieldValue::Roster(people) = &field.value else { continue };
            for person in people.iter().filter(|person| !person.place.is_empty() && !person.note.is_empty()) {
                let lines = self.words(Tree::ROOT, style, &person.place, TEXT_MEASURE)?;
                let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
                at = f32::max(at, ROSTER_PLACE + widest + ROSTER_GUTTER);
            }
        }
        Ok(at.min(TEXT_MEASURE - LEAST_NOTE))
    }

    /// People under each other: name, place, note. Each takes as many lines as its longest part.
    fn roster(
        &mut self,
        cell: ElementId,
        people: &[RosterRow],
        style: &Style,
        note_at: f32,
    ) -> Result<Vec<LineBox>, LayoutError> {
        let list = self.flow.tree.element(cell, Tag::L(Numbering::None));
        let style = &Style { prose: false, ..*style };
        let mut boxes = Vec::new();
        for (index, person) in people.iter().enumerate() {
            let item = self.flow.tree.element(list, Tag::LI);
            let body = self.flow.tree.element(item, Tag::LBody);
            let place_at = if person.place.is_empty() { note_at } else { ROSTER_PLACE };
            let name_measure = match (person.place.is_empty(), person.note.is_empty()) {
                (true, true) => TEXT_MEASURE,
                _ => place_at - ROSTER_GUTTER,
            };
            let place_measure = if person.note.is_empty() {
                TEXT_MEASURE - ROSTER_PLACE
            } else {
                note_at - ROSTER_PLACE - ROSTER_GUTTER
            };
            let mut name = self.words(body, style, &person.name, name_measure)?;
            let mut place = self.words(body, style, &person.place, place_measure)?;
            let note = self.words(body, style, &person.note, TEXT_MEASURE - note_at)?;
            if !place.is_empty() || !note.is_empty() {
                self.separate(&mut name)?;
            }
            if !note.is_empty() {
                self.separate(&mut place)?;
            }
            let count = name.len().max(place.len()).max(note.len()).max(1);
            let parts: [(Vec<Line>, f32); 3] = [(name, 0.0), (place, ROSTER_PLACE), (note, note_at)];
            let mut ink = Vec::new();
            for (lines, x) in parts {
                for (line_index, line) in lines.into_iter().enumerate() {
                    let y = style.baseline + style.leading * line_index as f32;
                    ink.extend(line_ink(line, style, TEXT + x, y));
                }
            }
            if ink.is_empty() {
                ink.push(Ink::Nothing(body));
            }
            let long = people.len() > WHOLE_ROSTER;
            let inner = index >= FEWEST_PEOPLE && people.len() - index >= FEWEST_PEOPLE;
            let cut = if long && inner { Cut::Table } else { Cut::Whole };
            boxes.push(LineBox { height: style.leading * count as f32, ink, cut });
        }
        Ok(boxes)
    }
}

/// A row of lines to write on has none around it.
fn is_open(field: &Field) -> bool {
    matches!(field.value, FieldValue::FillIn(_))
}

fn hairline(y: f32) -> Rule {
    Rule { x0: LABEL, x1: RIGHT, y, thickness: HAIRLINE }
}

fn lowered(ink: Ink, by: f32) -> Ink {
    match ink {
        Ink::Words(element, mut run) => {
            run.y += by;
            Ink::Words(element, run)
        }
        Ink::Rule(rule) => Ink::Rule(Rule { y: rule.y + by, ..rule }),
        other => other,
    }
}
