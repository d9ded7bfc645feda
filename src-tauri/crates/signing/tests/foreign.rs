//! Verifying files that other programs signed: the fixtures, made by pyHanko (`fixtures/make.py`).

#![allow(clippy::disallowed_methods, reason = "the fixtures are files")]

use std::{fs, path::PathBuf};

use chrono::{DateTime, Utc};
use signing::{
    Certificate, Coverage, Distrust, Fault, ForbiddenChange, LaterChanges, Level, Password, Permission, Request,
    SignError, SignatureVerdict, SigningKey, Trust, Warning, fields, read_certificates, sign, verify,
};
use testkit::certificates::{KeyKind, Period, TestCa};

#[path = "../src/test_pdf.rs"]
#[allow(dead_code, reason = "the unit tests use the rest")]
mod test_pdf;

fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn trust() -> Vec<Certificate> {
    read_certificates(&fixture("ca.pem")).expect("certificates")
}

/// After every claimed time, before the certificates expire.
fn now() -> DateTime<Utc> {
    "2040-01-01T00:00:00Z".parse().expect("a time")
}

fn verdicts(file: &[u8]) -> Vec<SignatureVerdict> {
    verify(file, &trust(), now()).expect("a readable file")
}

#[test]
fn single_signatures_hold() {
    for (name, signer, level) in [
        ("adobe-rsa.pdf", "Elin Norr", Level::NotPades),
        ("pades-p256.pdf", "Olof Sund", Level::BaselineB),
        ("pades-p384-sha384.pdf", "Karin Ek", Level::BaselineB),
        ("pades-rsa-sha512.pdf", "Elin Norr", Level::BaselineB),
        ("pades-rsa-pss.pdf", "Elin Norr", Level::BaselineB),
        ("pades-timestamp.pdf", "Olof Sund", Level::BaselineT),
    ] {
        let verdict = verdicts(&fixture(name)).remove(0);
        assert_eq!(verdict.fault, None, "{name}");
        assert_eq!(verdict.trusted, Trust::Yes, "{name}");
        assert_eq!(verdict.covers, Coverage::WholeFile, "{name}");
        assert_eq!(verdict.later_changes, LaterChanges::None, "{name}");
        assert_eq!(verdict.level, level, "{name}");
        assert_eq!((verdict.field.as_str(), verdict.signer.as_deref()), ("secretary", Some(signer)), "{name}");
        assert!(verdict.claimed_time.is_some() && verdict.warnings.is_empty(), "{name}: {:?}", verdict.warnings);
    }
}

#[test]
fn a_certified_document_permits_the_approval() {
    let verdicts = verdicts(&fixture("certified-approved.pdf"));
    let answers: Vec<_> = verdicts.iter().map(|it| (it.field.as_str(), it.certifies, &it.later_changes)).collect();
    let expected =
        [("secretary", Some(Permission::FillAndSign), &LaterChanges::Permitted), ("chair", None, &LaterChanges::None)];
    assert_eq!(answers, expected);
    assert!(verdicts.iter().all(SignatureVerdict::holds));
}

#[test]
fn a_timestamp_over_the_document_is_permitted_and_proves_its_time() {
    let verdicts = verdicts(&fixture("document-timestamp.pdf"));
    assert_eq!(verdicts.len(), 2);
    let (signature, stamp) = (&verdicts[0], &verdicts[1]);
    let proven = "2025-06-09T14:30:00Z".parse().ok();
    assert_eq!((signature.level, signature.proven_time), (Level::BaselineT, proven));
    assert_eq!(
        (signature.covers.clone(), signature.later_changes.clone()),
        (Coverage::EarlierRevision, LaterChanges::Permitted)
    );
    assert_eq!((stamp.level, stamp.proven_time), (Level::DocumentTimestamp, proven));
    assert!(signature.holds() && stamp.holds());
}

