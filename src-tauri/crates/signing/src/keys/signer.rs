//! Whoever makes a raw signature: a key from a file today, a smart card later.

use std::fmt;

use chrono::{DateTime, Utc};
use der::{Decode, asn1::ObjectIdentifier, oid::db::rfc5912};
use p256::ecdsa::signature::{SignatureEncoding, Signer};
use rsa::{RsaPrivateKey, pkcs1v15, pkcs8::PrivateKeyInfoRef};
use sha2::Sha256;
use spki::EncodePublicKey;
use thiserror::Error;

use super::{Certificate, CertificateSummary, Hash, KeyError, Password, Validity, pkcs12, signature_holds};

/// Longest chain that is embedded, and longest that is followed.
pub(crate) const MAX_CHAIN: usize = 8;

/// How a raw signature is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5 over SHA-256.
    RsaSha256,
    /// ECDSA over SHA-256, for P-256.
    EcdsaSha256,
    /// ECDSA over SHA-384, for P-384.
    EcdsaSha384,
}

impl SignatureAlgorithm {
    pub(crate) const fn hash(self) -> Hash {
        match self {
            Self::RsaSha256 | Self::EcdsaSha256 => Hash::Sha256,
            Self::EcdsaSha384 => Hash::Sha384,
        }
    }

    pub(crate) const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::RsaSha256 => rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            Self::EcdsaSha256 => rfc5912::ECDSA_WITH_SHA_256,
            Self::EcdsaSha384 => rfc5912::ECDSA_WITH_SHA_384,
        }
    }
}

/// The signer did not sign: a card was removed, a PIN was refused, a key is unusable.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no signature: {reason}")]
pub struct SignerFault {
    /// What the signer said, for a log; never a secret.
    pub reason: String,
}

/// Anything that can make one raw signature.
pub trait RawSigner {
    /// The certificates from the signer's own to the last known issuer. Never empty.
    fn chain(&self) -> &[Certificate];
    /// How [`RawSigner::sign`] signs.
    fn algorithm(&self) -> SignatureAlgorithm;
    /// The signature over `message`, which is hashed here: PKCS#1 octets, or an ECDSA signature in DER.
    ///
    /// # Errors
    /// [`SignerFault`] if there is none.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerFault>;
}

/// A private key with its certificates, from a PKCS#12 file. The key is wiped from memory when this is dropped.
pub struct SigningKey {
    key: PrivateKey,
    chain: Vec<Certificate>,
}

