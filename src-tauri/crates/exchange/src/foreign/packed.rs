//! The text of what word processors, spreadsheets and slides save: XML in a ZIP, Office Open XML and OpenDocument.
//!
//! For finding words, not for showing them: paragraphs and rows are lines, cells have tabs between them. Formulas, comments and what
//! was struck are left out. Unpacks no more than is allowed, whatever an entry says of its size.

use super::text::Text;
use super::{Limits, TextState};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Most sheets, slides or notes of one file.
const MOST_PARTS: usize = 500;
/// Most strings that cells of a workbook share.
const MOST_SHARED: usize = 1_000_000;

fn open(bytes: &[u8]) -> Result<Archive<'_>, TextState> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| TextState::Broken)
}

/// The parts of a file whose names stand between these, in the order of their numbers.
fn parts(archive: &Archive<'_>, before: &str, after: &str) -> Vec<String> {
    let names = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
    let mut named: Vec<(u32, String)> = names
        .filter_map(|name| Some((name.strip_prefix(before)?.strip_suffix(after)?.parse().ok()?, name)))
        .take(MOST_PARTS)
        .collect();
    named.sort();
    named.into_iter().map(|(_, name)| name).collect()
}

/// Goes through a part, an event at a time, until it ends or `see` has enough. A part that is missing is empty.
fn go_through(
    archive: &mut Archive<'_>,
    name: &str,
    left: &mut u64,
    mut see: impl FnMut(&Event<'_>) -> bool,
) -> Result<(), TextState> {
    let entry = match archive.by_name(name) {
        Ok(entry) => entry,
        Err(ZipError::FileNotFound) => return Ok(()),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(TextState::Encrypted),
        Err(_) => return Err(TextState::Broken),
    };
    let mut unpacked = entry.take(*left);
    let mut reader = Reader::from_reader(BufReader::new(&mut unpacked));
    reader.config_mut().check_end_names = false;
    let mut buffer = vec![];
    let gone_through = loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break Ok(()),
            Ok(event) => {
                if !see(&event) {
                    break Ok(());
                }
            }
            Err(_) => break Err(TextState::Broken),
        }
        buffer.clear();
    };
    drop(reader);
    *left = unpacked.limit();
    match gone_through {
        _ if *left == 0 => Err(TextState::TooLarge),
        done => done,
    }
}

/// What a reference stands for: one of the five of XML or a number.
fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Some(sign);
    }
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// A text of Word.
pub(super) fn word(bytes: &[u8], limits: &Limits) -> Result<Text, TextState> {
    let mut archive = open(bytes)?;
    let mut names =
        vec!["word/document.xml".to_owned(), "word/footnotes.xml".to_owned(), "word/endnotes.xml".to_owned()];
    names.extend(parts(&archive, "word/header", ".xml"));
    names.extend(parts(&archive, "word/footer", ".xml"));
    marked_up(&mut archive, &names, limits)
}

/// Slides of PowerPoint, with their notes.
pub(super) fn presentation(bytes: &[u8], limits: &Limits) -> Result<Text, TextState> {
    let mut archive = open(bytes)?;
    let mut names = parts(&archive, "ppt/slides/slide", ".xml");
    names.extend(parts(&archive, "ppt/notesSlides/notesSlide", ".xml"));
    marked_up(&mut archive, &names, limits)
}

/// Paragraphs of WordprocessingML and DrawingML, which name them alike: text in `t`, paragraphs `p`, cells `tc`.
fn marked_up(archive: &mut Archive<'_>, names: &[String], limits: &Limits) -> Result<Text, TextState> {
    let mut text = Text::of(limits.text);
    let mut left = limits.unpacked;
    for name in names {
        let mut in_text = false;
        go_through(archive, name, &mut left, |event| {
            match event {
                Event::Start(tag) => in_text |= tag.local_name().as_ref() == "t",
                Event::End(tag) => match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "p" => text.end_line(),
                    "tc" => text.push("\t"),
                    _ => {}
                },
                Event::Empty(tag) => match tag.local_name().as_ref() {
                    "tab" => text.push("\t"),
                    "br" | "cr" => text.push("\n"),
                    "noBreakHyphen" => text.push("-"),
                    "p" => text.end_line(),
                    _ => {}
                },
                other => take(other, in_text, &mut text),
            }
            !text.is_full()
        })?;
        text.end_line();
    }
    Ok(text)
}

