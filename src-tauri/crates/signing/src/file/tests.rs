//! The strict reader: what it takes, and what readers disagree about.

use lopdf_reader::{Object, StringFormat};
use proptest::prelude::*;

use super::{Document, MAX_FILE, Parser, PdfError, object_bytes, text, text_string};
use crate::test_pdf::{Sections, document, update, update_with};

fn value(bytes: &[u8]) -> Result<Object, PdfError> {
    Parser::new(bytes, 0).value(0)
}

fn string(bytes: &[u8]) -> Object {
    Object::String(bytes.to_vec(), StringFormat::Hexadecimal)
}

#[test]
fn strings_are_the_same_in_every_notation() {
    let expected = string(b"A(b)\\\n\x01");
    for notation in [
        b"(A(b)\\\\\\n\\001)".as_slice(),
        b"(A\\(b\\)\\\\\\n\\1)",
        b"(A(b)\\\\\r\n\\1)",
        b"(A(\\\nb)\\\\\r\\001)",
        b"<4128 62295C0A01>",
    ] {
        assert_eq!(value(notation).as_ref(), Ok(&expected), "{}", String::from_utf8_lossy(notation));
    }
    assert_eq!(value(b"<4>"), Ok(string(b"\x40")), "an odd digit is followed by zero");
}

#[test]
fn numbers_names_and_references_are_told_apart() {
    assert_eq!(value(b"[1 -2 +3 .5 4. 7 0 R 8 0 Q]").map_err(|_| ()), Err(()));
    let items = value(b"[1 -2 +3 .5 4. 7 0 R/A#42 true null]").expect("an array");
    let expected = vec![
        Object::Integer(1),
        Object::Integer(-2),
        Object::Integer(3),
        Object::Real(0.5),
        Object::Real(4.0),
        Object::Reference((7, 0)),
        Object::Name(b"AB".to_vec()),
        Object::Boolean(true),
        Object::Null,
    ];
    assert_eq!(items, Object::Array(expected));
}

