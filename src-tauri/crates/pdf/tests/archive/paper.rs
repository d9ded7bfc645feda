//! Documents made by hand: enough of a layout to try everything a document can hold, and no more.
//!
//! Lines are shaped with HarfBuzz's rules and broken at spaces; pages break where they are full.

use documents::content::Metadata;
use documents::fonts::Face;
use documents::page::{
    Area, ArtifactKind, Document, Element, Field, Glyph, GlyphRun, Kid, Leaf, LeafId, Link, Mark, Page, Tag,
};
use harfrust::{Buffer, Font, ShapeOptions, ShaperFont};

/// A4 in points.
pub const SIZE: (f32, f32) = (595.2756, 841.8898);
const LEFT: f32 = 62.0;
const RIGHT: f32 = 525.0;
const TOP: f32 = 85.0;
const BOTTOM: f32 = 760.0;
const LEADING: f32 = 15.0;

/// A document in the making.
pub struct Paper {
    document: Document,
    y: f32,
}

impl Paper {
    /// With an empty first page.
    pub fn new(metadata: Metadata) -> Self {
        let tree = element(Tag::Document, Vec::new());
        let document = Document {
            metadata,
            pages: Vec::new(),
            tree,
            leaves: Vec::new(),
            bookmarks: Vec::new(),
            links: Vec::new(),
            fields: Vec::new(),
            figures: Vec::new(),
            places: Vec::new(),
        };
        let mut paper = Self { document, y: 0.0 };
        paper.turn();
        paper
    }

    /// Starts a page: running header, hairline, footer.
    pub fn turn(&mut self) {
        self.document.pages.push(Page { width: SIZE.0, height: SIZE.1, marks: Vec::new() });
        self.y = TOP;
        let number = self.document.pages.len();
        self.artifact(ArtifactKind::Header, &[(Face::SansSemibold, "Samordningsförbundet Åkern")], 50.0);
        self.artifact(ArtifactKind::Footer, &[(Face::SansRegular, &format!("Sida {number}"))], 800.0);
        self.rule(LEFT, RIGHT, TOP - 12.0);
    }

    /// Index of the current page and the height on it.
    pub fn here(&self) -> (usize, f32) {
        (self.document.pages.len() - 1, self.y)
    }

    /// A hairline.
    pub fn rule(&mut self, x0: f32, x1: f32, y: f32) {
        self.mark(Mark::Artifact(ArtifactKind::Layout));
        self.mark(Mark::Rule { x0, y0: y, x1, y1: y, thickness: 0.35 });
        self.mark(Mark::End);
    }

    /// An element of words, over as many lines and pages as they need.
    pub fn words(&mut self, tag: Tag, face: Face, size: f32, text: &str) -> Element {
        self.words_at(tag, face, size, LEFT, text)
    }

    /// The same from another left edge.
    pub fn words_at(&mut self, tag: Tag, face: Face, size: f32, x: f32, text: &str) -> Element {
        let mut kids = Vec::new();
        for line in wrap(face, size, RIGHT - x, text) {
            if self.y + LEADING > BOTTOM {
                self.turn();
                kids.push(self.begin(tag));
            } else if kids.is_empty() {
                kids.push(self.begin(tag));
            } else {
                // The sequence of the line before goes on.
                self.document.pages.last_mut().expect("a page").marks.pop();
            }
            self.y += LEADING;
            let y = self.y - 4.0;
            self.mark(Mark::Glyphs(GlyphRun { x, y, ..line }));
            self.mark(Mark::End);
        }
        element(tag, kids)
    }

    /// Elements beside each other on one line.
    pub fn row(&mut self, tag: Tag, cells: &[(Tag, &str)]) -> Element {
        if self.y + LEADING > BOTTOM {
            self.turn();
        }
        let y = self.y;
        let width = (RIGHT - LEFT) / cells.len() as f32;
        let mut kids = Vec::new();
        for (nth, (tag, text)) in cells.iter().enumerate() {
            self.y = y;
            let x = LEFT + width * nth as f32;
            kids.push(Kid::Element(self.words_at(*tag, Face::SansRegular, 9.5, x, text)));
        }
        element(tag, kids)
    }

    /// A line of the contents: a link over its words.
    pub fn reference(&mut self, text: &str, target: (usize, f32)) -> Element {
        let mut words = self.words(Tag::Link, Face::SerifRegular, 11.0, text);
        let (page, y) = self.here();
        let area = Area { x: LEFT, y: y - LEADING, width: RIGHT - LEFT, height: LEADING };
        words.kids.push(Kid::Link(self.document.links.len()));
        let (target_page, target_y) = target;
        let contents = format!("Till {text}");
        self.document.links.push(Link { page, areas: vec![area], target_page, target_y, contents });
        element(Tag::Toci, vec![Kid::Element(element(Tag::Reference, vec![Kid::Element(words)]))])
    }

