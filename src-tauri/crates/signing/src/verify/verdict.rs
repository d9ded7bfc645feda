//! What is answered about a signature. Each question has its own answer; none follows from another.

use chrono::{DateTime, FixedOffset, Utc};

use super::{changes::ForbiddenChange, trust::Distrust};
use crate::{
    keys::{CertificateSummary, UsageFault},
    permissions::Permission,
};

/// The answers about one signature.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureVerdict {
    /// The full name of the field, such as `secretary`.
    pub field: String,
    /// The name in the signer's certificate.
    pub signer: Option<String>,
    /// The name that the signature dictionary claims.
    pub claimed_name: Option<String>,
    /// Why the signer says they signed.
    pub reason: Option<String>,
    /// When the signer says they signed. Only a timestamp proves it.
    pub claimed_time: Option<DateTime<FixedOffset>>,
    /// The time in a timestamp that holds and whose authority is trusted.
    pub proven_time: Option<DateTime<Utc>>,
    /// Why the signature does not hold; none if what it covers is as it was when it was signed.
    pub fault: Option<Fault>,
    /// Whether the signer's certificate leads to a trusted one.
    pub trusted: Trust,
    /// What of the file the signature covers.
    pub covers: Coverage,
    /// What came into the file after the signature.
    pub later_changes: LaterChanges,
    /// Which profile the signature follows.
    pub level: Level,
    /// What the signature permits to change, if it certifies the document.
    pub certifies: Option<Permission>,
    /// The signer's certificate.
    pub certificate: Option<CertificateSummary>,
    /// What the reader should know beside all that.
    pub warnings: Vec<Warning>,
}

impl SignatureVerdict {
    /// Whether what the signature covers is as it was when it was signed.
    #[must_use]
    pub const fn intact(&self) -> bool {
        self.fault.is_none()
    }

    /// Whether nothing is wrong: intact, not distrusted, covering a revision, no forbidden change.
    /// Unknown trust is not wrong: nobody said whom to trust.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.intact()
            && !matches!(self.trusted, Trust::No(_))
            && !matches!(self.covers, Coverage::Invalid(_))
            && !matches!(self.later_changes, LaterChanges::Forbidden(_))
    }
}

/// Why a signature does not hold, or cannot be shown to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The byte range is not honest, or there is none.
    ByteRange(CoverageFault),
    /// The field's value is not a signature dictionary of its own, or not the same one as when it was signed.
    SignatureMissing,
    /// The CMS cannot be read, or has not exactly one signer.
    CmsUnreadable,
    /// The signer's certificate is not in the CMS.
    NoSignerCertificate,
    /// The CMS signs something other than the bytes of the file.
    ContentType,
    /// The covered bytes are not what was signed.
    DigestMismatch,
    /// The signature value is not the signer's.
    SignatureMismatch,
    /// The signature was made with another certificate than the one that it names.
    SigningCertificateMismatch,
    /// An algorithm that cannot be checked here: nothing is said about the signature.
    UnsupportedAlgorithm {
        /// Its object identifier.
        oid: String,
    },
    /// A kind of signature that cannot be checked here: nothing is said about it.
    UnsupportedKind {
        /// The SubFilter.
        name: String,
    },
}

/// What of the file a signature covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// All of it, but for the signature value itself.
    WholeFile,
    /// The file as it was when it was signed; something was appended since.
    EarlierRevision,
    /// Nothing that can be relied on.
    Invalid(CoverageFault),
}

/// What is wrong with a byte range (ISO 32000-1, 12.8.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageFault {
    /// There is no byte range of four numbers, or no hexadecimal `Contents` beside it.
    Missing,
    /// It does not start with the first byte of the file.
    Start,
    /// What it leaves out is not exactly the string of `Contents`.
    Hole,
    /// It ends outside the file, or not at the end of a revision.
    End,
}

/// What came into the file after a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaterChanges {
    /// Nothing.
    None,
    /// Only what signatures permit: further signatures, filled-in fields, validation material.
    Permitted,
    /// Something else.
    Forbidden(Vec<ForbiddenChange>),
    /// Not asked, because the signature does not say what it covers.
    Unknown,
}

/// Whether the signer's certificate leads to a trusted one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// It does, and every certificate on the way was valid when the signature was made.
    Yes,
    /// It does not.
    No(Distrust),
    /// Nobody said whom to trust, or the signer is not known.
    Unknown,
}

/// The profile that a signature follows (ETSI EN 319 142-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// PAdES baseline B-B.
    BaselineB,
    /// PAdES baseline B-T: with a timestamp that holds. Higher levels are reported as this one.
    BaselineT,
    /// A timestamp over the document (ETSI.RFC3161), not a person's signature.
    DocumentTimestamp,
    /// A PDF signature that does not follow a PAdES baseline profile.
    NotPades,
}

impl Level {
    /// The name in the standard; `none` for signatures outside it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BaselineB => "B-B",
            Self::BaselineT => "B-T",
            Self::DocumentTimestamp => "document-timestamp",
            Self::NotPades => "none",
        }
    }
}

/// What the reader of a verdict should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The signature claims no time.
    NoClaimedTime,
    /// The claimed time lies after the time of verification.
    ClaimedTimeInFuture,
    /// The certificate was valid at the time of signing and has expired since.
    CertificateExpiredSince {
        /// The last moment of validity.
        since: DateTime<Utc>,
    },
    /// The certificate may not sign documents.
    NotForSigning(UsageFault),
    /// An RSA key that is too short by today's measure (below 2048 bits).
    WeakKey {
        /// Its length in bits.
        bits: u32,
    },
    /// There is a timestamp, but it does not hold.
    TimestampBroken,
    /// There is a timestamp that holds, but its authority is not trusted.
    TimestampUntrusted,
    /// The signature calls itself PAdES, but breaks a rule of the baseline profile.
    BaselineBroken(BaselineRule),
    /// Something was appended after the last signature.
    UnsignedUpdate,
}

/// Rules of PAdES baseline B-B that a signature can break and still hold (EN 319 142-1, table 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaselineRule {
    /// The CMS has a reference to the signing certificate.
    SigningCertificate,
    /// The claimed time is in `M`.
    ClaimedTime,
    /// The claimed time is not in the CMS as well.
    NoSigningTime,
    /// The signature dictionary has no `Cert`.
    NoCert,
}