#[test]
fn what_readers_disagree_about_is_refused() {
    let refused =
        [b"<</A 1/A 2>>".as_slice(), b"<</A>>", b"<<1 2>>", b"(a", b"<4x>", b"[1", b"1e5", b"--1", b"obj", b""];
    for bytes in refused {
        assert!(matches!(value(bytes), Err(PdfError::Damaged { .. })), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn deep_nesting_is_refused() {
    assert_eq!(value(&b"[".repeat(100_000)), Err(PdfError::Excessive { what: "nested values" }));
    assert_eq!(value(&b"<</A".repeat(100_000)), Err(PdfError::Excessive { what: "nested values" }));
}

#[test]
fn too_many_values_in_one_object_are_refused() {
    let array = [b"[".as_slice(), &b"0 ".repeat(1_000_001), b"]"].concat();
    assert_eq!(value(&array), Err(PdfError::Excessive { what: "values in one object" }));
}

#[test]
fn a_stream_must_be_as_long_as_it_says() {
    let object = |length: usize| {
        let bytes = format!("1 0 obj\n<</Length {length}>>\nstream\nabcdef\nendstream\nendobj\n");
        Parser::new(bytes.as_bytes(), 0)
            .indirect(|_| Ok(0))
            .map(|object| object.stream.map(|range| bytes[range].to_owned()))
    };
    assert_eq!(object(6), Ok(Some("abcdef".to_owned())));
    for wrong in [0, 5, 8, 1_000_000, usize::MAX] {
        assert!(object(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn both_kinds_of_sections_give_the_same_objects() {
    let (tables, streams) = (document(&["chair"], Sections::Tables), document(&["chair"], Sections::Streams));
    let (tables, streams) = (Document::open(&tables).expect("tables"), Document::open(&streams).expect("streams"));
    assert_eq!(tables.catalog().expect("a catalog"), streams.catalog().expect("a catalog"));
    assert_eq!(tables.pages(), Ok(vec![(3, 0), (5, 0)]));
    assert_eq!(streams.pages(), Ok(vec![(3, 0), (5, 0)]));
}

#[test]
fn a_later_section_wins() {
    let file = update(&document(&[], Sections::Streams), &[(13, "(new)".to_owned())]);
    let file = Document::open(&file).expect("a document");
    assert_eq!(file.resolve(&Object::Reference((13, 0))), Ok(string(b"new")));
}

#[test]
fn an_entry_that_points_to_another_object_is_damage() {
    let mut file = document(&[], Sections::Tables);
    let place = file.windows(9).position(|it| it == b"\n13 0 obj").expect("the object");
    file[place + 2] = b'5';
    let file = Document::open(&file).expect("sections");
    assert!(matches!(file.object((13, 0)), Err(PdfError::Damaged { .. })));
    assert_eq!(file.object((15, 0)), Ok(None));
}

#[test]
fn files_that_are_not_pdf_too_large_or_without_end_are_refused() {
    let file = document(&[], Sections::Tables);
    let error = |bytes: &[u8]| Document::open(bytes).err();
    assert_eq!(error(b"PK\x03\x04"), Some(PdfError::NotPdf));
    assert_eq!(error(&[b" ".as_slice(), &file].concat()), Some(PdfError::NotPdf));
    assert!(matches!(error(&[&file[..], b"more"].concat()), Some(PdfError::Damaged { .. })));
    assert!(matches!(error(b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF"), Some(PdfError::Damaged { .. })));
    let huge = [file.as_slice(), &vec![b'\n'; MAX_FILE]].concat();
    assert_eq!(error(&huge), Some(PdfError::TooLarge { size: huge.len(), limit: MAX_FILE }));
}

#[test]
fn sections_in_a_ring_are_refused() {
    let file = document(&[], Sections::Tables);
    let own = file.len();
    let ring = update_with(&file, &[], "");
    let text = String::from_utf8_lossy(&ring[own..]).into_owned();
    let (before, rest) = text.split_once("/Prev ").expect("a previous section");
    let (digits, after) = rest.split_once('>').expect("its end");
    let ring = [&ring[..own], format!("{before}/Prev {own:0width$}>{after}", width = digits.len()).as_bytes()].concat();
    assert!(matches!(Document::open(&ring).err(), Some(PdfError::Damaged { .. })));
}

#[test]
fn a_stream_that_inflates_without_bound_is_refused() {
    // In ASCII85 a "z" stands for four zero bytes: 16 MB become 64 MB.
    let packed = "z".repeat(16_000_000);
    let body = format!(
        "<</Type/ObjStm/N 1/First 4/Filter/ASCII85Decode/Length {}>>\nstream\n{packed}~>\nendstream",
        packed.len() + 2
    );
    let mut file = b"%PDF-1.7\n".to_vec();
    let object = file.len();
    file.extend(format!("1 0 obj\n{body}\nendobj\n").bytes());
    let start = file.len();
    let rows = format!("01{object:08X}0000 02{:08X}0000", 1).replace(' ', "");
    let section =
        format!("<</Type/XRef/Size 3/W[1 4 2]/Index[1 2]/Root 2 0 R/Filter/ASCIIHexDecode/Length {}>>", rows.len() + 1);
    file.extend(format!("3 0 obj\n{section}\nstream\n{rows}>\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
    let file = Document::open(&file).expect("sections");
    assert!(matches!(file.catalog(), Err(PdfError::Excessive { .. })));
}

#[test]
fn overlapping_objects_do_not_cost_the_square_of_the_file() {
    // Each entry starts inside the string of the one before it.
    let count = 60_000_usize;
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut rows = String::new();
    for number in 1..=count {
        rows.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{number} 0 obj (").bytes());
    }
    file.extend(vec![b' '; 2_000_000]);
    let start = file.len();
    let trailer = "trailer\n<</Root 1 0 R>>";
    file.extend(format!("xref\n1 {count}\n{rows}{trailer}\nstartxref\n{start}\n%%EOF\n").bytes());
    let file = Document::open(&file).expect("sections");
    let cost =
        (1..=60_000).map(|number| file.object((number, 0))).find(|it| matches!(it, Err(PdfError::Excessive { .. })));
    assert!(cost.is_some());
}

proptest! {
    #[test]
    fn a_value_survives_writing_and_reading(object in any_object()) {
        prop_assert_eq!(value(&object_bytes(&object)), Ok(object));
    }

    #[test]
    fn text_survives_writing_and_reading(words in any::<String>()) {
        prop_assert_eq!(text(&text_string(&words)), Some(words));
    }

    #[test]
    fn no_bytes_make_the_parser_panic(bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"<>[]()/ 0R\\#%obj".to_vec())], 0..200)) {
        let _answer = value(&bytes);
        let _answer = Parser::new(&bytes, 0).indirect(|_| Ok(3));
        let _answer = Document::open(&bytes).map(|_| ());
    }
}

fn any_object() -> impl Strategy<Value = Object> {
    let leaf = prop_oneof![
        Just(Object::Null),
        any::<bool>().prop_map(Object::Boolean),
        any::<i64>().prop_map(Object::Integer),
        (-10_000_000_i32..10_000_000).prop_map(|it| Object::Real(it as f32 / 1000.0 + 0.000_5)),
        prop::collection::vec(any::<u8>(), 0..10).prop_map(Object::Name),
        prop::collection::vec(any::<u8>(), 0..20).prop_map(|it| Object::String(it, StringFormat::Hexadecimal)),
        (any::<u32>(), any::<u16>()).prop_map(Object::Reference),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let entry = (prop::collection::vec(any::<u8>(), 0..6), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Object::Array),
            prop::collection::vec(entry, 0..6).prop_map(|entries| {
                // A null value is the same as no entry.
                let kept = entries.into_iter().filter(|(_, value)| *value != Object::Null);
                Object::Dictionary(kept.collect())
            }),
        ]
    })
}
