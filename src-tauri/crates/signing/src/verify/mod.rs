//! Verifying: each signature of a file, each question by itself.

mod added;
mod changes;
mod coverage;
mod examine;
mod metadata;
mod rules;
mod trust;
mod update;
mod verdict;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use lopdf_reader::ObjectId;

pub use added::{added, title};
pub use changes::ForbiddenChange;
pub use trust::Distrust;
pub use verdict::{
    BaselineRule, Coverage, CoverageFault, Fault, LaterChanges, Level, SignatureVerdict, Trust, Warning,
};

use crate::{
    fields::{self, Field},
    file::{Document, PdfError},
    keys::Certificate,
};

/// Most signatures in one file.
const MAX_SIGNATURES: usize = 100;
/// Most bytes, all signatures together: each is hashed and compared over the whole file.
const MAX_COVERED: usize = 1_000_000_000;

/// Answers about every signature of a PDF, in the order in which they were made. A PDF without any has none.
///
/// `trust` are the certificates that the caller trusts, mostly of authorities; without any, trust is unknown.
/// Certificates must have been valid when the signature was made: at the time of a trusted timestamp, else at the
/// claimed time, else at `at`, the time of verification. Revocation is not asked for: that needs the network.
///
/// # Errors
/// [`PdfError`] if the file as a whole is encrypted, damaged or hostile. A broken signature is a verdict.
pub fn verify(pdf: &[u8], trust: &[Certificate], at: DateTime<Utc>) -> Result<Vec<SignatureVerdict>, PdfError> {
    let document = Document::open(pdf)?;
    let fields = fields::all(&document)?;
    let signed: Vec<&Field> = fields.iter().filter(|it| it.is_signature() && it.value.is_some()).collect();
    if signed.len() > MAX_SIGNATURES || signed.len() * pdf.len() > MAX_COVERED {
        return Err(PdfError::Excessive { what: "signatures" });
    }
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut verdicts = Vec::new();
    for field in signed {
        // One signature in two fields would let one person's signature stand for another's.
        let own = field.signature().filter(|id| seen.insert(*id));
        verdicts.push(examine::examine(&document, field, own, trust, at)?);
    }
    verdicts.sort_by_key(|(end, _)| *end);
    let mut verdicts: Vec<SignatureVerdict> = verdicts.into_iter().map(|(_, verdict)| verdict).collect();
    if let Some(last) = verdicts.last_mut()
        && last.covers == Coverage::EarlierRevision
    {
        last.warnings.push(Warning::UnsignedUpdate);
    }
    Ok(verdicts)
}

#[cfg(test)]
mod tests;
