//! A signed file that came back: who signed it as what, and why it is not taken.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::{ItemId, MeetingId, SigningRole};
use serde::{Deserialize, Serialize};

use super::TrustAnswer;

/// What a returned file is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReturnedReport {
    /// Whether it can be taken as it is.
    pub acceptable: bool,
    /// Why not.
    pub refusal: Option<ReturnRefusal>,
    /// Who signed since it went out, in signing order.
    pub signers: Vec<ReturnedSigner>,
    /// The § verified at once whose minutes it is; nothing where it is the whole minutes.
    pub item: Option<ItemId>,
    /// Roles that still have not signed when it is taken.
    pub missing: Vec<SigningRole>,
}

/// A signature in a returned file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReturnedSigner {
    /// In whose place; nothing where the signature stands in none of the places.
    pub role: Option<SigningRole>,
    /// The name printed at that place.
    pub printed_name: String,
    /// The name in the certificate.
    pub signer: String,
    /// Who issued the certificate.
    pub issuer: Option<String>,
    /// When, by the signer's clock.
    pub time: Option<DateTime<FixedOffset>>,
    /// Whether the certificate leads to a trusted one.
    pub trusted: TrustAnswer,
    /// The profile that the signature follows, such as `B-B`.
    pub level: String,
    /// Whether the printed name is in the certificate.
    pub matches_name: bool,
}

/// Why a returned file is not taken. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ReturnRefusal {
    /// It is no PDF.
    NotPdf,
    /// It is larger than any minutes.
    TooLarge,
    /// It is locked with a password.
    Encrypted,
    /// It is damaged or cut off.
    Damaged,
    /// Reading it would cost more than any honest file does.
    Hostile,
    /// It is nothing that went out from here.
    Foreign,
    /// It is what went out to another meeting.
    OtherMeeting {
        /// Which.
        meeting: MeetingId,
        /// When that was held.
        day: NaiveDate,
    },
    /// Something other than signatures was added or changed, or a program has written it anew.
    Changed {
        /// The pages that look otherwise, counted from 1; none where it cannot be told.
        pages: Vec<u32>,
    },
    /// It is as it went out: nobody has signed it.
    NothingNew,
    /// It went out before others signed: their signatures are not in it, and would be lost.
    Outdated,
    /// A signature stands somewhere else than at a place to sign.
    NoPlace,
    /// A signature does not hold.
    Broken {
        /// In whose place.
        role: SigningRole,
    },
    /// A signature is of a kind that cannot be checked here.
    Unknown {
        /// In whose place.
        role: SigningRole,
    },
    /// A signature does not say when it was made.
    NoTime {
        /// In whose place.
        role: SigningRole,
    },
    /// A signature says that it was made after today.
    Future {
        /// In whose place.
        role: SigningRole,
    },
    /// A signature says that it was made before the meeting.
    BeforeMeeting {
        /// In whose place.
        role: SigningRole,
    },
}
