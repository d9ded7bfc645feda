//! Plain text in whatever encoding: marked Unicode, UTF-8, UTF-16 without its mark, else what old Swedish systems wrote.
//!
//! Never refuses: what cannot be a sign becomes U+FFFD. Tells no language.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of bytes.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf_16(bytes) {
        return decoded(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    // A file that was cut within a letter, or holds a stray byte, is still what most of it is.
    let cut = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let letters = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|sign| !sign.is_ascii()).count();
    if letters > cut * 4 {
        return decoded(UTF_8, bytes);
    }
    let (windows, macintosh) = (decoded(WINDOWS_1252, bytes), decoded(MACINTOSH, bytes));
    if swedish(&macintosh) > swedish(&windows) { macintosh } else { windows }
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without its mark: of Western text every other byte is nothing.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let empty = |at: usize| head.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (empty(0), empty(1), head.len() / 2);
    if half < 4 {
        None
    } else if odd > half * 3 / 4 && even < half / 8 {
        Some(UTF_16LE)
    } else if even > half * 3 / 4 && odd < half / 8 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many of our own letters stand in it.
fn swedish(text: &str) -> usize {
    text.chars()
        .filter(|sign| matches!(sign, '\u{e5}' | '\u{e4}' | '\u{f6}' | '\u{c5}' | '\u{c4}' | '\u{d6}' | '\u{e9}'))
        .count()
}

/// Whether bytes are text at all, by their first part: a file of numbers or a program has signs that no text has.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    if Encoding::for_bom(head).is_some() || utf_16(head).is_some() {
        return true;
    }
    let steering = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a | 0x1b);
    head.iter().filter(steering).count() * 200 <= head.len() && !head.contains(&0)
}
