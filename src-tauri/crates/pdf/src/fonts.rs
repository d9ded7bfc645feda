//! Fonts: the glyphs a document draws, each with a code of its own for what it says, embedded as subsets.
//!
//! A code stands for a glyph *and* its text: the glyph of a space is one code as U+0020 and another as U+00A0, so
//! ToUnicode says of every code what the page means (ISO 19005-2, 6.2.11.7) and needs no ActualText beside it.
//! A CIDToGIDMap leads the codes to the glyphs of the subset.
//! Refuses `.notdef`, glyphs the face lacks and characters an archive cannot hold.

use crate::error::{PdfError, Unsound};
use crate::face::Measures;
use crate::objects::Objects;
use documents::fonts::Face;
use lopdf::{Dictionary, Object, ObjectId, Stream};
use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Op, ParsedFont, PdfFont, PdfFontHandle, PdfFontMetricsStub, Pt, TextItem,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Stands in ToUnicode for a glyph that shows nothing by itself; ActualText over its cluster says what it means.
const WORD_JOINER: &str = "\u{2060}";

/// The faces of one document, each with what it has drawn so far.
#[derive(Default)]
pub(crate) struct Fonts {
    used: [Option<UsedFace>; Face::ALL.len()],
}

/// A face and the codes it has given out.
pub(crate) struct UsedFace {
    face: Face,
    measures: Measures,
    subset: GlyphRemapper,
    /// Code n stands at n - 1; code 0 is `.notdef` and never drawn.
    codes: Vec<Coded>,
    /// The codes of each glyph of the whole face.
    by_glyph: Vec<Vec<u16>>,
}

/// What one code draws and says.
struct Coded {
    glyph_in_subset: u16,
    width: u16,
    text: String,
}

/// A code as the content stream needs it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Code {
    /// The two bytes of the string.
    pub number: u16,
    /// Its width in W, in thousandths of an em.
    pub width: f32,
}

impl Fonts {
    /// The face, opened at its first use.
    pub fn face(&mut self, face: Face) -> Result<&mut UsedFace, PdfError> {
        let slot = &mut self.used[face as usize];
        if slot.is_none() {
            let measures = Measures::read(face).ok_or(PdfError::Face { face, source: None })?;
            *slot = Some(UsedFace::new(face, measures));
        }
        Ok(slot.as_mut().expect("BUG: the face was opened just now"))
    }

    /// The subsets, under the names that the content uses.
    pub fn embed(&self) -> Result<BTreeMap<FontId, PdfFont>, PdfError> {
        self.used().map(|used| Ok((resource_name(used.face), used.embed()?))).collect()
    }

    /// Operations that show every code of every face: from them printpdf learns what the fonts have to hold.
    pub fn specimen(&self) -> Vec<Op> {
        let faces = self.used().flat_map(|used| {
            let font = PdfFontHandle::External(resource_name(used.face));
            let codes =
                (1..).zip(&used.codes).map(|(number, coded)| Codepoint::with_cid(number, 0.0, coded.text.clone()));
            let items = vec![TextItem::GlyphIds(codes.collect())];
            [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items }]
        });
        std::iter::once(Op::StartTextSection).chain(faces).chain([Op::EndTextSection]).collect()
    }

    /// Adds what printpdf leaves out of the font dictionaries named in `resources`.
    pub fn complete(&self, objects: &mut Objects, resources: &Dictionary) -> Result<(), PdfError> {
        for used in self.used() {
            let font = resources.get(resource_name(used.face).0.as_bytes()).and_then(Object::as_reference);
            used.complete(objects, font.map_err(|_| PdfError::Incomplete { part: "font" })?)?;
        }
        Ok(())
    }

    fn used(&self) -> impl Iterator<Item = &UsedFace> {
        self.used.iter().flatten()
    }
}

/// The name of a face in the resources of a page.
pub(crate) fn resource_name(face: Face) -> FontId {
    FontId(format!("F{}", face as usize))
}

impl UsedFace {
    fn new(face: Face, measures: Measures) -> Self {
        let by_glyph = vec![Vec::new(); measures.glyphs()];
        Self { face, measures, subset: GlyphRemapper::new(), codes: Vec::new(), by_glyph }
    }

    /// The code for a glyph that shows `text`; an empty text means a part of a cluster.
    pub fn code(&mut self, glyph: u16, text: &str) -> Result<Code, Unsound> {
        let text = if text.is_empty() { WORD_JOINER } else { text };
        let known = self.by_glyph.get(usize::from(glyph)).into_iter().flatten().copied();
        let number = match known.into_iter().find(|number| self.coded(*number).text == text) {
            Some(number) => number,
            None => self.give_code(glyph, text)?,
        };
        Ok(Code { number, width: f32::from(self.coded(number).width) })
    }

