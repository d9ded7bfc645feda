//! Painting: strips get their places on pages, ink becomes marks, elements take their places in the tree.
//!
//! A leaf opens when the element changes and closes when something else is drawn, so a paragraph over two pages has one
//! leaf on each and is one element. Rules, bars, dots and repeated heads are artifacts.

use super::error::{LayoutError, Place};
use super::flow::{Flow, PageNumbers};
use super::furniture::Furniture;
use super::grid::{BAR, BAR_THICKNESS};
use super::pages::{Sheet, repeated};
use super::places::places;
use super::shape::Shaper;
use super::strip::{Ink, Rule, Strip};
use super::style::CONTENTS;
use super::tree::{ElementId, Tree};
use crate::content::{Anchor, Metadata};
use crate::page::{
    Area, ArtifactKind, Bookmark, Document, Field, Figure, GlyphRun, Kid, Leaf, LeafId, Link, Mark, Page,
};
use std::collections::BTreeMap;

/// Page and height of each anchor.
type Targets = BTreeMap<Anchor, (usize, f32)>;

/// Pages of all anchors, from 1.
pub fn page_numbers(strips: &[Strip], sheets: &[Sheet]) -> PageNumbers {
    let mut numbers = PageNumbers::new();
    for (page, sheet) in sheets.iter().enumerate() {
        for anchor in strips[sheet.strips.clone()].iter().filter_map(|strip| strip.anchor) {
            numbers.entry(anchor).or_insert(page + 1);
        }
    }
    numbers
}

/// Paints a flow that has been divided into sheets.
pub fn paint(
    mut flow: Flow,
    sheets: &[Sheet],
    shaper: &mut Shaper,
    furniture: &Furniture<'_>,
    metadata: Metadata,
) -> Result<Document, LayoutError> {
    let targets = targets(&flow.strips, sheets, furniture);
    let places = places(&flow.strips, sheets, furniture);
    let target = |anchor: Anchor| targets.get(&anchor).copied().ok_or(LayoutError::UnknownAnchor(anchor));
    let strips = std::mem::take(&mut flow.strips);
    let mut painter = Painter {
        shaper,
        targets: &targets,
        pages: Vec::with_capacity(sheets.len()),
        leaves: Vec::new(),
        links: Vec::with_capacity(flow.links.len()),
        fields: Vec::with_capacity(flow.fields.len()),
        flow_fields: std::mem::take(&mut flow.fields),
        figures: Vec::with_capacity(flow.figures.len()),
        flow_figures: std::mem::take(&mut flow.figures).into_iter(),
        tree: flow.tree,
        marks: Vec::new(),
        mcid: 0,
        open: Open::Nothing,
    };
    for link in flow.links {
        let (target_page, target_y) = target(link.target)?;
        painter.links.push(Link { page: 0, areas: Vec::new(), target_page, target_y, contents: link.contents });
    }
    let mut strips = strips.into_iter();
    for (page, (sheet, number)) in sheets.iter().zip(numbered(sheets)).enumerate() {
        let own: Vec<Strip> = strips.by_ref().take(sheet.strips.len()).collect();
        painter.page(page, number, own, sheet, furniture)?;
    }
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    for bookmark in flow.bookmarks {
        let (page, y) = target(bookmark.target)?;
        let entry = Bookmark { title: bookmark.title, page, y, nested: Vec::new() };
        match bookmarks.last_mut() {
            Some(above) if bookmark.nested => above.nested.push(entry),
            _ => bookmarks.push(entry),
        }
    }
    Ok(Document {
        metadata,
        pages: painter.pages,
        tree: painter.tree.finish(),
        leaves: painter.leaves,
        bookmarks,
        links: painter.links,
        fields: painter.fields,
        figures: painter.figures,
        places,
    })
}

