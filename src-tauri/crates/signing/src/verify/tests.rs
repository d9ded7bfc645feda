//! Verdicts on our own signatures: honest files, flipped bytes, trust. What is added to a file that went out, attacks, metadata and trust have files of their own.

mod adding;
mod attacks;
mod metadata;
mod trusting;

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use testkit::certificates::{KeyKind, Period, TestCa};

use super::{Coverage, Fault, LaterChanges, Level, SignatureVerdict, Trust, Warning, verify};
use crate::{
    Certificate, Password, Permission, SigningKey, read_certificates, sign,
    sign::tests::{request, time},
    test_pdf::{Sections, document},
};

const FIELDS: [&str; 3] = ["secretary", "chair", "verifier-1"];

fn now() -> DateTime<Utc> {
    "2025-07-01T12:00:00Z".parse().expect("a time")
}

/// A document signed in some of its three fields, each revision, and whom to trust.
struct Signed {
    revisions: Vec<Vec<u8>>,
    trust: Vec<Certificate>,
    key: SigningKey,
}

impl Signed {
    fn new(sections: Sections, times: usize) -> Self {
        let ca = TestCa::new("Test-CA");
        let pkcs12 = ca.issue("Elin Norr", KeyKind::P256, Period::years(2020, 2050)).pkcs12("x");
        let key = SigningKey::open(&pkcs12, &Password::new("x".into())).expect("a key");
        let trust = read_certificates(ca.certificate_pem().as_bytes()).expect("certificates");
        let mut revisions = vec![document(&FIELDS, sections)];
        for field in &FIELDS[..times] {
            let last = revisions.last().expect("a revision");
            revisions.push(sign(last, &request(field), &key).expect("a signature"));
        }
        Self { revisions, trust, key }
    }

    fn last(&self) -> &[u8] {
        self.revisions.last().expect("a revision")
    }

    fn verify(&self, file: &[u8]) -> Vec<SignatureVerdict> {
        verify(file, &self.trust, now()).expect("a readable file")
    }
}

#[test]
fn a_document_without_signatures_has_no_verdicts() {
    assert_eq!(verify(&document(&FIELDS, Sections::Tables), &[], now()), Ok(Vec::new()));
}

#[test]
fn three_signatures_hold_and_permit_each_other() {
    for sections in [Sections::Tables, Sections::Streams] {
        let signed = Signed::new(sections, 3);
        let verdicts = signed.verify(signed.last());
        assert_eq!(verdicts.iter().map(|it| it.field.as_str()).collect::<Vec<_>>(), FIELDS);
        for (index, verdict) in verdicts.iter().enumerate() {
            let last = index == 2;
            assert_eq!(verdict.fault, None);
            assert_eq!(verdict.trusted, Trust::Yes);
            assert_eq!(verdict.covers, if last { Coverage::WholeFile } else { Coverage::EarlierRevision });
            assert_eq!(verdict.later_changes, if last { LaterChanges::None } else { LaterChanges::Permitted });
            assert_eq!(verdict.level, Level::BaselineB);
            assert_eq!(verdict.certifies, (index == 0).then_some(Permission::FillAndSign));
            assert_eq!(verdict.signer.as_deref(), Some("Elin Norr"));
            assert_eq!(verdict.reason.as_deref(), Some("Vid protokollet"));
            assert_eq!(verdict.claimed_time, Some(time()));
            assert_eq!(verdict.warnings, Vec::new());
            assert!(verdict.holds());
        }
    }
}

#[test]
fn an_earlier_revision_verifies_by_itself() {
    let signed = Signed::new(Sections::Tables, 2);
    let verdicts = signed.verify(&signed.revisions[1]);
    assert_eq!(verdicts.len(), 1);
    assert_eq!((&verdicts[0].covers, &verdicts[0].later_changes), (&Coverage::WholeFile, &LaterChanges::None));
}

