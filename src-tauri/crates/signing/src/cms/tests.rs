//! CMS messages: made, read, and refused.

use der::oid::db::rfc5911;
use proptest::prelude::*;
use testkit::certificates::KeyKind;

use super::{CmsFault, Message, check, reserve, signed_data};
use crate::{keys::RawSigner, sign::tests::key};

const CONTENT: &[u8] = b"protokoll";

fn message(kind: KeyKind) -> Vec<u8> {
    let key = key(kind);
    let digest = key.algorithm().hash().of(&[CONTENT]);
    let cms = signed_data(&digest, &key).expect("a CMS");
    assert!(cms.len() <= reserve(&key), "the reserved space holds it");
    cms
}

#[test]
fn a_message_holds_over_its_content_only() {
    for kind in [KeyKind::P256, KeyKind::Rsa2048] {
        let cms = message(kind);
        let message = Message::read(&cms).expect("a message");
        assert!(check(&message, rfc5911::ID_DATA, &[b"proto", b"koll"]).is_ok());
        assert_eq!(check(&message, rfc5911::ID_DATA, &[b"annat"]).err(), Some(CmsFault::Digest));
        assert_eq!(check(&message, rfc5911::ID_SIGNED_DATA, &[CONTENT]).err(), Some(CmsFault::ContentType));
    }
}

#[test]
fn a_baseline_message_has_these_signed_attributes_and_no_others() {
    let cms = message(KeyKind::P256);
    let message = Message::read(&cms).expect("a message");
    let kinds: Vec<_> = message.signed.iter().map(|attribute| attribute.kind).collect();
    assert_eq!(kinds.len(), 3);
    for kind in [rfc5911::ID_CONTENT_TYPE, rfc5911::ID_MESSAGE_DIGEST, rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2] {
        assert!(message.signed_value(kind).is_some());
    }
    assert!(!message.has_signed(rfc5911::ID_SIGNING_TIME));
    assert!(message.unsigned.is_empty());
}

#[test]
fn only_zeros_may_follow_a_message() {
    let cms = message(KeyKind::P256);
    assert!(Message::read(&[cms.as_slice(), &[0; 50]].concat()).is_ok());
    assert!(Message::read(&[cms.as_slice(), &[0, 1]].concat()).is_err());
    assert!(Message::read(&cms[..cms.len() - 1]).is_err());
}

#[test]
fn a_message_whose_sets_are_not_sorted_is_read() {
    // Behind the tag and length of the signed attributes, the first attribute is moved to the end.
    let cms = message(KeyKind::P256);
    let parsed = Message::read(&cms).expect("a message");
    let signed = parsed.signed_bytes.expect("signed attributes");
    let place = cms.windows(signed.len()).position(|it| it == signed).expect("their place");
    let head = if signed[1] == 0x81 { 3 } else { 2 };
    let first = usize::from(signed[head + 1]) + 2;
    let body = &signed[head..];
    let turned = [&cms[..place + head], &body[first..], &body[..first], &cms[place + signed.len()..]].concat();
    let turned = Message::read(&turned).expect("a message");
    // It is read, and it does not hold: other bytes were signed.
    assert_eq!(check(&turned, rfc5911::ID_DATA, &[CONTENT]).err(), Some(CmsFault::Signature));
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        thread_local!(static CMS: Vec<u8> = message(KeyKind::P256));
        CMS.with(|cms| {
            let mut cms = cms.clone();
            for (place, byte) in &changes {
                let place = place.index(cms.len());
                cms[place] = *byte;
            }
            if let Ok(message) = Message::read(&cms) {
                let _answer = check(&message, rfc5911::ID_DATA, &[CONTENT]);
            }
        });
    }
}
