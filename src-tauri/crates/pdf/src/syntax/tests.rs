//! Objects as the bytes of a PDF.

use super::*;
use lopdf::{Stream, StringFormat, dictionary};

fn check(object: impl Into<Object>, expected: &str) {
    let mut written = Vec::new();
    write(&mut written, &object.into());
    assert_eq!(String::from_utf8_lossy(&written), expected);
}

#[test]
fn scalars_are_written_plainly() {
    check(Object::Null, "null");
    check(true, "true");
    check(-12, "-12");
    check(Object::Real(0.35), "0.35");
    check(Object::Real(-15.0), "-15");
    check((12, 0), "12 0 R");
}

#[test]
fn names_keep_their_letters_and_escape_the_rest() {
    check("ABCDEF+Source-Serif", "/ABCDEF+Source-Serif");
    check("A b#/å", "/A#20b#23#2F#C3#A5");
}

#[test]
fn strings_are_hexadecimal_unless_plain() {
    let string = |bytes: &[u8]| Object::String(bytes.to_vec(), StringFormat::Literal);
    check(string(b"sv-SE"), "(sv-SE)");
    check(string(b"a(b"), "<612862>");
    check(string(&[0xfe, 0xff, 0, 0x0d]), "<FEFF000D>");
}

#[test]
fn entries_are_divided_where_they_must_be() {
    let inner = dictionary! { "S" => "P", "K" => 0, "Pg" => (3, 0), "A" => vec![1.into(), "N".into()] };
    check(inner, "<</S/P/K 0/Pg 3 0 R/A[1 /N]>>");
}

#[test]
fn a_stream_stands_between_line_ends() {
    let stream = Stream::new(Dictionary::new(), b"0 0 m".to_vec());
    check(stream, "<</Length 5>>\nstream\n0 0 m\nendstream");
}
