//! E-mail as it is sent (RFC 5322, MIME): who wrote to whom, when, about what, and what was attached.
//!
//! A message within a message is an attachment like any other. What a letter only shows (a logotype in its foot) is not one; the
//! letter itself is kept, and it is in there. Trusts no field: a sender is whom the letter says.

use super::TextState;
use chrono::{DateTime, Utc};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Address, Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use serde::{Deserialize, Serialize};

/// Most recipients and most attachments of one letter.
pub(super) const MOST: usize = 500;
/// Longest name, address and subject, in characters.
const LONGEST: usize = 500;

/// An e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mail {
    /// Who wrote it.
    pub from: Option<Correspondent>,
    /// To whom, copies included.
    pub to: Vec<Correspondent>,
    /// When it came, as the last server on its way says; else when it was sent.
    pub at: Option<DateTime<Utc>>,
    /// What it is about.
    pub subject: Option<String>,
    /// What it says, without its form.
    pub body: String,
    /// What was attached.
    pub attachments: Vec<Attachment>,
}

/// Someone who writes or is written to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Correspondent {
    /// Name, where one is given.
    pub name: Option<String>,
    /// E-mail address, where one is given.
    pub address: Option<String>,
}

/// A file that was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name, without a folder.
    pub name: String,
    /// What it holds.
    #[serde(with = "as_base64")]
    pub bytes: Vec<u8>,
}

mod as_base64 {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Correspondent {
    pub(super) fn of(name: Option<&str>, address: Option<&str>) -> Option<Self> {
        let (name, address) = (name.and_then(one_line), address.and_then(one_line));
        // A program that knows no name writes the address in its place.
        let name = name.filter(|name| Some(name) != address.as_ref());
        (name.is_some() || address.is_some()).then_some(Self { name, address })
    }
}

/// Words on one line, and not too many of them.
pub(super) fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|sign: char| sign.is_whitespace() || sign.is_control()).filter(|word| !word.is_empty()).collect();
    let line: String = words.join(" ").chars().take(LONGEST).collect();
    Some(line.trim_matches(|sign| matches!(sign, '\'' | '"' | '<' | '>')).trim().to_owned())
        .filter(|line| !line.is_empty())
}

/// A name for an attached file that is no way to anywhere.
pub(super) fn file_name(name: &str, otherwise: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|sign| !sign.is_control()).take(200).collect();
    match name.trim().trim_matches('.') {
        "" => otherwise.to_owned(),
        name => name.to_owned(),
    }
}

/// Reads a letter.
pub(super) fn read(bytes: &[u8]) -> Result<Mail, TextState> {
    let message = MessageParser::default().parse(bytes).ok_or(TextState::Broken)?;
    if message.headers().is_empty() {
        return Err(TextState::Broken);
    }
    Ok(of(&message, bytes))
}

/// The fields of a letter that is kept in another way, as Outlook keeps those that the letter came with.
pub(super) fn fields(text: &str) -> Mail {
    MessageParser::default().parse(text.as_bytes()).map(|message| of(&message, b"")).unwrap_or_default()
}

fn of(message: &Message<'_>, bytes: &[u8]) -> Mail {
    let first = |address: Option<&Address<'_>>| {
        let address = address?.first()?;
        Correspondent::of(address.name(), address.address())
    };
    let to = [message.to(), message.cc()].into_iter().flatten().flat_map(Address::iter);
    let html: Vec<&str> = message.html_bodies().filter_map(MessagePart::text_contents).collect();
    Mail {
        from: first(message.from()).or_else(|| first(message.sender())),
        to: to.take(MOST).filter_map(|one| Correspondent::of(one.name(), one.address())).collect(),
        at: came(message),
        subject: message.subject().and_then(one_line),
        body: body(message),
        attachments: message.attachments().take(MOST).filter_map(|part| attachment(part, bytes, &html)).collect(),
    }
}

/// When it came: of the servers on its way the last one wrote first. One without says when it was sent.
fn came(message: &Message<'_>) -> Option<DateTime<Utc>> {
    let received = message.received().and_then(|received| received.date);
    let date =
        received.as_ref().filter(|date| date.is_valid()).or_else(|| message.date().filter(|date| date.is_valid()))?;
    DateTime::from_timestamp(date.to_timestamp(), 0)
}

fn body(message: &Message<'_>) -> String {
    let mut parts = vec![];
    for part in message.text_bodies() {
        match &part.body {
            PartType::Text(text) => parts.push(text.trim().to_owned()),
            PartType::Html(html) => parts.push(html_to_text(html).trim().to_owned()),
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) | PartType::Multipart(_) => {}
        }
    }
    parts.join("\n\n").replace('\r', "")
}

fn attachment(part: &MessagePart<'_>, letter: &[u8], html: &[&str]) -> Option<Attachment> {
    let shown = part.content_id().is_some_and(|id| {
        let id = id.trim_matches(['<', '>']);
        !id.is_empty() && html.iter().any(|html| html.contains(&format!("cid:{id}")))
    });
    if shown && part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image")) {
        return None;
    }
    let (bytes, otherwise) = match &part.body {
        PartType::Message(message) => {
            let subject = message.subject().and_then(one_line).unwrap_or_else(|| "message".into());
            (message.raw_message().to_vec(), format!("{subject}.eml"))
        }
        // The letters as they were attached, not as they read: a file is what it is.
        PartType::Text(_) | PartType::Html(_) => (as_sent(part, letter), "attachment.txt".into()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or("bin").to_ascii_lowercase();
            let ending: String = kind.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
            (bytes.to_vec(), format!("attachment.{ending}"))
        }
        PartType::Multipart(_) => return None,
    };
    let name = part.attachment_name().unwrap_or_default();
    Some(Attachment { name: file_name(name, &file_name(&otherwise, "attachment")), bytes })
}

fn as_sent(part: &MessagePart<'_>, letter: &[u8]) -> Vec<u8> {
    let (from, to) = (part.raw_body_offset() as usize, part.raw_end_offset() as usize);
    let raw = letter.get(from..to).unwrap_or_default();
    let plain = || part.contents().to_vec();
    match part.encoding {
        Encoding::None if raw.is_empty() => plain(),
        Encoding::None => raw.to_vec(),
        Encoding::QuotedPrintable => quoted_printable_decode(raw).unwrap_or_else(plain),
        Encoding::Base64 => base64_decode(raw).unwrap_or_else(plain),
    }
}