enum PrivateKey {
    Rsa(Box<pkcs1v15::SigningKey<Sha256>>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
}

impl SigningKey {
    /// Opens a PKCS#12 file. The first private key that has a certificate in the file is taken, and the
    /// certificates are put in order from the holder's own to the root.
    ///
    /// # Errors
    /// [`KeyError`]. Validity and use of the certificate are not judged here: see [`SigningKey::validity`]
    /// and [`crate::sign`].
    pub fn open(pkcs12: &[u8], password: &Password) -> Result<Self, KeyError> {
        let contents = pkcs12::open(pkcs12, password)?;
        if contents.keys.is_empty() {
            return Err(KeyError::NoPrivateKey);
        }
        let mut refusal = KeyError::NoCertificate;
        for pkcs8 in &contents.keys {
            match PrivateKey::from_pkcs8(pkcs8) {
                Ok(key) => {
                    if let Some(chain) = chain_of(&key, &contents.certificates) {
                        return Ok(Self { key, chain });
                    }
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }

    /// What to show of the holder's certificate.
    #[must_use]
    pub fn certificate(&self) -> CertificateSummary {
        self.own().summary()
    }

    /// Whether the certificate is valid at the time of signing. Signing with one that is not is possible,
    /// so whoever signs must show this to the user first.
    #[must_use]
    pub fn validity(&self, at: DateTime<Utc>) -> Validity {
        self.own().validity(at)
    }

    fn own(&self) -> &Certificate {
        self.chain.first().expect("BUG: a chain begins with the holder's certificate")
    }
}

impl RawSigner for SigningKey {
    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        match self.key {
            PrivateKey::Rsa(_) => SignatureAlgorithm::RsaSha256,
            PrivateKey::P256(_) => SignatureAlgorithm::EcdsaSha256,
            PrivateKey::P384(_) => SignatureAlgorithm::EcdsaSha384,
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerFault> {
        match &self.key {
            PrivateKey::Rsa(key) => key.try_sign(message).map(|signature| signature.to_vec()),
            PrivateKey::P256(key) => {
                key.try_sign(message).map(|signature: p256::ecdsa::Signature| signature.to_der().as_bytes().to_vec())
            }
            PrivateKey::P384(key) => {
                key.try_sign(message).map(|signature: p384::ecdsa::Signature| signature.to_der().as_bytes().to_vec())
            }
        }
        .map_err(|error| SignerFault { reason: error.to_string() })
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SigningKey").field("certificate", self.own()).finish_non_exhaustive()
    }
}

impl PrivateKey {
    fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, KeyError> {
        use rsa::pkcs8::DecodePrivateKey;
        let algorithm = PrivateKeyInfoRef::from_der(pkcs8).map_err(|_| KeyError::Damaged)?.algorithm;
        let found = match algorithm.oid {
            rfc5912::RSA_ENCRYPTION => {
                RsaPrivateKey::from_pkcs8_der(pkcs8).ok().map(|key| Self::Rsa(Box::new(pkcs1v15::SigningKey::new(key))))
            }
            rfc5912::ID_EC_PUBLIC_KEY => match algorithm.parameters_oid() {
                Ok(rfc5912::SECP_256_R_1) => p256::ecdsa::SigningKey::from_pkcs8_der(pkcs8).ok().map(Self::P256),
                Ok(rfc5912::SECP_384_R_1) => p384::ecdsa::SigningKey::from_pkcs8_der(pkcs8).ok().map(Self::P384),
                _ => None,
            },
            _ => None,
        };
        found.ok_or_else(|| KeyError::UnsupportedKey {
            oid: algorithm.parameters_oid().unwrap_or(algorithm.oid).to_string(),
        })
    }

    /// SubjectPublicKeyInfo in DER.
    fn public(&self) -> Option<Vec<u8>> {
        let document = match self {
            Self::Rsa(key) => {
                let key: &RsaPrivateKey = key.as_ref().as_ref();
                key.to_public_key().to_public_key_der()
            }
            Self::P256(key) => key.verifying_key().to_public_key_der(),
            Self::P384(key) => key.verifying_key().to_public_key_der(),
        };
        document.ok().map(|document| document.as_bytes().to_vec())
    }
}

/// The certificate of the key and its issuers in order; none if the key has no certificate.
fn chain_of(key: &PrivateKey, certificates: &[Certificate]) -> Option<Vec<Certificate>> {
    let public = key.public()?;
    let own = certificates.iter().find(|it| it.public_key().is_ok_and(|it| it == public))?;
    let mut chain = vec![own.clone()];
    while let Some(last) = chain.last()
        && !last.is_self_issued()
        && chain.len() < MAX_CHAIN
        && let Some(issuer) = certificates.iter().find(|issuer| issued_by(last, issuer))
        && !chain.contains(issuer)
    {
        chain.push(issuer.clone());
    }
    Some(chain)
}

/// Whether `issuer` bears the name that `certificate` gives its issuer, and signed it.
pub(crate) fn issued_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    let parsed = certificate.parsed();
    certificate.names(issuer.parsed().tbs_certificate().subject())
        && issuer.public_key().is_ok_and(|key| {
            let signature = parsed.signature().raw_bytes();
            signature_holds(&key, parsed.signature_algorithm(), None, &[certificate.signed_part()], signature)
                .unwrap_or(false)
        })
}
