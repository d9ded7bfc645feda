//! Picture: a PNG or JPEG file as samples that a page can show.
//!
//! Everything becomes eight bits of grey or sRGB on white, so that an archived page needs neither transparency nor a
//! decoder for photographs, and no more of them than paper shows. Deliberately absent: colour profiles and orientation
//! that a file may state (the samples are taken as they are), animation (the first picture counts), vector formats.

use documents::picture::{Colour, Picture};
use png::{BitDepth, ColorType, Transformations};
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Largest file, bytes.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;
/// Longest side, samples.
pub const LONGEST_SIDE: u32 = 4096;
/// Most samples that are kept of a row and of a column: 800 per inch in the room that a logotype has.
const KEPT: (u32, u32) = (1200, 600);
/// Effort of deflate, 0–10.
const EFFORT: u8 = 6;

/// Why a file is no picture for a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The file is larger than [`LARGEST_FILE`].
    #[error("the picture has {bytes} bytes")]
    TooManyBytes {
        /// How many it has.
        bytes: usize,
    },
    /// A side is longer than [`LONGEST_SIDE`].
    #[error("the picture measures {width} × {height}")]
    TooManySamples {
        /// Samples in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// Neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    UnknownFormat,
    /// The file says PNG or JPEG and cannot be read to its end.
    #[error("the picture is damaged: {reason}")]
    Damaged {
        /// What the decoder said.
        reason: String,
    },
}

/// Reads a picture.
///
/// # Errors
/// See [`PictureError`].
pub fn picture(file: &[u8]) -> Result<Picture, PictureError> {
    if file.len() > LARGEST_FILE {
        return Err(PictureError::TooManyBytes { bytes: file.len() });
    }
    let samples = match file {
        [0x89, b'P', b'N', b'G', ..] => from_png(file)?,
        [0xff, 0xd8, 0xff, ..] => from_jpeg(file)?,
        _ => return Err(PictureError::UnknownFormat),
    };
    Ok(samples.reduced().finished())
}

/// Samples as sRGB on white.
struct Samples {
    width: u32,
    height: u32,
    rgb: Vec<[u8; 3]>,
}

fn damaged(reason: impl ToString) -> PictureError {
    PictureError::Damaged { reason: reason.to_string() }
}

fn measured(width: u32, height: u32) -> Result<(), PictureError> {
    match (width, height) {
        (0, _) | (_, 0) => Err(damaged("no samples")),
        _ if width > LONGEST_SIDE || height > LONGEST_SIDE => Err(PictureError::TooManySamples { width, height }),
        _ => Ok(()),
    }
}

fn from_png(file: &[u8]) -> Result<Samples, PictureError> {
    // The decoder's own limit guards chunks beside the samples; those are bounded by the sides.
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(file), png::Limits { bytes: LARGEST_FILE * 32 });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    measured(width, height)?;
    let mut bytes = vec![0; reader.output_buffer_size().ok_or_else(|| damaged("too large"))?];
    let frame = reader.next_frame(&mut bytes).map_err(damaged)?;
    reader.finish().map_err(damaged)?;
    if frame.bit_depth != BitDepth::Eight {
        return Err(damaged("not eight bits"));
    }
    bytes.truncate(frame.buffer_size());
    let rgb = match frame.color_type {
        ColorType::Grayscale => bytes.iter().map(|grey| [*grey; 3]).collect(),
        ColorType::GrayscaleAlpha => bytes.chunks_exact(2).map(|two| on_white([two[0]; 3], two[1])).collect(),
        ColorType::Rgb => bytes.chunks_exact(3).map(|three| [three[0], three[1], three[2]]).collect(),
        ColorType::Rgba => bytes.chunks_exact(4).map(|four| on_white([four[0], four[1], four[2]], four[3])).collect(),
        ColorType::Indexed => return Err(damaged("a palette that was not resolved")),
    };
    Samples { width, height, rgb }.complete()
}

fn from_jpeg(file: &[u8]) -> Result<Samples, PictureError> {
    // Larger than we take, so that the refusal tells the measures.
    let most = usize::from(u16::MAX);
    let options = DecoderOptions::default()
        .set_max_width(most)
        .set_max_height(most)
        .set_strict_mode(true)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(file), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder.dimensions().ok_or_else(|| damaged("no measures"))?;
    let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let (width, height) = (side(width), side(height));
    measured(width, height)?;
    let bytes = decoder.decode().map_err(damaged)?;
    let rgb = bytes.chunks_exact(3).map(|three| [three[0], three[1], three[2]]).collect();
    Samples { width, height, rgb }.complete()
}

fn on_white(colour: [u8; 3], opacity: u8) -> [u8; 3] {
    let opacity = u32::from(opacity);
    colour.map(|part| ((u32::from(part) * opacity + 255 * (255 - opacity) + 127) / 255) as u8)
}

impl Samples {
    fn complete(self) -> Result<Self, PictureError> {
        let wanted = self.width as usize * self.height as usize;
        if self.rgb.len() == wanted { Ok(self) } else { Err(damaged("fewer samples than it says")) }
    }

    /// No more samples than [`KEPT`]: each is the mean of a square.
    fn reduced(self) -> Self {
        let step = self.width.div_ceil(KEPT.0).max(self.height.div_ceil(KEPT.1));
        if step <= 1 {
            return self;
        }
        let (width, height) = (self.width.div_ceil(step), self.height.div_ceil(step));
        let mut rgb = Vec::with_capacity(width as usize * height as usize);
        for row in 0..height {
            for column in 0..width {
                rgb.push(self.mean(column * step, row * step, step));
            }
        }
        Self { width, height, rgb }
    }

    fn mean(&self, x: u32, y: u32, step: u32) -> [u8; 3] {
        let mut sum = [0_u32; 3];
        let mut count = 0;
        for row in y..(y + step).min(self.height) {
            let start = row as usize * self.width as usize;
            for sample in &self.rgb[start + x as usize..start + (x + step).min(self.width) as usize] {
                sum.iter_mut().zip(sample).for_each(|(sum, part)| *sum += u32::from(*part));
                count += 1;
            }
        }
        sum.map(|sum| ((sum + count / 2) / count.max(1)) as u8)
    }

    /// Grey where every sample is, so that black is the black of the words around.
    fn finished(self) -> Picture {
        let grey = self.rgb.iter().all(|[red, green, blue]| red == green && green == blue);
        let (colour, bytes) = if grey {
            (Colour::Grey, self.rgb.iter().map(|sample| sample[0]).collect())
        } else {
            (Colour::Rgb, self.rgb.into_flattened())
        };
        let deflated = miniz_oxide::deflate::compress_to_vec_zlib(&bytes, EFFORT).into();
        Picture { width: self.width, height: self.height, colour, deflated }
    }
}

#[cfg(test)]
mod tests;
