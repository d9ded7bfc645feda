//! What the visible place of a digital signature says.

use super::swedish::moment;
use chrono::{DateTime, FixedOffset};
use domain::SigningRole;

/// Who signed, as what, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// Name in the certificate, without party.
    pub name: String,
    /// Where.
    pub role: SigningRole,
    /// The signer's own clock.
    pub time: DateTime<FixedOffset>,
}

/// Name, status and line of a signature: "Elin Berg", "Digitalt signerad", "Sekreterare, 26 maj 2026 kl. 10.14".
pub fn signature_stamp(signatory: &Signatory) -> (String, String, String) {
    (
        signatory.name.clone(),
        "Digitalt signerad".to_owned(),
        format!("{}, {}", role_word(signatory.role), moment(signatory.time)),
    )
}

/// What a role is called, as a word by itself.
pub fn role_word(role: SigningRole) -> &'static str {
    match role {
        SigningRole::Secretary => "Sekreterare",
        SigningRole::Chair => "Ordförande",
        SigningRole::Delegate => "Delegat",
        SigningRole::Verifier(_) => "Justerare",
    }
}
