//! A SignedData as it stands in its bytes.
//!
//! Read by hand, not with the types of the `cms` crate: signatures are checked over the very bytes that were
//! signed, and many programs do not sort their sets, which a DER decoder refuses. BER with indefinite lengths
//! is refused.

use chrono::{DateTime, Utc};
use cms::cert::IssuerAndSerialNumber;
use der::{
    AnyRef, Decode, ErrorKind, Reader, SliceReader, Tag,
    asn1::{ObjectIdentifier, OctetStringRef},
    oid::db::rfc5911,
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{ext::pkix::SubjectKeyIdentifier, time::Time};

use crate::keys::Certificate;

/// Most certificates that are taken from one message.
const MAX_CERTIFICATES: usize = 64;

const CERTIFICATES: u8 = 0xA0;
const REVOCATIONS: u8 = 0xA1;
const SIGNED_ATTRIBUTES: u8 = 0xA0;
const UNSIGNED_ATTRIBUTES: u8 = 0xA1;
const KEY_IDENTIFIER: u8 = 0x80;

/// Who signed, as the message names them.
enum SignerName {
    Issued(Box<IssuerAndSerialNumber>),
    Key(Vec<u8>),
}

/// One attribute: its type and the encodings of its values.
pub(crate) struct Attribute<'a> {
    pub(super) kind: ObjectIdentifier,
    pub(super) values: Vec<&'a [u8]>,
}

/// A SignedData with exactly one signer.
pub(crate) struct Message<'a> {
    pub(super) content_type: ObjectIdentifier,
    /// The content if it is in the message (in timestamps it is; in PDF signatures it is the file).
    pub(super) content: Option<Vec<u8>>,
    pub(crate) certificates: Vec<Certificate>,
    signer: SignerName,
    pub(super) digest_algorithm: AlgorithmIdentifierOwned,
    /// The encoding of the signed attributes, with the tag under which it stands in the message.
    pub(super) signed_bytes: Option<&'a [u8]>,
    pub(super) signed: Vec<Attribute<'a>>,
    pub(super) algorithm: AlgorithmIdentifierOwned,
    pub(super) signature: Vec<u8>,
    pub(super) unsigned: Vec<Attribute<'a>>,
}

impl<'a> Message<'a> {
    /// Reads a ContentInfo with nothing but zero bytes behind it.
    pub(crate) fn read(bytes: &'a [u8]) -> der::Result<Self> {
        let mut reader = SliceReader::new(bytes)?;
        let message = reader.tlv_bytes()?;
        if bytes[message.len()..].iter().any(|byte| *byte != 0) {
            return Err(ErrorKind::Failed.into());
        }
        let [kind, content] = exactly(children(message)?)?;
        if ObjectIdentifier::from_der(kind)? != rfc5911::ID_SIGNED_DATA {
            return Err(ErrorKind::Failed.into());
        }
        let [signed_data] = exactly(children(content)?)?;
        Self::signed_data(signed_data)
    }

    fn signed_data(signed_data: &'a [u8]) -> der::Result<Self> {
        let mut parts = children(signed_data)?.into_iter().skip(2).peekable();
        let (content_type, content) = encapsulated(parts.next().ok_or(ErrorKind::Failed)?)?;
        let mut certificates = Vec::new();
        if let Some(set) = parts.next_if(|part| part.first() == Some(&CERTIFICATES)) {
            // What is not a readable X.509 certificate cannot help; the signer's own is asked for later.
            let readable = children(set)?.into_iter().filter_map(|it| Certificate::from_der(it).ok());
            certificates.extend(readable.take(MAX_CERTIFICATES));
        }
        parts.next_if(|part| part.first() == Some(&REVOCATIONS));
        let [signer] = exactly(children(parts.next().ok_or(ErrorKind::Failed)?)?)?;

        let mut parts = children(signer)?.into_iter().skip(1).peekable();
        let mut next = || parts.next().ok_or(ErrorKind::Failed);
        let name = signer_name(next()?)?;
        let digest_algorithm = AlgorithmIdentifierOwned::from_der(next()?)?;
        let mut following = next()?;
        let mut signed_bytes = None;
        if following.first() == Some(&SIGNED_ATTRIBUTES) {
            signed_bytes = Some(following);
            following = next()?;
        }
        let algorithm = AlgorithmIdentifierOwned::from_der(following)?;
        let signature = <&OctetStringRef>::from_der(next()?)?.as_bytes().to_vec();
        let unsigned = parts.next_if(|part| part.first() == Some(&UNSIGNED_ATTRIBUTES));
        if parts.next().is_some() {
            return Err(ErrorKind::Failed.into());
        }
        Ok(Self {
            content_type,
            content,
            certificates,
            signer: name,
            digest_algorithm,
            signed_bytes,
            signed: signed_bytes.map_or(Ok(Vec::new()), attributes)?,
            algorithm,
            signature,
            unsigned: unsigned.map_or(Ok(Vec::new()), attributes)?,
        })
    }

