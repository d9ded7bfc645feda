//! Signing: an incremental update that holds a signature dictionary, and the CMS that goes into its hole.

mod appearance;
mod prepare;

use chrono::{DateTime, FixedOffset};
use thiserror::Error;

pub use appearance::{Appearance, AppearanceObject, Part};
pub use prepare::{Prepared, Signed};

use crate::{
    cms::{BuildError, reserve, signed_data},
    file::PdfError,
    keys::{RawSigner, SignerFault, UsageFault},
};

/// What a signature says beside who made it.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The full name of the field to sign, such as `secretary`.
    pub field: &'a str,
    /// The signer's name as the document shows it.
    pub name: &'a str,
    /// Why they sign, in the language of the document; empty for none.
    pub reason: &'a str,
    /// The time that the signer claims. Nothing proves it: baseline B-B has no timestamp.
    pub time: DateTime<FixedOffset>,
    /// What the visible place shows from now on; none leaves it as it is.
    pub appearance: Option<Appearance>,
}

/// Why nothing was signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// The PDF cannot be read.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The document has no signature field of this name.
    #[error("no signature field {field:?}")]
    FieldMissing {
        /// The name that was asked for.
        field: String,
    },
    /// Someone has signed there already.
    #[error("the field {field:?} is signed already")]
    FieldSigned {
        /// The name that was asked for.
        field: String,
    },
    /// An earlier signature locked the field (FieldMDP, ISO 32000-1, 12.8.2.4).
    #[error("the field {field:?} is locked by an earlier signature")]
    FieldLocked {
        /// The name that was asked for.
        field: String,
    },
    /// The document is certified against every change (DocMDP with P 1, ISO 32000-1, 12.8.2.2).
    #[error("the certification of the document forbids every change")]
    ChangesForbidden,
    /// The certificate may not sign documents.
    #[error("the certificate may not sign documents: {0}")]
    NotForSigning(UsageFault),
    /// The key or the card did not sign.
    #[error(transparent)]
    Signer(#[from] SignerFault),
    /// The CMS could not be encoded.
    #[error("the signature could not be encoded")]
    Encoding,
    /// The CMS does not fit into the space that was reserved for it.
    #[error(transparent)]
    CmsTooLarge(#[from] CmsTooLarge),
    /// The appearance refers to an object that it does not have, or has none.
    #[error("the appearance is not complete")]
    Appearance,
}

/// The CMS does not fit into the hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the signature has {size} bytes, {reserved} are reserved")]
pub struct CmsTooLarge {
    /// Size of the CMS in bytes.
    pub size: usize,
    /// Bytes reserved for it.
    pub reserved: usize,
}

impl From<BuildError> for SignError {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Signer(fault) => Self::Signer(fault),
            BuildError::Encoding => Self::Encoding,
        }
    }
}

/// Signs one field: PAdES baseline B-B (ETSI EN 319 142-1). The bytes of `pdf` are the first bytes of the result.
///
/// The first signature of a document certifies it (DocMDP with P 2): later changes other than further signatures
/// and form filling show as forbidden. Whether the earlier signatures hold is not asked: see [`crate::verify`].
/// Whether the certificate is valid at the time is the caller's to show: see [`crate::SigningKey::validity`].
///
/// # Errors
/// [`SignError`]; there is no output then.
pub fn sign(pdf: &[u8], request: &Request<'_>, key: &dyn RawSigner) -> Result<Vec<u8>, SignError> {
    if let Some(own) = key.chain().first() {
        own.may_sign().map_err(SignError::NotForSigning)?;
    }
    let prepared = Prepared::new(pdf, request, reserve(key))?;
    let digest = key.algorithm().hash().of(&prepared.covered());
    let cms = signed_data(&digest, key)?;
    Ok(prepared.embed(&cms)?.into_bytes())
}

#[cfg(test)]
pub(crate) mod tests;
