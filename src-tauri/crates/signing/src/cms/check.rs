//! Whether a message holds: digest, signature value, and the reference to the signer's certificate.
//! Whether the signer is trusted is another question (`verify::trust`).

use der::{
    Decode,
    asn1::{ObjectIdentifier, OctetStringRef},
    oid::db::rfc5911,
};

use super::{build::SigningCertificateV2, read::Message};
use crate::keys::{Certificate, Hash, UnsupportedAlgorithm, signature_holds};

/// Tag of a SET OF, under which signed attributes are hashed (RFC 5652, 5.4).
const SET_OF: u8 = 0x31;

/// Why a message does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CmsFault {
    NoSignerCertificate,
    ContentType,
    Digest,
    Signature,
    SigningCertificate,
    Unsupported(UnsupportedAlgorithm),
}

impl From<UnsupportedAlgorithm> for CmsFault {
    fn from(error: UnsupportedAlgorithm) -> Self {
        Self::Unsupported(error)
    }
}

/// Checks a message over content given in parts. Returns the signer's certificate.
pub(crate) fn check<'m>(
    message: &'m Message<'_>,
    content_type: ObjectIdentifier,
    content: &[&[u8]],
) -> Result<&'m Certificate, CmsFault> {
    let signer = message.signer().ok_or(CmsFault::NoSignerCertificate)?;
    if message.content_type != content_type {
        return Err(CmsFault::ContentType);
    }
    let hash = Hash::from_oid(message.digest_algorithm.oid)?;
    let key = signer.public_key().map_err(|_| CmsFault::NoSignerCertificate)?;
    let Some(signed) = message.signed_bytes else {
        let holds = signature_holds(&key, &message.algorithm, Some(hash), content, &message.signature)?;
        return if holds { Ok(signer) } else { Err(CmsFault::Signature) };
    };
    let stated = message.signed_value(rfc5911::ID_CONTENT_TYPE).map(ObjectIdentifier::from_der);
    if !stated.is_some_and(|stated| stated.is_ok_and(|stated| stated == content_type)) {
        return Err(CmsFault::ContentType);
    }
    if !content_digest_holds(message, content)? {
        return Err(CmsFault::Digest);
    }
    let attributes = [&[SET_OF], signed.get(1..).unwrap_or_default()];
    if !signature_holds(&key, &message.algorithm, Some(hash), &attributes, &message.signature)? {
        return Err(CmsFault::Signature);
    }
    if message.has_signed(rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2) && !names_signer(message, signer) {
        return Err(CmsFault::SigningCertificate);
    }
    Ok(signer)
}

/// Whether the message digest attribute is the digest of the content.
fn content_digest_holds(message: &Message<'_>, content: &[&[u8]]) -> Result<bool, UnsupportedAlgorithm> {
    let digest = Hash::from_oid(message.digest_algorithm.oid)?.of(content);
    let stated = message.signed_value(rfc5911::ID_MESSAGE_DIGEST).map(<&OctetStringRef>::from_der);
    Ok(stated.is_some_and(|stated| stated.is_ok_and(|stated| stated.as_bytes() == digest)))
}

/// Whether the first reference of signing-certificate-v2 is to this certificate (EN 319 122-1, 5.2.2.3).
fn names_signer(message: &Message<'_>, signer: &Certificate) -> bool {
    let value = message.signed_value(rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2);
    let Some(Ok(reference)) = value.map(SigningCertificateV2::from_der) else { return false };
    let Some(first) = reference.certificates.first() else { return false };
    let hash = first.algorithm.as_ref().map_or(Ok(Hash::Sha256), |it| Hash::from_oid(it.oid));
    hash.is_ok_and(|hash| hash.of(&[signer.as_der()]) == first.hash.as_bytes())
}
