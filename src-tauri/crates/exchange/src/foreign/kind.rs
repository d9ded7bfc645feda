//! What kind a file is, by what is in it; its name only decides between what looks alike.

use super::plain::is_text;
use serde::{Deserialize, Serialize};
use std::io::Cursor;
use zip::ZipArchive;

/// How far into a PDF its mark may stand (ISO 32000-1, annex H, note 13).
const PDF_MARK: usize = 1024;
/// How a file in Microsoft's compound container begins.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Fields of which one opens nearly every e-mail.
const MAIL_FIELDS: &[&str] = &[
    "received",
    "return-path",
    "delivered-to",
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "sender",
    "x-original-to",
    "authentication-results",
    "dkim-signature",
    "arc-seal",
    "x-mozilla-status",
    "thread-topic",
];

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// An e-mail as it is sent (RFC 5322).
    Mail,
    /// An e-mail as Outlook saves it (MS-OXMSG).
    OutlookMail,
    /// A text of a word processor: Office Open XML, OpenDocument, RTF.
    Text,
    /// A spreadsheet: Office Open XML, OpenDocument.
    Spreadsheet,
    /// Slides: Office Open XML, OpenDocument.
    Slides,
    /// Plain text.
    Plain,
    /// A page of the web.
    WebPage,
    /// A picture.
    Picture,
    /// Anything else.
    Other,
}

/// How the text of a kind lies in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Pdf,
    Mail,
    Outlook,
    Word,
    Workbook,
    Presentation,
    OpenDocument,
    Rtf,
    Html,
    Plain,
    /// In a container that is locked with a password.
    Locked,
    /// Nothing that is read here.
    None,
}

/// The kind that a name promises.
pub(super) fn by_name(name: &str) -> FileKind {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => FileKind::Pdf,
        "eml" => FileKind::Mail,
        "msg" => FileKind::OutlookMail,
        "docx" | "docm" | "doc" | "odt" | "rtf" => FileKind::Text,
        "xlsx" | "xlsm" | "xls" | "ods" => FileKind::Spreadsheet,
        "pptx" | "ppt" | "odp" => FileKind::Slides,
        "txt" | "csv" | "md" => FileKind::Plain,
        "html" | "htm" => FileKind::WebPage,
        "png" | "jpg" | "jpeg" | "gif" | "tif" | "tiff" | "bmp" | "webp" | "heic" => FileKind::Picture,
        _ => FileKind::Other,
    }
}

/// The kind of a file and how to read it.
pub(super) fn kind_of(name: &str, bytes: &[u8]) -> (FileKind, Form) {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if bytes[..bytes.len().min(PDF_MARK)].windows(5).any(|mark| mark == b"%PDF-") {
        return (FileKind::Pdf, Form::Pdf);
    }
    if bytes.starts_with(COMPOUND) {
        return compound(name, bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if is_picture(bytes) {
        return (FileKind::Picture, Form::None);
    }
    if bytes.starts_with(br"{\rtf") {
        return (FileKind::Text, Form::Rtf);
    }
    let mail = is_mail(bytes);
    if mail && (ending == "eml" || !matches!(ending.as_str(), "txt" | "csv" | "md")) {
        return (FileKind::Mail, Form::Mail);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    if head.contains("<html") || head.contains("<!doctype html") {
        return (FileKind::WebPage, Form::Html);
    }
    match ending.as_str() {
        "eml" => (FileKind::Mail, Form::Mail),
        _ if !bytes.is_empty() && is_text(bytes) => (FileKind::Plain, Form::Plain),
        _ => (FileKind::Other, Form::None),
    }
}

/// Outlook's mail, a locked file of Office, or something old.
fn compound(name: &str, bytes: &[u8]) -> (FileKind, Form) {
    let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        return match by_name(name) {
            FileKind::OutlookMail => (FileKind::OutlookMail, Form::Outlook),
            other => (other, Form::None),
        };
    };
    if file.exists("/EncryptedPackage") {
        (by_name(name), Form::Locked)
    } else if file.exists("/__properties_version1.0") {
        (FileKind::OutlookMail, Form::Outlook)
    } else if file.exists("/WordDocument") {
        (FileKind::Text, Form::None)
    } else if file.exists("/Workbook") || file.exists("/Book") {
        (FileKind::Spreadsheet, Form::None)
    } else if file.exists("/PowerPoint Document") {
        (FileKind::Slides, Form::None)
    } else {
        (FileKind::Other, Form::None)
    }
}

fn zipped(bytes: &[u8]) -> (FileKind, Form) {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return (FileKind::Other, Form::None) };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("word/document.xml") {
        (FileKind::Text, Form::Word)
    } else if has("xl/workbook.xml") {
        (FileKind::Spreadsheet, Form::Workbook)
    } else if has("ppt/presentation.xml") {
        (FileKind::Slides, Form::Presentation)
    } else if has("content.xml") && has("mimetype") {
        // The first entry, unpacked (OpenDocument 1.2 part 3, 3.3), so that its kind can be told from its first bytes.
        let head = &bytes[..bytes.len().min(128)];
        let is = |kind: &str| head.windows(kind.len()).any(|part| part == kind.as_bytes());
        let kind = if is("opendocument.spreadsheet") {
            FileKind::Spreadsheet
        } else if is("opendocument.presentation") {
            FileKind::Slides
        } else {
            FileKind::Text
        };
        (kind, Form::OpenDocument)
    } else {
        (FileKind::Other, Form::None)
    }
}

fn is_picture(bytes: &[u8]) -> bool {
    const BEGINNINGS: &[&[u8]] =
        &[b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"\0\0\0\x0cjP  ", b"8BPS"];
    let held = |mark: &[u8]| bytes.len() > 12 && bytes[8..].starts_with(mark);
    BEGINNINGS.iter().any(|mark| bytes.starts_with(mark))
        || (bytes.starts_with(b"RIFF") && held(b"WEBP"))
        || (bytes.starts_with(b"BM") && bytes.len() > 18 && bytes[14..18] == [40, 0, 0, 0])
        || (bytes.len() > 12
            && bytes[4..].starts_with(b"ftyp")
            && [&b"heic"[..], b"heix", b"mif1", b"avif"].iter().any(|mark| held(mark)))
}

/// Whether a file opens with fields of an e-mail: one that is known among the first ones, and nothing that is none.
fn is_mail(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(16 * 1024)];
    let mut known = 0;
    for line in head.split(|byte| *byte == b'\n').take(60) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") || (known == 0 && line.starts_with(b"From ")) {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = &line[..colon];
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        known += usize::from(MAIL_FIELDS.contains(&name.as_str()));
    }
    known >= 2
}
