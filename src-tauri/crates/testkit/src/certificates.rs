//! A certification authority in memory: certificates and PKCS#12 files for tests and for `make run`.
//!
//! Keys are random and new each time; names, validity and use are what the caller says. Nothing here is secret,
//! nothing is revocable, and no certificate made here must ever be trusted outside a test.

use std::{cell::Cell, str::FromStr};

use chrono::{DateTime, NaiveDate, Utc};
use der::{Decode, Encode, EncodePem, asn1::ObjectIdentifier, pem::LineEnding};
use p12_keystore::{EncryptionAlgorithm, KeyStore, KeyStoreEntry, MacAlgorithm, PrivateKey, PrivateKeyChain};
use p256::{
    ecdsa::{DerSignature, SigningKey},
    elliptic_curve::Generate,
    pkcs8::{DecodePrivateKey, EncodePrivateKey},
};
use rsa::RsaPrivateKey;
use spki::{EncodePublicKey, SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::{
    Certificate, TbsCertificate,
    builder::{self, Builder, CertificateBuilder, profile::BuilderProfile},
    ext::{
        Extension, ToExtension,
        pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages},
    },
    name::Name,
    serial_number::SerialNumber,
    time::{Time, Validity},
};

/// The key of a test certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// ECDSA on P-256; made in a millisecond.
    P256,
    /// RSA with 2048 bits; made in about a second.
    Rsa2048,
}

/// From when until when a certificate is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first moment.
    pub from: DateTime<Utc>,
    /// The last moment.
    pub until: DateTime<Utc>,
}

impl Period {
    /// From the first moment of one year to the first moment of another, in UTC.
    ///
    /// # Panics
    /// If chrono does not know the years.
    #[must_use]
    pub fn years(from: i32, until: i32) -> Self {
        let start = |year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
            day.expect("a year that chrono knows").and_utc()
        };
        Self { from: start(from), until: start(until) }
    }
}

/// What a certificate may be used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// Issuing certificates, at most so many levels down.
    Issuing(u8),
    /// Signing: digitalSignature and nonRepudiation.
    Signing,
    /// Encryption only: keyEncipherment.
    Encryption,
    /// Signing, but only for this purpose (extended key usage).
    Purpose(ObjectIdentifier),
}

/// How a PKCS#12 file is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// PBES2 with AES-256, as OpenSSL 3 and Java 12 and later write it.
    Aes256,
    /// PBE with SHA-1 and triple DES, as older programs write it.
    TripleDes,
    /// PBE with SHA-1 and RC2 with 40 bits, as old programs write it for certificates.
    Rc2,
}

/// A certification authority with its key.
pub struct TestCa {
    key: SigningKey,
    /// Its own certificate first, then its issuers'.
    chain: Vec<Certificate>,
    issued: Cell<u32>,
}

/// A key with its certificates.
pub struct TestKey {
    pkcs8: Vec<u8>,
    chain: Vec<Certificate>,
}

impl TestCa {
    /// A root with this common name, valid 2020–2050.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let key = SigningKey::generate();
        let profile = TestProfile::new(name, name, Use::Issuing(3));
        let certificate = build(profile, 1, Period::years(2020, 2050), spki_of(key.verifying_key()), &key);
        Self { key, chain: vec![certificate], issued: Cell::new(1) }
    }

    /// An authority below this one.
    #[must_use]
    pub fn intermediate(&self, name: &str) -> Self {
        let key = SigningKey::generate();
        let certificate = self.certify(name, Use::Issuing(0), Period::years(2020, 2050), spki_of(key.verifying_key()));
        Self { key, chain: self.extended_by(certificate), issued: Cell::new(1) }
    }

    /// A certificate for signing.
    #[must_use]
    pub fn issue(&self, name: &str, kind: KeyKind, period: Period) -> TestKey {
        self.issue_for(name, kind, period, Use::Signing)
    }

    /// A certificate for this use.
    #[must_use]
    pub fn issue_for(&self, name: &str, kind: KeyKind, period: Period, purpose: Use) -> TestKey {
        let (pkcs8, public) = match kind {
            KeyKind::P256 => {
                let key = SigningKey::generate();
                (key.to_pkcs8_der(), spki_of(key.verifying_key()))
            }
            KeyKind::Rsa2048 => {
                let mut random = p256::elliptic_curve::common::getrandom::SysRng;
                let mut random = rsa::rand_core::UnwrapErr(&mut random);
                let key = RsaPrivateKey::new(&mut random, 2048).expect("an RSA key");
                (key.to_pkcs8_der(), spki_of(&key.to_public_key()))
            }
        };
        let certificate = self.certify(name, purpose, period, public);
        let pkcs8 = pkcs8.expect("a key in PKCS#8").as_bytes().to_vec();
        TestKey { pkcs8, chain: self.extended_by(certificate) }
    }

    /// Its certificate in PEM.
    #[must_use]
    pub fn certificate_pem(&self) -> String {
        self.chain[0].to_pem(LineEnding::LF).expect("a certificate in PEM")
    }

    fn certify(&self, name: &str, purpose: Use, period: Period, public: SubjectPublicKeyInfoOwned) -> Certificate {
        let serial = self.issued.get() + 1;
        self.issued.set(serial);
        let mut profile = TestProfile::new(name, name, purpose);
        profile.issuer = self.chain[0].tbs_certificate().subject().clone();
        build(profile, serial, period, public, &self.key)
    }

    fn extended_by(&self, certificate: Certificate) -> Vec<Certificate> {
        std::iter::once(certificate).chain(self.chain.iter().cloned()).collect()
    }
}

