//! Key files and certificates in every protection.

use chrono::{DateTime, Utc};
use der::asn1::ObjectIdentifier;
use proptest::prelude::*;
use testkit::certificates::{KeyKind, Period, Protection, TestCa, TestKey, Use};

use super::{
    Certificate, CertificateError, KeyError, Password, RawSigner, SignatureAlgorithm, SigningKey, UsageFault, Validity,
    read_certificates, signature_holds,
};

fn test_key(kind: KeyKind) -> TestKey {
    TestCa::new("Test-CA").intermediate("Test-CA 2").issue("Elin Norr", kind, Period::years(2024, 2026))
}

fn open(pkcs12: &[u8], password: &str) -> Result<SigningKey, KeyError> {
    SigningKey::open(pkcs12, &Password::new(password.to_owned()))
}

fn at(time: &str) -> DateTime<Utc> {
    time.parse().expect("a time")
}

#[test]
fn every_protection_is_opened() {
    let key = test_key(KeyKind::P256);
    for protection in [Protection::Aes256, Protection::TripleDes, Protection::Rc2] {
        let file = key.pkcs12_with("Blåbär 7", protection);
        let opened = open(&file, "Blåbär 7").expect("a key");
        assert_eq!(opened.certificate().subject, "Elin Norr", "{protection:?}");
        assert_eq!(open(&file, "Blåbär 8").err(), Some(KeyError::WrongPassword), "{protection:?}");
    }
}

#[test]
fn an_empty_password_is_a_password() {
    for protection in [Protection::Aes256, Protection::TripleDes] {
        let file = test_key(KeyKind::P256).pkcs12_with("", protection);
        assert!(open(&file, "").is_ok(), "{protection:?}");
        assert_eq!(open(&file, "x").err(), Some(KeyError::WrongPassword), "{protection:?}");
    }
}

#[test]
fn the_chain_goes_from_the_holder_to_the_root() {
    let opened = open(&test_key(KeyKind::P256).pkcs12("x"), "x").expect("a key");
    let subjects: Vec<String> = opened.chain().iter().map(|it| it.summary().subject).collect();
    assert_eq!(subjects, ["Elin Norr", "Test-CA 2", "Test-CA"]);
}

#[test]
fn signatures_hold_under_the_key_of_the_certificate_only() {
    let other = open(&test_key(KeyKind::P256).pkcs12("x"), "x").expect("a key");
    for (kind, algorithm) in
        [(KeyKind::P256, SignatureAlgorithm::EcdsaSha256), (KeyKind::Rsa2048, SignatureAlgorithm::RsaSha256)]
    {
        let key = open(&test_key(kind).pkcs12("x"), "x").expect("a key");
        assert_eq!(key.algorithm(), algorithm);
        let signature = key.sign(b"protokoll").expect("a signature");
        let identifier = spki::AlgorithmIdentifierOwned { oid: algorithm.oid(), parameters: None };
        let holds = |by: &SigningKey, parts: &[&[u8]]| {
            let key = by.chain()[0].public_key().expect("a public key");
            signature_holds(&key, &identifier, None, parts, &signature)
        };
        assert_eq!(holds(&key, &[b"proto", b"koll"]), Ok(true));
        assert_eq!(holds(&key, &[b"protokollet"]), Ok(false));
        assert_ne!(holds(&other, &[b"protokoll"]), Ok(true));
    }
}

#[test]
fn files_that_are_not_pkcs12_are_told_from_damaged_ones() {
    let file = test_key(KeyKind::P256).pkcs12("x");
    assert_eq!(open(b"", "x").err(), Some(KeyError::NotPkcs12));
    assert_eq!(open(b"-----BEGIN PRIVATE KEY-----", "x").err(), Some(KeyError::NotPkcs12));
    assert_eq!(open(&file[..file.len() - 1], "x").err(), Some(KeyError::Damaged));
    assert_eq!(open(&file[..40], "x").err(), Some(KeyError::Damaged));
    assert_eq!(open(&vec![0; 2_000_000], "x").err(), Some(KeyError::Excessive));
}

#[test]
fn a_file_that_asks_for_billions_of_rounds_is_refused() {
    let file = test_key(KeyKind::P256).pkcs12("x");
    // The file ends with the rounds of its MAC, 2048 as INTEGER. Four bytes hold two billion.
    let place = file.windows(4).rposition(|it| it == [2, 2, 8, 0]).expect("the rounds of the MAC");
    assert_eq!(place + 4, file.len(), "the last element of the file");
    let mut hostile = file[..place].to_vec();
    hostile.extend([2, 4, 0x7F, 0xFF, 0xFF, 0xFF]);
    lengthen(&mut hostile, 2);
    assert_eq!(open(&hostile, "x").err(), Some(KeyError::Excessive));
}

