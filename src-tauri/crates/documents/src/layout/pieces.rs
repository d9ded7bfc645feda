//! What stands in the text column of a block: paragraphs, run-in headings, clauses, lists, tables.

use super::error::LayoutError;
use super::flow::{Composer, line_ink, paragraph};
use super::grid::{QUARTER, TEXT, TEXT_MEASURE, mm};
use super::passage::Passage;
use super::strip::{Cut, Ink, Strip};
use super::style::{BODY, CLAUSE_WORD, Style};
use super::tree::ElementId;
use super::wrap::Line;
use crate::Source;
use crate::content::{Inline, List, Marks, Piece, RowHeight, Text};
use crate::page::{Numbering, Tag};

/// Between paragraphs.
const BETWEEN_PARAGRAPHS: f32 = 2.0 * QUARTER;
/// From a lead-in to its first clause or entry.
const BELOW_LEAD: f32 = QUARTER;
/// Between clauses.
const BETWEEN_CLAUSES: f32 = 5.0;
/// Between entries of a list.
const BETWEEN_ENTRIES: f32 = 2.5;
/// From a table to what follows in the same block.
const BELOW_TABLE: f32 = 3.0 * QUARTER;
/// From the clause word to its clause.
const CLAUSE_INDENT: f32 = mm(8.0);
/// From a dash to its text.
const DASH_INDENT: f32 = mm(4.5);
/// From a number to its text.
const NUMBER_INDENT: f32 = mm(7.0);
/// Least distance from an entry's own label to its text.
const OWN_GUTTER: f32 = mm(5.0);
/// A label of its own that is wider takes several lines.
const OWN_WIDEST: f32 = mm(40.0);
/// The mark of a dash list.
const DASH: &str = "–";
/// The first of two items with more lines is not kept whole for the sake of its lead-in.
const SHORT_ITEM: usize = 6;

/// What stands above a piece.
#[derive(Clone, Copy, PartialEq)]
enum Above {
    Nothing,
    Paragraph,
    /// A sentence that ends in a colon, or a heading with nothing after it.
    Lead,
    Items,
    Table,
}

/// One entry of a list, or a clause: what stands left, what stands right, and what hangs below.
struct Item {
    label: Vec<Line>,
    body: ElementId,
    text: Vec<Line>,
    below: Vec<Strip>,
}