    /// The signer's certificate, if it is in the message.
    pub(crate) fn signer(&self) -> Option<&Certificate> {
        self.certificates.iter().find(|certificate| {
            let content = certificate.parsed().tbs_certificate();
            match &self.signer {
                SignerName::Issued(name) => {
                    *content.issuer() == name.issuer && *content.serial_number() == name.serial_number
                }
                SignerName::Key(identifier) => certificate
                    .extension::<SubjectKeyIdentifier>()
                    .is_ok_and(|found| found.is_some_and(|found| found.0.as_bytes() == identifier)),
            }
        })
    }

    /// Whether there is a signed attribute of this type.
    pub(crate) fn has_signed(&self, kind: ObjectIdentifier) -> bool {
        self.signed.iter().any(|attribute| attribute.kind == kind)
    }

    /// The one value of the one signed attribute of this type.
    pub(crate) fn signed_value(&self, kind: ObjectIdentifier) -> Option<&'a [u8]> {
        let mut found = self.signed.iter().filter(|attribute| attribute.kind == kind);
        match (found.next()?.values.as_slice(), found.next()) {
            ([value], None) => Some(value),
            _ => None,
        }
    }

    /// The signing time attribute (RFC 5652, 11.3).
    pub(crate) fn signing_time(&self) -> Option<DateTime<Utc>> {
        let time = Time::from_der(self.signed_value(rfc5911::ID_SIGNING_TIME)?).ok()?;
        Some(DateTime::from(time.to_system_time()))
    }

    /// The first value of the first unsigned attribute of this type.
    pub(crate) fn unsigned_value(&self, kind: ObjectIdentifier) -> Option<&'a [u8]> {
        self.unsigned.iter().find(|attribute| attribute.kind == kind)?.values.first().copied()
    }
}

/// The encodings inside a constructed encoding.
pub(super) fn children(encoding: &[u8]) -> der::Result<Vec<&[u8]>> {
    let value = AnyRef::from_der(encoding)?;
    if !value.header().tag().is_constructed() {
        return Err(ErrorKind::Failed.into());
    }
    let mut reader = SliceReader::new(value.value())?;
    let mut children = Vec::new();
    while !reader.is_finished() {
        children.push(reader.tlv_bytes()?);
    }
    Ok(children)
}

/// As many as are expected, no more and no fewer.
fn exactly<const N: usize>(children: Vec<&[u8]>) -> der::Result<[&[u8]; N]> {
    children.try_into().map_err(|_| ErrorKind::Failed.into())
}

fn encapsulated(encoding: &[u8]) -> der::Result<(ObjectIdentifier, Option<Vec<u8>>)> {
    let parts = children(encoding)?;
    let kind = ObjectIdentifier::from_der(parts.first().ok_or(ErrorKind::Failed)?)?;
    let content = match parts.get(1) {
        None => None,
        Some(explicit) => {
            let [octets] = exactly(children(explicit)?)?;
            Some(<&OctetStringRef>::from_der(octets)?.as_bytes().to_vec())
        }
    };
    Ok((kind, content))
}

fn signer_name(encoding: &[u8]) -> der::Result<SignerName> {
    if encoding.first() == Some(&KEY_IDENTIFIER) {
        return Ok(SignerName::Key(AnyRef::from_der(encoding)?.value().to_vec()));
    }
    IssuerAndSerialNumber::from_der(encoding).map(|name| SignerName::Issued(Box::new(name)))
}

fn attributes(set: &[u8]) -> der::Result<Vec<Attribute<'_>>> {
    let mut attributes = Vec::new();
    for attribute in children(set)? {
        let [kind, values] = exactly(children(attribute)?)?;
        if AnyRef::from_der(values)?.header().tag() != Tag::Set {
            return Err(ErrorKind::Failed.into());
        }
        attributes.push(Attribute { kind: ObjectIdentifier::from_der(kind)?, values: children(values)? });
    }
    Ok(attributes)
}
