//! Cross-reference sections: tables and streams, one per revision, chained by `Prev` (ISO 32000-1, 7.5.4–7.5.8).

use std::collections::{BTreeMap, HashSet};

use lopdf_reader::{DecompressError, Dictionary, Object, Stream};

use super::{
    limits::{MAX_ENTRIES, MAX_SECTIONS, MAX_STREAM, PdfError},
    syntax::{Parser, is_white},
};

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Nowhere: the number is free.
    Free,
    /// At an offset from the start of the file, in bytes.
    At { offset: usize, generation: u16 },
    /// In an object stream, at an index.
    Within { container: u32, index: usize },
}

/// How a section is written. An update continues in the way of the section before it (7.5.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Table,
    Stream,
}

/// One section with its trailer.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) start: usize,
    pub(crate) kind: Kind,
    pub(crate) entries: BTreeMap<u32, Entry>,
    pub(crate) trailer: Dictionary,
    /// The first byte after the trailer dictionary or the cross-reference stream.
    pub(crate) end: usize,
}

impl Section {
    fn offset(&self, key: &[u8]) -> Result<Option<usize>, PdfError> {
        match self.trailer.get(key) {
            Err(_) => Ok(None),
            Ok(value) => match value.as_i64().ok().and_then(|offset| usize::try_from(offset).ok()) {
                Some(offset) => Ok(Some(offset)),
                None => Err(PdfError::damaged(self.start, "the offset of a cross-reference section")),
            },
        }
    }
}

/// The offset that the last `startxref` names. Nothing but white space may follow its `%%EOF`.
fn start_of_last_section(bytes: &[u8]) -> Result<usize, PdfError> {
    let damaged = PdfError::damaged(bytes.len(), "`startxref`, an offset and `%%EOF` at the end of the file");
    let text = bytes.trim_ascii_end();
    let tail = &text[text.len().saturating_sub(64)..];
    let Some(tail) = tail.strip_suffix(b"%%EOF") else { return Err(damaged) };
    let Some(found) = tail.windows(9).rposition(|word| word == b"startxref") else { return Err(damaged) };
    let mut parser = Parser::new(tail, found + 9);
    let start = parser.unsigned()?;
    if tail[parser.position()..].iter().all(|byte| is_white(*byte)) { Ok(start) } else { Err(damaged) }
}

/// All sections, newest first.
pub(crate) fn read_chain(bytes: &[u8]) -> Result<Vec<Section>, PdfError> {
    let mut sections: Vec<Section> = Vec::new();
    let mut seen = HashSet::new();
    let mut entries = 0;
    let mut next = Some(start_of_last_section(bytes)?);
    while let Some(start) = next {
        if !seen.insert(start) {
            return Err(PdfError::damaged(start, "cross-reference sections that do not form a ring"));
        }
        let section = read_section(bytes, start)?;
        next = section.offset(b"Prev")?;
        let hybrid = section.offset(b"XRefStm")?;
        entries += section.entries.len();
        sections.push(section);
        // In a hybrid file the stream fills in what the table shows as free, before older sections (7.5.8.4).
        if let Some(stream) = hybrid {
            let section = read_section(bytes, stream)?;
            entries += section.entries.len();
            sections.push(section);
        }
        if sections.len() > MAX_SECTIONS || entries > MAX_ENTRIES {
            return Err(PdfError::Excessive { what: "cross-reference sections or entries" });
        }
    }
    Ok(sections)
}

/// The section that starts at `start`.
pub(crate) fn read_section(bytes: &[u8], start: usize) -> Result<Section, PdfError> {
    if start >= bytes.len() {
        return Err(PdfError::damaged(start, "a cross-reference section inside the file"));
    }
    let mut parser = Parser::new(bytes, start);
    if bytes[start..].starts_with(b"xref") {
        parser.keyword(b"xref")?;
        table(parser, start)
    } else {
        stream(bytes, parser, start)
    }
}

fn table(mut parser: Parser<'_>, start: usize) -> Result<Section, PdfError> {
    let mut entries = BTreeMap::new();
    while !parser.try_keyword(b"trailer") {
        let first = parser.unsigned()?;
        let count = parser.unsigned()?;
        for number in first..first.saturating_add(count) {
            let offset = parser.unsigned()?;
            let generation = parser.unsigned()?;
            let entry = if parser.try_keyword(b"n") {
                let generation = u16::try_from(generation)
                    .map_err(|_| PdfError::damaged(parser.position(), "a generation number"))?;
                Entry::At { offset, generation }
            } else {
                parser.keyword(b"f")?;
                Entry::Free
            };
            insert(&mut entries, number, entry, parser.position())?;
        }
    }
    match parser.value(0)? {
        Object::Dictionary(trailer) => {
            Ok(Section { start, kind: Kind::Table, entries, trailer, end: parser.position() })
        }
        _ => Err(PdfError::damaged(start, "a trailer dictionary")),
    }
}

