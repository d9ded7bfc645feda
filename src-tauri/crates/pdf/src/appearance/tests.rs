//! The visible part of a signature as objects.

use super::*;
use documents::page::ArtifactKind;

#[test]
fn an_empty_place_is_a_form_without_resources() {
    let appearance = appearance(&Page { width: 240.0, height: 42.5, marks: Vec::new() }).expect("drawn");
    assert_eq!(appearance.objects.len(), 1);
    let [Part::Bytes(form)] = &appearance.objects[0][..] else { panic!("{appearance:?}") };
    let form = String::from_utf8_lossy(form);
    assert!(form.contains("/BBox[0 0 240 42.5]") && form.contains("/Resources<<>>"), "{form}");
}

#[test]
fn marks_with_a_structure_are_refused() {
    let marks = vec![Mark::Artifact(ArtifactKind::Layout), Mark::End];
    let refused = appearance(&Page { width: 10.0, height: 10.0, marks });
    assert!(matches!(refused, Err(PdfError::Unsound(Unsound::StructureInAppearance { mark: 0 }))), "{refused:?}");
}

#[test]
fn every_reference_is_to_an_object_of_the_appearance() {
    let mut printed = lopdf::Document::new();
    let shared = printed.add_object(5);
    let list = printed.add_object(dictionary! { "A" => shared, "B" => shared });
    let mut objects = Objects::new(printed);
    let ours = objects.add(6);
    let form = dictionary! { "Font" => list, "Map" => vec![Object::Reference(ours), 7.into()] };
    let written = Numbering::default().write(form.into(), &objects);
    let bytes = |bytes: &str| Part::Bytes(bytes.into());
    let expected = [
        vec![bytes("<</Font "), Part::Reference(1), bytes("/Map["), Part::Reference(2), bytes(" 7]>>")],
        vec![bytes("<</A "), Part::Reference(3), bytes("/B "), Part::Reference(3), bytes(">>")],
        vec![bytes("6")],
        vec![bytes("5")],
    ];
    assert_eq!(written, expected);
}
