//! X.509 certificates (RFC 5280): what they say about their holder, their time and their use.
//!
//! Building a chain to a trusted certificate is not done here but in `verify::trust`.

use std::{fmt, ops::Range};

use chrono::{DateTime, Utc};
use der::{
    Decode, Encode, Header, Reader, SliceReader,
    asn1::ObjectIdentifier,
    oid::{
        AssociatedOid,
        db::rfc5280::{ANY_EXTENDED_KEY_USAGE, ID_KP_EMAIL_PROTECTION},
    },
};
use sha2::{Digest, Sha256};
use thiserror::Error;
use x509_cert::{
    ext::pkix::{ExtendedKeyUsage, KeyUsage},
    name::Name,
    time::Time,
};

/// Purposes under which a certificate may sign documents, beside "any" (2.5.29.37.0) and none stated.
const SIGNING_PURPOSES: [ObjectIdentifier; 5] = [
    ID_KP_EMAIL_PROTECTION,
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"), // document signing, RFC 9336
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"), // Adobe: authentic documents
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"), // Microsoft: document signing
    // TLS client authentication: the only purpose that many staff and e-identity cards state.
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2"),
];

/// A certificate with the bytes it was read from; signatures are checked over those, never over a re-encoding.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    signed_part: Range<usize>,
    parsed: x509_cert::Certificate,
}

/// The bytes are not a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CertificateError {
    /// Neither PEM with certificates nor one DER certificate.
    #[error("no certificate in the file")]
    None,
    /// The certificate with this number, counted from one, cannot be read.
    #[error("certificate {number} cannot be read")]
    Damaged {
        /// Its place in the file, counted from one.
        number: usize,
    },
}

/// Whether a certificate is valid at a time (RFC 5280, 4.1.2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It is.
    Valid,
    /// It begins to be valid only later.
    NotYetValid {
        /// The first moment of validity.
        from: DateTime<Utc>,
    },
    /// It has ceased to be valid.
    Expired {
        /// The last moment of validity.
        since: DateTime<Utc>,
    },
}

/// Why a certificate may not sign documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum UsageFault {
    /// KeyUsage (RFC 5280, 4.2.1.3) has neither digitalSignature nor nonRepudiation.
    #[error("the key usage excludes signatures")]
    KeyUsage,
    /// ExtendedKeyUsage (RFC 5280, 4.2.1.12) names only purposes other than signing documents.
    #[error("the extended key usage excludes documents")]
    ExtendedKeyUsage,
    /// One of the two extensions cannot be read.
    #[error("the key usage cannot be read")]
    Unreadable,
}

/// What to show of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateSummary {
    /// Common name of the holder; the whole name where there is none.
    pub subject: String,
    /// Common name of the issuer; the whole name where there is none.
    pub issuer: String,
    /// Serial number in hexadecimal, two digits to a byte.
    pub serial: String,
    /// First moment of validity.
    pub not_before: DateTime<Utc>,
    /// Last moment of validity.
    pub not_after: DateTime<Utc>,
    /// SHA-256 of the certificate in hexadecimal.
    pub fingerprint: String,
}

