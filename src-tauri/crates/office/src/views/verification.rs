//! Certificates and signatures, as they are shown.

use super::MeetingView;
use chrono::{DateTime, FixedOffset, Utc};
use domain::SigningRole;
use serde::{Deserialize, Serialize};

/// A certificate, shown before its key is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Certificate {
    /// Name of the holder.
    pub subject: String,
    /// Name of the issuer.
    pub issuer: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// First moment of validity.
    pub not_before: DateTime<Utc>,
    /// Last moment of validity.
    pub not_after: DateTime<Utc>,
    /// SHA-256 of the certificate in hexadecimal.
    pub fingerprint: String,
}

/// What signing brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SignedView {
    /// The meeting.
    pub meeting: MeetingView,
    /// Who signed.
    pub certificate: Certificate,
    /// What the signer must know.
    pub warnings: Vec<SignatureWarning>,
}

/// Signed, but.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SignatureWarning {
    /// The certificate had expired.
    Expired {
        /// Last moment.
        since: DateTime<Utc>,
    },
    /// The certificate was not yet valid.
    NotYetValid {
        /// First moment.
        from: DateTime<Utc>,
    },
    /// The name in the certificate is not the name that is printed.
    OtherName {
        /// What a screen reader says of the place.
        place: String,
    },
}

/// What a signature is worth, each question answered apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SignatureReport {
    /// In which role; `None` in a file that Paragraf did not make.
    pub role: Option<SigningRole>,
    /// Name in the certificate, or the name that is claimed.
    pub signer: String,
    /// When, by the signer's clock.
    pub claimed_time: Option<DateTime<FixedOffset>>,
    /// Whether what it covers is as it was when it was signed.
    pub intact: bool,
    /// Whether the certificate leads to a trusted one.
    pub trusted: TrustAnswer,
    /// What of the file it covers.
    pub covers: Covers,
    /// What came after it.
    pub later_changes: LaterChange,
    /// The profile it follows, such as `B-B`.
    pub level: Option<String>,
}

/// Whether a certificate is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TrustAnswer {
    /// It leads to a trusted one.
    Yes,
    /// It does not.
    No,
    /// Nobody said whom to trust.
    Unknown,
}

/// What of a file a signature covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    /// All of it.
    WholeFile,
    /// The file as it was then; more was appended.
    EarlierRevision,
    /// Nothing that can be relied on.
    Nothing,
}

/// What came into a file after a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LaterChange {
    /// Nothing.
    None,
    /// What signatures permit.
    Permitted,
    /// Something else.
    Forbidden,
    /// It cannot be told.
    Unknown,
}