#[test]
fn an_rsa_signature_holds() {
    let file = document(&FIELDS, Sections::Tables);
    let signed = sign(&file, &request("chair"), &crate::sign::tests::key(KeyKind::Rsa2048)).expect("a signature");
    let verdict = verify(&signed, &[], now()).expect("a readable file").remove(0);
    assert_eq!((verdict.fault, verdict.trusted, verdict.level), (None, Trust::Unknown, Level::BaselineB));
}

#[test]
fn a_cut_file_is_refused_or_not_intact() {
    let signed = Signed::new(Sections::Tables, 1);
    let file = signed.last();
    for kept in [file.len() - 8, file.len() - 100, file.len() / 2, 200, 5] {
        assert!(verify(&file[..kept], &signed.trust, now()).is_err(), "{kept} bytes");
    }
    assert!(verify(b"", &[], now()).is_err());
}

#[test]
fn a_time_in_the_future_is_warned_of() {
    let signed = Signed::new(Sections::Tables, 1);
    let early = "2025-01-01T00:00:00Z".parse().expect("a time");
    let verdicts = verify(signed.last(), &signed.trust, early).expect("a readable file");
    assert_eq!(verdicts[0].warnings, vec![Warning::ClaimedTimeInFuture]);
}

/// The covered bytes of the last signature: everything but the hole.
fn covered(file: &[u8]) -> Vec<usize> {
    let open = file.windows(10).rposition(|it| it == b"/Contents<").expect("a signature") + 9;
    let close = open + file[open..].iter().position(|byte| *byte == b'>').expect("the end of the hole");
    (0..open).chain(close + 1..file.len()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_flipped_bit_in_the_covered_bytes_is_noticed(place in any::<prop::sample::Index>(), bit in 0_u8..8) {
        thread_local!(static SIGNED: Signed = Signed::new(Sections::Tables, 1));
        SIGNED.with(|signed| {
            let mut file = signed.last().to_vec();
            let covered = covered(&file);
            file[*place.get(&covered)] ^= 1 << bit;
            let verdicts = verify(&file, &signed.trust, now());
            prop_assert!(verdicts.map_or(true, |it| it.iter().all(|it| !it.intact())));
            Ok(())
        })?;
    }

    #[test]
    fn a_changed_signature_value_is_noticed(place in 1_usize..120, digit in 0_u8..16) {
        thread_local!(static SIGNED: Signed = Signed::new(Sections::Streams, 1));
        SIGNED.with(|signed| {
            let mut file = signed.last().to_vec();
            let open = file.windows(10).rposition(|it| it == b"/Contents<").expect("a signature") + 10;
            let close = open + file[open..].iter().position(|byte| *byte == b'>').expect("the end of the hole");
            // The signature value is the end of the CMS; zeros pad the hole behind it.
            let end = open + file[open..close].iter().rposition(|digit| *digit != b'0').expect("a signature value");
            let new = format!("{digit:X}").into_bytes()[0];
            prop_assume!(file[end - place] != new);
            file[end - place] = new;
            prop_assert!(!signed.verify(&file)[0].intact());
            Ok(())
        })?;
    }

    #[test]
    fn no_input_makes_verifying_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        thread_local!(static SIGNED: [Signed; 2] = [Signed::new(Sections::Tables, 2), Signed::new(Sections::Streams, 2)]);
        SIGNED.with(|both| {
            for signed in both {
                let mut file = signed.last().to_vec();
                for (place, byte) in &changes {
                    let place = place.index(file.len());
                    file[place] = *byte;
                }
                let _answer = verify(&file, &signed.trust, now());
            }
        });
    }
}

#[test]
fn a_byte_in_the_padding_of_the_hole_is_noticed() {
    let signed = Signed::new(Sections::Tables, 1);
    let mut file = signed.last().to_vec();
    let open = file.windows(10).rposition(|it| it == b"/Contents<").expect("a signature");
    let close = open + file[open..].windows(3).position(|it| it == b">>>" || it == b">>\n").expect("the end");
    file[close - 1] = b'1';
    assert_eq!(signed.verify(&file)[0].fault, Some(Fault::CmsUnreadable));
}