impl Composer<'_> {
    /// Pieces, with what of the records each says, under each other; the first has no space above.
    pub fn pieces<'p>(
        &mut self,
        parent: ElementId,
        pieces: impl Iterator<Item = (&'p Piece, Option<Source>)>,
    ) -> Result<Vec<Strip>, LayoutError> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut above = Above::Nothing;
        for (piece, source) in pieces {
            let (mut piece_strips, kind) = match piece {
                Piece::Paragraph(text) => self.plain(parent, &[], text)?,
                Piece::RunIn { heading, text } => self.plain(parent, heading, text)?,
                Piece::Clauses(clauses) => (self.clauses(parent, clauses, above)?, Above::Items),
                Piece::List(list) => (self.list(parent, list, TEXT, above)?, Above::Items),
                Piece::Table(table) => (self.table(parent, table)?, Above::Table),
            };
            let Some(first) = piece_strips.first_mut() else { continue };
            first.before = match (above, piece) {
                (Above::Nothing, _) => 0.0,
                (Above::Table, _) => BELOW_TABLE,
                (Above::Paragraph | Above::Lead, Piece::Clauses(_) | Piece::List(_)) => BELOW_LEAD,
                (Above::Paragraph | Above::Lead, Piece::Table(table)) if table.rows_are == RowHeight::Tight => {
                    BELOW_LEAD
                }
                _ => BETWEEN_PARAGRAPHS,
            };
            if above == Above::Lead {
                first.keep(Cut::Never);
            }
            strips.extend(piece_strips.into_iter().map(|strip| Strip { source, ..strip }));
            above = kind;
        }
        Ok(strips)
    }

    fn plain(
        &mut self,
        parent: ElementId,
        heading: &[Inline],
        text: &[Inline],
    ) -> Result<(Vec<Strip>, Above), LayoutError> {
        let element = self.flow.tree.element(parent, Tag::P);
        let mut passage = Passage::default();
        if !heading.is_empty() {
            let span = self.flow.tree.element(element, Tag::Span);
            let strong = Style { face: BODY.strong(), ..BODY };
            self.add(&mut passage, span, &strong, heading);
            if passage.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '"' | '’' | '%')) {
                passage.push(span, strong.face, ".");
            }
        }
        if !text.is_empty() && !passage.text.is_empty() {
            passage.push(element, BODY.face, " ");
        }
        self.add(&mut passage, element, &BODY, text);
        let leads = passage.text.trim_end().ends_with(':') || (text.is_empty() && !heading.is_empty());
        let lines = self.wrap(&passage, &BODY, TEXT_MEASURE)?;
        Ok((paragraph(lines, &BODY, TEXT), if leads { Above::Lead } else { Above::Paragraph }))
    }

    /// Clauses break only between each other, and the last is not alone.
    fn clauses(&mut self, parent: ElementId, clauses: &[Text], above: Above) -> Result<Vec<Strip>, LayoutError> {
        let list = self.flow.tree.element(parent, Tag::L(Numbering::None));
        let mut items = Vec::with_capacity(clauses.len());
        for clause in clauses {
            let item = self.flow.tree.element(list, Tag::LI);
            let label = self.flow.tree.element(item, Tag::Lbl);
            let label = self.words(label, &CLAUSE_WORD, self.page_words.clause.as_str(), CLAUSE_INDENT)?;
            let body = self.flow.tree.element(item, Tag::LBody);
            let text = self.text(body, &BODY, clause, TEXT_MEASURE - CLAUSE_INDENT)?;
            items.push(Item { label, body, text, below: Vec::new() });
        }
        // The words before the clauses lead them in, with or without a colon.
        let led = above != Above::Nothing;
        let (mut strips, starts) = self.items(items, TEXT, CLAUSE_INDENT, BETWEEN_CLAUSES, led)?;
        let last = starts.last().copied().unwrap_or(0);
        for (index, strip) in strips.iter_mut().enumerate() {
            if !starts.contains(&index) || index == last {
                strip.keep(Cut::Undivided);
            }
        }
        Ok(strips)
    }

    /// A list at `x`, one nested level deep.
    fn list(&mut self, parent: ElementId, list: &List, x: f32, above: Above) -> Result<Vec<Strip>, LayoutError> {
        let numbering = match list.marks {
            Marks::Dash => Numbering::Unordered,
            Marks::Numbers => Numbering::Decimal,
            Marks::Own | Marks::Bare => Numbering::None,
        };
        let element = self.flow.tree.element(parent, Tag::L(numbering));
        let measure = TEXT + TEXT_MEASURE - x;
        let mut entries = Vec::with_capacity(list.entries.len());
        let mut widest = 0.0_f32;
        for (index, entry) in list.entries.iter().enumerate() {
            let item = self.flow.tree.element(element, Tag::LI);
            let label = self.flow.tree.element(item, Tag::Lbl);
            let body = self.flow.tree.element(item, Tag::LBody);
            let label = match list.marks {
                Marks::Dash => self.words(label, &BODY_LABEL, DASH, OWN_WIDEST)?,
                Marks::Numbers => self.words(label, &BODY_LABEL, &format!("{}.", index + 1), OWN_WIDEST)?,
                Marks::Own => self.words(label, &BODY_LABEL, &entry.label, OWN_WIDEST.min(measure / 3.0))?,
                Marks::Bare => Vec::new(),
            };
            widest = label.iter().map(|line| line.width).fold(widest, f32::max);
            entries.push((entry, label, body));
        }
        let indent = match list.marks {
            Marks::Dash => DASH_INDENT,
            Marks::Numbers => NUMBER_INDENT.max(widest + mm(2.0)),
            Marks::Own => whole_millimetres(widest + OWN_GUTTER),
            Marks::Bare => 0.0,
        };
        let mut items = Vec::with_capacity(entries.len());
        for (entry, label, body) in entries {
            let text = self.text(body, &BODY, &entry.text, measure - indent)?;
            let below = match &entry.nested {
                Some(nested) => self.list(body, nested, x + indent, Above::Paragraph)?,
                None => Vec::new(),
            };
            items.push(Item { label, body, text, below });
        }
        let between = if list.marks == Marks::Bare { 0.0 } else { BETWEEN_ENTRIES };
        Ok(self.items(items, x, indent, between, above == Above::Lead)?.0)
    }

    /// Items under each other, and the indexes of their first strips. A lead-in keeps the first two.
    fn items(
        &mut self,
        items: Vec<Item>,
        x: f32,
        indent: f32,
        between: f32,
        led: bool,
    ) -> Result<(Vec<Strip>, Vec<usize>), LayoutError> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut starts = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let mut own = paragraph(item.text, &BODY, x + indent);
            let missing = item.label.len().max(1).saturating_sub(own.len());
            for _ in 0..missing {
                let mut strip = Strip::new(BODY.leading);
                strip.ink.push(Ink::Nothing(item.body));
                strip.keep(Cut::Never);
                own.push(strip);
            }
            let mut ink = Vec::new();
            for (line_index, line) in item.label.into_iter().enumerate() {
                let y = BODY.baseline + BODY.leading * line_index as f32;
                ink.extend(line_ink(line, &BODY, x, y));
            }
            ink.append(&mut own[0].ink);
            own[0].ink = ink;
            own[0].cut = Cut::Free;
            if led && index == 0 && own.len() <= SHORT_ITEM {
                own.iter_mut().for_each(|strip| strip.keep(Cut::Never));
            }
            if led && index < 2 {
                own[0].keep(Cut::Never);
            }
            own[0].before = if index == 0 { 0.0 } else { between };
            starts.push(strips.len());
            strips.extend(own);
            for (nested, mut strip) in item.below.into_iter().enumerate() {
                if nested == 0 {
                    strip.before = between;
                    strip.keep(Cut::Never);
                }
                strips.push(strip);
            }
        }
        Ok((strips, starts))
    }
}

/// Labels of entries are set as text, and never divided.
const BODY_LABEL: Style = Style { prose: false, ..BODY };

fn whole_millimetres(points: f32) -> f32 {
    mm((points / mm(1.0)).ceil())
}
