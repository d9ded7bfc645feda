//! Metadata: Info and XMP, which say the same (ISO 19005-2, 6.6), and the output intent (6.2.3).
//!
//! The day a document is made is the only time in it: that day at 00.00 UTC, so the same records and day give the
//! same bytes.

use crate::error::Unsound;
use crate::objects::{Objects, text_string};
use chrono::{Datelike, NaiveDate};
use documents::content::Metadata;
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use std::borrow::Cow;

const CREATOR: &str = "Paragraf";
const PRODUCER: &str = concat!("Paragraf ", env!("CARGO_PKG_VERSION"));
/// RFC 3066, as ISO 32000-1, 14.9.2 wants it.
pub(crate) const LANGUAGE: &str = "sv-SE";

/// A small sRGB profile, ICC version 2; its licence (CC0) lies beside it.
const SRGB: &[u8] = include_bytes!("../icc/sRGB-v2-magic.icc");

/// The document information dictionary.
pub(crate) fn information(metadata: &Metadata) -> Dictionary {
    let day = text_string(&format!("{}000000Z", metadata.made_on.format("D:%Y%m%d")));
    dictionary! {
        "Title" => text_string(&metadata.title),
        "Author" => text_string(&metadata.author),
        "Subject" => text_string(&metadata.subject),
        "Creator" => text_string(CREATOR),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => day.clone(),
        "ModDate" => day,
    }
}

/// The XMP packet, uncompressed so that any program finds it.
pub(crate) fn packet(metadata: &Metadata) -> Stream {
    let Metadata { title, author, subject, made_on } = metadata;
    let [title, author, subject] = [title, author, subject].map(|text| escape(text));
    let day = made_on.format("%Y-%m-%dT00:00:00Z");
    let packet = format!(
        include_str!("metadata/packet.xml"),
        title = title,
        author = author,
        subject = subject,
        language = LANGUAGE,
        creator = CREATOR,
        producer = PRODUCER,
        day = day,
    );
    let entries = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(entries, packet.into_bytes()).with_compression(false)
}

/// sRGB as the meaning of all colour in the file.
pub(crate) fn output_intent(objects: &mut Objects) -> Object {
    let profile: ObjectId = objects.add(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text_string("sRGB"),
        "Info" => text_string("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    intent.into()
}

/// Whether the day can be said in four digits.
pub(crate) fn check_day(day: NaiveDate) -> Result<(), Unsound> {
    let year = day.year();
    if (0..=9999).contains(&year) { Ok(()) } else { Err(Unsound::Year { year }) }
}

/// XML text; characters that XML 1.0 cannot hold become spaces.
fn escape(text: &str) -> String {
    let escaped = text.chars().map(|character| match character {
        '&' => Cow::Borrowed("&amp;"),
        '<' => "&lt;".into(),
        '>' => "&gt;".into(),
        '\u{fffe}' | '\u{ffff}' => " ".into(),
        control if control.is_control() && !('\u{7f}'..='\u{9f}').contains(&control) => " ".into(),
        other => other.to_string().into(),
    });
    escaped.collect()
}

#[cfg(test)]
mod tests;
