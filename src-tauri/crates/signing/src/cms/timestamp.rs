//! Timestamp tokens (RFC 3161): read and checked, never fetched.

use chrono::{DateTime, NaiveDateTime, Utc};
use der::{
    AnyRef, Decode,
    asn1::{ObjectIdentifier, OctetStringRef},
};
use spki::AlgorithmIdentifierOwned;

use super::{CmsFault, Message, check, read::children};
use crate::keys::{Certificate, Hash};

/// id-ct-TSTInfo (RFC 3161, 2.4.2).
const TIMESTAMP_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// id-aa-signatureTimeStampToken (RFC 3161, appendix A).
const SIGNATURE_TIMESTAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");

/// A timestamp that holds: the authority signed this digest at this time.
pub(crate) struct Timestamp {
    pub(crate) time: DateTime<Utc>,
    pub(crate) authority: Certificate,
    /// All certificates in the token.
    pub(crate) certificates: Vec<Certificate>,
}

impl Timestamp {
    /// The timestamp over a signature value, if the message has one: it, or why it does not hold.
    pub(crate) fn of(message: &Message<'_>) -> Option<Result<Self, CmsFault>> {
        let token = message.unsigned_value(SIGNATURE_TIMESTAMP)?;
        Some(match Message::read(token) {
            Ok(token) => Self::over(&token, &[&message.signature]),
            Err(_) => Err(CmsFault::ContentType),
        })
    }

    /// Checks a token over content given in parts.
    pub(crate) fn over(token: &Message<'_>, content: &[&[u8]]) -> Result<Self, CmsFault> {
        let stated = token.content.as_deref().ok_or(CmsFault::ContentType)?;
        let authority = check(token, TIMESTAMP_INFO, &[stated])?;
        let (imprint, digest, time) = read_info(stated).ok_or(CmsFault::ContentType)?;
        if Hash::from_oid(imprint)?.of(content) != digest {
            return Err(CmsFault::Digest);
        }
        Ok(Self { time, authority: authority.clone(), certificates: token.certificates.clone() })
    }
}

/// Hash algorithm, digest and time of a TSTInfo.
fn read_info(stated: &[u8]) -> Option<(ObjectIdentifier, Vec<u8>, DateTime<Utc>)> {
    let parts = children(stated).ok()?;
    let imprint = children(parts.get(2)?).ok()?;
    let algorithm = AlgorithmIdentifierOwned::from_der(imprint.first()?).ok()?;
    let digest = <&OctetStringRef>::from_der(imprint.get(1)?).ok()?.as_bytes().to_vec();
    let time = AnyRef::from_der(parts.get(4)?).ok()?.value();
    // Unlike in certificates, fractions of a second are allowed here (RFC 3161, 2.4.2).
    let time = std::str::from_utf8(time).ok()?.strip_suffix('Z')?;
    let time = NaiveDateTime::parse_from_str(time, "%Y%m%d%H%M%S%.f").ok()?;
    Some((algorithm.oid, digest, time.and_utc()))
}
