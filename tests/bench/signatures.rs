//! Signing and verifying, each signature by itself.

use crate::report::{Target, row};
use crate::samples::in_process;
use chrono::{DateTime, FixedOffset};
use domain::SigningRole;
use office::{Password, SignRequest, read_certificates, sign, verify};
use testkit::certificates::{KeyKind, Period, TestCa};

/// Signs the minutes with both kinds of key, then verifies one, two and three signatures.
pub fn measure(minutes: &[u8]) {
    let ca = TestCa::new("Mätning");
    let time = DateTime::parse_from_rfc3339("2026-11-22T12:00:00+01:00").expect("a time");
    let password = Password::new("mätning".to_owned());
    let key = |kind| ca.issue("Mätare", kind, Period::years(2020, 2050)).pkcs12("mätning");
    let keys = [("RSA, 2048 bits", key(KeyKind::Rsa2048)), ("P-256", key(KeyKind::P256))];
    for (name, key) in &keys {
        let samples = in_process(50, || drop(signed(minutes, SigningRole::Secretary, key, &password, time)));
        row(&format!("one signature with {name}"), None, &samples, None, Target::None);
    }

    let trust = read_certificates(ca.certificate_pem().as_bytes()).expect("the authority's certificate");
    let mut pdf = minutes.to_vec();
    for (count, role) in [SigningRole::Secretary, SigningRole::Chair, SigningRole::verifier(0)].into_iter().enumerate()
    {
        pdf = signed(&pdf, role, &keys[count % 2].1, &password, time);
        let samples = in_process(50, || {
            let verdicts = verify(&pdf, &trust, time.to_utc()).expect("a verdict");
            assert!(verdicts.len() == count + 1 && verdicts.iter().all(|verdict| verdict.holds()));
        });
        row(&format!("verifying a file with {} of them", count + 1), None, &samples, None, Target::None);
    }
}

fn signed(pdf: &[u8], role: SigningRole, pkcs12: &[u8], password: &Password, time: DateTime<FixedOffset>) -> Vec<u8> {
    sign(&SignRequest { pdf, role, pkcs12, password, time }).expect("a signature").pdf
}