    /// A place to sign.
    pub fn signature(&mut self, name: &str, tooltip: &str) -> Element {
        if self.y + 60.0 > BOTTOM {
            self.turn();
        }
        let (page, y) = self.here();
        let area = Area { x: 170.0, y, width: 240.94, height: 42.52 };
        self.y += 45.0;
        self.rule(170.0, 410.94, self.y);
        let (name, tooltip) = (name.to_owned(), tooltip.to_owned());
        self.document.fields.push(Field { name, tooltip, page, area });
        element(Tag::Form, vec![Kid::Field(self.document.fields.len() - 1)])
    }

    /// The document, for the bookmarks and everything else that a test wants to change.
    pub fn finish(self, kids: Vec<Element>) -> Document {
        let mut document = self.document;
        document.tree.kids = kids.into_iter().map(Kid::Element).collect();
        document
    }

    fn artifact(&mut self, kind: ArtifactKind, words: &[(Face, &str)], y: f32) {
        self.mark(Mark::Artifact(kind));
        for (face, text) in words {
            let run = shape(*face, 8.5, text);
            self.mark(Mark::Glyphs(GlyphRun { x: LEFT, y, ..run }));
        }
        self.mark(Mark::End);
    }

    fn begin(&mut self, tag: Tag) -> Kid {
        let page = self.document.pages.len() - 1;
        let mcid = self.document.leaves.iter().filter(|leaf| leaf.page == page).count();
        self.document.leaves.push(Leaf { page, mcid: mcid.try_into().expect("few leaves"), tag });
        let leaf = LeafId(self.document.leaves.len() - 1);
        self.mark(Mark::Begin(leaf));
        Kid::Leaf(leaf)
    }

    fn mark(&mut self, mark: Mark) {
        self.document.pages.last_mut().expect("a page").marks.push(mark);
    }
}

/// An element without title.
pub fn element(tag: Tag, kids: Vec<Kid>) -> Element {
    Element { tag, kids, title: None }
}

/// An element of elements.
pub fn group(tag: Tag, kids: Vec<Element>) -> Element {
    element(tag, kids.into_iter().map(Kid::Element).collect())
}

/// Lines no wider than `measure`. A soft hyphen that ends one is a hyphen in ink; words are never cut.
fn wrap(face: Face, size: f32, measure: f32, text: &str) -> Vec<GlyphRun> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive([' ', '\u{ad}']) {
        let longer = format!("{line}{word}");
        if !line.is_empty() && width(&shape(face, size, longer.trim_end())) > measure {
            lines.push(shape(face, size, line.trim_end()));
            line = word.to_owned();
        } else {
            line = longer.replace('\u{ad}', if longer.ends_with('\u{ad}') { "\u{ad}" } else { "" });
        }
    }
    lines.push(shape(face, size, &line));
    lines
}

fn width(run: &GlyphRun) -> f32 {
    run.glyphs.iter().map(|glyph| glyph.advance as f32).sum::<f32>() * run.size / 1000.0
}

/// A run at the origin.
pub fn shape(face: Face, size: f32, text: &str) -> GlyphRun {
    thread_local! {
        static FONTS: [Font; Face::ALL.len()] = Face::ALL.map(|face| Font::new(face.bytes().to_vec(), 0).expect("a face"));
    }
    // Only the last soft hyphen of a line is seen; inside, it would show nothing.
    let text = match text.strip_suffix('\u{ad}') {
        Some(start) => format!("{}\u{ad}", start.replace('\u{ad}', "")),
        None => text.replace('\u{ad}', ""),
    };
    let mut buffer = Buffer::new();
    // As wide in bytes as what it stands for, so that clusters are the same.
    buffer.push_str(&text.replace('\u{ad}', "\u{b7}"));
    buffer.guess_segment_properties();
    FONTS.with(|fonts| {
        harfrust::shape(&ShaperFont::new(&fonts[face as usize]), &mut buffer, ShapeOptions::new()).expect("shaped");
    });
    let starts = buffer.glyph_infos().iter().map(|glyph| glyph.cluster as usize).collect::<Vec<_>>();
    let places = buffer.glyph_infos().iter().zip(buffer.glyph_positions()).enumerate();
    let glyphs = places.map(|(nth, (glyph, position))| {
        let start = starts[nth];
        let end = starts.iter().copied().filter(|other| *other > start).min().unwrap_or(text.len());
        let first = nth == 0 || starts[nth - 1] != start;
        let id = if &text[start..end] == "\u{ad}" { hyphen(face) } else { glyph.glyph_id };
        let range = if first { start..end } else { end..end };
        Glyph { id: id.try_into().expect("small"), advance: position.x_advance, text: range }
    });
    let glyphs = glyphs.collect();
    GlyphRun { face, size, x: 0.0, y: 0.0, text, glyphs }
}

fn hyphen(face: Face) -> u32 {
    u32::from(shape(face, 1.0, "-").glyphs[0].id)
}
