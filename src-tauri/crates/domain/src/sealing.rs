//! Minutes that are closed for verification: their pages are made and signed, and nothing in them is written any more.

use crate::{ItemId, MeetingId, SigningRole};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Minutes closed for verification. Until the first signature they can be opened again; after the last they are verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sealing {
    /// Whose minutes.
    pub meeting: MeetingId,
    /// The § that is verified at once; `None` is the minutes as a whole.
    pub item: Option<ItemId>,
    /// When they were closed.
    pub sealed_at: DateTime<Utc>,
    /// Every place to sign, in signing order.
    pub places: Vec<SignedPlace>,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SignedPlace {
    /// In which role.
    pub role: SigningRole,
    /// Printed name.
    pub name: String,
    /// Who signed and when; `None` while it is empty.
    pub signed: Option<SignatureOnRecord>,
}

/// A signature as the file remembers it; the signed bytes are the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SignatureOnRecord {
    /// Name in the certificate.
    pub signer: String,
    /// When, by the signer's clock.
    pub at: DateTime<Utc>,
}

impl Sealing {
    /// Roles that have not signed, in signing order.
    pub fn missing(&self) -> impl Iterator<Item = SigningRole> {
        self.places.iter().filter(|place| place.signed.is_none()).map(|place| place.role)
    }

    /// Whether anyone has signed.
    pub fn is_begun(&self) -> bool {
        self.places.iter().any(|place| place.signed.is_some())
    }
}
