//! The text of a PDF: every glyph with its place, as the page is drawn. Where the glyphs stand in relation to each other is
//! told in [`super::lines`].
//!
//! Text of an invisible layer (what a scanner has recognised) counts as text. Pictures are counted and not looked at.
//! Refuses what wants a password and what is no PDF; a damaged one is read as far as it goes.

use super::lines::{Glyph, lines};
use super::{Limits, TextState};
use hayro_interpret::font::{Glyph as Drawn, GlyphRun, OutlineFontData};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, TransformExt, interpret_page,
};
use serde::{Deserialize, Serialize};

/// Glyph space has a thousandth of the type size as its unit (ISO 32000-1, 9.2.4).
const UNITS: f64 = 1000.0;
/// From this weight on a face is bold.
const BOLD: u32 = 600;

/// A page of a PDF. Points, from its upper left corner, turned as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What stands on it, in reading order: columns one after the other, the rows of a table across.
    pub lines: Vec<Line>,
    /// How many pictures are drawn on it. Pictures and no lines: a scanned page.
    pub pictures: u32,
    /// Glyphs of which the file does not tell what character they are.
    pub unknown: u32,
}

/// A line: what stands on one baseline, within its column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its pieces with a tab between them.
    pub text: String,
    /// Left edge.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// From the left edge of the first piece to the right edge of the last one.
    pub width: f32,
    /// Type size, that of most of its glyphs.
    pub size: f32,
    /// Whether most of it is bold, as far as the file tells.
    pub bold: bool,
    /// What is set apart by more than a space between words, as the cells of a table are.
    pub pieces: Vec<Piece>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    /// Left edge.
    pub x: f32,
    /// How wide it is.
    pub width: f32,
    /// What it says.
    pub text: String,
}

/// What a PDF says of itself, and its pages.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Pages {
    /// The title that its maker gave it; often none, or the name of a file.
    pub title: Option<String>,
    /// Its pages.
    pub pages: Vec<Page>,
    /// It has more pages, or more on them, than what is read.
    pub cut: bool,
}

/// The pages of a PDF with their lines.
///
/// # Errors
/// It wants a password, is broken or is none.
pub fn pages(bytes: &[u8], limits: &Limits) -> Result<Pages, TextState> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            TextState::Encrypted
        }
        LoadPdfError::Decryption(DecryptionError::MissingIDEntry | DecryptionError::InvalidEncryption)
        | LoadPdfError::Invalid => TextState::Broken,
    })?;
    let settings = InterpreterSettings { render_content: RenderContent::all(), ..InterpreterSettings::default() };
    let cache = InterpreterCache::new();
    let mut read = Pages { title: pdf.metadata().title.as_deref().and_then(title), ..Pages::default() };
    let mut left = limits.glyphs;
    for page in pdf.pages().iter() {
        if read.pages.len() >= limits.pages || left == 0 {
            read.cut = true;
            break;
        }
        let (width, height) = page.render_dimensions();
        let paper = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context =
            Context::new(page.initial_transform(true).to_kurbo(), paper, &cache, pdf.xref(), settings.clone());
        let mut seen = Seen { paper, glyphs: vec![], pictures: 0, unknown: 0, left };
        interpret_page(page, &mut context, &mut seen);
        left = seen.left;
        read.cut |= left == 0;
        let Seen { glyphs, pictures, unknown, .. } = seen;
        read.pages.push(Page { width, height, lines: lines(glyphs, f64::from(width)), pictures, unknown });
    }
    if read.pages.is_empty() { Err(TextState::Broken) } else { Ok(read) }
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with its mark, otherwise nearly Latin-1.
fn title(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0xef, 0xbb, 0xbf, ..] => super::plain::decode(bytes),
        other => other.iter().map(|byte| char::from(*byte)).collect(),
    };
    let text: String = text.chars().filter(|sign| !sign.is_control()).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Looks on while a page is drawn.
struct Seen {
    paper: Rect,
    glyphs: Vec<Glyph>,
    pictures: u32,
    unknown: u32,
    left: usize,
}

impl<'a> Device<'a> for Seen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let mut bold = None;
        for glyph in run.glyphs() {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            let text = match glyph.as_unicode() {
                Some(BfString::Char(sign)) => String::from(sign),
                Some(BfString::String(text)) => text,
                None => {
                    self.unknown += 1;
                    continue;
                }
            };
            let (advance, face) = match &**glyph {
                Drawn::Outline(outline) => (outline.advance_width(), Some(outline)),
                Drawn::Type3(drawn) => (drawn.advance_width(), None),
            };
            let bold =
                *bold.get_or_insert_with(|| face.and_then(|face| face.font_data()).is_some_and(|data| is_bold(&data)));
            let place = props.transform * glyph.transform();
            let origin = place * Point::ZERO;
            let (along, up) = (place * Point::new(UNITS, 0.0) - origin, place * Point::new(0.0, UNITS) - origin);
            let size = up.hypot();
            // What is drawn outside of the paper, or too small to see, is not read by anyone.
            if !size.is_finite() || size < 0.5 || !self.paper.contains(origin) {
                continue;
            }
            let width = f64::from(advance.unwrap_or(500.0)) / UNITS * size;
            let direction = along.normalize();
            self.glyphs.push(Glyph {
                text,
                x: origin.x,
                y: origin.y,
                width,
                size,
                bold,
                direction: (direction.x, direction.y),
            });
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.pictures += 1;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'a>, _: &DrawMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A face is bold by its weight or by its name.
fn is_bold(face: &OutlineFontData) -> bool {
    let named = face.postscript_name.as_deref().is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        name.contains("bold") || name.contains("black") || name.contains("heavy")
    });
    named || face.weight.is_some_and(|weight| weight >= BOLD)
}

/// What a document calls itself: on the upper half of its first page the first line that is clearly larger than the rest.
pub(super) fn heading(read: &Pages) -> Option<String> {
    let page = read.pages.first()?;
    let mut sizes: Vec<f32> =
        page.lines.iter().flat_map(|line| std::iter::repeat_n(line.size, line.text.len())).collect();
    sizes.sort_by(f32::total_cmp);
    let usual = *sizes.get(sizes.len() / 2)?;
    let says_something = |line: &&Line| line.text.chars().filter(|sign| sign.is_alphabetic()).count() > 3;
    let upper =
        page.lines.iter().filter(|line| line.y < page.height / 2.0 && line.size > usual * 1.2).filter(says_something);
    let largest = upper.reduce(|first, line| if line.size > first.size + 0.5 { line } else { first })?;
    let heading = largest.text.replace('\t', " ");
    (heading.chars().count() <= 150).then_some(heading)
}
