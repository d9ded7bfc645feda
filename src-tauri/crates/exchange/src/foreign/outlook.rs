//! E-mail as Outlook saves it (MS-OXMSG): properties as streams in a compound file.
//!
//! What is looked for is told in MS-OXPROPS; each property is known by a number and a type. A message within a message becomes a file of
//! its own again. Refuses what has no properties; a stream that is missing or broken is as if it said nothing.

use super::mail::{Attachment, Correspondent, MOST, Mail, fields, file_name, one_line};
use super::{Limits, TextState, rtf};
use cfb::CompoundFile;
use chrono::{DateTime, Utc};
use encoding_rs::{Encoding, WINDOWS_1252};
use mail_parser::decoders::html::html_to_text;
use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// The stream with properties of fixed length.
const FIXED: &str = "__properties_version1.0";
/// The storage that says what the numbers of named properties mean.
const NAMES: &str = "__nameid_version1.0";

/// Lengths of the heads of [`FIXED`]: of a message, of one within another, of a recipient or an attachment (MS-OXMSG 2.4.1).
const MESSAGE_HEAD: usize = 32;
const EMBEDDED_HEAD: usize = 24;
const OTHER_HEAD: usize = 8;

const TEXT: u16 = 0x001f;
const NARROW_TEXT: u16 = 0x001e;
const BINARY: u16 = 0x0102;
const OBJECT: u16 = 0x000d;

/// Seconds from 1601 to 1970, and how many of Outlook's units a second has.
const EPOCH: i64 = 11_644_473_600;
const TICKS: i64 = 10_000_000;

/// A message, a recipient or an attachment: a storage with its properties.
struct Storage<'f, 'a> {
    file: &'f mut File<'a>,
    at: PathBuf,
    fixed: HashMap<u16, [u8; 8]>,
    encoding: &'static Encoding,
    most: u64,
}

impl<'f, 'a> Storage<'f, 'a> {
    fn open(file: &'f mut File<'a>, at: &Path, head: usize, most: usize) -> Self {
        let mut storage =
            Self { file, at: at.to_owned(), fixed: HashMap::new(), encoding: WINDOWS_1252, most: most as u64 };
        let properties = storage.stream(FIXED).unwrap_or_default();
        let rows = properties.get(head..).unwrap_or_default().chunks_exact(16);
        storage.fixed =
            rows.filter_map(|row| Some((u16::from_le_bytes([row[2], row[3]]), row[8..].try_into().ok()?))).collect();
        storage.encoding = storage.number(0x3ffd).or_else(|| storage.number(0x3fde)).map_or(WINDOWS_1252, encoding);
        storage
    }

