//! The signature algorithms that are understood. Everything else is named and refused, never guessed.
//!
//! SHA-256, SHA-384, SHA-512 with RSA (PKCS#1 v1.5 and PSS) and ECDSA on P-256 and P-384.
//! SHA-1 and MD5 are refused on purpose: what they sign proves nothing any more.

use der::{Decode, Sequence, asn1::ObjectIdentifier, oid::db::rfc5912};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::{RsaPublicKey, pkcs1v15, pss, traits::PublicKeyParts};
use sha2::{Digest, Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierOwned, DecodePublicKey};
use thiserror::Error;

/// An algorithm or a key that this program cannot check.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("algorithm {oid} is not supported")]
pub struct UnsupportedAlgorithm {
    /// Its object identifier, in dotted form.
    pub oid: String,
}

impl From<ObjectIdentifier> for UnsupportedAlgorithm {
    fn from(oid: ObjectIdentifier) -> Self {
        Self { oid: oid.to_string() }
    }
}

/// A hash function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(crate) fn from_oid(oid: ObjectIdentifier) -> Result<Self, UnsupportedAlgorithm> {
        [Self::Sha256, Self::Sha384, Self::Sha512].into_iter().find(|hash| hash.oid() == oid).ok_or_else(|| oid.into())
    }

    pub(crate) const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Sha256 => rfc5912::ID_SHA_256,
            Self::Sha384 => rfc5912::ID_SHA_384,
            Self::Sha512 => rfc5912::ID_SHA_512,
        }
    }

    /// The hash of the parts, one after the other.
    pub(crate) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        fn run<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            for part in parts {
                digest.update(part);
            }
            digest.finalize().to_vec()
        }
        match self {
            Self::Sha256 => run::<Sha256>(parts),
            Self::Sha384 => run::<Sha384>(parts),
            Self::Sha512 => run::<Sha512>(parts),
        }
    }
}

/// The parameters of RSASSA-PSS (RFC 4055, 3.1). All are stated in practice: the defaults are SHA-1.
#[derive(Sequence)]
struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt_length: Option<u16>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<u8>,
}

enum Scheme {
    Pkcs1(Hash),
    Pss { hash: Hash, salt_length: usize },
    Ecdsa(Hash),
}

impl Scheme {
    /// `stated` is the hash that stands beside the algorithm where the algorithm does not name one.
    fn new(algorithm: &AlgorithmIdentifierOwned, stated: Option<Hash>) -> Result<Self, UnsupportedAlgorithm> {
        let unsupported = UnsupportedAlgorithm::from(algorithm.oid);
        Ok(match algorithm.oid {
            rfc5912::SHA_256_WITH_RSA_ENCRYPTION => Self::Pkcs1(Hash::Sha256),
            rfc5912::SHA_384_WITH_RSA_ENCRYPTION => Self::Pkcs1(Hash::Sha384),
            rfc5912::SHA_512_WITH_RSA_ENCRYPTION => Self::Pkcs1(Hash::Sha512),
            rfc5912::RSA_ENCRYPTION => Self::Pkcs1(stated.ok_or(unsupported)?),
            rfc5912::ECDSA_WITH_SHA_256 => Self::Ecdsa(Hash::Sha256),
            rfc5912::ECDSA_WITH_SHA_384 => Self::Ecdsa(Hash::Sha384),
            rfc5912::ECDSA_WITH_SHA_512 => Self::Ecdsa(Hash::Sha512),
            rfc5912::ID_RSASSA_PSS => Self::pss(algorithm).ok_or(unsupported)?,
            _ => return Err(unsupported),
        })
    }

    fn pss(algorithm: &AlgorithmIdentifierOwned) -> Option<Self> {
        let parameters: PssParameters = algorithm.parameters.as_ref()?.decode_as().ok()?;
        let hash = Hash::from_oid(parameters.hash?.oid).ok()?;
        let mask = parameters.mask?;
        let mask_hash: AlgorithmIdentifierOwned = mask.parameters?.decode_as().ok()?;
        let usual =
            mask.oid == rfc5912::ID_MGF_1 && mask_hash.oid == hash.oid() && parameters.trailer.unwrap_or(1) == 1;
        usual.then(|| Self::Pss { hash, salt_length: usize::from(parameters.salt_length.unwrap_or(20)) })
    }

