//! An incremental update: objects, a cross-reference section and a trailer behind the bytes of a file.
//!
//! The bytes before it are never touched. Line ends follow PDF/A-2 (ISO 19005-2, 6.1.4 and 6.1.9): `obj` and
//! `endobj` are on lines of their own, strings are hexadecimal with an even number of digits.

use std::collections::BTreeMap;

use lopdf_reader::{Dictionary, Object, ObjectId, StringFormat};
use sha2::{Digest, Sha256};

use super::{Document, Kind, PdfError, limits::MAX_FILE};

/// A file with an update under way.
pub(crate) struct Update {
    file: Vec<u8>,
    offsets: BTreeMap<ObjectId, usize>,
    trailer: Dictionary,
    previous: usize,
    kind: Kind,
    next_number: u32,
}

impl Update {
    pub(crate) fn of(document: &Document<'_>) -> Self {
        let mut file = document.bytes().to_vec();
        if file.last() != Some(&b'\n') {
            file.push(b'\n');
        }
        let mut trailer = Dictionary::new();
        for key in [b"Root".as_slice(), b"Info", b"ID"] {
            if let Ok(value) = document.trailer().get(key) {
                trailer.set(key, value.clone());
            }
        }
        let (previous, kind) = document.last_section();
        Self { file, offsets: BTreeMap::new(), trailer, previous, kind, next_number: document.next_number() }
    }

    /// A number that no object has yet.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        let id = (self.next_number, 0);
        self.next_number += 1;
        id
    }

    /// Appends an object; `body` is what stands between `obj` and `endobj`. Returns the offset of the body.
    pub(crate) fn write(&mut self, id: ObjectId, body: &[u8]) -> usize {
        self.offsets.insert(id, self.file.len());
        self.file.extend(format!("{} {} obj\n", id.0, id.1).bytes());
        let at = self.file.len();
        self.file.extend(body);
        self.file.extend(b"\nendobj\n");
        at
    }

    /// Closes the update and returns the file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, PdfError> {
        // The second identifier changes with each update (14.4); the same update gives the same one.
        if let Ok(Object::Array(identifiers)) = self.trailer.get(b"ID").cloned() {
            let digest = Sha256::digest(&self.file)[..16].to_vec();
            let first = identifiers.into_iter().next().unwrap_or(Object::Null);
            self.trailer.set("ID", vec![first, Object::String(digest, StringFormat::Hexadecimal)]);
        }
        self.trailer.set("Prev", i64::try_from(self.previous).unwrap_or(i64::MAX));
        let start = self.file.len();
        match self.kind {
            Kind::Table => self.table(),
            Kind::Stream => self.stream(start),
        }
        self.file.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
        if self.file.len() > MAX_FILE {
            return Err(PdfError::TooLarge { size: self.file.len(), limit: MAX_FILE });
        }
        Ok(self.file)
    }

    fn table(&mut self) {
        self.trailer.set("Size", i64::from(self.next_number));
        self.file.extend(b"xref\n");
        for ((number, generation), offset) in &self.offsets {
            self.file.extend(format!("{number} 1\n{offset:010} {generation:05} n\r\n").bytes());
        }
        self.file.extend(b"trailer\n");
        self.file.extend(object_bytes(&Object::Dictionary(self.trailer.clone())));
        self.file.push(b'\n');
    }

    fn stream(&mut self, start: usize) {
        let own = self.reserve();
        self.offsets.insert(own, start);
        let mut rows = Vec::new();
        let mut index = Vec::new();
        for ((number, generation), offset) in &self.offsets {
            index.extend([Object::from(i64::from(*number)), Object::from(1)]);
            rows.push(1);
            // Four bytes hold any offset below MAX_FILE.
            rows.extend(u32::try_from(*offset).unwrap_or(u32::MAX).to_be_bytes());
            rows.extend(generation.to_be_bytes());
        }
        self.trailer.set("Type", Object::Name(b"XRef".to_vec()));
        self.trailer.set("Size", i64::from(self.next_number));
        self.trailer.set("W", vec![1.into(), 4.into(), 2.into()]);
        self.trailer.set("Index", index);
        self.trailer.set("Length", i64::try_from(rows.len()).unwrap_or(i64::MAX));
        self.file.extend(format!("{} {} obj\n", own.0, own.1).bytes());
        self.file.extend(object_bytes(&Object::Dictionary(self.trailer.clone())));
        self.file.extend(b"\nstream\n");
        self.file.extend(rows);
        self.file.extend(b"\nendstream\nendobj\n");
    }
}

/// A value as bytes. Streams are written by their makers, never rewritten here.
pub(crate) fn object_bytes(value: &Object) -> Vec<u8> {
    let mut out = Vec::new();
    put(value, &mut out);
    out
}

fn put(value: &Object, out: &mut Vec<u8>) {
    match value {
        Object::Null => out.extend(b"null"),
        Object::Boolean(truth) => out.extend(truth.to_string().bytes()),
        Object::Integer(number) => out.extend(number.to_string().bytes()),
        Object::Real(number) => out.extend(number.to_string().bytes()),
        Object::Name(name) => put_name(name, out),
        Object::String(text, _) => {
            out.push(b'<');
            out.extend(text.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()));
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                put(item, out);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => {
            out.extend(b"<<");
            for (key, value) in dictionary {
                put_name(key, out);
                out.push(b' ');
                put(value, out);
            }
            out.extend(b">>");
        }
        Object::Stream(stream) => put(&Object::Dictionary(stream.dict.clone()), out),
        Object::Reference((number, generation)) => out.extend(format!("{number} {generation} R").bytes()),
    }
}

fn put_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+:*'".contains(byte) {
            out.push(*byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

/// A text string in UTF-16 (ISO 32000-1, 7.9.2.2).
pub(crate) fn text_string(text: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}
