//! What a signature appends, and what it leaves as it was.

use chrono::{DateTime, FixedOffset};
use testkit::certificates::{KeyKind, Period, TestCa, Use};

use super::{Appearance, AppearanceObject, Part, Prepared, Request, SignError, sign};
use crate::{
    CmsTooLarge, Password, PdfError, SigningKey, UsageFault, fields,
    test_pdf::{self, Sections, document},
};

const FIELDS: [&str; 3] = ["secretary", "chair", "verifier-1"];

pub(crate) fn key(kind: KeyKind) -> SigningKey {
    opened(&TestCa::new("Test-CA").issue("Elin Norr", kind, Period::years(2020, 2050)).pkcs12("x"))
}

fn opened(pkcs12: &[u8]) -> SigningKey {
    SigningKey::open(pkcs12, &Password::new("x".into())).expect("a key")
}

pub(crate) fn time() -> DateTime<FixedOffset> {
    "2025-06-09T16:05:00+02:00".parse().expect("a time")
}

pub(crate) fn request(field: &str) -> Request<'_> {
    Request { field, name: "Elin Norr", reason: "Vid protokollet", time: time(), appearance: None }
}

fn visible(field: &str) -> Request<'_> {
    let form = b"<</Type/XObject/Subtype/Form/BBox[0 0 200 50]/Resources<</Font<</F ".to_vec();
    let rest = b">>>>/Length 8>>\nstream\n0 0 0 rg\nendstream".to_vec();
    let font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>".to_vec();
    let form = AppearanceObject(vec![Part::Bytes(form), Part::Reference(1), Part::Bytes(rest)]);
    let appearance = Appearance { objects: vec![form, AppearanceObject(vec![Part::Bytes(font)])] };
    Request { appearance: Some(appearance), ..request(field) }
}

#[test]
fn each_revision_is_a_prefix_of_the_next() {
    let key = key(KeyKind::P256);
    for sections in [Sections::Tables, Sections::Streams] {
        let mut file = document(&FIELDS, sections);
        for field in FIELDS {
            let signed = sign(&file, &visible(field), &key).expect("a signature");
            assert!(signed.starts_with(&file), "{sections:?} {field}");
            file = signed;
        }
        assert!(fields(&file).expect("fields").iter().all(|field| field.signed));
    }
}

#[test]
fn an_update_continues_in_the_way_of_the_file() {
    let key = key(KeyKind::P256);
    let end = |file: &[u8]| file[test_pdf::last_section(file)..].to_vec();
    let table = sign(&document(&FIELDS, Sections::Tables), &request("chair"), &key).expect("a signature");
    assert!(end(&table).starts_with(b"xref\n"));
    let stream = sign(&document(&FIELDS, Sections::Streams), &request("chair"), &key).expect("a signature");
    assert!(String::from_utf8_lossy(&end(&stream)).contains("/Type /XRef"));
}

#[test]
fn only_the_first_signature_certifies() {
    let key = key(KeyKind::P256);
    let first = sign(&document(&FIELDS, Sections::Tables), &request("secretary"), &key).expect("a signature");
    let second = sign(&first, &request("chair"), &key).expect("a signature");
    let count = |file: &[u8], word: &str| String::from_utf8_lossy(file).matches(word).count();
    assert_eq!(count(&first, "/TransformMethod/DocMDP"), 1);
    assert_eq!(count(&first, "/P 2/V/1.2"), 1);
    assert_eq!(count(&second, "/TransformMethod/DocMDP"), 1);
    assert_eq!(count(&second, "/Perms"), 1);
}

#[test]
fn the_same_file_and_time_give_the_same_bytes_around_the_hole() {
    let file = document(&FIELDS, Sections::Tables);
    let prepare = || Prepared::new(&file, &visible("chair"), 4000).expect("a prepared file");
    assert_eq!(prepare().covered(), prepare().covered());
}

#[test]
fn the_byte_range_covers_everything_but_the_hole() {
    let prepared =
        Prepared::new(&document(&FIELDS, Sections::Tables), &request("chair"), 100).expect("a prepared file");
    let [before, after] = prepared.covered();
    assert!(before.ends_with(b"/Contents") && after.starts_with(b">>"));
    let (start, end, rest) = (before.len(), before.len() + 202, after.len());
    let range = format!("/ByteRange[0 {start:<10} {end:<10} {rest:<10}]");
    assert!(String::from_utf8_lossy(before).contains(&range), "{range}");
    let file = prepared.embed(&[0xAB; 100]).expect("it fits").into_bytes();
    assert_eq!(file.len(), end + rest);
    assert_eq!(&file[start..start + 5], b"<ABAB");
}