#[test]
fn a_timestamp_of_an_unknown_authority_proves_nothing() {
    let judged = |trust: &[Certificate]| {
        let verdict = verify(&fixture("pades-timestamp.pdf"), trust, now()).expect("a readable file").remove(0);
        assert_eq!((verdict.proven_time, verdict.level), (None, Level::BaselineT));
        (verdict.trusted, verdict.warnings)
    };
    assert_eq!(judged(&[]), (Trust::Unknown, vec![]));
    let other = TestCa::new("Test-CA Granskogen").certificate_pem();
    let other = read_certificates(other.as_bytes()).expect("certificates");
    assert_eq!(judged(&other), (Trust::No(Distrust::NoPath), vec![Warning::TimestampUntrusted]));
}

#[test]
fn a_flipped_byte_is_noticed_in_every_file() {
    for name in
        ["adobe-rsa.pdf", "pades-p256.pdf", "pades-rsa-pss.pdf", "certified-approved.pdf", "document-timestamp.pdf"]
    {
        let mut file = fixture(name);
        let place = file.windows(11).position(|it| it == b"(Protokoll)").expect("the content");
        file[place + 1] ^= 1;
        for verdict in verdicts(&file) {
            assert_eq!(verdict.fault, Some(Fault::DigestMismatch), "{name} {}", verdict.field);
        }
    }
}

#[test]
fn changed_content_is_forbidden_in_every_file() {
    for name in
        ["adobe-rsa.pdf", "pades-p256.pdf", "certified-approved.pdf", "document-timestamp.pdf", "certified-closed.pdf"]
    {
        let file = fixture(name);
        let attacked = test_pdf::update(&file, &[(4, test_pdf::text("Annat"))]);
        for verdict in verdicts(&attacked) {
            let LaterChanges::Forbidden(changes) = verdict.later_changes else {
                panic!("{name}: {:?}", verdict.later_changes)
            };
            assert!(changes.contains(&ForbiddenChange::PageContent { page: 0 }), "{name}: {changes:?}");
        }
    }
}

#[test]
fn a_document_closed_by_its_certification_cannot_be_signed_again() {
    let file = fixture("certified-closed.pdf");
    assert_eq!(verdicts(&file)[0].certifies, Some(Permission::Nothing));
    let key = key();
    assert_eq!(sign(&file, &request("chair"), &key), Err(SignError::ChangesForbidden));
}

#[test]
fn a_file_that_another_program_signed_can_be_signed_further() {
    let key = key();
    for name in ["adobe-rsa.pdf", "pades-p256.pdf"] {
        let file = fixture(name);
        let signed = sign(&file, &request("chair"), &key).expect("a signature");
        assert!(signed.starts_with(&file));
        let verdicts = verify(&signed, &[], now()).expect("a readable file");
        assert!(verdicts.iter().all(|it| it.intact() && it.certifies.is_none()), "{name}");
        assert_eq!(verdicts[0].later_changes, LaterChanges::Permitted, "{name}");
        assert_eq!(verdicts[1].covers, Coverage::WholeFile, "{name}");
    }
}

#[test]
fn the_fields_of_the_fixture_are_found() {
    let found = fields(&fixture("certified-approved.pdf")).expect("fields");
    assert!(found.iter().all(|field| field.signed));
    assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["secretary", "chair"]);
    assert!(verdicts(&fixture("unsigned.pdf")).is_empty());
}

#[test]
fn an_update_without_a_signature_is_warned_of() {
    let file = test_pdf::update(&fixture("pades-p256.pdf"), &[]);
    let verdict = verdicts(&file).remove(0);
    assert_eq!(verdict.covers, Coverage::EarlierRevision);
    assert!(verdict.warnings.contains(&Warning::UnsignedUpdate));
}

fn request(field: &str) -> Request<'_> {
    let time = "2026-11-22T12:00:00+01:00".parse().expect("a time");
    Request { field, name: "Karin Ek", reason: "", time, appearance: None }
}

fn key() -> SigningKey {
    let key = TestCa::new("Test-CA").issue("Karin Ek", KeyKind::P256, Period::years(2020, 2050));
    SigningKey::open(&key.pkcs12("x"), &Password::new("x".into())).expect("a key")
}
