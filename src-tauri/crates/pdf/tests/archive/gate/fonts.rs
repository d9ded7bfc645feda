//! Fonts: embedded subsets whose codes have a glyph, a text and the width of the glyph.

use super::content::Codes;
use super::{entry, list, name, resolved, sub};
use lopdf::{Dictionary, Document, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every font that the content uses.
pub fn check(file: &Document, codes: &Codes, faults: &mut Vec<String>) {
    for (id, codes) in codes {
        check_font(file, *id, codes, faults);
    }
}

fn check_font(file: &Document, id: ObjectId, codes: &BTreeSet<u16>, faults: &mut Vec<String>) {
    let empty = Dictionary::new();
    let font = file.get_dictionary(id).unwrap_or(&empty);
    let base = name(file, font, "BaseFont").to_owned();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{base}: {what}"));
        }
    };
    let descendants = list(file, font, "DescendantFonts");
    let descendant = descendants.first().and_then(|font| resolved(file, font).as_dict().ok()).unwrap_or(&empty);
    let descriptor = sub(file, descendant, "FontDescriptor");
    must(name(file, font, "Subtype") == "Type0" && name(file, font, "Encoding") == "Identity-H", "not composite");
    must(name(file, descendant, "Subtype") == "CIDFontType2", "not TrueType");
    let tag = base.split_once('+').map_or("", |(tag, _)| tag);
    must(tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase()), "has no subset tag");
    let named = [name(file, descendant, "BaseFont"), name(file, descriptor, "FontName")];
    must(named.iter().all(|name| *name == base), "has several names");
    for key in ["Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"] {
        must(descriptor.has(key.as_bytes()), &format!("the descriptor has no {key}"));
    }

    let program = stream(file, descriptor, "FontFile2");
    let glyphs = stream(file, descendant, "CIDToGIDMap");
    let glyphs = glyphs.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect::<Vec<_>>();
    let advances = advances(&program);
    let widths = widths(file, descendant);
    let texts = to_unicode(&String::from_utf8_lossy(&stream(file, font, "ToUnicode")));
    for code in codes {
        let glyph = glyphs.get(usize::from(*code)).copied().unwrap_or_default();
        must(glyph != 0, &format!("code {code} has no glyph"));
        let advance = advances.get(usize::from(glyph)).or(advances.last()).copied().unwrap_or(u16::MAX);
        must(widths.get(code) == Some(&i64::from(advance)), &format!("code {code} has another width than its glyph"));
        let text = texts.get(code).map_or("", String::as_str);
        let forbidden = |character: char| {
            matches!(character, '\0' | '\u{feff}' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}' | char::REPLACEMENT_CHARACTER)
        };
        must(!text.is_empty() && !text.chars().any(forbidden), &format!("code {code} says {text:?}"));
    }
}

fn stream(file: &Document, dictionary: &Dictionary, key: &str) -> Vec<u8> {
    entry(file, dictionary, key)
        .as_stream()
        .ok()
        .and_then(|stream| stream.decompressed_content().ok())
        .unwrap_or_default()
}

/// W in its form "first code, array of widths".
fn widths(file: &Document, descendant: &Dictionary) -> BTreeMap<u16, i64> {
    let entries = list(file, descendant, "W");
    let groups = entries.chunks_exact(2).filter_map(|pair| {
        let first = u16::try_from(resolved(file, pair[0]).as_i64().ok()?).ok()?;
        Some((first..).zip(resolved(file, pair[1]).as_array().ok()?.iter().filter_map(|width| width.as_i64().ok())))
    });
    groups.flatten().collect()
}

/// Advances of an embedded program, from its hhea and hmtx; all faces have 1000 units per em.
fn advances(program: &[u8]) -> Vec<u16> {
    let word = |at: usize| program.get(at..at + 2).map_or(0, |pair| u16::from_be_bytes([pair[0], pair[1]]));
    let table = |tag: &[u8]| {
        let records = (0..usize::from(word(4))).map(|nth| 12 + 16 * nth);
        let record = records.into_iter().find(|at| program.get(*at..*at + 4) == Some(tag));
        record.map_or(0, |at| usize::from(word(at + 8)) << 16 | usize::from(word(at + 10)))
    };
    let measured = usize::from(word(table(b"hhea") + 34));
    (0..measured).map(|glyph| word(table(b"hmtx") + 4 * glyph)).collect()
}

/// The bfchar lines of a ToUnicode map.
fn to_unicode(map: &str) -> BTreeMap<u16, String> {
    let lines = map.lines().filter_map(|line| {
        let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units = text.as_bytes().chunks(4).map(|unit| u16::from_str_radix(str::from_utf8(unit).ok()?, 16).ok());
        let units = units.collect::<Option<Vec<u16>>>()?;
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16_lossy(&units)))
    });
    lines.collect()
}