    /// Font units as thousandths of an em.
    pub fn thousandths(&self, units: i32) -> f32 {
        self.measures.thousandths(units)
    }

    fn coded(&self, number: u16) -> &Coded {
        &self.codes[usize::from(number) - 1]
    }

    fn give_code(&mut self, glyph: u16, text: &str) -> Result<u16, Unsound> {
        check_characters(text)?;
        let unknown = || Unsound::Glyph { face: self.face, glyph, text: text.to_owned() };
        let advance = self.measures.advance(glyph).filter(|_| glyph != 0).ok_or_else(unknown)?;
        let number = u16::try_from(self.codes.len() + 1).map_err(|_| unknown())?;
        self.codes.push(Coded {
            glyph_in_subset: self.subset.remap(glyph),
            width: self.measures.thousandths(i32::from(advance)).round() as u16,
            text: text.to_owned(),
        });
        self.by_glyph[usize::from(glyph)].push(number);
        Ok(number)
    }

    fn embed(&self) -> Result<PdfFont, PdfError> {
        let program = subsetter::subset(self.face.bytes(), 0, &self.subset)
            .map_err(|source| PdfError::Face { face: self.face, source: Some(source) })?;
        let measures = &self.measures;
        let [x_min, y_min, x_max, y_max] = measures.bounds;
        // For printpdf the codes are the glyphs, and widths are in thousandths already: it rounds down otherwise.
        let widths = (1..).zip(&self.codes).map(|(number, coded)| (number, coded.width));
        Ok(PdfFont::new(ParsedFont {
            font_name: Some(format!("{}+{}", subset_tag(&program), self.face.name())),
            original_bytes: program,
            font_index: 0,
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: widths.collect(),
            units_per_em: 1000,
            font_metrics: FontMetrics { ascent: measures.ascent, descent: measures.descent },
            font_type: FontType::TrueType,
            pdf_font_metrics: PdfFontMetricsStub {
                units_per_em: 1000,
                x_min,
                y_min,
                x_max,
                y_max,
                caret_slope_rise: 1,
                caret_slope_run: 0,
                us_weight_class: measures.weight,
            },
        }))
    }

    fn complete(&self, objects: &mut Objects, font: ObjectId) -> Result<(), PdfError> {
        let map = objects.add(Stream::new(Dictionary::new(), self.glyph_of_code()));
        let descendant = objects
            .dictionary(font, "font")?
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut)
            .ok()
            .and_then(|fonts| fonts.first_mut())
            .and_then(|font| font.as_dict_mut().ok())
            .ok_or(PdfError::Incomplete { part: "descendant font" })?;
        descendant.set("CIDToGIDMap", map);
        let descriptor = descendant
            .get(b"FontDescriptor")
            .and_then(Object::as_reference)
            .map_err(|_| PdfError::Incomplete { part: "font descriptor" })?;
        let descriptor = objects.dictionary(descriptor, "font descriptor")?;
        descriptor.set("Flags", descriptor_flags(self.face));
        descriptor.set("ItalicAngle", self.measures.italic_angle);
        descriptor.set("CapHeight", self.measures.thousandths(i32::from(self.measures.cap_height)).round() as i64);
        Ok(())
    }

    /// CIDToGIDMap: two bytes for each code, from 0 (ISO 32000-1, 9.7.4.3).
    fn glyph_of_code(&self) -> Vec<u8> {
        let glyphs = self.codes.iter().map(|coded| coded.glyph_in_subset);
        std::iter::once(0).chain(glyphs).flat_map(u16::to_be_bytes).collect()
    }
}

/// U+0000, U+FEFF and U+FFFE are forbidden outright; for private use nobody could say what it means.
fn check_characters(text: &str) -> Result<(), Unsound> {
    let forbidden = |character: &char| matches!(character, '\0' | '\u{feff}' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    text.chars().find(forbidden).map_or(Ok(()), |character| Err(Unsound::Character { character }))
}

/// Six letters from the subset itself: the same subset has the same name, another has another (ISO 32000-1, 9.6.4).
fn subset_tag(program: &[u8]) -> String {
    Sha256::digest(program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// Serif, nonsymbolic, italic (ISO 32000-1, table 123).
fn descriptor_flags(face: Face) -> i64 {
    const SERIF: i64 = 1 << 1;
    const NONSYMBOLIC: i64 = 1 << 5;
    const ITALIC: i64 = 1 << 6;
    NONSYMBOLIC
        | match face {
            Face::SerifRegular | Face::SerifSemibold => SERIF,
            Face::SerifItalic => SERIF | ITALIC,
            Face::SansRegular | Face::SansSemibold => 0,
            Face::SansItalic => ITALIC,
        }
}

#[cfg(test)]
mod tests;
