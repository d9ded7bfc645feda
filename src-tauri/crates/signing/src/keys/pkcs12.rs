//! Reading PKCS#12 files (RFC 7292): one private key and all certificates.
//!
//! Written here and not left to a key store library, because every copy of the decrypted key must be wiped, and
//! because a file may ask for billions of rounds of key derivation: the rounds of the whole file are counted.
//! Old encryption (RC2 and 3DES under SHA-1) and new (PBES2 with AES) are read; nothing is ever written.

use cbc::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::Pkcs7};
use cms::{content_info::ContentInfo, encrypted_data::EncryptedData};
use der::{
    AnyRef, Decode, Encode, Reader, SliceReader, Tag, TagNumber,
    asn1::{ContextSpecific, ObjectIdentifier, OctetStringRef},
    oid::db::{rfc5911, rfc5912},
};
use hmac::{Hmac, KeyInit, Mac, digest::block_api::EagerHash};
use pkcs5::pbes2;
use pkcs12::{
    CertBag, MacData, kdf,
    pbe_params::{EncryptedPrivateKeyInfo, Pkcs12PbeParams},
    pfx::Pfx,
};
use spki::AlgorithmIdentifierOwned;
use thiserror::Error;
use zeroize::Zeroizing;

use super::{Certificate, Password};

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

const PBES2: ObjectIdentifier = oid("1.2.840.113549.1.5.13");
const SHA1_3DES: ObjectIdentifier = oid("1.2.840.113549.1.12.1.3");
const SHA1_RC2_128: ObjectIdentifier = oid("1.2.840.113549.1.12.1.5");
const SHA1_RC2_40: ObjectIdentifier = oid("1.2.840.113549.1.12.1.6");
const SHA1: ObjectIdentifier = oid("1.3.14.3.2.26");
const KEY_BAG: ObjectIdentifier = oid("1.2.840.113549.1.12.10.1.1");
const SHROUDED_KEY_BAG: ObjectIdentifier = oid("1.2.840.113549.1.12.10.1.2");
const CERTIFICATE_BAG: ObjectIdentifier = oid("1.2.840.113549.1.12.10.1.3");
const X509_CERTIFICATE: ObjectIdentifier = oid("1.2.840.113549.1.9.22.1");

/// Largest PKCS#12 file, in bytes. Real ones have a few thousand.
const MAX_SIZE: usize = 1_000_000;
/// Rounds of key derivation that a whole file may ask for. Real files ask for 2 000 to 2 000 000.
const MAX_ROUNDS: u64 = 10_000_000;
/// Memory that scrypt may take, in bytes.
const MAX_SCRYPT: u64 = 64 << 20;

/// Why a PKCS#12 file gives no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The bytes are something else.
    #[error("not a PKCS#12 file")]
    NotPkcs12,
    /// The structure is broken. A defect in the protected part cannot be told from a wrong password.
    #[error("the PKCS#12 file is damaged")]
    Damaged,
    /// The password does not open the file (or its protected part is damaged).
    #[error("wrong password")]
    WrongPassword,
    /// The file has certificates, but no private key.
    #[error("no private key in the file")]
    NoPrivateKey,
    /// No certificate in the file belongs to the private key.
    #[error("no certificate for the private key in the file")]
    NoCertificate,
    /// The file is protected in a way that is not read.
    #[error("encryption {oid} is not supported")]
    UnsupportedEncryption {
        /// Object identifier of the algorithm.
        oid: String,
    },
    /// The private key is not RSA (1024 to 8192 bits), P-256 or P-384.
    #[error("key of type {oid} is not supported")]
    UnsupportedKey {
        /// Object identifier of the key type or curve.
        oid: String,
    },
    /// The file is larger, or opening it costs more, than any honest file.
    #[error("the PKCS#12 file asks for too much")]
    Excessive,
}

impl From<der::Error> for KeyError {
    fn from(_: der::Error) -> Self {
        Self::Damaged
    }
}

fn unsupported(algorithm: ObjectIdentifier) -> KeyError {
    KeyError::UnsupportedEncryption { oid: algorithm.to_string() }
}

/// What is in a file: private keys as PKCS#8 and certificates, each in the order of the file.
pub(super) struct Contents {
    pub(super) keys: Vec<Zeroizing<Vec<u8>>>,
    pub(super) certificates: Vec<Certificate>,
}