/// One entry for one number: a second one in the same section is a trick or a defect.
fn insert(entries: &mut BTreeMap<u32, Entry>, number: usize, entry: Entry, at: usize) -> Result<(), PdfError> {
    let number = u32::try_from(number).map_err(|_| PdfError::damaged(at, "an object number"))?;
    if entries.len() >= MAX_ENTRIES {
        return Err(PdfError::Excessive { what: "cross-reference entries" });
    }
    match entries.insert(number, entry) {
        None => Ok(()),
        Some(_) => Err(PdfError::damaged(at, "one entry for each object of a section")),
    }
}

fn stream(bytes: &[u8], mut parser: Parser<'_>, start: usize) -> Result<Section, PdfError> {
    let damaged = |what| PdfError::damaged(start, what);
    let object = parser.indirect(|_| Err(damaged("a direct length of a cross-reference stream")))?;
    let (Object::Dictionary(trailer), Some(range)) = (object.value, object.stream) else {
        return Err(damaged("a cross-reference stream"));
    };
    if !trailer.has_type(b"XRef") {
        return Err(damaged("a cross-reference stream"));
    }
    let decoded = decode(&trailer, &bytes[range])?;
    let number = |value: &Object| value.as_i64().ok().and_then(|number| usize::try_from(number).ok());
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        trailer.get(key).and_then(Object::as_array).ok()?.iter().map(number).collect()
    };
    let widths = numbers(b"W").filter(|widths| widths.len() == 3 && widths.iter().all(|width| *width <= 8));
    let Some(widths) = widths else { return Err(damaged("the field widths of a cross-reference stream")) };
    let width: usize = widths.iter().sum();
    let size = trailer.get(b"Size").ok().and_then(number).ok_or(damaged("the size of a cross-reference stream"))?;
    let index = if trailer.has(b"Index") { numbers(b"Index") } else { Some(vec![0, size]) };
    let index = index.filter(|index| index.len() % 2 == 0).ok_or(damaged("the index of a cross-reference stream"))?;

    let mut rows = decoded.chunks_exact(width.max(1));
    let mut entries = BTreeMap::new();
    for pair in index.chunks_exact(2) {
        for number in pair[0]..pair[0].saturating_add(pair[1]) {
            let row = rows.next().ok_or(damaged("as many entries as the cross-reference stream announces"))?;
            let entry = row_entry(row, &widths).ok_or(damaged("an entry of a cross-reference stream"))?;
            insert(&mut entries, number, entry, start)?;
        }
    }
    Ok(Section { start, kind: Kind::Stream, entries, trailer, end: object.end })
}

fn row_entry(row: &[u8], widths: &[usize]) -> Option<Entry> {
    let (kind, rest) = row.split_at_checked(widths[0])?;
    let (second, third) = rest.split_at_checked(widths[1])?;
    let value =
        |field: &[u8]| field.iter().try_fold(0_usize, |sum, byte| Some(sum.checked_mul(256)? + usize::from(*byte)));
    // Without a type field every entry is of type 1 (Table 17).
    match if kind.is_empty() { 1 } else { value(kind)? } {
        0 => Some(Entry::Free),
        1 => Some(Entry::At { offset: value(second)?, generation: u16::try_from(value(third)?).ok()? }),
        2 => Some(Entry::Within { container: u32::try_from(value(second)?).ok()?, index: value(third)? }),
        // Unknown types are references to null (7.5.8.3).
        _ => Some(Entry::Free),
    }
}

/// The decoded bytes of an object stream or cross-reference stream.
pub(crate) fn decode(dictionary: &Dictionary, content: &[u8]) -> Result<Vec<u8>, PdfError> {
    if content.len() > MAX_STREAM {
        return Err(PdfError::Excessive { what: "bytes in a stream" });
    }
    let stream = Stream::new(dictionary.clone(), content.to_vec());
    stream.get_plain_content_with_limit(MAX_STREAM).map_err(|error| match error {
        lopdf_reader::Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
            PdfError::Excessive { what: "bytes in a compressed stream" }
        }
        _ => PdfError::damaged(0, "a stream that can be decoded"),
    })
}
