//! Who is trusted, and when.

use testkit::certificates::{KeyKind, Period, TestCa, TestKey, Use};

use super::{FIELDS, Trust, Warning, now, verify};
use crate::{
    Certificate, Distrust, Password, SigningKey, read_certificates, sign,
    sign::tests::request,
    test_pdf::{Sections, document},
};

fn trust(ca: &TestCa) -> Vec<Certificate> {
    read_certificates(ca.certificate_pem().as_bytes()).expect("certificates")
}

/// The verdict on the trust of a document signed with this key, and the warnings.
fn judged(key: &TestKey, anchors: &[Certificate]) -> (Trust, Vec<Warning>) {
    let key = SigningKey::open(&key.pkcs12("x"), &Password::new("x".into())).expect("a key");
    let file = sign(&document(&FIELDS, Sections::Tables), &request("chair"), &key).expect("a signature");
    let verdict = verify(&file, anchors, now()).expect("a readable file").remove(0);
    assert!(verdict.intact());
    (verdict.trusted, verdict.warnings)
}

fn always() -> Period {
    Period::years(2020, 2050)
}

#[test]
fn without_trusted_certificates_trust_is_unknown() {
    let key = TestCa::new("Test-CA").issue("Elin Norr", KeyKind::P256, always());
    assert_eq!(judged(&key, &[]), (Trust::Unknown, Vec::new()));
}

#[test]
fn another_authority_of_the_same_name_is_not_trusted() {
    let key = TestCa::new("Test-CA").issue("Elin Norr", KeyKind::P256, always());
    assert_eq!(judged(&key, &trust(&TestCa::new("Test-CA"))).0, Trust::No(Distrust::NoPath));
}

#[test]
fn a_chain_through_an_intermediate_in_the_signature_is_followed() {
    let root = TestCa::new("Test-CA");
    let below = root.intermediate("Test-CA 2");
    let key = below.issue("Elin Norr", KeyKind::P256, always());
    assert_eq!(judged(&key, &trust(&root)).0, Trust::Yes);
    assert_eq!(judged(&key, &trust(&below)).0, Trust::Yes);
}

#[test]
fn a_chain_longer_than_an_authority_permits_is_not_trusted() {
    let root = TestCa::new("Test-CA");
    // `intermediate` permits no authority below itself.
    let key = root.intermediate("Test-CA 2").intermediate("Test-CA 3").issue("Elin Norr", KeyKind::P256, always());
    assert_eq!(judged(&key, &trust(&root)).0, Trust::No(Distrust::PathTooLong { subject: "Test-CA 2".into() }));
}

#[test]
fn a_person_cannot_issue_certificates() {
    let root = TestCa::new("Test-CA");
    let person = root.issue("Olof Sund", KeyKind::P256, always());
    let forged = person.as_authority().issue("Elin Norr", KeyKind::P256, always());
    let distrust = Distrust::NotAnAuthority { subject: "Olof Sund".into() };
    assert_eq!(judged(&forged, &trust(&root)).0, Trust::No(distrust));
}

#[test]
fn certificates_must_be_valid_when_the_signature_is_made() {
    let root = TestCa::new("Test-CA");
    let judged =
        |from, until| judged(&root.issue("Elin Norr", KeyKind::P256, Period::years(from, until)), &trust(&root)).0;
    let subject = String::from("Elin Norr");
    assert_eq!(judged(2021, 2025), Trust::No(Distrust::Expired { subject: subject.clone() }));
    assert_eq!(judged(2026, 2030), Trust::No(Distrust::NotYetValid { subject }));
}

#[test]
fn a_certificate_that_expired_since_is_warned_of() {
    let root = TestCa::new("Test-CA");
    let key = root.issue("Elin Norr", KeyKind::P256, Period::years(2021, 2026));
    let key = SigningKey::open(&key.pkcs12("x"), &Password::new("x".into())).expect("a key");
    let file = sign(&document(&FIELDS, Sections::Tables), &request("chair"), &key).expect("a signature");
    let later = "2030-01-01T00:00:00Z".parse().expect("a time");
    let verdict = verify(&file, &trust(&root), later).expect("a readable file").remove(0);
    assert_eq!(verdict.trusted, Trust::Yes);
    let since = Period::years(2021, 2026).until;
    assert_eq!(verdict.warnings, vec![Warning::CertificateExpiredSince { since }]);
}

#[test]
fn a_certificate_for_protecting_mail_may_sign_documents() {
    let root = TestCa::new("Test-CA");
    let mail = der::asn1::ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");
    let key = root.issue_for("Elin Norr", KeyKind::P256, always(), Use::Purpose(mail));
    assert_eq!(judged(&key, &trust(&root)).0, Trust::Yes);
}
