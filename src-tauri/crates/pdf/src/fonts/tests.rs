//! Which code shows which glyph, and which glyphs are refused.

use super::*;

/// Glyph of the space in every face, and of the hyphen in the upright serif.
const SPACE: u16 = 1;
const HYPHEN: u16 = 502;

fn used(face: Face) -> UsedFace {
    UsedFace::new(face, Measures::read(face).expect("a face"))
}

fn number(face: &mut UsedFace, glyph: u16, text: &str) -> u16 {
    face.code(glyph, text).expect("a code").number
}

#[test]
fn a_glyph_has_a_code_for_each_thing_it_says() {
    let mut face = used(Face::SerifRegular);
    let space = number(&mut face, SPACE, " ");
    let no_break_space = number(&mut face, SPACE, "\u{a0}");
    assert_ne!(space, no_break_space);
    assert_eq!(number(&mut face, SPACE, " "), space);
    let hyphens = [number(&mut face, HYPHEN, "-"), number(&mut face, HYPHEN, "\u{ad}")];
    let map = face.glyph_of_code();
    let glyph = |code: u16| [map[usize::from(code) * 2], map[usize::from(code) * 2 + 1]];
    assert_eq!(glyph(space), glyph(no_break_space));
    assert_eq!(glyph(hyphens[0]), glyph(hyphens[1]));
    assert_ne!(glyph(space), glyph(hyphens[0]));
    assert_eq!(&map[..2], [0, 0], "code 0 is .notdef");
}

#[test]
fn the_specimen_shows_every_code_with_its_text() {
    let mut fonts = Fonts::default();
    for text in ["-", "\u{ad}", "fi", ""] {
        fonts.face(Face::SerifRegular).expect("a face").code(HYPHEN, text).expect("a code");
    }
    let specimen = fonts.specimen();
    let shown = specimen.iter().find_map(|operation| match operation {
        Op::ShowText { items } => items.first(),
        _ => None,
    });
    let expected = [(1, "-"), (2, "\u{ad}"), (3, "fi"), (4, "\u{2060}")];
    let expected = expected.map(|(number, text)| Codepoint::with_cid(number, 0.0, text.to_owned()));
    assert_eq!(shown, Some(&TextItem::GlyphIds(expected.into())));
}

#[test]
fn notdef_and_glyphs_beyond_the_face_are_refused() {
    let mut face = used(Face::SansRegular);
    for glyph in [0, 60_000] {
        let text = "☃".to_owned();
        assert_eq!(face.code(glyph, "☃").err(), Some(Unsound::Glyph { face: Face::SansRegular, glyph, text }));
    }
}

#[test]
fn characters_that_say_nothing_are_refused() {
    let mut face = used(Face::SansRegular);
    for character in ['\0', '\u{feff}', '\u{fffe}', '\u{e000}', '\u{f8ff}', '\u{f0000}', '\u{10fffd}'] {
        let text = String::from(character);
        assert_eq!(face.code(SPACE, &text).err(), Some(Unsound::Character { character }));
    }
}

#[test]
fn the_same_glyphs_make_the_same_subset_and_name() {
    let name = |glyphs: &[u16]| {
        let mut face = used(Face::SerifItalic);
        for glyph in glyphs {
            number(&mut face, *glyph, "x");
        }
        face.embed().expect("a subset").parsed_font.font_name.expect("a name")
    };
    assert_eq!(name(&[20, 30]), name(&[20, 30]));
    assert_ne!(name(&[20, 30]), name(&[20, 31]));
    let (tag, rest) = name(&[20]).split_once('+').map(|(tag, rest)| (tag.to_owned(), rest.to_owned())).expect("a tag");
    assert!(tag.len() == 6 && tag.bytes().all(|letter| letter.is_ascii_uppercase()));
    assert_eq!(rest, "SourceSerif4-It");
}

#[test]
fn a_subset_is_much_smaller_than_its_face() {
    let mut face = used(Face::SansRegular);
    for glyph in 1..40 {
        number(&mut face, glyph, "x");
    }
    let program = face.embed().expect("a subset").parsed_font.original_bytes;
    assert!(program.len() < 20_000, "{} bytes", program.len());
}