impl TestKey {
    /// This key as an authority, which its certificate may forbid: for tests that must notice it.
    ///
    /// # Panics
    /// If the key is not P-256.
    #[must_use]
    pub fn as_authority(&self) -> TestCa {
        let key = SigningKey::from_pkcs8_der(&self.pkcs8).expect("a P-256 key");
        TestCa { key, chain: self.chain.clone(), issued: Cell::new(1) }
    }

    /// The key and all certificates as a PKCS#12 file with new encryption.
    #[must_use]
    pub fn pkcs12(&self, password: &str) -> Vec<u8> {
        self.pkcs12_with(password, Protection::Aes256)
    }

    /// The same with this protection.
    ///
    /// # Panics
    /// If the password has characters outside the Basic Multilingual Plane.
    #[must_use]
    pub fn pkcs12_with(&self, password: &str, protection: Protection) -> Vec<u8> {
        let key = PrivateKey::from_der(&self.pkcs8).expect("a key in PKCS#8");
        let certificates = self
            .certificates()
            .into_iter()
            .map(|der| p12_keystore::Certificate::from_der(&der).expect("a certificate"));
        let chain = PrivateKeyChain::new([1_u8].as_slice(), key, certificates);
        let mut store = KeyStore::new();
        store.add_entry("test", KeyStoreEntry::PrivateKeyChain(chain));
        let (encryption, mac) = match protection {
            Protection::Aes256 => (EncryptionAlgorithm::PbeWithHmacSha256AndAes256, MacAlgorithm::HmacSha256),
            Protection::TripleDes => (EncryptionAlgorithm::PbeWithShaAnd3KeyTripleDesCbc, MacAlgorithm::HmacSha1),
            Protection::Rc2 => (EncryptionAlgorithm::PbeWithShaAnd40BitRc4Cbc, MacAlgorithm::HmacSha1),
        };
        let writer = store.writer(password).encryption_algorithm(encryption).mac_algorithm(mac);
        // Few rounds: these files protect nothing, and tests open many of them.
        writer.encryption_iterations(2048).mac_iterations(2048).write().expect("a PKCS#12 file")
    }

    /// The certificates in DER, its own first.
    #[must_use]
    pub fn certificates(&self) -> Vec<Vec<u8>> {
        self.chain.iter().map(|certificate| certificate.to_der().expect("a certificate in DER")).collect()
    }
}

fn spki_of(key: &impl EncodePublicKey) -> SubjectPublicKeyInfoOwned {
    let der = key.to_public_key_der().expect("a public key in DER");
    SubjectPublicKeyInfoOwned::from_der(der.as_bytes()).expect("a public key")
}

fn build(
    profile: TestProfile,
    serial: u32,
    period: Period,
    public: SubjectPublicKeyInfoOwned,
    issuer: &SigningKey,
) -> Certificate {
    let time = |moment: DateTime<Utc>| Time::try_from(std::time::SystemTime::from(moment)).expect("a time");
    let validity = Validity::new(time(period.from), time(period.until));
    CertificateBuilder::new(profile, SerialNumber::from(serial), validity, public)
        .and_then(|builder| builder.build::<_, DerSignature>(issuer))
        .expect("a certificate")
}

/// Names and extensions of a test certificate.
struct TestProfile {
    subject: Name,
    issuer: Name,
    purpose: Use,
}

impl TestProfile {
    fn new(subject: &str, issuer: &str, purpose: Use) -> Self {
        let name =
            |text: &str| Name::from_str(&format!("CN={text}")).expect("a common name without special characters");
        Self { subject: name(subject), issuer: name(issuer), purpose }
    }
}

impl BuilderProfile for TestProfile {
    fn get_issuer(&self, _subject: &Name) -> Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        _key: SubjectPublicKeyInfoRef<'_>,
        _issuer_key: SubjectPublicKeyInfoRef<'_>,
        certificate: &TbsCertificate,
    ) -> builder::Result<Vec<Extension>> {
        let levels = match self.purpose {
            Use::Issuing(levels) => Some(levels),
            _ => None,
        };
        let usage = match self.purpose {
            Use::Issuing(_) => KeyUsages::KeyCertSign | KeyUsages::CRLSign,
            Use::Encryption => KeyUsages::KeyEncipherment.into(),
            Use::Signing | Use::Purpose(_) => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
        };
        let subject = certificate.subject();
        let constraints = BasicConstraints { ca: levels.is_some(), path_len_constraint: levels };
        let mut extensions =
            vec![(&constraints).to_extension(subject, &[])?, (&KeyUsage(usage)).to_extension(subject, &[])?];
        if let Use::Purpose(purpose) = self.purpose {
            extensions.push((&ExtendedKeyUsage(vec![purpose])).to_extension(subject, &[])?);
        }
        Ok(extensions)
    }
}

#[cfg(test)]
mod tests;
