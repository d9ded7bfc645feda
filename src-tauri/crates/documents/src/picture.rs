//! Picture: samples that a page can show, ready to be embedded.
//!
//! Made from a file by the crate that writes pages, which knows the formats; here it is only measured and placed.
//! Deliberately absent: reading and drawing of pictures, and transparency: paper is white.

use std::sync::Arc;

/// A picture without transparency. Cloning it copies no samples.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Samples in a row, at least 1.
    pub width: u32,
    /// Rows, at least 1.
    pub height: u32,
    /// What a sample is.
    pub colour: Colour,
    /// Rows of samples from the top, without padding, deflated (RFC 1950).
    pub deflated: Arc<[u8]>,
}

/// What a sample of a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// One byte: black to white.
    Grey,
    /// Three bytes: red, green, blue (sRGB).
    Rgb,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { width, height, colour, deflated } = self;
        write!(f, "Picture({width} × {height} {colour:?}, {} bytes)", deflated.len())
    }
}