    const fn hash(&self) -> Hash {
        match self {
            Self::Pkcs1(hash) | Self::Pss { hash, .. } | Self::Ecdsa(hash) => *hash,
        }
    }
}

/// Whether `signature` is one of the holder of `key` (SubjectPublicKeyInfo in DER) over the parts of `message`.
pub(crate) fn signature_holds(
    key: &[u8],
    algorithm: &AlgorithmIdentifierOwned,
    stated: Option<Hash>,
    message: &[&[u8]],
    signature: &[u8],
) -> Result<bool, UnsupportedAlgorithm> {
    let scheme = Scheme::new(algorithm, stated)?;
    let digest = scheme.hash().of(message);
    match scheme {
        Scheme::Pkcs1(hash) => {
            let key = rsa_key(key)?;
            let Ok(signature) = pkcs1v15::Signature::try_from(signature) else { return Ok(false) };
            Ok(match hash {
                Hash::Sha256 => pkcs1v15::VerifyingKey::<Sha256>::new(key).verify_prehash(&digest, &signature),
                Hash::Sha384 => pkcs1v15::VerifyingKey::<Sha384>::new(key).verify_prehash(&digest, &signature),
                Hash::Sha512 => pkcs1v15::VerifyingKey::<Sha512>::new(key).verify_prehash(&digest, &signature),
            }
            .is_ok())
        }
        Scheme::Pss { hash, salt_length } => {
            let key = rsa_key(key)?;
            let Ok(signature) = pss::Signature::try_from(signature) else { return Ok(false) };
            let salt = salt_length;
            Ok(match hash {
                Hash::Sha256 => {
                    pss::VerifyingKey::<Sha256>::new_with_salt_len(key, salt).verify_prehash(&digest, &signature)
                }
                Hash::Sha384 => {
                    pss::VerifyingKey::<Sha384>::new_with_salt_len(key, salt).verify_prehash(&digest, &signature)
                }
                Hash::Sha512 => {
                    pss::VerifyingKey::<Sha512>::new_with_salt_len(key, salt).verify_prehash(&digest, &signature)
                }
            }
            .is_ok())
        }
        Scheme::Ecdsa(_) => ecdsa_holds(key, &digest, signature),
    }
}

fn ecdsa_holds(key: &[u8], digest: &[u8], signature: &[u8]) -> Result<bool, UnsupportedAlgorithm> {
    if let Ok(key) = p256::ecdsa::VerifyingKey::from_public_key_der(key) {
        let signature = p256::ecdsa::Signature::from_der(signature);
        return Ok(signature.is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()));
    }
    if let Ok(key) = p384::ecdsa::VerifyingKey::from_public_key_der(key) {
        let signature = p384::ecdsa::Signature::from_der(signature);
        return Ok(signature.is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()));
    }
    Err(key_algorithm(key))
}

fn rsa_key(key: &[u8]) -> Result<RsaPublicKey, UnsupportedAlgorithm> {
    RsaPublicKey::from_public_key_der(key).map_err(|_| key_algorithm(key))
}

/// The curve if it is an elliptic curve key, else the algorithm of the key.
fn key_algorithm(key: &[u8]) -> UnsupportedAlgorithm {
    let Ok(key) = spki::SubjectPublicKeyInfoRef::from_der(key) else {
        return UnsupportedAlgorithm { oid: String::from("unreadable") };
    };
    key.algorithm.parameters_oid().unwrap_or(key.algorithm.oid).into()
}

/// Length of an RSA modulus in bits; none for other keys.
pub(crate) fn public_key_bits(key: &[u8]) -> Option<u32> {
    RsaPublicKey::from_public_key_der(key).ok().map(|key| key.n().bits_vartime())
}
