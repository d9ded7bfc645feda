//! Syntax: objects as the bytes of a file (ISO 32000-1, 7.3).
//!
//! lopdf could write them too, but only from a graph that holds all of them; a structure element is ten times as large
//! there as in the file, and a long document has tens of thousands.

use lopdf::{Dictionary, Object, ObjectId};
use std::fmt::Display;

/// Where objects are written.
pub(crate) trait Target {
    /// Bytes as they are.
    fn bytes(&mut self, bytes: &[u8]);
    /// A reference to another object.
    fn reference(&mut self, to: ObjectId);
}

impl Target for Vec<u8> {
    fn bytes(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    fn reference(&mut self, (number, generation): ObjectId) {
        display(self, format_args!("{number} {generation} R"));
    }
}

/// Writes an object.
pub(crate) fn write(target: &mut impl Target, object: &Object) {
    match object {
        Object::Null => target.bytes(b"null"),
        Object::Boolean(value) => display(target, value),
        Object::Integer(value) => display(target, value),
        Object::Real(value) => display(target, value),
        Object::Name(name) => write_name(target, name),
        Object::String(text, _) => write_string(target, text),
        Object::Array(array) => {
            target.bytes(b"[");
            for (nth, object) in array.iter().enumerate() {
                target.bytes(if nth == 0 { b"" } else { b" " });
                write(target, object);
            }
            target.bytes(b"]");
        }
        Object::Dictionary(dictionary) => write_dictionary(target, dictionary),
        // One line end before `endstream`, not counted in Length (ISO 19005-2, 6.1.7.1).
        Object::Stream(stream) => {
            write_dictionary(target, &stream.dict);
            target.bytes(b"\nstream\n");
            target.bytes(&stream.content);
            target.bytes(b"\nendstream");
        }
        Object::Reference(to) => target.reference(*to),
    }
}

fn write_dictionary(target: &mut impl Target, dictionary: &Dictionary) {
    target.bytes(b"<<");
    for (key, value) in dictionary {
        write_name(target, key);
        let delimited =
            matches!(value, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_));
        target.bytes(if delimited { b"" } else { b" " });
        write(target, value);
    }
    target.bytes(b">>");
}

fn write_name(target: &mut impl Target, name: &[u8]) {
    target.bytes(b"/");
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_".contains(byte) {
            target.bytes(&[*byte]);
        } else {
            display(target, format_args!("#{byte:02X}"));
        }
    }
}

/// Readable where it is plain ASCII, hexadecimal otherwise.
fn write_string(target: &mut impl Target, text: &[u8]) {
    const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";
    if text.iter().all(|byte| (b' '..=b'~').contains(byte) && !b"()\\".contains(byte)) {
        target.bytes(b"(");
        target.bytes(text);
        target.bytes(b")");
    } else {
        target.bytes(b"<");
        for byte in text {
            target.bytes(&[HEXADECIMAL[usize::from(byte >> 4)], HEXADECIMAL[usize::from(byte & 15)]]);
        }
        target.bytes(b">");
    }
}

fn display(target: &mut impl Target, scalar: impl Display) {
    target.bytes(scalar.to_string().as_bytes());
}

#[cfg(test)]
mod tests;
