//! Pictures in the forms that people have them, and files that are none.

use super::*;
use png::Encoder;
use proptest::prelude::*;

fn png_file(width: u32, height: u32, colour: ColorType, depth: BitDepth, bytes: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == ColorType::Indexed {
        encoder.set_palette(vec![0, 0, 0, 200, 30, 30]);
        encoder.set_trns(vec![255, 0]);
    }
    encoder.write_header().expect("a header").write_image_data(bytes).expect("samples");
    file
}

fn samples(picture: &Picture) -> Vec<u8> {
    miniz_oxide::inflate::decompress_to_vec_zlib(&picture.deflated).expect("deflated")
}

#[test]
fn every_kind_of_png_becomes_eight_bits_on_white() {
    use BitDepth::{Eight, One, Sixteen};
    /// Kind of sample, its depth, the file's bytes; what becomes of them.
    type Case = (ColorType, BitDepth, &'static [u8], Colour, &'static [u8]);
    let cases: [Case; 6] = [
        (ColorType::Grayscale, Eight, &[0, 200], Colour::Grey, &[0, 200]),
        (ColorType::Grayscale, One, &[0b0100_0000], Colour::Grey, &[0, 255]),
        (ColorType::GrayscaleAlpha, Eight, &[0, 255, 0, 0], Colour::Grey, &[0, 255]),
        (ColorType::Rgb, Sixteen, &[9, 0, 20, 0, 30, 0, 1, 0, 1, 0, 1, 0], Colour::Rgb, &[9, 20, 30, 1, 1, 1]),
        (ColorType::Rgba, Eight, &[200, 0, 0, 255, 0, 0, 0, 51], Colour::Rgb, &[200, 0, 0, 204, 204, 204]),
        (ColorType::Indexed, Eight, &[0, 1], Colour::Grey, &[0, 255]),
    ];
    for (colour, depth, bytes, wanted, shown) in cases {
        let picture = picture(&png_file(2, 1, colour, depth, bytes)).expect("a picture");
        assert_eq!((picture.width, picture.height, picture.colour), (2, 1, wanted), "{colour:?}");
        assert_eq!(samples(&picture), shown, "{colour:?}");
    }
}

#[test]
fn every_kind_of_jpeg_is_read() {
    for (name, file, colour) in [
        ("baseline", include_bytes!("../../tests/pictures/red.jpg").as_slice(), Colour::Rgb),
        ("progressive", include_bytes!("../../tests/pictures/progressive.jpg"), Colour::Rgb),
        ("grey", include_bytes!("../../tests/pictures/grey.jpg"), Colour::Grey),
        ("four colours", include_bytes!("../../tests/pictures/cmyk.jpg"), Colour::Rgb),
    ] {
        let picture = picture(file).expect(name);
        assert_eq!((picture.width, picture.height, picture.colour), (64, 32, colour), "{name}");
        let first = samples(&picture)[0];
        let wanted = if colour == Colour::Rgb { 176 } else { 78 };
        assert!(first.abs_diff(wanted) < 24, "{name} begins with {first}");
    }
}

#[test]
fn a_large_picture_keeps_what_paper_shows() {
    // Black and white columns: their mean is grey.
    let bytes: Vec<u8> = (0..2400 * 100).map(|at| if at % 2 == 0 { 0 } else { 255 }).collect();
    let picture = picture(&png_file(2400, 100, ColorType::Grayscale, BitDepth::Eight, &bytes)).expect("a picture");
    assert_eq!((picture.width, picture.height), (1200, 50));
    assert!(samples(&picture).iter().all(|sample| *sample == 128));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let wide = png_file(LONGEST_SIDE + 1, 1, ColorType::Grayscale, BitDepth::Eight, &[0; LONGEST_SIDE as usize + 1]);
    let (width, height) = (LONGEST_SIDE + 1, 1);
    assert_eq!(picture(&wide).err(), Some(PictureError::TooManySamples { width, height }));
    let bytes = LARGEST_FILE + 1;
    assert_eq!(picture(&vec![0; bytes]).err(), Some(PictureError::TooManyBytes { bytes }));
}

#[test]
fn what_is_no_picture_is_refused() {
    for file in [b"".as_slice(), b"GIF89a", b"<svg/>", b"%PDF-1.7", b"\xff\xd8"] {
        assert_eq!(picture(file).err(), Some(PictureError::UnknownFormat));
    }
}

#[test]
fn a_cut_off_picture_is_refused() {
    let png = png_file(64, 64, ColorType::Grayscale, BitDepth::Eight, &(0..4096).map(|n| n as u8).collect::<Vec<_>>());
    for file in [png.as_slice(), include_bytes!("../../tests/pictures/red.jpg")] {
        let refused = picture(&file[..file.len() / 2]).err();
        assert!(matches!(refused, Some(PictureError::Damaged { .. })), "{refused:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// A changed byte gives a picture or a refusal, never a crash.
    #[test]
    fn a_changed_byte_is_a_picture_or_a_refusal(which in 0_usize..3, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let png = png_file(8, 8, ColorType::Rgb, BitDepth::Eight, &[7; 192]);
        let jpeg = include_bytes!("../../tests/pictures/red.jpg").to_vec();
        let progressive = include_bytes!("../../tests/pictures/progressive.jpg").to_vec();
        let mut file = [png, jpeg, progressive][which].clone();
        let at = at.index(file.len());
        file[at] = byte;
        if let Ok(picture) = picture(&file) {
            let parts = if picture.colour == Colour::Rgb { 3 } else { 1 };
            prop_assert_eq!(samples(&picture).len(), picture.width as usize * picture.height as usize * parts);
        }
    }
}