/// Opens a file.
pub(super) fn open(bytes: &[u8], password: &Password) -> Result<Contents, KeyError> {
    if bytes.len() > MAX_SIZE {
        return Err(KeyError::Excessive);
    }
    let is_pfx =
        SliceReader::new(bytes).is_ok_and(|mut reader| reader.tlv_bytes().is_ok_and(|tlv| tlv.first() == Some(&0x30)));
    let pfx = match Pfx::from_der(bytes) {
        Ok(pfx) => pfx,
        Err(_) if is_pfx || bytes.starts_with(&[0x30]) => return Err(KeyError::Damaged),
        Err(_) => return Err(KeyError::NotPkcs12),
    };
    if pfx.auth_safe.content_type != rfc5911::ID_DATA {
        return Err(unsupported(pfx.auth_safe.content_type));
    }
    let safe = pfx.auth_safe.content.decode_as::<&OctetStringRef>()?.as_bytes();
    let mut opening = Opening { utf8: password.as_str(), utf16: utf16(password.as_str()), rounds: 0, checked: false };
    if let Some(mac) = &pfx.mac_data {
        opening.check(mac, safe)?;
    }
    let mut contents = Contents { keys: Vec::new(), certificates: Vec::new() };
    for part in Vec::<ContentInfo>::from_der(safe)? {
        match part.content_type {
            rfc5911::ID_DATA => {
                let plain = part.content.decode_as::<&OctetStringRef>()?;
                opening.read_bags(plain.as_bytes(), &mut contents)?;
            }
            rfc5911::ID_ENCRYPTED_DATA => {
                let sealed = part.content.decode_as::<EncryptedData>()?.enc_content_info;
                if let Some(cipher) = sealed.encrypted_content {
                    let plain = opening.decrypt(&sealed.content_enc_alg, cipher.as_bytes())?;
                    opening.read_bags(&plain, &mut contents)?;
                }
            }
            other => return Err(unsupported(other)),
        }
    }
    Ok(contents)
}

/// UTF-16 with a terminating zero, as RFC 7292, B.1 wants it.
fn utf16(password: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 * password.len() + 2));
    for unit in password.encode_utf16().chain([0]) {
        bytes.extend(unit.to_be_bytes());
    }
    bytes
}

/// A file being opened with a password.
struct Opening<'a> {
    utf8: &'a str,
    utf16: Zeroizing<Vec<u8>>,
    rounds: u64,
    /// Whether the MAC has shown that the password is right.
    checked: bool,
}

