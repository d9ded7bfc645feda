//! Shaping: words to glyphs, each word once.
//!
//! Words are shaped alone and remembered per face, in font units, so one entry serves every size. Kerning and the
//! standard ligatures are on; a glyph knows which bytes of the word it shows. Deliberately absent: lines, measures.

use super::error::{LayoutError, Place};
use crate::fonts::{Face, UNITS_PER_EM};
use crate::page::Glyph;
use domain::Typeface;
use harfrust::{Buffer, Direction, Font, Language, Script, ShapeOptions, ShapePlan, ShaperFont};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

/// Ink of a soft hyphen at a line end.
const HYPHEN: &str = "\u{2010}";
/// What it says.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// A shaped word.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Left to right; text ranges are bytes of the word.
    pub glyphs: Vec<Glyph>,
    /// Sum of the advances, font units.
    advance: i32,
}

impl Word {
    /// Width in points at a type size.
    pub fn width(&self, size: f32) -> f32 {
        self.advance as f32 * size / UNITS_PER_EM
    }
}

/// A character that cannot be drawn; the caller knows where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undrawable {
    /// The face lacks it.
    Missing(char),
    /// It is a control character.
    Control(char),
}

impl Undrawable {
    /// The error, at a place.
    pub fn at(self, place: Place) -> LayoutError {
        match self {
            Undrawable::Missing(character) => LayoutError::MissingGlyph { character, place },
            Undrawable::Control(character) => LayoutError::ControlCharacter { character, place },
        }
    }
}

/// A parsed face with the plan for Swedish in Latin script.
struct Parsed {
    font: Font,
    plan: ShapePlan,
    language: Option<Language>,
}

fn parsed(face: Face) -> &'static Parsed {
    static FACES: [OnceLock<Parsed>; Face::ALL.len()] = [const { OnceLock::new() }; Face::ALL.len()];
    FACES[face as usize].get_or_init(|| {
        let font = Font::new(face.bytes(), 0).expect("BUG: a vendored face is damaged");
        let language = Language::new("sv");
        let plan = ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), language.as_ref(), &[]);
        Parsed { font, plan, language }
    })
}

/// Shapes words and remembers them.
pub struct Shaper {
    typeface: Typeface,
    fonts: [ShaperFont<'static, 'static>; Face::ALL.len()],
    words: [HashMap<Box<str>, Rc<Word>>; Face::ALL.len()],
    buffer: Buffer,
}

impl Shaper {
    /// A shaper that remembers nothing yet. Faces are parsed once per process.
    pub fn new(typeface: Typeface) -> Self {
        Shaper {
            typeface,
            fonts: Face::ALL.map(|face| ShaperFont::new(&parsed(face).font)),
            words: Default::default(),
            buffer: Buffer::new(),
        }
    }

    /// What a style's face is in the document's typeface.
    pub fn face(&self, face: Face) -> Face {
        face.of(self.typeface)
    }

    /// The glyphs of a word without line breaks, in exactly this face.
    ///
    /// # Errors
    /// A character without a glyph, or a control character.
    pub fn word(&mut self, face: Face, word: &str) -> Result<Rc<Word>, Undrawable> {
        if let Some(known) = self.words[face as usize].get(word) {
            return Ok(known.clone());
        }
        let shaped = Rc::new(self.shape(face, word)?);
        self.words[face as usize].insert(word.into(), shaped.clone());
        Ok(shaped)
    }

    /// Width of the hyphen of a divided word, points.
    ///
    /// # Errors
    /// The face has no hyphen.
    pub fn hyphen_width(&mut self, face: Face, size: f32) -> Result<f32, Undrawable> {
        Ok(self.word(face, HYPHEN)?.width(size))
    }

    /// The mark of a divided word: a hyphen in ink, a soft hyphen in the text.
    pub fn soft_hyphen(&mut self, face: Face) -> Result<Rc<Word>, Undrawable> {
        let shown = self.word(face, HYPHEN)?;
        let mut word = (*shown).clone();
        for glyph in &mut word.glyphs {
            glyph.text = 0..SOFT_HYPHEN.len_utf8();
        }
        Ok(Rc::new(word))
    }

    fn shape(&mut self, face: Face, word: &str) -> Result<Word, Undrawable> {
        let face = face as usize;
        if let Some(control) = word.chars().find(|character| character.is_control()) {
            return Err(Undrawable::Control(control));
        }
        let parsed = parsed(Face::ALL[face]);
        let buffer = &mut self.buffer;
        buffer.reset();
        buffer.push_str(word);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(Script::LATIN));
        buffer.set_language(parsed.language.clone());
        harfrust::shape(&self.fonts[face], buffer, ShapeOptions::new().plan(Some(&parsed.plan)))
            .expect("BUG: plan and buffer have the same direction and script");

        let infos = buffer.glyph_infos();
        let positions = buffer.glyph_positions();
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(infos.len());
        let mut shift = 0;
        for (index, (info, position)) in infos.iter().zip(positions).enumerate() {
            let start = info.cluster as usize;
            let end = infos[index..]
                .iter()
                .map(|later| later.cluster as usize)
                .find(|cluster| *cluster > start)
                .unwrap_or(word.len());
            if info.glyph_id == 0 {
                let font = &self.fonts[face];
                let missing = word[start..end].chars().find(|c| font.nominal_glyph(*c as u32).is_none());
                return Err(Undrawable::Missing(missing.unwrap_or(char::REPLACEMENT_CHARACTER)));
            }
            // A combining mark is placed by an offset; the page has advances only, so the one before takes it.
            if let Some(previous) = glyphs.last_mut() {
                previous.advance += position.x_offset - shift;
                shift = position.x_offset;
            }
            let continues = index > 0 && infos[index - 1].cluster == info.cluster;
            glyphs.push(Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance,
                text: if continues { start..start } else { start..end },
            });
        }
        if let Some(last) = glyphs.last_mut() {
            last.advance -= shift;
        }
        let advance = glyphs.iter().map(|glyph| glyph.advance).sum();
        Ok(Word { glyphs, advance })
    }
}
