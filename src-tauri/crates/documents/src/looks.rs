//! Looks: a word for what is seen of a page, so that who has drawn it need not draw it again.
//!
//! Two pages of one program's run with the same word look the same. Deliberately absent: what a page means, its links, and
//! any promise that another program gives the same word.

use crate::page::{Document, Mark};
use std::hash::{DefaultHasher, Hash, Hasher};

impl Document {
    /// The word of each page.
    pub fn looks(&self) -> Vec<String> {
        (0..self.pages.len()).map(|page| format!("{:016x}", self.look(page))).collect()
    }

    fn look(&self, index: usize) -> u64 {
        let page = &self.pages[index];
        let mut seen = DefaultHasher::new();
        lengths(&mut seen, [page.width, page.height]);
        for mark in &page.marks {
            match mark {
                Mark::Glyphs(run) => {
                    (0_u8, run.face, run.glyphs.len()).hash(&mut seen);
                    lengths(&mut seen, [run.size, run.x, run.y]);
                    run.glyphs.iter().for_each(|glyph| (glyph.id, glyph.advance).hash(&mut seen));
                }
                Mark::Figure(figure) => {
                    let figure = &self.figures[*figure];
                    let area = figure.area;
                    (1_u8, &figure.picture.deflated).hash(&mut seen);
                    lengths(&mut seen, [area.x, area.y, area.width, area.height]);
                }
                Mark::Rule { x0, y0, x1, y1, thickness } => {
                    2_u8.hash(&mut seen);
                    lengths(&mut seen, [*x0, *y0, *x1, *y1, *thickness]);
                }
                Mark::Begin(_) | Mark::Artifact(_) | Mark::End => {}
            }
        }
        seen.finish()
    }
}

fn lengths<const N: usize>(seen: &mut impl Hasher, lengths: [f32; N]) {
    lengths.map(f32::to_bits).hash(seen);
}

#[cfg(test)]
mod tests;
