//! Who signs: certificates, private keys from PKCS#12 files, and the door for other signers such as smart cards.

mod algorithm;
mod certificate;
mod password;
mod pkcs12;
mod signer;

pub use algorithm::UnsupportedAlgorithm;
pub(crate) use algorithm::{Hash, public_key_bits, signature_holds};
pub use certificate::{Certificate, CertificateError, CertificateSummary, UsageFault, Validity, read_certificates};
pub use password::Password;
pub use pkcs12::KeyError;
pub(crate) use signer::{MAX_CHAIN, issued_by};
pub use signer::{RawSigner, SignatureAlgorithm, SignerFault, SigningKey};

#[cfg(test)]
mod tests;