impl Opening<'_> {
    fn spend(&mut self, rounds: i64) -> Result<i32, KeyError> {
        let spent = u64::try_from(rounds).ok().filter(|rounds| *rounds > 0).ok_or(KeyError::Damaged)?;
        self.rounds = self.rounds.saturating_add(spent);
        if self.rounds > MAX_ROUNDS {
            return Err(KeyError::Excessive);
        }
        i32::try_from(rounds).map_err(|_| KeyError::Excessive)
    }

    /// What a failed decryption means.
    const fn failure(&self) -> KeyError {
        if self.checked { KeyError::Damaged } else { KeyError::WrongPassword }
    }

    /// Checks the MAC, which covers everything (RFC 7292, 4 and 5.1).
    fn check(&mut self, mac: &MacData, content: &[u8]) -> Result<(), KeyError> {
        let holds = |this: &mut Self| {
            let rounds = this.spend(i64::from(mac.iterations))?;
            match mac.mac.algorithm.oid {
                SHA1 => this.mac_holds::<sha1::Sha1>(mac, rounds, content),
                rfc5912::ID_SHA_256 => this.mac_holds::<sha2::Sha256>(mac, rounds, content),
                rfc5912::ID_SHA_384 => this.mac_holds::<sha2::Sha384>(mac, rounds, content),
                rfc5912::ID_SHA_512 => this.mac_holds::<sha2::Sha512>(mac, rounds, content),
                other => Err(unsupported(other)),
            }
        };
        if !holds(self)? {
            if !self.utf8.is_empty() {
                return Err(KeyError::WrongPassword);
            }
            // Some programs write an empty password as two zero bytes, some as nothing at all.
            self.utf16 = Zeroizing::new(Vec::new());
            if !holds(self)? {
                return Err(KeyError::WrongPassword);
            }
        }
        self.checked = true;
        Ok(())
    }

    fn mac_holds<D>(&self, mac: &MacData, rounds: i32, content: &[u8]) -> Result<bool, KeyError>
    where
        D: EagerHash + sha2::digest::FixedOutputReset + sha2::digest::block_api::BlockSizeUser + sha2::Digest,
    {
        let length = <D as sha2::Digest>::output_size();
        let salt = mac.mac_salt.as_bytes();
        let key = Zeroizing::new(kdf::derive_key::<D>(&self.utf16, salt, kdf::Pkcs12KeyType::Mac, rounds, length));
        let mut expected = Hmac::<D>::new_from_slice(&key).map_err(|_| KeyError::Damaged)?;
        expected.update(content);
        Ok(expected.verify_slice(mac.mac.digest.as_bytes()).is_ok())
    }

    /// The bags of a SafeContents (RFC 7292, 4.2). Kinds that are not keys or certificates are passed over.
    fn read_bags(&mut self, safe: &[u8], contents: &mut Contents) -> Result<(), KeyError> {
        let mut outer = SliceReader::new(safe)?;
        outer.sequence(|bags| {
            while !bags.is_finished() {
                bags.sequence(|bag| {
                    let kind = ObjectIdentifier::decode(bag)?;
                    let value = ContextSpecific::<AnyRef<'_>>::decode_explicit(bag, TagNumber(0))?;
                    while !bag.is_finished() {
                        bag.tlv_bytes()?;
                    }
                    let value = value.ok_or(KeyError::Damaged)?.value;
                    self.read_bag(kind, value, contents)
                })?;
            }
            Ok(())
        })
    }

    fn read_bag(&mut self, kind: ObjectIdentifier, value: AnyRef<'_>, contents: &mut Contents) -> Result<(), KeyError> {
        match kind {
            KEY_BAG if value.header().tag() == Tag::Sequence => {
                contents.keys.push(Zeroizing::new(value.to_der()?));
            }
            SHROUDED_KEY_BAG => {
                let sealed = value.decode_as::<EncryptedPrivateKeyInfo>()?;
                contents.keys.push(self.decrypt(&sealed.encryption_algorithm, sealed.encrypted_data.as_bytes())?);
            }
            CERTIFICATE_BAG => {
                let bag = value.decode_as::<CertBag>()?;
                // A certificate that cannot be read may be an issuer's; the holder's own is asked for later.
                if bag.cert_id == X509_CERTIFICATE
                    && let Ok(certificate) = Certificate::from_der(bag.cert_value.as_bytes())
                {
                    contents.certificates.push(certificate);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn decrypt(&mut self, algorithm: &AlgorithmIdentifierOwned, cipher: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let parameters = algorithm.parameters.as_ref().ok_or(KeyError::Damaged)?;
        match algorithm.oid {
            PBES2 => self.decrypt_new(&parameters.to_der()?, cipher),
            SHA1_3DES => self.decrypt_old::<des::TdesEde3>(parameters.decode_as()?, 24, cipher),
            SHA1_RC2_128 => self.decrypt_old::<rc2::Rc2>(parameters.decode_as()?, 16, cipher),
            SHA1_RC2_40 => self.decrypt_old::<rc2::Rc2>(parameters.decode_as()?, 5, cipher),
            other => Err(unsupported(other)),
        }
    }

    /// PBES2 (RFC 8018, 6.2).
    fn decrypt_new(&mut self, parameters: &[u8], cipher: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let parameters = pbes2::Parameters::from_der(parameters).map_err(|_| unsupported(PBES2))?;
        match &parameters.kdf {
            pbes2::Kdf::Pbkdf2(it) => {
                self.spend(i64::from(it.iteration_count))?;
            }
            pbes2::Kdf::Scrypt(it) => {
                let block = 128 * u64::from(it.block_size);
                let memory = block.saturating_mul(it.cost_parameter);
                if memory > MAX_SCRYPT || it.parallelization > 16 {
                    return Err(KeyError::Excessive);
                }
                // About as long as this many rounds of PBKDF2.
                self.spend(i64::try_from(memory / 64 * u64::from(it.parallelization)).unwrap_or(i64::MAX))?;
            }
            _ => return Err(unsupported(PBES2)),
        }
        let mut plain = Zeroizing::new(cipher.to_vec());
        let length = match parameters.decrypt_in_place(self.utf8.as_bytes(), &mut plain) {
            Ok(plain) => plain.len(),
            Err(pkcs5::Error::UnsupportedAlgorithm { oid }) => return Err(unsupported(oid)),
            Err(_) => return Err(self.failure()),
        };
        plain.truncate(length);
        Ok(plain)
    }

    /// The password-based encryption of PKCS#12 itself (RFC 7292, appendix C), with blocks of eight bytes.
    fn decrypt_old<C>(
        &mut self,
        parameters: Pkcs12PbeParams,
        length: usize,
        cipher: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, KeyError>
    where
        C: cbc::cipher::BlockCipherDecrypt + cbc::cipher::KeyInit,
    {
        let rounds = self.spend(i64::from(parameters.iterations))?;
        let salt = parameters.salt.as_bytes();
        let derive =
            |kind, length| Zeroizing::new(kdf::derive_key::<sha1::Sha1>(&self.utf16, salt, kind, rounds, length));
        let key = derive(kdf::Pkcs12KeyType::EncryptionKey, length);
        let start = derive(kdf::Pkcs12KeyType::Iv, 8);
        let decryptor = cbc::Decryptor::<C>::new_from_slices(&key, &start).map_err(|_| KeyError::Damaged)?;
        let mut plain = Zeroizing::new(cipher.to_vec());
        let length = decryptor.decrypt_padded::<Pkcs7>(&mut plain).map(<[u8]>::len).map_err(|_| self.failure())?;
        plain.truncate(length);
        Ok(plain)
    }
}
