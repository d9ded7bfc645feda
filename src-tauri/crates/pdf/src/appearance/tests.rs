use super::*;
use documents::page::ArtifactKind;

#[test]
fn an_empty_place_is_a_form_without_resources() {
    let appearance = appearance(&Page { width: 240.0, height: 42.5, marks: Vec::new() }).expect("drawn");
    assert_eq!(appearance.objects.len(), 1);
    let [Part::Bytes(form)] = &appearance.objects[0][..] else { panic!("{appearance:?}") };
    let form = String::from_utf8_lossy(form);
    assert!(form.contains("/BBox [0 0 240 42.5 ]") && form.contains("/Resources <<>>"), "{form}");
}

#[test]
fn marks_with_a_structure_are_refused() {
    let marks = vec![Mark::Artifact(ArtifactKind::Layout), Mark::End];
    let refused = appearance(&Page { width: 10.0, height: 10.0, marks });
    assert!(matches!(refused, Err(PdfError::Unsound(Unsound::StructureInAppearance { mark: 0 }))), "{refused:?}");
}

#[test]
fn every_reference_is_to_an_object_of_the_appearance() {
    let mut numbering = Numbering::from((7, 0));
    let mut parts = Parts::default();
    let dictionary = dictionary! { "A b" => (9, 0), "C" => vec![Object::Reference((7, 0)), 5.into()], "D" => "x" };
    parts.dictionary(&dictionary, &mut numbering);
    let expected = [
        Part::Bytes(b"<</A#20b ".to_vec()),
        Part::Reference(1),
        Part::Bytes(b"/C [".to_vec()),
        Part::Reference(0),
        Part::Bytes(b" 5 ]/D /x>>".to_vec()),
    ];
    assert_eq!(parts.0, expected);
}