/// The tops of the strips of a sheet, in order, and what is above the first.
pub fn tops(strips: &[Strip], sheet: &Sheet, top: f32) -> Vec<f32> {
    let fillers = strips.iter().skip(1).filter(|strip| strip.fills).count();
    // A page that begins with what belongs at its foot has nothing above it to share with.
    let leading = strips.first().is_some_and(|strip| strip.fills);
    let shares = fillers + usize::from(leading);
    let share = if shares > 0 { (sheet.room - sheet.used).max(0.0) / shares as f32 } else { 0.0 };
    let mut y = top + strips.first().map_or(0.0, repeated);
    let mut tops = Vec::with_capacity(strips.len());
    for (index, strip) in strips.iter().enumerate() {
        y += if index > 0 { strip.before } else { 0.0 } + if strip.fills { share } else { 0.0 };
        tops.push(y);
        y += strip.height;
    }
    tops
}

/// The number of each page and how many there are, in the document or in its letter.
fn numbered(sheets: &[Sheet]) -> Vec<(usize, usize)> {
    let letters = sheets.chunk_by(|_, next| !next.first);
    letters.flat_map(|letter| (1..=letter.len()).map(|number| (number, letter.len()))).collect()
}

fn targets(strips: &[Strip], sheets: &[Sheet], furniture: &Furniture<'_>) -> Targets {
    let mut targets = Targets::new();
    for (page, sheet) in sheets.iter().enumerate() {
        let own = &strips[sheet.strips.clone()];
        for (strip, y) in own.iter().zip(tops(own, sheet, furniture.top(sheet.first))) {
            if let Some(anchor) = strip.anchor {
                targets.entry(anchor).or_insert((page, y));
            }
        }
    }
    targets
}

#[derive(PartialEq)]
enum Open {
    Nothing,
    Leaf(ElementId),
    Artifact(ArtifactKind),
}

struct Painter<'a> {
    shaper: &'a mut Shaper,
    targets: &'a Targets,
    pages: Vec<Page>,
    leaves: Vec<Leaf>,
    links: Vec<Link>,
    fields: Vec<Field>,
    flow_fields: Vec<(String, String)>,
    figures: Vec<Figure>,
    flow_figures: std::vec::IntoIter<crate::content::Figure>,
    tree: Tree,
    marks: Vec<Mark>,
    mcid: u32,
    open: Open,
}