impl Certificate {
    /// Reads one DER certificate, with nothing behind it.
    ///
    /// # Errors
    /// [`CertificateError::Damaged`] if the bytes are not one.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        Self::read(der).map_err(|_| CertificateError::Damaged { number: 1 })
    }

    fn read(der: &[u8]) -> der::Result<Self> {
        let parsed = x509_cert::Certificate::from_der(der)?;
        let mut outer = SliceReader::new(der)?;
        let header = Header::peek(&outer)?;
        let start = usize::try_from(header.encoded_len()?)?;
        let signed = outer.sequence(|inner| {
            let signed = inner.tlv_bytes()?;
            while !inner.is_finished() {
                inner.tlv_bytes()?;
            }
            Ok::<_, der::Error>(signed)
        })?;
        Ok(Self { der: der.to_vec(), signed_part: start..start + signed.len(), parsed })
    }

    /// The certificate in DER.
    #[must_use]
    pub fn as_der(&self) -> &[u8] {
        &self.der
    }

    /// The part that the issuer signed (RFC 5280, 4.1.1.1), as it was read.
    pub(crate) fn signed_part(&self) -> &[u8] {
        &self.der[self.signed_part.clone()]
    }

    pub(crate) const fn parsed(&self) -> &x509_cert::Certificate {
        &self.parsed
    }

    /// What to show of it.
    #[must_use]
    pub fn summary(&self) -> CertificateSummary {
        let content = self.parsed.tbs_certificate();
        CertificateSummary {
            subject: name_text(content.subject()),
            issuer: name_text(content.issuer()),
            serial: hexadecimal(content.serial_number().as_bytes()),
            not_before: moment(content.validity().not_before),
            not_after: moment(content.validity().not_after),
            fingerprint: hexadecimal(&Sha256::digest(&self.der)),
        }
    }

    /// Whether the certificate is valid at `at`.
    #[must_use]
    pub fn validity(&self, at: DateTime<Utc>) -> Validity {
        let validity = self.parsed.tbs_certificate().validity();
        let (from, until) = (moment(validity.not_before), moment(validity.not_after));
        if at < from {
            Validity::NotYetValid { from }
        } else if at > until {
            Validity::Expired { since: until }
        } else {
            Validity::Valid
        }
    }

    /// Whether the certificate may sign documents.
    ///
    /// # Errors
    /// [`UsageFault`] says which extension forbids it. A certificate without these extensions may.
    pub fn may_sign(&self) -> Result<(), UsageFault> {
        if let Some(usage) = self.extension::<KeyUsage>()?
            && !usage.digital_signature()
            && !usage.non_repudiation()
        {
            return Err(UsageFault::KeyUsage);
        }
        if let Some(ExtendedKeyUsage(purposes)) = self.extension::<ExtendedKeyUsage>()?
            && !purposes.iter().any(|it| *it == ANY_EXTENDED_KEY_USAGE || SIGNING_PURPOSES.contains(it))
        {
            return Err(UsageFault::ExtendedKeyUsage);
        }
        Ok(())
    }

    /// The extension of this type, if the certificate has one.
    pub(crate) fn extension<'a, T: Decode<'a> + AssociatedOid>(&'a self) -> Result<Option<T>, UsageFault> {
        let found = self.parsed.tbs_certificate().get_extension::<T>();
        found.map(|it| it.map(|(_critical, value)| value)).map_err(|_| UsageFault::Unreadable)
    }

    /// Whether holder and issuer bear the same name.
    pub(crate) fn is_self_issued(&self) -> bool {
        self.names(self.parsed.tbs_certificate().subject())
    }

    /// Whether the issuer bears this name. Names are compared by their bytes.
    pub(crate) fn names(&self, issuer: &Name) -> bool {
        self.parsed.tbs_certificate().issuer() == issuer
    }

    /// The public key in DER, as SubjectPublicKeyInfo.
    pub(crate) fn public_key(&self) -> der::Result<Vec<u8>> {
        self.parsed.tbs_certificate().subject_public_key_info().to_der()
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Certificate").field(&self.summary()).finish()
    }
}

/// Reads certificates from PEM (any number, other PEM parts ignored) or DER (one).
///
/// # Errors
/// [`CertificateError`]; one damaged certificate refuses the whole file.
pub fn read_certificates(bytes: &[u8]) -> Result<Vec<Certificate>, CertificateError> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| text.contains(BEGIN)) else {
        return if bytes.first() == Some(&0x30) {
            Certificate::from_der(bytes).map(|certificate| vec![certificate])
        } else {
            Err(CertificateError::None)
        };
    };
    let blocks = text.match_indices(BEGIN).map(|(start, _)| &text[start..]);
    blocks
        .enumerate()
        .map(|(index, block)| {
            let damaged = CertificateError::Damaged { number: index + 1 };
            let end = block.find(END).ok_or(damaged)? + END.len();
            let (_label, der) = der::pem::decode_vec(&block.as_bytes()[..end]).map_err(|_| damaged)?;
            Certificate::read(&der).map_err(|_| damaged)
        })
        .collect()
}

/// The common name, else the whole name as RFC 4514 writes it.
fn name_text(name: &Name) -> String {
    match name.common_name() {
        Ok(Some(common)) => common.value().to_string(),
        _ => name.to_string(),
    }
}

fn moment(time: Time) -> DateTime<Utc> {
    DateTime::<Utc>::from(time.to_system_time())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
