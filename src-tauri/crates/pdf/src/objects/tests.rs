//! Numbers, rectangles and streams of the file under construction.

use super::*;

#[test]
fn plain_words_stay_readable_and_swedish_ones_are_utf_16() {
    assert_eq!(text_string("Protokoll 4").as_str().ok(), Some(&b"Protokoll 4"[..]));
    assert_eq!(text_string("Å𝄞").as_str().ok(), Some(&[0xfe, 0xff, 0x00, 0xc5, 0xd8, 0x34, 0xdd, 0x1e][..]));
}

#[test]
fn a_rectangle_is_measured_from_the_foot_of_the_page() {
    let area = Area { x: 10.0, y: 20.0, width: 30.0, height: 5.0 };
    assert_eq!(rectangle(area, 100.0), vec![length(10.0), length(75.0), length(40.0), length(80.0)].into());
}

#[test]
fn a_released_number_is_used_again() {
    let mut objects = Objects::new(Document::new());
    let first = objects.add(Object::Null);
    let second = objects.add(Object::Null);
    objects.release(first);
    assert_eq!(objects.reserve(), first);
    assert_ne!(objects.reserve(), second);
}

#[test]
fn the_objects_come_out_by_number_whoever_made_them() {
    let mut printed = Document::new();
    let first = printed.add_object(1);
    let second = printed.add_object(2);
    let mut objects = Objects::new(printed);
    objects.set(second, 22);
    objects.add(3);
    assert!(objects.printed(first).is_some() && objects.written(second).is_some());
    assert_eq!(objects.finish().collect::<Vec<_>>(), [b"1".to_vec(), b"22".to_vec(), b"3".to_vec()]);
}

#[test]
fn a_compressed_stream_says_its_length_and_can_be_read_again() {
    let packet = Stream::new(Dictionary::new(), b"<x/>".repeat(40)).with_compression(false);
    assert!(finished(packet.into()).ends_with(b"<x/>\nendstream"));
    let mut stream = Stream::new(Dictionary::new(), b"0 -15 Td ".repeat(40));
    let plain = stream.content.clone();
    compress(&mut stream);
    assert_eq!(stream.dict.get(b"Length").and_then(Object::as_i64).ok(), i64::try_from(stream.content.len()).ok());
    assert_eq!(stream.decompressed_content().ok(), Some(plain));
}
