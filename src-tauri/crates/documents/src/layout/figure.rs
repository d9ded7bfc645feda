//! The logotype: top right of the first page, beside the opening, as large as its room lets it be.

use super::flow::Composer;
use super::grid::{RIGHT, mm};
use super::strip::Ink;
use super::tree::Tree;
use crate::content::Figure;
use crate::page::{Area, Tag};
use crate::picture::Picture;

/// Widest logotype.
const WIDEST: f32 = mm(38.0);
/// Highest logotype; lower than the shortest opening, so nothing below has to make way.
const HIGHEST: f32 = mm(18.0);
/// Between the words of the opening and the logotype.
const GUTTER: f32 = mm(6.0);

impl Composer<'_> {
    /// The ink of a logotype in the first strip of a document, how much it takes from the measure of the words beside it,
    /// and how far down.
    pub fn logotype(&mut self, figure: &Figure) -> (Ink, f32, f32) {
        let (width, height) = size(&figure.picture);
        let element = self.flow.tree.element(Tree::ROOT, Tag::Figure(self.flow.figures.len()));
        self.flow.figures.push(figure.clone());
        let area = Area { x: RIGHT - width, y: 0.0, width, height };
        (Ink::Figure { element, area }, width + GUTTER, height)
    }
}

/// Width and height that fill the room and keep the picture's own proportions.
fn size(picture: &Picture) -> (f32, f32) {
    let (width, height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let scale = (WIDEST / width).min(HIGHEST / height);
    (width * scale, height * scale)
}

#[cfg(test)]
mod tests;
