//! A message as Outlook saves it (MS-OXMSG), with the properties that say who wrote what to whom.

use cfb::CompoundFile;
use std::io::{Cursor, Write};

/// What is in a message.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Name and address of the sender.
    pub from: (&'a str, &'a str),
    /// Names and addresses of the recipients.
    pub to: &'a [(&'a str, &'a str)],
    /// When it came, in seconds since 1970.
    pub received: i64,
    /// What it is about.
    pub subject: &'a str,
    /// What it says.
    pub body: &'a str,
    /// Attached files.
    pub files: &'a [(&'a str, &'a [u8])],
    /// A message within.
    pub within: Option<&'a Message<'a>>,
}

type Made = CompoundFile<Cursor<Vec<u8>>>;

/// Properties of fixed length, as they are collected.
#[derive(Default)]
struct Fixed(Vec<u8>);

impl Fixed {
    fn put(&mut self, property: u16, kind: u16, value: i64) {
        self.0.extend(kind.to_le_bytes());
        self.0.extend(property.to_le_bytes());
        self.0.extend(6_u32.to_le_bytes());
        self.0.extend(value.to_le_bytes());
    }
}

/// The message as a file.
///
/// # Panics
/// Never: it is written to memory.
pub fn outlook_message(message: &Message<'_>) -> Vec<u8> {
    let mut made = CompoundFile::create(Cursor::new(vec![])).expect("memory takes a file");
    made.create_storage("/__nameid_version1.0").expect("a storage");
    write(&mut made, "", message, 32);
    made.flush().expect("memory takes a file");
    made.into_inner().into_inner()
}

fn write(made: &mut Made, at: &str, message: &Message<'_>, head: usize) {
    let mut fixed = Fixed(vec![0; head]);
    fixed.put(0x0e06, 0x0040, (message.received + 11_644_473_600) * 10_000_000);
    text(made, at, 0x001a, "IPM.Note");
    text(made, at, 0x0037, message.subject);
    text(made, at, 0x0c1a, message.from.0);
    text(made, at, 0x5d01, message.from.1);
    text(made, at, 0x1000, message.body);
    for (number, (name, address)) in message.to.iter().enumerate() {
        let at = storage(made, &format!("{at}/__recip_version1.0_#{number:08X}"));
        text(made, &at, 0x3001, name);
        text(made, &at, 0x39fe, address);
        let mut fixed = Fixed(vec![0; 8]);
        fixed.put(0x0c15, 0x0003, 1);
        stream(made, &format!("{at}/__properties_version1.0"), &fixed.0);
    }
    for (number, (name, bytes)) in message.files.iter().enumerate() {
        let at = storage(made, &format!("{at}/__attach_version1.0_#{number:08X}"));
        text(made, &at, 0x3707, name);
        stream(made, &format!("{at}/__substg1.0_37010102"), bytes);
        let mut fixed = Fixed(vec![0; 8]);
        fixed.put(0x3705, 0x0003, 1);
        stream(made, &format!("{at}/__properties_version1.0"), &fixed.0);
    }
    if let Some(within) = message.within {
        let at = storage(made, &format!("{at}/__attach_version1.0_#{:08X}", message.files.len()));
        text(made, &at, 0x3001, within.subject);
        let mut fixed = Fixed(vec![0; 8]);
        fixed.put(0x3705, 0x0003, 5);
        stream(made, &format!("{at}/__properties_version1.0"), &fixed.0);
        let inner = storage(made, &format!("{at}/__substg1.0_3701000D"));
        write(made, &inner, within, 24);
    }
    stream(made, &format!("{at}/__properties_version1.0"), &fixed.0);
}

fn storage(made: &mut Made, at: &str) -> String {
    made.create_storage(at).expect("a storage");
    at.to_owned()
}

fn text(made: &mut Made, at: &str, property: u16, words: &str) {
    let bytes: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    stream(made, &format!("{at}/__substg1.0_{property:04X}001F"), &bytes);
}

fn stream(made: &mut Made, at: &str, bytes: &[u8]) {
    made.create_stream(at).and_then(|mut stream| stream.write_all(bytes)).expect("memory takes a stream");
}