/// Adds to the length of the outermost sequence and of the sequence of the MAC, the last one inside it.
fn lengthen(file: &mut [u8], by: u8) {
    let length = u16::from_be_bytes([file[2], file[3]]) + u16::from(by);
    file[2..4].copy_from_slice(&length.to_be_bytes());
    let total = file.len();
    let mac = (4..total - 2)
        .rev()
        .find(|at| file[*at] == 0x30 && usize::from(file[at + 1]) + at + 2 + usize::from(by) == total);
    file[mac.expect("the MAC") + 1] += by;
}

#[test]
fn nothing_secret_is_shown() {
    let key = open(&test_key(KeyKind::P256).pkcs12("granskogen"), "granskogen").expect("a key");
    let shown = format!("{key:?} {:?}", Password::new("granskogen".into()));
    assert!(shown.contains("Elin Norr") && !shown.contains("granskogen"));
}

#[test]
fn validity_is_told_for_a_time() {
    let key = open(&test_key(KeyKind::P256).pkcs12("x"), "x").expect("a key");
    let (from, until) = (Period::years(2024, 2026).from, Period::years(2024, 2026).until);
    assert_eq!(key.validity(at("2025-06-09T12:00:00Z")), Validity::Valid);
    assert_eq!((key.validity(from), key.validity(until)), (Validity::Valid, Validity::Valid));
    assert_eq!(key.validity(at("2023-12-31T23:59:59Z")), Validity::NotYetValid { from });
    assert_eq!(key.validity(at("2026-01-01T00:00:01Z")), Validity::Expired { since: until });
}

#[test]
fn a_certificate_is_summed_up() {
    let ca = TestCa::new("Test-CA");
    let der = &ca.issue("Elin Norr", KeyKind::P256, Period::years(2024, 2026)).certificates()[0];
    let summary = Certificate::from_der(der).expect("a certificate").summary();
    assert_eq!((summary.subject.as_str(), summary.issuer.as_str()), ("Elin Norr", "Test-CA"));
    assert_eq!(summary.serial, "02");
    assert_eq!((summary.not_before, summary.not_after), (at("2024-01-01T00:00:00Z"), at("2026-01-01T00:00:00Z")));
    assert_eq!(summary.fingerprint.len(), 64);
}

#[test]
fn the_use_of_a_certificate_is_judged() {
    let may_sign = |purpose| {
        let key = TestCa::new("Test-CA").issue_for("Elin Norr", KeyKind::P256, Period::years(2024, 2026), purpose);
        Certificate::from_der(&key.certificates()[0]).expect("a certificate").may_sign()
    };
    let purpose = |oid| Use::Purpose(ObjectIdentifier::new_unwrap(oid));
    assert_eq!(may_sign(Use::Signing), Ok(()));
    assert_eq!(may_sign(purpose("1.3.6.1.5.5.7.3.36")), Ok(()), "document signing");
    assert_eq!(may_sign(purpose("2.5.29.37.0")), Ok(()), "any");
    assert_eq!(may_sign(purpose("1.3.6.1.5.5.7.3.1")), Err(UsageFault::ExtendedKeyUsage), "servers");
    assert_eq!(may_sign(purpose("1.3.6.1.5.5.7.3.8")), Err(UsageFault::ExtendedKeyUsage), "timestamps");
    assert_eq!(may_sign(Use::Encryption), Err(UsageFault::KeyUsage));
    assert_eq!(may_sign(Use::Issuing(0)), Err(UsageFault::KeyUsage));
}

#[test]
fn certificates_are_read_from_pem_and_der() {
    let (one, two) = (TestCa::new("Test-CA"), TestCa::new("Andra-CA"));
    let pem = format!("En rad före\n{}\n{}", one.certificate_pem(), two.certificate_pem());
    let subjects = |bytes: &[u8]| {
        read_certificates(bytes).map(|all| all.iter().map(|it| it.summary().subject).collect::<Vec<_>>())
    };
    assert_eq!(subjects(pem.as_bytes()), Ok(vec!["Test-CA".to_owned(), "Andra-CA".to_owned()]));
    let der = read_certificates(pem.as_bytes()).expect("certificates")[0].as_der().to_vec();
    assert_eq!(subjects(&der), Ok(vec!["Test-CA".to_owned()]));
    assert_eq!(subjects(b"inget"), Err(CertificateError::None));
    assert_eq!(subjects(&der[..der.len() - 1]), Err(CertificateError::Damaged { number: 1 }));
    let spoilt = pem.replacen("-----END CERTIFICATE-----", "-----", 1);
    assert_eq!(subjects(spoilt.as_bytes()), Err(CertificateError::Damaged { number: 1 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_file_makes_opening_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        thread_local!(static FILE: Vec<u8> = test_key(KeyKind::P256).pkcs12("x"));
        FILE.with(|file| {
            let mut file = file.clone();
            for (place, byte) in &changes {
                let place = place.index(file.len());
                file[place] = *byte;
            }
            let _answer = open(&file, "x");
            let _answer = read_certificates(&file);
        });
    }
}