#[test]
fn a_cms_that_does_not_fit_is_refused() {
    let prepared =
        Prepared::new(&document(&FIELDS, Sections::Tables), &request("chair"), 100).expect("a prepared file");
    assert_eq!(prepared.embed(&[0; 101]), Err(CmsTooLarge { size: 101, reserved: 100 }));
}

#[test]
fn a_field_can_be_signed_once() {
    let key = key(KeyKind::P256);
    let signed = sign(&document(&FIELDS, Sections::Tables), &request("chair"), &key).expect("a signature");
    let again = sign(&signed, &request("chair"), &key);
    assert_eq!(again, Err(SignError::FieldSigned { field: "chair".into() }));
}

#[test]
fn a_field_must_be_a_signature_field_of_the_document() {
    let key = key(KeyKind::P256);
    for name in ["treasurer", "note", ""] {
        let refused = sign(&document(&FIELDS, Sections::Tables), &request(name), &key);
        assert_eq!(refused, Err(SignError::FieldMissing { field: name.into() }));
    }
}

#[test]
fn a_certificate_without_signing_use_is_refused() {
    let ca = TestCa::new("Test-CA");
    let file = document(&FIELDS, Sections::Tables);
    let server = der::asn1::ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1");
    for (purpose, fault) in
        [(Use::Encryption, UsageFault::KeyUsage), (Use::Purpose(server), UsageFault::ExtendedKeyUsage)]
    {
        let key = opened(&ca.issue_for("Elin Norr", KeyKind::P256, Period::years(2020, 2050), purpose).pkcs12("x"));
        assert_eq!(sign(&file, &request("chair"), &key), Err(SignError::NotForSigning(fault)));
    }
}

#[test]
fn a_document_certified_against_every_change_is_refused() {
    let file = document(&FIELDS, Sections::Tables);
    let reference = "<</TransformMethod/DocMDP/TransformParams<</P 1>>>>";
    let catalog = test_pdf::catalog(&format!("/Perms<</DocMDP<</Type/Sig/Reference[{reference}]>>>>"));
    let certified = test_pdf::update(&file, &[(test_pdf::CATALOG, catalog)]);
    assert_eq!(sign(&certified, &request("chair"), &key(KeyKind::P256)), Err(SignError::ChangesForbidden));
}

#[test]
fn a_field_locked_by_an_earlier_signature_is_refused() {
    let file = document(&FIELDS, Sections::Tables);
    let lock = "<</TransformMethod/FieldMDP/TransformParams<</Action/Include/Fields[(chair)]>>>>";
    let secretary = test_pdf::signature_field(0, "secretary").replace("/FT/Sig", "/FT/Sig/V 40 0 R");
    let signature = format!("<</Type/Sig/Reference[{lock}]>>");
    let locked = test_pdf::update(&file, &[(test_pdf::FIRST_FIELD, secretary), (40, signature)]);
    let key = key(KeyKind::P256);
    assert_eq!(sign(&locked, &request("chair"), &key), Err(SignError::FieldLocked { field: "chair".into() }));
    assert!(sign(&locked, &request("verifier-1"), &key).is_ok());
}

#[test]
fn an_appearance_that_refers_to_nothing_is_refused() {
    let broken = Appearance { objects: vec![AppearanceObject(vec![Part::Reference(1)])] };
    let file = document(&FIELDS, Sections::Tables);
    for appearance in [broken, Appearance { objects: Vec::new() }] {
        let request = Request { appearance: Some(appearance), ..request("chair") };
        assert_eq!(sign(&file, &request, &key(KeyKind::P256)), Err(SignError::Appearance));
    }
}

#[test]
fn an_encrypted_file_is_refused() {
    let file = test_pdf::update_with(&document(&FIELDS, Sections::Tables), &[], "/Encrypt 30 0 R");
    assert_eq!(sign(&file, &request("chair"), &key(KeyKind::P256)), Err(SignError::Pdf(PdfError::Encrypted)));
}