    fn stream(&mut self, name: &str) -> Option<Vec<u8>> {
        let stream = self.file.open_stream(self.at.join(name)).ok()?;
        let mut bytes = vec![];
        stream.take(self.most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    fn long(&mut self, property: u16, kind: u16) -> Option<Vec<u8>> {
        self.stream(&format!("__substg1.0_{property:04X}{kind:04X}"))
    }

    fn text(&mut self, property: u16) -> Option<String> {
        let text = match self.long(property, TEXT) {
            Some(wide) => {
                let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
                String::from_utf16_lossy(&units)
            }
            None => {
                let narrow = self.long(property, NARROW_TEXT)?;
                self.encoding.decode_without_bom_handling(&narrow).0.into_owned()
            }
        };
        Some(text.trim_end_matches('\0').to_owned()).filter(|text| !text.trim().is_empty())
    }

    fn number(&self, property: u16) -> Option<u32> {
        let value = self.fixed.get(&property)?;
        Some(u32::from_le_bytes([value[0], value[1], value[2], value[3]]))
    }

    fn time(&self, property: u16) -> Option<DateTime<Utc>> {
        let ticks = i64::from_le_bytes(*self.fixed.get(&property)?);
        DateTime::from_timestamp(ticks / TICKS - EPOCH, 0).filter(|_| ticks > 0)
    }
}

/// The encoding of text that is not Unicode, by the number that Windows has for it.
fn encoding(page: u32) -> &'static Encoding {
    let label = match page {
        65001 => "utf-8".into(),
        28591..=28605 => format!("iso-8859-{}", page - 28590),
        10000 => "macintosh".into(),
        932 => "shift_jis".into(),
        936 => "gbk".into(),
        949 => "euc-kr".into(),
        950 => "big5".into(),
        other => format!("windows-{other}"),
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

/// Reads a message.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Mail, TextState> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| TextState::Broken)?;
    if !file.exists(Path::new("/").join(FIXED)) {
        return Err(TextState::Broken);
    }
    let mut message = Storage::open(&mut file, Path::new("/"), MESSAGE_HEAD, limits.bytes);
    let came_with = message.text(0x007d).map(|text| fields(&text)).unwrap_or_default();
    let from = from(&mut message);
    let mut mail = Mail {
        from: from.filter(|from| from.address.is_some() || came_with.from.is_none()).or(came_with.from),
        to: vec![],
        at: message.time(0x0e06).or(came_with.at).or_else(|| message.time(0x0039)),
        subject: message.text(0x0037).as_deref().and_then(one_line),
        body: body(&mut message, limits),
        attachments: vec![],
    };
    let encoding = message.encoding;
    let html = message.long(0x1013, BINARY).unwrap_or_default();
    for at in storages(&file, "__recip_version1.0_") {
        let mut one = Storage::open(&mut file, &at, OTHER_HEAD, limits.bytes);
        one.encoding = encoding;
        let address = one.text(0x39fe).or_else(|| one.text(0x3003)).filter(|address| address.contains('@'));
        mail.to.extend(Correspondent::of(one.text(0x3001).as_deref(), address.as_deref()));
    }
    if mail.to.is_empty() {
        mail.to = came_with.to;
    }
    for at in storages(&file, "__attach_version1.0_") {
        mail.attachments.extend(attachment(&mut file, &at, (encoding, &html), limits));
    }
    Ok(mail)
}

/// The storages of a message whose names begin so, in their order.
fn storages(file: &File<'_>, beginning: &str) -> Vec<PathBuf> {
    let entries = file.read_root_storage().filter(|entry| entry.is_storage() && entry.name().starts_with(beginning));
    let mut found: Vec<PathBuf> = entries.take(MOST).map(|entry| entry.path().to_owned()).collect();
    found.sort();
    found
}

/// Who wrote it. Within an organisation Outlook knows its people by another address, which says nothing to others.
fn from(message: &mut Storage<'_, '_>) -> Option<Correspondent> {
    let name = message.text(0x0042).or_else(|| message.text(0x0c1a));
    let addresses = [0x5d02, 0x5d01, 0x0065, 0x0c1f].into_iter().filter_map(|property| message.text(property));
    let address = addresses.collect::<Vec<_>>().into_iter().find(|address| address.contains('@'));
    Correspondent::of(name.as_deref(), address.as_deref())
}

fn body(message: &mut Storage<'_, '_>, limits: &Limits) -> String {
    let plain = message.text(0x1000);
    let html = |message: &mut Storage<'_, '_>| {
        let text = match message.long(0x1013, BINARY) {
            Some(bytes) => message.number(0x3fde).map_or(encoding(65001), encoding).decode(&bytes).0.into_owned(),
            None => message.text(0x1013)?,
        };
        Some(html_to_text(&text))
    };
    let rich = |message: &mut Storage<'_, '_>| {
        let unpacked = rtf::unpacked(&message.long(0x1009, BINARY)?)?;
        Some(rtf::words(&unpacked, limits.text).done().0)
    };
    let body = plain.or_else(|| html(message)).or_else(|| rich(message)).unwrap_or_default();
    body.replace('\r', "").trim().to_owned()
}

fn attachment(
    file: &mut File<'_>,
    at: &Path,
    (encoding, html): (&'static Encoding, &[u8]),
    limits: &Limits,
) -> Option<Attachment> {
    let mut one = Storage::open(file, at, OTHER_HEAD, limits.bytes);
    one.encoding = encoding;
    let shown = one.text(0x3712).is_some_and(|id| {
        let id = format!("cid:{}", id.trim_matches(['<', '>']));
        html.windows(id.len()).any(|part| part == id.as_bytes())
    });
    let kind = one.text(0x370e).unwrap_or_default();
    if shown && kind.to_ascii_lowercase().starts_with("image/") {
        return None;
    }
    let name = [0x3707, 0x3704, 0x3001].into_iter().find_map(|property| one.text(property)).unwrap_or_default();
    let bytes = one.long(0x3701, BINARY);
    let embedded = at.join(format!("__substg1.0_3701{OBJECT:04X}"));
    if let Some(bytes) = bytes {
        return Some(Attachment { name: file_name(&name, "attachment"), bytes });
    }
    let bytes = file.is_storage(&embedded).then(|| apart(file, &embedded, limits))??;
    let is_message = file.exists(embedded.join(FIXED));
    let name = file_name(&name, "message");
    let ending = if is_message && !name.to_ascii_lowercase().ends_with(".msg") { ".msg" } else { "" };
    Some(Attachment { name: format!("{name}{ending}"), bytes })
}

/// A storage as a compound file of its own; a message within a message lacks eight bytes that a message has.
fn apart(file: &mut File<'_>, storage: &Path, limits: &Limits) -> Option<Vec<u8>> {
    let mut made = CompoundFile::create(Cursor::new(vec![])).ok()?;
    let mut left = limits.bytes as u64;
    for (from, to) in
        [(storage.to_owned(), PathBuf::from("/")), (Path::new("/").join(NAMES), Path::new("/").join(NAMES))]
    {
        if !file.is_storage(&from) {
            continue;
        }
        let entries: Vec<_> = file.walk_storage(&from).ok()?.take(MOST * 100).collect();
        for entry in entries {
            let place = to.join(entry.path().strip_prefix(&from).ok()?);
            if entry.is_storage() {
                if place != Path::new("/") {
                    made.create_storage(&place).ok()?;
                }
                continue;
            }
            let mut bytes = vec![];
            file.open_stream(entry.path()).ok()?.take(left).read_to_end(&mut bytes).ok()?;
            left = left.saturating_sub(bytes.len() as u64);
            if place == Path::new("/").join(FIXED) && bytes.len() >= EMBEDDED_HEAD {
                bytes.splice(EMBEDDED_HEAD..EMBEDDED_HEAD, [0; MESSAGE_HEAD - EMBEDDED_HEAD]);
            }
            made.create_stream(&place).ok()?.write_all(&bytes).ok()?;
        }
    }
    made.flush().ok()?;
    Some(made.into_inner().into_inner()).filter(|_| left > 0)
}
