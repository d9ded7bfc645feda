//! What a PDF says of a typeface, read from the whole TrueType file (OpenType 1.9: head, hhea, hmtx, OS/2, post).
//!
//! The subsetter drops some of these tables, so they are read before. Refuses a file that lacks one of them.
//! Deliberately absent: outlines, character maps, layout tables.

use documents::fonts::Face;

/// Measures of a face, in font units unless said otherwise.
pub(crate) struct Measures {
    /// Font units per em.
    pub units_per_em: u16,
    /// Least x, least y, greatest x, greatest y of any glyph.
    pub bounds: [i16; 4],
    /// Top of the line.
    pub ascent: i16,
    /// Foot of the line, negative.
    pub descent: i16,
    /// Height of a flat capital.
    pub cap_height: i16,
    /// Degrees counter-clockwise from upright.
    pub italic_angle: f32,
    /// 400 is regular, 600 semibold.
    pub weight: u16,
    advances: Vec<u16>,
    glyphs: u16,
}

impl Measures {
    /// Reads them; `None` if the file is not a whole TrueType face.
    pub fn read(face: Face) -> Option<Self> {
        let file = face.bytes();
        let head = table(file, b"head")?;
        let hhea = table(file, b"hhea")?;
        let os2 = table(file, b"OS/2")?;
        let post = table(file, b"post")?;
        let hmtx = table(file, b"hmtx")?;
        let measured = usize::from(word(hhea, 34)?);
        let advances = (0..measured).map(|glyph| word(hmtx, 4 * glyph)).collect::<Option<Vec<u16>>>()?;
        Some(Self {
            units_per_em: word(head, 18).filter(|units| *units > 0)?,
            bounds: [signed(head, 36)?, signed(head, 38)?, signed(head, 40)?, signed(head, 42)?],
            ascent: signed(hhea, 4)?,
            descent: signed(hhea, 6)?,
            cap_height: signed(os2, 88)?,
            // 16.16 fixed point.
            italic_angle: f32::from(signed(post, 4)?) + f32::from(word(post, 6)?) / 65_536.0,
            weight: word(os2, 4)?,
            advances,
            glyphs: word(table(file, b"maxp")?, 4)?,
        })
    }

    /// Advance of a glyph; `None` if the face has no such glyph. Glyphs after the last measured one share its advance.
    pub fn advance(&self, glyph: u16) -> Option<u16> {
        if glyph >= self.glyphs {
            return None;
        }
        self.advances.get(usize::from(glyph)).or(self.advances.last()).copied()
    }

    /// How many glyphs the face has.
    pub fn glyphs(&self) -> usize {
        usize::from(self.glyphs)
    }

    /// Font units as thousandths of an em.
    pub fn thousandths(&self, units: i32) -> f32 {
        units as f32 * 1000.0 / f32::from(self.units_per_em)
    }
}

fn table<'a>(file: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let records = file.get(12..)?.chunks_exact(16).take(usize::from(word(file, 4)?));
    let record = records.into_iter().find(|record| record.starts_with(tag))?;
    let start = long(record, 8)?;
    file.get(start..start.checked_add(long(record, 12)?)?)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
}

fn signed(bytes: &[u8], at: usize) -> Option<i16> {
    bytes.get(at..at + 2).map(|pair| i16::from_be_bytes([pair[0], pair[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_be_bytes([four[0], four[1], four[2], four[3]])).ok()
}

#[cfg(test)]
mod tests;