impl Painter<'_> {
    fn page(
        &mut self,
        page: usize,
        (number, count): (usize, usize),
        strips: Vec<Strip>,
        sheet: &Sheet,
        furniture: &Furniture<'_>,
    ) -> Result<(), LayoutError> {
        self.mcid = 0;
        let sections = (
            strips.iter().filter_map(|strip| strip.section).min(),
            strips.iter().filter_map(|strip| strip.section).max(),
        );
        if !sheet.first {
            let header = furniture.header(self.shaper, sections.0.zip(sections.1))?;
            self.artifact(ArtifactKind::Header, header);
        }
        let tops = tops(&strips, sheet, furniture.top(sheet.first));
        if let Some(repeat) = strips.first().and_then(|strip| strip.repeat.clone()) {
            let top = furniture.top(sheet.first);
            self.artifact(ArtifactKind::Pagination, repeat.runs.iter().map(|run| words(run.clone(), top)));
            self.artifact(ArtifactKind::Layout, repeat.rules.iter().map(|line| rule(*line, top)));
        }
        let mut bar: Option<(u32, f32, f32)> = None;
        let mut closing = None;
        for (strip, top) in strips.into_iter().zip(tops) {
            if bar.is_some_and(|(number, ..)| strip.bar != Some(number)) {
                self.bar(bar.take());
            }
            if let Some(number) = strip.bar {
                let first = bar.map_or(top, |(_, first, _)| first);
                bar = Some((number, first, top + strip.height));
            }
            for ink in strip.ink {
                self.ink(ink, top, page)?;
            }
            closing = strip.closing.map(|line| rule(line, top));
        }
        self.artifact(ArtifactKind::Layout, closing);
        self.bar(bar);
        let footer = furniture.footer(self.shaper, number, count)?;
        self.artifact(ArtifactKind::Footer, footer);
        self.close();
        let marks = std::mem::take(&mut self.marks);
        let format = furniture.format();
        self.pages.push(Page { width: format.width, height: format.height, marks });
        Ok(())
    }

    fn ink(&mut self, ink: Ink, top: f32, page: usize) -> Result<(), LayoutError> {
        match ink {
            Ink::Words(element, run) => {
                self.leaf(element, page);
                self.marks.push(words(run, top));
            }
            Ink::Nothing(element) => self.tree.place(element),
            Ink::Rule(line) => self.artifact(ArtifactKind::Layout, [rule(line, top)]),
            Ink::Leader(run) => self.artifact(ArtifactKind::Layout, [words(run, top)]),
            Ink::PageNumber { element, anchor, right, y } => {
                let (target, _) = self.targets.get(&anchor).ok_or(LayoutError::UnknownAnchor(anchor))?;
                let number = (target + 1).to_string();
                let run = single(self.shaper, &CONTENTS, &number, Place::Furniture)?;
                let width = run_width(&run);
                self.leaf(element, page);
                self.marks.push(words(GlyphRun { x: right - width, y, ..run }, top));
            }
            Ink::LinkArea { link, area } => {
                let link = &mut self.links[link];
                if link.areas.is_empty() {
                    link.page = page;
                }
                // An entry that no page can hold goes on on the next; its link stays where it begins.
                if link.page == page {
                    link.areas.push(Area { y: area.y + top, ..area });
                }
            }
            Ink::LinkEnd { element, link } => {
                self.close();
                self.tree.add(element, Kid::Link(link));
            }
            Ink::Figure { element, area } => {
                self.leaf(element, page);
                self.marks.push(Mark::Figure(self.figures.len()));
                let crate::content::Figure { picture, alt } =
                    self.flow_figures.next().expect("BUG: a figure has no picture");
                self.figures.push(Figure { picture, alt, page, area: Area { y: area.y + top, ..area } });
            }
            Ink::Field { element, field, area } => {
                self.close();
                let (name, tooltip) = self.flow_fields[field].clone();
                let area = Area { y: area.y + top, ..area };
                self.tree.add(element, Kid::Field(self.fields.len()));
                self.fields.push(Field { name, tooltip, page, area });
            }
        }
        Ok(())
    }

    fn bar(&mut self, bar: Option<(u32, f32, f32)>) {
        if let Some((_, y0, y1)) = bar {
            self.artifact(ArtifactKind::Layout, [Mark::Rule { x0: BAR, y0, x1: BAR, y1, thickness: BAR_THICKNESS }]);
        }
    }

    fn leaf(&mut self, element: ElementId, page: usize) {
        if self.open != Open::Leaf(element) {
            self.close();
            let id = LeafId(self.leaves.len());
            self.leaves.push(self.tree.leaf(element, id, page, self.mcid));
            self.mcid += 1;
            self.marks.push(Mark::Begin(id));
            self.open = Open::Leaf(element);
        }
    }

    fn artifact(&mut self, kind: ArtifactKind, marks: impl IntoIterator<Item = Mark>) {
        let mut marks = marks.into_iter().peekable();
        if marks.peek().is_none() {
            return;
        }
        if self.open != Open::Artifact(kind) {
            self.close();
            self.marks.push(Mark::Artifact(kind));
            self.open = Open::Artifact(kind);
        }
        self.marks.extend(marks);
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.marks.push(Mark::End);
            self.open = Open::Nothing;
        }
    }
}

fn words(run: GlyphRun, top: f32) -> Mark {
    Mark::Glyphs(GlyphRun { y: run.y + top, ..run })
}

fn rule(rule: Rule, top: f32) -> Mark {
    let y = rule.y + top;
    Mark::Rule { x0: rule.x0, y0: y, x1: rule.x1, y1: y, thickness: rule.thickness }
}

/// Width of a run, points.
pub fn run_width(run: &GlyphRun) -> f32 {
    run.glyphs.iter().map(|glyph| glyph.advance as f32).sum::<f32>() * run.size / crate::fonts::UNITS_PER_EM
}

/// Words on one line, from (0, 0).
pub fn single(
    shaper: &mut Shaper,
    style: &super::style::Style,
    text: &str,
    place: Place,
) -> Result<GlyphRun, LayoutError> {
    let face = shaper.face(style.face);
    let word = shaper.word(face, text).map_err(|undrawable| undrawable.at(place))?;
    Ok(GlyphRun { face, size: style.size, x: 0.0, y: 0.0, text: text.to_owned(), glyphs: word.glyphs.clone() })
}
