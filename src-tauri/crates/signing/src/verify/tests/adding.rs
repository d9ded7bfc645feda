//! A file that comes back, held against the one that went out.

use super::{FIELDS, LaterChanges, Sections, Signed};
use crate::{
    ForbiddenChange, PdfError, added, sign,
    sign::tests::request,
    test_pdf::{CONTENT, document, text, update},
    title,
};

#[test]
fn signatures_are_all_that_may_be_added() {
    for sections in [Sections::Tables, Sections::Streams] {
        let signed = Signed::new(sections, 3);
        for (index, original) in signed.revisions.iter().enumerate() {
            let expected = if index == 3 { LaterChanges::None } else { LaterChanges::Permitted };
            assert_eq!(added(original, signed.last()), Ok(Some(expected)), "after {index} signatures");
        }
    }
}

#[test]
fn a_page_changed_before_it_was_signed_is_named_although_the_signature_holds() {
    let signed = Signed::new(Sections::Tables, 0);
    let original = signed.last();
    let changed = update(original, &[(CONTENT, text("\\247 7 Budget: 910 000 kr"))]);
    let returned = sign(&changed, &request("chair"), &signed.key).expect("a signature");
    assert!(signed.verify(&returned)[0].holds());
    let change = ForbiddenChange::PageContent { page: 0 };
    assert_eq!(added(original, &returned), Ok(Some(LaterChanges::Forbidden(vec![change]))));
}

#[test]
fn another_file_does_not_begin_with_ours() {
    let original = document(&FIELDS, Sections::Tables);
    assert_eq!(added(&original, &document(&FIELDS[..1], Sections::Tables)), Ok(None));
    let signed = Signed::new(Sections::Tables, 1);
    assert_eq!(added(signed.last(), &original), Ok(None), "the one before the last signature");
}

#[test]
fn what_cannot_be_read_says_why() {
    let original = document(&FIELDS, Sections::Tables);
    assert_eq!(added(&original, b"PK\x03\x04"), Err(PdfError::NotPdf));
    assert!(matches!(added(&original, &original[..original.len() / 2]), Err(PdfError::Damaged { .. })));
}

#[test]
fn the_title_is_that_of_the_document_information() {
    assert_eq!(title(&document(&FIELDS, Sections::Tables)), Ok(Some("Protokoll".to_owned())));
}
