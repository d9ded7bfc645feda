//! In which role someone signs: minutes as secretary, chair, first or later verifier; a delegated decision as its delegate.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

/// A role with a place to sign. Text form `secretary`, `chair`, `verifier`, `verifier:2`, `delegate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub enum SigningRole {
    /// Sekreterare.
    Secretary,
    /// Ordförande.
    Chair,
    /// Justerare, counted from 1.
    Verifier(NonZeroU32),
    /// Delegat, of a decision made by delegation.
    Delegate,
}

/// Not one of the forms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a signing role: {0:?}")]
pub struct UnknownSigningRole(pub String);

impl SigningRole {
    /// The verifier with this index, from 0.
    pub fn verifier(index: usize) -> Self {
        let count = u32::try_from(index).unwrap_or(u32::MAX - 1);
        Self::Verifier(NonZeroU32::MIN.saturating_add(count))
    }

    /// Name of the signature field in the PDF: `secretary`, `chair`, `verifier-1`.
    pub fn field_name(self) -> String {
        match self {
            Self::Secretary => "secretary".to_owned(),
            Self::Chair => "chair".to_owned(),
            Self::Delegate => "delegate".to_owned(),
            Self::Verifier(number) => format!("verifier-{number}"),
        }
    }

    /// The role whose field has this name.
    pub fn of_field(name: &str) -> Option<Self> {
        match name {
            "secretary" => Some(Self::Secretary),
            "chair" => Some(Self::Chair),
            "delegate" => Some(Self::Delegate),
            _ => name.strip_prefix("verifier-")?.parse().ok().map(Self::Verifier),
        }
    }
}

impl FromStr for SigningRole {
    type Err = UnknownSigningRole;

    fn from_str(text: &str) -> Result<Self, UnknownSigningRole> {
        let unknown = || UnknownSigningRole(text.to_owned());
        match text {
            "secretary" => Ok(Self::Secretary),
            "chair" => Ok(Self::Chair),
            "delegate" => Ok(Self::Delegate),
            "verifier" => Ok(Self::verifier(0)),
            _ => text
                .strip_prefix("verifier:")
                .and_then(|number| number.parse().ok())
                .map(Self::Verifier)
                .ok_or_else(unknown),
        }
    }
}

impl TryFrom<String> for SigningRole {
    type Error = UnknownSigningRole;

    fn try_from(text: String) -> Result<Self, UnknownSigningRole> {
        text.parse()
    }
}

impl From<SigningRole> for String {
    fn from(role: SigningRole) -> String {
        role.to_string()
    }
}

impl fmt::Display for SigningRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secretary => f.write_str("secretary"),
            Self::Chair => f.write_str("chair"),
            Self::Delegate => f.write_str("delegate"),
            Self::Verifier(number) if number.get() == 1 => f.write_str("verifier"),
            Self::Verifier(number) => write!(f, "verifier:{number}"),
        }
    }
}
