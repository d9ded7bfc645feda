//! A passage: running text with its faces and elements, normalised, ready to be wrapped.
//!
//! Text becomes NFC here, once. A soft hyphen that the author wrote is taken out and remembered as a place to divide.
//! Deliberately absent: widths and lines.

use super::tree::ElementId;
use crate::fonts::Face;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Running text of one block.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// What it says. A line feed is a line break.
    pub text: String,
    /// Its stretches, in order, covering the text.
    pub stretches: Vec<Stretch>,
    /// Byte offsets where the author allows a word to be divided.
    pub hints: Vec<usize>,
}

/// A stretch of one face in one element.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// Bytes of the passage.
    pub range: Range<usize>,
    /// Typeface.
    pub face: Face,
    /// Where it belongs.
    pub element: ElementId,
}

impl Passage {
    /// Adds words.
    pub fn push(&mut self, element: ElementId, face: Face, words: &str) {
        let start = self.text.len();
        if is_nfc(words) && !words.contains(super::shape::SOFT_HYPHEN) {
            self.text.push_str(words);
        } else {
            for character in words.nfc() {
                if character == super::shape::SOFT_HYPHEN {
                    self.hints.push(self.text.len());
                } else {
                    self.text.push(character);
                }
            }
        }
        if start < self.text.len() {
            self.stretches.push(Stretch { range: start..self.text.len(), face, element });
        }
    }
}
