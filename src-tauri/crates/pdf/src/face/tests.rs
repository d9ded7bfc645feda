//! The measures of a typeface, read from its tables.

use super::*;

#[test]
fn the_measures_of_every_face_are_read() {
    for face in Face::ALL {
        let measures = Measures::read(face).expect("a whole face");
        assert_eq!(f32::from(measures.units_per_em), documents::fonts::UNITS_PER_EM, "{face:?}");
        assert!((600..700).contains(&measures.cap_height), "{face:?}: {}", measures.cap_height);
        assert!(measures.ascent > measures.cap_height && measures.descent < 0, "{face:?}");
        let italic = matches!(face, Face::SerifItalic | Face::SansItalic);
        assert_eq!(measures.italic_angle < 0.0, italic, "{face:?}");
        let semibold = matches!(face, Face::SerifSemibold | Face::SansSemibold);
        assert_eq!(measures.weight, if semibold { 600 } else { 400 }, "{face:?}");
    }
}

#[test]
fn a_glyph_that_the_face_lacks_has_no_advance() {
    let measures = Measures::read(Face::SansRegular).expect("a whole face");
    assert!(measures.advance(1).is_some_and(|advance| advance > 0));
    assert_eq!(measures.advance(u16::MAX), None);
}

#[test]
fn a_cut_file_has_no_tables() {
    let file = Face::SansRegular.bytes();
    for length in [0, 3, 11, 12, 40, 4000] {
        assert_eq!(table(&file[..length], b"post"), None, "{length}");
    }
}
