//! Frame of the file: header, trailer, cross-reference, forbidden features, metadata, colour, catalog.

use super::{catalog, entry, integer, list, name, sub, text};
use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};

/// Keys that no archived file may have (encryption, actions, multimedia, alternate views).
const FORBIDDEN: [&str; 13] = [
    "Encrypt",
    "JavaScript",
    "JS",
    "OpenAction",
    "AA",
    "A",
    "EmbeddedFiles",
    "XFA",
    "NeedAppearances",
    "OCProperties",
    "Perms",
    "Requirements",
    "AlternatePresentations",
];

/// Checks them.
pub fn check(bytes: &[u8], file: &Document, faults: &mut Vec<String>) {
    frame(bytes, file, faults);
    features(file, faults);
    metadata(file, faults);
    let catalog = catalog(file);
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    must(text(file, catalog, "Lang") == "sv-SE", "the language is not sv-SE");
    must(is_true(file, sub(file, catalog, "MarkInfo"), "Marked"), "not marked as tagged");
    must(is_true(file, sub(file, catalog, "ViewerPreferences"), "DisplayDocTitle"), "the title is not displayed");
    let intents = list(file, catalog, "OutputIntents");
    must(intents.len() == 1, "not one output intent");
    for intent in intents.iter().filter_map(|intent| intent.as_dict().ok()) {
        must(name(file, intent, "S") == "GTS_PDFA1", "the output intent is not GTS_PDFA1");
        let profile = sub(file, intent, "DestOutputProfile");
        must(integer(file, profile, "N") == Some(3), "the output profile has not three components");
    }
}

fn is_true(file: &Document, dictionary: &Dictionary, key: &str) -> bool {
    matches!(entry(file, dictionary, key), Object::Boolean(true))
}

/// ISO 19005-2, 6.1.2 to 6.1.4 and 6.1.7.
fn frame(bytes: &[u8], file: &Document, faults: &mut Vec<String>) {
    if !bytes.starts_with(b"%PDF-1.7\n%") || bytes.iter().skip(10).take(4).any(|byte| *byte < 128) {
        faults.push("the header is not %PDF-1.7 and a binary comment".to_owned());
    }
    if !bytes.ends_with(b"%%EOF\n") {
        faults.push("something follows the end-of-file marker".to_owned());
    }
    let numbers = file.objects.keys().map(|(number, _)| *number);
    if numbers.zip(1..).any(|(number, expected)| number != expected) {
        faults.push("the object numbers have a gap".to_owned());
    }
    for (id, object) in &file.objects {
        let Object::Stream(stream) = object else { continue };
        let length = integer(file, &stream.dict, "Length").and_then(|length| usize::try_from(length).ok());
        let offset = match file.reference_table.get(id.0) {
            Some(XrefEntry::Normal { offset, .. }) => *offset as usize,
            _ => bytes.len(),
        };
        let start = bytes[offset..].windows(7).position(|window| window == b"stream\n").map(|at| offset + at + 7);
        let end = start.zip(length).map(|(start, length)| start + length);
        if !end.and_then(|end| bytes.get(end..)).is_some_and(|after| after.starts_with(b"\nendstream")) {
            faults.push(format!("the stream {} is not framed by line ends", id.0));
        }
    }
    identifier(bytes, file, faults);
}

/// The identifier is the hash of everything before it.
fn identifier(bytes: &[u8], file: &Document, faults: &mut Vec<String>) {
    let halves = list(file, &file.trailer, "ID");
    let halves = halves.iter().filter_map(|half| half.as_str().ok()).collect::<Vec<_>>();
    let trailer = bytes.windows(8).rposition(|window| window == b"trailer\n").map_or(0, |at| at + 8);
    let hash = Sha256::digest(&bytes[..trailer]);
    if halves.len() != 2 || halves.iter().any(|half| **half != hash[..16]) {
        faults.push("the identifier is not the hash of the file".to_owned());
    }
}

fn features(file: &Document, faults: &mut Vec<String>) {
    for (id, object) in &file.objects {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        // A is an action only on an annotation, in the outline or in the catalog; on an element it is attributes.
        let element = name(file, dictionary, "Type") == "StructElem";
        for key in FORBIDDEN.iter().filter(|key| !element || **key != "A") {
            if dictionary.has(key.as_bytes()) {
                faults.push(format!("object {} has {key}", id.0));
            }
        }
        let filters = list(file, dictionary, "Filter");
        if filters.iter().any(|filter| filter.as_name().is_ok_and(|name| name != b"FlateDecode")) {
            faults.push(format!("object {} has a filter other than FlateDecode", id.0));
        }
        for key in ["F", "FFilter", "FDecodeParms"] {
            if matches!(object, Object::Stream(_)) && dictionary.has(key.as_bytes()) {
                faults.push(format!("the stream {} lies outside the file", id.0));
            }
        }
    }
}

/// Info and XMP say the same; XMP names both standards.
fn metadata(file: &Document, faults: &mut Vec<String>) {
    let packet = match entry(file, catalog(file), "Metadata") {
        Object::Stream(stream) if !stream.dict.has(b"Filter") => String::from_utf8_lossy(&stream.content).into_owned(),
        _ => {
            faults.push("no plain XMP packet".to_owned());
            return;
        }
    };
    let between = |start: &str, end: &str| {
        let rest = packet.split_once(start).map_or("", |(_, rest)| rest);
        rest.split_once(end).map_or("", |(value, _)| value).to_owned()
    };
    let plain = |value: String| value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let information = sub(file, &file.trailer, "Info");
    let alternative = |name: &str| {
        let start = format!("<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        plain(between(&start, "</rdf:li>"))
    };
    let day = |key: &str| {
        let day = text(file, information, key);
        let digits = day.trim_start_matches("D:").trim_end_matches("000000Z").to_owned();
        let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
        format!("{}-{}-{}T00:00:00Z", part(0..4), part(4..6), part(6..8))
    };
    let pairs = [
        (text(file, information, "Title"), alternative("dc:title")),
        (text(file, information, "Subject"), alternative("dc:description")),
        (text(file, information, "Author"), plain(between("<dc:creator><rdf:Seq><rdf:li>", "</rdf:li>"))),
        (text(file, information, "Creator"), plain(between("<xmp:CreatorTool>", "<"))),
        (text(file, information, "Producer"), plain(between("<pdf:Producer>", "<"))),
        (day("CreationDate"), between("<xmp:CreateDate>", "<")),
        (day("ModDate"), between("<xmp:ModifyDate>", "<")),
        ("2".to_owned(), between("<pdfaid:part>", "<")),
        ("A".to_owned(), between("<pdfaid:conformance>", "<")),
        ("1".to_owned(), between("<pdfuaid:part>", "<")),
    ];
    for (information, packet) in pairs {
        if information != packet || information.is_empty() {
            faults.push(format!("Info says {information:?}, XMP {packet:?}"));
        }
    }
}