/// Takes the words of an event, where they are words.
fn take(event: &Event<'_>, wanted: bool, text: &mut Text) {
    if !wanted {
        return;
    }
    match event {
        Event::Text(words) => text.push(&words.xml10_content()),
        Event::CData(words) => text.push(&words.xml10_content()),
        Event::GeneralRef(reference) => {
            if let Some(sign) = referred(reference) {
                text.push(sign.encode_utf8(&mut [0; 4]));
            }
        }
        _ => {}
    }
}

/// A text, spreadsheet or slides of OpenDocument.
pub(super) fn open_document(bytes: &[u8], limits: &Limits) -> Result<Text, TextState> {
    let mut archive = open(bytes)?;
    let mut left = limits.unpacked;
    let mut locked = false;
    go_through(&mut archive, "META-INF/manifest.xml", &mut left, |event| {
        locked |=
            matches!(event, Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "encryption-data");
        !locked
    })?;
    if locked {
        return Err(TextState::Encrypted);
    }
    let mut text = Text::of(limits.text);
    let (mut body, mut struck, mut paragraph) = (false, 0_u32, 0_u32);
    go_through(&mut archive, "content.xml", &mut left, |event| {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "body" => body = true,
                "tracked-changes" => struck += 1,
                "p" | "h" => paragraph += 1,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "tracked-changes" => struck = struck.saturating_sub(1),
                "p" | "h" => {
                    paragraph = paragraph.saturating_sub(1);
                    // A paragraph in a cell ends with the row.
                    if struck == 0 {
                        text.push("\t");
                    }
                }
                "table-row" | "list-item" | "text" | "page" => text.end_line(),
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" => text.push("\t"),
                "s" => text.push(" "),
                "line-break" => text.push("\n"),
                _ => {}
            },
            other => take(other, body && struck == 0 && paragraph > 0, &mut text),
        }
        !text.is_full()
    })?;
    Ok(text)
}

/// A workbook of Excel: its sheets one after the other.
pub(super) fn workbook(bytes: &[u8], limits: &Limits) -> Result<Text, TextState> {
    let mut archive = open(bytes)?;
    let mut left = limits.unpacked;
    let shared = shared_strings(&mut archive, &mut left, limits)?;
    let mut text = Text::of(limits.text);
    go_through(&mut archive, "xl/workbook.xml", &mut left, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().as_ref() == "sheet"
            && let Some(name) = attribute(tag, "name")
        {
            text.push(&name);
            text.end_line();
        }
        !text.is_full()
    })?;
    for name in parts(&archive, "xl/worksheets/sheet", ".xml") {
        let (mut is_shared, mut in_value, mut value) = (false, false, Text::of(limits.text));
        go_through(&mut archive, &name, &mut left, |event| {
            match event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "c" => is_shared = attribute(tag, "t").as_deref() == Some("s"),
                    "v" | "t" => in_value = true,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "v" | "t" => in_value = false,
                    "c" => {
                        let (written, _) = std::mem::replace(&mut value, Text::of(limits.text)).done();
                        let place = is_shared.then(|| written.parse::<usize>().ok()).flatten();
                        text.push(place.and_then(|place| shared.get(place)).map_or(written.as_str(), String::as_str));
                        text.push("\t");
                    }
                    "row" => text.end_line(),
                    _ => {}
                },
                other => take(other, in_value, &mut value),
            }
            !text.is_full()
        })?;
        text.end_line();
    }
    Ok(text)
}

fn shared_strings(archive: &mut Archive<'_>, left: &mut u64, limits: &Limits) -> Result<Vec<String>, TextState> {
    let (mut strings, mut string) = (vec![], Text::of(limits.text));
    let (mut in_text, mut spoken) = (false, false);
    go_through(archive, "xl/sharedStrings.xml", left, |event| {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => spoken = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => spoken = false,
                "si" => strings.push(std::mem::replace(&mut string, Text::of(limits.text)).done().0),
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.push(String::new()),
            other => take(other, in_text && !spoken, &mut string),
        }
        strings.len() < MOST_SHARED
    })?;
    Ok(strings)
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
