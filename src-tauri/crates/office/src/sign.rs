//! Signing the minutes: the role's place is found, its visible part is made, the signature is appended.

use chrono::{DateTime, FixedOffset, Utc};
use documents::layout::{LayoutError, Stamp, stamp};
use documents::templates::{Signatory, signature_stamp};
use domain::SigningRole;
use signing::{
    Appearance, AppearanceObject, CertificateSummary, FieldSummary, KeyError, Part, Password, PdfError, Request,
    SigningKey, Validity,
};

/// What is signed, as what, with which key.
pub struct SignRequest<'a> {
    /// The minutes, unsigned or with earlier signatures.
    pub pdf: &'a [u8],
    /// In which role.
    pub role: SigningRole,
    /// The key file.
    pub pkcs12: &'a [u8],
    /// Its password.
    pub password: &'a Password,
    /// The signer's clock.
    pub time: DateTime<FixedOffset>,
}

/// Signed minutes.
pub struct SignedMinutes {
    /// The input with one signature more; the input is a prefix of it.
    pub pdf: Vec<u8>,
    /// Who signed.
    pub certificate: CertificateSummary,
    /// What the signer must know.
    pub warnings: Vec<SignWarning>,
}

/// Signed, but.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignWarning {
    /// The certificate had expired at the time of signing.
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
        /// What a screen reader says of the place, with role and printed name.
        place: String,
    },
}

/// Why nothing was signed. The input is untouched.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The PDF has no place that Paragraf made.
    #[error("not minutes from Paragraf")]
    NotOurs,
    /// The minutes have no place for the role.
    #[error("no place for {role}")]
    NoSuchPlace {
        /// The role asked for.
        role: SigningRole,
        /// The roles that have a place.
        places: Vec<SigningRole>,
    },
    /// Someone has signed in the role.
    #[error("{role} has signed")]
    AlreadySigned {
        /// The role.
        role: SigningRole,
    },
    /// The PDF cannot be read.
    #[error("the PDF cannot be read")]
    Pdf(#[from] PdfError),
    /// The key file cannot be used.
    #[error("the key cannot be used")]
    Key(#[from] KeyError),
    /// The name in the certificate cannot be set.
    #[error("the visible signature cannot be set")]
    Layout(#[from] LayoutError),
    /// The visible part cannot be written.
    #[error("the visible signature cannot be written")]
    Appearance(#[from] pdf::PdfError),
    /// The signature cannot be made.
    #[error("the signature cannot be made")]
    Sign(#[from] signing::SignError),
}

/// Signs in a role.
///
/// # Errors
/// See [`SignError`]; the input is untouched.
pub fn sign(request: &SignRequest<'_>) -> Result<SignedMinutes, SignError> {
    let place = place(request)?;
    let key = SigningKey::open(request.pkcs12, request.password)?;
    let certificate = key.certificate();
    let (name, status, line) =
        signature_stamp(&Signatory { name: certificate.subject.clone(), role: request.role, time: request.time });
    let visible = stamp(&Stamp { name, status, line: line.clone(), width: place.width, height: place.height })?;
    let pdf = signing::sign(
        request.pdf,
        &Request {
            field: &request.role.field_name(),
            name: &certificate.subject,
            reason: &line,
            time: request.time,
            appearance: Some(appended(pdf::appearance(&visible)?)),
        },
        &key,
    )?;
    let warnings = warnings(&key, &place, request.time.to_utc());
    Ok(SignedMinutes { pdf, certificate, warnings })
}

fn place(request: &SignRequest<'_>) -> Result<FieldSummary, SignError> {
    let fields = signing::fields(request.pdf)?;
    let places: Vec<SigningRole> = fields.iter().filter_map(|field| SigningRole::of_field(&field.name)).collect();
    if places.is_empty() {
        return Err(SignError::NotOurs);
    }
    let wanted = request.role.field_name();
    match fields.into_iter().find(|field| field.name == wanted) {
        None => Err(SignError::NoSuchPlace { role: request.role, places }),
        Some(field) if field.signed => Err(SignError::AlreadySigned { role: request.role }),
        Some(field) => Ok(field),
    }
}

fn warnings(key: &SigningKey, place: &FieldSummary, at: DateTime<Utc>) -> Vec<SignWarning> {
    let validity = match key.validity(at) {
        Validity::Valid => None,
        Validity::Expired { since } => Some(SignWarning::Expired { since }),
        Validity::NotYetValid { from } => Some(SignWarning::NotYetValid { from }),
    };
    let printed = place.tooltip.clone().unwrap_or_default();
    let other = !printed.to_lowercase().contains(&key.certificate().subject.to_lowercase());
    validity.into_iter().chain(other.then_some(SignWarning::OtherName { place: printed })).collect()
}

/// The same objects in the words of the crate that appends them; neither crate knows the other.
fn appended(appearance: pdf::Appearance) -> Appearance {
    let part = |part| match part {
        pdf::Part::Bytes(bytes) => Part::Bytes(bytes),
        pdf::Part::Reference(index) => Part::Reference(index),
    };
    let object = |parts: Vec<pdf::Part>| AppearanceObject(parts.into_iter().map(part).collect());
    Appearance { objects: appearance.objects.into_iter().map(object).collect() }
}
