//! Content: the marks of a page as printpdf's operations.
//!
//! Each leaf and each artifact becomes one marked-content sequence, the runs of glyphs in it one text object with the
//! kerning that the layout found. The document has been checked before ([`crate::invariants`]).
//! Deliberately absent: colour outside pictures. Everything else is black, which is where a page begins.

use crate::error::{PdfError, Unsound};
use crate::figures;
use crate::fonts::{Fonts, UsedFace, resource_name};
use crate::objects::utf16;
use crate::structure::standard_type;
use documents::fonts::Face;
use documents::page::{ArtifactKind, Figure, Glyph, GlyphRun, Leaf, Mark, Page};
use printpdf::{DictItem, Line, LinePoint, Op, PdfFontHandle, Point, Pt};
use std::collections::BTreeMap;

/// The operations of a page.
pub(crate) fn operations(
    page: &Page,
    leaves: &[Leaf],
    figures: &[Figure],
    fonts: &mut Fonts,
) -> Result<Vec<Op>, PdfError> {
    let mut content = Content { operations: Vec::with_capacity(2 * page.marks.len()), height: page.height, text: None };
    for mark in &page.marks {
        match mark {
            Mark::Begin(leaf) => content.push(leaf_begins(&leaves[leaf.0])),
            Mark::Artifact(kind) => content.push(artifact_begins(*kind)),
            Mark::End => content.push(Op::EndMarkedContent),
            Mark::Glyphs(run) => content.show(run, fonts)?,
            Mark::Figure(index) => {
                figures::draw(&figures[*index], *index, page).into_iter().for_each(|operation| content.push(operation));
            }
            Mark::Rule { x0, y0, x1, y1, thickness } => {
                let points = [(*x0, *y0), (*x1, *y1)].map(|(x, y)| content.place(x, y));
                let points = points.map(|place| LinePoint { p: place.point(), bezier: false });
                content.push(Op::SetOutlineThickness { pt: Pt(*thickness) });
                content.push(Op::DrawLine { line: Line { points: points.to_vec(), is_closed: false } });
            }
        }
    }
    content.end_text();
    Ok(content.operations)
}

/// The operations so far.
struct Content {
    operations: Vec<Op>,
    height: f32,
    text: Option<TextObject>,
}

/// An open text object: where its last line begins, and the font set in it.
struct TextObject {
    line: Place,
    font: (Face, f32),
}

/// From the bottom left corner, upwards, in thousandths of a point: whole numbers, so that steps from line to line
/// do not add up to a drift.
#[derive(Clone, Copy)]
struct Place {
    x: i32,
    y: i32,
}

impl Place {
    fn point(self) -> Point {
        Point { x: Pt(self.x as f32 / 1000.0), y: Pt(self.y as f32 / 1000.0) }
    }
}

impl Content {
    /// Anything but text, after the text.
    fn push(&mut self, operation: Op) {
        self.end_text();
        self.operations.push(operation);
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.operations.push(Op::EndTextSection);
        }
    }

    fn place(&self, x: f32, y: f32) -> Place {
        let thousandths = |length: f32| (length * 1000.0).round() as i32;
        Place { x: thousandths(x), y: thousandths(self.height - y) }
    }

    fn show(&mut self, run: &GlyphRun, fonts: &mut Fonts) -> Result<(), PdfError> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let line = self.place(run.x, run.y);
        let font = (run.face, run.size);
        let before = self.text.replace(TextObject { line, font });
        if before.is_none() {
            self.operations.push(Op::StartTextSection);
        }
        if before.as_ref().is_none_or(|before| before.font != font) {
            let font = PdfFontHandle::External(resource_name(run.face));
            self.operations.push(Op::SetFont { font, size: Pt(run.size) });
        }
        let from = before.map_or(Place { x: 0, y: 0 }, |before| before.line);
        let step = Place { x: line.x - from.x, y: line.y - from.y };
        self.operations.push(Op::SetTextCursor { pos: step.point() });
        set(&mut self.operations, run, fonts.face(run.face)?)
    }
}

fn leaf_begins(leaf: &Leaf) -> Op {
    marked(standard_type(leaf.tag), [("MCID", DictItem::Int(i64::from(leaf.mcid)))])
}

/// Property lists of artifacts: ISO 32000-1, table 330.
fn artifact_begins(kind: ArtifactKind) -> Op {
    let name = |name: &str| DictItem::Name(name.into());
    let pagination = ("Type", name("Pagination"));
    match kind {
        ArtifactKind::Header => marked("Artifact", [pagination, ("Subtype", name("Header"))]),
        ArtifactKind::Footer => marked("Artifact", [pagination, ("Subtype", name("Footer"))]),
        ArtifactKind::Pagination => marked("Artifact", [pagination]),
        ArtifactKind::Layout => marked("Artifact", [("Type", name("Layout"))]),
    }
}

fn marked<const N: usize>(tag: &str, properties: [(&str, DictItem); N]) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<BTreeMap<_, _>>();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// Shows the glyphs of a run, cluster by cluster.
fn set(operations: &mut Vec<Op>, run: &GlyphRun, face: &mut UsedFace) -> Result<(), PdfError> {
    let mut pen = Pen { face, pieces: Vec::new(), string: Vec::with_capacity(2 * run.glyphs.len()), drift: 0.0 };
    for cluster in run.glyphs.chunk_by(|_, next| next.text.is_empty()) {
        let text = run.text.get(cluster[0].text.clone()).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| Unsound::GlyphText { text: run.text.clone() })?;
        match cluster {
            [glyph] => pen.draw(glyph, text)?,
            several => {
                pen.lift(operations);
                operations.push(marked("Span", [("ActualText", string(utf16(text)))]));
                for (nth, glyph) in several.iter().enumerate() {
                    pen.draw(glyph, if nth == 0 { text } else { "" })?;
                }
                pen.lift(operations);
                operations.push(Op::EndMarkedContent);
            }
        }
    }
    pen.lift(operations);
    Ok(())
}

/// Collects what one showing operator shows: strings of codes, and the corrections between them.
///
/// printpdf's own text items would do the same, but write each code in hexadecimal, look each up three times and keep
/// a copy of its text: half of the time that a document took.
struct Pen<'a> {
    face: &'a mut UsedFace,
    pieces: Vec<DictItem>,
    string: Vec<u8>,
    /// How far the widths in the font lead the viewer beyond the layout's own advances, in thousandths of an em.
    drift: f32,
}

impl Pen<'_> {
    fn draw(&mut self, glyph: &Glyph, text: &str) -> Result<(), Unsound> {
        let advance = self.face.thousandths(glyph.advance);
        let code = self.face.code(glyph.id, text)?;
        self.string.extend(code.number.to_be_bytes());
        self.drift += code.width - advance;
        let correction = self.drift.round();
        if correction != 0.0 {
            self.pieces.extend([string(self.string.clone()), DictItem::Real(correction)]);
            self.string.clear();
            self.drift -= correction;
        }
        Ok(())
    }

    fn lift(&mut self, operations: &mut Vec<Op>) {
        if !self.string.is_empty() {
            self.pieces.push(string(self.string.clone()));
            self.string.clear();
        }
        if !self.pieces.is_empty() {
            let pieces = std::mem::take(&mut self.pieces);
            operations.push(Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(pieces)] });
        }
    }
}

fn string(bytes: Vec<u8>) -> DictItem {
    DictItem::String { data: bytes, literal: true }
}

#[cfg(test)]
mod tests;
