//! Which signature fields a document has.

use super::fields;
use crate::{
    FieldSummary,
    test_pdf::{FORM, Sections, document, update},
};

#[test]
fn signature_fields_are_summed_up_in_the_order_of_the_form() {
    for sections in [Sections::Tables, Sections::Streams] {
        let found = fields(&document(&["secretary", "chair"], sections)).expect("fields");
        let expected = |name: &str| FieldSummary {
            name: name.to_owned(),
            tooltip: Some(format!("Underskrift: {name}")),
            page: 0,
            width: 200.0,
            height: 50.0,
            signed: false,
        };
        assert_eq!(found, [expected("secretary"), expected("chair")]);
    }
}

#[test]
fn a_document_without_a_form_has_no_fields() {
    let file = update(&document(&[], Sections::Tables), &[(FORM, "null".to_owned())]);
    assert_eq!(fields(&file), Ok(Vec::new()));
}

#[test]
fn a_nested_field_has_a_full_name_and_inherits_its_type() {
    let parent = "<</T(minutes)/FT/Sig/Kids[41 0 R]>>".to_owned();
    let kid = "<</T(chair)/Parent 40 0 R/Kids[42 0 R]>>".to_owned();
    let widget = "<</Type/Annot/Subtype/Widget/Parent 41 0 R/Rect[0 0 10 20]/P 5 0 R>>".to_owned();
    let form = "<</Fields[40 0 R]>>".to_owned();
    let file = update(&document(&[], Sections::Tables), &[(FORM, form), (40, parent), (41, kid), (42, widget)]);
    let found = fields(&file).expect("fields");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].name.as_str(), found[0].page, found[0].width), ("minutes.chair", 1, 10.0));
}

#[test]
fn fields_in_a_ring_are_refused() {
    let form = "<</Fields[40 0 R]>>".to_owned();
    let ring = "<</T(a)/FT/Sig/Kids[40 0 R]>>".to_owned();
    assert!(fields(&update(&document(&[], Sections::Tables), &[(FORM, form), (40, ring)])).is_err());
}
